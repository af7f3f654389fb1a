"""Dates named in a text, at their precision."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.text.dates import dates


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("on 25 July 2025", ["2025-07-25"]),
        ("on the 25th of July, 2025", ["2025-07-25"]),
        ("on July 25, 2025,", ["2025-07-25"]),
        ("in July 2025", ["2025-07"]),
        ("in 2025", ["2025"]),
        ("2025-07-25", ["2025-07-25"]),
        ("2025-07", ["2025-07"]),
        ("25/07/2025", ["2025-07-25"]),
        ("05/06/2025", [None]),
        ("el 25 de julio de 2025", ["2025-07-25"]),
        ("on Tuesday", [None]),
        ("on 25 July", [None]),
        ("31 February 2025", ["2025-02"]),
        ("they may 25 times", []),
        ("more than 2000 boats", []),
        ("2000 people", []),
        ("E.O. 13692", []),
        ("from 2019 to 2021", ["2019", "2021"]),
    ],
)
def test_a_date_is_named(text: str, values: list[str | None]) -> None:
    assert [one.value for one in dates(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yesterday", "2025-01-01"),
        ("today", "2025-01-02"),
        ("on December 28", "2024-12-28"),
        ("on 1 August", None),
        ("last week", "2024-W52"),
    ],
)
def test_the_day_of_writing_settles_what_it_can(text: str, value: str | None) -> None:
    assert [one.value for one in dates(text, "2025-01-02")] == [value]


@given(st.text(alphabet=st.sampled_from("0123456789-/ JulyMay,ofde\ud800"), max_size=60) | st.text())
def test_spans_lie_in_the_text_and_do_not_meet(text: str) -> None:
    spans = [one.span for one in dates(text, "9999-12-31")]
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
