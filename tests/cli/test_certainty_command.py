"""`gravamen certainty`: a row for each event, and what cannot be answered is told."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from typer.testing import CliRunner

from gravamen.cli.app import app

SANK, MAY = "The navy sank the ship.", "The navy may sink the ship in May."


def answered(tmp_path: Path, rows: Sequence[Mapping[str, object]], *options: str) -> tuple[int, str, str]:
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    done = CliRunner().invoke(app, ["certainty", str(file), *options])
    return done.exit_code, done.stdout, done.stderr


def test_each_event_gets_a_certainty(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": SANK, "target": [9, 13]}, {"id": "b", "text": MAY, "target": [13, 17]}]
    code, out, _ = answered(tmp_path, rows)
    first, second = (json.loads(line) for line in out.splitlines())
    assert (code, first["id"], first["target"]) == (0, "a", [9, 13])
    assert 3 >= first["certainty"] > second["certainty"] >= -3


def test_a_place_without_words_is_told_and_the_rest_done(tmp_path: Path) -> None:
    rows = [
        {"id": "blank", "text": SANK, "target": [8, 9]},
        {"id": "over", "text": SANK, "target": [9, 99]},
        {"id": "below", "text": SANK, "target": [-4, 3]},
        {"id": "good", "text": SANK, "target": [9, 13]},
    ]
    code, out, told = answered(tmp_path, rows)
    assert code == 3
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["good"]
    assert all(name in told for name in ("blank", "over", "below"))


def test_a_table_for_people(tmp_path: Path) -> None:
    code, out, _ = answered(tmp_path, [{"id": "a", "text": SANK, "target": [9, 13]}], "--table")
    assert code == 0
    assert "sank" in out
    assert "+" in out
