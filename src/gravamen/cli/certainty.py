"""`gravamen certainty`: how certain an event is by the text that tells of it."""

from collections.abc import Iterator
from typing import Annotated

import typer
from pydantic import BaseModel

from gravamen.cli.rows import Exit, row_out, rows_in
from gravamen.record.gap import Gap

DECIMALS = 3  # of a certainty; finer ones tell nothing


class TargetRow(BaseModel):
    """A text and where the event stands in it: half-open code points."""

    id: str
    text: str
    target: tuple[int, int]


def certainty(
    file: Annotated[str, typer.Argument(help="JSON lines of texts with a target, or - for standard input.")],
    table: Annotated[bool, typer.Option("--table", help="Print a table for people.")] = False,
) -> None:
    """Tell how certain the event at a place is: -3 certainly not, 0 unknown, +3 certainly.

    In: {"id","text","target":[start,end]}. Out: {"id","target","certainty"}.
    """
    from gravamen.cli.tables import print_table

    done = Exit()
    answers = _answers(file, done)
    if table:
        print_table(("id", "event", "certainty"), ((row.id, _event(row), f"{sure:+.1f}") for row, sure in answers))
    else:
        for row, sure in answers:
            row_out({"id": row.id, "target": list(row.target), "certainty": sure})
    raise typer.Exit(done.code)


def _answers(file: str, done: Exit) -> Iterator[tuple[TargetRow, float]]:
    from gravamen.inference.tagger import ShippedTagger
    from gravamen.record.span import Span
    from gravamen.text.paragraphs import paragraphs

    tagger = ShippedTagger()
    for row in rows_in(file, TargetRow):
        if isinstance(row, Gap):
            done.gap(row)
            continue
        start, end = row.target
        around = next((one for one in paragraphs(row.text) if one.start <= start < end <= one.end), None)
        if start < 0 or around is None or not _event(row).strip():
            why = f"no words at [{start}, {end}] of its text. Give half-open code points of one paragraph."
            done.gap(Gap(stage="certainty", subject=row.id, why=why, unread=True))
            continue
        yield row, round(tagger.certainty(row.text, around, Span(start, end)), DECIMALS)


def _event(row: TargetRow) -> str:
    return row.text[slice(*row.target)]
