"""Whose party speakers and publishers are."""

from pathlib import Path

import pytest

from gravamen.record.claim import Speaker
from gravamen.record.document import SourceKind
from gravamen.record.errors import BadUsage
from gravamen.trace.parties import Parties
from gravamen.trace.sources_toml import parties_in, sources_in

GOVERNMENT, UNKNOWN = SourceKind.GOVERNMENT, SourceKind.UNKNOWN
TEXTS = (
    "Peruvian President Ana Quispe spoke. Chilean foreign minister Luis Toro answered.",
    "Former Peruvian President Rosa Vidal left. The OFAC designated President Iker Zabal yesterday.",
)


def party(name: str, kind: SourceKind, publisher: str = "", named: bool = True) -> str:
    return Parties(texts=TEXTS).party(Speaker(name=name, kind=kind, named=named), publisher)


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("U.S. Department of the Interior", ""),
        ("The White House", ""),
        ("OFAC", "The Evening Post"),
        ("State Department", ""),
        ("Secretary of State Pat Doe", "The Evening Post"),
        ("Deputy Secretary Kim Roe", "U.S. Department of Transportation"),
    ],
)
def test_two_offices_of_one_government_are_one_party(name: str, publisher: str) -> None:
    assert party(name, GOVERNMENT, publisher) == "United States government"


def test_officials_belong_where_the_texts_introduce_them() -> None:
    assert party("Ana Quispe", UNKNOWN) == "Government of Peru"
    assert party("President Quispe", GOVERNMENT, "U.S. Department of State") == "Government of Peru"
    assert party("Luis Toro", GOVERNMENT, "U.S. Department of State") == "Government of Chile"
    assert party("Rosa Vidal", UNKNOWN) == "Rosa Vidal"
    assert party("Zabal", UNKNOWN, "U.S. Department of State") == "Zabal"


def test_a_minister_speaks_for_the_ministry_that_publishes_him() -> None:
    parties = Parties(texts=["“No,” said Foreign Minister Ivo Lenk.", "Ada Moll, the Minister of Finance, agreed."])
    for name, publisher in (
        ("Ivo Lenk", "Ministry of Foreign Affairs of Peru"),
        ("Ada Moll", "Ministry of Finance of Peru"),
    ):
        speaker = Speaker(name=name, kind=UNKNOWN, named=True)
        assert parties.party(speaker, publisher) == "Government of Peru"
        assert parties.party(speaker, "U.S. Department of State") == name


def test_speakers_without_a_name_are_a_government_only_where_they_are_called_so() -> None:
    assert party("U.S. officials", GOVERNMENT, "The Evening Post", named=False) == "United States government"
    assert party("senior officials", GOVERNMENT, "The White House", named=False) == "United States government"
    assert party("senior officials", GOVERNMENT, "The Evening Post", named=False) == ""
    assert party("a former Peruvian officer", GOVERNMENT, "The Evening Post", named=False) == ""


def test_courts_papers_and_bodies_between_governments_are_their_own() -> None:
    assert party("Supreme Court of Peru", SourceKind.COURT) == "Supreme Court of Peru"
    assert party("The Evening Post", SourceKind.PRESS) == "Evening Post"
    assert Parties().source("United Nations Office for Tides").owner == "United Nations Office for Tides"


def test_who_publishes_under_his_name_is_the_publisher() -> None:
    assert party("Luz Prado", UNKNOWN, "Presidency of Mexico (Luz Prado Gil)") == "Government of Mexico"


def test_what_people_state_outranks_the_rules(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(
        '[[source]]\nname = "Harbour Office"\nkind = "government"\ncountry = "Velmar"\nreliability = "C"\n'
        '[[source]]\nname = "White House"\nkind = "company"\nowner = "White House Hotels"\n'
    )
    parties = parties_in(path)
    assert parties.source("Harbour Office").owner == "Government of Velmar"
    assert parties.source("Harbour Office").reliability == "C"
    assert parties.source("White House").owner == "White House Hotels"
    velmarian = Speaker(name="Velmarian coast guard", kind=GOVERNMENT, named=True)
    assert parties.party(velmarian, "") == "Government of Velmar"


@pytest.mark.parametrize("text", ["[[source]]\nkind = 3", "[[source]]\nname='a'\nreliability='Z'", "= ="])
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(text)
    with pytest.raises(BadUsage, match=r"sources\.toml"):
        sources_in(path)


def test_without_a_file_nothing_is_stated(tmp_path: Path) -> None:
    assert sources_in(tmp_path / "sources.toml") == ()
