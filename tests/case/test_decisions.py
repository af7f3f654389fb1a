"""Taking a decision back by its number."""

from dataclasses import replace

import pytest

from gravamen.case.decisions import decisions, withdraw
from gravamen.ledger.memory import MemoryLedger
from gravamen.record.errors import BadUsage
from gravamen.record.judgement import Relation
from tests.ledger.made import judgement

AT = "2031-07-25T09:30:00Z"


def test_what_stood_before_stands_again() -> None:
    ledger = MemoryLedger()
    said = [judgement("nine", Relation.SAME, "Ada", at=AT), judgement("nine", Relation.CONTRADICTS, "Bo", at=AT)]
    ledger.add_judgements(said)
    assert [one.fate for one in decisions(ledger)] == ["outranked", "in force"]
    assert withdraw(ledger, 2, "Bo", AT) == said[1]
    assert [one.fate for one in decisions(ledger)] == ["in force", "retracted", "retraction"]
    assert ledger.judgements() == said[:1]


def test_an_outranked_one_can_be_taken_back_too() -> None:
    ledger = MemoryLedger()
    said = [judgement("nine", Relation.SAME, "Ada", at=AT), judgement("nine", Relation.CONTRADICTS, "Bo", at=AT)]
    ledger.add_judgements(said)
    withdraw(ledger, 1, "Ada", AT)
    assert ledger.judgements() == said[1:]
    assert [one.number for one in decisions(ledger)] == [1, 2, 3]


def test_who_said_so_twice_takes_the_later_word_back_first() -> None:
    ledger = MemoryLedger()
    same = judgement("nine", Relation.SAME, "Ada", at=AT)
    ledger.add_judgements([same, replace(same, relation=Relation.CONTRADICTS), same])
    with pytest.raises(BadUsage, match="number 3 says the same again"):
        withdraw(ledger, 1, "Ada", AT)
    withdraw(ledger, 3, "Ada", AT)
    assert [one.relation for one in ledger.judgements()] == ["contradicts"]
