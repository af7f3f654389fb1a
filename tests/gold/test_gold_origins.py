"""The form of the labelled pairs of reports of one event: bench/origins-labels.jsonl."""

import json
from pathlib import Path

PATH = Path(__file__).parents[2] / "bench" / "origins-labels.jsonl"
VERDICTS = {
    "same-event-independent": "independent",
    "partial": "dependent",
    "same-origin": "dependent",
    "unsure": "unsure",
}


def rows() -> list[dict[str, str]]:
    return [json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines()]


def test_a_row_holds_ids_a_judgement_and_its_reason_but_no_text() -> None:
    for row in rows():
        assert set(row) == {"set", "a", "b", "label", "verdict", "note"}
        assert row["verdict"] == VERDICTS[row["label"]]
        assert 0 < len(row["note"]) <= 150


def test_no_document_is_judged_twice() -> None:
    ids = [row[side] for row in rows() for side in ("a", "b")]
    assert len(ids) == len(set(ids))


def test_there_are_enough_independent_reports_to_measure_with() -> None:
    assert sum(row["verdict"] == "independent" for row in rows()) >= 40
