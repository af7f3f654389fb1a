"""Work begun before it is asked for, told in order."""

import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Queue
from threading import Thread
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
WORKERS = 2  # one prepares or tells while the other waits for the model, which runs outside Python's lock
MOST = 4  # items under way
SWITCH = 0.0005  # seconds; at Python's own 0.005 a thread that comes back from the model waits longer than it ran


def ahead(make: Callable[[Given], Made], items: Iterable[Given]) -> Iterator[Made]:
    """What `make` gives for each item, in order, each as soon as it is done; a few items are taken ahead.

    >>> list(ahead(str.upper, ["a", "b", "c"]))
    ['A', 'B', 'C']
    """
    sys.setswitchinterval(SWITCH)
    begun: Queue[Future[Made] | BaseException | None] = Queue(MOST)

    def begin() -> None:
        try:
            for one in items:
                begun.put(workers.submit(make, one))
            begun.put(None)
        except BaseException as error:  # noqa: BLE001 whatever ends the input is raised where it is read
            begun.put(error)

    with ThreadPoolExecutor(WORKERS) as workers:
        Thread(target=begin, daemon=True).start()
        while (one := begun.get()) is not None:
            if isinstance(one, BaseException):
                raise one
            yield one.result()
