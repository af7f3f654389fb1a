"""Who is a party to a question, and who stands against whom."""

import pytest

from gravamen.record.claim import Stance
from gravamen.record.document import SourceKind
from gravamen.record.finding import Conflict, Standing
from gravamen.record.statement import Statement
from gravamen.weigh.contending import sides_of
from tests.brief.made import statement
from tests.weigh.made import weighed

ACCUSED = "Government of Belmar"


def of(party: str, text: str, document: str, stance: Stance = Stance.ASSERTS) -> Statement:
    kind = SourceKind.GOVERNMENT
    return statement(text, document=document, publisher=party, publisher_kind=kind, party=party, stance=stance)


ACCUSES = of("Government of Arvenia", "Belmar’s officers took payments for the passes", "a1")
ACCUSES_TOO = of("Government of Costa", "Belmar’s officers took payments from the pilots", "c1")
DEFENDS = of("Government of Dorn", "We reject the accusations against Belmar", "e1")
ADMITS = of(ACCUSED, "the ship was ordered to leave without papers", "b1")
DENIES = of(ACCUSED, "officers took payments for the passes", "b2", Stance.DENIES)


@pytest.mark.parametrize(
    ("left", "right", "opposed"),
    [
        (ACCUSES, ADMITS, True),
        (ADMITS, ACCUSES, True),
        # Two that accuse the same third one are on one side.
        (ACCUSES, ACCUSES_TOO, False),
        # Whoever only defends the accused is no accuser.
        (DEFENDS, ADMITS, False),
        (ACCUSES, ACCUSES, False),
    ],
)
def test_sides_are_parted_between_accusers_and_accused(left: Statement, right: Statement, opposed: bool) -> None:
    sides = sides_of([ACCUSES, ACCUSES_TOO, DEFENDS, ADMITS], frozenset({ACCUSED}))
    assert sides.opposed(left.party, right.party) is opposed


def test_whoever_denies_what_another_says_stands_against_it() -> None:
    denial = Conflict(left=DENIES.claim.id, right=ACCUSES.claim.id, kind="denial", because=("took, payments",))
    said = [ACCUSES, ACCUSES_TOO, DENIES]
    asks_of_both = frozenset({ACCUSED, ACCUSES.party})
    assert not sides_of(said, asks_of_both).opposed(ACCUSED, ACCUSES.party)
    assert sides_of(said, asks_of_both, [denial]).opposed(ACCUSED, ACCUSES.party)


def test_who_accuses_the_same_party_does_not_agree_with_its_accuser() -> None:
    said = [of(one, "the passes of Belmar were sold to the pilots", f"d-{one}") for one in (ACCUSES.party, "Costa")]
    found = weighed(said, around=[ACCUSES, of("Costa", "Belmar’s officers took payments", "d9")])
    assert found.standing is Standing.ALLEGED
    assert [one.why for one in found.rules if one.standing is Standing.AGREED] == [
        "parties to the question say it, but nothing here sets one against the other: Costa, Government of Arvenia"
    ]


def test_an_accused_that_also_denies_it_has_not_agreed() -> None:
    text = "the ship was ordered to leave without papers"
    accuser = of(ACCUSES.party, text, "a9")
    denial = of(ACCUSED, text, "b9", Stance.DENIES)
    conflict = Conflict(left=denial.claim.id, right=accuser.claim.id, kind="denial", because=("ordered, papers",))
    assert weighed([accuser, ADMITS], around=[ACCUSES]).standing is Standing.AGREED
    found = weighed([accuser, ADMITS], [conflict], around=[ACCUSES, denial])
    assert found.standing is Standing.ALLEGED
    assert found.rules[3].why.startswith("opposed parties say it, but one of them also denies it")


def test_courts_and_the_press_are_nobodys_party() -> None:
    said = [
        statement("the officer is guilty", publisher="Port Court", publisher_kind=SourceKind.COURT),
        statement("officers took payments", publisher="Courier", publisher_kind=SourceKind.PRESS, document="d2"),
    ]
    assert sides_of(said).contending == frozenset()
