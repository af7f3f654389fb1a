"""What a parser makes of one document, before it is cut into passages."""

from dataclasses import dataclass

from gravamen.read.declared import Stated
from gravamen.record.span import Span


class Unreadable(Exception):
    """Nothing of the document can be read; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """Normalised text, what the document states, and the spans of its pages.

    `remarks` are limits of analysis; `losses` are parts that could not be read.
    """

    text: str
    stated: Stated
    pages: tuple[Span, ...] = ()
    remarks: tuple[str, ...] = ()
    losses: tuple[str, ...] = ()
