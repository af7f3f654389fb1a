"""Outlets that a digest names in brackets after what it took from them."""

import re

from gravamen.record.span import Span

CREDITS = re.compile(r"(?:\s*\((?P<last>[^()\n]{2,60})\))+\s*\Z")
CREDIT = re.compile(r"\(([^()\n]{2,60})\)")
LONGEST = 300  # code points at a passage's end in which they are looked for


def credited(text: str, span: Span) -> tuple[Span, str | None]:
    """The passage without the outlets named in brackets after its last full stop, and those outlets."""
    found = CREDITS.search(text, max(span.start, span.end - LONGEST), span.end)
    if found is None or found.start() <= span.start:
        return span, None
    before = text[span.start : found.start()].rstrip()
    if before[-1:] not in '.!?”"':
        return span, None
    outlets = CREDIT.findall(text, found.start(), span.end)
    return Span(span.start, span.start + len(before)), "; ".join(dict.fromkeys(outlets))
