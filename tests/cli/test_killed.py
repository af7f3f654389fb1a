"""A run that is killed at any instant leaves a case that opens, and the next one gives the same brief."""

import random
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from gravamen.case.case import Case
from gravamen.sample import ABOUT, DOCUMENTS, QUESTION
from tests.cli.command import COMMAND

CASES = 4
KILLS = 5  # of each case, one after the other
SEED = 20


def words(folder: Path) -> list[str]:
    paths = ["--case", str(folder / "case"), "--out", str(folder / "out")]
    return [*COMMAND, "brief", QUESTION.read_text("utf-8").strip(), str(DOCUMENTS), "--about", str(ABOUT), *paths]


def started(folder: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(words(folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def whole_run(folder: Path) -> tuple[float, dict[str, bytes]]:
    """How many seconds it took, and the files."""
    begun = time.monotonic()
    done = subprocess.run(words(folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return time.monotonic() - begun, {one.name: one.read_bytes() for one in (folder / "out").iterdir()}


def test_a_run_that_is_killed_costs_nothing_that_was_done(tmp_path: Path) -> None:
    seconds, unbroken = whole_run(tmp_path / "unbroken")
    chance = random.Random(SEED)
    killed = 0
    for number in range(CASES):
        folder = tmp_path / f"case {number}"
        for _ in range(KILLS):
            process = started(folder)
            # A run that goes on where another was cut off is shorter: about half of a whole one.
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=chance.uniform(0.1, 0.5) * seconds)
            killed += process.poll() is None
            process.kill()
            process.wait()
            with Case.open(folder / "case") as case:
                assert list(case.problems()) == []
        assert whole_run(folder)[1] == unbroken
    assert killed > CASES * KILLS // 2
