"""`gravamen check DRAFT PATH...` and `gravamen search QUESTION`: the forms for one's own draft and case."""

import json
from pathlib import Path

import pytest

from tests.cli import harbour
from tests.cli.command import AS_PLAIN_USER, gravamen
from tests.cli.test_verify_command import digest_of_all

DRAFT = """# What the harbour officers did

The Ministry of Trade of Ostrea *said* that harbour officers took 300 marks a ship to let 14 ships
pass without papers.[1] Walruses slept under the frozen lighthouse all winter [2, 3].

- The register is not open to everybody who asks for it at the office.
"""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return harbour.documents(tmp_path_factory.mktemp("documents"))


def draft(folder: Path, text: str) -> Path:
    path = folder / "draft.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_sentence_of_a_draft_has_its_verdict_and_the_words_it_stands_on(documents: Path, tmp_path: Path) -> None:
    done = gravamen("check", draft(tmp_path, DRAFT), documents)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["verdict"] for row in rows] == ["supported", "not found", "contradicted"]
    assert (done.returncode, done.stderr) == (1, "")
    assert rows[0]["evidence"][0]["document"] == "charge.txt"
    assert [row["id"] for row in rows] == ["1", "2", "3"]
    assert all(DRAFT[slice(*row["span"])] == row["statement"] for row in rows)
    text = (documents / "charge.txt").read_text("utf-8")
    assert text[slice(*rows[0]["evidence"][0]["span"])] == rows[0]["evidence"][0]["text"]


def test_a_draft_that_is_borne_out_is_exit_code_0(documents: Path, tmp_path: Path) -> None:
    done = gravamen("check", draft(tmp_path, DRAFT.split(" Walruses")[0]), documents, "--table")
    assert (done.returncode, done.stderr) == (0, "")
    assert "supported" in done.stdout


def test_what_could_not_be_read_is_told(documents: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = gravamen("check", draft(tmp_path, DRAFT.split(" Walruses")[0]), documents, tmp_path / "empty.txt")
    assert done.returncode == 3
    assert "empty.txt: the file is empty" in done.stderr
    assert gravamen("check", tmp_path / "empty.txt", documents).returncode == 3
    assert gravamen("check", tmp_path / "missing.md", documents).returncode == 2


def test_the_passages_of_a_case_best_first_and_nothing_is_written(made: Path) -> None:
    before = digest_of_all(made)
    done = gravamen("search", "Who paid a harbour officer?", "--case", made / "case", "--top", 2, command=AS_PLAIN_USER)
    assert (done.returncode, done.stderr) == (0, "")
    (row,) = map(json.loads, done.stdout.splitlines())
    assert row["query"] == "Who paid a harbour officer?"
    assert [hit["score"] for hit in row["hits"]] == sorted((hit["score"] for hit in row["hits"]), reverse=True)
    assert len(row["hits"]) == 2
    assert row["hits"][0]["document"] == "page.html"
    assert "300 marks" in row["hits"][0]["text"]
    assert digest_of_all(made) == before
    table = gravamen("search", "Who paid a harbour officer?", "--case", made / "case", "--top", 1, "--table")
    assert "page.html" in table.stdout


@pytest.mark.parametrize(
    "words", [["search"], ["search", "Who?", "--queries", "-"], ["search", "Who?"], ["search", "--queries", "a"]]
)
def test_what_cannot_be_searched_is_exit_code_2(tmp_path: Path, words: list[str]) -> None:
    done = gravamen(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert list(tmp_path.iterdir()) == []
