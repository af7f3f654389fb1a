"""What every ledger does, whatever it is made of."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gravamen.ledger.memory import MemoryLedger
from gravamen.ledger.port import Ledger
from gravamen.ledger.sqlite import SqliteLedger
from gravamen.record.document import Document, Sighting
from gravamen.record.errors import CaseError
from gravamen.record.gap import Gap
from gravamen.record.judgement import Relation
from gravamen.record.span import Span
from tests.ledger.made import Parts, add, by_passage, claims_in, debt, fill, judgement, parts, pool, told

ONE = parts("one", ["The harbour office closed the quay.", "Nobody counted the crates."])
TWO = parts("two", ["Nicolás’s inspectors were counting crates in Añasco.", "The quay stayed open."])


def keys_of(*documents: Parts) -> set[str]:
    """The ids of their passages."""
    return {passage.id for one in documents for passage in one.passages}


@pytest.fixture(params=["memory", "sqlite"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    made: Ledger = MemoryLedger() if request.param == "memory" else SqliteLedger.open(tmp_path / "case.db")
    yield made
    made.close()


def test_what_was_added_comes_back_whole(ledger: Ledger) -> None:
    add(ledger, ONE)
    ledger.keep_claims("1", by_passage(ONE))
    ledger.keep_debts("1", {ONE.id: [debt(ONE, "A Wire")]})
    assert ledger.documents() == [ONE.document]
    assert ledger.reading_of(ONE.id) == ONE.reading
    assert ledger.passages_of(ONE.id) == list(ONE.passages)
    assert ledger.passage(ONE.passages[1].id) == ONE.passages[1]
    assert ledger.sightings() == list(ONE.sightings)
    assert ledger.claims() == claims_in(ONE)
    assert ledger.claims_in([ONE.passages[1].id]) == claims_in(ONE)[1:]
    assert ledger.debts() == [debt(ONE, "A Wire")]
    assert not list(ledger.problems())


def test_passages_come_in_the_order_asked(ledger: Ledger) -> None:
    add(ledger, ONE)
    backwards = list(reversed(ONE.passages))
    assert ledger.passages([one.id for one in backwards]) == backwards


def test_what_a_file_of_many_documents_holds_is_remembered(ledger: Ledger) -> None:
    add(ledger, ONE)
    add(ledger, TWO)
    ledger.keep_file("hash", [("b", TWO.id), ("a", ONE.id)])
    ledger.keep_file("hash", [("a", ONE.id)])
    assert ledger.in_file("hash") == [("a", ONE.id), ("b", TWO.id)]
    assert ledger.in_file("another") == []
    with pytest.raises(CaseError):
        ledger.keep_file("hash", [("c", "0" * 64)])


def test_what_is_not_there_is_told(ledger: Ledger) -> None:
    with pytest.raises(CaseError, match="no document"):
        ledger.reading_of(ONE.id)
    with pytest.raises(CaseError, match="no passage"):
        ledger.passages([ONE.passages[0].id])
    with pytest.raises(CaseError):
        ledger.add_sighting(ONE.sightings[0])
    with pytest.raises(CaseError):
        ledger.mark("encode", "1", [ONE.id])
    add(ledger, ONE)
    with pytest.raises(CaseError):
        ledger.keep_claims("1", by_passage(TWO))
    assert ledger.claims() == []
    assert ledger.attributed("1", sorted(keys_of(ONE, TWO))) == frozenset()


def test_a_document_that_does_not_hold_together_is_refused(ledger: Ledger) -> None:
    moved = replace(ONE.passages[0], span=Span(1, 36))
    with pytest.raises(ValueError, match="differs from its place"):
        ledger.add_document(ONE.document, ONE.reading, [moved], [])
    with pytest.raises(ValueError, match="hash"):
        ledger.add_document(ONE.document, replace(ONE.reading, text="Other words."), [], [])
    with pytest.raises(ValueError, match="another document"):
        ledger.add_document(ONE.document, ONE.reading, TWO.passages, [])
    with pytest.raises(ValueError, match="another document"):
        ledger.keep_debts("1", {ONE.id: [debt(TWO, "A Wire")]})
    with pytest.raises(ValueError, match="another passage"):
        ledger.keep_claims("1", {ONE.passages[0].id: claims_in(ONE)})
    assert ledger.documents() == []


def test_a_document_seen_twice_is_one(ledger: Ledger) -> None:
    add(ledger, ONE)
    ledger.keep_claims("1", by_passage(ONE))
    before = told(ledger)
    add(ledger, ONE)
    assert told(ledger) == before
    ledger.add_sighting(Sighting(document=ONE.id, address="copy.txt"))
    assert [one.address for one in ledger.sightings_of(ONE.id)] == ["copy.txt", "one.txt"]
    assert ledger.claims() == claims_in(ONE)


def test_a_new_reading_starts_the_document_anew_and_no_other(ledger: Ledger) -> None:
    fill(ledger, [ONE, TWO])
    again = parts("one", ["The harbour office closed the northern quay."], reader="text 2")
    add(ledger, again)
    assert ledger.reading_of(ONE.id) == again.reading
    assert ledger.passages_of(ONE.id) == list(again.passages)
    assert ledger.claims() == claims_in(TWO)
    assert ledger.debts() == [debt(TWO, "A Wire")]
    assert ledger.attributed("1", sorted(keys_of(ONE, TWO, again))) == keys_of(TWO)
    assert [one for one, _ in ledger.match(["crates"], 9)] == [TWO.passages[0].id]
    assert not list(ledger.problems())


def test_a_correction_of_what_is_declared_stands_and_can_be_taken_back(ledger: Ledger) -> None:
    for one in (ONE, ONE.titled("Corrected"), ONE):
        add(ledger, one)
        assert ledger.reading_of(ONE.id) == one.reading


def test_a_stage_replaces_what_it_found_before(ledger: Ledger) -> None:
    fill(ledger, [ONE, TWO])
    first, second = (one.id for one in ONE.passages)
    other = by_passage(ONE, "Another Office")
    ledger.keep_claims("2", {first: other[first], second: []})
    assert ledger.claims_of(ONE.id) == other[first]
    assert ledger.attributed("1", sorted(keys_of(ONE, TWO))) == keys_of(TWO)
    assert ledger.attributed("2", sorted(keys_of(ONE, TWO))) == keys_of(ONE)
    ledger.keep_debts("2", {ONE.id: []})
    assert ledger.debts() == [debt(TWO, "A Wire")]


def test_search_folds_case_accents_and_english_endings(ledger: Ledger) -> None:
    fill(ledger, [ONE, TWO])
    inspectors = TWO.passages[0].id
    for term in ("NICOLAS", "anasco", "inspector", "Nicolás", "counting crates", "Nicola\u0301s"):
        assert [one for one, _ in ledger.match([term], 9)][:1] == [inspectors], term
    assert {one for one, _ in ledger.match(["count"], 9)} == {inspectors, ONE.passages[1].id}
    assert ledger.document_frequency("quay") == 2
    assert ledger.document_frequency("closed the quay") == 1
    assert len(ledger.match(["quay", "crates"], 3)) == 3


HOSTILE = """" "" * quay* text:quay NEAR( a\0b ^quay ( + - \\ {text}: \u202equay \ud800 \0 NOT""".split(" ")


