"""Where paragraphs begin and end, in plain text."""

import re
from collections.abc import Iterator

from gravamen.record.span import Span, trimmed

BREAK = re.compile(r"(?:\r\n|[\n\r\x0b\x0c\u2028\u2029])[^\S\n\r\x0b\x0c\u2028\u2029]*")
WRAPPED_FROM = 55  # code points; a shorter line ends because its paragraph does
ENDS = frozenset('.!?:;…”"»')


def paragraphs(text: str) -> Iterator[Span]:
    """Spans of the paragraphs of `text`, in order, without the blanks around them.

    An empty line ends a paragraph. So does a single line break, unless the text is wrapped there: the next
    line goes on in lower case, or the line is long and ends in no punctuation.

    >>> [one.of("One line.\\nTwo\\nlines.") for one in paragraphs("One line.\\nTwo\\nlines.")]
    ['One line.', 'Two\\nlines.']
    """
    start = line = 0
    for found in BREAK.finditer(text):
        if not _wraps(text, line, found):
            span = trimmed(text, Span(start, found.start()))
            if span.start < span.end:
                yield span
            start = found.end()
        line = found.end()
    span = trimmed(text, Span(start, len(text)))
    if span.start < span.end:
        yield span


def _wraps(text: str, line: int, found: re.Match[str]) -> bool:
    """Whether the line from `line` goes on after the break `found`."""
    following = text[found.end() : found.end() + 1]
    if found.start() == line or not following or following.isspace():
        return False
    if following.islower():
        return True
    last = text[line : found.start()].rstrip()[-1:]
    return found.start() - line >= WRAPPED_FROM and last not in ENDS and (following.isalnum() or following in "“(‘")
