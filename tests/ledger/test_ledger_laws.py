"""Laws of a ledger: one behaviour in memory and in a file, no trace of arrival, retraction restores."""

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from gravamen.ledger.force import PROGRAM, Fate, fates, in_force
from gravamen.ledger.memory import MemoryLedger
from gravamen.ledger.port import Ledger
from gravamen.ledger.sqlite import SqliteLedger
from gravamen.record.gap import Gap
from gravamen.record.judgement import Judgement, Relation
from tests.ledger.made import Parts, add, by_passage, debt, fill, judgement, parts, pool, told

FIRST = pool(4, paragraphs=2)
SECOND = [parts(f"letter {number}", ["The quay, read again."], reader="text 2") for number in range(4)]
DOCUMENTS = [*FIRST, *SECOND, *(one.titled("Corrected") for one in FIRST)]

JUDGES = st.sampled_from(["Ada", "Bo", PROGRAM])
RELATIONS = st.sampled_from([Relation.SAME, Relation.CONTRADICTS, Relation.UNSURE])
TIMES = st.sampled_from(["", "2031-07-25T09:30:00Z", "2031-07-26T10:00:00Z"])
JUDGEMENTS = st.builds(
    judgement, st.sampled_from(["nine", "ten"]), RELATIONS, JUDGES, retracted=st.booleans(), at=TIMES
)
NAMES = st.text(max_size=5)


class TwoLedgers(RuleBasedStateMachine):
    """Whatever is done to both, both tell the same."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.file = SqliteLedger.open(Path(self.folder.name) / "case.db")
        self.both: list[Ledger] = [MemoryLedger(), self.file]

    @rule(one=st.sampled_from(DOCUMENTS))
    def document(self, one: Parts) -> None:
        for ledger in self.both:
            add(ledger, one)

    @rule(one=st.sampled_from(DOCUMENTS), version=st.sampled_from("12"))
    def stages(self, one: Parts, version: str) -> None:
        for ledger in self.both:
            if one.passages and set(one.passages) <= set(ledger.passages_of(one.id)):
                ledger.keep_claims(version, by_passage(one))
                ledger.keep_debts(version, {one.id: [debt(one, "B Wire"), debt(one, "A Wire")]})
                ledger.mark("encode", version, [one.id])
                ledger.keep_vectors("encoder 1", {one.passages[0].id: version.encode()})

    @rule(one=JUDGEMENTS)
    def judged(self, one: Judgement) -> None:
        for ledger in self.both:
            ledger.add_judgements([one])

    @rule(subject=NAMES, closed=NAMES)
    def gaps(self, subject: str, closed: str) -> None:
        for ledger in self.both:
            ledger.add_gaps([Gap(stage="read", subject=subject, why="it is empty", unread=True)])
            ledger.close_gaps("read", [closed])

    @rule(question=NAMES)
    def question(self, question: str) -> None:
        for ledger in self.both:
            ledger.add_question(question)

    @invariant()
    def one_behaviour(self) -> None:
        memory, file = (told(ledger) for ledger in self.both)
        assert memory == file
        assert file["problems"] == []

    def teardown(self) -> None:
        for ledger in self.both:
            ledger.close()
        self.folder.cleanup()


TestTwoLedgers = TwoLedgers.TestCase
TestTwoLedgers.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
@settings(max_examples=10, deadline=None)
@given(order=st.permutations(FIRST), again=st.lists(st.sampled_from(FIRST), max_size=3))
def test_neither_order_nor_seeing_again_leaves_a_trace(kind: str, order: list[Parts], again: list[Parts]) -> None:
    with TemporaryDirectory() as folder:

        def filled(name: str, documents: list[Parts]) -> dict[str, object]:
            path = Path(folder) / name
            ledger: Ledger = MemoryLedger() if kind == "memory" else SqliteLedger.open(path)
            with closing(ledger):
                fill(ledger, documents)
                return told(ledger)

        assert filled("a.db", FIRST) == filled("b.db", [*order, *again])


@settings(deadline=None)
@given(log=st.lists(JUDGEMENTS, max_size=8), relation=RELATIONS, by=JUDGES)
def test_retracting_restores_what_was_before(log: list[Judgement], relation: Relation, by: str) -> None:
    ledger = MemoryLedger()
    ledger.add_judgements(log)
    before, said = ledger.judgements(), len(ledger.judgement_log())
    ledger.add_judgements([judgement("nine", relation, by)])
    if len(ledger.judgement_log()) > said:  # a repetition is not a new decision
        ledger.add_judgements([judgement("nine", relation, by, retracted=True)])
    assert ledger.judgements() == before


@given(log=st.lists(JUDGEMENTS, max_size=8))
def test_at_most_one_judgement_a_pair_and_a_person_first(log: list[Judgement]) -> None:
    found = in_force(log)
    assert len({one.left.words for one in found}) == len(found)
    assert not any(one.retracted for one in found)


@given(log=st.lists(JUDGEMENTS, max_size=8))
def test_each_entry_of_the_log_has_a_fate(log: list[Judgement]) -> None:
    found = fates(log)
    standing = [one for one, fate in zip(log, found, strict=True) if fate is Fate.IN_FORCE]
    assert sorted(standing, key=lambda one: one.id) == sorted(in_force(log), key=lambda one: one.id)
    assert [fate is Fate.RETRACTION for fate in found] == [one.retracted for one in log]
    assert found.count(Fate.RETRACTED) <= found.count(Fate.RETRACTION)
