"""Whether two quantities are the same figure, and whether both can be right."""

from itertools import islice
from math import floor, inf, log10

from gravamen.record.claim import Quantity
from gravamen.text.measures import DIMENSIONS, in_first_unit, kind, measured, other_kind
from gravamen.text.numbers import LONGEST_UNIT, unit_name
from gravamen.text.words import folded, words

UNIT_WITHIN = 60  # code points after a number in which what it counts is named
ROUGHLY = 0.1  # "about 100" holds from 90 to 110, and "more than 100" means no 150
BOTH_ROUGHLY = 0.05  # "some 52,000" is not "about 57,000"
TURNED = 0.04  # kilometres told as whole miles are off by so much: ten are six
ROUND_FROM = 1000  # from here on figures are told rounded: 1,240 is "1,200"
FEWEST_DIGITS = 2  # of a rounded figure; with one, 600 would be 550


def alike(left: Quantity, right: Quantity) -> bool:
    """Whether both give the same figure: equal, rounded, in another unit, or a bound that the other barely meets."""
    if other_kind(left, right) or _of_other_things(left, right):
        return False
    if bool(left.bound) != bool(right.bound) and apart(left, right):
        return False
    (low, high), (other_low, other_high) = _numbers(left, right)
    slack = _slack(left, right)
    return _near(low, other_low, slack) and _near(high, other_high, slack)


def _of_other_things(left: Quantity, right: Quantity) -> bool:
    """Whether it is so much of one thing and of another; what a share is a share of is told in too many ways."""
    return kind(left) != "share" and len({measured(left), measured(right)} - {""}) > 1


def _numbers(left: Quantity, right: Quantity) -> tuple[tuple[float, float], tuple[float, float]]:
    """The lowest and highest number of each, in one unit where the two are of one kind."""
    if kind(left) == kind(right):
        return in_first_unit(left), in_first_unit(right)
    return (left.low, left.high), (right.low, right.high)


def _slack(left: Quantity, right: Quantity) -> float:
    """How far apart, as a share, two numbers may stand that are told as one."""
    if bool(left.approximate or left.bound) != bool(right.approximate or right.bound):
        return ROUGHLY
    if left.approximate and right.approximate:
        return BOTH_ROUGHLY
    turned = kind(left) in DIMENSIONS and left.unit.split()[:1] != right.unit.split()[:1]
    return TURNED if turned else 0.0


def _near(one: float, other: float, slack: float) -> bool:
    if abs(one - other) <= slack * max(abs(one), abs(other)) + 1e-9:
        return True
    less, more = sorted((one, other), key=_digits)
    return max(one, other) >= ROUND_FROM and _digits(less) >= FEWEST_DIGITS and _rounded(more, _digits(less)) == less


def _digits(number: float) -> int:
    """Significant digits: three of 1,240."""
    return len(f"{number:.12g}".replace(".", "").strip("0").partition("e")[0]) or 1


def _rounded(number: float, digits: int) -> float:
    return round(number, digits - 1 - floor(log10(abs(number)))) if number else 0.0


def apart(left: Quantity, right: Quantity) -> bool:
    """Whether no number satisfies both."""
    numbers = zip((left, right), _numbers(left, right), strict=True)
    (low, high), (other_low, other_high) = (_possible(one, *told) for one, told in numbers)
    return high < other_low or other_high < low


def _possible(quantity: Quantity, low: float, high: float) -> tuple[float, float]:
    """The lowest and highest value that the words allow: bounds are open, "about" gives a tenth each way."""
    slack = ROUGHLY * abs(high) if quantity.approximate else 0.0
    return (-inf if quantity.bound == "most" else low - slack), (inf if quantity.bound == "least" else high + slack)


def written(text: str, quantity: Quantity) -> str:
    """A quantity as `text` writes it, with what it counts and its bound in one form.

    >>> from gravamen.text.numbers import quantities
    >>> [written(line, one) for line in ["No fewer than 60 harbour boats left"] for one in quantities(line)]
    ['at least 60 harbour boats']
    """
    end = quantity.span.end
    for span, word in islice(words(text[end : end + UNIT_WITHIN]), LONGEST_UNIT):
        if unit_name(folded(word)) in quantity.unit.split():
            end += span.end
            break
    bound = {"least": "at least ", "most": "at most "}.get(quantity.bound, "")
    about = "about " if quantity.approximate else ""
    return bound + about + " ".join(text[quantity.span.start : end].split())
