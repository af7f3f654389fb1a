"""Credits: a dateline, a byline, a foot, brackets or a sentence that says whose text or news it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gravamen.record.span import Span
from gravamen.text.paragraphs import paragraphs
from gravamen.text.sentences import sentences
from gravamen.text.words import WORD
from gravamen.trace.outlets import AGENCIES, Outlets
from gravamen.trace.text import Traced

AGENCY = "|".join(sorted(AGENCIES, key=lambda name: (-len(name), name)))
SIGNED = (
    re.compile(rf"\((?:The )?(?P<a>{AGENCY})\)[ \t]*(?:[—–-]|$)", re.M),
    re.compile(rf"\b(?:via|[Ss]ource:|[Cc]opyright(?: \d{{4}})?|©(?: \d{{4}})?) (?:the |The )?(?P<a>{AGENCY})\b"),
    re.compile(rf"\bBy (?:[A-Z][\w.’'-]+[ ,]+){{0,5}}(?:of |for )?(?:the |The )?(?P<a>{AGENCY})\b"),
    re.compile(rf"^(?:[—–-]+ ?)?(?:The )?(?P<a>{AGENCY})\.?$", re.M),
)
CAPITAL = r"[A-ZÀ-Ý][\w’'&.-]*"
NAME = rf"{CAPITAL}(?: (?:(?:of the|of|for|de|del) )?{CAPITAL}){{0,6}}(?: magazine)?"
# "according to the Harbour Gazette", "told El País", "h/t Quay Review"
BEFORE_NAME = re.compile(
    r"\b(?:[Aa]ccording to|reports?|told|tells|telling|interview with|spoke to|[Vv]ia|[Cc]it(?:es|ed|ing)"
    r"|(?:[Rr]eported|[Qq]uoted|[Rr]evealed|[Oo]btained|[Pp]ublished) by|[Hh]/[Tt]:?|[Hh]at tip(?: to)?:?"
    r"|[Cc]ourtesy of|comes from) (?:(?:[Tt]he|this morning[’']s) )?(?:''|[“\"‘'])?(?:The )?"
    rf"(?P<name>{NAME})"
)
# "Harbour Gazette reported": the name is looked for before the verb.
AFTER_NAME = re.compile(r"\b(?:(?:first |also |has )*(?:reported|reports|said|says|writes|wrote|learned|revealed))\b")
NAME_AT_END = re.compile(rf"(?P<name>{NAME})(?: news agency| newspaper)?,? $")
NAME_LONGEST = 80  # code points before a verb in which the name stands
# An item of a digest: "… were hurt. (Gazette) (AFP via Courier)"
ITEM = re.compile(r"(?<=[.!?”\"’)]) ?\((?P<a>[A-Z][^()\n]{0,60}[^().!?\s])\)\.?$")
ITEM_LONGEST = 4000  # code points
DIGEST = 3  # outlets in brackets, agencies aside, that make a digest; fewer may be asides: "(Laughter)"
EDGE = 400  # code points at head and foot in which a text is signed, and around a credit on what it is for


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A creditor that a document names, for all of it or for `spans`; `told` is the text it is named for.

    `body` is that text with what stands around it, which tells more of the event.
    `share` is how much of the document's words stand in `spans`, 0 to 1.
    """

    text: Traced
    name: str
    spans: tuple[Span, ...]
    told: str
    body: str
    words: str
    share: float

    @property
    def is_whole(self) -> bool:
        """Whether it is named for the whole document."""
        return self.share >= 1


def credits_of(text: Traced, outlets: Outlets) -> Iterator[Credit]:
    """The credits of a text to agencies and outlets, without those to its own publisher."""
    own = outlets.name(text.publisher or "")
    items = [*_items(text, outlets)]
    if len({one.name for one in items}) < DIGEST:
        items = [one for one in items if one.name in AGENCIES.values()]
    signed = {} if len(items) > 1 else _signed(text.text)
    for name in sorted(signed.keys() - {own}):
        yield whole(text, name, signed[name])
    for one in (*items, *_named(text, outlets)):
        if one.name != own and one.name not in signed:
            yield one


