"""What kind of document some bytes are, whatever their name says."""

import re
from enum import StrEnum
from pathlib import PurePosixPath

from gravamen.read.encoding import BOMS


class Kind(StrEnum):
    """The formats that are read; the value is the media type."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    JSON_LINES = "application/jsonl"


SUFFIXES = {
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".jsonl": Kind.JSON_LINES,
    ".ndjson": Kind.JSON_LINES,
    ".json": Kind.JSON_LINES,
}
MAGIC = (
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
HEAD = 8192
PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--(?:[^-]|-(?!->)){0,4000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I
)
TAG = re.compile(rb"</?[a-z][a-z0-9]*[\s/>]", re.I)
CONTROL = bytes(set(range(32)) - {8, 9, 10, 12, 13, 27})


def kind_of(address: str, data: bytes) -> Kind | None:
    """The format of `data`: its content decides, its name only where the content leaves it open.

    None where it is none of the formats that are read; `described` then says what it looks like.
    """
    head = data[:HEAD]
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if not any(head.startswith(mark) for mark, _ in BOMS):
        if _is_binary(head):
            return None
        if PAGE.match(head):
            return Kind.HTML
    named = SUFFIXES.get(PurePosixPath(address).suffix.lower(), Kind.PLAIN)
    if named is Kind.HTML and not TAG.search(head.replace(b"\x00", b"")):
        return Kind.PLAIN
    return named


def described(data: bytes) -> str:
    """What bytes that are no document look like."""
    for magic, name in MAGIC:
        if data.startswith(magic):
            return name
    return "binary data"


def _is_binary(head: bytes) -> bool:
    if any(head.startswith(magic) for magic, _ in MAGIC) or b"\x00" in head:
        return True
    return len(head) - len(head.translate(None, CONTROL)) > len(head) // 20
