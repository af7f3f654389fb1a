"""`gravamen review`: by keys at a terminal, by lines in a pipe; each judgement kept at once, and the brief follows."""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gravamen import sample
from gravamen.case.case import Case
from gravamen.case.decisions import Decision
from tests.cli.command import COMMAND, gravamen

QUESTION = sample.QUESTION.read_text("utf-8").strip()
PATIENCE = 60  # seconds for a pair to appear


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    done = gravamen("demo", "--out", folder / "out")
    assert done.returncode == 0, done.stderr
    return folder / "out"


@pytest.fixture
def out(once: Path, tmp_path: Path) -> Path:
    """A brief's folder with its `case`."""
    return Path(shutil.copytree(once, tmp_path / "out"))


def reviewed(case: Path, answers: str, *words: object, columns: int = 80) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, "review", QUESTION, "--case", str(case), *map(str, words)],
        input=answers,
        env={**os.environ, "COLUMNS": str(columns)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def decisions(case: Path) -> tuple[Decision, ...]:
    with Case.open(case, read_only=True) as opened:
        return opened.decisions()


def test_each_line_answers_a_pair_and_is_kept_with_who_and_when(out: Path) -> None:
    done = reviewed(out / "case", "skip\nsame\nc\nunrelated\n?\nquit\nsame\n", "--by", "Ana")
    assert (done.returncode, done.stderr) == (0, "")
    made = decisions(out / "case")
    assert [one.judgement.relation for one in made] == ["same", "contradicts", "unrelated", "unsure"]
    assert {one.judgement.by for one in made} == {"Ana"}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", one.judgement.at) for one in made)
    assert done.stdout.count("\nPair ") == 6
    assert done.stdout.endswith("4 pairs were judged; `gravamen brief` follows.\n")
    listed = gravamen("review", "--log", "--case", out / "case").stdout
    for one in made:
        assert re.search(
            rf"^{one.number}  Ana, [\d-]+ [\d:]+ UTC: {one.judgement.relation}  \(in force\)$", listed, re.M
        )
        start = " ".join(one.judgement.left.words.split()[:4])
        assert start in listed


def test_the_brief_follows_and_verify_tells_the_old_one(out: Path, tmp_path: Path) -> None:
    assert reviewed(out / "case", "c\nsame\n", "--by", "Ana").returncode == 0
    assert gravamen("verify", out, "--case", out / "case").returncode == 1
    expected = [word for line in sample.EXPECT.read_text("utf-8").splitlines() for word in ("--expect", line)]
    asked = ("brief", QUESTION, "--case", out / "case", *expected, "--out")
    assert gravamen(*asked, tmp_path / "after").returncode == 0
    after = (tmp_path / "after" / "brief.md").read_text("utf-8")
    assert re.search(r"[Jj]udged (?:so|the same) by Ana, \d{4}-\d\d-\d\d", after)
    assert gravamen("verify", tmp_path / "after", "--case", out / "case").returncode == 0
    for number in (1, 2):
        done = gravamen("review", "--withdraw", number, "--by", "Ana", "--case", out / "case")
        assert done.returncode == 0, done.stderr
    assert gravamen("verify", out, "--case", out / "case").returncode == 0
    assert gravamen(*asked, tmp_path / "again").returncode == 0
    for name in ("brief.md", "brief.html", "brief.json"):
        assert (tmp_path / "again" / name).read_bytes() == (out / name).read_bytes()


def test_the_last_answer_is_taken_back_and_asked_again(out: Path) -> None:
    done = reviewed(out / "case", "undo\nsame\nu\ncontradicts\n", "--by", "Ana")
    assert done.returncode == 0, done.stderr
    assert "There is nothing to take back." in done.stdout
    made = decisions(out / "case")
    assert [(one.judgement.relation, one.fate) for one in made] == [
        ("same", "retracted"),
        ("same", "retraction"),
        ("contradicts", "in force"),
    ]
    assert len({one.judgement.left for one in made}) == 1
    assert done.stdout.endswith("1 pair was judged; `gravamen brief` follows.\n")


def test_a_line_that_is_no_answer_ends_it_and_what_came_before_stands(out: Path) -> None:
    done = reviewed(out / "case", "same\nsmae\nc\n", "--by", "Ana")
    assert done.returncode == 2
    assert done.stderr.startswith("gravamen: line 2 of the answers is 'smae'.")
    assert [one.judgement.relation for one in decisions(out / "case")] == ["same"]


def test_pairs_that_were_judged_are_asked_again_only_if_told_so(out: Path) -> None:
    first = reviewed(out / "case", "unsure\n", "--by", "Ana").stdout
    second = reviewed(out / "case", "quit\n", "--by", "Bo").stdout
    again = reviewed(out / "case", "quit\n", "--by", "Bo", "--again").stdout
    shown = [re.findall(r"\nA  (.*?)\nWhy", one, re.S)[0] for one in (first, second, again)]
    assert shown[0] == shown[2] != shown[1]
    assert "Judged, but unsure, by Ana, 20" in again


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_pairs_fit_the_terminal_and_mark_the_words_in_question(out: Path, columns: int) -> None:
    done = reviewed(out / "case", "skip\n" * 5, "--by", "Ana", columns=columns)
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= columns
    assert done.stdout.count("⟦") == done.stdout.count("⟧") >= 10
    assert "0 pairs were judged.\n" in done.stdout


@pytest.fixture(scope="module")
def judged(once: Path) -> Path:
    """A case whose log holds a judgement of Ana's that was taken back, its retraction, and another judgement."""
    case = Path(shutil.copytree(once / "case", once / "judged"))
    assert reviewed(case, "same\nundo\nsame\n", "--by", "Ana").returncode == 0
    assert [one.fate for one in decisions(case)] == ["retracted", "retraction", "in force"]
    return case


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "give a question to review, or --log, or --withdraw NUMBER."),
        ((QUESTION, "--log"), "give a question to review, or --log, or --withdraw NUMBER."),
        ((QUESTION, "--by", " \n"), "a judgement needs the name of a person. Give --by NAME."),
        ((QUESTION, "--by", "Gravamen"), "a judgement needs the name of a person. Give --by NAME."),
        (("--withdraw", "0", "--by", "Ana"), "there is no decision number 0."),
        (("--withdraw", "4", "--by", "Ana"), "there is no decision number 4."),
        (("--withdraw", "3", "--by", "Bo"), "number 3 was judged by Ana: only they take it back (--by)."),
        (("--withdraw", "2", "--by", "Ana"), "number 2 is no judgement that still counts."),
        (("--withdraw", "1", "--by", "Ana"), "number 1 is no judgement that still counts."),
    ],
)
def test_bad_usage_is_told_and_changes_nothing(judged: Path, words: tuple[str, ...], told: str) -> None:
    before = decisions(judged)
    done = gravamen("review", *words, "--case", judged)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"gravamen: {told}")
    assert decisions(judged) == before


