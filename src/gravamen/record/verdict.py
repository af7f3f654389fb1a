"""Whether passages back a statement."""

from dataclasses import dataclass
from enum import StrEnum

from gravamen.record.span import Span


class Support(StrEnum):
    """What the passages do for the statement."""

    SUPPORTED = "supported"
    PARTLY = "partly supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of a document that bear on the statement; `span` counts code points of that document's text."""

    document: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The support, the evidence, and the spans of the statement that nothing backs."""

    support: Support
    evidence: tuple[Evidence, ...]
    unsupported: tuple[Span, ...]
