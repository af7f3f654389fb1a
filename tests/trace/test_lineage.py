"""Who got it from whom: trees of debts, their roots, and circles."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.record.origin import Debt, DebtKind
from gravamen.record.span import Span
from gravamen.trace.lineage import Lineage

COPY, PART, CREDIT = DebtKind.COPY, DebtKind.PART, DebtKind.CREDIT


def owes(document: str, creditor: str, kind: DebtKind = COPY, share: float = 1.0) -> Debt:
    return Debt(document=document, span=Span(0, 9), creditor=creditor, kind=kind, reason=creditor, share=share)


def test_a_document_hangs_on_the_text_that_it_owes_most_to() -> None:
    lineage = Lineage([owes("c", "a", PART, 0.3), owes("c", "b", COPY, 0.7), owes("b", "a")])
    parents = [lineage.parent(name) for name in "abc"]
    assert [one and one.creditor for one in parents] == [None, "a", "b"]
    assert lineage.of_document("c") == "a"
    assert lineage.reasons_for("c") == ("c: b", "b: a")


def test_a_text_without_credit_is_of_whom_its_copies_credit() -> None:
    lineage = Lineage([owes("copy", "text"), owes("copy", "AP", CREDIT), owes("other", "AP", CREDIT)])
    assert {lineage.of_document(one) for one in ("copy", "text", "other")} == {"AP"}
    assert lineage.reasons_for("text") == ("text: copy rests on it, and AP",)


def test_the_credited_text_is_the_root_also_where_it_came_later() -> None:
    lineage = Lineage([owes("agency", "outlet"), owes("copy", "outlet"), owes("copy", "agency", CREDIT)])
    assert {lineage.of_document(one) for one in ("agency", "outlet", "copy")} == {"agency"}


def test_a_few_words_taken_move_no_document() -> None:
    lineage = Lineage([owes("b", "a", PART, 0.04)])
    assert lineage.of_document("b") == "b"
    assert lineage.of_span("b", Span(0, 8)) == "a"
    assert lineage.of_span("b", Span(8, 90)) == "b"


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        (["ab", "ba"], (("a", "b"),)),
        (["ca", "ab", "bc", "da"], (("a", "b", "c"),)),
        (["ab", "bc"], ()),
        (["ab", "ba", "bc", "cd", "dc"], (("a", "b"), ("c", "d"))),
    ],
)
def test_circles_are_told_and_opened_at_their_first(pairs: list[str], told: tuple[tuple[str, ...], ...]) -> None:
    lineage = Lineage(owes(*pair) for pair in pairs)
    assert lineage.circles == told
    for circle in told:
        assert len({lineage.of_document(name) for name in circle}) == 1


def test_a_circle_of_citations_is_told_though_no_text_is_copied() -> None:
    lineage = Lineage([owes("a", "b", CREDIT, 0.0), owes("b", "a", CREDIT, 0.0)])
    assert lineage.circles == (("a", "b"),)
    assert lineage.of_document("a") == "a"


def test_a_long_chain_is_followed() -> None:
    names = [f"{number:05}" for number in range(20_000)]
    lineage = Lineage(owes(later, earlier) for earlier, later in pairwise(names))
    assert lineage.of_document(names[-1]) == names[0]
    assert lineage.circles == ()


KINDS = st.sampled_from([COPY, PART, CREDIT])
DEBTS = st.builds(owes, st.sampled_from("abcde"), st.sampled_from("abcdeXY"), KINDS, st.sampled_from([0.1, 0.4, 1.0]))


@given(st.lists(DEBTS.filter(lambda one: one.document != one.creditor)), st.randoms(use_true_random=False))
def test_every_document_has_one_root_above_it_whatever_the_order(debts: list[Debt], chance: random.Random) -> None:
    shuffled = [*debts, *debts[:2]]
    chance.shuffle(shuffled)
    left, right = Lineage(debts), Lineage(shuffled)
    assert left.circles == right.circles
    for name in "abcde":
        above = [name]
        while debt := left.parent(above[-1]):
            assert debt.creditor not in above
            above.append(debt.creditor)
        assert left.of_document(name) == right.of_document(name) == above[-1]
        assert left.of_span(name, Span(0, 5)) == right.of_span(name, Span(0, 5))
