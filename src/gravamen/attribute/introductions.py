"""How a document introduces whom it names: "Ana Sol, a clerk at the port", "harbour minister Bo Lund, 54"."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gravamen.attribute.titles import CHARGES, JOINTS, is_title
from gravamen.record.span import Span
from gravamen.text.words import STOPWORDS

WORD = r"[^\W\d_][\w’'.-]{0,40}"
LOWER = re.compile(r"[a-zà-ÿ][\w’'-]{0,40}")
APPOSED_BEFORE = re.compile(rf"(?:^|[\s“\"])(?P<words>[Tt]he (?:{WORD} ){{0,6}}{WORD}), $")
AFTER = re.compile(rf"\*{{0,2}}(?: \([^()]{{1,40}}\))?, (?:\d{{1,3}}, )?(?P<words>(?:{WORD} ){{0,6}}{WORD})")
AGE_AFTER = re.compile(r"\*{0,2}, (?:aged )?(?P<age>\d{1,3})(?=[,.;])")
AGE = re.compile(r"\b(?P<age>\d{1,3})[- ]year[- ]old\b")
PREPOSITION = re.compile(r"\s(?:of|for|at|from|in|with|on|to|who|that|which|whose|and|by|as)\s.*$")
# Two who hold the same title but for these words do not hold the same office.
APART = frozenset("vice deputy former prime first ex acting assistant under interim attorney late retired".split())
# Offices of which a government means its own.
OFFICES = frozenset("president minister secretary premier chancellor governor ambassador".split())
FEWEST = 3  # introductions by which a government's own office holder is known
MOST = 256  # introductions among which a government's own office holder is sought
FARTHEST = 64  # introductions of one word that are looked at, the latest first
PLACE_AFTER = re.compile(r" (?:of|from) (?:the )?[A-Z]")
BELONGING_BEFORE = re.compile(r"(?:[A-Z][\w.]*[’']s?|[A-Z]\w+(?:an|ese|ish)) (?:[\w-]+ ){0,2}$")
AROUND = 90  # code points around a name in which it is introduced
NEAR = 700  # code points within which the last introduction goes before earlier ones of others


@dataclass(frozen=True, slots=True)
class Introduction:
    """Words that tell who `name` is; `span` holds the name and its words, as far as they stand together.

    `placed`: they tell where, too ("Velmarian President Ana Sol"), so that "the president" may be another.
    """

    span: Span
    name: str
    words: frozenset[str]
    placed: bool = False


class Introductions:
    """The introductions of a document by the word that they turn on, and by age; in the order of the text."""

    def __init__(self) -> None:
        self._by_head: dict[str, list[Introduction]] = {}
        self._by_age: dict[str, list[Introduction]] = {}
        self._own: dict[tuple[str, frozenset[str]], Introduction | None] = {}

    def note(self, text: str, span: Span, name: str, titles: str, heads: frozenset[str] | None = None) -> None:
        """Keep what stands around the name at `span`; `titles` are the words before it within the span.

        `heads`: the only words by which it may be introduced, None where any may be.
        """
        for words, place in _around(text, span, titles):
            head, kept = _parts(words)
            if head and (heads is None or head in heads):
                self._by_head.setdefault(head, []).append(Introduction(place, name, kept, _placed(text, span, words)))
        for age, place in _ages(text, span):
            self._by_age.setdefault(age, []).append(Introduction(place, name, frozenset()))

    def heads(self, head: str) -> bool:
        """Whether anybody is introduced by the word."""
        return head in self._by_head

    def bearer(self, description: str, place: int, own: bool) -> Introduction | None:
        """Whom the description ("the former minister", "the 54-year-old") at `place` means.

        The last one introduced so before `place`; None where nobody is, or where two are and neither just now.
        `own`: a government writes, whose "the President" is its own, not the last one named.
        """
        age = AGE.search(description)
        if age:
            return _last(self._by_age.get(age["age"], []), frozenset(), place)
        head, words = _parts(description)
        held = self._by_head.get(head, [])
        return self._foremost(head, words) if own and head in OFFICES else _last(held, words, place)

    def _foremost(self, head: str, words: frozenset[str]) -> Introduction | None:
        key = head, words
        if key not in self._own:
            self._own[key] = _foremost(self._by_head.get(head, []), words)
        return self._own[key]


def _last(held: list[Introduction], words: frozenset[str], place: int) -> Introduction | None:
    at = bisect_left(held, place, key=lambda one: one.span.start)
    fitting = [one for one in reversed(held[max(0, at - FARTHEST) : at]) if _fits(one, words)]
    if not fitting:
        return None
    last = fitting[0]
    rival = next((one for one in fitting if one.name != last.name), None)
    just_now = place - last.span.end < NEAR
    if rival is None:
        return last if just_now or not last.placed else None
    apart = last.span.start - rival.span.start > NEAR
    return last if just_now and apart and not last.placed else None


def _foremost(held: list[Introduction], words: frozenset[str]) -> Introduction | None:
    """The one who is introduced so at least FEWEST times, and twice as often as everybody else together."""
    fitting = [one for one in held[:MOST] if _fits(one, words)]
    counts = Counter(one.name for one in fitting)
    for name, count in counts.most_common(1):
        if count >= FEWEST and count >= 2 * (len(fitting) - count):
            return next(one for one in fitting if one.name == name)
    return None


def _fits(one: Introduction, words: frozenset[str]) -> bool:
    return words <= one.words and (one.words & APART) <= words


def _around(text: str, span: Span, titles: str) -> Iterator[tuple[str, Span]]:
    """Each introduction's words and its place."""
    before = text[max(0, span.start - AROUND) : span.start]
    words = _lower_end(before)
    if titles or words:
        yield f"{words} {titles}", Span(span.start - len(words), span.end)
    apposed = APPOSED_BEFORE.search(before) if before.endswith(", ") else None
    if apposed:
        yield apposed["words"], Span(span.start - len(apposed["words"]) - 2, span.end)
    after = AFTER.match(text, span.end, span.end + AROUND)
    if after and (after["words"][0].islower() or after["words"].split()[0] in ("The", "A")):
        yield after["words"], Span(span.start, after.end())


