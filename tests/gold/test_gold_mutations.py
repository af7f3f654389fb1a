"""The form of the mutation suite: bench/mutations/dev.jsonl and held.jsonl."""

import hashlib
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TypedDict

import pytest

FOLDER = Path(__file__).parents[2] / "bench" / "mutations"
COUNTS = {
    "dev": {"number": 35, "date": 44, "name": 34, "negation": 38, "speaker": 35, "unit": 36, "certainty": 36},
    "held": {"number": 37, "date": 28, "name": 38, "negation": 33, "speaker": 36, "unit": 35, "certainty": 35},
}


class Side(TypedDict):
    text: str
    speaker: str
    published: str | None


class Altered(TypedDict):
    kind: str
    text: str
    speaker: str


class Row(TypedDict):
    id: str
    left: Side
    right: Side
    altered: Altered


def rows(half: str) -> list[Row]:
    return [json.loads(line) for line in (FOLDER / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]


def half_of(name: str) -> str:
    return "dev" if hashlib.sha256(name.encode()).hexdigest()[0] in "01234567" else "held"


@pytest.mark.parametrize("half", COUNTS)
def test_a_half_holds_the_pairs_whose_hash_puts_them_there(half: str) -> None:
    assert {half_of(row["id"]) for row in rows(half)} == {half}


@pytest.mark.parametrize("half", COUNTS)
def test_a_half_has_the_counts_that_the_readme_states(half: str) -> None:
    assert Counter(row["altered"]["kind"] for row in rows(half)) == COUNTS[half]
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    column = {"dev": 2, "held": 3}[half]
    for kind, count in COUNTS[half].items():
        assert any(
            line.split("|")[column + 1].strip() == str(count)
            for line in readme.splitlines()
            if line.startswith(f"| `{kind}` |") and line.count("|") == 6
        )


def test_ids_are_unique_and_no_sentence_stands_twice() -> None:
    every = rows("dev") + rows("held")
    ids = [row["id"] for row in every]
    texts = [text for row in every for text in {row["left"]["text"], row["right"]["text"], row["altered"]["text"]}]
    assert len(ids) == len(set(ids)) == sum(sum(counts.values()) for counts in COUNTS.values())
    assert len(texts) == len(set(texts)) == 3 * len(ids)


@pytest.mark.parametrize("half", COUNTS)
def test_a_row_has_two_sentences_with_speaker_and_date(half: str) -> None:
    for row in rows(half):
        assert set(row) == {"id", "left", "right", "altered"}
        for side in (row["left"], row["right"]):
            assert set(side) == {"text", "speaker", "published"}
            assert 8 <= len(side["text"].split()) <= 40
            assert side["speaker"]
            if side["published"] is not None:
                assert date.fromisoformat(side["published"]).isoformat() == side["published"]


@pytest.mark.parametrize("half", COUNTS)
def test_the_altered_side_has_another_speaker_where_and_only_where_that_is_the_alteration(half: str) -> None:
    for row in rows(half):
        altered = row["altered"]
        assert set(altered) == {"kind", "text", "speaker"}
        assert 8 <= len(altered["text"].split()) <= 40
        assert altered["text"] != row["right"]["text"]
        assert (altered["speaker"] != row["right"]["speaker"]) == (altered["kind"] == "speaker")
