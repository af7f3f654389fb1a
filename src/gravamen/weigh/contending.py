"""Who is a party to the question, and who of them stands against whom."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gravamen.record.claim import Stance
from gravamen.record.document import SourceKind
from gravamen.record.finding import Conflict
from gravamen.record.statement import Statement

TAKES_SIDES = frozenset({SourceKind.GOVERNMENT, SourceKind.COMPANY})
ACCUSES = re.compile(
    r"\b(?:accus|alleg|charg(?:ed|es)|indict|sanction|designat|guilty|complicit|corrupt|brib|took payments?|"
    r"conspir|headed by|led by|facilitated|ordered|denie[sd]|reject)",
    re.IGNORECASE,
)
# Words of one who takes the accused's side.
DEFENDS = re.compile(r"\b(?:den(?:y|ied|ies)|reject|dismiss|refut|baseless|slander|unfounded|false)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The parties to a question. All `accused` and all `accusing` are `contending`.

    `denials` are pairs of parties one of which denies what the other says.
    """

    contending: frozenset[str]
    accused: frozenset[str]
    accusing: frozenset[str]
    denials: frozenset[frozenset[str]]

    def opposed(self, left: str, right: str) -> bool:
        """Whether the two stand against each other: one accuses and the other is accused, or one denies the other.

        Two that accuse the same third one do not, nor does an ally who only defends the accused.
        """
        if left == right or not {left, right} <= self.contending:
            return False
        across = any(one in self.accused and other in self.accusing for one, other in ((left, right), (right, left)))
        return across or frozenset((left, right)) in self.denials


def sides_of(
    statements: Iterable[Statement], accused: frozenset[str] = frozenset(), conflicts: Sequence[Conflict] = ()
) -> Sides:
    """The parties that accuse or are accused in these statements, and the `accused` of the question.

    Governments and companies that accuse or deny in them, and the accused. Courts, wires, the press, researchers and
    bodies between governments are nobody's party.
    """
    said = tuple(statements)
    speaking = [one for one in said if one.party and one.claim.attribution.speaker.kind in TAKES_SIDES]
    loud = [one for one in speaking if ACCUSES.search(one.sentence)]
    party_of = {one.claim.id: one.party for one in said if one.party}
    denials = {
        frozenset((party_of[one.left], party_of[one.right]))
        for one in conflicts
        if one.kind == "denial" and one.left in party_of and one.right in party_of
    }
    return Sides(
        contending=frozenset(one.party for one in loud) | accused,
        accused=accused,
        accusing=frozenset(one.party for one in loud if _accuses(one)) - accused,
        denials=frozenset(pair for pair in denials if len(pair) == 2),
    )


def _accuses(statement: Statement) -> bool:
    asserts = statement.claim.attribution.stance is Stance.ASSERTS
    return asserts and not DEFENDS.search(statement.sentence)
