"""What tracing looks at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """One document's text with what it declares. `published` is `2025`, `2025-07` or `2025-07-25`."""

    document: str
    text: str
    publisher: str | None = None
    published: str | None = None
    title: str | None = None
