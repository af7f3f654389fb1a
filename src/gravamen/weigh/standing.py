"""The standing of a finding: one base, the first rule that fits, and the marks on top of it.

Every rule returns the reason for which it fits, or None. The reasons carry the counts, so that a reader can
redo the arithmetic from what is printed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from gravamen.record.document import SourceKind
from gravamen.record.finding import Conflict, Finding, Mark, Proposition, Standing
from gravamen.record.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a proposition stands on: its statements, and those of parties to the question set apart."""

    statements: tuple[Statement, ...]
    contending: frozenset[str]
    accused: frozenset[str]

    @property
    def outside(self) -> tuple[Statement, ...]:
        """Statements that somebody who is no party to the question answers for."""
        return tuple(one for one in self.statements if self._answered_outside(one))

    def _answered_outside(self, one: Statement) -> bool:
        answered = one.claim.attribution.speaker.named or one.cites_record
        if not one.party or one.party in self.contending or not answered:
            return False
        # A hedge without a speaker ("allegedly") is the outlet's word that somebody else says so.
        return one.claim.attribution.certainty >= 2


Rule = Callable[[Ground], str | None]


def _on_the_record(ground: Ground) -> str | None:
    own = next((one for one in ground.statements if one.records_own_act), None)
    return f"{own.publisher} records its own act ({own.claim.act})" if own else None


def _documented(ground: Ground) -> str | None:
    for one in ground.outside:
        if SourceKind.COURT in (one.publisher_kind, one.claim.attribution.speaker.kind):
            return f"a court's record: {one.claim.attribution.speaker.name or one.publisher}"
        if one.cites_record:
            return f"{one.claim.attribution.speaker.name}, as {one.publisher} read them"
        if one.publisher_kind is SourceKind.RESEARCH and one.claim.quantities and not one.claim.attribution.mention:
            return f"a dataset of {one.publisher}"
    return None


def _corroborated(ground: Ground) -> str | None:
    by_origin: dict[str, str] = {}
    for one in sorted(ground.outside, key=lambda one: (one.origin, one.party)):
        by_origin.setdefault(one.origin, one.party)
    answering = sorted(set(by_origin.values()))
    if len(by_origin) >= 2 and len(answering) >= 2:
        return f"{len(by_origin)} independent origins that are not parties: {', '.join(answering)}"
    return None


def _agreed(ground: Ground) -> str | None:
    sides = {one.party for one in ground.statements} & ground.contending
    opposed = sides & ground.accused and sides - ground.accused
    return f"opposed parties say it: {', '.join(sorted(sides))}" if opposed else None


def _reported(ground: Ground) -> str | None:
    answering = sorted({one.party for one in ground.outside})
    return f"one origin that is not a party: {answering[0]}" if answering else None


RULES: tuple[tuple[Standing, Rule], ...] = (
    (Standing.ON_THE_RECORD, _on_the_record),
    (Standing.DOCUMENTED, _documented),
    (Standing.CORROBORATED, _corroborated),
    (Standing.AGREED, _agreed),
    (Standing.REPORTED, _reported),
)


def _base(ground: Ground) -> tuple[Standing, str]:
    for standing, rule in RULES:
        if reason := rule(ground):
            return standing, reason
    parties = sorted({one.party for one in ground.statements if one.party})
    known = ", ".join(parties) if parties else "speakers whom the sources do not name"
    return Standing.ALLEGED, f"every origin leads back to {known}"


def finding(
    proposition: Proposition,
    statements: Mapping[str, Statement],
    contending: frozenset[str],
    conflicts: Sequence[Conflict],
    accused: frozenset[str] = frozenset(),
) -> Finding:
    """How `proposition` stands. `statements` are keyed by claim id; `contending` are parties to the question,
    `accused` those among them that it accuses: parties are opposed across that line."""
    own = tuple(statements[claim.id] for claim in proposition.claims)
    standing, reason = _base(Ground(statements=own, contending=contending, accused=accused))
    ids = {claim.id for claim in proposition.claims}
    kinds = {one.kind for one in conflicts if one.left in ids or one.right in ids}
    marks = []
    if proposition.rivals or kinds & {"denial", "contradiction"}:
        marks.append(Mark.CONTESTED)
    if "change" in kinds:
        marks.append(Mark.CHANGED)
    documents = tuple(sorted({one.claim.document for one in own}))
    origins = tuple(sorted({one.origin for one in own}))
    parties = tuple(sorted({one.party for one in own if one.party}))
    return Finding(
        proposition=proposition,
        standing=standing,
        marks=tuple(marks),
        documents=documents,
        origins=origins,
        parties=parties,
        reasons=(reason, _counts(documents, origins, parties)),
    )


def _counts(documents: Sequence[str], origins: Sequence[str], parties: Sequence[str]) -> str:
    def several(count: int, one: str, more: str) -> str:
        return f"{count} {one if count == 1 else more}"

    return ", ".join(
        (
            several(len(documents), "document", "documents"),
            several(len(origins), "origin", "origins"),
            several(len(parties), "party", "parties") if parties else "no named party",
        )
    )
