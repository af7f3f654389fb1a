"""Dates named in a text, at their precision."""

import time
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


THURSDAY = "2020-03-26"


@pytest.mark.parametrize(
    ("text", "reference", "value"),
    [
        ("The minister left on Tuesday.", THURSDAY, "2020-03-24"),
        ("The minister left on Thursday.", THURSDAY, "2020-03-26"),
        ("The minister left last Thursday.", THURSDAY, "2020-03-19"),
        ("The minister will leave on Tuesday.", THURSDAY, "2020-03-31"),
        ("He said that he would leave on Tuesday.", THURSDAY, None),
        ("The talks are on Tuesday.", THURSDAY, None),
        ("The shop is closed every Tuesday.", THURSDAY, None),
        ("The minister left on Tuesday.", "2020-03", None),
        ("The minister left on Tuesday.", None, None),
        ("The minister left last month.", THURSDAY, "2020-02"),
        ("The minister left last month.", "2020-03", "2020-02"),
        ("The minister left last month.", "2020", None),
        ("The minister left last year.", "2020", "2019"),
        ("The minister left last year.", "spring", None),
        ("The minister left three days ago.", THURSDAY, "2020-03-23"),
        ("The minister left two weeks ago.", THURSDAY, "2020-W11"),
        ("The minister left in January.", THURSDAY, "2020-01"),
        ("The minister left in November.", THURSDAY, "2019-11"),
        ("The minister left in May.", THURSDAY, None),
        ("The minister will leave in May.", THURSDAY, "2020-05"),
        ("The minister left in January.", "2020-03", "2020-01"),
        ("The minister left in January.", "2020", None),
        ("The minister left on Tuesday, 3 March.", THURSDAY, "2020-03-03"),
        ("Today, the ministry named a ship.", THURSDAY, "2020-03-26"),
        ("Today’s announcement names a ship.", THURSDAY, "2020-03-26"),
        ("Today, the ministry is a ruin.", THURSDAY, None),
        ("yesterday", "0001-01-01", None),
        ("next year", "9999-12-31", None),
    ],
)
def test_the_time_of_writing_and_the_tense_settle_no_more_than_they_tell(
    text: str, reference: str | None, value: str | None
) -> None:
    assert [one.value for one in dates(text, reference)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between July 2024 and March 2025", [("2024-07", "from"), ("2025-03", "until")]),
        ("between July and September 2024", [("2024-07", "from"), ("2024-09", "until")]),
        ("from November to March 2025", [("2024-11", "from"), ("2025-03", "until")]),
        ("on 3-5 May 2020", [("2020-05-03", "from"), ("2020-05-05", "until")]),
        ("on May 3 and 5, 2020", [("2020-05-03", ""), ("2020-05-05", "")]),
        ("in July and August 2019", [("2019-07", ""), ("2019-08", "")]),
        ("2017–2019", [("2017", "from"), ("2019", "until")]),
        ("2017-19", [("2017", "from"), ("2019", "until")]),
        ("From at least 2011 to 2013", [("2011", "from"), ("2013", "until")]),
        ("since 2017", [("2017", "from")]),
        ("until early May 2020", [("2020-05", "until")]),
        ("before 2010 and after March 2020", [("2010", "before"), ("2020-03", "after")]),
        ("in the 1990s", [("199", "")]),
        ("Thursday, March 26, 2020", [("2020-03-26", "")]),
        ("The Sunday Times of Dune", []),
        ("April Vane may march", []),
    ],
)
def test_ranges_and_bounds(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.value, one.bound) for one in dates(text)] == expected


def test_a_month_in_a_story_of_another_year_is_not_settled() -> None:
    assert [one.value for one in dates("The minister left in January.", THURSDAY, amid=2014)] == [None]


@pytest.mark.parametrize("piece", ["May ", "1-", "3 and ", "last ", "on Tuesday ", "2017–", "was , is "])
def test_time_is_linear_in_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        begun = time.process_time()
        dates(piece * (size // len(piece)), THURSDAY)
        return time.process_time() - begun

    assert seconds(160_000) < 20 * max(seconds(20_000), seconds(20_000)) + 0.5
