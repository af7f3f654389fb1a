"""PDF with a text layer, by PDFium: lines joined into paragraphs, without page numbers and running heads."""

import re
import warnings
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gravamen.read.declared import Field, Stated, Statement, stated
from gravamen.read.parsed import Parsed, Unreadable
from gravamen.read.pdf_layout import Layout
from gravamen.read.pdf_lines import SOFT_HYPHEN, Line, page_lines
from gravamen.record.span import Span

END_MARK_WITHIN = 2048  # bytes at the end of a whole file that hold its end mark
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(r"(?:page\s*|p\.\s*|[-–—]\s*)?\d{1,4}(?:\s*(?:/|of|de)\s*\d{1,4})?(?:\s*[-–—])?", re.I)
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
PART = re.compile(r"[^\W\d_]+$")
REST = re.compile(r"[^\W\d_]+")
EDGE = 2  # lines at the top and bottom of a page that may be furniture


def parsed_pdf(data: bytes) -> Parsed:
    """The text of the pages, paragraphs parted by empty lines; `pages` are their spans.

    Declared are the document information's Title and Author and the catalogue's language, never its
    CreationDate. Raises Unreadable where a password is needed, the file is broken, or has no text layer.
    """
    whole = b"%%EOF" in data[-END_MARK_WITHIN:]
    with warnings.catch_warnings(), _opened(data, whole) as document:
        warnings.simplefilter("ignore", pdfium.PdfiumWarning)
        declared = _stated(document)
        pages, losses = _pages(document)
    bare = [number + 1 for number, lines in enumerate(pages) if lines == []]
    if not any(pages):
        raise Unreadable("the PDF has no text layer (scanned pages?); run it through OCR first")
    text, spans = _laid_out(_without_furniture([lines or [] for lines in pages]))
    remarks = [_listed("no text layer on page", bare)] if bare else []
    if not whole:
        losses.append("the PDF is cut short (its end mark is missing), so pages may be lost; get a whole copy")
    return Parsed(text=text, stated=declared, pages=spans, remarks=tuple(remarks), losses=tuple(losses))


def _opened(data: bytes, whole: bool) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise Unreadable("the PDF is protected by a password; save a copy without one") from error
        why = "is damaged" if whole else "is cut short (its end mark is missing)"
        raise Unreadable(f"the PDF {why} and cannot be opened; get a whole copy") from error
    return document


def _stated(document: pdfium.PdfDocument) -> Stated:
    about = document.get_metadata_dict()
    statements = [
        Statement(field=Field.TITLE, words=about.get("Title", ""), where="PDF Title"),
        Statement(field=Field.AUTHOR, words=about.get("Author", ""), where="PDF Author"),
    ]
    return stated(statements)


def _pages(document: pdfium.PdfDocument) -> tuple[list[list[Line] | None], list[str]]:
    """The lines of each page (None where it cannot be loaded), and what was lost."""
    pages: list[list[Line] | None] = []
    for number in range(len(document)):
        try:
            pages.append(page_lines(document, number))
        except pdfium.PdfiumError:
            pages.append(None)
    lost = [number + 1 for number, lines in enumerate(pages) if lines is None]
    return pages, [_listed("damaged and not read: page", lost)] if lost else []


def _listed(words: str, numbers: Sequence[int]) -> str:
    named = ", ".join(str(number) for number in numbers[:10])
    return f"{words} {named}" + (f" and {len(numbers) - 10} more" if len(numbers) > 10 else "")


def _without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and without edge lines that return on half of them, 3 at least."""
    edges = Counter(mark for lines in pages for mark in {_mark(line) for line in _edge(lines)})
    running = {mark for mark, count in edges.items() if count >= 3 and 2 * count >= len(pages)}
    return [[line for line in lines if not (line in _edge(lines) and _is_furniture(line, running))] for lines in pages]


def _edge(lines: list[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: -line.base)
    return [*by_height[:EDGE], *by_height[-EDGE:]] if len(lines) > 2 * EDGE else by_height


def _mark(line: Line) -> str:
    return DIGITS.sub("0", line.text)


def _is_furniture(line: Line, running: set[str]) -> bool:
    return _mark(line) in running or PAGE_NUMBER.fullmatch(line.text) is not None


def _laid_out(pages: list[list[Line]]) -> tuple[str, tuple[Span, ...]]:
    """The text, and the spans of the pages, which lie end to end in it."""
    lines = [line for page in pages for line in page]
    layouts = [Layout(page) for page in pages]
    known = frozenset(word.casefold() for line in lines for word in WORD.findall(line.text))
    parts: list[str] = []
    length = 0
    starts: dict[int, int] = {}
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None:
            if layouts[before.page].ends_paragraph(before, line):
                glue = "\n\n"
            else:
                kept, glue = _joint(parts[-1], line.text, known)
                length -= len(parts[-1]) - len(kept)
                parts[-1] = kept
            parts.append(glue)
            length += len(glue)
        starts.setdefault(line.page, length)
        parts.append(line.text)
        length += len(line.text)
    return "".join(parts), _page_spans(starts, len(pages), length)


def _page_spans(starts: dict[int, int], pages: int, length: int) -> tuple[Span, ...]:
    """From where each page with text begins; a page without text is an empty span."""
    edges = [length]
    for number in range(pages - 1, 0, -1):
        edges.append(starts.get(number, edges[-1]))
    edges.append(0)
    edges.reverse()
    return tuple(Span(start, end) for start, end in pairwise(edges))


def _joint(line: str, following: str, known: frozenset[str]) -> tuple[str, str]:
    """How two lines of a paragraph join: what is kept of the first, and what stands between them.

    A hyphen at the line end stays before a capital or a digit, and where the document has the hyphenated word
    elsewhere and not the whole one.
    """
    bare = line.rstrip("-\u2010" + SOFT_HYPHEN)
    if len(line) - len(bare) != 1:
        return line, " "
    part, rest = PART.search(bare), REST.match(following)
    if line.endswith(SOFT_HYPHEN):
        line = bare + "-"
    if not part:
        return line, " "
    if not rest or not rest.group().islower():
        return line, ""
    whole, hyphenated = (f"{part.group()}{mark}{rest.group()}".casefold() for mark in ("", "-"))
    return (line if hyphenated in known and whole not in known else bare), ""
