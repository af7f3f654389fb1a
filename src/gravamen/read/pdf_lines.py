"""The lines of a PDF's text layer, with where they stand on their page."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gravamen.read.normal import normalised

SOFT_HYPHEN = "\xad"
LINE_END_HYPHENS = "\x02\ufffe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line's words; `left`, `right`, `base` and `height` in points, from the page's lower left corner."""

    page: int
    text: str
    left: float
    right: float
    base: float
    height: float


def page_lines(document: pdfium.PdfDocument, number: int) -> list[Line]:
    """The lines of page `number` (from 0) in the order in which the file holds them.

    Raises pdfium.PdfiumError where the page cannot be loaded.
    """
    page = document[number]
    try:
        textpage = page.get_textpage()
        try:
            return list(_lines(textpage, number))
        finally:
            textpage.close()
    finally:
        page.close()


def _lines(textpage: pdfium.PdfTextPage, page: int) -> Iterator[Line]:
    held: list[tuple[int, str]] = []
    for index in range(textpage.count_chars()):
        unit = chr(raw.FPDFText_GetUnicode(textpage, index))
        if unit in LINE_END_HYPHENS:  # PDFium writes this for the hyphen and the line end together
            held.append((index, SOFT_HYPHEN))
        elif unit not in "\r\n":
            held.append((index, unit))
            continue
        yield from _line(textpage, page, held)
        held = []
    yield from _line(textpage, page, held)


def _line(textpage: pdfium.PdfTextPage, page: int, held: list[tuple[int, str]]) -> Iterator[Line]:
    printed = [index for index, unit in held if not unit.isspace() and unit != "\x00"]
    if not printed:
        return
    units = "".join(unit for _, unit in held)
    # PDFium counts UTF-16 units: pairs of surrogates become one character again.
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    first, last = _box(textpage, printed[0]), _box(textpage, printed[-1])
    middle = _box(textpage, printed[len(printed) // 2])
    height = max(box[3] - box[2] for box in (first, middle, last))
    base = min(box[2] for box in (first, middle, last))
    yield Line(page=page, text=normalised(text).strip(), left=first[0], right=last[1], base=base, height=height)


def _box(textpage: pdfium.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of a character, by its font's ascent and descent: alike along a line."""
    rectangle = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(rectangle))
    return rectangle.left, rectangle.right, rectangle.bottom, rectangle.top
