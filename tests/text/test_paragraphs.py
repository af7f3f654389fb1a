"""Paragraphs, quotations and names in plain text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.record.span import Span
from gravamen.text.names import names
from gravamen.text.paragraphs import paragraphs
from gravamen.text.quotes import quotations

WRAPPED = (
    "The ship that sank in the harbour on the first day of the\n"
    "year was old, said the master of the port, and it\nhad no crew."
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.\r\nThree.", ["One.", "Two.", "Three."]),
        (WRAPPED, [WRAPPED]),
        ("  \n \n", []),
    ],
)
def test_paragraphs_end_at_breaks_that_are_no_wrapping(text: str, parts: list[str]) -> None:
    assert [one.of(text) for one in paragraphs(text)] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("It’s the ship’s ‘last trip’ now", ["‘last trip’"]),
        ("The officials' claim isn't theirs", []),
        ("“She said ‘go’ to him”", ["“She said ‘go’ to him”"]),
        ("“One runs on.\n“Two ends.”", ["“One runs on.", "“Two ends.”"]),
        ("“Left open\nplain.", []),
        ("«Uno» y „zwei“", ["«Uno»", "„zwei“"]),
    ],
)
def test_quotations_are_the_outermost(text: str, parts: list[str]) -> None:
    assert [one.of(text) for one in quotations(text, paragraphs(text))] == parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ministry of Ports named Ana de Sol on Monday.", ["Ministry of Ports", "Ana de Sol"]),
        ("In May it rained on U.S. soil", ["U.S."]),
        ("Ana’s ship met José María", ["Ana", "José María"]),
        ("Port Dune\n\nSand Fleet", ["Port Dune", "Sand Fleet"]),
    ],
)
def test_names_are_runs_of_capitals(text: str, found: list[str]) -> None:
    assert [one.of(text) for one in names(text)] == found


@given(st.text(alphabet="aB .\n\r“”\"'‘’«»é", max_size=80))
def test_spans_ascend_and_lie_in_the_text(text: str) -> None:
    for spans in (list(paragraphs(text)), list(quotations(text, paragraphs(text))), list(names(text))):
        assert all(isinstance(one, Span) and one.start < one.end <= len(text) for one in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
