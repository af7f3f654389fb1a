"""Quotation marks, and what stands between them."""

import re
from collections.abc import Iterable, Iterator

from gravamen.record.span import Span

MARK = re.compile(r"''|``|[\"“”„«»]")
CLOSES = {"“": '”"', "„": "”“", "«": "»", '"': '"”', "''": "''", "``": "''"}
# Single marks: no letter before the first or after the last, so that apostrophes are none; bounded: linear.
SINGLE = re.compile(r"(?<![\w.,!?’'])[‘'](?=[^\s’'])[^‘\n]{1,300}?[^\s’'‘][’'](?![\w’'])")


def quotations(text: str, paragraphs: Iterable[Span]) -> Iterator[Span]:
    """Spans of the quotations in `text`, outermost only, marks included, in order.

    A quotation that a paragraph leaves open runs to the paragraph's end where the next one opens again, as
    printers do; otherwise the mark is taken for a slip and nothing is quoted. Apostrophes are no marks.

    >>> [one.of("He’s “sure” of it") for one in quotations("He’s “sure” of it", [Span(0, 17)])]
    ['“sure”']
    """
    left_open: Span | None = None
    for paragraph in paragraphs:
        if left_open and text[paragraph.start] == text[left_open.start]:
            yield left_open
        closed, left_open = _double(text, paragraph)
        at = paragraph.start
        for span in closed:
            yield from _single(text, at, span.start)
            yield span
            at = span.end
        yield from _single(text, at, left_open.start if left_open else paragraph.end)


def _double(text: str, paragraph: Span) -> tuple[list[Span], Span | None]:
    """Closed quotations of a paragraph between double marks, and the one that it leaves open."""
    closed: list[Span] = []
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            opened = mark if mark.group() in CLOSES else None
        elif mark.group() in CLOSES[opened.group()]:
            closed.append(Span(opened.start(), mark.end()))
            opened = None
    return closed, Span(opened.start(), paragraph.end) if opened else None


def _single(text: str, start: int, end: int) -> Iterator[Span]:
    for found in SINGLE.finditer(text, start, end):
        yield Span(*found.span())
