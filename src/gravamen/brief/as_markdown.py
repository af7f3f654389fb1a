"""A brief as Markdown. Everything that comes from documents is escaped: it is data, never markup."""

import re
from collections.abc import Iterator

from gravamen.brief.page.shown import shown
from gravamen.record.brief import Brief, CitedSource, Line

# Characters with a meaning in Markdown are escaped wherever a document's words stand; those of HTML are entities,
# since not every reader of Markdown honours a backslash before "<".
SPECIAL = re.compile(r"([\\`*_{}\[\]#|~])")
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def visible(text: str) -> str:
    """`text` on one line, its hidden characters as their code points.

    >>> visible("a\\u202eb")
    'a⟨U+202E⟩b'
    """
    return shown(" ".join(text.split()))


def escaped(text: str) -> str:
    """`text` as literal Markdown.

    >>> escaped("<b> [x](y) *z*")
    '&lt;b&gt; \\\\[x\\\\](y) \\\\*z\\\\*'
    """
    plain = SPECIAL.sub(r"\\\1", visible(text))
    return re.sub("[&<>]", lambda found: ENTITIES[found.group()], plain)


def to_markdown(brief: Brief) -> str:
    """The brief as Markdown, numbered citations pointing to the list of sources."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {escaped(brief.question)}"
    for section in brief.sections:
        yield f"\n## {section.title}\n"
        for line in section.lines:
            yield from _item(line, 0)
    yield "\n## Sources\n"
    for source in brief.sources:
        if source.number:
            yield _source(source)
    yield from _gaps(brief)
    yield "\n## Evidence log\n"
    yield "| No. | File | SHA-256 | Date | Declared in |\n|---|---|---|---|---|"
    for source in brief.sources:
        number = str(source.number or "–")
        date = source.published or "not declared"
        yield f"| {number} | {escaped(source.address)} | {source.document} | {date} | {escaped(source.declared)} |"
    yield "\n## How this was made\n"
    yield from (f"- {one}" for one in made(brief))


def _item(line: Line, depth: int) -> Iterator[str]:
    numbers = "".join(f"[{one}]" for one in sorted({one.source for one in line.citations}))
    label = f" *({escaped(line.label)})*" if line.label else ""
    mark = f" `{line.finding}`" if line.finding else ""
    yield f"{'  ' * depth}- {escaped(line.text)}{numbers}{label}{mark}"
    for one in line.beside:
        yield from _item(one, depth + 1)


def _source(source: CitedSource) -> str:
    parts = (
        source.publisher or "publisher not declared",
        source.published or "date not declared",
        source.language,
    )
    said = ", ".join(escaped(one) for one in parts if one)
    address = f" `{source.url.replace('`', '')}`" if source.url else ""
    origin = f" Origin: {escaped(source.origin)}." if source.origin else ""
    return f"{source.number}. {escaped(source.title or source.address)}. {said}.{address}{origin}"


def _gaps(brief: Brief) -> Iterator[str]:
    if brief.gaps:
        yield "\n## What could not be read or analysed\n"
        yield from (f"- {escaped(one.subject)}: {escaped(one.why)}" for one in brief.gaps)


def made(brief: Brief) -> Iterator[str]:
    """How the brief was made, one sentence a line."""
    making = brief.making
    yield f"{making.program}; {'; '.join(making.models)}; no language model wrote any sentence."
    yield f"{making.documents:,} documents read, {making.passages:,} passages searched."
    yield f"Queries: {escaped('; '.join(making.queries))}."
    yield f"Case {brief.case_mark}."
    if making.left_out:
        yield f"Left out, since the check did not bear them out: {escaped(' / '.join(making.left_out))}"
