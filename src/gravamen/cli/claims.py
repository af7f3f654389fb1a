"""`gravamen claims`: who says what, as JSON lines or as a table."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import BaseModel

from gravamen.record.claim import Claim
from gravamen.record.document import Declared, Passage, Reading
from gravamen.record.identity import digest

if TYPE_CHECKING:
    pass


class Row(BaseModel):
    """One document to analyse; what it declares about itself may come along."""

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    lang: str | None = None


def claims(
    path: Annotated[str, typer.Argument(metavar="FILE|-", help="JSON lines of documents: id, text.")],
    table: Annotated[bool, typer.Option("--table", help="A table for people instead of JSON lines.")] = False,
) -> None:
    """Who says what: speaker, cue and content of every claim, with offsets in the text given.

    The claims of a document are printed as soon as it is done; only a few documents are read ahead of that.
    """
    from gravamen.attribute.claims import claims as claims_of
    from gravamen.cli.ahead import ahead
    from gravamen.cli.rows import Exit, rows_in
    from gravamen.inference.tagger import ShippedTagger
    from gravamen.record.gap import Gap

    code, tagger = Exit(), ShippedTagger()
    told = _Table().row if table else _row

    def found_in(row: Row | Gap) -> tuple[str, dict[str, int], list[Claim | Gap]]:
        if isinstance(row, Gap):
            return "", {}, [row]
        passages = list(_passages(row))
        return row.id, {one.id: one.paragraph for one in passages}, list(claims_of(_reading(row), passages, tagger))

    for document, paragraphs, found in ahead(found_in, rows_in(path, Row)):
        for one in found:
            if isinstance(one, Gap):
                code.gap(one)
            else:
                told(document, paragraphs[one.passage], one)
        sys.stdout.flush()
    raise typer.Exit(code.code)


def _reading(row: Row) -> Reading:
    def declared(value: str | None) -> Declared | None:
        return Declared(value=value, where="row") if value else None

    return Reading(
        document=row.id,
        reader="row",
        text=row.text,
        text_hash=digest(row.text.encode("utf-8", "surrogatepass")),
        title=declared(row.title),
        publisher=declared(row.publisher),
        published=declared(row.published),
        language=declared(row.lang),
    )


def _passages(row: Row) -> Iterator[Passage]:
    from gravamen.text.paragraphs import paragraphs

    for number, span in enumerate(paragraphs(row.text), 1):
        yield Passage(document=row.id, span=span, text=span.of(row.text), page=None, paragraph=number)


def _row(document: str, paragraph: int, claim: Claim) -> None:
    from gravamen.cli.claim_row import claim_row
    from gravamen.cli.rows import row_out

    row_out(claim_row(document, claim))


class _Table:
    """Claims as rows of a table, each document's below a line with its id."""

    def __init__(self) -> None:
        from gravamen.cli.tables import Column, RunningTable

        self._document: str | None = None
        self._table = RunningTable(
            (
                Column(heading="speaker", least=14, share=2),
                Column(heading="cue", least=9, share=1),
                Column(heading="content", least=20, share=6),
                Column(heading="stance", least=9),
                Column(heading="certainty", least=9, right=True),
                Column(heading="where", least=5),
            )
        )

    def row(self, document: str, paragraph: int, claim: Claim) -> None:
        """Print the claim, made in this paragraph of the document."""
        if document != self._document:
            self._table.line(" ".join(document.split()))
            self._document = document
        from gravamen.attribute.cues import reports_words

        said = claim.attribution
        who = said.speaker.name or (said.mention.text if said.mention else "–")
        cue = said.cue.text if said.cue else ""
        cue = cue if reports_words(claim) else f"({cue})"
        words = (" ".join(one.split()) for one in (who, cue, claim.text))
        self._table.row((*words, said.stance.value, f"{said.certainty:+d}", f"¶{paragraph}"))