@pytest.mark.parametrize("term", [*HOSTILE, "", " ", "a AND b", "NEAR(quay crates)", "'; DROP TABLE claims; --"])
def test_a_search_term_is_never_syntax(ledger: Ledger, term: str) -> None:
    fill(ledger, [ONE, TWO])
    plain = {one for one, _ in ledger.match(["crates"], 9)}
    assert plain <= {one for one, _ in ledger.match([term, "crates"], 9)}
    assert ledger.document_frequency(term) in (0, 2)
    assert ledger.match([], 9) == []


def test_scores_are_above_nought_and_ties_go_by_id(ledger: Ledger) -> None:
    same = [parts(f"copy {number}", ["The quay is shut."]) for number in range(9)]
    fill(ledger, same)
    found = ledger.match(["quay", "shut", "quay"], 5)
    assert [one for one, _ in found] == sorted(one.passages[0].id for one in same)[:5]
    assert all(score > 0 and score == round(score, 6) for _, score in found)
    assert found == ledger.match(["shut", "quay"], 5)


def test_many_terms_are_no_trouble(ledger: Ledger) -> None:
    fill(ledger, [ONE, TWO])
    assert len(ledger.match([f"term{number}" for number in range(5000)] + ["quay"], 9)) == 2


def test_gaps_stand_until_the_stage_has_done_it(ledger: Ledger) -> None:
    unread = Gap(stage="read", subject="b\udce9.pdf", why="it is encrypted", unread=True)
    other = Gap(stage="attribute", subject=ONE.id, why="not yet analysed in Spanish")
    ledger.add_gaps([unread, other, unread])
    assert ledger.gaps() == [other, replace(unread, subject="b\\udce9.pdf")]
    ledger.close_gaps("read", [unread.subject, ONE.id])
    assert ledger.gaps() == [other]


