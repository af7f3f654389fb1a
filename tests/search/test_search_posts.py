"""Posts of social networks as questions: what is taken off, and that nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.search.bm25 import Bm25
from gravamen.search.index import Candidate
from gravamen.search.posts import without_marks
from gravamen.search.rank import rank

POSTS = {
    "The ferry sank https://t.co/aB1?x=2 off the cape": "The ferry sank off the cape",
    "Look at thispic.twitter.com/Xy9 now": "Look at this now",
    "#SaltGuild and #G7 lie, says @lake_mayor": "Salt Guild and G7 lie, says lake mayor",
    "#LakeElection2031 #BLTFerries": "Lake Election 2031 BLT Ferries",
    "No salt today. — Oda Brandt (@odab) March 3, 2031": "No salt today. — Oda Brandt",
    "We are #1 on the lake, 3 @ 5 crowns": "We are #1 on the lake, 3 @ 5 crowns",
}
QUESTIONS = [
    "How do Sylvan navy and customs offices facilitate gem smuggling?",
    "¿Quién dirige la Banda de los Rios?",
    "",
]
MARKS = st.text(st.sampled_from("aB1_#@ (),./:—") | st.characters(exclude_categories=[]), max_size=60)


@pytest.mark.parametrize(("post", "words"), POSTS.items())
def test_a_post_is_read_for_its_words(post: str, words: str) -> None:
    assert without_marks(post) == words


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_stays_as_it_is(question: str) -> None:
    assert without_marks(question) == question


@given(MARKS)
def test_taken_off_once_is_taken_off(text: str) -> None:
    once = without_marks(text)
    assert without_marks(once) == once


@pytest.mark.parametrize("part", ["#", "@a", "(@a", "#aB1_", "pic.twitter.com/", "https://"])
def test_a_hostile_post_takes_no_more_than_linear_time(part: str) -> None:
    assert len(without_marks(part * 50_000)) <= 50_000 * (len(part) + 4)


def test_a_hashtag_finds_what_its_words_name() -> None:
    texts = {"a": "The guild sold salt.", "b": "A bakery opened on the square."}
    index = Bm25(Candidate(id=name, document=name, text=text) for name, text in texts.items())
    assert [one.candidate.id for one in rank("#SaltGuild pic.twitter.com/bakery", index, None, 9)] == ["a"]
