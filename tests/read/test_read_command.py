"""`gravamen read` as a person or a script calls it."""

import json
import subprocess
import sys
from pathlib import Path

WORDS = "The harbour office counted the boats that had left the northern quay before the storm."


def run(*words: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "gravamen", "read", *words]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False)


def test_a_folder_is_answered_line_by_line_and_unread_input_is_exit_code_3(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: On boats\npublished: 2025-07\n---\n{WORDS}", encoding="utf-8")
    (tmp_path / "b.txt").touch()
    (tmp_path / "c.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "about.tsv").write_text("file\tissuer\nc.txt\tHarbour Office\n", encoding="utf-8")
    named = [str(tmp_path / name) for name in ("a.md", "b.txt", "c.txt")]
    done = run(*named, "--about", str(tmp_path / "about.tsv"))
    first, last = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 3
    assert "b.txt: the file is empty" in done.stderr
    assert first == {
        "id": "a.md", "title": "On boats", "text": WORDS, "published": "2025-07", "author": None,
        "publisher": None, "lang": "en", "url": None, "pages": [],
    }  # fmt: skip
    assert last["publisher"] == "Harbour Office"


def test_rows_of_standard_input_are_answered_with_their_ids(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    rows = [
        {"id": "one/1", "path": str(tmp_path / "a.txt")},
        {"id": "two", "path": str(tmp_path / "missing")},
    ]
    done = run("-", given="\n".join(json.dumps(row) for row in rows))
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["one/1"]
    assert done.returncode == 3
    assert str(tmp_path) not in done.stderr


def test_a_path_that_does_not_exist_is_exit_code_2() -> None:
    assert run("missing-folder").returncode == 2


def test_a_table_for_people_names_documents_without_their_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    done = run(str(tmp_path), "--table")
    assert done.returncode == 0
    assert "a.txt" in done.stdout
    assert WORDS not in done.stdout
