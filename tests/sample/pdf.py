"""The sample's PDF, set from `ledgers.txt`: the same text gives the same bytes on every machine.

A minimal PDF 1.4 by hand (ISO 32000-1, 7.5): no stream is compressed and no date is written, so that the
file depends on nothing but its words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).parent / "ledgers.txt"
STYLES = {"# ": ("F2", 15.0), "## ": ("F2", 11.5), "": ("F1", 10.5)}  # a paragraph's mark: font, points
# Widths of Helvetica, thousandths of its size, from the blank to the tilde (Adobe Font Metrics 4.1).
WIDTHS = [int(width) for width in """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556
278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667
611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833
556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584""".split()]  # fmt: skip
LEFT, TOP, FOOT, MEASURE = 64, 780, 40, 467  # points on A4


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """What `ledgers.txt` holds: a head of `name: value` lines, then pages divided by `---`."""

    title: str
    author: str
    footer: str
    pages: tuple[tuple[str, ...], ...]


def manuscript(source: str) -> Manuscript:
    """The title, author, footer and the paragraphs of each page."""
    head, body = source.split("\n\n", 1)
    stated = dict(line.split(": ", 1) for line in head.splitlines())
    pages = tuple(tuple(page.strip().split("\n\n")) for page in body.split("\n---\n"))
    return Manuscript(title=stated["title"], author=stated["author"], footer=stated["footer"], pages=pages)


def pdf(source: str) -> bytes:
    """The PDF of a manuscript's text, one sheet for each of its pages."""
    work = manuscript(source)
    count = len(work.pages)
    sheets = [_sheet(page, f"{work.footer}   {i} / {count}") for i, page in enumerate(work.pages, 1)]
    kids = " ".join(f"{6 + 2 * i} 0 R" for i in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        b"<< /Title (" + _escaped(work.title) + b") /Author (" + _escaped(work.author) + b") >>",
    ]
    for number, sheet in enumerate(sheets):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents %d 0 R >>" % (7 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(sheet), sheet))
    return _file(objects)


def _sheet(paragraphs: tuple[str, ...], footer: str) -> bytes:
    lines, height = [], float(TOP)
    for paragraph in paragraphs:
        mark = next(mark for mark in STYLES if paragraph.startswith(mark))
        font, size = STYLES[mark]
        for line in _lines(paragraph.removeprefix(mark), size):
            lines.append(_shown(line, font, size, height))
            height -= size * 1.4
        height -= 8
    if height < FOOT + 20:
        raise ValueError("the text does not fit its page: divide it")
    return b"\n".join([*lines, _shown(footer, "F1", 8, FOOT)])


def _lines(words: str, size: float) -> Iterator[str]:
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and _width(longer) * size > MEASURE * 1000:
            yield line
            longer = word
        line = longer
    yield line


def _width(line: str) -> int:
    return sum(WIDTHS[ord(c) - 32] if " " <= c <= "~" else 333 for c in line)


def _shown(line: str, font: str, size: float, height: float) -> bytes:
    place = f"BT /{font} {size:g} Tf {LEFT} {height:.1f} Td (".encode()
    return place + _escaped(line) + b") Tj ET"


def _escaped(words: str) -> bytes:
    plain = words.encode("cp1252")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: list[bytes]) -> bytes:
    parts, places, at = [b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"], [], 15
    for number, content in enumerate(objects, 1):
        part = b"%d 0 obj\n%s\nendobj\n" % (number, content)
        places.append(at)
        parts.append(part)
        at += len(part)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows))
    parts.append(b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, at))
    return b"".join(parts)
