"""Reading in child processes, so that no document can hang, crash or fill the program."""

import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from gravamen.read.limits import Limits
from gravamen.read.result import Read
from gravamen.read.wire import END, READY, answer, write_request
from gravamen.record.arrival import Arrival
from gravamen.record.errors import GravamenError
from gravamen.record.gap import Gap

# -P: the folder that the program runs in, which may hold the documents, is no place to import from.
PROGRAM = (sys.executable, "-P", "-m", "gravamen.read.worker")
Result = Read | Gap


class Reader:
    """A context manager that keeps up to `children` processes, started when first needed.

    `program` is the child's command line, to which the limits are added. A document that takes too long, too
    much memory, or ends its child is a Gap with `unread` set; a new child goes on with the rest.
    """

    def __init__(self, limits: Limits | None = None, children: int = 2, program: Sequence[str] = PROGRAM) -> None:
        self._count = children
        self._threads = ThreadPoolExecutor(max_workers=children, thread_name_prefix="read")
        self._idle: SimpleQueue[Child] = SimpleQueue()
        self._children = [Child(limits or Limits(), program) for _ in range(children)]
        for child in self._children:
            self._idle.put(child)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._stop_children()  # so that no thread waits for a document that nobody wants any more
        self._threads.shutdown()
        self._stop_children()  # one that a thread had just started

    def _stop_children(self) -> None:
        for child in self._children:
            child.stop()

    def read(self, arrivals: Iterable[Arrival | Gap]) -> Iterator[Result]:
        """The results of the arrivals, in their order; a file of JSON lines gives one for each line.

        A Gap among the arrivals stays in its place. Two arrivals for each child are taken ahead. Raises
        GravamenError where no child can start.
        """
        ahead: deque[Future[list[Result]]] = deque()
        for arrival in arrivals:
            ahead.append(self._threads.submit(self._results, arrival))
            if len(ahead) > 2 * self._count:
                yield from ahead.popleft().result()
        while ahead:
            yield from ahead.popleft().result()

    def _results(self, arrival: Arrival | Gap) -> list[Result]:
        if isinstance(arrival, Gap):
            return [arrival]
        child = self._idle.get()
        try:
            return list(child.results(arrival))
        finally:
            self._idle.put(child)


class Child:
    """One process that reads one document after the other; a new one takes the place of one that died."""

    def __init__(self, limits: Limits, program: Sequence[str]) -> None:
        self._limits = limits
        self._command = [*program, str(limits.seconds), str(limits.memory)]
        self._process: subprocess.Popen[bytes] | None = None

    def stop(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(BrokenPipeError):  # what was not sent any more
                        pipe.close()

    def results(self, arrival: Arrival) -> Iterator[Result]:
        """What the arrival holds, as far as the process came, and a Gap where it did not come to the end."""
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise GravamenError("the reading process has no pipes")
        try:
            write_request(process.stdin, arrival)
            while (line := process.stdout.readline()) != END:
                if not line.endswith(b"\n"):
                    raise BrokenPipeError
                yield _with_bytes(answer(line), arrival)
        except (OSError, ValueError):  # the pipe broke, or what came through it is no answer
            why = self._death(process)
            self.stop()
            yield Gap(stage="read", subject=arrival.address, why=why, unread=True)

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is not None:
            return self._process
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # What a library keeps in a set comes out in the same order on every machine.
            env={**os.environ, "PYTHONHASHSEED": "0"},
        )
        self._process = process
        if process.stdout is None or process.stdout.readline() != READY:
            self.stop()
            raise GravamenError("the reading process does not start; is the installation whole?")
        return process

    def _death(self, process: "subprocess.Popen[bytes]") -> str:
        """Why the process ended, for a person."""
        try:
            code = process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return "its parser gave no proper answer"
        if code == -signal.SIGALRM:
            return f"reading it takes longer than {self._limits.seconds:g} seconds"
        if code == -signal.SIGKILL:
            return "the system ended its parser, for want of memory perhaps"
        return f"its parser crashed ({signal.Signals(-code).name if code < 0 else f'exit code {code}'})"


def _with_bytes(result: Result, arrival: Arrival) -> Result:
    return replace(result, data=arrival.data) if isinstance(result, Read) and result.name is None else result
