"""`gravamen search`: JSON lines in, JSON lines out."""

import json
from pathlib import Path

from typer.testing import CliRunner

from gravamen.cli.app import app

TEXT = "The weather was fine.\n\nThe guild smuggled salt over the river for many years."


def run(tmp_path: Path, documents: str, *options: str) -> tuple[int, str, str]:
    (tmp_path / "q.jsonl").write_text('{"id":"q1","text":"Who smuggled the salt?"}\n', encoding="utf-8")
    (tmp_path / "d.jsonl").write_text(documents, encoding="utf-8")
    files = ["--queries", str(tmp_path / "q.jsonl"), "--documents", str(tmp_path / "d.jsonl")]
    done = CliRunner().invoke(app, ["search", *files, "--top", "2", *options])
    return done.exit_code, done.stdout, done.stderr


def rows(*texts: str) -> str:
    return "".join(json.dumps({"id": f"d{number}", "text": text}) + "\n" for number, text in enumerate(texts))


def test_each_hit_is_a_document_with_the_span_of_its_best_passage(tmp_path: Path) -> None:
    code, out, _ = run(tmp_path, rows("A bakery opened.", TEXT, "Salt is white."))
    row = json.loads(out)
    assert code == 0
    assert row["query"] == "q1"
    assert [hit["document"] for hit in row["hits"]] == ["d1", "d2"]
    start, end = row["hits"][0]["span"]
    assert TEXT[start:end].startswith("The guild smuggled salt")


def test_a_query_without_a_hit_has_a_row(tmp_path: Path) -> None:
    assert json.loads(run(tmp_path, rows("A bakery opened."))[1]) == {"query": "q1", "hits": []}


def test_a_bad_line_is_told_and_the_rest_is_done(tmp_path: Path) -> None:
    code, out, told = run(tmp_path, "{\n" + rows(TEXT) + rows(TEXT))
    assert code == 3
    assert "line 1" in told
    assert "d0" in told
    assert json.loads(out)["hits"][0]["document"] == "d0"


def test_people_get_a_table(tmp_path: Path) -> None:
    code, out, _ = run(tmp_path, rows(TEXT), "--table")
    assert code == 0
    assert "smuggled" in out


def test_both_from_standard_input_is_bad_usage() -> None:
    done = CliRunner().invoke(app, ["search", "--queries", "-", "--documents", "-"])
    assert done.exit_code != 0
