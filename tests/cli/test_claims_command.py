"""`gravamen claims`: rows and table are printed as documents come, and nothing in a text commands a terminal."""

import json
import subprocess
from pathlib import Path
from threading import Timer

import pytest

from tests.cli.command import COMMAND, gravamen

SAID = "Minister Ada Rell denied that boats had been called back."
HOSTILE = "Minister Ada Rell said that [red]boats[/red] \x1b[31mwere\u202e called\u200b \x07back."
HEAVY = ("sqlite3", "gravamen.ledger", "gravamen.case", "http.server", "jinja2", "lxml", "trafilatura", "pypdfium2")


def row(name: str, text: str) -> str:
    return json.dumps({"id": name, "text": text, "publisher": "The Quay Review"}) + "\n"


@pytest.mark.parametrize("form", [(), ("--table",)])
def test_a_document_is_answered_before_the_next_one_comes(form: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [*COMMAND, "claims", "-", *form], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        impatient = Timer(60, running.kill)
        impatient.start()
        for name in ("first", "second"):
            running.stdin.write(row(name, SAID))
            running.stdin.flush()
            while "denie" not in (line := running.stdout.readline()):
                assert line, "the command ended, or kept the answer back"
        running.stdin.close()
        assert running.wait() == 0
        impatient.cancel()


@pytest.mark.parametrize("width", [80, 160])
def test_the_table_tells_who_how_what_and_where(tmp_path: Path, width: int) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(row("on-the-quay", f"The quay was closed on Monday.\n\n{SAID}"), "utf-8")
    done = gravamen("claims", rows, "--table", env={"COLUMNS": str(width)})
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0].split() == ["speaker", "cue", "content", "stance", "certainty", "where"]
    assert "on-the-quay" in lines
    (denial,) = [line for line in lines if "denied" in line]
    assert denial.startswith("Ada Rell ")
    assert denial.split()[-3:] == ["denies", "-3", "¶2"]
    assert max(map(len, lines)) <= width


def test_texts_do_not_command_the_terminal(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(row("[bold]\x1b[1mquay", HOSTILE), "utf-8")
    done = gravamen("claims", rows, "--table", env={"COLUMNS": "160"})
    assert done.returncode == 0
    assert not {"\x1b", "\x07", "\u202e", "\u200b"} & set(done.stdout)
    assert "[bold]⟨U+001B⟩[1mquay" in done.stdout
    assert "[red]boats[/red]" in done.stdout


def test_a_very_long_sentence_is_cut_in_the_table_only(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(row("long", f"Minister Ada Rell said that {'b' * 4_000} came back to the port."), "utf-8")
    assert len(gravamen("claims", rows, "--table").stdout) < 4_000
    assert "b" * 4_000 in gravamen("claims", rows).stdout


def test_it_starts_without_database_web_and_readers(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(row("quay", SAID), "utf-8")
    done = subprocess.run(
        [COMMAND[0], "-X", "importtime", *COMMAND[1:], "claims", rows],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "gravamen.attribute.claims" in loaded
    assert not loaded.intersection(HEAVY)
