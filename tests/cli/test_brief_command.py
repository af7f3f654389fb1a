"""`gravamen brief` as a person or a script starts it."""

import json
import os
import platform
import subprocess
from pathlib import Path

import pytest

from tests.cli import harbour
from tests.cli.command import COMMAND, gravamen, watched

FILES = ["brief.html", "brief.json", "brief.md"]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inputs")
    harbour.documents(folder / "documents")
    harbour.about(folder)
    return folder


def test_three_files_and_a_case_where_no_place_is_named(inputs: Path, tmp_path: Path) -> None:
    done = gravamen("brief", harbour.QUESTION, inputs / "documents", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["gravamen-brief", "gravamen-case"]
    assert sorted(one.name for one in (tmp_path / "gravamen-brief").iterdir()) == FILES
    assert sorted(one.name for one in (tmp_path / "gravamen-case").iterdir()) == ["case.db", "originals"]
    assert "5 documents" in done.stdout


def test_the_files_hold_no_place_on_disk_no_python_and_no_clock(made: Path) -> None:
    everything = b"".join(bytes_of(made / "out").values()).decode()
    assert str(made.parent) not in everything
    assert platform.python_version() not in everything
    assert "Python" not in everything
    assert os.uname().nodename not in everything


def test_asked_again_nothing_is_read_and_the_files_are_the_same(made: Path, tmp_path: Path) -> None:
    words = ("brief", harbour.QUESTION, made / "documents", "--about", made / "about.tsv", "--expect", "a crane")
    told = watched(tmp_path / "log", *words, "--case", made / "case", "--out", tmp_path / "out")
    assert told.done.returncode == 0
    assert told.readers == ()
    assert told.network == ()
    assert bytes_of(tmp_path / "out") == bytes_of(made / "out")


def test_the_first_time_it_is_read(inputs: Path, tmp_path: Path) -> None:
    told = watched(tmp_path / "log", "brief", harbour.QUESTION, inputs / "documents", cwd=tmp_path)
    assert told.readers
    assert told.network == ()


def test_another_question_on_the_case_needs_no_documents(made: Path, tmp_path: Path) -> None:
    done = gravamen("brief", "Who opened the register?", "--case", made / "case", "--out", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert "5 documents" in done.stdout


def test_the_same_bytes_in_another_folder_from_another_order_and_with_other_hashes(inputs: Path, made: Path) -> None:
    files = sorted((inputs / "documents").iterdir(), reverse=True)
    for seed in ("1", "2"):
        done = gravamen(
            *("brief", harbour.QUESTION, *files, "--about", inputs / "about.tsv", "--expect", "a crane"),
            *("--case", made / f"case-{seed}", "--out", made / f"out-{seed}"),
            env={"PYTHONHASHSEED": seed, "TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8"},
        )
        assert done.returncode == 0, done.stderr
        assert bytes_of(made / f"out-{seed}") == bytes_of(made / "out")


def test_what_was_expected_and_is_not_there_is_told_with_its_queries(made: Path) -> None:
    brief = json.loads((made / "out" / "brief.json").read_text("utf-8"))
    (absence,) = [one for one in brief["absences"] if one["looked_for"] == "a crane"]
    assert absence["queries"]
    assert "a crane" in (made / "out" / "brief.md").read_text("utf-8")


def test_what_was_expected_and_is_there_is_no_absence(made: Path, tmp_path: Path) -> None:
    done = gravamen(
        *("brief", harbour.QUESTION, "--expect", "a register", "--expect", "a lighthouse"),
        *("--case", made / "case", "--out", tmp_path / "out"),
    )
    assert done.returncode == 0
    absences = json.loads((tmp_path / "out" / "brief.json").read_text("utf-8"))["absences"]
    assert "a lighthouse" in {one["looked_for"] for one in absences}
    assert "a register" not in {one["looked_for"] for one in absences}


def test_a_table_declares_what_documents_do_not(made: Path) -> None:
    sources = json.loads((made / "out" / "brief.json").read_text("utf-8"))["sources"]
    (charge,) = [one for one in sources if one["address"] == "charge.txt"]
    assert (charge["publisher"], charge["published"]) == ("Ministry of Trade of Ostrea", "2031-05-02")
    assert "--about about.tsv" in charge["declared"]


def test_what_could_not_be_read_is_exit_code_3_and_the_rest_is_done(inputs: Path, made: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = gravamen(
        *("brief", harbour.QUESTION, inputs / "documents", tmp_path / "empty.txt"),
        *("--case", tmp_path / "case", "--out", tmp_path / "out"),
    )
    assert done.returncode == 3
    assert "empty.txt: the file is empty" in done.stdout
    gaps = json.loads((tmp_path / "out" / "brief.json").read_text("utf-8"))["gaps"]
    assert [(one["subject"], one["unread"]) for one in gaps] == [("empty.txt", True)]


@pytest.mark.parametrize(
    "words",
    [
        ["brief"],
        ["brief", "A question?", "missing-folder"],
        ["brief", "A question?", "--about", "missing.tsv"],
        ["brief", "A question?", "--about", "not-a-table.tsv"],
        ["brief", "A question?", "--case", "not-a-table.tsv"],
        ["brief", "A question?", "--out", "not-a-table.tsv"],
        ["brief", "A question?", "--unknown"],
        ["unknown"],
    ],
    ids=" ".join,
)
def test_bad_usage_is_exit_code_2_and_one_line(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "not-a-table.tsv").write_text("no columns that we know\n", encoding="utf-8")
    done = gravamen(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr
    assert not (tmp_path / "gravamen-brief").exists()


def test_piped_it_writes_plain_text(made: Path, tmp_path: Path) -> None:
    done = gravamen("brief", harbour.QUESTION, "--case", made / "case", "--out", tmp_path / "out")
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_a_reader_that_leaves_early_is_no_error(made: Path, tmp_path: Path) -> None:
    words = [*COMMAND, "brief", harbour.QUESTION, "--case", str(made / "case"), "--out", str(tmp_path / "out")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read().decode()
        process.wait()
    assert "Traceback" not in told
    assert "Exception ignored" not in told
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == FILES
