"""`gravamen origins CASE`: who got it from whom, as rows and as trees."""

import json
from pathlib import Path

import pytest

from tests.cli import harbour, hostile
from tests.cli.command import AS_PLAIN_USER, gravamen
from tests.cli.test_verify_command import digest_of_all

FIELDS = "document origin from kind share because title publisher published resting circle".split()


@pytest.fixture(scope="module")
def sample_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    done = gravamen("demo", "--out", folder / "brief")
    assert done.returncode == 0, done.stderr
    return folder / "brief" / "case"


def test_rows_tell_on_what_each_document_rests_and_nothing_is_written(sample_case: Path) -> None:
    before = digest_of_all(sample_case)
    done = gravamen("origins", sample_case, command=AS_PLAIN_USER)
    assert done.returncode == 0
    assert digest_of_all(sample_case) == before
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(list(row) == FIELDS for row in rows)
    root, *copies = [row for row in rows if row["origin"] == "sinking-agency.html"]
    assert (root["document"], root["from"], root["kind"], root["share"]) == ("sinking-agency.html", None, None, None)
    assert root["resting"] == len(copies) >= 4
    for row in copies:
        assert row["kind"] == "copy"
        assert 0.5 <= row["share"] <= 1
        assert row["because"]
    known = {row["document"] for row in rows}
    assert all(row["from"] in known for row in copies)
    assert "stand alone" in done.stderr
    every = gravamen("origins", sample_case, "--all")
    assert every.stderr == ""
    assert len(every.stdout.splitlines()) == 18


@pytest.mark.parametrize("width", [80, 160])
def test_the_tree_fits_its_terminal(sample_case: Path, width: int) -> None:
    done = gravamen("origins", sample_case, "--table", env={"COLUMNS": str(width)})
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, lines)) <= width
    assert sum(line.startswith(("├─ copy, ", "└─ copy, ")) for line in lines) >= 4
    assert "documents stand alone" in lines[-1]
    assert len(gravamen("origins", sample_case, "--table", "--all").stdout.splitlines()) > len(lines)


def test_rows_of_documents_are_traced_as_before(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"id": "a", "text": "The port was closed."}) + "\n", encoding="utf-8")
    done = gravamen("origins", rows)
    assert json.loads(done.stdout) == {"document": "a", "origin": "a", "because": []}
    assert gravamen("origins", rows, "--all").returncode == 2


def test_hostile_words_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    folder = hostile.documents(tmp_path / "documents")
    gravamen(*("brief", harbour.QUESTION, folder, "--case", tmp_path / "case", "--out", tmp_path / "out"))
    for options in ((), ("--table",), ("--table", "--all")):
        done = gravamen("origins", tmp_path / "case", *options)
        assert done.returncode == 0
        harmful = hostile.HARM if options else ("\x1b", "\x07", "\r")
        assert [harm for harm in harmful if harm in done.stdout] == []
    rows = [json.loads(line) for line in gravamen("origins", tmp_path / "case").stdout.splitlines()]
    assert [row["resting"] for row in rows] == [2, 0, 0]


def test_a_folder_that_is_no_case_is_exit_code_2(tmp_path: Path) -> None:
    done = gravamen("origins", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert list(tmp_path.iterdir()) == []
