"""Quantities: digits and words, ranges, bounds, what is counted; and what is no quantity."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.text.numbers import numbers_in, quantities

READ = [
    ("Eleven people were hurt.", (11, 11, "person", False, "")),
    ("The crew unloaded 800 kilograms of cocaine.", (800, 800, "kilogram cocain", False, "")),
    ("800 kg of cocaine", (800, 800, "kilogram cocain", False, "")),
    ("two dozen boats", (24, 24, "boat", False, "")),
    ("between 60 and 80 vessels", (60, 80, "vessel", False, "")),
    ("60–80 vessels", (60, 80, "vessel", False, "")),
    ("from 3 to 5 lorries", (3, 5, "lorri", False, "")),
    ("at least 1,200 troops", (1200, 1200, "troop", False, "least")),
    ("more than 40 senior officers", (40, 40, "offic", False, "least")),
    ("no fewer than 40 officers", (40, 40, "offic", False, "least")),
    ("no more than 40 officers", (40, 40, "offic", False, "most")),
    ("up to five flights", (5, 5, "flight", False, "most")),
    ("about 30 flights", (30, 30, "flight", True, "")),
    ("some 30 flights", (30, 30, "flight", True, "")),
    ("$50 million", (50e6, 50e6, "dollar", False, "")),
    ("US$1.5bn", (1.5e9, 1.5e9, "dollar", False, "")),
    ("3 million euros", (3e6, 3e6, "euro", False, "")),
    ("10 to 20 million dollars", (10e6, 20e6, "dollar", False, "")),
    ("12 percent of voters", (12, 12, "percent voter", False, "")),
    ("12 per cent", (12, 12, "percent", False, "")),
    ("7.5%", (7.5, 7.5, "percent", False, "")),
    ("twenty-five ships", (25, 25, "ship", False, "")),
    ("two hundred and five ships", (205, 205, "ship", False, "")),
    ("three thousand four hundred tons", (3400, 3400, "ton", False, "")),
    ("half a million people", (5e5, 5e5, "person", False, "")),
    ("dozens of prisoners", (24, 24, "prison", True, "least")),
    ("tens of thousands of people", (20000, 20000, "person", True, "least")),
    ("100+ boats", (100, 100, "boat", False, "least")),
    ("five or more boats", (5, 5, "boat", False, "least")),
    ("2000 kilograms", (2000, 2000, "kilogram", False, "")),
    ("11 were killed", (11, 11, "", False, "")),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_quantity_is_read(text: str, expected: tuple[float, float, str, bool, str]) -> None:
    (only,) = quantities(text)
    assert (only.low, only.high, only.unit, bool(only.approximate), only.bound) == expected


@pytest.mark.parametrize(
    ("text", "counted", "approximate"),
    [
        ("Roughly 30 senior officers left", "senior officers", "roughly"),
        ("close to 800 kilograms of cocaine", "cocaine", "close to"),
        ("12 percent of the voters", "voters", ""),
        ("$50 million worth of boats", "boats", ""),
        ("$50 million", "", ""),
        ("3 million euros", "", ""),
        ("Dozens of prisoners fled", "prisoners", "dozens"),
        ("11 were killed", "", ""),
    ],
)
def test_what_is_counted_and_how_roughly_is_kept_as_written(text: str, counted: str, approximate: str) -> None:
    (only,) = quantities(text)
    assert (only.counted, only.approximate) == (counted, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "in 2019",
        "25 July 2025",
        "July 25, 2025",
        "2025-07-25",
        "E.O. 13692",
        "Executive Order 13692",
        "No. 17",
        "the 25th anniversary",
        "twenty-first",
        "one of the officers",
        "no one",
        "at 14:30",
        "at 9 a.m.",
        "COVID-19",
        "lost 3-2",
        "as noted [4]",
        "the 1990s",
        "on 05/06/2025",
        "1.2.3",
        "9" * 400,
    ],
)
def test_no_quantity_is_read(text: str) -> None:
    assert quantities(text) == ()


def test_a_change_is_two_quantities() -> None:
    assert [one.low for one in quantities("The toll rose from 3 to 5 people")] == [3, 5]


@given(st.text(alphabet=st.sampled_from("0123456789.,-–$%[]/ :aceortmn~\u202e\ud800\0"), max_size=80) | st.text())
def test_spans_lie_in_the_text_and_values_are_finite(text: str) -> None:
    found = quantities(text)
    json.dumps([[one.low, one.high] for one in found], allow_nan=False)
    assert all(0 <= one.span.start < one.span.end <= len(text) and one.low <= one.high for one in found)
    assert [one.span for one in found] == sorted(one.span for one in found)


def test_figures_have_one_form() -> None:
    assert numbers_in("1,200 or 1200.0 or 07") == ["1200", "1200", "7"]
