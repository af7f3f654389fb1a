"""Each standing is the first rule that fits, and says why in counts that can be redone."""

from collections.abc import Sequence

import pytest

from gravamen.record.claim import Stance
from gravamen.record.document import SourceKind
from gravamen.record.finding import Conflict, Finding, Mark, Proposition, Standing
from gravamen.record.statement import Statement
from gravamen.weigh.contending import sides_of
from gravamen.weigh.standing import finding
from tests.brief.made import statement

GOVERNMENT = SourceKind.GOVERNMENT
TEXT = "the harbour master took payments for the passes"


def weighed(
    statements: Sequence[Statement], conflicts: Sequence[Conflict] = (), others: Sequence[Statement] = ()
) -> Finding:
    claims = tuple(one.claim for one in statements)
    known = {one.claim.id: one for one in (*statements, *others)}
    sides = sides_of(statements, frozenset({"Government of Belmar"}), conflicts)
    return finding(Proposition(claims=claims), known, sides, conflicts)


def by_ministry(document: str, text: str = TEXT, act: str = "") -> Statement:
    return statement(
        text,
        document=document,
        publisher="Ministry of Ports",
        publisher_kind=GOVERNMENT,
        party="Government of Arvenia",
        publisher_party="Government of Arvenia",
        act=act,
    )


def by_outlet(name: str, origin: str, **said: object) -> Statement:
    return statement(TEXT, document=f"d-{name}", publisher=name, origin=origin, **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("statements", "standing"),
    [
        ([by_ministry("d1", "The ministry suspended him", act="suspended")], Standing.ON_THE_RECORD),
        ([by_ministry("d1"), by_ministry("d2")], Standing.ALLEGED),
        ([by_outlet("Courier", "o1"), by_outlet("Herald", "o2")], Standing.CORROBORATED),
        # One wire text in two outlets is one origin.
        ([by_outlet("Courier", "wire"), by_outlet("Herald", "wire")], Standing.REPORTED),
        # Two origins of one publisher are one voice.
        ([by_outlet("Courier", "o1"), by_outlet("Courier", "o2")], Standing.REPORTED),
        ([by_outlet("Courier", "o1")], Standing.REPORTED),
        # An outlet that passes on what an unnamed official says adds no origin of its own.
        (
            [by_outlet("Courier", "o1", speaker="a senior official", cue="said", kind=GOVERNMENT, named=False)],
            Standing.ALLEGED,
        ),
        # A court is nobody's party.
        (
            [by_outlet("Courier", "o1", speaker="the Port Court", cue="found", kind=SourceKind.COURT)],
            Standing.DOCUMENTED,
        ),
    ],
)
def test_the_first_rule_that_fits(statements: list[Statement], standing: Standing) -> None:
    assert weighed(statements).standing is standing


def test_opposed_parties_that_say_the_same_agree() -> None:
    other = statement(
        TEXT,
        document="d9",
        publisher="Government of Belmar",
        publisher_kind=GOVERNMENT,
        party="Government of Belmar",
    )
    assert weighed([by_ministry("d1"), other]).standing is Standing.AGREED


def test_a_finding_counts_documents_origins_and_parties() -> None:
    found = weighed([by_ministry("d1"), by_ministry("d2"), by_ministry("d2", TEXT + " again")])
    assert (len(found.documents), len(found.origins), len(found.offices), len(found.parties)) == (2, 2, 1, 1)


def test_an_act_told_by_somebody_else_is_no_record() -> None:
    told = by_outlet("Courier", "o1", speaker="Ministry of Ports", cue="said", kind=GOVERNMENT, act="suspended")
    assert weighed([told]).standing is Standing.ALLEGED


@pytest.mark.parametrize(("kind", "mark"), [("denial", Mark.CONTESTED), ("change", Mark.CHANGED)])
def test_a_conflict_marks_the_finding(kind: str, mark: Mark) -> None:
    one = by_ministry("d1")
    denial = by_outlet("Courier", "o1", speaker="Lena Orlova", cue="denied", stance=Stance.DENIES)
    conflict = Conflict(left=one.claim.id, right=denial.claim.id, kind=kind, because=("the officers",))
    assert mark in weighed([one], [conflict], [denial]).marks


def test_the_scope_of_a_figure_is_no_mark() -> None:
    one = by_ministry("d1")
    assert weighed([one], [Conflict(left=one.claim.id, right="x", kind="scope", because=())]).marks == ()
