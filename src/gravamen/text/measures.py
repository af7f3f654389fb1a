"""What units measure, so that figures in different units can be set beside each other."""

import re

from gravamen.record.claim import Quantity
from gravamen.text.numbers import MONEY
from gravamen.text.words import folded, words

# Of a dimension, each unit in terms of the first.
DIMENSIONS = {
    "mass": {"kilogram": 1.0, "gram": 0.001, "ton": 1000.0, "pound": 0.4536, "ounc": 0.02835, "stone": 6.35},
    "length": {"kilometer": 1.0, "meter": 0.001, "mile": 1.609, "foot": 0.0003048, "yard": 0.0009144}
    | {"centimet": 1e-5, "centimetr": 1e-5, "inch": 2.54e-5, "millimet": 1e-6, "millimetr": 1e-6},
    "area": {"hectar": 1.0, "hectare": 1.0, "acr": 0.4047, "acre": 0.4047},
    "volume": {"liter": 1.0, "litr": 1.0, "gallon": 3.785, "barrel": 159.0},
    "time": {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0, "decad": 3650.0, "hour": 1 / 24, "minut": 1 / 1440},
    "share": {"percent": 1.0},
}
CURRENCIES = MONEY | frozenset("crown pound mark franc".split())
MEASURED = frozenset({"mass", "length", "area"}) | CURRENCIES
# Units that all count people, as tolls do.
PEOPLE = frozenset(
    """person man woman child member crew sailor soldier victim civilian passenger worker individu fatal death
    casualti resid villag migrant fishermen dead inhabit citizen refuge patient student pupil voter employe detaine
    prison guest tourist demonstr protest troop""".split()
)
HOUSEHOLDS = frozenset("famili household home hous".split())

# "A day" counts as a rate, "a day later" does not.
RATE = re.compile(
    r"\b(?:(?:per|an?|each|every) (?P<of>second|minute|hour|day|week|month|year|kilogram|kilo|pound|ton|tonne"
    r"|lit(?:re|er)|gallon|barrel|head|person|household|family)\b"
    r"(?! (?:ago|later|after|before|earlier|since|in|of|when|that|who)\b)"
    r"|(?P<ly>hour|dai|week|month|year|annual)ly\b)",
    re.IGNORECASE,
)
SAME_RATE = {"dai": "day", "annual": "year", "kilo": "kilogram", "tonne": "ton", "litre": "liter"}
MULTIPLES = {"twice": 2, "double": 2, "doubled": 2, "twofold": 2, "thrice": 3, "triple": 3, "tripled": 3, "treble": 3}
MULTIPLES |= {
    "trebled": 3,
    "threefold": 3,
    "quadruple": 4,
    "quadrupled": 4,
    "fourfold": 4,
    "fivefold": 5,
    "tenfold": 10,
}


def rates(text: str) -> frozenset[str]:
    """What figures of `text` are told for each of: "per week", "a litre", "daily".

    >>> sorted(rates("Each boat may land 20 crates a week, a day after the storm"))
    ['week']
    """
    found = ((one["of"] or one["ly"]).lower() for one in RATE.finditer(text))
    return frozenset(SAME_RATE.get(one, one) for one in found)


def multiples(text: str) -> frozenset[int]:
    """How many times as much, where `text` says so in a word: "twice as many", "tripled"."""
    plain = (folded(word) for _, word in words(text))
    return frozenset(MULTIPLES[one] for one in plain if one in MULTIPLES)


def dimension(quantity: Quantity) -> str:
    """What is measured or counted: "mass", a currency, "people"; "" where the unit's word tells no more than itself.

    A pound is a mass where it is of something, else money.
    """
    unit = quantity.unit.partition(" ")[0]
    if unit in CURRENCIES and not (unit == "pound" and " " in quantity.unit):
        return unit
    if unit in PEOPLE:
        return "people"
    if unit in HOUSEHOLDS:
        return "households"
    return next((name for name, units in DIMENSIONS.items() if unit in units), "")


def in_first_unit(quantity: Quantity) -> tuple[float, float]:
    """The lowest and the highest number in the first unit of its dimension."""
    factor = DIMENSIONS.get(dimension(quantity), {}).get(quantity.unit.partition(" ")[0], 1.0)
    return quantity.low * factor, quantity.high * factor


def measured(quantity: Quantity) -> str:
    """What it is so much of: of "two tons of salt" the salt's stem; "" where it is not said."""
    return quantity.unit.partition(" ")[2] if dimension(quantity) in DIMENSIONS else ""


def kind(quantity: Quantity) -> str:
    """What is counted, one name for all units of a dimension."""
    return dimension(quantity) or quantity.unit


def other_kind(left: Quantity, right: Quantity) -> bool:
    """Whether the two surely count different things; of units that are only words nobody knows.

    What is weighed, measured or paid is not counted in sacks.
    """
    ours, theirs = dimension(left), dimension(right)
    if ours and theirs:
        return ours != theirs
    return bool(left.unit and right.unit) and bool({ours, theirs} & MEASURED)
