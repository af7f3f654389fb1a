"""Whether two quantities can both be right."""

from itertools import islice
from math import inf

from gravamen.record.claim import Quantity
from gravamen.text.numbers import LONGEST_UNIT, unit_name
from gravamen.text.words import folded, words

UNIT_WITHIN = 60  # code points after a number in which what it counts is named
ROUGHLY = 0.1  # "about 100" holds from 90 to 110


def possible(quantity: Quantity) -> tuple[float, float]:
    """The lowest and highest value that the words allow: bounds are open, "about" gives a tenth each way."""
    slack = ROUGHLY * abs(quantity.high) if quantity.approximate else 0.0
    low = -inf if quantity.bound == "most" else quantity.low - slack
    high = inf if quantity.bound == "least" else quantity.high + slack
    return low, high


def apart(left: Quantity, right: Quantity) -> bool:
    """Whether no number satisfies both."""
    (low, high), (other_low, other_high) = possible(left), possible(right)
    return high < other_low or other_high < low


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
