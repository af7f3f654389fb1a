"""The numbers of a run, in one place, read here and nowhere else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Bounds of the work for one question.

    `passages`: how many of the best are looked into. `relevance`: statements from it on are told. In a case of at
    most `small` documents, those from `floor` on join them, of documents that hold `coverage` of what the question
    is about. `claims`: how many at most. `ahead`: sentences whose vectors are worked out before anybody asks.
    `accused`, `replies`, `originals`, `cited_works`: how many are shown.
    """

    passages: int = 200
    relevance: float = 0.42
    small: int = 50
    floor: float = 0.1
    coverage: float = 0.3
    claims: int = 240
    ahead: int = 2000
    accused: int = 5
    replies: int = 3
    originals: int = 4
    cited_works: int = 4
