"""`gravamen speakers CASE`: who speaks in a case, and how much of it that was counted in."""

import json
from pathlib import Path

import pytest

from gravamen.case.case import Case
from tests.cli import harbour
from tests.cli.command import AS_PLAIN_USER, gravamen
from tests.cli.test_verify_command import digest_of_all

FIELDS = (
    "name named aliases kind party documents claims own_text asserts denies declines questions first last"
).split()


def test_a_row_for_each_speaker_and_nothing_is_written(made: Path) -> None:
    before = digest_of_all(made)
    done = gravamen("speakers", made / "case", command=AS_PLAIN_USER)
    assert (done.returncode, done.stderr) == (0, "")
    assert digest_of_all(made) == before
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(list(row) == FIELDS for row in rows)
    assert [row["named"] for row in rows] == sorted((row["named"] for row in rows), reverse=True)
    by_name = {row["name"]: row for row in rows if row["named"]}
    ministry, captain = by_name["Ministry of Trade of Ostrea"], by_name["Ilan Brue"]
    assert (ministry["kind"], ministry["documents"], ministry["first"]) == ("government", 1, "2031-05-02")
    assert (ministry["own_text"] > 0, captain["own_text"]) == (True, 0)
    assert "Captain Ilan Brue" in captain["aliases"]
    with Case.open(made / "case", read_only=True) as case:
        found = case.speakers()
    assert [row["name"] for row in rows] == [one.name for one in (*found.named, *found.unnamed)]
    assert found.extent.passages == found.extent.all_passages > 0


@pytest.mark.parametrize("width", [80, 160])
def test_the_table_fits_its_terminal_and_parts_the_unnamed(made: Path, width: int) -> None:
    done = gravamen("speakers", made / "case", "--table", env={"COLUMNS": str(width)})
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, lines)) <= width
    assert lines[0].split()[:3] == ["speaker", "party", "docs"]
    (at,) = [number for number, line in enumerate(lines) if line.startswith("Without a name")]
    assert any(line.startswith("Ilan Brue ") for line in lines[:at])
    assert any(line.lower().startswith("two shippers ") for line in lines[at:])


def test_what_is_not_attributed_yet_is_told(tmp_path: Path) -> None:
    with Case.open(tmp_path / "case") as case:
        case.add([harbour.documents(tmp_path / "documents")])
    done = gravamen("speakers", tmp_path / "case")
    assert (done.returncode, done.stdout) == (0, "")
    assert "passages 0 are attributed yet, in 0 of 5 documents; `gravamen brief --whole`" in done.stderr


def test_a_folder_that_is_no_case_is_exit_code_2(tmp_path: Path) -> None:
    done = gravamen("speakers", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert list(tmp_path.iterdir()) == []
