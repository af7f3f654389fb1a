"""Who got it from whom: the documents of a case as trees, each below the text or the agency that it owes to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gravamen.case.evidence import Evidence
from gravamen.case.reasons import readable
from gravamen.record.document import Declared
from gravamen.record.origin import Debt

UNDATED = "9999"  # sorts behind every date


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """A document in its tree, or an agency whose text the case does not hold (`document` is then empty).

    `address` is where it was seen, or the agency's name; `origin` that of its root, `above` that of what it hangs on,
    by the `debt` (None at a root), whose reason `because` tells in a reader's words. `depth` counts from 0, `resting`
    the documents below it. `circle` are the addresses of documents that owe to one another, itself among them.
    """

    document: str
    address: str
    title: str
    publisher: str
    published: str
    origin: str
    above: str
    debt: Debt | None
    because: str
    depth: int
    resting: int
    circle: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """The trees of a case, one after the other, the largest first; in each whoever owes comes after whom it owes to.

    `alone` are documents that owe nothing and that nothing rests on, by date, then address.
    """

    trees: tuple[Kin, ...]
    alone: tuple[Kin, ...]
    circles: tuple[tuple[str, ...], ...]


def descent(evidence: Evidence) -> Descent:
    """Where the documents of the case come from. Raises CaseError where it may not be analysed and was not yet."""
    evidence.analyse()
    lineage = evidence.lineage
    circles = {one: circle for circle in lineage.circles for one in circle}
    debts = {one: debt for one in evidence.readings if (debt := lineage.parent(one))}
    below: dict[str, list[str]] = {}
    for one, debt in debts.items():
        below.setdefault(debt.creditor, []).append(one)
    order = _Order(evidence)
    for owing in below.values():
        owing.sort(key=order.by_date)
    roots = {*evidence.readings, *below} - debts.keys()
    resting = _resting(roots, below)

    def kin(name: str, depth: int) -> Kin:
        debt = debts.get(name)
        return Kin(
            document=name if name in evidence.readings else "",
            address=evidence.origin_name(name),
            title=order.declared(name, "title"),
            publisher=order.declared(name, "publisher"),
            published=order.declared(name, "published"),
            origin=evidence.origin_name(lineage.of_document(name)),
            above=evidence.origin_name(debt.creditor) if debt else "",
            debt=debt,
            because=readable(debt.reason, evidence.addresses) if debt else "",
            depth=depth,
            resting=resting[name],
            circle=tuple(sorted(evidence.origin_name(one) for one in circles.get(name, ()))),
        )

    largest = sorted((one for one in roots if one in below), key=lambda one: (-resting[one], *order.by_date(one)))
    single = sorted((one for one in roots if one not in below), key=order.by_date)
    return Descent(
        trees=tuple(kin(name, depth) for root in largest for name, depth in _down(root, below)),
        alone=tuple(kin(name, 0) for name in single),
        circles=tuple(tuple(sorted(map(evidence.origin_name, one))) for one in lineage.circles),
    )


class _Order:
    """What documents declare, and their order by it."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    def declared(self, name: str, field: str) -> str:
        """A field as the document declares it; empty where it does not, or the case holds no such document."""
        reading = self._evidence.readings.get(name)
        value: Declared | None = getattr(reading, field) if reading else None
        return value.value if value else ""

    def by_date(self, name: str) -> tuple[str, str, str]:
        """By date, then address; what declares no date comes last."""
        return self.declared(name, "published") or UNDATED, self._evidence.origin_name(name), name


def _down(root: str, below: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, int]]:
    """The names of a tree with their depths, each before those below it. Without recursion: chains may be long."""
    open_names = [(root, 0)]
    while open_names:
        name, depth = open_names.pop()
        yield name, depth
        open_names += [(one, depth + 1) for one in reversed(below.get(name, ()))]


def _resting(roots: set[str], below: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """How many documents stand below each name."""
    counted: dict[str, int] = {}
    for root in roots:
        for name, _ in reversed(list(_down(root, below))):
            counted[name] = sum(counted[one] + 1 for one in below.get(name, ()))
    return counted
