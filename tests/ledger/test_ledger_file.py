"""The ledger as a file: opened, copied, damaged, altered, shared and interrupted."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from gravamen.ledger import schema
from gravamen.ledger.sqlite import SqliteLedger
from gravamen.record.errors import CaseError
from gravamen.record.judgement import Relation
from tests.ledger.made import add, fill, fill_file, judgement, pool, told

ROOT = Path(__file__).parents[2]
COUNT = 25


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    with closing(SqliteLedger.open(path)) as ledger:
        fill(ledger, pool(4))
        ledger.add_judgements([judgement("nine", Relation.SAME, "Ada")])
    return path


def found_in(path: Path) -> list[str]:
    with closing(SqliteLedger.open(path, read_only=True)) as ledger:
        return list(ledger.problems())


def found_or_refused(path: Path) -> list[str]:
    try:
        return found_in(path)
    except CaseError as error:
        return [str(error)]


def alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_one_file_is_the_case_and_its_copy_is_whole(case: Path, tmp_path: Path) -> None:
    assert os.listdir(case.parent) == ["case.db"]
    copy = tmp_path / "elsewhere" / "name with ? and #.db"
    copy.parent.mkdir()
    shutil.copy(case, copy)
    with closing(SqliteLedger.open(case)) as one, closing(SqliteLedger.open(copy, read_only=True)) as other:
        assert told(one) == told(other)


def test_a_folder_in_which_nothing_may_be_written_can_be_read(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case.chmod(0o444)
    case.parent.chmod(0o555)
    # The superuser may write everywhere, so the system's answer is given in its place.
    monkeypatch.setattr(os, "access", lambda *_: False)
    try:
        assert found_in(case) == []
        with closing(SqliteLedger.open(case, read_only=True)) as ledger:
            assert len(ledger.documents()) == 4
            assert ledger.match(["harbour"], 3)
            with pytest.raises(CaseError, match="cannot be written"):
                ledger.add_question("Who shut the quay?")
        with pytest.raises(CaseError, match="cannot be written"):
            SqliteLedger.open(case)
        Path(f"{case}-journal").touch()
        with pytest.raises(CaseError, match="half written"):
            SqliteLedger.open(case, read_only=True)
    finally:
        case.parent.chmod(0o755)


HALF_A_WRITE = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE readings SET text = text || hex(randomblob(9999))")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_half_a_write_is_undone_by_the_next_that_may_write(case: Path) -> None:
    subprocess.run([sys.executable, "-c", HALF_A_WRITE, str(case)], check=False)
    assert Path(f"{case}-journal").stat().st_size
    with pytest.raises(CaseError, match="half written"):
        found_in(case)
    with closing(SqliteLedger.open(case)) as ledger:
        assert list(ledger.problems()) == []
    assert os.listdir(case.parent) == ["case.db"]


def test_what_cannot_be_opened_says_what_to_do(case: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CaseError, match="Name the folder of a case"):
        SqliteLedger.open(tmp_path / "none.db", read_only=True)
    with pytest.raises(CaseError, match="cannot be made"):
        SqliteLedger.open(tmp_path / "file" / "case.db")
    with pytest.raises(CaseError, match="cannot be opened"):
        SqliteLedger.open(tmp_path)
    stranger = tmp_path / "stranger.db"
    alter(stranger, "CREATE TABLE recipes (name)")
    before = stranger.read_bytes()
    with pytest.raises(CaseError, match="not a case"):
        SqliteLedger.open(stranger)
    assert stranger.read_bytes() == before


@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_case_is_left_alone(case: Path, read_only: bool) -> None:
    alter(case, f"PRAGMA user_version = {schema.newest() + 1}")
    with pytest.raises(CaseError, match="newer version"):
        SqliteLedger.open(case, read_only=read_only)


def test_an_older_case_is_not_migrated_by_reading_it(case: Path) -> None:
    alter(case, "PRAGMA user_version = 0")
    with pytest.raises(CaseError, match="older version"):
        SqliteLedger.open(case, read_only=True)


def test_the_claims_of_an_older_case_are_made_again(case: Path) -> None:
    alter(case, "ALTER TABLE claims DROP COLUMN dates")
    alter(case, "ALTER TABLE claims DROP COLUMN entities")
    alter(case, "DROP TABLE attributed")
    alter(case, "ALTER TABLE judgements DROP COLUMN at")
    alter(case, "PRAGMA user_version = 2")
    with closing(SqliteLedger.open(case)) as ledger:
        assert ledger.claims() == []
        keys = [passage.id for one in ledger.documents() for passage in ledger.passages_of(one.id)]
        assert keys
        assert ledger.attributed("1", keys) == frozenset()
        assert list(ledger.problems()) == []


def test_judgements_of_an_older_case_stand_without_a_time(case: Path) -> None:
    alter(case, "ALTER TABLE judgements DROP COLUMN at")
    alter(case, "PRAGMA user_version = 4")
    with closing(SqliteLedger.open(case)) as ledger:
        assert [one.at for one in ledger.judgement_log()] == [""]
        assert ledger.judgements() == ledger.judgement_log()
        assert list(ledger.problems()) == []


def test_text_that_is_no_utf8_is_told(case: Path) -> None:
    alter(case, "UPDATE passages SET text = CAST(x'ff' AS TEXT)")
    assert found_or_refused(case)


@pytest.mark.parametrize("damage", [lambda data: b"no database " * 99, lambda data: data[: len(data) // 3]])
@pytest.mark.parametrize("read_only", [True, False])
def test_a_damaged_file_says_what_to_do(case: Path, damage: "type[bytes]", read_only: bool) -> None:
    case.write_bytes(damage(case.read_bytes()))
    with (
        pytest.raises(CaseError, match=r"damaged.*Restore it from a copy"),
        closing(SqliteLedger.open(case, read_only=read_only)) as ledger,
    ):
        told(ledger)


@pytest.mark.parametrize("share", range(1, 10))
def test_a_broken_page_is_told_and_nothing_crashes(case: Path, share: int) -> None:
    data = bytearray(case.read_bytes())
    at = len(data) * share // 10
    data[at : at + 4096] = random.Random(share).randbytes(4096)
    case.write_bytes(data)
    assert found_or_refused(case)


def test_each_alteration_is_named(case: Path) -> None:
    with closing(SqliteLedger.open(case)) as ledger:
        passage, claim = ledger.claims()[0].passage, ledger.claims()[0].id
        document = ledger.documents()[0].id
        reading = ledger.reading_of(document).id
    whole = case.read_bytes()
    for named, statement in {
        f"passage {passage}": f"UPDATE passages SET text = 'X' || substr(text, 2) WHERE id = '{passage}'",
        "full-text index": f"UPDATE passages SET text = 'qqqq ' || text WHERE id = '{passage}'",
        f"reading {reading}": f"UPDATE readings SET text = text || '.' WHERE id = '{reading}'",
        f"claim {claim}": f"UPDATE claims SET text = 'else ' || text WHERE id = '{claim}'",
        f"claim {claim}: somebody": f"UPDATE claims SET stance = 'sings' WHERE id = '{claim}'",
        f"document {document}: no reading": f"DELETE FROM current_readings WHERE document = '{document}'",
        "of claims": f"DELETE FROM passages WHERE id = '{passage}'",
        "of sightings": f"DELETE FROM documents WHERE id = '{document}'",
        "judgement": "UPDATE judgements SET judge = 'Bo'",
        "title": "UPDATE readings SET title = 'Another title'",
    }.items():
        case.write_bytes(whole)
        assert found_in(case) == []
        alter(case, statement)
        wanted = "reading" if named == "title" else named
        assert any(wanted in one for one in found_in(case)), named


def test_an_altered_row_is_refused_when_read(case: Path) -> None:
    alter(case, "UPDATE claims SET content = 'no JSON'")
    with (
        closing(SqliteLedger.open(case)) as ledger,
        pytest.raises(CaseError, match="altered"),
    ):
        ledger.claims()


def test_a_write_that_breaks_off_leaves_nothing(case: Path, tmp_path: Path) -> None:
    one = pool(1, seed=99)[0]
    with closing(SqliteLedger.open(tmp_path / "new.db")) as ledger:
        empty = told(ledger)
        ledger._connection.set_progress_handler(lambda: 1, 150)
        with pytest.raises(CaseError):
            add(ledger, one)
        ledger._connection.set_progress_handler(None, 0)
        assert told(ledger) == empty
        add(ledger, one)
        assert len(ledger.documents()) == 1


def filling(path: Path) -> "subprocess.Popen[bytes]":
    script = (
        "import sys; from pathlib import Path; from tests.ledger.made import fill_file;"
        f" fill_file(Path(sys.argv[1]), {COUNT})"
    )
    return subprocess.Popen(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def test_two_programs_can_write_at_once(tmp_path: Path) -> None:
    path, alone = tmp_path / "case.db", tmp_path / "alone.db"
    both = [filling(path), filling(path)]
    for one in both:
        one.communicate()
    assert [one.returncode for one in both] == [0, 0]
    fill_file(alone, COUNT)
    with closing(SqliteLedger.open(path)) as shared, closing(SqliteLedger.open(alone)) as single:
        assert told(shared) == told(single)


def test_a_killed_run_is_completed_by_the_next(tmp_path: Path) -> None:
    with closing(SqliteLedger.open(tmp_path / "alone.db")) as ledger:
        fill(ledger, pool(COUNT))
        expected = told(ledger)
    chance = random.Random(20)
    cut_off = 0
    for number in range(20):
        path = tmp_path / f"{number}" / "case.db"
        run = filling(path)
        assert run.stdout is not None
        for _ in range(chance.randrange(2 * COUNT)):
            run.stdout.readline()
        time.sleep(chance.uniform(0, 0.02))
        run.kill()
        run.communicate()
        cut_off += run.returncode != 0
        with closing(SqliteLedger.open(path)) as ledger:
            assert list(ledger.problems()) == []
            fill(ledger, pool(COUNT))
            assert told(ledger) == expected
    assert cut_off > 10
