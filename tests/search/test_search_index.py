"""BM25 in memory: what it finds, in what order, whatever it is given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.search.bm25 import Bm25
from gravamen.search.index import Candidate

TEXTS = {
    "a": "The guild smuggled salt over the river.",
    "b": "Salt, salt and more salt was weighed at the customs house.",
    "c": "A bakery opened on the square.",
    "d": "A bakery opened on the square.",
}
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=40)


def indexed(texts: dict[str, str]) -> Bm25:
    return Bm25(Candidate(id=name, document=name[:1], text=text) for name, text in texts.items())


def test_a_word_is_found_in_any_of_its_endings() -> None:
    assert [name for name, _ in indexed(TEXTS).match(["smuggling"], 9)] == ["a"]


def test_more_of_a_word_is_better_and_equals_are_in_order_of_their_ids() -> None:
    index = indexed(TEXTS)
    assert [name for name, _ in index.match(["salt"], 9)] == ["b", "a"]
    assert [name for name, _ in index.match(["bakery"], 9)] == ["c", "d"]
    assert [name for name, _ in index.match(["bakery"], 1)] == ["c"]


def test_a_document_counts_once_for_all_its_passages() -> None:
    index = indexed({"a1": "Salt.", "a2": "Salt again.", "b1": "Pepper."})
    assert index.document_count() == 2
    assert index.document_frequency("salt") == 1
    assert index.document_frequency("sugar") == 0


def test_nothing_is_found_in_nothing() -> None:
    assert indexed({}).match(["salt"], 9) == []
    assert indexed(TEXTS).match([], 9) == []


def test_two_passages_with_one_id_are_refused() -> None:
    twice = [Candidate(id="a", document="a", text=text) for text in ("one", "two")]
    with pytest.raises(ValueError, match="one id"):
        Bm25(twice)


@given(st.lists(ANY_TEXT, max_size=6), st.lists(ANY_TEXT, max_size=3), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_count(texts: list[str], asked: list[str], random) -> None:  # type: ignore[no-untyped-def]
    named = list({f"{number}": text for number, text in enumerate(texts)}.items())
    shuffled = random.sample(named, len(named))
    first, second = indexed(dict(named)), indexed(dict(shuffled))
    assert first.match(asked, 9) == second.match(asked, 9)
    assert all(score > 0 for _, score in first.match(asked, 9))
