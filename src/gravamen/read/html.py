"""The article of a page, by trafilatura (Barbaresi 2021): main text, tables and lists, without furniture."""

import re

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.metadata import Document

from gravamen.read.declared import stated
from gravamen.read.encoding import decoded
from gravamen.read.html_declared import html_statements
from gravamen.read.normal import normalised
from gravamen.read.parsed import Parsed, Unreadable

XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,400}\?>")
LINES = re.compile(r"\s*\n\s*")


def parsed_html(data: bytes) -> Parsed:
    """The page's main text, its blocks (paragraphs, list items, table rows) parted by empty lines.

    Raises Unreadable where the page has no text.
    """
    characters = decoded(data)
    remarks = [characters.remark] if characters.remark else []
    tree, too_deep = _tree(normalised(characters.text))
    declared = stated(html_statements(tree))
    text = _main_text(tree)
    losses = (f"text is nested too deep ({too_deep}); what lies below is lost",) if too_deep else ()
    if not text:
        raise Unreadable("the page has no text that could be read" + (f"; {losses[0]}" if losses else ""))
    return Parsed(text=text, stated=declared, remarks=(*remarks, *declared.remarks), losses=losses)


def _tree(text: str) -> tuple[HtmlElement, str | None]:
    """The page as a tree, and the parser's words where it stopped at a limit of depth.

    libxml2 stops without an error at 255 levels of nesting; with `huge_tree` at 2048.
    """
    parser = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(XML_DECLARATION.sub("", text, count=1), parser=parser)
    except etree.ParserError as error:
        raise Unreadable("the page is empty") from error
    limits = [e.message for e in parser.error_log if e.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT]
    return tree, limits[0].split(",")[0].lower() if limits else None


def _main_text(tree: HtmlElement) -> str:
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    if not isinstance(found, Document) or not found.text:
        return ""
    return LINES.sub("\n\n", normalised(found.text).strip())
