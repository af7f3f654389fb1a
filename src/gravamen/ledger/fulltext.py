"""Full-text search by SQLite's FTS5, for any connection with `passages` and their index `passages_fts`."""

import sqlite3
from collections.abc import Iterable, Sequence

from gravamen.record.document import Passage

SCORE_FLOOR = 0.000001  # FTS5 gives words that most passages hold next to nothing; it stays above 0
# What the index must be told of a document's passages: after they come in, and before they go.
ENTER = "INSERT INTO passages_fts (rowid, text) SELECT number, text FROM passages WHERE document = ?"
LEAVE = (
    "INSERT INTO passages_fts (passages_fts, rowid, text)"
    " SELECT 'delete', number, text FROM passages WHERE document = ?"
)


def matches(connection: sqlite3.Connection, terms: Sequence[str], limit: int) -> list[tuple[str, float]]:
    """(passage id, score) of the passages that hold any of `terms`, best first, ties by id."""
    if not (asked := query(terms)):
        return []
    # Rounded before it ranks: the last digits of a logarithm differ between machines.
    return connection.execute(
        "SELECT passages.id, max(round(-bm25(passages_fts), 6), ?) AS score"
        " FROM passages_fts JOIN passages ON passages.number = passages_fts.rowid"
        " WHERE passages_fts MATCH ? ORDER BY score DESC, passages.id LIMIT ?",
        (SCORE_FLOOR, asked, max(limit, 0)),
    ).fetchall()


def document_frequency(connection: sqlite3.Connection, term: str) -> int:
    """How many documents have a passage that holds `term`."""
    if not (asked := query([term])):
        return 0
    counted = connection.execute(
        "SELECT count(DISTINCT passages.document)"
        " FROM passages_fts JOIN passages ON passages.number = passages_fts.rowid"
        " WHERE passages_fts MATCH ?",
        (asked,),
    ).fetchone()
    return int(counted[0])


def query(terms: Iterable[str]) -> str:
    """An FTS5 query for any of `terms`, each a quoted string in which nothing is syntax; empty for none.

    >>> query(['soles" OR text:', "NEAR"])
    '"NEAR" OR "soles"" OR text:"'
    """
    # FTS5 reads its query as a C string and as UTF-8: a NUL would end it, a lone surrogate cannot be passed.
    plain = {one.replace("\0", " ").encode("utf-8", "replace").decode("utf-8") for one in terms}
    return " OR ".join('"' + one.replace('"', '""') + '"' for one in sorted(plain) if one.strip())


def index_of(passages: Iterable[Passage]) -> sqlite3.Connection:
    """A connection to an index in memory of these passages, with the tokeniser of the case's own tables."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE passages (number INTEGER PRIMARY KEY, id TEXT, document TEXT, text TEXT)")
    connection.execute(
        'CREATE VIRTUAL TABLE passages_fts USING fts5 (text, content="passages", content_rowid="number",'
        ' tokenize="porter unicode61 remove_diacritics 2")'
    )
    connection.executemany(
        "INSERT INTO passages (id, document, text) VALUES (?, ?, ?)",
        ((one.id, one.document, one.text) for one in passages),
    )
    connection.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")
    return connection
