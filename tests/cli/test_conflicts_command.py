"""`gravamen conflicts CASE`: what does not go together, with both sides and what was compared."""

import json
from pathlib import Path

import pytest

from gravamen.case.case import Case
from gravamen.record.judgement import Relation
from tests.cli import harbour, hostile
from tests.cli.command import AS_PLAIN_USER, gravamen
from tests.cli.judged import judge
from tests.cli.test_verify_command import digest_of_all

SIDE = "document span text passage speaker named party stance publisher published documents".split()
KINDS = ["contradiction", "denial", "change", "scope"]
CHARGE, DENIAL = "harbour officers of Vardmoor took 300 marks a ship", "harbour officers took money to let ships pass"


@pytest.fixture
def judged(made: Path) -> Path:
    """The small case in which Ana judged the charge and its denial to contradict each other."""
    judge(made / "case", CHARGE, DENIAL, Relation.CONTRADICTS)
    return made


def test_a_row_for_each_disagreement_and_nothing_is_written(judged: Path) -> None:
    before = digest_of_all(judged)
    done = gravamen("conflicts", judged / "case", command=AS_PLAIN_USER)
    assert (done.returncode, done.stderr) == (0, "")
    assert digest_of_all(judged) == before
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [KINDS.index(row["kind"]) for row in rows] == sorted(KINDS.index(row["kind"]) for row in rows)
    for row in rows:
        assert list(row) == ["kind", "left", "right", "because"]
        assert row["because"]
        for side in (row["left"], row["right"]):
            assert list(side) == SIDE
            assert side["text"] in side["passage"]
    (found,) = [row for row in rows if "judged a contradiction by Ana, 2031-06-01" in " ".join(row["because"])]
    assert {found["left"]["document"], found["right"]["document"]} == {"charge.txt", "denial.txt"}
    assert {found["left"]["published"], found["right"]["published"]} == {"2031-05-02", "2031-05-04"}
    assert {found["left"]["stance"], found["right"]["stance"]} == {"asserts", "denies"}


def test_spans_count_the_text_of_the_document(judged: Path) -> None:
    rows = [json.loads(line) for line in gravamen("conflicts", judged / "case").stdout.splitlines()]
    with Case.open(judged / "case", read_only=True) as case:
        found = case.disagreements()
        texts = {
            side.address: case.text_of(side.statement.claim.document)
            for one in found.found
            for side in (one.left, one.right)
        }
    for side in (row[which] for row in rows for which in ("left", "right")):
        start, end = side["span"]
        assert texts[side["document"]][start:end] == side["text"]


def test_a_question_limits_what_is_compared(judged: Path) -> None:
    every = gravamen("conflicts", judged / "case").stdout.splitlines()
    asked = gravamen("conflicts", judged / "case", "--question", harbour.QUESTION)
    beside = gravamen("conflicts", judged / "case", "--question", "Who won the regatta of the fishermen?")
    assert asked.returncode == beside.returncode == 0
    assert 0 < len(asked.stdout.splitlines()) <= len(every)
    assert beside.stdout == ""


@pytest.mark.parametrize("width", [80, 160])
def test_the_table_fits_its_terminal(judged: Path, width: int) -> None:
    done = gravamen("conflicts", judged / "case", "--table", env={"COLUMNS": str(width)})
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert max(map(len, lines)) <= width
    assert lines[0].split() == ["what", "one", "says", "the", "other", "compared"]
    assert any(line.startswith("contradiction") for line in lines)


def test_what_is_not_attributed_yet_is_told(tmp_path: Path) -> None:
    with Case.open(tmp_path / "case") as case:
        case.add([harbour.documents(tmp_path / "documents")])
    done = gravamen("conflicts", tmp_path / "case")
    assert (done.returncode, done.stdout) == (0, "")
    assert "passages 0 are attributed yet, in 0 of 5 documents; `gravamen brief --whole`" in done.stderr


def test_hostile_words_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    folder = hostile.documents(tmp_path / "documents")
    gravamen(*("brief", harbour.QUESTION, folder, "--case", tmp_path / "case", "--out", tmp_path / "out"))
    judge(tmp_path / "case", "officers of Vardmoor took money", "officers took money", Relation.CONTRADICTS)
    table = gravamen("conflicts", tmp_path / "case", "--table")
    rows = gravamen("conflicts", tmp_path / "case")
    assert table.returncode == rows.returncode == 0
    assert [harm for harm in hostile.HARM if harm in table.stdout] == []
    assert [harm for harm in ("\x1b", "\x07", "\r") if harm in rows.stdout] == []
    found = [row for row in map(json.loads, rows.stdout.splitlines()) if "Ana" in " ".join(row["because"])]
    # Three outlets carry the text: one disagreement, not three.
    assert [max(row["left"]["documents"], row["right"]["documents"]) for row in found] == [3]


def test_a_folder_that_is_no_case_is_exit_code_2(tmp_path: Path) -> None:
    done = gravamen("conflicts", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert list(tmp_path.iterdir()) == []
