"""The form of the conflict suite: bench/conflicts/dev.jsonl and held.jsonl."""

import hashlib
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TypedDict

import pytest

FOLDER = Path(__file__).parents[2] / "bench" / "conflicts"
COUNTS = {
    "dev": {
        "contradicts": 54,
        "same": 30,
        "changed": 33,
        "scope": 27,
        "qualifies": 15,
        "unrelated": 22,
        "unsure": 2,
    },
    "held": {
        "contradicts": 46,
        "same": 30,
        "changed": 21,
        "scope": 38,
        "qualifies": 10,
        "unrelated": 23,
        "unsure": 3,
    },
}


class Side(TypedDict):
    text: str
    speaker: str
    published: str | None


class Row(TypedDict):
    id: str
    left: Side
    right: Side
    label: str
    hard: bool
    why: str | None


def rows(half: str) -> list[Row]:
    return [json.loads(line) for line in (FOLDER / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]


def half_of(name: str) -> str:
    return "dev" if hashlib.sha256(name.encode()).hexdigest()[0] in "01234567" else "held"


@pytest.mark.parametrize("half", COUNTS)
def test_a_half_holds_the_pairs_whose_hash_puts_them_there(half: str) -> None:
    assert {half_of(row["id"]) for row in rows(half)} == {half}


@pytest.mark.parametrize("half", COUNTS)
def test_a_half_has_the_counts_that_the_readme_states(half: str) -> None:
    assert Counter(row["label"] for row in rows(half)) == COUNTS[half]
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    column = {"dev": 1, "held": 2}[half]
    for label, count in COUNTS[half].items():
        assert any(
            line.split("|")[column + 1].strip() == str(count)
            for line in readme.splitlines()
            if line.startswith(f"| `{label}` |") and line.count("|") == 6
        )


def test_ids_are_unique_and_no_sentence_stands_twice() -> None:
    every = rows("dev") + rows("held")
    ids = [row["id"] for row in every]
    texts = [side["text"] for row in every for side in (row["left"], row["right"])]
    assert len(ids) == len(set(ids)) == sum(sum(counts.values()) for counts in COUNTS.values())
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("half", COUNTS)
def test_a_row_has_two_sentences_with_speaker_and_date_and_names_its_trap(half: str) -> None:
    for row in rows(half):
        assert set(row) == {"id", "left", "right", "label", "hard", "why"}
        assert bool(row["why"]) == row["hard"]
        for side in (row["left"], row["right"]):
            assert set(side) == {"text", "speaker", "published"}
            assert 8 <= len(side["text"].split()) <= 45
            assert side["speaker"]
            if side["published"] is not None:
                assert date.fromisoformat(side["published"]).isoformat() == side["published"]


def test_half_of_the_suite_is_hard_without_being_a_contradiction() -> None:
    hard = [row for row in rows("dev") + rows("held") if row["hard"] and row["label"] != "contradicts"]
    assert len(hard) >= 160
