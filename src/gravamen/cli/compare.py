"""`gravamen compare`: how two statements stand to each other."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import BaseModel

from gravamen.cli.rows import Exit, row_out, rows_in
from gravamen.record.comparison import Comparison
from gravamen.record.gap import Gap

if TYPE_CHECKING:
    from gravamen.collate.said import Said

TOGETHER = 64  # pairs that the model reads at once


class SideRow(BaseModel):
    """A statement, who says it, and when it was published: 2025, 2025-07 or 2025-07-25."""

    text: str
    speaker: str | None = None
    published: str | None = None


class PairRow(BaseModel):
    """Two statements."""

    id: str
    left: str | SideRow
    right: str | SideRow


def compare(
    file: Annotated[str, typer.Argument(help="JSON lines of pairs, or - for standard input.")],
    table: Annotated[bool, typer.Option("--table", help="Print a table for people.")] = False,
) -> None:
    """Tell whether two statements say the same, support, contradict or qualify each other, or neither.

    In: {"id","left","right"}, a side is text or {"text","speaker","published"}.
    Out: {"id","relation","clash","differences","because"}.
    """
    from gravamen.cli.tables import print_table

    done = Exit()
    answers = _answers(file, done)
    if table:
        shown = ((name, one.clash or one.relation, "\n".join(one.because)) for name, one in answers)
        print_table(("id", "relation", "because"), shown)
    else:
        for name, one in answers:
            row_out(_row(name, one))
    raise typer.Exit(done.code)


def _answers(file: str, done: Exit) -> Iterator[tuple[str, Comparison]]:
    from gravamen.collate.compare import comparisons
    from gravamen.inference.comparer import ShippedComparer

    comparer = ShippedComparer()
    rows = rows_in(file, PairRow)
    while some := list(islice(rows, TOGETHER)):
        pairs = [row for row in some if not isinstance(row, Gap)]
        for row in some:
            if isinstance(row, Gap):
                done.gap(row)
        found = comparisons([(_said(row.left), _said(row.right)) for row in pairs], comparer)
        yield from ((row.id, one) for row, one in zip(pairs, found, strict=True))


def _said(side: str | SideRow) -> "Said":
    from gravamen.collate.said import said

    if isinstance(side, str):
        return said(side)
    return said(side.text, side.speaker or "", side.published or "")


def _row(name: str, one: Comparison) -> dict[str, object]:
    return {
        "id": name,
        "relation": one.relation.value,
        "clash": one.clash.value if one.clash else None,
        "differences": [difference.kind.value for difference in one.differences],
        "because": list(one.because),
    }
