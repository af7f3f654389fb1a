"""Each standing is the first rule that fits, and says why in counts that can be redone."""

import pytest

from gravamen.record.claim import Stance
from gravamen.record.document import SourceKind
from gravamen.record.finding import Conflict, Mark, Standing
from gravamen.record.statement import Statement
from tests.brief.made import statement
from tests.weigh.made import weighed

GOVERNMENT = SourceKind.GOVERNMENT
TEXT = "the harbour master took payments for the passes"


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


def test_a_finding_counts_documents_origins_offices_and_parties() -> None:
    treasury = statement(
        TEXT,
        document="d3",
        publisher="Treasury of Arvenia",
        publisher_kind=GOVERNMENT,
        party="Government of Arvenia",
        publisher_party="Government of Arvenia",
    )
    found = weighed([by_ministry("d1"), by_ministry("d2"), by_ministry("d2", TEXT + " again"), treasury])
    counts = [len(one) for one in (found.documents, found.origins, found.offices, found.parties)]
    assert counts == [3, 3, 2, 1]
    assert found.offices == ("Ministry of Ports", "Treasury of Arvenia")


def test_every_rule_before_the_standing_says_why_it_does_not_fit() -> None:
    found = weighed([by_outlet("Courier", "o1"), by_ministry("d1")])
    assert [(one.standing, one.fits) for one in found.rules] == [
        (Standing.ON_THE_RECORD, False),
        (Standing.DOCUMENTED, False),
        (Standing.CORROBORATED, False),
        (Standing.AGREED, False),
        (Standing.REPORTED, True),
    ]
    assert [one.why for one in found.rules[2:]] == [
        "only one origin outside the parties: Courier (claims set aside: 1 of a party to the question)",
        "only one party to the question says it: Government of Arvenia",
        "one origin that is not a party: Courier",
    ]


def test_an_act_told_by_somebody_else_is_no_record() -> None:
    told = by_outlet("Courier", "o1", speaker="Ministry of Ports", cue="said", kind=GOVERNMENT, act="suspended")
    assert weighed([told]).standing is Standing.ALLEGED


def test_an_act_that_a_court_tells_of_is_no_record_of_who_performed_it() -> None:
    told = statement(
        TEXT,
        publisher="Port Court",
        publisher_kind=SourceKind.COURT,
        speaker="Ministry of Ports",
        cue="said",
        kind=GOVERNMENT,
        act="suspended",
    )
    assert weighed([told]).standing is Standing.ALLEGED


def test_what_a_lawyer_says_in_a_judgment_is_not_the_courts_record() -> None:
    told = statement(TEXT, publisher="Port Court", publisher_kind=SourceKind.COURT, speaker="Ada Brenn", cue="argued")
    assert weighed([told]).standing is Standing.REPORTED


def test_a_hedge_and_an_unnamed_speaker_answer_for_nothing() -> None:
    hedged = by_outlet("Courier", "o1", certainty=1)
    unnamed = by_outlet("Herald", "o2", speaker="a senior official", cue="said", named=False)
    found = weighed([hedged, unnamed])
    assert found.standing is Standing.ALLEGED
    assert found.reason.endswith("(claims set aside: 1 hedged, 1 of a speaker without a name)")


@pytest.mark.parametrize(("kind", "mark"), [("denial", Mark.CONTESTED), ("change", Mark.CHANGED)])
def test_a_conflict_marks_the_finding(kind: str, mark: Mark) -> None:
    one = by_ministry("d1")
    denial = by_outlet("Courier", "o1", speaker="Lena Orlova", cue="denied", stance=Stance.DENIES)
    conflict = Conflict(left=one.claim.id, right=denial.claim.id, kind=kind, because=("the officers",))
    assert mark in weighed([one], [conflict], around=[denial]).marks


def test_the_scope_of_a_figure_is_no_mark() -> None:
    one = by_ministry("d1")
    assert weighed([one], [Conflict(left=one.claim.id, right="x", kind="scope", because=())]).marks == ()


def test_a_contested_finding_names_who_denies_it_and_in_how_many_documents() -> None:
    one = by_ministry("d1")
    denials = [
        by_outlet(name, "wire", speaker="Harbour Guard", cue="denied", stance=Stance.DENIES) for name in ("A", "B")
    ]
    found = weighed(
        [one],
        [Conflict(left=denial.claim.id, right=one.claim.id, kind="denial", because=("it",)) for denial in denials],
        around=denials,
    )
    (dispute,) = found.disputes
    assert (dispute.kind, dispute.by, dispute.documents) == ("denies", "Harbour Guard", ("d-A", "d-B"))
    assert dispute.claims == tuple(sorted(denial.claim.id for denial in denials))


def test_of_a_denial_the_finding_tells_who_says_what_it_denies() -> None:
    said = by_ministry("d1")
    denial = by_outlet("Courier", "o1", speaker="Lena Orlova", cue="denied", stance=Stance.DENIES)
    conflict = Conflict(left=denial.claim.id, right=said.claim.id, kind="denial", because=("it",))
    (dispute,) = weighed([denial], [conflict], around=[said]).disputes
    assert (dispute.kind, dispute.by) == ("asserts", "Ministry of Ports")


def test_a_changed_account_has_both_dates_whichever_is_told() -> None:
    earlier = statement("seven died", document="d1", published="2024-03-15", speaker="Orla Venn", cue="said")
    later = statement("nine died", document="d2", published="2024-03-28", speaker="Orla Venn", cue="said")
    conflict = Conflict(left=earlier.claim.id, right=later.claim.id, kind="change", because=("seven, nine",))
    for own, other in ((earlier, later), (later, earlier)):
        found = weighed([own], [conflict], around=[other])
        (dispute,) = found.disputes
        assert found.marks == (Mark.CHANGED,)
        assert (dispute.by, dispute.dates) == ("Orla Venn", ("2024-03-15", "2024-03-28"))


def test_a_rival_without_a_conflict_disputes_it_too() -> None:
    rival = by_outlet("Courier", "o1", speaker="Lena Orlova", cue="denied", stance=Stance.DENIES)
    found = weighed([by_ministry("d1")], rivals=[rival])
    assert (found.marks, found.disputes[0].kind, found.rivals) == ((Mark.CONTESTED,), "denies", (rival.claim.id,))
