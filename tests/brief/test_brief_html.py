"""The page holds documents' words as words, opens each citation at the exact ones, and needs no network."""

import hashlib
import re
import shutil
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gravamen.brief.as_html import to_html
from gravamen.brief.citing import lines_of
from gravamen.brief.page.shown import HIDDEN, shown
from gravamen.record.brief import Brief, Line, Section
from gravamen.record.span import Span
from tests.brief.browser import browser
from tests.brief.fictional_brief import (
    COURIER,
    DENIED,
    GUARD,
    MINISTRY,
    PAPERS,
    SPANISH,
    WAIVED,
    fictional_brief,
    paper,
)

VOID = frozenset("meta link img br hr input use".split())
T = TypeVar("T")


@dataclass
class Element:
    """An element of a parsed page."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    def text(self) -> str:
        return "".join(one if isinstance(one, str) else one.text() for one in self.children)

    def below(self) -> list["Element"]:
        inner = [one for one in self.children if isinstance(one, Element)]
        return [found for one in inner for found in (one, *one.below())]

    def all(self, tag: str, **attributes: str) -> list["Element"]:
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [
            one
            for one in self.below()
            if one.tag == tag and all(one.attributes.get(name) == value for name, value in wanted.items())
        ]

    def one(self, tag: str, **attributes: str) -> "Element":
        (found,) = self.all(tag, **attributes)
        return found


class Tree(HTMLParser):
    """The page as a tree; a tag that closes what is not open fails."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("page", {})
        self._open = [self.root]
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs)
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment stands in the page: {data}")


def parsed(brief: Brief) -> Element:
    return Tree(to_html(brief)).root


@pytest.fixture(scope="module")
def page() -> Element:
    return parsed(fictional_brief())


def item_of(page: Element, words: str) -> Element:
    """The innermost list item whose own sentence starts with these words."""
    (found,) = [
        one
        for one in page.one("main").all("li")
        if any(words in text.text() for text in one.children if isinstance(text, Element) and text.tag == "p")
    ]
    return found


