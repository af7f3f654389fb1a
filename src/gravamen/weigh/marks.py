"""What is laid on top of a standing: who disputes a finding, and whose account changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gravamen.record.claim import Stance
from gravamen.record.finding import Conflict, Dispute, Mark, Proposition
from gravamen.record.statement import Statement

# In the order in which they are told.
KINDS = {
    "denies": Mark.CONTESTED,
    "contradicts": Mark.CONTESTED,
    "asserts": Mark.CONTESTED,
    "changes": Mark.CHANGED,
}
UNNAMED = "a speaker without a name"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Against:
    """One claim that does not go together with one of the finding's own; `dates` of both where it changes that."""

    kind: str
    claim: str
    dates: tuple[str, ...] = ()


def disputes(
    proposition: Proposition, statements: Mapping[str, Statement], conflicts: Sequence[Conflict]
) -> tuple[Dispute, ...]:
    """Whoever says otherwise than the proposition, by kind, then by name; each with all that it says so.

    A side that is not among `statements` is left out.
    """
    grouped: dict[tuple[str, str, tuple[str, ...]], set[str]] = {}
    for one in _against(proposition, statements, conflicts):
        grouped.setdefault((one.kind, _name(statements[one.claim]), one.dates), set()).add(one.claim)
    ordered = sorted(grouped.items(), key=lambda item: (list(KINDS).index(item[0][0]), item[0][1:]))
    return tuple(
        Dispute(
            mark=KINDS[kind],
            kind=kind,
            by=name,
            claims=tuple(sorted(claims)),
            documents=tuple(sorted({statements[one].claim.document for one in claims})),
            dates=dates,
        )
        for (kind, name, dates), claims in ordered
    )


def _against(
    proposition: Proposition, statements: Mapping[str, Statement], conflicts: Sequence[Conflict]
) -> Iterator[_Against]:
    own = {one.id for one in proposition.claims}
    told: set[str] = set()
    for one in conflicts:
        mine, other = (one.left, one.right) if one.left in own else (one.right, one.left)
        if mine not in own or other not in statements or other in own:
            continue
        told.add(other)
        if one.kind == "denial":
            # The denying claim is on the left.
            yield _Against(kind="denies" if other == one.left else "asserts", claim=other)
        elif one.kind == "contradiction":
            yield _Against(kind="contradicts", claim=other)
        elif one.kind == "change":
            # The earlier claim is on the left.
            dates = tuple(statements[side].published for side in (one.left, one.right))
            yield _Against(kind="changes", claim=other, dates=dates)
    for rival in proposition.rivals:
        if rival.id not in told and rival.id in statements:
            denies = rival.attribution.stance is Stance.DENIES
            yield _Against(kind="denies" if denies else "contradicts", claim=rival.id)


def _name(statement: Statement) -> str:
    """The office or speaker that says it."""
    return statement.office or statement.claim.attribution.speaker.name or statement.publisher or UNNAMED
