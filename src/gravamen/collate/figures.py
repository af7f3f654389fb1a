"""Figures that two statements give for the same thing."""

from collections.abc import Iterator

from gravamen.collate.features import Features
from gravamen.record.claim import Quantity
from gravamen.text.figures import apart

# Units that all count people, as tolls do.
PEOPLE = frozenset(
    """person man woman child member crew sailor soldier victim civilian passenger worker individu fatal death
    casualti resid villag migrant fishermen dead""".split()
)


def differing(left: Features, right: Features) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of quantities of one unit that cannot both be right.

    A unit for which the two agree somewhere is left out: a statement may give several figures of one kind.
    """
    for unit in sorted({kind(one) for one in left.quantities} & {kind(one) for one in right.quantities} - {""}):
        ours = [one for one in left.quantities if kind(one) == unit]
        theirs = [one for one in right.quantities if kind(one) == unit]
        if all(apart(one, other) for one in ours for other in theirs):
            yield ours[0], theirs[0]


def kind(quantity: Quantity) -> str:
    """The unit, one name for all units that count people."""
    return "person" if quantity.unit in PEOPLE else quantity.unit
