"""What the sources amount to: propositions, and how each stands."""

from dataclasses import dataclass
from enum import StrEnum

from gravamen.record.claim import Claim
from gravamen.record.identity import identity


class Standing(StrEnum):
    """The base of a finding: the first of these that fits."""

    ON_THE_RECORD = "on the record"
    DOCUMENTED = "documented"
    CORROBORATED = "corroborated"
    AGREED = "agreed"
    REPORTED = "reported"
    ALLEGED = "alleged"


class Mark(StrEnum):
    """What is laid on top of a standing."""

    CONTESTED = "contested"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two claims that do not go together: `kind` is contradiction, denial, change or scope."""

    left: str
    right: str
    kind: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """Claims that say the same thing, best first; `rivals` are claims that dispute it."""

    claims: tuple[Claim, ...]
    rivals: tuple[Claim, ...] = ()

    @property
    def id(self) -> str:
        """Hash of the claims that say it, whatever order they came in."""
        return identity(sorted(one.id for one in self.claims))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A proposition with its standing, and the counts and reasons from which a reader can redo it."""

    proposition: Proposition
    standing: Standing
    marks: tuple[Mark, ...]
    documents: tuple[str, ...]
    origins: tuple[str, ...]
    parties: tuple[str, ...]
    reasons: tuple[str, ...]
