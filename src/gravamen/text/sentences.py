"""Where sentences begin and end."""

import re
from collections.abc import Iterator

import sentencex

from gravamen.record.span import Span, trimmed

LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # sentencex reads UTF-8, which has none
WIDE_BLANK = re.compile(r"[^\S\x00-\x7f](?=\.)")  # sentencex 1.0 panics where one follows a capital letter
# Code points given to sentencex at once, because its time can grow with their square; no sentence is longer.
WINDOW = 8192


def sentences(text: str, language: str = "en") -> Iterator[Span]:
    """Spans of the sentences of `text`, in order, without the blanks around them.

    Splitting by sentencex; a line break that stands alone does not end a sentence, an empty line does.

    >>> [one.of("He left. She stayed.") for one in sentences("He left. She stayed.")]
    ['He left.', 'She stayed.']
    """
    at = 0
    while at < len(text):
        window = WIDE_BLANK.sub(" ", LONE_SURROGATE.sub("\ufffd", text[at : at + WINDOW]))
        pieces = sentencex.segment(language, window)
        if at + len(window) < len(text) and len(pieces) > 1:
            pieces = pieces[:-1]  # it may go on in the next window
        for piece in pieces:
            span = trimmed(text, Span(at, at + len(piece)))
            at += len(piece)
            if span.start < span.end:
                yield span
