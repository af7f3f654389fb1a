"""Conflicts between claims, and the propositions that claims share."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gravamen.collate.conflicts import conflicts
from gravamen.collate.pairs import Compared, compared
from gravamen.collate.propositions import propositions
from gravamen.collate.said import Told, told
from gravamen.record.claim import Claim, Stance
from gravamen.record.finding import Conflict
from tests.collate.made import ReadsWords, claim

PUBLISHED = {"d1": "2024-03-15", "d2": "2024-03-28"}


def collated(claims: Sequence[Claim], party: str = "") -> tuple[list[Told], Compared]:
    """The claims and how they stand to each other, all of them being near in meaning."""
    made = [told(one, PUBLISHED.get(one.document, ""), party) for one in claims]
    return made, compared(made, np.ones((len(made), 1), dtype=np.float32), ReadsWords())


def conflicts_of(*claims: Claim, party: str = "") -> tuple[Conflict, ...]:
    return conflicts(*collated(claims, party))


def kinds(*claims: Claim, party: str = "") -> list[str]:
    return [one.kind for one in conflicts_of(*claims, party=party)]


SEVEN = claim("Seven crew members of the Dorva died when the ferry sank")
NINE = claim("Nine crew members of the Dorva died when the ferry sank", document="d2")
OTHERS_NINE = claim("Nine crew members of the Dorva died when the ferry sank", "Bo Kay", "d2")


def test_a_later_figure_of_one_speaker_is_a_change() -> None:
    (found,) = conflicts_of(NINE, SEVEN)
    assert (found.kind, found.left, found.right) == ("change", SEVEN.id, NINE.id)
    assert found.because[0] == "figure: Seven crew members against Nine crew members"
    assert kinds(SEVEN, OTHERS_NINE, party="Velmar") == ["change"]


def test_two_figures_of_two_parties_contradict() -> None:
    assert kinds(SEVEN, OTHERS_NINE) == ["contradiction"]


def test_figures_that_bounds_or_rounding_allow_go_together() -> None:
    assert (
        kinds(
            claim("About 100 boats left the harbour at night"),
            claim("105 boats left the harbour at night", "B"),
        )
        == []
    )
    assert kinds(claim("At least 7 members of the crew died"), claim("Nine members of the crew died", "B")) == []


def test_a_difference_of_scope_is_no_contradiction() -> None:
    wide = claim("41 crew members of the Dorva and others combined died when the ferry sank", "B", "d3")
    assert kinds(NINE, wide) == ["scope"]
    here, there = (
        claim("Nine people died when the ferry sank near Salmor"),
        claim("Two people died when the ferry sank near Tessen", "B"),
    )
    assert kinds(here, there) == ["scope"]


def test_figures_of_other_years_are_of_another_scope() -> None:
    earlier, later = (
        claim("The port seized 8 tons of fuel in 2021"),
        claim("The port seized 5 tons of fuel in 2023", "B"),
    )
    assert kinds(earlier, later) == ["scope"]


def test_a_denial_stands_beside_what_it_denies() -> None:
    said = claim("customs officers at Salmor took payments to wave tankers through")
    denied = claim("customs officers took payments to wave any tankers through", "Bo Kay", "d2", Stance.DENIES)
    (found,) = conflicts_of(said, denied)
    assert (found.kind, found.left, found.right) == ("denial", denied.id, said.id)
    (allegation, denial) = propositions(*collated([said, denied]))
    assert allegation.claims == (said,)
    assert allegation.rivals == denial.claims == (denied,)


def test_unlike_claims_are_not_chained() -> None:
    chain = [
        claim("officers opened crates of fuel on the quay"),
        claim("officers opened crates of fuel on the quay before clerks sealed ledgers", "B"),
        claim("clerks sealed ledgers before officers left", "C"),
    ]
    assert [len(one.claims) for one in propositions(*collated(chain))] == [2, 1]


TEXTS = st.sampled_from(
    [
        "Nine sailors died",
        "Seven sailors died",
        "no sailors died",
        "sailors died",
        "the ferry sank at Salmor",
        "",
        "\ud800",
    ]
)
CLAIMS = st.lists(
    st.builds(claim, TEXTS, st.sampled_from("AB"), st.sampled_from(["d1", "d2"]), st.sampled_from(Stance)),
    max_size=6,
)


@given(CLAIMS.filter(lambda made: all("\ud800" not in one.text for one in made)))
def test_order_does_not_matter_and_no_claim_is_lost(made: list[Claim]) -> None:
    assert conflicts_of(*made) == conflicts_of(*made[::-1])
    grouped = [one.id for group in propositions(*collated(made)) for one in group.claims]
    assert sorted(grouped) == sorted({one.id for one in made})


def test_what_one_party_says_and_denies_is_not_the_same() -> None:
    text = "customs officers at Salmor took payments to wave tankers through"
    made = [claim(text, "Ann Lee"), claim(text, "Ann Lee", "d2", Stance.DENIES)]
    assert [len(one.claims) for one in propositions(*collated(made, party="Velmar"))] == [1, 1]


def test_a_figure_that_is_taken_back_is_none() -> None:
    corrected = claim("Nine crew members of the Dorva died when the ferry sank, not seven", document="d2")
    assert kinds(SEVEN, corrected, party="Velmar") == ["change"]


def test_grouping_takes_the_nearest_first_whatever_the_order() -> None:
    near = [
        claim("officers opened nine crates of fuel on the quay at dawn"),
        claim("officers opened nine crates of fuel on the quay before dawn", "B", "d2"),
        claim("inspectors opened crates of fuel on the quay", "C", "d3"),
    ]
    for made in (near, near[::-1]):
        groups = {frozenset(one.text for one in group.claims) for group in propositions(*collated(made))}
        assert any({near[0].text, near[1].text} <= group for group in groups)
