"""`gravamen claims` as a filter."""

import json
from pathlib import Path

from typer.testing import CliRunner

from gravamen.cli.app import app


def test_rows_go_in_and_claims_come_out_with_offsets_in_the_text_given(tmp_path: Path) -> None:
    text = "É\r\n  Ana Sol said the ship sank.\r\n\r\nThe harbour of the town is closed.\n"
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"id": "a", "text": text}) + "\nno row\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["claims", str(rows)])
    assert done.exit_code == 3
    said, authorial = (json.loads(line) for line in done.stdout.splitlines() if line.startswith("{"))
    for part, words in (("speaker", "Ana Sol"), ("cue", "said"), ("content", "the ship sank")):
        assert said[part]["text"] == words
        assert [text[start:end] for start, end in said[part]["spans"]] == [words]
    assert (said["document"], said["mode"], said["stance"], said["certainty"]) == ("a", "indirect", "asserts", 3)
    assert (authorial["mode"], authorial["speaker"], authorial["cue"]) == ("authorial", None, None)


def test_a_row_tells_names_dates_and_quantities(tmp_path: Path) -> None:
    text = "The Harbour Guard Service (HGS) sank about 30 old boats on Tuesday."
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"id": "a", "text": text, "published": "2020-03-26"}), encoding="utf-8")
    (claim,) = map(json.loads, CliRunner().invoke(app, ["claims", str(rows)]).stdout.splitlines())
    assert claim["names"] == [{"name": "Harbour Guard Service", "aliases": ["HGS"]}]
    assert claim["dates"] == [{"text": "Tuesday", "span": [59, 66], "value": "2020-03-24", "bound": ""}]
    (boats,) = claim["quantities"]
    assert (boats["text"], boats["low"], boats["high"], boats["unit"]) == ("30", 30, 30, "boat")
    assert (boats["counted"], boats["approximate"], boats["bound"]) == ("old boats", "about", "")


def test_the_table_names_the_speaker(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"id": "a", "text": "Ana Sol said it sank."}), encoding="utf-8")
    assert "Ana Sol" in CliRunner().invoke(app, ["claims", str(rows), "--table"]).stdout
