"""Who is a party to the question."""

from collections.abc import Iterable

from gravamen.record.document import SourceKind
from gravamen.record.statement import Statement

TAKES_SIDES = frozenset({SourceKind.GOVERNMENT, SourceKind.COMPANY})


def contending(statements: Iterable[Statement], accused: frozenset[str] = frozenset()) -> frozenset[str]:
    """The parties that accuse or are accused in these statements.

    Governments and companies that speak in them, and the `accused` parties. Courts, wires, the press,
    researchers and bodies between governments are nobody's party.
    """
    speaking = {
        one.party for one in statements if one.party and one.claim.attribution.speaker.kind in TAKES_SIDES
    }
    return frozenset(speaking) | accused
