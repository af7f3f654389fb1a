"""Which judgements are in force, out of the log of all that were made."""

from collections.abc import Sequence
from enum import StrEnum

from gravamen.record.identity import identity
from gravamen.record.judgement import Judgement

PROGRAM = "gravamen"


class Fate(StrEnum):
    """What became of an entry of the log."""

    IN_FORCE = "in force"
    OUTRANKED = "outranked"
    RETRACTED = "retracted"
    RETRACTION = "retraction"


def pair(judgement: Judgement) -> str:
    """The id of the two quotes, whichever is left."""
    quotes = [[one.document, one.words, one.occurrence] for one in (judgement.left, judgement.right)]
    return identity(sorted(quotes, key=identity))


def in_force(log: Sequence[Judgement]) -> list[Judgement]:
    """The judgement in force on each pair of quotes, in order of the pair's id.

    `log` is in the order of decisions. A retraction takes back the last judgement by the same judge on the
    same quotes with the same relation, so that what was before it stands again; one that finds nothing to
    take back does nothing. Of what is left, a person's outranks the program's, then the later the earlier.
    """
    left = _left(log)
    return [log[_foremost(left[key], log)] for key in sorted(left) if left[key]]


def fates(log: Sequence[Judgement]) -> list[Fate]:
    """What became of each entry, in order of the log."""
    found = [Fate.RETRACTION if one.retracted else Fate.RETRACTED for one in log]
    for places in _left(log).values():
        for place in places:
            found[place] = Fate.IN_FORCE if place == _foremost(places, log) else Fate.OUTRANKED
    return found


def _left(log: Sequence[Judgement]) -> dict[str, list[int]]:
    """By pair, the places in the log of the judgements that nobody took back."""
    left: dict[str, list[int]] = {}
    for place, one in enumerate(log):
        places = left.setdefault(pair(one), [])
        if not one.retracted:
            places.append(place)
        elif (taken := _taken_back(one, log, places)) is not None:
            places.remove(taken)
    return left


def _taken_back(retraction: Judgement, log: Sequence[Judgement], places: Sequence[int]) -> int | None:
    """The last of these places whose judgement the retraction takes back."""
    return next((place for place in reversed(places) if log[place].repeats(retraction)), None)


def _foremost(places: Sequence[int], log: Sequence[Judgement]) -> int:
    by_people = [place for place in places if log[place].by != PROGRAM]
    return (by_people or places)[-1]
