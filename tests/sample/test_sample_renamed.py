"""The renamed sample is another case of the same shape."""

import random
import re
from datetime import date
from pathlib import Path

import pytest

from tests.sample.new_names import entries
from tests.sample.numerals import NUMERAL, other_numbers, value_of, written_like
from tests.sample.renamed import renamed, renaming, sample_texts

SEEDS = range(5)
INVENTED = [form for entry in entries() if not entry.others for forms in entry.names for form in forms]
LISTED = [form for entry in entries() for forms in entry.names for form in forms]


def texts_below(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("seed", SEEDS)
def test_no_original_name_survives(seed: int, tmp_path: Path) -> None:
    renamed(seed, tmp_path)
    everything = b"\n".join(texts_below(tmp_path).values()).decode("utf-8", "replace")
    everything += renaming(seed).of(sample_texts()["documents/ledgers.pdf"])
    low = everything.lower()
    assert [name for name in INVENTED if name.lower() in low] == []
    assert [name for name in LISTED if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", everything)] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_no_number_and_no_day_stays_what_it_was(seed: int) -> None:
    drawn = renaming(seed)
    assert all(old != new for old, new in drawn.numbers.items())
    assert list(drawn.numbers.values()) == sorted(set(drawn.numbers.values()))
    assert drawn.days % 7 == 0
    years = re.compile(r"\b20\d\d\b")
    for name, text in sample_texts().items():
        assert not set(years.findall(drawn.of(text))) & set(years.findall(text)), name


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    renamed(7, tmp_path / "a")
    renamed(7, tmp_path / "b")
    assert texts_below(tmp_path / "a") == texts_below(tmp_path / "b")


def test_seeds_differ() -> None:
    assert len({renaming(seed).names["Salmira"] for seed in SEEDS}) == len(SEEDS)


def test_it_is_laid_out_as_the_shipped_one(tmp_path: Path) -> None:
    renamed(0, tmp_path)
    assert texts_below(tmp_path).keys() == sample_texts().keys()


def test_one_name_is_one_name_in_every_spelling() -> None:
    drawn = renaming(0)
    land, agency = drawn.names["Orvenia"], drawn.names["Velmar"]
    assert drawn.of("ORVENIA, Orvenian, https://x.orvenia.example/Velmar") == (
        f"{land.upper()}, {land}n, https://x.{land.lower()}.example/Velmar"
    )
    assert drawn.of("Velmar (VPA)") == f"{agency} ({agency[0]}PA)"


def test_days_keep_their_distance_and_their_weekday() -> None:
    drawn = renaming(0)
    moved = [drawn.of(day) for day in ("2024-03-12", "2024-03-14")]
    first, second = map(date.fromisoformat, moved)
    assert (second - first).days == 2
    assert first.weekday() == date(2024, 3, 12).weekday()
    assert drawn.of("12 March 2024") == f"{first.day} {first:%B} {first.year}"


@pytest.mark.parametrize("text", ["utf-8", "06:40", "one", "h1", "A\n2. The Court", "v1.2"])
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert NUMERAL.findall(text) == []


@pytest.mark.parametrize(
    ("numeral", "value", "other", "written"),
    [
        ("nine", 9, 21, "twenty-one"),
        ("Seven", 7, 11, "Eleven"),
        ("40,000", 40000, 50000, "50,000"),
        ("41", 41, 52, "52"),
    ],
)
def test_numbers_are_written_as_they_were(numeral: str, value: int, other: int, written: str) -> None:
    assert value_of(numeral) == value
    assert written_like(numeral, other) == written


def test_other_numbers_are_as_round_and_in_order() -> None:
    others = other_numbers([7, 9, 1900, 40000], random.Random(0))
    assert list(others.values()) == sorted(others.values())
    assert others[40000] % 10000 == 0
    assert others[1900] % 100 == 0
