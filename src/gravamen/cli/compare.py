"""`gravamen compare`: how two statements stand to each other."""

from collections.abc import Iterator
from typing import Annotated

import typer
from pydantic import BaseModel

from gravamen.cli.rows import Exit, row_out, rows_in
from gravamen.record.gap import Gap


class PairRow(BaseModel):
    """Two statements."""

    id: str
    left: str
    right: str


def compare(
    file: Annotated[str, typer.Argument(help="JSON lines of pairs, or - for standard input.")],
    table: Annotated[bool, typer.Option("--table", help="Print a table for people.")] = False,
) -> None:
    """Tell whether two statements say the same, support, contradict or qualify each other, or neither.

    In: {"id","left","right"}. Out: {"id","relation","because"}.
    """
    from gravamen.cli.tables import print_table
    from gravamen.collate.compare import compare as relation_of

    done = Exit()

    def answers() -> Iterator[tuple[str, str, tuple[str, ...]]]:
        for row in rows_in(file, PairRow):
            if isinstance(row, Gap):
                done.gap(row)
            else:
                found = relation_of(row.left, row.right)
                yield row.id, found.relation.value, found.because

    if table:
        print_table(("id", "relation", "because"), ((i, r, "\n".join(why)) for i, r, why in answers()))
    else:
        for name, relation, because in answers():
            row_out({"id": name, "relation": relation, "because": list(because)})
    raise typer.Exit(done.code)