def test_no_case_is_made_where_there_is_none(tmp_path: Path) -> None:
    done = gravamen("review", QUESTION, "--case", tmp_path / "none", "--by", "Ana")
    assert (done.returncode, done.stdout) == (2, "")
    assert not (tmp_path / "none").exists()
    with Case.open(tmp_path / "empty"):
        pass
    empty = gravamen("review", "--log", "--case", tmp_path / "empty")
    assert (empty.returncode, empty.stdout) == (0, "Nothing was judged in this case yet.\n")
    none = reviewed(tmp_path / "empty", "", "--by", "Ana")
    assert none.returncode == 0
    assert "No other judgement on two claims would change the brief on this question." in none.stdout


MARKUP = "[bold]paid[/bold] 300 marks] \\[link=x] \x1b[31m\x1b]0;owned\x07 \u202e"


def test_hostile_words_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, who in (("one", "The Quay Review"), ("two", "Vardmoor Gazette")):
        said = (
            f"Officers {MARKUP} took money in the {name} house to let ships leave the port of Vardmoor without papers."
        )
        head = f"---\npublisher: {who}\npublished: 2031-05-04\nlang: en\n---\n\n"
        (folder / f"{name}.md").write_text(f"{head}{said}\n", encoding="utf-8")
    question = "Did officers take money to let ships leave the port of Vardmoor without papers?"
    with Case.open(tmp_path / "case") as case:
        case.add([folder])
        assert case.review(question).next() is not None
    done = subprocess.run(
        [*COMMAND, "review", question, "--case", tmp_path / "case", "--by", f"Ana{MARKUP}"],
        input="same\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    listed = gravamen("review", "--log", "--case", tmp_path / "case").stdout
    for printed in (done.stdout, listed):
        plain = " ".join(printed.split())
        assert "[bold]paid[/bold] 300 marks]" in plain
        assert not set("\x1b\x07\u202e") & set(printed)
        assert "⟨U+202E⟩" in plain


@contextmanager
def at_terminal(case: Path, columns: int = 80) -> "Iterator[Terminal]":
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (40, columns))
    running = subprocess.Popen(
        [*COMMAND, "review", QUESTION, "--case", str(case), "--by", "Ana"],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        env={**os.environ, "TERM": "xterm-256color"},
    )
    try:
        yield Terminal(master, slave, running)
    finally:
        running.kill()
        running.wait()
        os.close(master)
        os.close(slave)


