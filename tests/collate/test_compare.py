"""How two statements stand to each other: plain differences, and what a model reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.collate.compare import comparisons
from gravamen.collate.said import Said, said
from gravamen.inference.comparing import RELATIONS
from gravamen.record.comparison import Comparison
from tests.collate.made import Reads


def compared(left: Said, right: Said, reads: str) -> Comparison:
    (found,) = comparisons([(left, right)], Reads(reads))
    return found


NINE, SEVEN = "Nine sailors died when the Dorva sank.", "Seven sailors died when the Dorva sank."
HID = "The clerks hid the drums of fuel."


@pytest.mark.parametrize(
    ("left", "right", "reads", "told"),
    [
        (HID, "The drums of fuel were hidden by clerks.", "same", ("same", None, [])),
        (HID, HID, "unrelated", ("same", None, [])),
        (HID, "The clerks never hid the drums of fuel.", "contradicts", ("contradicts", "contradiction", ["polarity"])),
        (HID, "Not one drum of fuel lay in the open.", "same", ("same", None, [])),
        (NINE, SEVEN, "same", ("contradicts", "contradiction", ["figure"])),
        (NINE, SEVEN, "contradicts", ("contradicts", "contradiction", ["figure"])),
        (NINE, SEVEN, "unrelated", ("contradicts", "contradiction", ["figure"])),
        (NINE, "The port has seven cranes.", "unrelated", ("unrelated", None, [])),
        (NINE, "At least seven sailors died when the Dorva sank.", "same", ("qualifies", None, ["figure"])),
        (NINE, "9 sailors died in the sinking of the Dorva.", "same", ("same", None, [])),
        (NINE, "Nine sailors died when the Salla sank.", "same", ("contradicts", "contradiction", ["name"])),
        ("It sank on 3 May 2024.", "It sank on 9 May 2024.", "same", ("contradicts", "contradiction", ["date"])),
        (
            "The wreck lies at 40 metres, 55 km west of Port Salmor.",
            "The wreck lies at 40 meters (131 feet), 55 kilometers (34 miles) west of Port Salmor.",
            "same",
            ("same", None, []),
        ),
        (
            "A storm of 9.1 points flooded Salmor and drowned sailors on the coast.",
            "A storm flooded 13 villages and drowned sailors on the coast of Salmor.",
            "same",
            ("same", None, []),
        ),
        ("It took 60 euros.", "It took 60 dollars.", "same", ("contradicts", "contradiction", ["unit"])),
        ("It may carry fuel.", "It carries fuel.", "qualifies", ("qualifies", None, ["certainty"])),
        ("It may carry fuel.", "It is possible that it has fuel.", "same", ("same", None, [])),
        (HID, "The clerks hid it in the whole port.", "scope", ("qualifies", "scope", ["scope"])),
    ],
)
def test_a_pair_is_related(left: str, right: str, reads: str, told: tuple[str, str | None, list[str]]) -> None:
    found = compared(said(left), said(right), reads)
    clash = found.clash.value if found.clash else None
    assert (found.relation.value, clash, [one.kind.value for one in found.differences]) == told
    assert found.because


def test_a_later_figure_of_one_party_is_a_change_and_of_another_a_contradiction() -> None:
    earlier = said(SEVEN, "Coast Guard of Velmar", "2024-03-15")
    assert compared(earlier, said(NINE, "the Coast Guard", "2024-03-18"), "same").clash == "change"
    assert compared(earlier, said(NINE, "Radio Salmor", "2024-03-18"), "same").clash == "contradiction"
    assert compared(earlier, said(NINE, "the Coast Guard", "2024-03-15"), "same").clash == "contradiction"


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (NINE, SEVEN, "contradiction"),
        (
            "Nine sailors drowned and boats were lost in the storm off Port Salmor.",
            "Seven sailors drowned in the storm off the port of Velmar, officials said.",
            "scope",
        ),
        ("The Ministry fined the Dorva on 3 May 2023.", "The Ministry fined the Dorva on 9 June 2024.", None),
    ],
)
def test_of_claims_found_near_each_other_each_place_counts_its_own_and_each_day_has_its_act(
    left: str, right: str, told: str | None
) -> None:
    sides = said(left, "the Ministry", "2023-05-04"), said(right, "the Ministry", "2024-06-10")
    if told:
        sides = said(left), said(right)
    (found,) = comparisons([sides], Reads("contradicts"), chosen=False)
    assert (found.clash.value if found.clash else None) == told


def test_another_speaker_is_told_and_makes_no_other_claim() -> None:
    found = compared(said(HID, "Ana Sol"), said("The drums of fuel were hidden by clerks.", "Bo Kay"), "same")
    assert (found.relation.value, [one.kind.value for one in found.differences]) == ("same", ["speaker"])


def test_what_the_model_is_not_sure_of_is_no_contradiction() -> None:
    (found,) = comparisons([(said(HID), said("Clerks sold the fuel."))], Reads("contradicts", 0.3))
    assert found.relation.value == "unsure"


WORDS = st.sampled_from("ferry sank nine eleven sailors not may 2024 Salmor fuel hid legal illegal of".split())
TEXTS = st.lists(WORDS, max_size=9).map(" ".join) | st.text(max_size=40)
ONE_SIDED = ("supports", "supported")


@given(TEXTS, TEXTS, st.sampled_from([one for one in RELATIONS if one not in ONE_SIDED]))
def test_what_holds_both_ways_is_found_both_ways(left: str, right: str, reads: str) -> None:
    there, back = compared(said(left), said(right), reads), compared(said(right), said(left), reads)
    assert (there.relation, there.clash) == (back.relation, back.clash)
    assert {one.kind for one in there.differences} == {one.kind for one in back.differences}
