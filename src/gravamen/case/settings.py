"""The numbers of a run, in one place, read here and nowhere else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Bounds of the work for one question.

    `passages`: how many of the best are looked into. `relevance`: statements from it on are told; where these are
    fewer than `few`, those from `floor` on join them, of documents that hold `coverage` of the question's words.
    `claims`: how many at most. `accused`, `replies`, `originals`, `cited_works`: how many of each are shown.
    """

    passages: int = 200
    relevance: float = 0.42
    few: int = 160
    floor: float = 0.1
    coverage: float = 0.4
    claims: int = 240
    accused: int = 5
    replies: int = 3
    originals: int = 4
    cited_works: int = 4