def hash_of(source: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def test_the_policy_allows_the_page_its_own_style_and_script_and_nothing_else(page: Element) -> None:
    (policy,) = (
        one.attributes["content"]
        for one in page.all("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src {hash_of(page.one('style').text())}",
        f"script-src {hash_of(page.one('script').text())}",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_nothing_on_the_page_is_fetched_or_run_or_leads_elsewhere(page: Element) -> None:
    for one in page.below():
        assert not [name for name in one.attributes if name.startswith("on") or name in {"style", "src"}]
        assert one.attributes.get("href", "#").startswith("#")
    assert "url(" not in page.one("style").text()
    assert "@import" not in page.one("style").text()


def test_every_fragment_exists_and_no_id_stands_twice(page: Element) -> None:
    ids = [one.attributes["id"] for one in page.below() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    assert {one.attributes["href"][1:] for one in page.below() if "href" in one.attributes} <= set(ids)


def test_every_citation_opens_its_quote_in_its_whole_passage(page: Element) -> None:
    brief = fictional_brief()
    links = iter(page.all("a", class_="cite"))
    texts = {one.id: one.text for one in brief.passages}
    for line in lines_of(brief.sections):
        for cited in sorted(line.citations, key=lambda one: one.source):
            exhibit = page.one("article", id=next(links).attributes["href"][1:])
            assert exhibit.one("mark").text() == shown(cited.quote)
            assert exhibit.one("blockquote").text() == shown(texts[cited.passage])
    assert next(links, None) is None


def test_words_that_stand_twice_are_marked_where_they_were_cited(page: Element) -> None:
    before = [
        str(one.children[0])
        for one in page.all("blockquote")
        if one.one("mark").text() == WAIVED and len(one.children) == 3
    ]
    assert [len(one) for one in before] == [MINISTRY.paragraphs[1].rindex(WAIVED)]
    assert len([one for one in page.all("mark") if one.text() == WAIVED]) == 2


def test_a_document_quoted_in_several_places_has_its_number_and_letters(page: Element) -> None:
    labels = [one.text() for one in page.all("a", class_="cite")]
    assert labels[:3] == ["[1a]", "[2a]", "[3a]"]
    assert "[4]" in labels


def test_a_denial_stands_under_the_allegation_and_says_what_it_does(page: Element) -> None:
    allegation = page.all("li", class_="said")[0]
    denial = allegation.one("li", class_="denial tied")
    assert DENIED in denial.text()
    assert denial.one("p", class_="tag").text().strip() == "disputes it"


def test_a_standing_is_told_in_words_and_shape_with_its_counts(page: Element) -> None:
    weight = page.all("p", class_="weight")[0]
    assert [one.text() for one in weight.all("span")] == ["alleged", "contested"]
    assert [one.attributes["href"] for one in weight.all("use")] == ["#shape-alleged", "#shape-contested"]
    assert weight.one("bdi").text() == "2 documents, 1 origin, 1 party"
    assert item_of(page, "origin leads back to the Government").attributes["class"] == "note"


def test_an_uncited_line_leads_the_statements_under_it(page: Element) -> None:
    group = item_of(page, "The Government of Arvenia: 4 statements")
    assert group.attributes["class"] == "group"
    assert group.all("ul", class_="beside")[0].one("a", class_="cite").text() == "[1b]"


def test_the_header_counts_documents_and_standings(page: Element) -> None:
    header = page.one("header")
    assert [one.text() for one in header.all("dd")] == ["10", "9", "8", "1,042"]
    counted = [" ".join(one.text().split()) for one in header.all("li")]
    assert counted == [
        "Told below:",
        "on the record 1", "documented 1", "corroborated 1", "agreed 1", "reported 2", "alleged 3",
        "contested 1", "changed 1",
    ]  # fmt: skip


def test_an_absence_looks_like_nothing_that_was_said(page: Element) -> None:
    absent = page.all("li", class_="absence")
    assert len(absent) == 2
    assert all("None of these 10 documents mentions" in one.text() for one in absent)
    assert not [one for one in absent for badge in one.all("p", class_="weight")]
    caveat = item_of(page, "Absence from these documents says nothing")
    assert caveat.attributes["class"] == "note"


def test_the_timeline_is_an_ordered_list_led_by_its_dates(page: Element) -> None:
    (timeline,) = [one for one in page.all("section") if "timeline" in one.attributes.get("class", "")]
    dates = [one.one("p", class_="tag").text() for one in timeline.one("ol").all("li")]
    assert dates == ["2 April 2031", "3 May 2031", "20 November 2031"]


def test_words_in_another_language_carry_it(page: Element) -> None:
    words = [one.text() for one in page.all("bdi", lang="es")]
    assert SPANISH.paragraphs[0] in words
    assert page.one("blockquote", lang="es").text() == SPANISH.paragraphs[0]


def test_an_address_is_text_and_a_hash_is_whole(page: Element) -> None:
    assert MINISTRY.card.url in page.one("section", id="sources").text()
    hashes = [one.text() for one in page.one("table").all("code")]
    assert sorted(hashes) == sorted(one.card.document for one in PAPERS)


def test_a_passage_that_the_brief_lost_is_told_by_the_citation_alone() -> None:
    page = parsed(replace(fictional_brief(), passages=()))
    (denial,) = [one for one in page.all("blockquote") if one.one("mark").text() == DENIED]
    assert denial.text() == GUARD.paragraphs[0][: len(DENIED) + 48]


def test_a_quote_that_its_passage_does_not_hold_is_not_marked_somewhere_else() -> None:
    brief = fictional_brief()
    forged = replace(COURIER.cite(1, "The ministry said"), source=2, quote="The ministry knew")
    section = Section(key="summary", title="Summary", lines=(Line(text="So it is.", citations=(forged,)),))
    quote = parsed(replace(brief, sections=(section,))).one("blockquote")
    assert quote.one("mark").text() == "The ministry knew"
    assert quote.text() == "The ministry knew" + forged.suffix


def test_the_page_is_the_same_bytes_each_time() -> None:
    assert to_html(fictional_brief()) == to_html(fictional_brief())


def with_strings(value: T, change: Callable[[str], str]) -> T:
    """`value` with every string in it changed, however deep."""
    done: object = value
    if is_dataclass(value) and not isinstance(value, type):
        inner = {one.name: with_strings(getattr(value, one.name), change) for one in fields(value)}
        done = replace(value, **inner)
    elif isinstance(value, tuple):
        done = tuple(with_strings(one, change) for one in value)
    elif isinstance(value, str):
        done = change(value)
    return done  # type: ignore[return-value]


def skeleton(element: Element) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.tag, tuple(sorted(one.attributes))) for one in element.below()]


MARKUP = """
<script>alert(1)</script>
<img src=x onerror=alert(1)>
<svg onload=alert(1)>
<base href=//x>
</style></title></mark></blockquote>
" onclick="alert(1)
' autofocus onfocus='alert(1)
javascript:alert(1)
]]>
<!--
-->
{{ 7*7 }}
{% raw %}
&lt;b&gt;
&#60;
`
""".split("\n")
UNSEEN = "\u202e \u2066 \u200b \x00 \ud800 \ufeff \r \x0b \x0c \u2028 \xad \U000e0041 \x1b[2J".split(" ")
INJECTIONS = st.sampled_from([*MARKUP, *UNSEEN])
HOSTILE_TEXT = st.lists(INJECTIONS | st.text(max_size=12), min_size=1, max_size=6).map("".join)


@settings(max_examples=40, deadline=None)
@given(HOSTILE_TEXT)
def test_whatever_a_string_holds_the_page_is_built_the_same(hostile: str) -> None:
    brief = with_strings(fictional_brief(), lambda text: f"{text}~{hostile}")
    to_html(brief).encode("utf-8")
    page = parsed(brief)
    assert skeleton(page) == skeleton(parsed(with_strings(fictional_brief(), lambda text: f"{text}~")))
    assert not HIDDEN.search(page.text())
    assert page.one("h1").text() == f"{fictional_brief().question}~{shown(hostile)}"


@settings(max_examples=60, deadline=None)
@given(HOSTILE_TEXT, HOSTILE_TEXT, HOSTILE_TEXT)
def test_the_mark_holds_exactly_the_quote(before: str, quote: str, after: str) -> None:
    made = paper("a.txt", "A", "B", "2031", "A first paragraph.", before + quote + after)
    passage = made.passage(2)
    start = passage.span.start + len(before)
    cited = replace(
        made.cite(1, "first"),
        passage=passage.id,
        span=Span(start, start + len(quote)),
        quote=quote,
        source=1,
    )
    section = Section(key="summary", title="Summary", lines=(Line(text="So it is.", citations=(cited,)),))
    brief = replace(
        fictional_brief(),
        sections=(section,),
        sources=(replace(made.card, number=1),),
        passages=(passage,),
    )
    found = parsed(brief).one("blockquote")
    assert found.one("mark").text() == shown(quote)
    assert found.text() == shown(before) + shown(quote) + shown(after)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_colour_has_the_contrast_of_wcag_aa(scheme: int) -> None:
    style = files("gravamen.brief.page").joinpath("brief.css").read_text("utf-8")
    blocks = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", blocks[scheme]))
    for ground in ("paper", "sheet"):
        for ink in ("ink", "quiet", "link", "against"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert contrast(colours["mark-ink"], colours["mark"]) >= 4.5


def edge(identifier: str) -> str:
    return f"document.getElementById('{identifier}').getBoundingClientRect()"


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""


@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
def test_in_a_browser_without_network_a_click_opens_the_words_and_escape_goes_back(tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    page.write_text(to_html(fictional_brief()), "utf-8")
    with browser(CHROMIUM, tmp_path / "profile") as window:
        for width in (1400, 1000, 360):
            window.open(page, width=width)
            link = "document.querySelectorAll('a.cite')[2]"
            assert window.value(f"{link}.click(), document.querySelector('#panel mark').textContent") == DENIED
            assert window.value("document.querySelector('#panel blockquote').textContent") == GUARD.paragraphs[0]
            assert window.value("document.activeElement.id") == "panel-body"
            assert window.value("document.documentElement.scrollWidth <= innerWidth")
            assert width == 360 or window.value(f"{edge('panel')}.left >= {edge('brief')}.right")
            window.press("Escape")
            assert window.value(f"!document.getElementById('panel').open && document.activeElement === {link}")
