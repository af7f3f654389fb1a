"""Lines of a brief as the page lays them out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from gravamen.brief.page.exhibits import Reference, cited_once
from gravamen.brief.page.shown import language_tag, shown
from gravamen.record.brief import Brief, Line, Section
from gravamen.record.finding import Mark, Standing

LABELS = frozenset([*map(str, Standing), *map(str, Mark)])
DISPUTES = "disputes it"  # the label of a denial that stands beside an allegation


class Kind(StrEnum):
    """What a line is to the reader."""

    SAID = "said"
    DENIAL = "denial"
    ABSENCE = "absence"
    NOTE = "note"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a line's words in one language; `lang` is "" for the brief's own."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line: its words in `pieces`, what it rests on, and the entries that must be read with it.

    `badges` are its standing and marks, `counts` what they rest on, `label` any other label: a date, a name.
    `finding` is the mark of the finding that it tells, or "".
    """

    kind: Kind
    pieces: tuple[Piece, ...]
    badges: tuple[str, ...]
    counts: str
    label: str
    finding: str
    references: tuple[Reference, ...]
    beside: tuple["Entry", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section of the page; `key` is the section's."""

    key: str
    title: str
    entries: tuple[Entry, ...]


def parts(brief: Brief, references: Iterator[Reference]) -> tuple[Part, ...]:
    """The brief's sections, laid out. `references` are taken in the order of the lines."""
    laid_out = _Layout(
        references=references,
        languages={one.document: language_tag(one.language) for one in brief.sources},
        looked_for=tuple(one.looked_for for one in brief.absences),
    )
    return tuple(Part(key=one.key, title=shown(one.title), entries=laid_out.entries(one)) for one in brief.sections)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """What laying out a line takes besides the line."""

    references: Iterator[Reference]
    languages: Mapping[str, str]
    looked_for: tuple[str, ...]

    def entries(self, section: Section) -> tuple[Entry, ...]:
        return tuple(self.entry(line, self.kind(line, section.key)) for line in section.lines)

    def entry(self, line: Line, kind: Kind) -> Entry:
        badges, counts = _standing(line.label)
        references = tuple(next(self.references) for _ in cited_once(line))
        return Entry(
            kind=kind,
            pieces=tuple(self.pieces(line)),
            badges=badges,
            counts=shown(counts),
            label="" if badges else shown(line.label),
            finding=shown(line.finding),
            references=references,
            beside=tuple(self.entry(one, _kind_beside(one)) for one in line.beside),
        )

    def kind(self, line: Line, section: str) -> Kind:
        """A silence is no statement: it cites nothing and speaks of what was looked for."""
        if line.citations:
            return Kind.SAID
        silent = section == "absent" and any(one in line.text for one in self.looked_for)
        if silent or section == "replies":
            return Kind.ABSENCE
        return Kind.GROUP if any(one.citations for one in line.beside) else Kind.NOTE

    def pieces(self, line: Line) -> Iterator[Piece]:
        """The line's words, those that repeat a quote in another language apart."""
        for one in line.citations:
            lang = self.languages.get(one.document, "")
            words = " ".join(one.quote.split())
            before, found, after = line.text.partition(words) if words else ("", "", "")
            if found and lang and lang.split("-")[0].lower() != "en":
                yield from (
                    Piece(text=shown(text), lang=tongue)
                    for text, tongue in ((before, ""), (found, lang), (after, ""))
                    if text
                )
                return
        yield Piece(text=shown(line.text), lang="")


def _standing(label: str) -> tuple[tuple[str, ...], str]:
    """The standing and marks that a label names, and its counts; nothing where it is another sort of label.

    >>> _standing("alleged, contested: 2 documents, 1 origin")
    (('alleged', 'contested'), '2 documents, 1 origin')
    >>> _standing("3 May 2031")
    ((), '')
    """
    named, _, counts = label.partition(":")
    badges = tuple(named.split(", "))
    return (badges, counts.strip()) if LABELS.issuperset(badges) else ((), "")


def _kind_beside(line: Line) -> Kind:
    if line.label == DISPUTES:
        return Kind.DENIAL
    return Kind.SAID if line.citations else Kind.NOTE


def told(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Each entry, before those that stand beside it."""
    for one in entries:
        yield one
        yield from told(one.beside)
