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

    `by` is a person's name, or "gravamen" for the program; a person's judgement outranks the program's.
    """

    left: Quote
    right: Quote
    relation: Relation
    by: str
    reasons: tuple[str, ...] = ()
    retracted: bool = False

    @property
    def id(self) -> str:
        """Hash of the pair, the relation and who judged."""
        quotes = [[one.document, one.words, one.occurrence] for one in (self.left, self.right)]
        return identity(quotes, self.relation.value, self.by, list(self.reasons), self.retracted)
