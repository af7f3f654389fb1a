"""The laws of a standing: order and repetition change nothing, and nothing rises by being said again."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gravamen.collate.conflicts import conflicts
from gravamen.collate.judged import Judged
from gravamen.collate.propositions import propositions
from gravamen.collate.said import told
from gravamen.ledger.force import in_force
from gravamen.record.claim import Stance
from gravamen.record.document import SourceKind
from gravamen.record.finding import Conflict, Finding, Proposition, Standing
from gravamen.record.judgement import Judgement, Quote, Relation
from gravamen.record.statement import Statement
from gravamen.weigh.contending import Sides, sides_of
from gravamen.weigh.standing import finding
from tests.brief.made import statement
from tests.weigh.made import ACCUSED

BODIES = {
    "Ministry of Ports": (SourceKind.GOVERNMENT, "Government of Arvenia"),
    "Treasury of Arvenia": (SourceKind.GOVERNMENT, "Government of Arvenia"),
    "Harbour Guard": (SourceKind.GOVERNMENT, "Government of Belmar"),
    "Port Court": (SourceKind.COURT, "Port Court"),
    "The Courier": (SourceKind.PRESS, "The Courier"),
    "North Sea Wire": (SourceKind.WIRE, "North Sea Wire"),
    "Quay Institute": (SourceKind.RESEARCH, "Quay Institute"),
}
SPEAKERS = {
    "": (SourceKind.UNKNOWN, True),
    "Ministry of Ports": (SourceKind.GOVERNMENT, True),
    "Harbour Guard": (SourceKind.GOVERNMENT, True),
    "Port Court": (SourceKind.COURT, True),
    "Ada Brenn": (SourceKind.UNKNOWN, True),
    "a senior official": (SourceKind.GOVERNMENT, False),
    "the ledgers": (SourceKind.UNKNOWN, False),
}
TEXT = "the harbour master took payments of 40 crowns for the passes"


def said(body: str, speaker: str, document: int, origin: int, certainty: int, act: str, stance: Stance) -> Statement:
    publisher_kind, publisher_party = BODIES[body]
    kind, named = SPEAKERS[speaker]
    party = BODIES[speaker][1] if speaker in BODIES else speaker if named else ""
    return statement(
        TEXT, document=f"d{document}", origin=f"o{origin}", publisher=body, publisher_kind=publisher_kind,
        publisher_party=publisher_party, speaker=speaker, cue="said" if speaker else "", kind=kind, named=named,
        party=party or (publisher_party if not speaker or speaker == "the ledgers" else ""), certainty=certainty,
        act=act, stance=stance,
    )  # fmt: skip


STATEMENTS = st.builds(
    said,
    st.sampled_from(sorted(BODIES)),
    st.sampled_from(sorted(SPEAKERS)),
    st.integers(1, 9),
    st.integers(1, 4),
    st.sampled_from([3, 3, 1]),
    st.sampled_from(["", "", "suspended"]),
    st.just(Stance.ASSERTS),
)
SAID = st.lists(STATEMENTS, min_size=1, max_size=7, unique_by=lambda one: one.claim.id)
OUTLETS = st.sampled_from([name for name, (kind, _) in BODIES.items() if kind is not SourceKind.GOVERNMENT])


def sides(statements: list[Statement]) -> Sides:
    accuser = said("Ministry of Ports", "", 90, 90, 3, "", Stance.ASSERTS)
    return sides_of([accuser, *statements], ACCUSED)


def weighed(statements: list[Statement], among: list[Statement], disputes: list[Conflict] | None = None) -> Finding:
    known = {one.claim.id: one for one in among}
    proposition = Proposition(claims=tuple(one.claim for one in statements))
    return finding(proposition, known, sides(among), disputes or [])


def copy_of(one: Statement, outlet: str, document: str) -> Statement:
    """The statement as an outlet carries it: another document, the same words, origin and party."""
    claim, attribution = one.claim, one.claim.attribution
    if attribution.mention is None:
        kind = BODIES[outlet][0]
        attribution = replace(attribution, speaker=replace(attribution.speaker, name=outlet, kind=kind))
    return replace(
        one,
        claim=replace(claim, document=document, attribution=attribution),
        publisher=outlet,
        publisher_kind=BODIES[outlet][0],
        publisher_party=BODIES[outlet][1],
    )


@given(SAID, st.randoms(use_true_random=False))
def test_order_does_not_matter(statements: list[Statement], chance: object) -> None:
    shuffled = sorted(statements, key=lambda one: (chance.random(), one.claim.id))  # type: ignore[attr-defined]
    found, again = weighed(statements, statements), weighed(shuffled, shuffled)
    assert replace(found, claims=()) == replace(again, claims=())
    assert set(found.claims) == set(again.claims)


@given(SAID)
def test_a_document_seen_again_changes_nothing(statements: list[Statement]) -> None:
    assert weighed([*statements, *statements], [*statements, *statements]) == weighed(statements, statements)


@given(SAID, st.lists(st.tuples(st.integers(0, 6), OUTLETS), min_size=1, max_size=5))
def test_copies_are_documents_and_nothing_more(statements: list[Statement], copied: list[tuple[int, str]]) -> None:
    """An outlet that publishes the words of somebody else adds no origin, no party and no standing."""
    copies = [
        copy_of(original, outlet, f"copy{number}")
        for number, (place, outlet) in enumerate(copied)
        if (original := statements[place % len(statements)]).party != BODIES[outlet][1]
    ]
    before, after = weighed(statements, statements), weighed([*statements, *copies], [*statements, *copies])
    assert after.standing is before.standing
    assert (after.origins, after.parties) == (before.origins, before.parties)
    assert len(after.documents) == len(before.documents) + len(copies)


@given(SAID, STATEMENTS)
def test_another_claim_never_lowers_a_standing(statements: list[Statement], more: Statement) -> None:
    order = list(Standing)
    among = [*statements, more]
    before, after = weighed(statements, among), weighed(among, among)
    assert order.index(after.standing) <= order.index(before.standing)


@given(SAID)
def test_the_reasons_hold_the_arithmetic(statements: list[Statement]) -> None:
    """Rules are tried in their order up to the one that fits, which is the standing."""
    found = weighed(statements, statements)
    assert [one.standing for one in found.rules] == list(Standing)[: len(found.rules)]
    assert [one.fits for one in found.rules] == [False] * (len(found.rules) - 1) + [True]
    assert found.rules[-1].standing is found.standing
    assert all(one.why for one in found.rules)
    if found.standing is Standing.CORROBORATED:
        assert len(found.origins) >= 2
        assert len(found.parties) >= 2


RELATIONS = st.sampled_from([Relation.SAME, Relation.CONTRADICTS, Relation.UNRELATED])
PAIRS = st.tuples(st.integers(0, 6), st.integers(0, 6), RELATIONS)


def standing_after(statements: list[Statement], log: list[Judgement]) -> list[Finding]:
    """The findings where these judgements and retractions were made, each quote naming a statement by its claim."""
    judged: Judged = {
        frozenset((one.left.words, one.right.words)): one for one in in_force(log) if one.left.words != one.right.words
    }
    claims = [told(one.claim, one.published, one.party) for one in statements]
    known = {one.claim.id: one for one in statements}
    disputes = conflicts(claims, {}, judged)
    grouped = propositions(claims, {}, judged)
    return [finding(one, known, sides_of(statements, ACCUSED, disputes), disputes) for one in grouped]


@given(SAID, st.lists(PAIRS, min_size=1, max_size=4))
def test_a_judgement_taken_back_leaves_nothing(
    statements: list[Statement], pairs: list[tuple[int, int, Relation]]
) -> None:
    named = [one.claim.id for one in statements]
    log = [
        Judgement(
            left=Quote(document="d", words=named[left % len(named)]),
            right=Quote(document="d", words=named[right % len(named)]),
            relation=relation,
            by="Ana",
        )
        for left, right, relation in pairs
    ]
    taken_back = [replace(one, retracted=True) for one in reversed(log)]
    assert standing_after(statements, [*log, *taken_back]) == standing_after(statements, [])