def test_a_note_keeps_its_first_text(ledger: Ledger) -> None:
    assert ledger.note("names") is None
    ledger.keep_note("names", "orlova veltin")
    ledger.keep_note("names", "another")
    assert ledger.note("names") == "orlova veltin"


def test_questions_and_vectors_are_remembered(ledger: Ledger) -> None:
    for one in ("Who shut the quay?", "Did it open?", "Who shut the quay?"):
        ledger.add_question(one)
    assert ledger.questions() == ["Did it open?", "Who shut the quay?"]
    ledger.keep_vectors("encoder 1", {"a": b"1234", "b": b"5678"})
    ledger.keep_vectors("encoder 1", {"a": b"9999"})
    assert ledger.vectors("encoder 1", ["b", "c", "a"]) == {"b": b"5678", "a": b"1234"}
    assert list(ledger.vectors("encoder 1", ["b", "a"])) == ["b", "a"]
    assert ledger.vectors("encoder 2", ["a"]) == {}


def test_a_person_outranks_the_program_and_the_later_the_earlier(ledger: Ledger) -> None:
    said = [
        judgement("nine", Relation.SAME, "Ada"),
        judgement("nine", Relation.QUALIFIES, "Ada"),
        judgement("nine", Relation.CONTRADICTS, "gravamen"),
        judgement("ten", Relation.SAME, "gravamen"),
    ]
    ledger.add_judgements(said)
    assert sorted(ledger.judgements(), key=lambda one: one.left.words) == [said[1], said[3]]
    ledger.add_judgements([judgement("nine", Relation.QUALIFIES, "Ada", retracted=True)])
    assert said[0] in ledger.judgements()
    ledger.add_judgements([judgement("nine", Relation.SAME, "Ada", retracted=True)])
    assert said[2] in ledger.judgements()
    assert len(ledger.judgement_log()) == 6


def test_when_a_judgement_was_made_is_kept_and_is_no_part_of_what_it_is(ledger: Ledger) -> None:
    first = judgement("nine", Relation.SAME, "Ada", at="2031-07-25T09:30:00Z")
    later = replace(first, at="2031-07-26T10:00:00Z")
    assert first.id == later.id
    ledger.add_judgements([first, later])
    assert ledger.judgement_log() == [first]  # her last word on the pair, repeated
    back = replace(later, retracted=True)
    ledger.add_judgements([back, later])
    assert ledger.judgement_log() == [first, back, later]
    assert ledger.judgements() == [later]


def test_a_pair_is_the_same_pair_from_both_sides(ledger: Ledger) -> None:
    program = judgement("nine", Relation.SAME, "gravamen")
    person = replace(judgement("nine", Relation.SUPPORTS, "Ada"), left=program.right, right=program.left)
    ledger.add_judgements([person, program])
    assert ledger.judgements() == [person]


def test_words_of_any_kind_come_back(ledger: Ledger) -> None:
    odd = parts("odd", ["nul \0 inside", "bidi \u202e and zero\u200bwidth", "𝒜stral 👩‍👩‍👧 \ufeff"])
    add(ledger, odd)
    assert ledger.passages_of(odd.id) == list(odd.passages)
    assert ledger.reading_of(odd.id) == odd.reading
    assert not list(ledger.problems())


def test_a_lone_surrogate_in_a_text_is_refused(ledger: Ledger) -> None:
    reading = replace(ONE.reading, text="\ud800", text_hash="0" * 64)
    with pytest.raises(ValueError, match="surrogate"):
        ledger.add_document(Document(id=ONE.id, media_type="text/plain"), reading, [], [])


def test_a_pool_has_no_problems(ledger: Ledger) -> None:
    fill(ledger, pool(5))
    assert not list(ledger.problems())
