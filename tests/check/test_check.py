"""Whether documents back a statement."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.check.check import check
from gravamen.record.verdict import Support

NOTICE = (
    "The Harbour Office closed the northern quay on 3 May 2024. Clerk Ana Sol told the inquiry that eleven barrels "
    "of fuel were missing.\n\nOfficers did not open the crates on the ferry. Buses take the coast road until spring."
)


@pytest.mark.parametrize(
    ("statement", "support"),
    [
        ("Ana Sol said that eleven barrels of fuel were missing.", Support.SUPPORTED),
        ("11 barrels of fuel were missing.", Support.SUPPORTED),
        ("Twelve barrels of fuel were missing, the inquiry was told.", Support.CONTRADICTED),
        ("Officers opened the crates on the ferry.", Support.CONTRADICTED),
        ("Officers did not open the crates on the ferry.", Support.SUPPORTED),
        ("The Harbour Office closed the northern quay on 4 June 2024.", Support.PARTLY),
        ("The Harbour Office closed the northern quay with Bo Kay.", Support.PARTLY),
        ("The orchestra played a symphony by an unknown composer.", Support.NOT_FOUND),
        ("", Support.NOT_FOUND),
    ],
)
def test_a_statement_is_checked(statement: str, support: Support) -> None:
    assert check(statement, [("notice", NOTICE)]).support is support


def test_evidence_and_what_nothing_backs_are_shown() -> None:
    statement = "The Harbour Office closed the northern quay with Bo Kay."
    verdict = check(statement, [("notice", NOTICE)])
    assert [one.of(statement) for one in verdict.unsupported] == ["Bo Kay"]
    (evidence,) = verdict.evidence
    assert evidence.span.of(NOTICE) == evidence.text == "The Harbour Office closed the northern quay on 3 May 2024."


def test_a_long_contract_takes_no_time() -> None:
    clause = "The receiving party {} shall keep the disclosed information {} confidential for {} years. "
    text = "\n".join(clause.format(n, n * 7, n % 9) for n in range(8000))
    started = time.perf_counter()
    check("The receiving party shall keep the information confidential.", [("contract", text)])
    assert time.perf_counter() - started < 10


TEXTS = st.text(max_size=80) | st.lists(
    st.sampled_from("Ana Sol not opened 11 eleven crates. fuel, \n\n 2024 \u202e \ud800 \0".split(" ")), max_size=20
).map(" ".join)


@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_spans_are_in_range_and_exact(statement: str, texts: list[str]) -> None:
    documents = [(f"d{n}", text) for n, text in enumerate(texts)]
    verdict = check(statement, documents)
    assert verdict == check(statement, documents)
    held = dict(documents)
    assert all(one.span.of(held[one.document]) == one.text != "" for one in verdict.evidence)
    assert all(0 <= one.start < one.end <= len(statement) for one in verdict.unsupported)
    assert verdict.evidence or verdict.support is Support.NOT_FOUND
