"""Cutting a text into passages: paragraphs and list items, long ones at the ends of sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from gravamen.record.document import Passage
from gravamen.record.span import Span, trimmed
from gravamen.text.sentences import sentences

LONGEST = 900  # code points that a run of sentences holds at most
LONGEST_SENTENCE = 2 * LONGEST  # a longer one is cut at a semicolon or a blank
WINDOW = 10 * LONGEST  # code points in which sentences are looked for at once
WIDEST_WRAP = 100  # hard-wrapped text has no lines longer than this, but for a few
NARROWEST_WRAP = 40
SLACK = 4  # columns by which a wrapped line may miss its width though the next word would have fitted
LINE = re.compile(r"[^\r\n]+")
LINE_END = re.compile(r"\r\n|\r|\n")
BULLET = re.compile(r"\s*(?:[-*+•‣▪◦–—]\s+|#{1,6}\s+)")
OWN_LINE = re.compile(r"\s*(?:[-*+•‣▪◦–—#|>]|\d{1,3}[.)]\s|[a-zA-Z][.)]\s|\([a-z0-9]{1,4}\)\s)")
FIRST_WORD = re.compile(r"\s*(\S{1,100})")


def passages(document: str, text: str, pages: Sequence[Span] = (), language: str = "en") -> tuple[Passage, ...]:
    """The passages of `text`, in order; each one's words are exactly the slice that its span cuts.

    A paragraph ends at an empty line, and at a line end unless the text is hard-wrapped there: then the span
    covers the line break. List items, headings and table rows are paragraphs; the mark before them (`-`, `#`)
    is left out. A paragraph above 900 code points becomes runs of whole sentences that share its number.
    Lines without a letter or digit (`---`) are no passages.
    """
    found: list[Passage] = []
    starts = [page.start for page in pages]
    for number, paragraph in enumerate(_paragraphs(text), 1):
        page = max(bisect_right(starts, paragraph.start), 1) if pages else None
        for span in _runs(text, paragraph, language):
            words = span.of(text)
            found.append(Passage(document=document, span=span, text=words, page=page, paragraph=number))
    return tuple(found)


def _paragraphs(text: str) -> Iterator[Span]:
    lines = [Span(*found.span()) for found in LINE.finditer(text)]
    lines = [line for line in lines if not line.of(text).isspace()]
    width = _wrap_width(text, lines)
    start = 0
    for number, line in enumerate(lines):
        last = number + 1 == len(lines)
        if last or not _continues(text, line, lines[number + 1], width):
            span = _unmarked(text, Span(lines[start].start, line.end))
            if any(c.isalnum() for c in span.of(text)):
                yield span
            start = number + 1


def _unmarked(text: str, span: Span) -> Span:
    mark = BULLET.match(text, span.start, span.end)
    return trimmed(text, Span(mark.end(), span.end) if mark else span)


def _adjacent(text: str, line: Span, following: Span) -> bool:
    """Whether one line end, and nothing else, parts the two."""
    between = LINE_END.match(text, line.end)
    return between is not None and between.end() == following.start


def _wrap_width(text: str, lines: Sequence[Span]) -> int | None:
    """The column at which the text is hard-wrapped: what nine of ten lines with a next one stay within."""
    lengths = sorted(line.end - line.start for line, after in pairwise(lines) if _adjacent(text, line, after))
    if not lengths:
        return None
    width = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)]
    return width if NARROWEST_WRAP <= width <= WIDEST_WRAP else None


def _continues(text: str, line: Span, following: Span, width: int | None) -> bool:
    """Whether `following` carries on the paragraph of `line`: its first word found no room there."""
    if width is None or not _adjacent(text, line, following):
        return False
    if OWN_LINE.match(text, following.start, following.end) or " | " in line.of(text):
        return False
    word = FIRST_WORD.match(text, following.start, following.end)
    length = len(line.of(text).rstrip())
    return word is not None and length + 1 + len(word.group(1)) > width - SLACK


def _runs(text: str, paragraph: Span, language: str) -> Iterator[Span]:
    """The paragraph, or runs of its sentences of at most 900 code points (one sentence may be longer)."""
    if paragraph.end - paragraph.start <= LONGEST:
        yield paragraph
        return
    run: Span | None = None
    for sentence in _sentences(text, paragraph, language):
        if run is not None and sentence.end - run.start > LONGEST:
            yield run
            run = None
        run = sentence if run is None else Span(run.start, sentence.end)
    if run is not None:
        yield run


def _sentences(text: str, paragraph: Span, language: str) -> Iterator[Span]:
    """The sentences of a paragraph, found a window at a time: splitters take more than linear time."""
    start = paragraph.start
    while start < paragraph.end:
        window = Span(start, min(start + WINDOW, paragraph.end))
        found = [one.moved(start) for one in sentences(window.of(text), language)]
        start = window.end
        if window.end < paragraph.end and len(found) > 1:
            start = found.pop().start  # it may go on beyond the window
        for sentence in found:
            yield from _pieces(text, sentence, LONGEST_SENTENCE)


def _pieces(text: str, span: Span, longest: int) -> Iterator[Span]:
    """`span` cut at semicolons or blanks into pieces of at most `longest` code points, trimmed."""
    start = span.start
    while span.end - start > longest:
        middle, most = start + longest // 2, start + longest
        # Best after a clause, else at a blank, else anywhere.
        cut = text.rfind("; ", middle, most) + 1 or text.rfind(" ", middle, most) + 1 or most
        yield from _worded(text, Span(start, cut))
        start = cut
    yield from _worded(text, Span(start, span.end))


def _worded(text: str, span: Span) -> Iterable[Span]:
    inner = trimmed(text, span)
    return (inner,) if inner.start < inner.end else ()
