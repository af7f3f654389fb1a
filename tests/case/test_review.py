"""A person is asked about the pairs whose judgement would change the brief, and what is foretold comes true."""

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from gravamen.case.case import Case
from gravamen.case.findings import Collated, collated, findings_of
from gravamen.case.judging import Words, claims_saying, words_of
from gravamen.case.replies import accused_parties
from gravamen.case.review import IF, TRIED, Pair, pairs
from gravamen.case.statements import pertinent
from gravamen.collate.conflicts import conflicts
from gravamen.collate.judged import NOTHING_JUDGED
from gravamen.record.finding import Finding
from gravamen.record.judgement import Judgement, Quote, Relation
from gravamen.weigh.contending import Sides, sides_of
from tests.case.sample_case import SHIPPED, Sample, sample

AT = "2031-07-25T09:30:00Z"


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return sample(SHIPPED, tmp_path_factory.mktemp("review"))


@pytest.fixture(scope="module")
def statements(shipped: Sample) -> Iterator[tuple[Collated, Sides]]:
    with Case.open(shipped.case) as case:
        evidence = case._evidence()
        evidence.analyse()
        question = shipped.brief.question
        found = collated(pertinent(question, evidence).statements, evidence)
        disputes = conflicts(found.told, found.known)
        yield found, sides_of(found.said, frozenset(accused_parties(question, evidence)), disputes)


def judged_so(found: Collated, pair: Pair, relation: Relation) -> dict[frozenset[str], Judgement]:
    """The pair judged, also where its words are copied."""
    by_words: dict[Words, list[str]] = {}
    for one in found.said:
        by_words.setdefault(words_of(one), []).append(one.claim.id)
    quote = Quote(document="", words="")
    made = Judgement(left=quote, right=quote, relation=relation, by="Ana")
    keys = claims_saying((words_of(pair.left), words_of(pair.right)), by_words)
    return dict.fromkeys(keys, made)


def homes(found: Collated, sides: Sides, judged: dict[frozenset[str], Judgement]) -> dict[str, Finding]:
    disputes = conflicts(found.told, found.known, judged)
    return {claim: one for one in findings_of(found, judged, disputes, sides) for claim in one.claims}


def test_what_is_foretold_comes_true(statements: tuple[Collated, Sides]) -> None:
    found, sides = statements
    before = homes(found, sides, {})
    asked = pairs(found, NOTHING_JUDGED, sides, ())[:12]
    tried = 0
    for pair in asked:
        a, b = pair.left.claim.id, pair.right.claim.id
        for relation, words in IF.items():
            for follows in (one for one in pair.follows if one.startswith(words)):
                tried += 1
                after = homes(found, sides, judged_so(found, pair, relation))
                if became := re.search(r"they become one finding, ([a-z ]+) \(now", follows):
                    assert after[a].id == after[b].id
                    assert after[a].standing == became[1]
                for name, claim in (("A", a), ("B", b)):
                    if became := re.search(rf"\b{name} becomes ([a-z ]+) \(now ([a-z ]+)\)", follows):
                        assert (after[claim].standing, before[claim].standing) == became.groups()
                    if f"{name} becomes contested" in follows:
                        assert ("contested" in before[claim].marks, "contested" in after[claim].marks) == (False, True)
                    if f"{name} is no longer contested" in follows:
                        assert ("contested" in before[claim].marks, "contested" in after[claim].marks) == (True, False)
    assert tried >= len(asked) > 4


def test_the_pairs_are_the_same_in_whatever_order_they_were_compared(statements: tuple[Collated, Sides]) -> None:
    found, sides = statements
    shuffled = list(found.known.items())
    Random(5).shuffle(shuffled)
    assert pairs(replace(found, known=dict(shuffled)), {}, sides, ()) == pairs(found, {}, sides, ())


def test_pairs_come_by_weight_and_each_thing_said_is_asked_once(statements: tuple[Collated, Sides]) -> None:
    found, sides = statements
    asked = pairs(found, {}, sides, ())
    assert [one.weight for one in asked] == sorted((one.weight for one in asked), reverse=True)
    assert len({one.words for one in asked}) == len(asked) <= TRIED
    assert all(len(one.words) == 2 and one.follows and one.weight > 0 for one in asked)
    done = {one.words for one in asked[::2]}
    assert {one.words for one in pairs(found, {}, sides, done)}.isdisjoint(done)


def test_a_pair_that_was_judged_is_not_asked_again_unless_told_so(shipped: Sample) -> None:
    with Case.open(shipped.case) as case:
        review = case.review(shipped.brief.question)
        first = review.next()
        assert first is not None
        assert review.next() == first  # until it is answered
        review.judge(first.pair, Relation.UNSURE, "Ana", AT)
        second = review.next()
        assert second is not None
        assert second.pair.words != first.pair.words
        later = case.review(shipped.brief.question).next()
        assert later is not None
        assert later.pair.words != first.pair.words
        again = case.review(shipped.brief.question, again=True).next()
        assert again is not None
        assert (again.pair.words, again.before) == (first.pair.words, case.decisions()[-1].judgement)
        assert review.undo(AT)


def test_the_last_answer_is_taken_back_and_its_pair_comes_next(shipped: Sample) -> None:
    with Case.open(shipped.case) as case:
        made = len(case.decisions())
        review = case.review(shipped.brief.question)
        assert not review.undo(AT)
        first = review.next()
        assert first is not None
        review.skip(first.pair)
        second = review.next()
        assert second is not None
        review.judge(second.pair, Relation.SAME, "Ana", AT)
        assert review.judged == 1
        third = review.next()
        assert third is not None
        for expected in (second, first):
            assert review.undo(AT)
            shown = review.next()
            assert shown is not None
            assert shown.pair.words == expected.pair.words
        assert (review.undo(AT), review.judged) == (False, 0)
        assert [one.fate for one in case.decisions()[made:]] == ["retracted", "retraction"]
        assert case.brief(shipped.brief.question, shipped.brief.expected) == shipped.brief


def test_who_repeats_a_judgement_does_not_take_back_the_first_by_undoing(shipped: Sample) -> None:
    with Case.open(shipped.case) as case:
        question = shipped.brief.question
        once = case.review(question)
        asked = once.next()
        assert asked is not None
        once.judge(asked.pair, Relation.SAME, "Ana", AT)
        made = case.decisions()
        again = case.review(question, again=True)
        again.judge(asked.pair, Relation.SAME, "Ana", "2031-07-26T09:30:00Z")
        assert again.undo("2031-07-26T09:31:00Z")
        assert case.decisions() == made
        assert once.undo(AT)


def test_a_question_that_nothing_bears_on_has_no_pairs(shipped: Sample) -> None:
    with Case.open(shipped.case) as case:
        assert case.review("Who composed the second string quartet of Ferrund?").next() is None
