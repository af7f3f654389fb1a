"""Words between quotation marks, also where the quotation runs on over the ends of paragraphs."""

import re
from collections.abc import Iterator

from gravamen.record.span import Span
from gravamen.text.paragraphs import paragraphs
from gravamen.text.quotes import CLOSES, MARK, quotations

LONGEST = 800  # code points that a quotation goes on after its paragraph; beyond, the mark is taken for a slip


def quoted(text: str) -> Iterator[Span]:
    """Spans of what `text` gives as the words of others; they may overlap.

    Statements are printed in several paragraphs, of which only the last closes the marks.

    >>> text = "“We left.\\nWe saw nothing.” He went."
    >>> [one.of(text) for one in quoted(text)]
    ['“We left.\\nWe saw nothing.”']
    """
    parts = list(paragraphs(text))
    yield from quotations(text, parts)
    for part in parts:
        opened = _left_open(text, part)
        closing = MARK.search(text, part.end, min(len(text), part.end + LONGEST)) if opened else None
        if opened and closing and _closes(text, opened, closing):
            yield Span(opened.start(), closing.end())


def _closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether `mark` ends the quotation; a straight one before a word opens the next."""
    opens_next = mark.group() == '"' and text[mark.end() : mark.end() + 1].isalnum()
    return mark.group() in CLOSES[opened.group()] and not opens_next


def _left_open(text: str, part: Span) -> re.Match[str] | None:
    """The mark that opens a quotation which the paragraph does not close."""
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text, part.start, part.end):
        if opened is None:
            opened = mark if mark.group() in CLOSES else None
        elif mark.group() in CLOSES[opened.group()]:
            opened = None
    return opened
