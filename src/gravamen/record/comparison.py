"""How one statement stands to another, with what was compared."""

from dataclasses import dataclass
from enum import StrEnum

from gravamen.record.judgement import Relation


class Differs(StrEnum):
    """What two statements differ in."""

    FIGURE = "figure"
    UNIT = "unit"
    DATE = "date"
    NAME = "name"
    POLARITY = "polarity"
    CERTAINTY = "certainty"
    SCOPE = "scope"
    SPEAKER = "speaker"


class Clash(StrEnum):
    """Why two statements do not go together: both cannot be so, or each is so of its own time or its own scope."""

    CONTRADICTION = "contradiction"
    DENIAL = "denial"
    CHANGE = "change"
    SCOPE = "scope"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that differs, in words that a person can check: “nine sailors against seven sailors”."""

    kind: Differs
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A relation with all that was compared, so that a person can redo it.

    `clash` is None where the two go together, or where nobody can tell.
    """

    relation: Relation
    because: tuple[str, ...]
    differences: tuple[Difference, ...] = ()
    clash: Clash | None = None
