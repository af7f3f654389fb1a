"""Credits to outlets, for whole texts and for sentences, in chains and in circles."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gravamen.record.origin import DebtKind
from gravamen.trace.credits import credits_of
from gravamen.trace.debts import debts
from gravamen.trace.lineage import Lineage
from gravamen.trace.outlets import Outlets
from gravamen.trace.text import Traced

CRATES = "Forty crates of rifles left the northern quay of Dramont at dawn on the ferry Corvina"
OTHER = "The orchard growers of Tessen expect a poor harvest of pears after the hail of last week. "


def of(document: str, text: str, publisher: str = "", published: str = "2031-04-02") -> Traced:
    return Traced(document=document, text=text, publisher=publisher or None, published=published)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The clerk told El País that he had seen nothing.", "El País"),
        ("According to the Harbour Gazette, the crates were opened.", "Harbour Gazette"),
        ("The Quay Herald reported that the crates were opened.", "Quay Herald"),
        ("The crates were opened, Reuters reports.", "Reuters"),
        ("The crates were opened, Ana Sol of the Tessen Courier reported.", "Tessen Courier"),
        ("The crates were opened (h/t Northern Lamp).", "Northern Lamp"),
        ("The minister told Ana Sol that the crates were opened.", ""),
        ("According to the Ministry of Ports the crates were opened.", ""),
    ],
)
def test_outlets_are_credited_in_many_ways(text: str, name: str) -> None:
    outlets = Outlets(["Northern Lamp", "Ministry of Ports of Dramont"])
    found = [one.name for one in credits_of(of("a", f"{OTHER}\n{text}"), outlets)]
    assert found == ([name] if name else [])


def test_a_credit_in_other_words_leads_to_the_outlets_own_text() -> None:
    texts = [
        of("herald", f"{CRATES}. No officer had opened them. Clerks wrote the cargo down as salt.", "Quay Herald"),
        of(
            "retold", f"{OTHER * 3}\nThe ferry Corvina carried crates of rifles from Dramont, the Quay Herald reported."
        ),
    ]
    lineage = Lineage(debts(texts))
    at = texts[1].text.index("The ferry")
    (credit,) = [one for one in debts(texts) if one.kind is DebtKind.CREDIT]
    assert credit.span.start == at
    assert lineage.of_span("retold", credit.span) == "herald"


def test_texts_that_credit_one_outlet_on_one_event_have_one_origin_though_their_words_differ() -> None:
    left = of("a", "Crates of rifles left Dramont on the ferry Corvina, according to the Quay Herald.")
    right = of("b", "The ferry Corvina took rifles in crates out of Dramont, the Quay Herald said.")
    apart = of("c", f"{OTHER} The Quay Herald reported so.")
    lineage = Lineage(debts([left, right, apart]))
    assert lineage.of_document("a") == lineage.of_document("b") == "Quay Herald (as in a)"
    assert lineage.of_document("c") != lineage.of_document("a")


def chain() -> list[Traced]:
    return [
        of("1", f"{CRATES}, Reuters reported. {OTHER}", "Quay Herald"),
        of("2", f"{CRATES}, the Quay Herald reported. {OTHER}".replace("left", "were taken from"), "Harbour Gazette"),
        of("3", f"{OTHER * 4}\nCrates of rifles left Dramont on the ferry Corvina, the Harbour Gazette said.", "Lamp"),
    ]


def test_a_credit_is_followed_from_text_to_text() -> None:
    found = {one.document: one for one in debts(chain()) if one.kind is DebtKind.CREDIT}
    assert {one.creditor for one in found.values()} == {"Reuters (as in 1)"}
    assert "Harbour Gazette" in found["3"].reason
    assert "Quay Herald" in found["3"].reason


def test_circular_citation_is_found_and_is_one_origin() -> None:
    right_words = "The ferry Corvina left the northern quay of Dramont at dawn with forty crates of rifles"
    left = of("a", f"{CRATES}, the Harbour Gazette reported.", "Quay Herald")
    right = of("b", f"{right_words}, the Quay Herald said.", "Harbour Gazette")
    lineage = Lineage(debts([left, right]))
    assert lineage.circles == (("a", "b"),)
    spans = {one.document: one.span for one in debts([left, right]) if one.kind is DebtKind.CREDIT}
    assert {lineage.of_span(document, span) for document, span in spans.items()} == {"a"}


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(chain()), max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_no_credit(again: list[Traced], chance: random.Random) -> None:
    shuffled = [*chain(), *again]
    chance.shuffle(shuffled)
    assert debts(shuffled) == debts(chain())
