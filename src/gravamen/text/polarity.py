"""Words that turn a statement round, weaken it, or narrow it."""

from collections.abc import Collection, Iterable
from itertools import product

from gravamen.text.words import folded, stem, words

REACH = 3  # words before a stretch in which a negation bears on it
NEGATIONS = frozenset(
    """no not never neither nor none nobody nothing without cannot can't won't isn't aren't wasn't weren't
    don't doesn't didn't hasn't haven't hadn't wouldn't couldn't shouldn't denied denies deny denying
    refuted refutes rejected rejects""".split()
)
HEDGES = frozenset(
    """may might possibly perhaps probably likely reportedly allegedly apparently suspected alleged
    seems appears""".split()
)
SCOPES = frozenset(
    """including combined total totals altogether overall whole entire nationwide worldwide annually
    monthly daily each average cumulative alone excluding""".split()
)
OPPOSITE_PAIRS = """legal illegal|increase decrease|increased decreased|rose fell|guilty innocent
|convicted acquitted|accept reject|accepted rejected|support oppose|allow forbid
|allowed forbidden|allow prohibit|permit prohibit|permitted prohibited|alive dead
|open closed|present absent|win lose|won lost|confirm deny|confirmed denied|true false
|necessary unnecessary|safe unsafe|helpful harmful|beneficial harmful
|effective ineffective|fair unfair|arrested released|empty full|loaded empty
|include exclude|approved rejected|entered left|gain loss|grow shrink|agree disagree
|voluntary mandatory|public private|ethical unethical|moral immoral|likely unlikely
|possible impossible"""
# Pairs of words of which one statement's contradicts the other's.
OPPOSITES = frozenset(
    frozenset(stem(word) for word in pair.split()) for pair in OPPOSITE_PAIRS.replace("\n", "").split("|")
)


def negations(text: str) -> tuple[str, ...]:
    """The words of `text` that deny, in order.

    >>> negations("He never said it wasn’t so")
    ('never', "wasn't")
    """
    return _among(text, NEGATIONS)


def hedges(text: str) -> tuple[str, ...]:
    """The words of `text` that make it less than certain, in order."""
    return _among(text, HEDGES)


def scopes(text: str) -> tuple[str, ...]:
    """The words of `text` that say what is counted in: "including", "combined"."""
    return _among(text, SCOPES)


def _among(text: str, known: frozenset[str]) -> tuple[str, ...]:
    return tuple(plain for _, word in words(text) if (plain := folded(word)) in known)


def denies(text: str, stems: Collection[str]) -> bool:
    """Whether the stretch of `text` that holds words of these stems denies: an odd number of negations in it.

    >>> denies("Not that it matters, but clerks hid the fuel", ["clerk", "fuel"])
    False
    """
    line = [folded(word) for _, word in words(text)]
    held = [place for place, word in enumerate(line) if word not in NEGATIONS and stem(word) in stems]
    if not held:
        return False
    return sum(word in NEGATIONS for word in line[max(0, held[0] - REACH) : held[-1] + 1]) % 2 == 1


def opposites(left: Iterable[str], right: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of stems, one only on the left and one only on the right, that exclude each other.

    >>> opposites(["arrest", "captain"], ["releas", "captain"])
    (('arrest', 'releas'),)
    """
    one, other = set(left), set(right)
    pairs = product(sorted((one - other) & _OPPOSED), sorted((other - one) & _OPPOSED))
    return tuple(pair for pair in pairs if frozenset(pair) in OPPOSITES)


_OPPOSED = frozenset().union(*OPPOSITES)
