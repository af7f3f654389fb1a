"""The ledger as one SQLite file, which is whole when copied and opens in any SQLite browser."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

from gravamen.ledger import fulltext, integrity, rows
from gravamen.ledger.connection import connected, connected_to_read, told
from gravamen.ledger.examination import problems
from gravamen.ledger.force import in_force, pair
from gravamen.ledger.plain import plain
from gravamen.ledger.port import TRACE
from gravamen.record.claim import Claim
from gravamen.record.document import Document, Passage, Reading, Sighting
from gravamen.record.errors import CaseError
from gravamen.record.gap import Gap
from gravamen.record.judgement import Judgement
from gravamen.record.origin import Debt

AMONG = "IN (SELECT value FROM json_each(?))"
CLAIM_ORDER = "ORDER BY document, sentence_start, sentence_end, id"
Record = TypeVar("Record")


class SqliteLedger:
    """See `port.Ledger` for what each method does. Made by `open`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """The ledger in this file. To write, it is laid where there is none and migrated where it is older.

        Read only, the file and its folder need not be writable. Raises CaseError where it cannot be opened,
        is damaged, is no case, or was written by a newer version (read only: by another version).
        """
        return cls(connected_to_read(path) if read_only else connected(path), path)

    def add_document(
        self,
        document: Document,
        reading: Reading,
        passages: Sequence[Passage],
        sightings: Sequence[Sighting],
    ) -> None:
        integrity.whole(document, reading, passages, sightings)
        with self._writing() as write:
            write.execute(
                "INSERT INTO documents (id, media_type) VALUES (?, ?)"
                " ON CONFLICT (id) DO UPDATE SET media_type = excluded.media_type",
                (document.id, document.media_type),
            )
            self._insert("readings", rows.READING_COLUMNS, [rows.reading_row(reading)])
            if not self._stands(reading, passages):
                self._start_anew(reading)
                self._insert("passages", rows.PASSAGE_COLUMNS, map(rows.passage_row, passages))
                write.execute(fulltext.ENTER, (document.id,))
            self._see(sightings)

    def _stands(self, reading: Reading, passages: Sequence[Passage]) -> bool:
        current = self._all("SELECT reading FROM current_readings WHERE document = ?", reading.document)
        held = self._all("SELECT id FROM passages WHERE document = ?", reading.document)
        return current == [(reading.id,)] and {one for (one,) in held} == {one.id for one in passages}

    def _start_anew(self, reading: Reading) -> None:
        self._connection.execute(fulltext.LEAVE, (reading.document,))
        for table in ("passages", "claims", "debts", "analysed"):
            self._connection.execute(f"DELETE FROM {table} WHERE document = ?", (reading.document,))
        self._connection.execute(
            "INSERT INTO current_readings (document, reading) VALUES (?, ?)"
            " ON CONFLICT (document) DO UPDATE SET reading = excluded.reading",
            (reading.document, reading.id),
        )

    def _see(self, sightings: Iterable[Sighting]) -> None:
        seen = ((one.document, plain(one.address)) for one in sightings)
        self._insert("sightings", "document, address", seen)

    def add_sighting(self, sighting: Sighting) -> None:
        with self._writing():
            self._see([sighting])

    def keep_file(self, file: str, documents: Iterable[tuple[str, str]]) -> None:
        held = [(file, plain(name), document) for name, document in documents]
        with self._writing():
            self._insert("file_documents", "file, name, document", held)

    def in_file(self, file: str) -> list[tuple[str, str]]:
        return self._all("SELECT name, document FROM file_documents WHERE file = ? ORDER BY name, document", file)

    def documents(self) -> list[Document]:
        return self._records(rows.document_of, "SELECT id, media_type FROM documents ORDER BY id")

    def reading_of(self, document: str) -> Reading:
        found = self._records(
            rows.reading_of,
            f"SELECT {rows.READING_COLUMNS} FROM readings"
            " WHERE id = (SELECT reading FROM current_readings WHERE document = ?)",
            document,
        )
        if not found:
            raise CaseError(f"the case holds no document {document}")
        return found[0]

    def readings(self) -> Iterator[Reading]:
        for one in self.documents():
            yield self.reading_of(one.id)

    def sightings(self) -> list[Sighting]:
        return self._sightings("ORDER BY document, address")

    def sightings_of(self, document: str) -> list[Sighting]:
        return self._sightings("WHERE document = ? ORDER BY address", document)

    def _sightings(self, which: str, *values: object) -> list[Sighting]:
        return self._records(rows.sighting_of, f"SELECT document, address FROM sightings {which}", *values)

    def passages_of(self, document: str) -> list[Passage]:
        return self._records(
            rows.passage_of,
            f"SELECT {rows.PASSAGE_COLUMNS} FROM passages WHERE document = ? ORDER BY span_start, span_end, id",
            document,
        )

    def passage(self, passage: str) -> Passage:
        return self.passages([passage])[0]

    def passages(self, ids: Sequence[str]) -> list[Passage]:
        found = self._records(
            rows.passage_of,
            f"SELECT {rows.PASSAGE_COLUMNS} FROM passages WHERE id {AMONG}",
            json.dumps(list(ids)),
        )
        by_id = {one.id: one for one in found}
        if lacking := [one for one in ids if one not in by_id]:
            raise CaseError(f"the case holds no passage {lacking[0]}")
        return [by_id[one] for one in ids]

    def passage_count(self) -> int:
        return int(self._all("SELECT count(*) FROM passages")[0][0])

    def match(self, terms: Sequence[str], limit: int) -> list[tuple[str, float]]:
        with told(self._path):
            return fulltext.matches(self._connection, terms, limit)

    def document_frequency(self, term: str) -> int:
        with told(self._path):
            return fulltext.document_frequency(self._connection, term)

    def keep_claims(self, version: str, found: Mapping[str, Sequence[Claim]]) -> None:
        integrity.made_there(found)
        with self._writing() as write:
            for passage, claims in found.items():
                write.execute("DELETE FROM claims WHERE passage = ?", (passage,))
                self._insert("claims", rows.CLAIM_COLUMNS, map(rows.claim_row, claims))
            write.executemany(
                "INSERT INTO attributed (passage, version) VALUES (?, ?)"
                " ON CONFLICT (passage) DO UPDATE SET version = excluded.version",
                [(one, version) for one in found],
            )

    def attributed(self, version: str, passages: Sequence[str]) -> frozenset[str]:
        query = f"SELECT passage FROM attributed WHERE version = ? AND passage {AMONG}"
        return frozenset(one for (one,) in self._all(query, version, json.dumps(list(passages))))

    def claims(self) -> list[Claim]:
        return self._claims(CLAIM_ORDER)

    def claims_of(self, document: str) -> list[Claim]:
        return self._claims(f"WHERE document = ? {CLAIM_ORDER}", document)

    def claims_in(self, passages: Sequence[str]) -> list[Claim]:
        return self._claims(f"WHERE passage {AMONG} {CLAIM_ORDER}", json.dumps(list(passages)))

    def _claims(self, which: str, *values: object) -> list[Claim]:
        return self._records(rows.claim_of, f"SELECT {rows.CLAIM_COLUMNS} FROM claims {which}", *values)

    def keep_debts(self, version: str, found: Mapping[str, Sequence[Debt]]) -> None:
        integrity.owned(found)
        with self._writing():
            for document, debts in found.items():
                self._connection.execute("DELETE FROM debts WHERE document = ?", (document,))
                self._insert("debts", rows.DEBT_COLUMNS, map(rows.debt_row, debts))
            self._mark(TRACE, version, found)

    def debts(self) -> list[Debt]:
        return self._records(
            rows.debt_of,
            f"SELECT {rows.DEBT_COLUMNS} FROM debts ORDER BY document, span_start, span_end, creditor, kind",
        )

    def mark(self, stage: str, version: str, documents: Iterable[str]) -> None:
        with self._writing():
            self._mark(stage, version, documents)

    def _mark(self, stage: str, version: str, documents: Iterable[str]) -> None:
        self._connection.executemany(
            "INSERT INTO analysed (document, stage, version) VALUES (?, ?, ?)"
            " ON CONFLICT (document, stage) DO UPDATE SET version = excluded.version",
            [(one, stage, version) for one in documents],
        )

    def analysed(self, stage: str, version: str) -> frozenset[str]:
        found = self._all("SELECT document FROM analysed WHERE stage = ? AND version = ?", stage, version)
        return frozenset(one for (one,) in found)

    def keep_vectors(self, model: str, vectors: Mapping[str, bytes]) -> None:
        with self._writing():
            self._insert("embeddings", "model, key, vector", ((model, *one) for one in vectors.items()))

    def vectors(self, model: str, keys: Sequence[str]) -> dict[str, bytes]:
        query = f"SELECT key, vector FROM embeddings WHERE model = ? AND key {AMONG}"
        found: dict[str, bytes] = dict(self._all(query, model, json.dumps(list(keys))))
        return {key: found[key] for key in keys if key in found}

    def keep_note(self, name: str, text: str) -> None:
        with self._writing():
            self._insert("notes", "name, text", [(name, text)])

    def note(self, name: str) -> str | None:
        found = self._all("SELECT text FROM notes WHERE name = ?", name)
        return str(found[0][0]) if found else None

    def add_judgements(self, judgements: Iterable[Judgement]) -> None:
        with self._writing():
            for one in judgements:
                between = pair(one)
                last = self._all(
                    "SELECT id FROM judgements WHERE pair = ? AND judge = ? ORDER BY number DESC LIMIT 1",
                    between,
                    one.by,
                )
                if last != [(one.id,)]:
                    self._insert("judgements", rows.JUDGEMENT_COLUMNS, [rows.judgement_row(one, between)])

    def judgements(self) -> list[Judgement]:
        return in_force(self.judgement_log())

    def judgement_log(self) -> list[Judgement]:
        return self._records(rows.judgement_of, f"SELECT {rows.JUDGEMENT_COLUMNS} FROM judgements ORDER BY number")

    def add_gaps(self, gaps: Iterable[Gap]) -> None:
        found = [(one.stage, plain(one.subject), plain(one.why), int(one.unread)) for one in gaps]
        with self._writing():
            self._insert("gaps", "stage, subject, why, unread", found)

    def close_gaps(self, stage: str, subjects: Iterable[str]) -> None:
        with self._writing() as write:
            write.executemany(
                "DELETE FROM gaps WHERE stage = ? AND subject = ?", [(stage, plain(one)) for one in subjects]
            )

    def gaps(self) -> list[Gap]:
        return self._records(
            rows.gap_of, "SELECT stage, subject, why, unread FROM gaps ORDER BY stage, subject, why, unread"
        )

    def add_question(self, question: str) -> None:
        with self._writing():
            self._insert("questions", "question", [(plain(question),)])

    def questions(self) -> list[str]:
        return [one for (one,) in self._all("SELECT question FROM questions ORDER BY question")]

    def problems(self) -> Iterator[str]:
        return problems(self._connection)

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or nothing."""
        with told(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _insert(self, table: str, columns: str, values: Iterable[rows.Row]) -> None:
        self._connection.executemany(
            f"INSERT INTO {table} ({columns}) VALUES ({rows.places(columns)}) ON CONFLICT DO NOTHING", values
        )

    def _all(self, query: str, *values: object) -> list[Any]:
        with told(self._path):
            return self._connection.execute(query, values).fetchall()

    def _records(self, record: Callable[[rows.Row], Record], query: str, *values: object) -> list[Record]:
        found = self._all(query, *values)
        try:
            return [record(row) for row in found]
        except (ValueError, TypeError) as error:
            raise CaseError(
                f"{self._path.name} holds a row that somebody altered ({error}). Run `gravamen verify` on the"
                " case, and restore it from a copy."
            ) from error
