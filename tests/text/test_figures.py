"""Whether two figures are the same, and whether both can be right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.record.claim import Quantity
from gravamen.text.figures import alike, apart
from gravamen.text.measures import multiples, rates
from gravamen.text.numbers import quantities


def figure(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("nine sailors", "9 crew members"),
        ("40 kilometres", "25 miles"),
        ("10 kilometres", "six miles"),
        ("55 kilometers", "55 kilometres"),
        ("55km", "55 kilometers"),
        ("two tons of salt", "2,000 kilograms of salt"),
        ("1.2 million euros", "1,204,000 euros"),
        ("about 100 boats", "105 boats"),
        ("more than 1,000 people", "1,043 people"),
        ("37 percent", "thirty-seven per cent of the votes"),
        ("fourteen barrels", "fourteen drums"),
        ("two weeks", "14 days"),
        ("no fewer than 60 boats", "at least 60 boats"),
    ],
)
def test_one_figure_in_two_forms_is_alike(left: str, right: str) -> None:
    assert alike(figure(left), figure(right))
    assert alike(figure(right), figure(left))


@pytest.mark.parametrize(
    ("left", "right", "no_number_fits_both"),
    [
        ("nine sailors", "seven sailors", True),
        ("40 tonnes of sugar", "forty kilograms of sugar", True),
        ("120 centimetres", "120 inches", True),
        ("at least 9 sailors", "eleven sailors", False),
        ("at least 320 families", "at least 230 families", False),
        ("up to 60 rebels", "52 rebels", False),
        ("between 400 and 450 flats", "between 400 and 490 flats", False),
        ("at least 17 firemen", "four firemen", True),
        ("600 people", "550 people", True),
    ],
)
def test_two_figures_differ_and_may_still_both_be_right(left: str, right: str, no_number_fits_both: bool) -> None:
    one, other = figure(left), figure(right)
    assert not alike(one, other)
    assert not alike(other, one)
    assert apart(one, other) is apart(other, one) is no_number_fits_both


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("18 metres a day", {"day"}),
        ("20 crates per week", {"week"}),
        ("90 cents a litre", {"liter"}),
        ("80 litres daily", {"day"}),
        ("a day later, a week after the storm", set()),
    ],
)
def test_a_rate_is_told_from_a_time(text: str, each: set[str]) -> None:
    assert rates(text) == each


def test_multiples_in_words_are_found() -> None:
    assert multiples("Twice as many boats, the price tripled") == {2, 3}


NUMBERS = st.integers(min_value=1, max_value=10**7)
UNITS = st.sampled_from(["sailors", "tons", "kilometres", "euros", "percent", "boats"])
BOUNDS = st.sampled_from(["", "at least ", "up to ", "about "])


@given(BOUNDS, NUMBERS, UNITS)
def test_a_figure_is_like_itself(bound: str, number: int, unit: str) -> None:
    for one in quantities(f"{bound}{number:,} {unit}"):
        assert alike(one, one)
        assert not apart(one, one)


@given(BOUNDS, NUMBERS, UNITS, BOUNDS, NUMBERS, UNITS)
def test_sides_do_not_matter(bound: str, number: int, unit: str, other: str, second: int, of: str) -> None:
    for one in quantities(f"{bound}{number:,} {unit}"):
        for two in quantities(f"{other}{second:,} {of}"):
            assert alike(one, two) is alike(two, one)
            assert apart(one, two) is apart(two, one)