def whole(text: Traced, name: str, words: str) -> Credit:
    """A credit for all of a text."""
    span = Span(0, len(text.text))
    return Credit(
        text=text, name=name, spans=(span,), told=text.text, body=text.text, words=" ".join(words.split()), share=1.0
    )


def _signed(text: str) -> dict[str, str]:
    """Agencies that sign the text at its head or foot, each with the words of it."""
    signed: dict[str, str] = {}
    for pattern in SIGNED:
        for found in pattern.finditer(text):
            if found.start() < EDGE or found.end() > len(text) - EDGE:
                signed.setdefault(AGENCIES[found["a"]], found.group())
    return signed


def _items(text: Traced, outlets: Outlets) -> Iterator[Credit]:
    """Paragraphs that end in the name of an outlet in brackets."""
    for paragraph in paragraphs(text.text):
        body = paragraph.of(text.text)
        if len(body) > ITEM_LONGEST or not body.endswith((")", ").")):
            continue
        item = body
        while found := ITEM.search(item, max(0, len(item) - 70)):
            item = item[: found.start()]
            name = found["a"].split(" via ")[0].strip()
            words = f"({found['a']})"
            yield Credit(
                text=text,
                name=outlets.name(name) or name,
                spans=(paragraph,),
                told=item,
                body=item,
                words=words,
                share=0.0,
            )


def _named(text: Traced, outlets: Outlets) -> Iterator[Credit]:
    """Outlets that the text names for sentences of it: "the Gazette reported"."""
    found = sorted(_mentions(text.text, outlets))
    total = _count(text.text) if found else 0
    by_name: dict[str, dict[Span, str]] = {}
    for (_, name, words), span in zip(found, _sentences_at(text.text, [at for at, _, _ in found]), strict=True):
        by_name.setdefault(name, {}).setdefault(span, words)
    for name, credited in sorted(by_name.items()):
        yield Credit(
            text=text,
            name=name,
            spans=tuple(credited),
            told="\n".join(one.of(text.text).replace(words, "") for one, words in credited.items()),
            body="\n".join(text.text[max(0, one.start - EDGE) : one.end + EDGE] for one in credited),
            words=next(iter(credited.values())).rstrip("."),
            share=round(sum(_count(one.of(text.text)) for one in credited) / total, 4) if total else 0.0,
        )


def _mentions(text: str, outlets: Outlets) -> Iterator[tuple[int, str, str]]:
    """(place, outlet, the words that credit it)."""
    for found in BEFORE_NAME.finditer(text):
        name = _outlet(found["name"].split(), outlets)
        if name:
            yield found.start(), name, found.group()
    for verb in AFTER_NAME.finditer(text):
        start = max(0, verb.start() - NAME_LONGEST)
        before = NAME_AT_END.search(text[start : verb.start()].rsplit("\n", 1)[-1])
        name = _outlet_before(before["name"].split(), outlets) if before else ""
        if before and name:
            yield verb.start(), name, before["name"] + " " + verb.group()


def _outlet(words: list[str], outlets: Outlets) -> str:
    """The outlet that the words begin with, or that they name after "of": "Ana Sol of the Gazette"."""
    for end in range(len(words), 0, -1):
        if name := outlets.name(" ".join(words[:end])):
            return name
    of = max((at for at, word in enumerate(words) if word in ("of", "for")), default=len(words))
    return _outlet(words[of + 1 :], outlets) if of < len(words) else ""


def _outlet_before(words: list[str], outlets: Outlets) -> str:
    """The outlet that the words end with."""
    return next((name for start in range(len(words)) if (name := outlets.name(" ".join(words[start:])))), "")


def _sentences_at(text: str, places: list[int]) -> list[Span]:
    """The sentence around each place; places ascend."""
    found: list[Span] = []
    line = Span(0, 0)
    spans: list[Span] = []
    for place in places:
        if place >= line.end:
            line = Span(text.rfind("\n", 0, place) + 1, text.find("\n", place) % (len(text) + 1))
            spans = [one.moved(line.start) for one in sentences(line.of(text))]
        found.append(next((one for one in spans if one.start <= place < one.end), line))
    return found


def _count(text: str) -> int:
    return sum(1 for _ in WORD.finditer(text))
