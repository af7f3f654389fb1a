"""JSON lines in and out: how every filter reads, answers and fails."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from gravamen.record.errors import BadUsage
from gravamen.record.gap import Gap

Row = TypeVar("Row", bound=BaseModel)
LONGEST_LINE = 64 * 1024 * 1024  # bytes; a longer line is a Gap, not a full memory


def rows_in(path: str, row: type[Row]) -> Iterator[Row | Gap]:
    """The rows of a JSON lines file (`-` is standard input); a line that is no such row is a Gap.

    Raises BadUsage where the file cannot be opened.
    """
    if path == "-":
        yield from _parsed(sys.stdin.buffer, "standard input", row)
        return
    try:
        with Path(path).open("rb") as lines:
            yield from _parsed(lines, Path(path).name, row)
    except OSError as error:
        raise BadUsage(f"cannot open {path}: {error.strerror}. Give a JSON lines file, or - for input.") from error


def _parsed(lines: Iterable[bytes], name: str, row: type[Row]) -> Iterator[Row | Gap]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{name}, line {number}"
        if len(line) > LONGEST_LINE:
            yield Gap(stage="read", subject=where, why="the line is longer than 64 MB", unread=True)
            continue
        try:
            yield row.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            why = f"not the row expected: {place + ': ' if place else ''}{first['msg']}"
            yield Gap(stage="read", subject=where, why=why, unread=True)


def row_out(row: dict[str, object]) -> None:
    """Write one row to standard output."""
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


class Exit:
    """The exit code that a command earns as gaps come by: 0 done, 3 some input could not be read."""

    def __init__(self) -> None:
        self.code = 0

    def gap(self, gap: Gap) -> None:
        """Tell the gap on standard error and remember whether it is one of unread input."""
        sys.stderr.write(f"gravamen: {gap.subject}: {gap.why}\n")
        if gap.unread:
            self.code = 3
