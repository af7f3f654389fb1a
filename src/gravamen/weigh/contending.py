"""Who is a party to the question."""

import re
from collections.abc import Iterable

from gravamen.record.document import SourceKind
from gravamen.record.statement import Statement

TAKES_SIDES = frozenset({SourceKind.GOVERNMENT, SourceKind.COMPANY})
ACCUSES = re.compile(
    r"\b(?:accus|alleg|charg(?:ed|es)|indict|sanction|designat|guilty|complicit|corrupt|brib|took payments?|"
    r"conspir|headed by|led by|facilitated|ordered|denie[sd]|reject)",
    re.IGNORECASE,
)


def contending(statements: Iterable[Statement], accused: frozenset[str] = frozenset()) -> frozenset[str]:
    """The parties that accuse or are accused in these statements.

    Governments and companies that accuse or deny in them, and the `accused` parties. Courts, wires, the press,
    researchers and bodies between governments are nobody's party.
    """
    speaking = {
        one.party
        for one in statements
        if one.party and one.claim.attribution.speaker.kind in TAKES_SIDES and ACCUSES.search(one.sentence)
    }
    return frozenset(speaking) | accused
