"""Opening the file of a case, and telling a person what is wrong with one."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gravamen.ledger import schema
from gravamen.record.errors import CaseError

PATIENCE = 60  # seconds to wait while another process writes
DAMAGED = (
    "is damaged ({error}). Restore it from a copy, or move it away and run `gravamen brief` on the documents"
    " again: the originals beside it are not touched."
)
HALF_WRITTEN = "was left half written. Run `gravamen brief` on the case once, that mends it."
OLDER = "was written by an older version of Gravamen. Run `gravamen brief` on the case once."
REFUSALS = {
    sqlite3.SQLITE_READONLY_ROLLBACK: HALF_WRITTEN,
    sqlite3.SQLITE_CANTOPEN: "cannot be opened. Check that the folder is there and may be written.",
    sqlite3.SQLITE_READONLY: "cannot be written. Copy the case to a folder of your own.",
    sqlite3.SQLITE_BUSY: "is being written by another program. Try again when that is done.",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full. Make room and run the command again.",
    sqlite3.SQLITE_CONSTRAINT: "was given a record of a document or passage that it does not hold ({error}).",
}


def connected(path: Path) -> sqlite3.Connection:
    """A connection for reading and writing; the file is made where there is none and brought up to date."""
    with told(path):
        _require_writable(path)
        connection = _connection(path, "mode=rwc")
        try:
            schema.version_of(connection)
            # A rollback journal, written through: the one file is whole after each transaction.
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
            schema.migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def connected_to_read(path: Path) -> sqlite3.Connection:
    """A connection for reading only, also in a folder in which nothing may be written."""
    with told(path):
        if not path.is_file():
            raise CaseError(f"{path.name} is not there. Name the folder of a case.")
        connection = _connection(path, _mode_to_read(path))
        try:
            if schema.version_of(connection) != schema.newest():
                raise CaseError(f"{path.name} {OLDER}")
        except BaseException:
            connection.close()
            raise
    return connection


def _require_writable(path: Path) -> None:
    """Make the folder where there is none. Of its own, SQLite opens for reading what it may not write."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = f"the folder {path.parent} cannot be made: {error.strerror}. Name another one for the case."
        raise CaseError(why) from error
    if not all(os.access(one, os.W_OK) for one in (path.parent, path) if one.exists()):
        raise CaseError(f"{path.name} {REFUSALS[sqlite3.SQLITE_READONLY]}")


def _mode_to_read(path: Path) -> str:
    if os.access(path.parent, os.W_OK):
        return "mode=ro"
    # No lock can be taken here and nobody writes here, so SQLite is told to ask for none. It then passes over
    # what an interrupted writer left to be rolled back, so that is asked here.
    if Path(f"{path}-journal").exists():
        raise CaseError(f"{path.name} {HALF_WRITTEN}")
    return "mode=ro&immutable=1"


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Errors of SQLite as a CaseError that names the file and says what to do."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # our own mistake, not the file's
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        why = REFUSALS.get(code) or REFUSALS.get(code & 0xFF, DAMAGED)  # the kind of error, then its family
        why = why.format(error=error)
        raise CaseError(f"{path.name} {why}") from error


def _connection(path: Path, mode: str) -> sqlite3.Connection:
    # isolation_level None: transactions begin where we say so, not where the library guesses.
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")  # a case may come from a stranger
    return connection
