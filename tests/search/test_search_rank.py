"""Ranking passages for a question, and telling what is not there. The encoder is the real one."""

import pytest

from gravamen.inference.encoder import Encoder
from gravamen.inference.minilm import MiniLM
from gravamen.inference.remembered import Remembered
from gravamen.record.absence import Absence
from gravamen.search.absence import look_for
from gravamen.search.bm25 import Bm25
from gravamen.search.index import Candidate
from gravamen.search.rank import rank, relevant

QUESTION = "How do Sylvan navy and customs offices facilitate gem smuggling?"
TEXTS = {
    "patrols": "Two officers of the Sylvan navy told the court that patrol boats escorted the smugglers' gems to sea.",
    "customs": "Customs offices at the lake port let crates of smuggled gems pass unopened, an analyst wrote.",
    "parade": "The Sylvan navy held its yearly parade on the lake.",
    "offices": "The offices of the theatre are closed on Mondays.",
    "bakery": "A bakery opened on the square.",
    "budget": "Parliament debated the Sylvan budget for schools.",
}
SPANISH = "La marina de Sylvania facilita operaciones de contrabando, dijo la agencia de inteligencia."


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Remembered(MiniLM())


@pytest.fixture(scope="module")
def index() -> Bm25:
    english = [Candidate(id=name, document=name, text=text) for name, text in TEXTS.items()]
    return Bm25([*english, Candidate(id="es", document="es", text=SPANISH, language="es")])


def test_what_bears_on_the_question_comes_first(index: Bm25, encoder: Encoder) -> None:
    found = [one.candidate.id for one in rank(QUESTION, index, encoder, 9)]
    assert set(found[:2]) == {"patrols", "customs"}
    assert "bakery" not in found


def test_a_passage_tells_which_facets_it_covers(index: Bm25, encoder: Encoder) -> None:
    covered = {one.candidate.id: [facet.text for facet in one.covered] for one in rank(QUESTION, index, encoder, 9)}
    assert covered["patrols"] == ["Sylvan navy", "gem smuggling"]
    assert covered["parade"] == ["Sylvan navy"]


def test_other_forms_of_a_word_are_found_in_spanish_and_ranked_by_words(index: Bm25, encoder: Encoder) -> None:
    ranked = rank("How do intelligence agencies facilitate operations?", index, encoder, 9)
    spanish = {one.candidate.id: one for one in ranked}["es"]
    assert spanish.cosine is None
    assert spanish.words > 0


def test_nothing_is_relevant_to_a_question_that_no_passage_answers(index: Bm25, encoder: Encoder) -> None:
    for question in ("What did the Polar Bank decide about its silver?", "Who opened the debate in 1998?", "?", ""):
        assert relevant(rank(question, index, encoder, 9)) == ()
    assert relevant(rank(QUESTION, index, encoder, 9))


def test_ranking_works_without_an_encoder(index: Bm25) -> None:
    ranked = rank(QUESTION, index, None, 9)
    assert {one.candidate.id for one in ranked[:2]} == {"patrols", "customs"}
    assert all(one.cosine is None for one in ranked)


def test_equal_passages_are_in_order_of_their_ids(encoder: Encoder) -> None:
    index = Bm25(Candidate(id=name, document=name, text="Salt was smuggled.") for name in "cab")
    assert [one.candidate.id for one in rank("Who smuggled salt?", index, encoder, 9)] == ["a", "b", "c"]


def test_a_thing_that_a_sentence_names_is_found(index: Bm25, encoder: Encoder) -> None:
    found = look_for("smuggled gems", index, encoder, languages=("en",), unreached=1)
    assert not isinstance(found, Absence)
    assert {one.candidate.id for one in found} == {"patrols", "customs"}


def test_words_of_two_sentences_do_not_name_a_thing(encoder: Encoder) -> None:
    text = "The port keeps a register of births. Cargo is dear this year."
    index = Bm25([Candidate(id="a", document="a", text=text)])
    assert isinstance(look_for("cargo register", index, encoder, languages=("en",), unreached=0), Absence)


def test_an_absence_tells_what_was_done(index: Bm25, encoder: Encoder) -> None:
    absence = look_for("cargo manifests of the navy", index, encoder, languages=("en",), unreached=1)
    assert isinstance(absence, Absence)
    assert absence.looked_for == "cargo manifests of the navy"
    assert absence.queries[:2] == ("cargo manifests of the navy", "cargo manifests navy")
    assert (absence.documents, absence.languages, absence.unreached) == (7, ("en",), 1)
    assert absence.nearest is not None
    assert absence.nearest.document in {"parade", "patrols"}


def test_an_absence_in_an_empty_case_has_nothing_near() -> None:
    absence = look_for("cargo", Bm25([]), None, languages=("en",), unreached=0)
    assert isinstance(absence, Absence)
    assert absence.nearest is None


def test_how_quotation_marks_are_set_does_not_count(encoder: Encoder) -> None:
    texts = {"c": "The mayor called salt “white gold”.", "a": 'The mayor called salt "white gold".'}
    texts |= {"b": "The mayor called salt 'white gold'.", "d": "The mayor’s salt is dear."}
    index = Bm25(
        Candidate(id=f"{9 - place}", document=name, text=text) for place, (name, text) in enumerate(texts.items())
    )
    ranked = rank("Who called salt ‘white gold’?", index, encoder, 9)
    assert [one.candidate.document for one in ranked] == ["a", "b", "c", "d"]
    assert len({one.score for one in ranked[:3]}) == 1
