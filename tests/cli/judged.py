"""A person's judgement on two claims of a case, laid into its ledger as `gravamen review` does."""

from pathlib import Path

from gravamen.case.judging import quote_of
from gravamen.ledger.sqlite import SqliteLedger
from gravamen.record.judgement import Judgement, Quote, Relation


def judge(case: Path, left: str, right: str, relation: Relation) -> None:
    """Ana judges the claims that hold the words `left` and `right`, of each the first by id."""
    ledger = SqliteLedger.open(case / "case.db", read_only=False)
    try:
        sides = [_quote(words, ledger) for words in (left, right)]
        made = Judgement(left=sides[0], right=sides[1], relation=relation, by="Ana", at="2031-06-01T10:00:00Z")
        ledger.add_judgements([made])
    finally:
        ledger.close()


def _quote(words: str, ledger: SqliteLedger) -> Quote:
    claim = min((one for one in ledger.claims() if words in " ".join(one.text.split())), key=lambda one: one.id)
    return quote_of(claim, ledger.reading_of(claim.document).text)