class Terminal:
    """The command at a terminal of its own."""

    def __init__(self, master: int, slave: int, running: "subprocess.Popen[bytes]") -> None:
        self._master = master
        self._slave = slave
        self.running = running
        self.before = termios.tcgetattr(slave)
        self.printed = ""

    def until(self, words: str, times: int = 1) -> None:
        """Read until these words were printed so many times in all."""
        end = time.monotonic() + PATIENCE
        while self.printed.count(words) < times:
            assert time.monotonic() < end, self.printed
            if select.select([self._master], [], [], 0.2)[0]:
                self.printed += os.read(self._master, 65536).decode("utf-8", "replace")

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    @property
    def as_before(self) -> bool:
        """Whether the terminal is set as it was."""
        return termios.tcgetattr(self._slave) == self.before

    def settled(self) -> None:
        """Wait until keys are read one by one: the pair was printed, and what was typed before is dropped."""
        end = time.monotonic() + PATIENCE
        while termios.tcgetattr(self._slave)[3] & termios.ICANON:
            assert time.monotonic() < end
            time.sleep(0.01)
        time.sleep(0.2)


def test_at_a_terminal_one_key_answers(out: Path) -> None:
    with at_terminal(out / "case") as terminal:
        for number, key in enumerate("s c", 1):
            terminal.until("q quit", number)
            terminal.settled()
            terminal.press(key)
        terminal.until("q quit", 4)
        terminal.settled()
        terminal.press("\x1b[A")  # an arrow is one key, which means nothing
        terminal.until("That key means nothing here.")
        assert [one.judgement.relation for one in decisions(out / "case")] == ["same", "contradicts"]
        terminal.settled()
        terminal.press("u")
        terminal.until("Taken back.")
        terminal.until("q quit", 5)
        terminal.settled()
        terminal.press("q")
        assert terminal.running.wait(PATIENCE) == 0
        terminal.until("1 pair was judged; `gravamen brief` follows.")
        assert terminal.as_before
        assert "⟦" not in terminal.printed  # the words in question are set off by style
    assert [one.fate for one in decisions(out / "case")] == ["in force", "retracted", "retraction"]


@pytest.mark.parametrize(
    ("end", "code"), [("\x03", 0), ("\x04", 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129)], ids=str
)
def test_whatever_ends_it_the_terminal_is_as_before_and_nothing_is_lost(
    out: Path, end: str | signal.Signals, code: int
) -> None:
    with at_terminal(out / "case") as terminal:
        terminal.until("q quit")
        terminal.settled()
        terminal.press("s")
        terminal.until("q quit", 2)
        terminal.settled()
        if isinstance(end, str):
            terminal.press(end)
        else:
            terminal.running.send_signal(end)
        assert terminal.running.wait(PATIENCE) == code
        assert terminal.as_before
    assert [one.judgement.relation for one in decisions(out / "case")] == ["same"]


def test_killed_outright_it_has_lost_nothing(out: Path) -> None:
    with at_terminal(out / "case") as terminal:
        terminal.until("q quit")
        terminal.settled()
        terminal.press("s")
        terminal.until("q quit", 2)
        terminal.running.kill()
        terminal.running.wait()
    assert [one.judgement.relation for one in decisions(out / "case")] == ["same"]
    assert gravamen("review", "--log", "--case", out / "case").returncode == 0
