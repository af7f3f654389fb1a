"""What does not hold in the file of a case, whoever altered it and however."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import TypeVar

from gravamen.ledger import integrity, rows
from gravamen.record.claim import Claim
from gravamen.record.document import Passage, Reading
from gravamen.record.judgement import Judgement

Identified = TypeVar("Identified", Reading, Passage, Claim, Judgement)


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Each thing that does not hold, naming its record; a file that cannot be read through is one problem."""
    try:
        yield from _file_problems(connection)
        yield from _record_problems(connection)
        yield from _index_problems(connection)
    except sqlite3.DatabaseError as error:
        yield f"the file of the case cannot be read through: {error}"


def _file_problems(connection: sqlite3.Connection) -> Iterator[str]:
    for (finding,) in connection.execute("PRAGMA integrity_check").fetchall():
        if finding != "ok":
            yield f"the file of the case: {finding}"
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield f"row {row} of {table}: what it names is not among the {parent}"


def _record_problems(connection: sqlite3.Connection) -> Iterator[str]:
    documents = connection.execute(
        "SELECT documents.id, current_readings.reading FROM documents"
        " LEFT JOIN current_readings ON current_readings.document = documents.id ORDER BY documents.id"
    ).fetchall()
    for document, reading in documents:
        if reading is None:
            yield f"document {document}: no reading is in force"
        yield from _document_problems(connection, document, reading)
    judgements = f"SELECT {rows.JUDGEMENT_COLUMNS} FROM judgements ORDER BY number"
    yield from _parsed("judgement", rows.judgement_of, connection.execute(judgements).fetchall())[1]


def _document_problems(connection: sqlite3.Connection, document: str, current: str | None) -> Iterator[str]:
    def held(table: str, columns: str) -> list[rows.Row]:
        query = f"SELECT {columns} FROM {table} WHERE document = ? ORDER BY id"
        return connection.execute(query, (document,)).fetchall()

    readings, unread = _parsed("reading", rows.reading_of, held("readings", rows.READING_COLUMNS))
    passages, unpassed = _parsed("passage", rows.passage_of, held("passages", rows.PASSAGE_COLUMNS))
    claims, unclaimed = _parsed("claim", rows.claim_of, held("claims", rows.CLAIM_COLUMNS))
    yield from (*unread, *unpassed, *unclaimed)
    for reading_id, reading in readings.items():
        yield from integrity.reading_problems(reading)
        if reading_id == current:
            yield from integrity.passage_problems(reading, passages.values())
            yield from integrity.claim_problems(reading, claims.values())


def _parsed(
    kind: str, record: Callable[[rows.Row], Identified], found: list[rows.Row]
) -> tuple[dict[str, Identified], list[str]]:
    """The records of these rows by the id stored with them, and what is wrong with the rows themselves."""
    records: dict[str, Identified] = {}
    wrong: list[str] = []
    for row in found:
        try:
            records[row[0]] = record(row)
        except (ValueError, TypeError) as error:
            wrong.append(f"{kind} {row[0]}: somebody altered it ({error})")
            continue
        if records[row[0]].id != row[0]:
            wrong.append(f"{kind} {row[0]}: its id is not the hash of what it holds")
    return records, wrong


def _index_problems(connection: sqlite3.Connection) -> Iterator[str]:
    # FTS5's own check is a write, so it is run on a copy: the case may be open for reading only.
    with closing(sqlite3.connect("", isolation_level=None)) as copy:
        connection.backup(copy)
        try:
            copy.execute("INSERT INTO passages_fts (passages_fts, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            yield "the full-text index: it is out of step with the passages"
