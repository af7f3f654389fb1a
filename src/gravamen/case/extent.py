"""How much of a case has been attributed so far, and the claims found in it."""

from dataclasses import dataclass

from gravamen.case.evidence import ATTRIBUTE_VERSION, Evidence
from gravamen.ledger.port import ATTRIBUTE
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
    ledger = evidence.ledger
    done = ledger.analysed(ATTRIBUTE, ATTRIBUTE_VERSION)
    extent = Extent(
        documents=len(done),
        all_documents=len(evidence.readings),
        passages=sum(len(ledger.passages_of(one)) for one in sorted(done)),
        all_passages=ledger.passage_count(),
    )
    return extent, [one for one in ledger.claims() if one.document in done]
