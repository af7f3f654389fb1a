"""The passages of a case that bear on a question, for a person or a script that looks for them itself."""

from dataclasses import dataclass

from gravamen.case.evidence import Evidence
from gravamen.record.document import Passage
from gravamen.search.rank import rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage, the address that its document was seen at, and how well it fits, 0 to 1."""

    passage: Passage
    address: str
    score: float


def searched(question: str, top: int, evidence: Evidence) -> tuple[Hit, ...]:
    """The `top` passages for the question, best first, ties by id."""
    ranked = rank(question, evidence.index, evidence.encoder, top)
    passages = evidence.ledger.passages([one.candidate.id for one in ranked])
    return tuple(
        Hit(passage=passage, address=evidence.addresses[passage.document], score=one.score)
        for one, passage in zip(ranked, passages, strict=True)
    )
