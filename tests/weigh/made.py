"""Findings made by hand, for tests of how they stand."""

from collections.abc import Sequence

from gravamen.record.finding import Conflict, Finding, Proposition
from gravamen.record.statement import Statement
from gravamen.weigh.contending import sides_of
from gravamen.weigh.standing import finding

ACCUSED = frozenset({"Government of Belmar"})


def weighed(
    statements: Sequence[Statement],
    conflicts: Sequence[Conflict] = (),
    around: Sequence[Statement] = (),
    rivals: Sequence[Statement] = (),
) -> Finding:
    """How the proposition of these statements stands; `around` are others that bear on the question."""
    known = {one.claim.id: one for one in (*statements, *around, *rivals)}
    sides = sides_of(known.values(), ACCUSED, conflicts)
    claims, against = (tuple(one.claim for one in some) for some in (statements, rivals))
    return finding(Proposition(claims=claims, rivals=against), known, sides, conflicts)
