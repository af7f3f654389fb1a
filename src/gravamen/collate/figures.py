"""Figures that two statements give for the same thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gravamen.collate.features import Features
from gravamen.record.claim import Quantity
from gravamen.text.figures import alike, apart
from gravamen.text.measures import dimension, in_first_unit, kind, other_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlike:
    """Two figures that are not the same. `apart`: no number satisfies both; `of_unit`: only what is counted differs."""

    left: Quantity
    right: Quantity
    apart: bool
    of_unit: bool = False


def unlike(left: Features, right: Features) -> tuple[Unlike, ...]:
    """The figures of each that the other does not give, set beside each other where both have some.

    Figures that agree are paired off first, and with them what turns them into another unit. Of what is left, figures
    of one dimension stand against each other; a number that both give of different things (60 euros, 60 dollars) is a
    difference of unit; and a single figure left on each side is taken to count the same, in whatever words ("flats",
    "apartments").
    """
    ours, theirs = _left_over(left.quantities, right.quantities)
    return tuple(_against(ours, theirs, agreed=len(left.quantities) - len(ours)))


def _left_over(left: Sequence[Quantity], right: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    ours, theirs = [], list(right)
    for one in left:
        match = next((other for other in theirs if alike(one, other)), None)
        if match is None:
            ours.append(one)
        else:
            theirs.remove(match)
    return _unturned(ours, left), _unturned(theirs, right)


def _unturned(rest: Sequence[Quantity], given: Sequence[Quantity]) -> list[Quantity]:
    """The figures of `rest` but those that only turn one `given` with them into another unit: "10 km (6 miles)"."""
    paired = [one for one in given if one not in rest]
    return [one for one in rest if not any(_turned(one, other) for other in paired)]


def _turned(one: Quantity, other: Quantity) -> bool:
    """Whether both measure the same in two units."""
    return bool(dimension(one)) and one.unit != other.unit and alike(one, other)


def _against(ours: Sequence[Quantity], theirs: Sequence[Quantity], agreed: int) -> Iterator[Unlike]:
    for one in ours:
        same_kind = [other for other in theirs if kind(one) == kind(other) != ""]
        same_number = [
            other for other in theirs if in_first_unit(one) == in_first_unit(other) and other_kind(one, other)
        ]
        if same_kind and not (agreed and kind(one) == "people"):
            yield Unlike(left=one, right=same_kind[0], apart=all(apart(one, other) for other in same_kind))
        elif same_number:
            yield Unlike(left=one, right=same_number[0], apart=True, of_unit=True)
        elif len(ours) == len(theirs) == 1 and _may_count_the_same(one, theirs[0]):
            yield Unlike(left=one, right=theirs[0], apart=apart(one, theirs[0]))


def _may_count_the_same(left: Quantity, right: Quantity) -> bool:
    """Whether the units may be two words for one thing, as "flats" and "apartments", and "visits" and "years" not.

    What comes in fractions is not counted: a quake of 9.1 does not stand against 13 countries.
    """
    if not (left.unit and right.unit):
        return True
    return not dimension(left) and not dimension(right) and _whole(left) == _whole(right)


def _whole(one: Quantity) -> bool:
    return one.low == round(one.low) and one.high == round(one.high)
