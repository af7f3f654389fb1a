"""The exact words behind each citation, once each, under the label by which the page cites them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gravamen.brief.citing import lines_of
from gravamen.brief.page.shown import day, language_tag, shown
from gravamen.record.brief import Brief, Citation, CitedSource, Line
from gravamen.record.document import Passage

Key = tuple[int, str, str, int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """Words of one passage: those `quote`d, and what stands `before` and `after` them in it.

    `label` is the document's `number`, with a letter where the brief quotes more than one place of it.
    `cited_from` counts the references of the page, from 1, that open it. Where the passage is not in the
    brief, or does not hold the quote at its span, `before` and `after` are the citation's own.
    """

    label: str
    number: int
    title: str
    publisher: str
    published: str
    place: str
    lang: str
    before: str
    quote: str
    after: str
    cited_from: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The `count`-th reference on the page, counted from 1, and the exhibit that it opens."""

    count: int
    exhibit: Exhibit


def key(citation: Citation) -> Key:
    """What makes two citations open the same words."""
    span = citation.span
    return citation.source, citation.document, citation.passage, span.start, span.end, citation.quote


def cited_once(line: Line) -> tuple[Citation, ...]:
    """The citations of a line by number, without those that open the same words."""
    return tuple(sorted({key(one): one for one in line.citations}.values(), key=lambda one: one.source))


def exhibits(brief: Brief) -> tuple[tuple[Exhibit, ...], Iterator[Reference]]:
    """The exhibits in the order of their labels, the references in the order of the brief's lines."""
    cited = [one for line in lines_of(brief.sections) for one in cited_once(line)]
    counts: dict[Key, list[int]] = defaultdict(list)
    for count, one in enumerate(cited, 1):
        counts[key(one)].append(count)
    passages = {one.id: one for one in brief.passages}
    sources = {one.document: one for one in brief.sources}
    shelf = {
        key(one): _exhibit(one, label, passages.get(one.passage), sources.get(one.document), tuple(counts[key(one)]))
        for label, one in _labelled({key(one): one for one in cited}.values())
    }
    references = (Reference(count=count, exhibit=shelf[key(one)]) for count, one in enumerate(cited, 1))
    return tuple(shelf.values()), references


def _labelled(citations: Iterable[Citation]) -> Iterator[tuple[str, Citation]]:
    """Each citation with its label, by number and then in the order given."""
    of_document: dict[int, list[Citation]] = defaultdict(list)
    for one in citations:
        of_document[one.source].append(one)
    for number, cited in sorted(of_document.items()):
        for place, one in enumerate(cited):
            yield f"{number}{letters(place)}" if len(cited) > 1 else str(number), one


def letters(place: int) -> str:
    """a to z, then aa to az and on, for places counted from 0.

    >>> letters(0), letters(25), letters(26)
    ('a', 'z', 'aa')
    """
    over, last = divmod(place, 26)
    return (letters(over - 1) if over else "") + chr(ord("a") + last)


def _exhibit(
    citation: Citation,
    label: str,
    passage: Passage | None,
    source: CitedSource | None,
    cited_from: tuple[int, ...],
) -> Exhibit:
    before, after = _around(citation, passage)
    return Exhibit(
        label=label,
        number=citation.source,
        title=shown(source.title or source.address) if source else f"Document {shown(citation.document)}",
        publisher=shown(source.publisher) if source else "",
        published=day(source.published) if source else "",
        place=_place(passage) if passage else "",
        lang=language_tag(source.language) if source else "",
        before=shown(before),
        quote=shown(citation.quote),
        after=shown(after),
        cited_from=cited_from,
    )


def _around(citation: Citation, passage: Passage | None) -> tuple[str, str]:
    """The passage's words on either side of the quote, found by its span: the same words may stand twice."""
    if passage is not None and passage.span.holds(citation.span):
        here = citation.span.start - passage.span.start
        end = citation.span.end - passage.span.start
        if passage.text[here:end] == citation.quote:
            return passage.text[:here], passage.text[end:]
    return citation.prefix, citation.suffix


def _place(passage: Passage) -> str:
    page = f"page {passage.page}, " if passage.page is not None else ""
    return f"{page}paragraph {passage.paragraph}"
