"""Files into a case: each read once, whatever order they come in, and what could not be read told until it can."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from gravamen.case.case import Case

WORDS = "The harbour office counted the boats that had left the northern quay before the storm."
OTHER = "Nobody counted the crates on the southern quay while the office was closed for the feast."


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.open(tmp_path / "case") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "documents"
    made.mkdir()
    return made


def gaps(case: Case) -> list[str]:
    return [f"{one.subject}: {one.why}" for one in case.brief("Who counted the boats?").gaps]


def publishers(case: Case) -> dict[str, str]:
    return {one.address: one.publisher for one in case.brief("Who counted the boats?").sources}


def row(name: str, text: str) -> str:
    return json.dumps({"id": name, "text": text}) + "\n"


def test_progress_counts_the_files_that_are_read_and_comes_to_its_end(case: Case, folder: Path) -> None:
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{WORDS} {number}", encoding="utf-8")
    told: list[tuple[int, int]] = []
    case.add([folder], progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]
    case.add([folder], progress=lambda done, total: told.append((done, total)))
    assert len(told) == 3


def test_a_file_of_many_documents_is_read_once(case: Case, folder: Path) -> None:
    (folder / "a.jsonl").write_text(row("x", WORDS) + "{broken\n" + row("y", OTHER), encoding="utf-8")
    told: list[int] = []
    first = case.add([folder], progress=lambda done, _: told.append(done))
    assert len(told) == 3
    assert case.add([folder], progress=lambda done, _: told.append(done)) == first
    assert len(told) == 3
    assert [one.subject for one in first] == ["a.jsonl, line 2"]


def test_a_line_that_was_mended_is_no_gap_any_more(case: Case, folder: Path) -> None:
    (folder / "a.jsonl").write_text(row("x", WORDS) + "{broken\n", encoding="utf-8")
    assert case.add([folder])
    (folder / "a.jsonl").write_text(row("x", WORDS) + row("y", OTHER), encoding="utf-8")
    assert case.add([folder]) == ()
    assert gaps(case) == []


def test_a_file_that_was_replaced_by_a_known_one_is_no_gap_any_more(case: Case, folder: Path) -> None:
    (folder / "a.txt").write_text(WORDS, encoding="utf-8")
    (folder / "b.txt").touch()
    assert [one.subject for one in case.add([folder])] == ["b.txt"]
    (folder / "b.txt").write_text(WORDS, encoding="utf-8")
    assert case.add([folder]) == ()
    assert gaps(case) == []


def test_what_was_unread_before_is_told_again(case: Case, folder: Path) -> None:
    (folder / "a.html").write_text("<p>" + WORDS + "</p>" + "<div>" * 3000 + "deep", encoding="utf-8")
    first = case.add([folder])
    assert [one.subject for one in first] == ["a.html"]
    assert case.add([folder]) == first
    (folder / "b.txt").write_text(WORDS, encoding="utf-8")
    assert case.add([folder / "b.txt"]) == ()


def test_a_table_that_was_corrected_is_laid_anew(case: Case, folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").write_text(WORDS, encoding="utf-8")
    (folder / "b.jsonl").write_text(row("x", OTHER), encoding="utf-8")
    about = tmp_path / "about.tsv"
    for name in ("Harbour Ofice", "Harbour Office"):
        about.write_text(f"file\tissuer\na.txt\t{name}\nb.jsonl\t{name}\n", encoding="utf-8")
        case.add([folder], about=about)
        assert publishers(case) == {"a.txt": name, "b.jsonl#x": name}


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_of_several_places_the_first_by_name_has_the_last_word(
    case: Case, tmp_path: Path, order: tuple[str, str]
) -> None:
    about = tmp_path / "about.tsv"
    about.write_text("file\tissuer\na.txt\tHarbour Office\nb.txt\tQuay Office\n", encoding="utf-8")
    for name in order:
        (tmp_path / f"{name}.txt").write_text(WORDS, encoding="utf-8")
        case.add([tmp_path / f"{name}.txt"], about=about)
    assert publishers(case) == {"a.txt": "Harbour Office"}
