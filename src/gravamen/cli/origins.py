"""`gravamen origins`: which documents go back to one origin."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import BaseModel

from gravamen.cli.rows import Exit, row_out, rows_in
from gravamen.record.errors import BadUsage
from gravamen.record.gap import Gap

if TYPE_CHECKING:
    from gravamen.case.descent import Descent, Kin

CIRCLES = 20  # told of a case
IN_CIRCLE = 6  # documents told of one


class OriginRow(BaseModel):
    """A document to be traced."""

    id: str
    text: str
    publisher: str | None = None
    published: str | None = None


def origins(
    file: Annotated[str, typer.Argument(help="JSON lines of documents, - for standard input, or a case's folder.")],
    table: Annotated[bool, typer.Option("--table", help="For people: a table; of a case, trees.")] = False,
    alone: Annotated[
        bool, typer.Option("--all", help="Of a case, list also documents that stand alone, else only counted.")
    ] = False,
) -> None:
    """Tell for each document where its text comes from: itself, another document, or a news agency.

    In: {"id","text","publisher"?,"published"?}. Out: {"document","origin","because"}. Of a case: who got it from whom.
    """
    if file != "-" and Path(file).is_dir():
        _of_case(Path(file), table, alone)
    elif alone:
        raise BadUsage("--all is for a case: rows of every document are printed anyhow.")
    else:
        _of_rows(file, table)


def _of_rows(file: str, table: bool) -> None:
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


def _of_case(folder: Path, table: bool, alone: bool) -> None:
    from gravamen.case.case import Case

    with Case.open(folder, read_only=True) as case:
        found = case.descent()
    if table:
        _draw(found, alone)
        return
    for one in (*found.trees, *(found.alone if alone else ())):
        if one.document:
            row_out(_row(one))
    if found.alone and not alone:
        sys.stderr.write(f"gravamen: {_alone(found)}; --all lists them\n")


def _row(one: "Kin") -> dict[str, object]:
    return {
        "document": one.address,
        "origin": one.origin,
        "from": one.above or None,
        "kind": one.debt.kind.value if one.debt else None,
        "share": round(one.debt.share, 4) if one.debt else None,
        "because": [one.because] if one.because else [],
        "title": one.title or None,
        "publisher": one.publisher or None,
        "published": one.published or None,
        "resting": one.resting,
        "circle": list(one.circle),
    }


def _draw(found: "Descent", alone: bool) -> None:
    from gravamen.cli.prose import Prose
    from gravamen.cli.trees import card, draw

    told = Prose()
    draw(found.trees, told)
    if found.circles:
        told.heading("Documents that owe to one another in a circle")
        for one in found.circles[:CIRCLES]:
            more = f" and {len(one) - IN_CIRCLE:,} more" if len(one) > IN_CIRCLE else ""
            told.told(f"{'; '.join(one[:IN_CIRCLE])}{more}", lead="○ ")
        if len(found.circles) > CIRCLES:
            told.told(f"… {len(found.circles) - CIRCLES:,} more circles")
    if found.alone:
        told.heading(_alone(found))
    for single in found.alone if alone else ():
        told.told(card(single), lead="• ")


def _alone(found: "Descent") -> str:
    count = len(found.alone)
    return f"{count:,} {'document stands' if count == 1 else 'documents stand'} alone, owing nothing and owed nothing"
