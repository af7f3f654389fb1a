"""Whether two quantities can both be right."""

from math import inf

from gravamen.record.claim import Quantity

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


def written(quantity: Quantity) -> str:
    """A quantity for people: "at least 60 person"."""
    bound = {"least": "at least ", "most": "at most "}.get(quantity.bound, "")
    about = "about " if quantity.approximate else ""
    span = f"{quantity.low:,.10g}"
    if quantity.high != quantity.low:
        span += f" to {quantity.high:,.10g}"
    return f"{bound}{about}{span} {quantity.unit}".strip()
