"""Whom and what a text names, with the forms that the text shows to be one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.attribute.entities import Entities
from gravamen.attribute.naming import Naming
from tests.attribute.made import made

ONE = [
    ("The Harbour Guard Service (HGS) left. HGS came back.", "HGS", "Harbour Guard Service", ("HGS",)),
    ("HGS (Harbour Guard Service) left.", "HGS", "Harbour Guard Service", ("HGS",)),
    ("The Harbour Guard Service (“HGS”) left.", "HGS", "Harbour Guard Service", ("HGS",)),
    ("The Harbour Guard Service, or HGS, left.", "HGS", "Harbour Guard Service", ("HGS",)),
    ("Servicio Salmiro de Guardia (SSG) left.", "SSG", "Servicio Salmiro de Guardia", ("SSG",)),
    ("The Salmiran Guard Service (SERGUA) left.", "SERGUA", "Salmiran Guard Service", ("SERGUA",)),
    (
        "The Salmiran Guard Service (Servicio Salmiro de Guardia, or SERGUA) left.",
        "SERGUA",
        "Salmiran Guard Service",
        ("Servicio Salmiro de Guardia", "SERGUA"),
    ),
    ("Salmira’s Harbour Guard Service (HGS) left.", "HGS", "Harbour Guard Service", ("HGS",)),
    ("The Train of the North (TotN) left.", "TotN", "Train of the North", ("TotN",)),
    ("The Harbour Guard Service left. In Dune the HGS stayed.", "HGS", "Harbour Guard Service", ("HGS",)),
    ("The Dune Company (hereinafter the “Carrier”) left.", "Carrier", "Dune Company", ("Carrier",)),
    ("The Reed Gang, also known as the Night Fleet, left.", "Night Fleet", "Reed Gang", ("Night Fleet",)),
    ("President Ana Sol Reyes spoke. Sol Reyes left.", "Sol Reyes", "Ana Sol Reyes", ("Sol Reyes",)),
    ("Minister Rui Tarn, alias “The Pilot”, left.", "The Pilot", "Rui Tarn", ("The Pilot",)),
    ("Minister Rui Tarn spoke. Mr. Tarn left.", "Tarn", "Rui Tarn", ("Tarn",)),
    ("The US left. The U.S. came. The United States stayed.", "US", "United States", ("US",)),
    (
        "The Port Department spoke for the Department of the Port.",
        "Port Department",
        "Department of the Port",
        ("Port Department",),
    ),
]


def entities(text: str) -> Entities:
    return Entities(text, Naming(text, ""))


@pytest.mark.parametrize(("text", "form", "name", "aliases"), ONE)
def test_forms_that_the_text_shows_to_be_one(text: str, form: str, name: str, aliases: tuple[str, ...]) -> None:
    (found,) = entities(text).of([form])
    assert found.name == name
    assert set(aliases) <= {*found.aliases, name}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The Nautical Assembly (NA) met. The Northern Alliance (NA) left.", "Nautical Assembly", "Northern Alliance"),
        ("The Nautical Assembly met. The Northern Alliance left. NA stayed.", "NA", "Nautical Assembly"),
        ("Minister Rui Tarn and Judge Eva Tarn spoke. Rui Tarn left.", "Rui Tarn", "Eva Tarn"),
        ("Ana Sol (DFC) left Port Dune.", "Ana Sol", "DFC"),
        ("The Supreme Court of Salmira and the Supreme Court met.", "Supreme Court", "Supreme Court of Salmira"),
        ("Minister Rui Ost Tarn met Judge Rui Vell Tarn.", "Rui Ost Tarn", "Rui Vell Tarn"),
        ("Minister Rui Salmira spoke. Ships in Salmira left. Salmira fell.", "Salmira", "Rui Salmira"),
        ("The Central Bank of Dune (Dune) closed.", "Dune", "Central Bank of Dune"),
    ],
)
def test_what_the_text_tells_apart_stays_apart(text: str, one: str, other: str) -> None:
    left, right = entities(text).of([one, other])
    assert left.name != right.name


def test_an_owner_and_what_is_owned_are_two() -> None:
    assert [one.name for one in entities("It was Salmira’s Harbour Guard.").of(["Salmira’s Harbour Guard"])] == [
        "Salmira",
        "Harbour Guard",
    ]


@pytest.mark.parametrize("text", ["Separately, it left.", "Imprisoning him was wrong.", "We’re gone.", "Go ahead."])
def test_a_word_that_merely_opens_a_sentence_is_no_name(text: str) -> None:
    assert entities(text).names_in(text) == ()


def test_a_claim_tells_whom_it_names_once_with_their_aliases() -> None:
    text = "The Harbour Guard Service (HGS) sailed.\n\nHGS and the Harbour Guard Service left Port Dune."
    claim = made(text)[-1]
    assert claim.names == ("HGS and the Harbour Guard Service", "Port Dune")
    assert [(one.name, one.aliases) for one in claim.entities] == [
        ("Harbour Guard Service", ("HGS",)),
        ("Port Dune", ()),
    ]


def test_addresses_name_nobody() -> None:
    (claim,) = made("The full list stands at https://example.org/Port/2031-04-05/Ana_Sol for all to see.")
    assert (claim.names, claim.dates, claim.quantities) == ((), (), ())


@given(st.text(alphabet=st.sampled_from('AB ab()"“”’.,-\u202e\ud800\0'), max_size=80) | st.text())
def test_any_text_has_entities_of_its_own_words(text: str) -> None:
    found = entities(text)
    names = found.names_in(text)
    for one in found.of(names):
        assert one.name
        assert one.name not in one.aliases
    assert found.of(names) == entities(text).of(names)


@pytest.mark.parametrize("piece", ["Aa ", "The Aa ", "Aa Bb (AB) ", "Aa (", "AB, or ", "Aa Bb, alias “"])
def test_time_is_linear_in_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begun = time.process_time()
        found = entities(text)
        found.of(found.names_in(text))
        return time.process_time() - begun

    short, long = min(seconds(20_000), seconds(20_000)), seconds(160_000)
    assert long < 40 * short + 5
