"""`gravamen search`: which documents bear on each query."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer
from pydantic import BaseModel

from gravamen.cli.rows import Exit, row_out, rows_in
from gravamen.record.errors import BadUsage
from gravamen.record.gap import Gap
from gravamen.record.span import Span

if TYPE_CHECKING:
    from gravamen.search.index import Candidate
    from gravamen.search.rank import Ranked


class QueryRow(BaseModel):
    """What is asked."""

    id: str
    text: str


class SoughtRow(BaseModel):
    """A document to be searched."""

    id: str
    text: str
    title: str | None = None
    lang: str | None = None


Row = TypeVar("Row", QueryRow, SoughtRow)


def search(
    question: Annotated[str | None, typer.Argument(help="What to look for in a case.")] = None,
    case: Annotated[Path | None, typer.Option(help="The case to look for QUESTION in.")] = None,
    queries: Annotated[str | None, typer.Option(help="JSON lines of queries: id, text (- for standard input).")] = None,
    documents: Annotated[str | None, typer.Option(help="JSON lines of documents: id, text, title, lang.")] = None,
    top: Annotated[int, typer.Option(min=1, help="Passages of a case, or documents for each query.")] = 10,
    table: Annotated[bool, typer.Option("--table", help="A table for people instead of JSON lines.")] = False,
) -> None:
    """Rank the passages of a case for QUESTION, or documents for each of many queries; by words and by meaning.

    Out, a row for each query: {"query","hits":[{"document","span","score"}]}, best first. Of documents, a hit is the
    best passage; of a case, hits are passages and hold their "text".
    """
    if question is not None and queries is None and documents is None:
        _search_case(question, case or Path("gravamen-case"), top, table)
    elif question is None and case is None and queries is not None and documents is not None:
        _search_rows(queries, documents, top, table)
    else:
        raise BadUsage("give a question, with the --case to look in, or both --queries and --documents.")


def _search_case(question: str, folder: Path, top: int, table: bool) -> None:
    from gravamen.case.case import Case

    with Case.open(folder, read_only=True) as case:
        hits = case.search(question, top)
    if table:
        from gravamen.cli.tables import print_table

        print_table(
            ("score", "document", "passage"), ((f"{one.score:.2f}", one.address, one.passage.text) for one in hits)
        )
        return
    rows = [
        {
            "document": one.address,
            "span": [one.passage.span.start, one.passage.span.end],
            "score": one.score,
            "text": one.passage.text,
        }
        for one in hits
    ]
    row_out({"query": question, "hits": rows})


def _search_rows(queries: str, documents: str, top: int, table: bool) -> None:
    if queries == documents == "-":
        raise BadUsage("only one of --queries and --documents can be standard input (-).")
    from gravamen.inference.minilm import MiniLM
    from gravamen.inference.remembered import Remembered
    from gravamen.search.bm25 import Bm25
    from gravamen.search.rank import DEPTH, rank

    done = Exit()
    spans: dict[str, Span] = {}
    index = Bm25(_candidates(_kept(documents, SoughtRow, done), spans))
    encoder = Remembered(MiniLM())
    wide = max(DEPTH, 2 * top)
    answers = (
        (row, _best_of_each(rank(row.text, index, encoder, wide))[:top]) for row in _kept(queries, QueryRow, done)
    )
    if table:
        from gravamen.cli.tables import print_table

        print_table(("query", "score", "document", "passage"), _cells(answers))
    else:
        for row, hits in answers:
            row_out({"query": row.id, "hits": [_hit(one, spans[one.candidate.id]) for one in hits]})
    raise typer.Exit(done.code)


def _kept(path: str, row: type[Row], done: Exit) -> Iterator[Row]:
    """The rows of the file, of each id the first; what is no such row is told."""
    seen: set[str] = set()
    for one in rows_in(path, row):
        if isinstance(one, Gap):
            done.gap(one)
        elif one.id in seen:
            done.gap(Gap(stage="search", subject=one.id, why="a row with this id came before", unread=True))
        else:
            seen.add(one.id)
            yield one


def _candidates(rows: Iterable[SoughtRow], spans: dict[str, Span]) -> "Iterator[Candidate]":
    """The passages of the documents, whose spans are noted in `spans`."""
    from gravamen.read.passages import passages
    from gravamen.search.index import Candidate

    for row in rows:
        for one in passages(row.id, row.text):
            spans[one.id] = one.span
            yield Candidate(id=one.id, document=row.id, text=one.text, title=row.title or "", language=row.lang or "en")


def _best_of_each(hits: "Iterable[Ranked]") -> "list[Ranked]":
    """The first hit of each document."""
    first: dict[str, Ranked] = {}
    for one in hits:
        first.setdefault(one.candidate.document, one)
    return list(first.values())


def _hit(one: "Ranked", span: Span) -> dict[str, object]:
    return {"document": one.candidate.document, "span": [span.start, span.end], "score": one.score}


def _cells(answers: "Iterable[tuple[QueryRow, list[Ranked]]]") -> Iterator[tuple[str, ...]]:
    for row, hits in answers:
        for one in hits:
            yield row.id, f"{one.score:.2f}", one.candidate.document, one.candidate.text
