"""Citations: the exact words of a claim, in their passage, under the number of their document."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from gravamen.record.brief import Citation, Line, Section
from gravamen.record.document import Passage
from gravamen.record.span import Span
from gravamen.record.statement import Statement

AROUND = 48  # code points of context on either side, enough to find the quote again in another copy


def citation(passage: Passage, span: Span) -> Citation:
    """The words of `span` (offsets of the reading's text), cut to the passage; not yet numbered (source 0)."""
    start = max(span.start, passage.span.start) - passage.span.start
    end = min(span.end, passage.span.end) - passage.span.start
    text = passage.text
    return Citation(
        source=0,
        document=passage.document,
        passage=passage.id,
        span=Span(start, end).moved(passage.span.start),
        quote=text[start:end],
        prefix=text[max(0, start - AROUND) : start],
        suffix=text[end : end + AROUND],
    )


def cited(statement: Statement, passages: Mapping[str, Passage]) -> Citation:
    """The whole sentence in which the claim is made."""
    return citation(passages[statement.claim.passage], statement.claim.sentence)


def lines_of(sections: Iterable[Section]) -> Iterator[Line]:
    """Every line of the sections, each before those that stand beside it."""

    def below(line: Line) -> Iterator[Line]:
        yield line
        for other in line.beside:
            yield from below(other)

    for section in sections:
        for line in section.lines:
            yield from below(line)


def numbered(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], tuple[str, ...]]:
    """The sections with documents numbered from 1 as they are first cited, and the documents in that order."""
    numbers: dict[str, int] = {}
    for line in lines_of(sections):
        for one in line.citations:
            numbers.setdefault(one.document, len(numbers) + 1)

    def renumbered(line: Line) -> Line:
        citations = tuple(replace(one, source=numbers[one.document]) for one in line.citations)
        return replace(line, citations=citations, beside=tuple(renumbered(one) for one in line.beside))

    done = tuple(replace(one, lines=tuple(renumbered(line) for line in one.lines)) for one in sections)
    return done, tuple(numbers)
