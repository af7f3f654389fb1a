"""Works that a text cites: reports, studies, audits, indictments, by title or by author."""

import re
from collections.abc import Iterable, Iterator

from gravamen.record.span import Span
from gravamen.text.words import content_stems

KIND = r"(?:report|study|dossier|audit|inquiry|investigation|survey|indictment|affidavit|white paper|dataset|book)"
NAME = r"(?:[A-Z][\w’'&.-]*)(?:\s+(?:of|the|and|for|on|in|to)(?=\s+[A-Z])|\s+[A-Z][\w’'&.-]*){0,8}"
# "World Drug Report 2025": a title in capitals that ends in the kind of work.
TITLED = re.compile(rf"\b({NAME}\s+(?:Report|Study|Survey|Audit|Index|Review|Inquiry)(?:\s+(?:19|20)\d\d)?)\b")
# "a 2023 report by the Harbour Watch Institute"
AUTHORED = re.compile(
    rf"\b(?i:an?|the|its|in)\s+(?:[\w-]+\s+){{0,3}}{KIND}\s+(?:by|from|of|published by|released by|issued by)\s+"
    rf"(?:the\s+)?({NAME})"
)


# a report on fuel, “Losses in Transit”
NAMED = re.compile(rf"\b{KIND}\b[^.“”\"]{{0,60}}?\s[“\"]([A-Z][^”\"]{{3,80}}?),?[”\"]")


def cited_works(text: str) -> Iterator[tuple[Span, str]]:
    """The works that `text` cites: the span of the citing words, and the title or author that it names.

    >>> [name for _, name in cited_works("They read a 2023 report by the Harbour Watch Institute.")]
    ['Harbour Watch Institute']
    """
    for pattern in (NAMED, TITLED, AUTHORED):
        for found in pattern.finditer(text):
            yield Span(*found.span()), found.group(1).rstrip(".")


def held(work: str, titles: Iterable[str]) -> bool:
    """Whether a document whose title or publisher is among `titles` may be the work: all its words are there."""
    wanted = set(content_stems(work))
    return any(wanted <= set(content_stems(title)) for title in titles)
