"""Statements to conflicts and findings: what a brief is made of, and what a review of it looks ahead with."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from gravamen.case.evidence import Evidence
from gravamen.collate.judged import Judged
from gravamen.collate.pairs import Compared, compared
from gravamen.collate.propositions import propositions
from gravamen.collate.said import Told, told
from gravamen.record.finding import Conflict, Finding
from gravamen.record.statement import Statement
from gravamen.weigh.contending import Sides
from gravamen.weigh.standing import finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Collated:
    """Statements (most relevant first), each as it is compared, and how they stand to their nearest.

    `cosines` are those of the sentences of the pairs compared.
    """

    said: tuple[Statement, ...]
    told: tuple[Told, ...]
    known: Compared
    cosines: Mapping[frozenset[str], float]

    def among(self, claims: Iterable[str]) -> "Collated":
        """Only what these claims, by id, say."""
        kept = frozenset(claims)
        keys = [key for both in combinations(sorted(kept), 2) if (key := frozenset(both)) in self.known]
        return Collated(
            said=tuple(one for one in self.said if one.claim.id in kept),
            told=tuple(one for one in self.told if one.claim.id in kept),
            known={key: self.known[key] for key in keys},
            cosines={key: self.cosines[key] for key in keys},
        )


def collated(said: Sequence[Statement], evidence: Evidence) -> Collated:
    """The statements compared with their nearest."""
    claims = tuple(told(one.claim, one.published, one.party) for one in said)
    vectors = evidence.encoder.encode([one.sentence for one in said])
    known = compared(claims, vectors, evidence.comparer)
    place = {one.claim.id: number for number, one in enumerate(said)}
    cosines = {key: _cosine(*(vectors[place[one]] for one in key)) for key in known}
    return Collated(said=tuple(said), told=claims, known=known, cosines=cosines)


def _cosine(left: NDArray[np.float32], right: NDArray[np.float32]) -> float:
    """To four places, so that processors agree."""
    return round(float(left @ right), 4)


def findings_of(
    statements: Collated, judged: Judged, disputes: Sequence[Conflict], sides: Sides
) -> tuple[Finding, ...]:
    """What the statements amount to, in the order of their first claims."""
    known = {one.claim.id: one for one in statements.said}
    grouped = propositions(statements.told, statements.known, judged)
    return tuple(finding(one, known, sides, disputes) for one in grouped)
