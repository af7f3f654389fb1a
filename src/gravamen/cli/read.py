"""`gravamen read`: what the program makes of files, as JSON lines."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import BaseModel

from gravamen.cli.rows import Exit, row_out, rows_in
from gravamen.record.arrival import Arrival
from gravamen.record.document import Declared
from gravamen.record.errors import BadUsage
from gravamen.record.gap import Gap

if TYPE_CHECKING:
    from gravamen.read.about import AboutTable
    from gravamen.read.result import Read


class PathRow(BaseModel):
    """A line of standard input: the id to answer with, and the file to read."""

    id: str
    path: str


def read(
    paths: Annotated[list[str], typer.Argument(help="Files and folders, or - for lines of {id, path}.")],
    about: Annotated[
        Path | None, typer.Option(help="What files do not say: a table of file, issuer, date, lang, by tabs.")
    ] = None,
    table: Annotated[bool, typer.Option("--table", help="A table for people, not JSON lines.")] = False,
) -> None:
    """Read documents: the text of each, its title, date, author, publisher, language, address and pages."""
    from gravamen.gather.files import arrivals
    from gravamen.read.child import Reader

    end = Exit()
    known = _about(about, end)
    from_rows = paths == ["-"]
    found = _of_rows() if from_rows else arrivals(Path(path) for path in paths)
    with Reader() as reader:
        rows = _rows(reader.read(found), known, end, from_rows)
        if table:
            _print_table(rows)
        else:
            for row in rows:
                row_out(row)
    raise typer.Exit(end.code)


def _about(path: Path | None, end: Exit) -> "AboutTable | None":
    if path is None:
        return None
    from gravamen.read.about import about_table

    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadUsage(f"cannot open {path}: {error.strerror}. --about takes a table's file.") from error
    known = about_table(data, path.name)
    for gap in known.gaps:
        end.gap(gap)
    return known


def _of_rows() -> "Iterator[Arrival | Gap]":
    """The files that the rows of standard input name, each as if it lay in a folder named by its row's id."""
    from gravamen.gather.files import arrivals

    for row in rows_in("-", PathRow):
        if isinstance(row, Gap):
            yield row
            continue
        path = Path(row.path)
        address = f"{row.id}/{path.name}"
        if not path.is_file():
            yield Gap(stage="gather", subject=address, why="there is no such file; check `path`", unread=True)
            continue
        for found in arrivals([path]):
            yield (replace(found, address=address) if isinstance(found, Arrival) else replace(found, subject=address))


def _rows(
    results: "Iterable[Read | Gap]", known: "AboutTable | None", end: Exit, from_rows: bool
) -> Iterator[dict[str, object]]:
    from gravamen.read.about import with_about

    for result in results:
        if isinstance(result, Gap):
            end.gap(result)
            continue
        for gap in result.gaps:
            end.gap(gap)
        about = known.of(result.address) if known else None
        reading = with_about(result.reading, about) if about else result.reading
        place = result.address.rpartition("/")[0] if from_rows else result.address
        yield {
            "id": result.name if result.name is not None and not from_rows else place,
            "title": _value(reading.title),
            "text": reading.text,
            "published": _value(reading.published),
            "author": _value(reading.author),
            "publisher": _value(reading.publisher),
            "lang": _value(reading.language),
            "url": _value(reading.url),
            "pages": [[page.start, page.end] for page in reading.pages],
        }


def _value(declared: Declared | None) -> str | None:
    return declared.value if declared else None


def _print_table(rows: Iterable[dict[str, object]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table("Document", "Title", "Published", "Publisher", "Language", "Characters", box=None, pad_edge=False)
    for row in rows:
        cells = [str(row[key] or "–") for key in ("id", "title", "published", "publisher", "lang")]
        shown.add_row(*(Text(cell) for cell in cells), f"{len(str(row['text'])):,}")
    Console().print(shown)
