"""`gravamen claims`: who says what, as JSON lines or as a table."""

from collections.abc import Iterator
from typing import Annotated

import typer
from pydantic import BaseModel

from gravamen.record.claim import Claim, Mention, Quantity
from gravamen.record.document import Declared, Passage, Reading
from gravamen.record.identity import digest
from gravamen.record.span import Span


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
    """Who says what: speaker, cue and content of every claim, with offsets in the text given."""
    from gravamen.attribute.claims import claims as claims_of
    from gravamen.cli.rows import Exit, row_out, rows_in
    from gravamen.record.gap import Gap

    code = Exit()
    shown: list[tuple[str, Claim]] = []
    for row in rows_in(path, Row):
        if isinstance(row, Gap):
            code.gap(row)
            continue
        reading = _reading(row)
        for claim in claims_of(reading, _passages(row)):
            if isinstance(claim, Gap):
                code.gap(claim)
            elif table:
                shown.append((row.id, claim))
            else:
                row_out(_answer(row.id, claim))
    if table:
        _print(shown)
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


def _part(text: str, spans: tuple[Span, ...]) -> dict[str, object]:
    return {"text": text, "spans": [[one.start, one.end] for one in spans]}


def _mention(mention: Mention | None) -> dict[str, object] | None:
    return _part(mention.text, mention.spans) if mention else None


def _resolved(mention: Mention | None) -> list[int] | None:
    span = mention.resolved if mention else None
    return [span.start, span.end] if span else None


def _answer(document: str, claim: Claim) -> dict[str, object]:
    said = claim.attribution
    authorial = said.mode.value == "authorial"
    speaker = None if authorial else _mention(said.mention)
    if speaker is not None:
        speaker["name"] = said.speaker.name
        speaker["resolved"] = _resolved(said.mention)
    return {
        "document": document,
        "speaker": speaker,
        "cue": None if authorial else _mention(said.cue),
        "content": _part(claim.text, claim.content),
        "mode": said.mode.value,
        "stance": said.stance.value,
        "certainty": said.certainty,
        "via": said.via,
        "act": claim.act or None,
        "said_by": {
            "name": said.speaker.name,
            "kind": said.speaker.kind.value,
            "named": said.speaker.named,
            "title": said.mention.name if said.mention else None,
        },
        "sentence": [claim.sentence.start, claim.sentence.end],
        "names": [{"name": one.name, "aliases": list(one.aliases)} for one in claim.entities],
        "dates": [
            {
                "text": one.span.of(claim.text),
                "span": [one.span.start, one.span.end],
                "value": one.value,
                "bound": one.bound,
            }
            for one in claim.dates
        ],
        "quantities": [_quantity(claim.text, one) for one in claim.quantities],
    }


def _quantity(text: str, one: Quantity) -> dict[str, object]:
    return {
        "text": one.span.of(text),
        "span": [one.span.start, one.span.end],
        "low": one.low,
        "high": one.high,
        "unit": one.unit,
        "counted": one.counted,
        "approximate": one.approximate,
        "bound": one.bound,
    }


def _print(shown: list[tuple[str, Claim]]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table("document", "speaker", "cue", "content", "stance", "certainty")
    for document, claim in shown:
        said = claim.attribution
        cue = " ".join(said.cue.text.split()) if said.cue else ""
        cells = (
            document,
            said.speaker.name,
            cue,
            " ".join(claim.text.split()),
            said.stance.value,
            f"{said.certainty:+d}",
        )
        table.add_row(*(escape(cell) for cell in cells))
    Console().print(table)
