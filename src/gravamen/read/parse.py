"""From an arrival to what it holds. Runs in a child process (`gravamen.read.worker`): input is hostile."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version

from gravamen.read.declared import Stated
from gravamen.read.front_matter import parsed_text
from gravamen.read.json_lines import BrokenLine, parsed_lines
from gravamen.read.language import detected_language
from gravamen.read.parsed import Parsed, Unreadable
from gravamen.read.passages import passages
from gravamen.read.result import Read
from gravamen.read.sniff import Kind, described, kind_of
from gravamen.record.arrival import Arrival
from gravamen.record.document import Document, Reading
from gravamen.record.gap import Gap
from gravamen.record.identity import digest

VERSION = 1  # of the readers: raised when the text that they make of the same bytes changes
LIBRARIES = {Kind.HTML: "trafilatura", Kind.PDF: "pypdfium2"}


def parsed(arrival: Arrival) -> Iterator[Read | Gap]:
    """What the arrival holds: one Read, many (JSON lines), or Gaps with `unread` that say why not."""
    kind = kind_of(arrival.address, arrival.data)
    if kind is None:
        yield _unread(arrival.address, f"{described(arrival.data)}; give text, Markdown, HTML, PDF or JSON lines")
    elif kind is Kind.JSON_LINES:
        yield from _rows(arrival)
    else:
        try:
            yield _read(arrival, kind)
        except Unreadable as reason:
            yield _unread(arrival.address, str(reason))


def _read(arrival: Arrival, kind: Kind) -> Read:
    found = _parsed(arrival.data, kind)
    if not any(c.isalnum() for c in found.text):
        raise Unreadable("there is no text in it")
    losses = (_unread(arrival.address, why) for why in found.losses)
    remarks = (Gap(stage="read", subject=arrival.address, why=why) for why in found.remarks)
    document = Document(id=digest(arrival.data), media_type=kind.value)
    return _complete(arrival.address, document, arrival.data, found, (*losses, *remarks))


def _parsed(data: bytes, kind: Kind) -> Parsed:
    # Imported where needed: each library costs a tenth to half of a second.
    if kind is Kind.HTML:
        from gravamen.read.html import parsed_html

        return parsed_html(data)
    if kind is Kind.PDF:
        from gravamen.read.pdf import parsed_pdf

        return parsed_pdf(data)
    return parsed_text(data)


def _rows(arrival: Arrival) -> Iterator[Read | Gap]:
    for row in parsed_lines(arrival.data):
        if isinstance(row, BrokenLine):
            yield _unread(f"{arrival.address}, line {row.number}", row.why)
            continue
        subject = f"{arrival.address}#{row.id}"
        gaps = tuple(Gap(stage="read", subject=subject, why=why) for why in row.stated.remarks)
        document = Document(id=digest(row.canonical), media_type="application/json")
        found = Parsed(text=row.text, stated=row.stated)
        yield _complete(arrival.address, document, row.canonical, found, gaps, row.id)


def _complete(
    address: str,
    document: Document,
    data: bytes,
    found: Parsed,
    gaps: tuple[Gap, ...],
    name: str | None = None,
) -> Read:
    stated: Stated = found.stated
    language = stated.language or detected_language(found.text)
    reading = Reading(
        document=document.id,
        reader=_reader(document.media_type),
        text=found.text,
        text_hash=digest(found.text.encode("utf-8")),
        title=stated.title,
        author=stated.author,
        publisher=stated.publisher,
        published=stated.published,
        language=language,
        url=stated.url,
        pages=found.pages,
    )
    return Read(
        address=address,
        document=document,
        data=data,
        reading=reading,
        passages=passages(document.id, found.text, found.pages, language.value if language else "en"),
        name=name,
        gaps=gaps,
    )


@cache
def _reader(media_type: str) -> str:
    """The reader and its version: `text/html 1, trafilatura 2.3.1`."""
    library = next((name for kind, name in LIBRARIES.items() if kind.value == media_type), None)
    return f"{media_type} {VERSION}" + (f", {library} {version(library)}" if library else "")


def _unread(subject: str, why: str) -> Gap:
    return Gap(stage="read", subject=subject, why=why, unread=True)
