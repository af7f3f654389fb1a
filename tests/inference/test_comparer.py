"""The comparer: probabilities that add up, are the same in any company and whichever side is left."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gravamen.inference.comparer import ShippedComparer
from gravamen.inference.comparer.reading import LEFT, LONGEST, MARKS, RIGHT, read
from gravamen.inference.comparing import RELATIONS, Pair
from gravamen.inference.words import words

WORDS = st.sampled_from(
    "the ship sank never left port on Monday 40 400 men , . not \u202e \u200b \ud800 \x00 漢 é 😀 A. aaaaaaaa".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=120).map(" ".join))
PAIRS = st.builds(
    Pair,
    left=TEXTS,
    right=TEXTS,
    voice=st.sampled_from(["", "same", "other"]),
    time=st.sampled_from(["", "same", "earlier", "later"]),
)
SAID = Pair(
    left="The ferry Halmo sank off Port Deren with forty people on board, the coast guard of Dune said.",
    right="Forty people were on the ferry Halmo when it went down off Port Deren, according to Dune's coast guard.",
)
APART = [
    (
        "contradicts",
        Pair(left=SAID.left, right="The ferry Halmo never sank: it lies safe in Port Deren.", voice="other"),
    ),
    ("same", SAID),
    ("unrelated", Pair(left=SAID.left, right="The bank of Dune raised its rate to four per cent.", voice="other")),
]


@pytest.fixture(scope="module")
def comparer() -> ShippedComparer:
    return ShippedComparer()


@pytest.mark.parametrize(("relation", "pair"), APART)
def test_the_likeliest_relation_of_plain_pairs(comparer: ShippedComparer, relation: str, pair: Pair) -> None:
    (row,) = comparer.probabilities([pair])
    assert RELATIONS[row.argmax()] == relation


def test_no_pairs_give_no_rows(comparer: ShippedComparer) -> None:
    assert comparer.probabilities([]).shape == (0, len(RELATIONS))


@settings(max_examples=30, deadline=None)
@given(st.lists(PAIRS, min_size=1, max_size=4))
def test_a_pair_is_judged_alike_alone_and_among_others(comparer: ShippedComparer, pairs: list[Pair]) -> None:
    together = comparer.probabilities(pairs)
    assert (together == np.vstack([comparer.probabilities([one]) for one in pairs])).all()
    assert np.allclose(together.sum(axis=1), 1, atol=1e-5)
    assert (together >= 0).all()


@settings(max_examples=30, deadline=None)
@given(PAIRS)
def test_turned_round_only_what_bears_the_other_out_changes_places(comparer: ShippedComparer, pair: Pair) -> None:
    row, turned = comparer.probabilities([pair, pair.turned()])
    supports, supported = RELATIONS.index("supports"), RELATIONS.index("supported")
    turned[[supports, supported]] = turned[[supported, supports]]
    assert (row == turned).all()


@given(PAIRS)
def test_both_sides_are_read_whatever_their_length(pair: Pair) -> None:
    ids, marks = read(words().tokenizer, pair)
    assert len(ids) == len(marks) <= LONGEST
    assert marks[0] >= 2
    assert max(marks) < MARKS
    assert set(marks[1:]) == {LEFT, RIGHT}
    assert marks[1:] == sorted(marks[1:])


def test_of_a_long_and_a_short_side_the_short_one_is_read_whole() -> None:
    long, short = "water " * 300, "The ship sank off Port Deren."
    whole = words().tokenizer.encode(short, add_special_tokens=False).ids
    for pair, side in ((Pair(left=long, right=short), RIGHT), (Pair(left=short, right=long), LEFT)):
        ids, marks = read(words().tokenizer, pair)
        of_side = [number for number, mark in zip(ids[1:], marks[1:], strict=True) if mark == side]
        assert of_side[:-1] == whole
        assert len(ids) == LONGEST
