"""How much of a case has been attributed so far, and the claims found in it."""

from dataclasses import dataclass

from gravamen.case.attributing import VERSION
from gravamen.case.evidence import Evidence
from gravamen.record.claim import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """`passages`, in `documents`, are attributed, of `all_passages` in `all_documents` of a case."""

    documents: int
    all_documents: int
    passages: int
    all_passages: int


def attributed(evidence: Evidence) -> tuple[Extent, list[Claim]]:
    """How much is attributed by the program as it is now, and the claims found there."""
    held = {one.id: document for document in evidence.readings for one in evidence.ledger.passages_of(document)}
    done = evidence.ledger.attributed(VERSION, sorted(held))
    extent = Extent(
        documents=len({held[one] for one in done}),
        all_documents=len(evidence.readings),
        passages=len(done),
        all_passages=len(held),
    )
    return extent, [one for one in evidence.ledger.claims() if one.passage in done]
