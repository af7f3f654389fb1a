"""`gravamen origins`: which documents go back to one origin."""

from typing import Annotated

import typer
from pydantic import BaseModel

from gravamen.cli.rows import Exit, row_out, rows_in
from gravamen.record.gap import Gap


class OriginRow(BaseModel):
    """A document to be traced."""

    id: str
    text: str
    publisher: str | None = None
    published: str | None = None


def origins(
    file: Annotated[str, typer.Argument(help="JSON lines of documents, or - for standard input.")],
    table: Annotated[bool, typer.Option("--table", help="Print a table for people.")] = False,
) -> None:
    """Tell for each document where its text comes from: itself, another document, or a news agency.

    In: {"id","text","publisher"?,"published"?}. Out: {"document","origin","because"}.
    """
    from gravamen.trace.debts import debts
    from gravamen.trace.lineage import Lineage
    from gravamen.trace.text import Traced

    done = Exit()
    texts: dict[str, Traced] = {}
    for row in rows_in(file, OriginRow):
        if isinstance(row, Gap):
            done.gap(row)
        else:
            traced = Traced(document=row.id, text=row.text, publisher=row.publisher, published=row.published)
            texts.setdefault(row.id, traced)
    lineage = Lineage(debts(list(texts.values())))
    answers = [(document, lineage.of_document(document), lineage.reasons_for(document)) for document in texts]
    if table:
        from gravamen.cli.tables import print_table

        print_table(("document", "origin", "because"), ((d, o, "\n".join(why)) for d, o, why in answers))
    else:
        for document, origin, because in answers:
            row_out({"document": document, "origin": origin, "because": list(because)})
    raise typer.Exit(done.code)
