"""`gravamen check`: whether documents back a statement."""

from collections.abc import Iterator
from typing import Annotated

import typer
from pydantic import BaseModel

from gravamen.cli.rows import Exit, row_out, rows_in
from gravamen.record.gap import Gap
from gravamen.record.verdict import Verdict


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
    file: Annotated[str, typer.Argument(help="JSON lines of statements, or - for standard input.")],
    table: Annotated[bool, typer.Option("--table", help="Print a table for people.")] = False,
) -> None:
    """Tell whether a statement is supported, partly supported, contradicted or not found, and by which words.

    In: {"id","statement","documents":[{"id","text"}]}. Out: {"id","verdict","evidence","unsupported"}.
    """
    from gravamen.check.check import check as verdict_on
    from gravamen.cli.tables import print_table

    done = Exit()

    def verdicts() -> Iterator[tuple[StatementRow, Verdict]]:
        for row in rows_in(file, StatementRow):
            if isinstance(row, Gap):
                done.gap(row)
            else:
                yield row, verdict_on(row.statement, [(one.id, one.text) for one in row.documents])

    if table:
        print_table(
            ("id", "verdict", "evidence", "unsupported"),
            (
                (
                    row.id,
                    verdict.support.value,
                    "\n".join(f"{one.document}: {one.text}" for one in verdict.evidence),
                    ", ".join(one.of(row.statement) for one in verdict.unsupported),
                )
                for row, verdict in verdicts()
            ),
        )
    else:
        for row, verdict in verdicts():
            row_out(_answer(row.id, verdict))
    raise typer.Exit(done.code)


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
