"""What a question is about: frames, facets, other forms of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.search.index import terms
from gravamen.search.question import FacetKind, facets, topic
from gravamen.search.relatives import acronyms, derived

FACETS = {
    "Did Petar Illic head the Union of the Lakes?": ["Petar Illic", "head", "Union of the Lakes"],
    "Did Oda Brandt head the Banda de los Rios?": ["Oda Brandt", "head", "Banda de los Rios"],
    "Did the Northern League offer Brandt asylum?": ["Northern League", "offer", "Brandt", "asylum"],
    "What did the Sylvan State Bank decide about its copper reserves in 1998?": [
        "Sylvan State Bank",
        "decide",
        "copper reserves",
        "1998",
    ],
    "How do Sylvan navy and customs offices tolerate gem smuggling?": [
        "Sylvan navy",
        "customs offices",
        "tolerate",
        "gem smuggling",
    ],
    "cargo manifests": ["cargo manifests"],
    "¿Quién dirige la Banda de los Rios?": ["dirige", "Banda de los Rios"],
    "How?": [],
    "": [],
}


@pytest.mark.parametrize(("question", "expected"), FACETS.items())
def test_a_question_falls_into_its_facets(question: str, expected: list[str]) -> None:
    assert [one.text for one in facets(question)] == expected


def test_facets_tell_names_things_and_acts_apart() -> None:
    kinds = [one.kind for one in facets("Did the Northern League pay ferry pilots?")]
    assert kinds == [FacetKind.NAME, FacetKind.ACT, FacetKind.THING]


@pytest.mark.parametrize(
    "question", ["To what extent did it rain?", "Is there any evidence that it rained?", "How did it rain?"]
)
def test_the_frame_is_taken_off(question: str) -> None:
    assert "rain" in topic(question)
    assert not {"how", "extent", "evidence"} & set(topic(question).lower().split())


@given(st.text(st.characters(exclude_categories=[])))
def test_facets_hold_words_of_the_question_in_order(question: str) -> None:
    place = 0
    for one in facets(question):
        assert one.terms
        assert set(one.terms) <= set(terms(question))
        place = question.index(one.text, place)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("ruritanian", "ruritania"),
        ("military", "militar"),
        ("intelligence", "inteligencia"),
        ("operations", "operaciones"),
    ],
)
def test_a_word_has_other_forms(word: str, form: str) -> None:
    assert form in derived(word)


def test_acronyms_are_those_that_a_text_explains() -> None:
    texts = ["The Bureau of Lake Traffic (BLT) met.", "It rained (BRT) all day.", "(ABC) and (X"]
    assert acronyms(texts) == {"blt": ("bureau", "lake", "traffic")}
