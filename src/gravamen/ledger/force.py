"""Which judgements are in force, out of the log of all that were made."""

from collections.abc import Iterable

from gravamen.record.identity import identity
from gravamen.record.judgement import Judgement

PROGRAM = "gravamen"


def pair(judgement: Judgement) -> str:
    """The id of the two quotes, whichever is left."""
    quotes = [[one.document, one.words, one.occurrence] for one in (judgement.left, judgement.right)]
    return identity(sorted(quotes, key=identity))


def in_force(log: Iterable[Judgement]) -> list[Judgement]:
    """The judgement in force on each pair of quotes, in order of the pair's id.

    `log` is in the order of decisions. A retraction takes back the last judgement by the same judge on the
    same quotes with the same relation, so that what was before it stands again; one that finds nothing to
    take back does nothing. Of what is left, a person's outranks the program's, then the later the earlier.
    """
    standing: dict[str, list[Judgement]] = {}
    for one in log:
        stack = standing.setdefault(pair(one), [])
        if one.retracted:
            _take_back(stack, one)
        else:
            stack.append(one)
    return [_foremost(standing[key]) for key in sorted(standing) if standing[key]]


def _take_back(stack: list[Judgement], retraction: Judgement) -> None:
    for place in range(len(stack) - 1, -1, -1):
        if _same_word(stack[place], retraction):
            del stack[place]
            return


def _same_word(one: Judgement, other: Judgement) -> bool:
    return (one.left, one.right, one.relation, one.by) == (other.left, other.right, other.relation, other.by)


def _foremost(stack: list[Judgement]) -> Judgement:
    by_people = [one for one in stack if one.by != PROGRAM]
    return (by_people or stack)[-1]
