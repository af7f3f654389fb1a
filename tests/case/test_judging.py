"""What people decided holds for the words that they decided on, and leaves nothing when it is taken back."""

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gravamen.brief.as_html import to_html
from gravamen.brief.as_json import to_json
from gravamen.brief.as_markdown import to_markdown
from gravamen.brief.citing import lines_of
from gravamen.case.judging import case_mark, judged_among, quote_of, words_of
from gravamen.case.statements import pertinent
from gravamen.ledger.memory import MemoryLedger
from gravamen.record.arrival import Arrival
from gravamen.record.judgement import Judgement, Relation
from gravamen.record.span import Span
from gravamen.record.statement import Statement
from tests.collate.made import claim
from tests.laws.generated import QUESTION, Trial

AT = "2031-07-25T09:30:00Z"
WIRE = "Harbour officers of Vardmoor took 300 marks a ship to let 14 ships leave the port with false papers."
RETOLD = "Officers of the harbour took money so that 14 ships could leave Vardmoor with false papers."
PAID = "Captain Ilan Brue said that he had paid officers money to let his ships leave the port without papers."
PAGES = {
    "wire.md": ("Northern Wire", 2, f"{WIRE}\n\nThe tide turned at nine."),
    "copy.md": ("Vardmoor Gazette", 3, f"{WIRE}\n\nThe tide turned at nine."),
    "review.md": ("The Quay Review", 4, f"{RETOLD}\n\n{PAID}"),
    "post.md": ("Ostrea Evening Post", 5, PAID),
    "denial.md": (
        "Harbour Ministry of Vardmoor",
        6,
        "The Harbour Ministry of Vardmoor denied that harbour officers of Vardmoor took 300 marks a ship"
        " to let 14 ships leave the port with false papers.",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Known:
    """A case that nobody has judged in, and what bears on the question in it."""

    trial: Trial
    said: tuple[Statement, ...]

    def of(self, publisher: str, words: str) -> Statement:
        """What this publisher's document says in these words."""
        (found,) = [one for one in self.said if one.publisher == publisher and words in one.claim.text]
        return found

    def judged(self, log: Sequence[Judgement]) -> Trial:
        """A copy of the case with this log of decisions."""
        trial = copy.copy(self.trial)
        trial.ledger.close()
        trial.ledger = copy.deepcopy(self.trial.ledger)
        trial.ledger.add_judgements(log)
        return trial


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    trial = Trial(tmp_path_factory.mktemp("judging"))
    heads = {
        name: f"publisher: {publisher}\npublished: 2031-05-{day:02}" for name, (publisher, day, _) in PAGES.items()
    }
    trial.add(
        [
            Arrival(address=name, data=f"---\n{heads[name]}\nlang: en\n---\n\n{text}\n".encode())
            for name, (_, _, text) in PAGES.items()
        ]
    )
    evidence = trial.evidence()
    evidence.analyse()
    return Known(trial=trial, said=pertinent(QUESTION, evidence).statements)


def judgement(
    known: Known, left: Statement, right: Statement, relation: Relation, by: str = "Ana", at: str = AT
) -> Judgement:
    ledger = known.trial.ledger
    sides = [quote_of(one.claim, ledger.reading_of(one.claim.document).text) for one in (left, right)]
    return Judgement(left=sides[0], right=sides[1], relation=relation, by=by, at=at)


@pytest.mark.parametrize(
    ("text", "start", "occurrence"),
    [("ships left", 0, 0), ("ships, ships left", 7, 1), ("aships ships", 7, 1), ("what ships ships left", 11, 1)],
)
def test_a_quote_names_words_and_which_time_they_stand_there(text: str, start: int, occurrence: int) -> None:
    made = replace(claim("ships"), content=(Span(start, start + 5),))
    assert (quote_of(made, text).words, quote_of(made, text).occurrence) == ("ships", occurrence)


def test_a_quote_is_the_same_in_another_reading_of_the_document() -> None:
    text = "On the quay. Nine ships left, he said, without papers."
    parted = replace(claim("Nine ships left without papers"), content=(Span(13, 28), Span(39, 53)))
    moved = replace(parted, content=tuple(one.moved(4) for one in parted.content))
    assert quote_of(parted, text).words == "Nine ships left, he said, without papers"
    assert quote_of(moved, f"Top\n{text}") == quote_of(parted, text)


def test_a_judgement_holds_for_the_same_words_of_the_same_speaker_in_a_copy(known: Known) -> None:
    wire, copied = known.of("Northern Wire", "300 marks a ship"), known.of("Vardmoor Gazette", "300 marks a ship")
    retold = known.of("The Quay Review", "Officers of the harbour")
    assert words_of(wire) == words_of(copied) != words_of(retold)
    trial = known.judged([judgement(known, retold, wire, Relation.SAME)])
    judged = judged_among(known.said, trial.evidence())
    assert set(judged) == {frozenset((retold.claim.id, one.claim.id)) for one in (wire, copied)}
    # Also where the words that were judged are not among those asked about.
    others = [one for one in known.said if one is not wire]
    assert set(judged_among(others, trial.evidence())) == {frozenset((retold.claim.id, copied.claim.id))}


def test_words_of_a_person_are_theirs_wherever_they_are_told(known: Known) -> None:
    here, there = (known.of(one, "he had paid") for one in ("The Quay Review", "Ostrea Evening Post"))
    assert words_of(here) == words_of(there)
    denial = known.of("Harbour Ministry of Vardmoor", "officers of Vardmoor")
    trial = known.judged([judgement(known, denial, there, Relation.UNRELATED)])
    assert len(judged_among(known.said, trial.evidence())) == 2


def test_the_last_word_counts_whichever_copy_it_was_said_on(known: Known) -> None:
    wire, copied = known.of("Northern Wire", "300 marks a ship"), known.of("Vardmoor Gazette", "300 marks a ship")
    retold = known.of("The Quay Review", "Officers of the harbour")
    first = judgement(known, wire, retold, Relation.SAME)
    later = judgement(known, copied, retold, Relation.UNRELATED, by="Bo")
    program = judgement(known, copied, retold, Relation.CONTRADICTS, by="gravamen")
    for log, expected in (
        ([first, later], later),
        ([later, first], first),
        ([first, program], first),
        ([first, later, replace(later, retracted=True)], first),
    ):
        judged = judged_among(known.said, known.judged(log).evidence())
        assert set(judged.values()) == {expected}


def test_who_is_unsure_decides_nothing_and_changes_the_mark_alone(known: Known) -> None:
    left, right = known.said[:2]
    trial = known.judged([judgement(known, left, right, Relation.UNSURE)])
    assert judged_among(known.said, trial.evidence()) == {}
    before, after = known.trial.brief(), trial.brief()
    assert replace(after, case_mark=before.case_mark) == before
    assert after.case_mark != before.case_mark


def test_a_case_without_judgements_keeps_its_mark(known: Known) -> None:
    assert case_mark(known.trial.evidence()) == known.trial.evidence().mark
    left, right = known.said[:2]
    one = judgement(known, left, right, Relation.SAME)
    marks = [
        case_mark(known.judged(log).evidence())
        for log in ([one], [replace(one, at="2031-07-26T09:30:00Z")], [replace(one, by="Bo")], [])
    ]
    assert len(set(marks)) == 4


def test_a_finding_and_a_dispute_tell_who_judged_and_when(known: Known) -> None:
    wire, retold = known.of("Northern Wire", "300 marks a ship"), known.of("The Quay Review", "Officers of the harbour")
    same = known.judged([judgement(known, wire, retold, Relation.SAME)]).brief()
    assert "Judged the same by Ana, 2031-07-25." in {one.text for one in lines_of(same.sections)}
    against = known.judged([judgement(known, wire, retold, Relation.CONTRADICTS)]).brief()
    lines = list(lines_of(against.sections))
    assert any(one.label == "disputes it, judged so by Ana, 2031-07-25" for one in lines)
    (disputed,) = [one for one in against.sections if one.key == "disputed"]
    assert disputed.lines[0].beside[-1].text == "Judged so by Ana, 2031-07-25."


def test_a_dispute_that_a_person_ends_is_told_beside_the_finding(known: Known) -> None:
    clashing = [one for one in known.trial.brief().conflicts if one.kind in ("denial", "contradiction")]
    assert clashing
    by_id = {one.claim.id: one for one in known.said}
    ended = [judgement(known, by_id[one.left], by_id[one.right], Relation.UNRELATED) for one in clashing]
    brief = known.judged(ended).brief()
    assert not [one for one in brief.conflicts if one.kind in ("denial", "contradiction")]
    assert any(one.label == "judged unrelated by Ana, 2031-07-25" for one in lines_of(brief.sections))


def rendered(ledger: MemoryLedger, trial: Trial) -> tuple[str, str, str]:
    assert ledger is trial.ledger
    brief = trial.brief()
    return to_json(brief), to_markdown(brief), to_html(brief)


PLACES = list(combinations(range(4), 2))
DECIDED = st.lists(
    st.tuples(
        st.sampled_from(PLACES),
        st.sampled_from([Relation.SAME, Relation.CONTRADICTS, Relation.UNRELATED, Relation.UNSURE]),
        st.sampled_from(["Ana", "Bo"]),
    ),
    max_size=5,
    unique_by=lambda one: (one[0], one[2]),
)


def distinct(known: Known) -> list[Statement]:
    """Statements of different words, so that no judgement follows another's words."""
    return list({words_of(one): one for one in known.said}.values())


def log_of(known: Known, decided: Sequence[tuple[tuple[int, int], Relation, str]]) -> Iterator[Judgement]:
    said = distinct(known)
    for (left, right), relation, by in decided:
        yield judgement(known, said[left], said[right], relation, by)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(decided=DECIDED, data=st.data())
def test_what_is_taken_back_leaves_the_brief_as_if_it_had_never_been(
    known: Known, decided: list[tuple[tuple[int, int], Relation, str]], data: st.DataObject
) -> None:
    log = list(log_of(known, decided))
    gone = data.draw(st.sets(st.sampled_from(log) if log else st.nothing()))
    ordered = data.draw(st.permutations(sorted(gone, key=lambda one: one.id)))
    taken = known.judged([*log, *(replace(one, retracted=True, at="2031-08-01T00:00:00Z") for one in ordered)])
    never = known.judged([one for one in log if one not in gone])
    assert rendered(taken.ledger, taken) == rendered(never.ledger, never)


@settings(max_examples=12, deadline=None, derandomize=True)
@given(decided=DECIDED.filter(lambda one: len({pair for pair, _, _ in one}) == len(one)), data=st.data())
def test_the_order_of_judgements_on_different_pairs_does_not_matter(
    known: Known, decided: list[tuple[tuple[int, int], Relation, str]], data: st.DataObject
) -> None:
    log = list(log_of(known, decided))
    other = known.judged(data.draw(st.permutations(log)))
    one = known.judged(log)
    assert rendered(one.ledger, one) == rendered(other.ledger, other)
