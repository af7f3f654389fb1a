"""A person's judgement on two claims decides, whatever was compared."""

import pytest

from gravamen.collate.conflicts import conflicts
from gravamen.collate.pairs import Compared, pair
from gravamen.collate.propositions import propositions
from gravamen.collate.said import told
from gravamen.record.comparison import Clash, Comparison
from gravamen.record.judgement import Judgement, Quote, Relation
from tests.collate.made import claim

A, B, C = (told(claim(text, document=text), "", "") for text in ("Nine died.", "Eight died.", "The ship sank."))


def compared(left: Relation, clash: Clash | None = None) -> Comparison:
    return Comparison(relation=left, because=("compared",), clash=clash)


def judged(relation: Relation) -> Judgement:
    quote = Quote(document="", words="")
    return Judgement(left=quote, right=quote, relation=relation, by="Ana", at="2031-07-25T09:30:00Z")


def grouped(known: Compared, decided: dict[frozenset[str], Judgement]) -> list[list[str]]:
    return [[one.text for one in found.claims] for found in propositions([A, B, C], known, decided)]


def test_a_claim_stands_with_the_one_it_was_judged_the_same_as_and_not_with_an_earlier_one() -> None:
    known = {pair(A.claim, C.claim): compared(Relation.SAME)}
    assert grouped(known, {}) == [["Nine died.", "The ship sank."], ["Eight died."]]
    decided = {pair(B.claim, C.claim): judged(Relation.SAME)}
    assert grouped(known, decided) == [["Nine died."], ["Eight died.", "The ship sank."]]


@pytest.mark.parametrize("relation", [Relation.UNRELATED, Relation.CONTRADICTS])
def test_claims_judged_otherwise_stand_apart(relation: Relation) -> None:
    known = {pair(A.claim, B.claim): compared(Relation.SAME)}
    assert grouped(known, {})[0] == ["Nine died.", "Eight died."]
    assert grouped(known, {pair(A.claim, B.claim): judged(relation)})[0] == ["Nine died."]


def test_a_judgement_makes_and_ends_a_conflict() -> None:
    key = pair(A.claim, B.claim)
    (made,) = conflicts([A, B], {}, {key: judged(Relation.CONTRADICTS)})
    assert (made.kind, made.because) == ("contradiction", ("judged a contradiction by Ana, 2031-07-25",))
    known = {key: compared(Relation.CONTRADICTS, Clash.CONTRADICTION)}
    assert len(conflicts([A, B], known)) == 1
    assert conflicts([A, B], known, {key: judged(Relation.UNRELATED)}) == ()
