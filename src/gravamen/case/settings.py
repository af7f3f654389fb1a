"""The numbers of a run, in one place, read here and nowhere else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Bounds of the work for one question.

    `passages`: how many of the best passages are analysed; `relevance`: claims below it are beside the
    question; `findings`: how many propositions are weighed; `accused`: whose reply is looked for.
    """

    passages: int = 200
    relevance: float = 0.5
    claims: int = 240
    accused: int = 5
    replies: int = 3
    originals: int = 4
    cited_works: int = 4
