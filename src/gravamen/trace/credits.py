"""Credits: a dateline, a byline, a foot or brackets that say whose text it is."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt

from gravamen.record.origin import Debt, DebtKind
from gravamen.record.span import Span
from gravamen.text.paragraphs import paragraphs
from gravamen.text.words import content_stems
from gravamen.trace.text import Traced

# Names by which the agencies of the world sign, each with the name we call it by.
AGENCIES = {
    "AP": "Associated Press",
    "Associated Press": "Associated Press",
    "Reuters": "Reuters",
    "REUTERS": "Reuters",
    "Thomson Reuters": "Reuters",
    "AFP": "Agence France-Presse",
    "Agence France-Presse": "Agence France-Presse",
    "EFE": "EFE",
    "UPI": "United Press International",
    "United Press International": "United Press International",
    "DPA": "dpa",
    "dpa": "dpa",
    "Xinhua": "Xinhua",
    "XINHUA": "Xinhua",
    "TASS": "TASS",
    "Interfax": "Interfax",
    "ANSA": "ANSA",
    "Kyodo": "Kyodo News",
    "Kyodo News": "Kyodo News",
    "Europa Press": "Europa Press",
    "Anadolu Agency": "Anadolu Agency",
    "Press Association": "PA Media",
    "PA Media": "PA Media",
    "Bloomberg News": "Bloomberg News",
}
NAME = "|".join(sorted(AGENCIES, key=lambda name: (-len(name), name)))
SIGNED = (
    re.compile(rf"\((?:The )?(?P<a>{NAME})\)[ \t]*(?:[—–-]|$)", re.M),
    re.compile(rf"\b(?:via|[Ss]ource:|[Cc]opyright(?: \d{{4}})?|©(?: \d{{4}})?) (?:the |The )?(?P<a>{NAME})\b"),
    re.compile(rf"\bBy (?:[A-Z][\w.’'-]+[ ,]+){{0,5}}(?:of |for )?(?:the |The )?(?P<a>{NAME})\b"),
    re.compile(rf"^(?:[—–-]+ ?)?(?:The )?(?P<a>{NAME})\.?$", re.M),
)
REPORTED = re.compile(
    rf"\b(?:(?:the |The )?(?P<a>{NAME})(?: news agency)? (?:reported|reports)"
    rf"|according to (?:the )?(?P<b>{NAME}))\b"
)
# An item of a digest: "… were hurt. (Gazette) (AFP via Courier)"
ITEM = re.compile(r"(?<=[.!?”\"’)]) ?\((?P<a>[A-Z][^()\n]{0,60}[^().!?\s])\)\.?$")
ITEM_LONGEST = 4000  # code points
DIGEST = 3  # outlets in brackets, agencies aside, that make a digest; fewer may be asides: "(Laughter)"
EDGE = 400  # code points at head and foot in which a text is signed
SAME_EVENT = 0.3  # cosine of tf-idf; two texts on one event, in other words, reach it


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A creditor that a document names, for all of it or for `span`; `body` is the text it is named for."""

    text: Traced
    name: str
    span: Span
    body: str
    words: str

    @property
    def is_whole(self) -> bool:
        """Whether it is named for the whole document."""
        return self.span == Span(0, len(self.text.text))


def credited(texts: Sequence[Traced]) -> Iterator[Debt]:
    """The debts to agencies and outlets that texts credit: in a dateline, a byline, a foot, a digest's item.

    "(AP)" over two unrelated articles is no common origin. So a credit is scoped: of the texts (or items)
    that credit one name, those on the same event (tf-idf cosine of at least 0.3 with the earliest) owe to the
    same creditor, called by the name and that earliest text, or to the agency's own text where it is held.
    """
    credits = sorted((credit for one in texts for credit in _credits(one)), key=_order)
    names = {one.name for one in credits}
    own = [one for text in texts for one in _as_its_own(text) if one.name in names]
    vectors = _vectors([one.body for one in (*own, *credits)])
    leaders: dict[str, list[Credit]] = {}
    for one in sorted(own, key=_order):
        leaders.setdefault(one.name, []).append(one)
    for one in credits:
        yield _debt(one, _leader(one, leaders.setdefault(one.name, []), vectors))


