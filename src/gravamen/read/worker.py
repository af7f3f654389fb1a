"""The child process that reads: `python -P -m gravamen.read.worker SECONDS MEMORY`."""

import logging
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import IO

from gravamen.read.limits import Limits
from gravamen.read.result import Read
from gravamen.read.wire import END, READY, requests, write_answer
from gravamen.record.arrival import Arrival
from gravamen.record.gap import Gap

PARSERS = ("gravamen.read.html", "gravamen.read.pdf")
Parser = Callable[[Arrival], Iterator[Read | Gap]]


def serve(parser: Parser, limits: Limits) -> None:
    """Answer requests on standard input until it closes.

    The time limit is a kernel timer whose signal ends this process, even inside a library's C code and even
    where the parent is gone; it starts again with each result, so for each line of a JSON lines file.
    """
    logging.disable(logging.CRITICAL)
    answers = _own_output()
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    answers.write(READY)
    answers.flush()
    for arrival in requests(sys.stdin.buffer):
        signal.setitimer(signal.ITIMER_REAL, limits.seconds)
        for result in _guarded(parser, arrival, limits):
            write_answer(answers, _without_bytes(result))
            signal.setitimer(signal.ITIMER_REAL, limits.seconds)
        signal.setitimer(signal.ITIMER_REAL, 0)
        answers.write(END)
        answers.flush()


def _own_output() -> IO[bytes]:
    """Standard output, which no library can reach any more: what one prints goes nowhere."""
    own = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return own


def _guarded(parser: Parser, arrival: Arrival, limits: Limits) -> Iterator[Read | Gap]:
    try:
        yield from parser(arrival)
        return
    except MemoryError:
        why = f"reading it takes more than {limits.memory // 1024**2} MB of memory"
    except RecursionError:
        why = "it is nested too deep"
    yield Gap(stage="read", subject=arrival.address, why=why, unread=True)


def _without_bytes(result: Read | Gap) -> Read | Gap:
    """A file's bytes are not sent back: the parent has them."""
    return replace(result, data=b"") if isinstance(result, Read) and result.name is None else result


def main() -> None:
    """Read with the program's own parsers; they are loaded before the clock runs."""
    for module in PARSERS:
        import_module(module)
    from gravamen.read.parse import parsed

    serve(parsed, Limits(seconds=float(sys.argv[1]), memory=int(sys.argv[2])))


if __name__ == "__main__":
    main()
