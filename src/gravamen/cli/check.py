"""`gravamen check`: whether documents back a statement."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import BaseModel

from gravamen.cli.rows import Exit, row_out, rows_in
from gravamen.record.gap import Gap
from gravamen.record.verdict import Support, Verdict

if TYPE_CHECKING:
    from gravamen.case.draft import Checked


class DocumentRow(BaseModel):
    """A document that may back the statement."""

    id: str
    text: str


class StatementRow(BaseModel):
    """A statement and the documents to check it against."""

    id: str
    statement: str
    documents: list[DocumentRow]


def check(
    file: Annotated[str, typer.Argument(help="JSON lines of statements, - for standard input; or a draft.")],
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files and folders to check the sentences of a draft against.")
    ] = None,
    table: Annotated[bool, typer.Option("--table", help="Print a table for people.")] = False,
) -> None:
    """Tell whether a statement is supported, partly supported, contradicted or not found, and by which words.

    In: {"id","statement","documents":[{"id","text"}]}. Out: {"id","verdict","evidence","unsupported"}.

    With PATHS, FILE is a draft (text, Markdown, HTML or PDF): a row for each sentence, with its "statement" and
    "span". Exit 1 where a sentence is contradicted or not found.
    """
    if paths:
        _check_draft(Path(file), paths, table)
    else:
        _check_rows(file, table)


def _check_rows(file: str, table: bool) -> None:
    from gravamen.check.check import check as verdict_on

    done = Exit()

    def verdicts() -> Iterator[tuple[str, str, Verdict]]:
        for row in rows_in(file, StatementRow):
            if isinstance(row, Gap):
                done.gap(row)
            else:
                yield row.id, row.statement, verdict_on(row.statement, [(one.id, one.text) for one in row.documents])

    if table:
        _print("id", verdicts())
    else:
        for name, _, verdict in verdicts():
            row_out(_answer(name, verdict))
    raise typer.Exit(done.code)


def _check_draft(draft: Path, paths: Sequence[Path], table: bool) -> None:
    from gravamen.case.draft import checked

    done = Exit()
    (_, words), *_ = _read([draft], done) or [("", "")]
    failed = False

    def found() -> "Iterator[tuple[str, Checked]]":
        nonlocal failed
        for number, one in enumerate(checked(words, _read(paths, done)), 1):
            failed = failed or one.verdict.support in (Support.CONTRADICTED, Support.NOT_FOUND)
            yield str(number), one

    if table:
        _print("sentence", ((one.text, one.text, one.verdict) for _, one in found()))
    else:
        for name, one in found():
            placed = {"statement": one.text, "span": [one.span.start, one.span.end]}
            row_out(_answer(name, one.verdict) | placed)
    raise typer.Exit(1 if failed else done.code)


def _read(paths: Sequence[Path], done: Exit) -> list[tuple[str, str]]:
    """Address and text of each document of these files and folders; what cannot be read is told."""
    from gravamen.gather.files import arrivals
    from gravamen.read.child import Reader

    documents = []
    with Reader() as reader:
        for result in reader.read(arrivals(paths)):
            gaps = (result,) if isinstance(result, Gap) else result.gaps
            for gap in gaps:
                done.gap(gap)
            if not isinstance(result, Gap):
                documents.append((result.seen_at, result.reading.text))
    return documents


def _print(heading: str, verdicts: Iterable[tuple[str, str, Verdict]]) -> None:
    """A table for people: of each statement a name, its words and its verdict."""
    from gravamen.cli.tables import print_table

    print_table(
        (heading, "verdict", "evidence", "unsupported"),
        (
            (
                name,
                verdict.support.value,
                "\n".join(f"{one.document}: {one.text}" for one in verdict.evidence),
                ", ".join(one.of(statement) for one in verdict.unsupported),
            )
            for name, statement, verdict in verdicts
        ),
    )


def _answer(name: str, verdict: Verdict) -> dict[str, object]:
    return {
        "id": name,
        "verdict": verdict.support.value,
        "evidence": [
            {"document": one.document, "span": [one.span.start, one.span.end], "text": one.text}
            for one in verdict.evidence
        ],
        "unsupported": [[one.start, one.end] for one in verdict.unsupported],
    }
