"""Where a document's words come from."""

from dataclasses import dataclass
from enum import StrEnum

from gravamen.record.span import Span


class DebtKind(StrEnum):
    """How one text owes to another."""

    COPY = "copy"
    PART = "part"
    CREDIT = "credit"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """`document` owes its words (those of `span`) to `creditor`: a document's id, or a name such as "AP".

    `share` is how much of the document's own words it owes, 0 to 1. `reason` tells a person why, in words
    that can be checked ("82 % of its six-word runs stand in …").
    """

    document: str
    span: Span
    creditor: str
    kind: DebtKind
    reason: str
    share: float = 1.0
