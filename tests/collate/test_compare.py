"""How two statements stand to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.collate.compare import compare
from gravamen.collate.said import said
from gravamen.record.judgement import Relation

CASES = [
    ("The clerks hid the drums of fuel.", "The drums of fuel were hidden by clerks.", "same"),
    ("The clerks hid the drums of fuel.", "The clerks never hid the drums of fuel.", "contradicts"),
    ("Eleven sailors died when the ferry sank.", "Nine sailors died when the ferry sank.", "contradicts"),
    ("About 10 sailors died when the ferry sank.", "Eleven sailors died when the ferry sank.", "same"),
    ("At least 9 sailors died when the ferry sank.", "Eleven sailors died when the ferry sank.", "same"),
    (
        "The ferry sank on 3 May 2024 off the cape.",
        "The ferry sank on 9 May 2024 off the cape.",
        "contradicts",
    ),
    ("The court convicted the harbour master.", "The court acquitted the harbour master.", "contradicts"),
    ("The ferry reportedly carried drums of fuel.", "The ferry carried drums of fuel.", "qualifies"),
    (
        "Inspectors found forty drums of fuel and a ledger below the deck of the ferry last spring, when the "
        "chief engineer let them aboard at dawn.",
        "Inspectors found drums of fuel.",
        "supports",
    ),
    ("The clerks hid the drums of fuel.", "Buses take the coast road until spring.", "unrelated"),
    ("The ferry reached Salmor with fuel.", "The ferry reached Tessen with fuel.", "unsure"),
    ("", "", "unsure"),
]


@pytest.mark.parametrize(("left", "right", "relation"), CASES)
def test_a_pair_is_related(left: str, right: str, relation: str) -> None:
    found = compare(said(left), said(right))
    assert found.relation.value == relation
    assert found.because


SYMMETRIC = {Relation.SAME, Relation.CONTRADICTS, Relation.UNRELATED, Relation.UNSURE}
WORDS = st.sampled_from("ferry sank nine eleven sailors not may 2024 Salmor fuel hid legal illegal of".split())
TEXTS = st.lists(WORDS, max_size=9).map(" ".join) | st.text(max_size=40)


@given(TEXTS, TEXTS)
def test_what_holds_both_ways_is_found_both_ways(left: str, right: str) -> None:
    there, back = compare(said(left), said(right)).relation, compare(said(right), said(left)).relation
    if there in (Relation.CONTRADICTS, Relation.UNRELATED):
        assert back is there
    if there in SYMMETRIC:
        assert back in SYMMETRIC | {Relation.QUALIFIES, Relation.SUPPORTS}
