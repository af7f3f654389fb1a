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
        return identity(sorted({one.id for one in self.claims}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A rule of standing that was tried, whether it `fits` what the finding rests on, and why, in words with counts."""

    standing: Standing
    fits: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What lays a mark on a finding: whoever says otherwise.

    `kind` is how: "denies", "contradicts", "asserts" (what the finding denies), or "changes". `by` is the office or
    speaker, `claims` are the ids of what it says so, in `documents`. `dates` are the days of the earlier and the later
    account where the account changed, "" for a day that is not declared.
    """

    mark: Mark
    kind: str
    by: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A proposition with its standing, and all that a reader needs to redo it.

    `id` is the proposition's; `claims` (best first) and `rivals` are ids. `documents`, `origins`, `offices` and
    `parties` are what the claims were counted in. `rules` are those tried, in order; the last one fits, and is the
    standing.
    """

    id: str
    claims: tuple[str, ...]
    rivals: tuple[str, ...]
    standing: Standing
    marks: tuple[Mark, ...]
    documents: tuple[str, ...]
    origins: tuple[str, ...]
    offices: tuple[str, ...]
    parties: tuple[str, ...]
    rules: tuple[Tried, ...]
    disputes: tuple[Dispute, ...]

    @property
    def reason(self) -> str:
        """Why the standing is what it is."""
        return self.rules[-1].why
