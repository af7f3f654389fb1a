import pytest

from gravamen.read.html import parsed_html
from gravamen.read.parsed import Unreadable

ARTICLE = """<main><article><h1>Two boats leave the quay</h1>
<p>The harbour office said on Monday that two boats had left the northern quay without any papers.</p>
<ul><li>The first boat carried salt for the market of the capital.</li>
<li>The second boat carried timber that nobody had declared.</li></ul>
<table><tr><td>Salt</td><td>12 tonnes</td></tr><tr><td>Timber</td><td>7 tonnes</td></tr></table>
<p>The office will publish its report in the spring, after the council has met on it.</p></article></main>"""


def page(head: str = "", body: str = ARTICLE, attributes: str = "") -> bytes:
    furniture = "<nav><a href='/'>Home</a><a href='/n'>News</a></nav>"
    return f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{furniture}{body}</body></html>".encode()


def test_the_article_is_kept_with_lists_and_tables_and_without_furniture() -> None:
    blocks = parsed_html(page()).text.split("\n\n")
    assert "- The first boat carried salt for the market of the capital." in blocks
    assert any("Salt" in block and "12 tonnes" in block for block in blocks)
    assert not any("Home" in block for block in blocks)


META = """<title>Two boats | The Harbour Post</title><meta property="og:title" content="Two boats">
<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="Ana Roe">
<meta property="article:published_time" content="2021-03-04T23:30:00-05:00">
<link rel="canonical" href="https://post.example/boats">"""
JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "Site"},
{"@type": ["NewsArticle"], "headline": "Two boats", "datePublished": "2021-03-04",
 "author": [{"@type": "Person", "name": "Ana Roe"}], "publisher": {"name": "The Harbour Post"},
 "url": "https://post.example/boats"}]}</script>"""


@pytest.mark.parametrize("head", [META, JSON_LD])
def test_what_the_page_declares_is_taken_with_where(head: str) -> None:
    stated = parsed_html(page(head, attributes='lang="en-GB"')).stated
    values = (stated.title, stated.author, stated.publisher, stated.published, stated.language, stated.url)
    assert [one and one.value for one in values] == [
        "Two boats", "Ana Roe", "The Harbour Post", "2021-03-04", "en", "https://post.example/boats",
    ]  # fmt: skip
    assert stated.published is not None
    assert stated.published.where in ("meta article:published_time", "JSON-LD datePublished")


def test_dates_in_the_words_or_of_other_articles_are_no_declaration() -> None:
    others = """<script type="application/ld+json">{"@type": "ItemList", "itemListElement": [
    {"@type": "NewsArticle", "datePublished": "2020-01-01"}]}</script>"""
    dated = ARTICLE.replace("on Monday", "on 3 March 2019").replace("<p>", "<time datetime='2019-03-03'></time><p>")
    assert parsed_html(page(others, dated)).stated.published is None


def test_a_date_that_is_not_certain_is_told() -> None:
    found = parsed_html(page('<meta name="date" content="03/04/2021">'))
    assert found.stated.published is None
    assert any("03/04/2021" in remark for remark in found.remarks)


@pytest.mark.parametrize("depth", [300, 1000])
def test_text_below_255_levels_is_kept(depth: int) -> None:
    deep = ARTICLE.replace("<p>The office", "<div>" * depth + "<p>The office").replace(
        "on it.</p>", "on it.</p>" + "</div>" * depth
    )
    found = parsed_html(page(body=deep))
    assert "The office will publish" in found.text
    assert found.losses == ()


def test_text_below_what_the_parser_keeps_is_reported() -> None:
    deep = ARTICLE.replace("<p>The office", "<div>" * 5000 + "<p>The office")
    assert "too deep" in parsed_html(page(body=deep)).losses[0]


@pytest.mark.parametrize("body", ["", "<script>var a = 1;</script>"])
def test_a_page_without_text_is_unreadable(body: str) -> None:
    with pytest.raises(Unreadable):
        parsed_html(page(body=body).replace(b"<a href='/'>Home</a><a href='/n'>News</a>", b""))


def test_a_declared_encoding_is_used_and_undeclared_one_is_told() -> None:
    words = ARTICLE.replace("salt", "café")
    declared = page('<meta charset="iso-8859-1">', words).decode().encode("latin-1")
    undeclared = page("", words).decode().encode("latin-1")
    assert "café" in parsed_html(declared).text
    assert parsed_html(declared).remarks == ()
    assert "café" in parsed_html(undeclared).text
    assert "Windows-1252" in parsed_html(undeclared).remarks[0]
