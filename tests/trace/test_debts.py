"""Copies, parts and credits; origins whatever the order of arrival."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gravamen.record.origin import DebtKind
from gravamen.record.span import Span
from gravamen.trace.debts import debts
from gravamen.trace.lineage import Lineage
from gravamen.trace.text import Traced

FERRY = (
    "The ferry left the northern quay at dawn with forty crates that no officer had opened. "
    "Harbour clerks wrote the cargo down as salt, although two of them had seen the drums of fuel below. "
    "The harbour master refused to answer questions about the voyage when he was met at his house. "
)
BRIDGE = (
    "Engineers closed the old bridge on Monday after cracks were found in three of its stone piers. "
    "Buses will take the coast road until the spring, and the mayor has asked the province for money. "
)
OWN = "Our reporters spoke with five families on the island who have waited for the boat since last winter. "


def of(document: str, text: str, **declared: str) -> Traced:
    return Traced(document=document, text=text, **declared)


def test_a_copy_owes_to_the_earlier_text() -> None:
    (debt,) = debts([of("late", FERRY, published="2024-02"), of("soon", FERRY, published="2024-01-03")])
    assert (debt.document, debt.creditor, debt.kind) == ("late", "soon", DebtKind.COPY)


def test_two_sentences_word_for_word_owe_their_span_only() -> None:
    text = 30 * OWN.replace("five", "six") + FERRY[:190] + 30 * OWN.replace("island", "coast")
    long = of("long", text.replace("winter. Our", "winter. Then our"), published="2024-02")
    found = [one for one in debts([of("first", FERRY, published="2024-01"), long]) if one.document == "long"]
    assert found
    assert all(one.kind is DebtKind.PART and one.creditor == "first" for one in found)
    assert all("ferry" in one.span.of(long.text) or "clerks" in one.span.of(long.text) for one in found)
    lineage = Lineage(found)
    assert lineage.of_document("long") == "long"
    assert lineage.of_span("long", found[0].span) == "first"
    assert lineage.of_span("long", Span(0, 40)) == "long"


def test_a_document_with_two_sentences_of_another_among_few_of_its_own_rests_on_it() -> None:
    short = of("short", 12 * OWN + FERRY[:190], published="2024-02")
    lineage = Lineage(debts([of("first", FERRY, published="2024-01"), short]))
    assert lineage.of_document("short") == "first"
    assert lineage.of_span("short", Span(0, 40)) == "short"


def test_without_dates_the_shorter_text_is_taken_for_an_abridgement() -> None:
    (debt,) = debts([of("a", FERRY[:190]), of("b", FERRY + BRIDGE)])
    assert (debt.document, debt.creditor) == ("a", "b")


def test_a_statement_in_several_paragraphs_is_no_copy() -> None:
    statement = f"“{FERRY.strip()}\n{BRIDGE.strip()}”"
    left = of("a", f"{statement} he said.\n{30 * OWN}")
    right = of("b", f"The governor said: {statement}\n" + 30 * "Nobody was at the pier when we came there on foot. ")
    assert debts([left, right]) == ()


def test_one_statement_quoted_by_two_is_no_copy() -> None:
    quote = "“The ministry regrets what happened on the quay and has asked two officers to resign their posts,” "
    left = of("a", 3 * BRIDGE[:80] + quote + "he said. " + BRIDGE[80:])
    right = of("b", OWN + quote + "the ministry said. " + FERRY)
    assert debts([left, right]) == ()


def test_what_one_publisher_prints_again_and_again_is_no_debt() -> None:
    foot = "All goods of the persons named today is blocked and must be declared to the office within ten days. "
    stories = [f"Notice {n}: the person named {name} kept boats. " for n, name in enumerate("Ada Bo Cy Di Ed".split())]
    texts = [
        of(f"d{n}", story + 2 * foot, publisher="Office", published=f"2024-0{n + 1}") for n, story in enumerate(stories)
    ]
    assert debts(texts) == ()


def test_agency_credits_join_texts_on_one_event_only() -> None:
    left = of("a", "DRAMONT (AP) — " + FERRY.replace("dawn", "daybreak").replace("no officer", "nobody"))
    right = of("b", "By Ann Lee, Associated Press\n" + " ".join(reversed(FERRY.split(". "))))
    other = of("c", "TESSEN (AP) — " + BRIDGE)
    found = {one.document: one.creditor for one in debts([left, right, other]) if one.kind is DebtKind.CREDIT}
    assert found["a"] == found["b"] == "Associated Press (as in a)"
    assert found["c"] == "Associated Press (as in c)"


def test_items_of_a_digest_owe_one_by_one() -> None:
    text = f"{FERRY.strip()} (Gazette)\n\n{BRIDGE.strip()} (AFP via Courier)\n\n{OWN.strip()} (Herald)"
    lineage = Lineage(debts([of("digest", text)]))
    assert lineage.of_document("digest") == "digest"
    assert lineage.of_span("digest", Span(0, 60)) == "Gazette (as in digest)"
    assert lineage.of_span("digest", Span(text.index("Engineers"), text.index("Buses"))).startswith("Agence")


SENTENCES = [one.strip() + ". " for one in (FERRY + BRIDGE + OWN).split(". ") if one.strip()]
TEXTS = st.lists(st.lists(st.sampled_from([*SENTENCES, "(AP) — "]), max_size=6).map("".join), max_size=6)


@settings(deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_neither_order_nor_seeing_a_text_again_changes_origins(texts: list[str], chance: object) -> None:
    known = [of(f"d{n}", text) for n, text in enumerate(texts)]
    again = [*known, *known[:2]]
    chance.shuffle(again)  # type: ignore[attr-defined]
    first, second = debts(known), debts(again)
    assert first == second
    names = [one.document for one in known]
    left, right = Lineage(first), Lineage(reversed(second))
    for name in names:
        assert left.of_document(name) == right.of_document(name)
        assert left.parent(name) == right.parent(name)
    assert all(0 <= one.span.start < one.span.end <= len(texts[int(one.document[1:])]) for one in first)


@pytest.mark.parametrize("text", ["", "\0", "\ud800 \u202e", "a " * 5000, "(" * 5000, "“" * 5000])
def test_hostile_texts_are_traced(text: str) -> None:
    lineage = Lineage(debts([of("a", text), of("b", text)]))
    assert {lineage.of_document("a"), lineage.of_document("b")} <= {"a", "b"}
