"""The tables of a case, laid by numbered migrations: `migrations/0001_*.sql`, `0002_*.sql` and so on."""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

from gravamen.record.errors import CaseError

APPLICATION = 0x47726176  # "Grav": tells a case from any other SQLite file


def version_of(connection: sqlite3.Connection) -> int:
    """The number of the last migration that was laid, 0 for an empty file.

    Raises CaseError where the file is some other program's, or a newer version of this one wrote it.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if (application or version or tables) and application != APPLICATION:
        raise CaseError("the file is not a case of Gravamen. Choose another folder for the case.")
    if version > newest():
        raise CaseError(
            f"the case was written by a newer version of Gravamen (its tables are number {version}, this"
            f" program knows {newest()}). Install the newer version."
        )
    return version


def newest() -> int:
    """The number of the newest migration that ships with the program."""
    return max(_migrations())


def migrate(connection: sqlite3.Connection) -> None:
    """Lay the migrations that the file lacks, all in one transaction."""
    if version_of(connection) == newest():
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again: another process may have laid them while this one waited for its turn.
        done = version_of(connection)
        for number, script in sorted(_migrations().items()):
            if number > done:
                for statement in _statements(script):
                    connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {newest()}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _migrations() -> dict[int, str]:
    folder = files("gravamen.ledger") / "migrations"
    return {
        int(one.name.split("_")[0]): one.read_text("utf-8") for one in folder.iterdir() if one.name.endswith(".sql")
    }


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