def _order(one: Credit) -> tuple[str, str, str, Span]:
    return one.name, one.text.published or "9999", one.text.document, one.span


def _as_its_own(text: Traced) -> Iterator[Credit]:
    """The agency that published `text`, if one did, as credited for it."""
    publisher = (text.publisher or "").casefold().removeprefix("the ")
    for name in sorted({name for alias, name in AGENCIES.items() if alias.casefold() == publisher}):
        yield _whole(text, name, text.publisher or "")


def _whole(text: Traced, name: str, words: str) -> Credit:
    span = Span(0, len(text.text))
    return Credit(text=text, name=name, span=span, body=text.text, words=" ".join(words.split()))


def _leader(credit: Credit, leaders: list[Credit], vectors: Mapping[str, Mapping[str, float]]) -> Credit:
    own = vectors[credit.body]
    for leader in leaders:
        if leader.body == credit.body or _cosine(vectors[leader.body], own) >= SAME_EVENT:
            return leader
    leaders.append(credit)
    return credit


def _debt(credit: Credit, leader: Credit) -> Debt:
    published = any(one.name == leader.name for one in _as_its_own(leader.text))
    document = leader.text.document
    return Debt(
        document=credit.text.document,
        span=credit.span,
        creditor=document if published else f"{credit.name} (as in {document})",
        kind=DebtKind.CREDIT,
        reason=f"it credits {credit.name}: “{credit.words}”",
        share=1.0 if credit.is_whole else 0.0,
    )


def _credits(text: Traced) -> Iterator[Credit]:
    """The credits of a text, without those of an agency to itself."""
    own = {one.name for one in _as_its_own(text)}
    items = [*_items(text)]
    if len({one.name for one in items}) < DIGEST:
        items = [one for one in items if one.name in AGENCIES.values()]
    signed = {} if len(items) > 1 else _signed(text)
    for name in sorted(signed.keys() - own):
        yield _whole(text, name, signed[name])
    spoken_for = own | signed.keys()
    for one in (*items, *_reported(text)):
        if one.name not in spoken_for:
            yield one


def _signed(text: Traced) -> Mapping[str, str]:
    """Agencies that sign the text at its head or foot, each with the words of it."""
    signed: dict[str, str] = {}
    for pattern in SIGNED:
        for found in pattern.finditer(text.text):
            if found.start() < EDGE or found.end() > len(text.text) - EDGE:
                signed.setdefault(AGENCIES[found["a"]], found.group())
    return signed


def _items(text: Traced) -> Iterator[Credit]:
    """Paragraphs that end in the name of an outlet in brackets."""
    for paragraph in paragraphs(text.text):
        body = paragraph.of(text.text)
        if len(body) > ITEM_LONGEST or not body.endswith((")", ").")):
            continue
        item = body
        while found := ITEM.search(item, max(0, len(item) - 70)):
            item = item[: found.start()]
            name = found["a"].split(" via ")[0].strip()
            yield Credit(text=text, name=AGENCIES.get(name, name), span=paragraph, body=item, words=f"({found['a']})")


def _reported(text: Traced) -> Iterator[Credit]:
    """Statements for which the text names an agency: "Reuters reported"."""
    for found in REPORTED.finditer(text.text):
        start = max(text.text.rfind("\n", 0, found.start()) + 1, found.start() - EDGE)
        end = min(text.text.find("\n", found.end()) % (len(text.text) + 1), found.end() + EDGE)
        yield Credit(
            text=text,
            name=AGENCIES[found["a"] or found["b"]],
            span=Span(*found.span()),
            body=text.text[start:end],
            words=found.group(),
        )


def _vectors(bodies: Sequence[str]) -> Mapping[str, Mapping[str, float]]:
    counts = {body: Counter(content_stems(body)) for body in bodies}
    frequency = Counter(word for bag in counts.values() for word in bag)
    vectors = {}
    for body, bag in counts.items():
        weights = {word: (1 + log(n)) * log(1 + len(counts) / frequency[word]) for word, n in bag.items()}
        length = sqrt(fsum(weight * weight for weight in weights.values())) or 1.0
        vectors[body] = {word: weight / length for word, weight in weights.items()}
    return vectors


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return round(fsum(weight * right[word] for word, weight in left.items() if word in right), 6)
