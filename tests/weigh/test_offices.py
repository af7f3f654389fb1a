"""Bodies within a party: one is counted once, however it is written and whoever speaks for it."""

import pytest

from gravamen.record.document import SourceKind
from gravamen.record.statement import Statement
from gravamen.weigh.offices import offices
from tests.brief.made import statement

PARTY = "Government of Arvenia"


def own(publisher: str, speaker: str = "") -> Statement:
    return statement(
        "it is so", document=f"{publisher}{speaker}", publisher=publisher, publisher_party=PARTY, party=PARTY,
        speaker=speaker, cue="said" if speaker else "", publisher_kind=SourceKind.GOVERNMENT,
    )  # fmt: skip


def told(speaker: str, named: bool = True) -> Statement:
    return statement("it is so", document=speaker, speaker=speaker, cue="said", party=PARTY, named=named)


@pytest.mark.parametrize(
    ("statements", "counted"),
    [
        ([own("Ministry of Ports"), own("Treasury of Arvenia")], ["Ministry of Ports", "Treasury of Arvenia"]),
        # Who speaks in a body's own text speaks for it.
        ([own("Ministry of Ports"), own("Ministry of Ports", "Ada Rell")], ["Ministry of Ports"]),
        # A shorter form is the same office.
        ([told("the Ministry of Ports"), told("Ministry of Ports of Arvenia")], ["Ministry of Ports of Arvenia"]),
        ([told("Ministry of Ports"), told("Ada Rell")], ["Ada Rell", "Ministry of Ports"]),
        # Whoever has no name is no office.
        ([told("two officials", named=False)], []),
    ],
)
def test_offices_of_a_party(statements: list[Statement], counted: list[str]) -> None:
    assert list(offices(statements)) == counted
    assert list(offices(statements[::-1])) == counted


def test_words_that_an_outlet_copied_are_no_office_of_the_outlet() -> None:
    copied = statement("it is so", publisher="The Courier", party="North Sea Wire", publisher_party="The Courier")
    assert offices([copied]) == ("North Sea Wire",)
