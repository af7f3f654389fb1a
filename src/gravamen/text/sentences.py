"""Where sentences begin and end."""

from collections.abc import Iterator

import sentencex

from gravamen.record.span import Span, trimmed


def sentences(text: str, language: str = "en") -> Iterator[Span]:
    """Spans of the sentences of `text`, in order, without the blanks around them.

    Splitting by sentencex; a line break that stands alone does not end a sentence, an empty line does.

    >>> [one.of("He left. She stayed.") for one in sentences("He left. She stayed.")]
    ['He left.', 'She stayed.']
    """
    at = 0
    for piece in sentencex.segment(language, text):
        span = trimmed(text, Span(at, at + len(piece)))
        at += len(piece)
        if span.start < span.end:
            yield span
