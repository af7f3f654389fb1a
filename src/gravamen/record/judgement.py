"""How two statements stand to each other, and who says so."""

from dataclasses import dataclass
from enum import StrEnum

from gravamen.record.identity import identity


class Relation(StrEnum):
    """How the left statement stands to the right one."""

    SAME = "same"
    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"
    UNRELATED = "unrelated"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Exact words of a document: the `occurrence`-th time (from 0) that they stand in its text.

    It names no offset and no reader, so that a new reader of the document does not orphan it.
    """

    document: str
    words: str
    occurrence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision about two quotes. Never edited: a later one outranks it, `retracted` takes it back.

    `by` is a person's name, or "gravamen" for the program; a person's judgement outranks the program's. `at` is
    when it was made, ISO 8601 in UTC to the second (2026-11-27T09:30:00Z), "" where that is not known. It is no part of
    the identity.
    """

    left: Quote
    right: Quote
    relation: Relation
    by: str
    reasons: tuple[str, ...] = ()
    retracted: bool = False
    at: str = ""

    def repeats(self, other: "Judgement") -> bool:
        """Whether one judge says the same of the same quotes in both."""
        mine, theirs = ((one.left, one.right, one.relation, one.by) for one in (self, other))
        return mine == theirs

    @property
    def whose(self) -> str:
        """Who judged, and on which day where that is known: "Ana, 2026-11-27"."""
        day = self.at.partition("T")[0]
        return f"{self.by}, {day}" if day else self.by

    @property
    def id(self) -> str:
        """Hash of the pair, the relation and who judged."""
        quotes = [[one.document, one.words, one.occurrence] for one in (self.left, self.right)]
        return identity(quotes, self.relation.value, self.by, list(self.reasons), self.retracted)