def _placed(text: str, span: Span, words: str) -> bool:
    """Whether a capitalised word that is no title stands in the words or before them, or "of X" after the name."""
    if any(word[:1].isupper() and not is_title(word) and word.lower() not in CHARGES for word in words.split()):
        return True
    before = BELONGING_BEFORE.search(text, max(0, span.start - 40), span.start)
    return before is not None or PLACE_AFTER.match(text, span.end) is not None


def _lower_end(before: str) -> str:
    """The last words of `before` as far as they are in lower case and may be a title: "harbour minister "."""
    kept: list[str] = []
    *words, last = before.split(" ")[-7:]
    for word in reversed([] if last else words):
        if not LOWER.fullmatch(word) or word in STOPWORDS:
            break
        kept.append(word)
    return "".join(f"{word} " for word in reversed(kept))


def _ages(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    after = AGE_AFTER.match(text, span.end, span.end + AROUND)
    if after:
        yield after["age"], Span(span.start, after.end())
    before = AGE.search(text, max(0, span.start - 40), span.start)
    if before and not re.search(r"[.;:!?\n“”\"]", text[before.end() : span.start]):
        yield before["age"], Span(before.start(), span.end)
    aside = AGE.search(text, span.end, span.end + 40)
    if aside and text[span.end : span.end + 2] == ", " and "," not in text[span.end + 2 : aside.start()]:
        yield aside["age"], Span(span.start, aside.end())


def _parts(description: str) -> tuple[str, frozenset[str]]:
    """The word that a description turns on, and all its telling words: of "the mayor of Dune" "mayor", and "dune"."""
    core = PREPOSITION.sub("", f" {description} ").split()
    words = [word.lower().strip(".,") for word in description.split()]
    head = core[-1].lower().strip(".,") if core else ""
    kept = frozenset(re.sub("[’']s$", "", word) for word in words if word not in STOPWORDS and word not in JOINTS)
    return ("" if head in STOPWORDS else head), kept
