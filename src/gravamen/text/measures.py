"""What units measure, so that figures in different units can be set beside each other."""

from gravamen.record.claim import Quantity

# Of a dimension, each unit in terms of the first.
DIMENSIONS = {
    "mass": {"kilogram": 1.0, "gram": 0.001, "ton": 1000.0, "pound": 0.4536, "ounc": 0.02835, "stone": 6.35},
    "length": {"kilometer": 1.0, "meter": 0.001, "mile": 1.609, "foot": 0.0003048, "yard": 0.0009144}
    | {"centimet": 1e-5, "centimetr": 1e-5, "inch": 2.54e-5, "millimet": 1e-6, "millimetr": 1e-6},
    "area": {"hectar": 1.0, "hectare": 1.0, "acr": 0.4047, "acre": 0.4047},
    "volume": {"liter": 1.0, "litr": 1.0, "gallon": 3.785, "barrel": 159.0},
    "time": {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0, "hour": 1 / 24, "minut": 1 / 1440},
    "share": {"percent": 1.0},
}
MONEY = frozenset("dollar euro bolivar peso real yen crown pound mark franc".split())
# Units that all count people, as tolls do.
PEOPLE = frozenset(
    """person man woman child member crew sailor soldier victim civilian passenger worker individu fatal death
    casualti resid villag migrant fishermen dead""".split()
)
HOUSEHOLDS = frozenset("famili household home hous".split())


def dimension(quantity: Quantity) -> str:
    """What is measured or counted: "mass", a currency, "people"; "" where the unit's word tells no more than itself.

    A pound is a mass where it is of something, else money.
    """
    unit = quantity.unit.partition(" ")[0]
    if unit in MONEY and not (unit == "pound" and " " in quantity.unit):
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
    """Whether the two surely count different things; of units that are only words nobody knows."""
    ours, theirs = dimension(left), dimension(right)
    return bool(ours and theirs) and ours != theirs
