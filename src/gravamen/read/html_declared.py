"""What a page declares about itself: meta elements, JSON-LD, microdata. Never a guess from its words."""

import json
from collections.abc import Iterator

from lxml.html import HtmlElement

from gravamen.read.declared import Field, Statement

# By field, best first. Names are those of Open Graph, Dublin Core, Highwire Press and common usage.
META = (
    (Field.TITLE, ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")),
    (Field.AUTHOR, ("author", "article:author", "citation_author", "dc.creator", "dcterms.creator")),
    (
        Field.PUBLISHER,
        ("og:site_name", "publisher", "citation_publisher", "dc.publisher", "dcterms.publisher"),
    ),
    (
        Field.PUBLISHED,
        (
            "article:published_time",
            "og:published_time",
            "citation_publication_date",
            "citation_date",
            "dcterms.issued",
            "dc.date.issued",
            "dcterms.date",
            "dc.date",
            "datepublished",
            "publication_date",
            "publish-date",
            "publishdate",
            "pubdate",
            "date",
        ),
    ),
    (Field.LANGUAGE, ("content-language", "dc.language", "dcterms.language", "og:locale")),
    (Field.URL, ("og:url",)),
)
NAMING = ("property", "name", "itemprop", "http-equiv")
LONGEST_JSON = 1_000_000  # code points of one JSON-LD script
ARTICLES = ("Article", "Posting", "Report", "PressRelease", "Legislation", "Dataset", "CreativeWork")


def html_statements(tree: HtmlElement) -> Iterator[Statement]:
    """Every statement of the page about itself, the most reliable of each field first."""
    metas = _metas(tree)
    for field, names in META:
        for name in names:
            for words in metas.get(name, ()):
                yield Statement(field=field, words=words, where=f"meta {name}")
    for node in _articles(tree):
        yield from _from_json_ld(node)
    yield from _from_elements(tree)


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of the meta elements by name in lower case; several authors are one statement."""
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = meta.get("content")
        for attribute in NAMING:
            if content and meta.get(attribute):
                metas.setdefault(meta.get(attribute).strip().lower(), []).append(content)
                break
    for name in ("citation_author", "dc.creator", "author"):
        if len(metas.get(name, ())) > 1:
            metas[name] = ["; ".join(dict.fromkeys(metas[name]))]
    return metas


def _articles(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """The JSON-LD nodes that describe the page's own article: not those of the articles it lists."""
    for script in tree.iter("script"):
        words = script.text or ""
        if (script.get("type") or "").strip().lower() != "application/ld+json" or len(words) > LONGEST_JSON:
            continue
        try:
            found = json.loads(words.strip(), strict=False, parse_int=str, parse_float=str)
        except (ValueError, RecursionError):
            continue
        for node in _top(found):
            kinds = node.get("@type")
            named = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind.endswith(ARTICLES) for kind in named):
                yield node


def _top(found: object) -> Iterator[dict[str, object]]:
    nodes = found if isinstance(found, list) else [found]
    for node in nodes:
        if not isinstance(node, dict):
            continue
        graph = node.get("@graph")
        yield from (one for one in (graph if isinstance(graph, list) else [node]) if isinstance(one, dict))


def _from_json_ld(node: dict[str, object]) -> Iterator[Statement]:
    places = (
        (Field.TITLE, "headline"),
        (Field.AUTHOR, "author"),
        (Field.PUBLISHER, "publisher"),
        (Field.PUBLISHED, "datePublished"),
        (Field.LANGUAGE, "inLanguage"),
        (Field.URL, "url"),
    )
    for field, key in places:
        words = _name(node.get(key))
        if words:
            yield Statement(field=field, words=words, where=f"JSON-LD {key}")


def _name(value: object) -> str | None:
    """The words of a JSON-LD value: a string, a thing with a name, or several of these."""
    if isinstance(value, list):
        names = [name for one in value if not isinstance(one, list) and (name := _name(one))]
        return "; ".join(names) or None
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else None


def _from_elements(tree: HtmlElement) -> Iterator[Statement]:
    for element in tree.iter("time"):
        stamp = element.get("datetime")
        if stamp and (element.get("itemprop") == "datePublished" or element.get("pubdate") is not None):
            yield Statement(field=Field.PUBLISHED, words=stamp, where="time datePublished")
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            yield Statement(field=Field.URL, words=element.get("href"), where="link canonical")
    for element in tree.iter("title"):
        yield Statement(field=Field.TITLE, words=element.text_content(), where="title element")
        break  # an SVG picture has titles too
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or tree.get("xml:lang")
    if language:
        yield Statement(field=Field.LANGUAGE, words=language, where="html lang")
