"""What a person answers: one key each at a terminal, one line each where standard input is none."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from types import FrameType

from gravamen.record.errors import BadUsage

LONGEST = 40  # code points of a line that is no answer, told back


class Answer(StrEnum):
    """What may be answered to a pair of claims."""

    SAME = "same"
    CONTRADICTS = "contradicts"
    UNRELATED = "unrelated"
    UNSURE = "unsure"
    SKIP = "skip"
    UNDO = "undo"
    QUIT = "quit"


KEYS = {
    "s": Answer.SAME,
    "c": Answer.CONTRADICTS,
    "n": Answer.UNRELATED,
    "?": Answer.UNSURE,
    " ": Answer.SKIP,
    "u": Answer.UNDO,
    "q": Answer.QUIT,
    "\x04": Answer.QUIT,  # Ctrl-D
}
# None: the key means nothing.
Ask = Callable[[], Answer | None]


@contextmanager
def asking() -> Iterator[Ask]:
    """Give what asks for the next answer, from the terminal or from the lines of standard input."""
    if not sys.stdin.isatty():
        yield _from_lines()
        return
    with _cbreak() as press:
        yield press


def _from_lines() -> Ask:
    """A line is an answer's word or its key. Raises BadUsage at any other, since those after it would go astray."""
    lines = enumerate(sys.stdin, 1)

    def ask() -> Answer:
        number, line = next(lines, (0, Answer.QUIT.value))
        words = line.strip().lower()
        answer = KEYS.get(words) or next((one for one in Answer if one.value == words), None)
        if answer is None:
            told = ascii(line.strip()[:LONGEST])
            raise BadUsage(f"line {number} of the answers is {told}. Answers are {', '.join(Answer)}.")
        return answer

    return ask


@contextmanager
def _cbreak() -> Iterator[Ask]:
    """The terminal gives each key at once and shows none, and is as it was afterwards, whatever ends this."""
    import termios
    import tty

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    heard = {one: signal.signal(one, _leave) for one in (signal.SIGTERM, signal.SIGHUP)}

    def press() -> Answer | None:
        # Set each time, since whoever was stopped and goes on finds another terminal. What was typed before the pair
        # was shown is dropped: nobody judges what they have not seen.
        tty.setcbreak(terminal, termios.TCSAFLUSH)
        key = os.read(terminal, 64)
        return KEYS.get(key.decode("utf-8", "replace").lower()) if key else Answer.QUIT

    try:
        yield press
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
        for one, handler in heard.items():
            signal.signal(one, handler)


def _leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
