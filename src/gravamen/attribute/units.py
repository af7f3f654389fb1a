"""Sentences as attribution needs them: a quotation and its speaker are not torn apart."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from gravamen.record.span import Span
from gravamen.text.sentences import sentences

TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Maj|Capt|Adm|Sgt|Prof|Hon|Rev|vs|No|U\.S|[A-Z])\.$")
LONGEST = 6000  # code points; a longer run of sentences in one quotation is taken sentence by sentence


def units(text: str, span: Span, quoted: tuple[Span, ...], language: str = "en") -> Iterator[Span]:
    """The sentences in `span`, joined where a quotation or a title ("Ms.") was cut; `quoted` ascends."""
    starts = [one.start for one in quoted]
    pending: Span | None = None
    for piece in sentences(text[span.start : span.end], language):
        here = piece.moved(span.start)
        if pending is not None:
            if _torn(text, pending.end, quoted, starts, here) and here.end - pending.start <= LONGEST:
                pending = Span(pending.start, here.end)
                continue
            yield pending
        pending = here
    if pending is not None:
        yield pending


def _torn(text: str, at: int, quoted: tuple[Span, ...], starts: list[int], following: Span) -> bool:
    """Whether the sentence end at `at` is none: it lies inside a quotation, or after a title."""
    index = bisect_right(starts, at - 1) - 1
    if index >= 0 and quoted[index].start < at < quoted[index].end:
        return True
    if text[following.start].islower():
        return True
    return TITLE.search(text, max(0, at - 6), at) is not None and text[at - 4 : at] != "U.S."
