"""What passes between the reader and its children.

A request is a line of JSON and the document's bytes. The answer is a line of JSON for each Read or Gap, then
an empty line. What comes back is validated: a child that hostile input took over can lie about its
document, not run code in the parent.
"""

import json
from collections.abc import Iterator
from typing import IO

from pydantic import TypeAdapter

from gravamen.read.result import Read
from gravamen.record.arrival import Arrival
from gravamen.record.gap import Gap

READY = b"ready\n"
END = b"\n"
_ANSWER: TypeAdapter[Read | Gap] = TypeAdapter(Read | Gap)


def write_request(pipe: IO[bytes], arrival: Arrival) -> None:
    """Send a document to a child."""
    head = {"address": arrival.address, "length": len(arrival.data)}
    pipe.write(json.dumps(head).encode("ascii") + b"\n")
    pipe.write(arrival.data)
    pipe.flush()


def requests(pipe: IO[bytes]) -> Iterator[Arrival]:
    """The documents sent to this child, until the parent closes the pipe or is gone."""
    while line := pipe.readline():
        head = json.loads(line)
        data = pipe.read(head["length"])
        if len(data) == head["length"]:
            yield Arrival(address=head["address"], data=data)


def write_answer(pipe: IO[bytes], answer: Read | Gap) -> None:
    """Send one result to the parent, at once: the next may end this process."""
    pipe.write(_ANSWER.dump_json(answer) + b"\n")
    pipe.flush()


def answer(line: bytes) -> Read | Gap:
    """The result that a line holds. Raises ValueError where it holds none."""
    return _ANSWER.validate_json(line)
