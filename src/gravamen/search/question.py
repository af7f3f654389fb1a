"""What a question is about: its frame taken off, cut into facets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gravamen.record.span import Span
from gravamen.search.index import terms
from gravamen.text.words import STOPWORDS, folded, words

FRAME = re.compile(
    r"\s*[¿\"“'(]*\s*(?:to what extent|in what ways?|what (?:role|part)|what evidence|what is known about"
    r"|(?:is|was) there (?:any )?evidence|is it true|how (?:many|much|often|far)|which|what|who(?:m|se)?|how|when"
    r"|where|why|whether|cómo|como|quién|quien|quiénes|qué|que|cuándo|cuando|dónde|donde|cuál|cual)\b",
    re.IGNORECASE,
)
AUXILIARY = frozenset("did do does can could will would should may might must has have had".split())
INNER = frozenset("of de del la las los da dos di du van von der al el for the".split())
# "Venezuelan military": a name that ends so is an adjective, and its noun belongs to it.
ADJECTIVAL = re.compile(r"(?:an|ese|ish|ic|i|al|ean|ss|ch)$")
# Bare verbs known by their endings; what else follows a subject is known by its place.
VERBAL = re.compile(r"(?:ate|ify|i[sz]e)$")
MOST_FACETS = 6  # a text of more is no question
VERBS = frozenset(
    """accept accuse admit agree aid allow announce appoint approve arm arrest ask assist attack ban begin bomb
    bribe bring build buy call cause change charge claim close come command commit conceal condemn conduct
    confirm control convict cover create cut decide declare defend deliver deny deploy destroy direct divert
    drive earn enable encourage end enforce enter escape exploit export fail fight finance find fire follow
    force found fund gain get give go grow harm have head help hide hire hold hurt impose import improve
    increase indict influence invade invest join keep kill know launch launder lead leak leave let lie lose make
    manage meet move offer open order own participate pay permit plan plot poison possess prepare prevent
    produce profit promise protect prove provide push put raise reach receive recruit reduce refuse reject
    release remove report resign rule run say seize sell send serve shelter ship shoot show sign smuggle spend
    sponsor spy start steal stop store strike supply support take tell test threaten torture trade traffic train
    transport treat try turn use violate vote want warn win work""".split()
)


class FacetKind(StrEnum):
    """NAME: it is, or begins with, a proper name ("Ruritanian ports"). ACT: the verb of the question."""

    NAME = "name"
    THING = "thing"
    ACT = "act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One thing that a question is about, as its words have it. `terms` are its content words, folded."""

    text: str
    terms: tuple[str, ...]
    kind: FacetKind


def topic(question: str) -> str:
    """The question without its frame: what it asks about, not how it asks.

    >>> topic("To what extent did the guild pay the mayor?")
    'did the guild pay the mayor'
    """
    framed = FRAME.match(question)
    return question[framed.end() if framed else 0 :].strip(" \t\n?¿!.\"“”'()")


def facets(question: str) -> tuple[Facet, ...]:
    """The things that a question is about, in the order they come, each once.

    Cut at function words, commas, between a name and what follows it, and around the verb; no parser.

    >>> [one.text for one in facets("How do Ruritanian ports and customs offices facilitate gem smuggling?")]
    ['Ruritanian ports', 'customs offices', 'facilitate', 'gem smuggling']
    """
    found: dict[tuple[str, ...], Facet] = {}
    about = topic(question)
    for span, kind in _chunks(about):
        inside = tuple(dict.fromkeys(terms(span.of(about))))
        if inside:
            found.setdefault(inside, Facet(text=span.of(about), terms=inside, kind=kind))
    return tuple(found.values())


def is_question(listed: Sequence[Facet]) -> bool:
    """Whether so many facets can be a question's; a longer text's are too many for each to be essential."""
    return len(listed) <= MOST_FACETS


def _chunks(about: str) -> Iterator[tuple[Span, FacetKind]]:
    """Spans of the chunks, each with its kind."""
    listed = list(words(about))
    verb = _verb(about, listed)
    run: list[tuple[Span, str]] = []
    for place, (span, word) in enumerate(listed):
        if run and _parted(about, run[-1], (span, word), following=listed[place + 1 : place + 3]):
            yield _chunk(run)
            run = []
        if place == verb:
            if run:
                yield _chunk(run)
            yield span, FacetKind.ACT
            run = []
        elif run or folded(word) not in STOPWORDS:
            run.append((span, word))
    if run:
        yield _chunk(run)


def _chunk(run: list[tuple[Span, str]]) -> tuple[Span, FacetKind]:
    while folded(run[-1][1]) in STOPWORDS:
        run = run[:-1]
    return Span(run[0][0].start, run[-1][0].end), FacetKind.NAME if _capital(run[0][1]) else FacetKind.THING


def _parted(about: str, before: tuple[Span, str], this: tuple[Span, str], following: list[tuple[Span, str]]) -> bool:
    """Whether a chunk ends between `before` and `this`."""
    if about[before[0].end : this[0].start].strip(" \t\n-’'"):
        return True
    left, right = before[1], this[1]
    if folded(right) in STOPWORDS or right.casefold() in INNER:
        named = left.casefold() in INNER or (_capital(left) and right.casefold() != "the")
        return right.casefold() not in INNER or not named or not _capital_ahead(following)
    if _capital(left) and not _capital(right):
        return not ADJECTIVAL.search(folded(left)) and not left.isupper()
    return not _capital(left) and left.casefold() not in INNER and _capital(right)


def _capital_ahead(following: list[tuple[Span, str]]) -> bool:
    """Whether a name goes on after its particles ("Cartel de los Soles")."""
    for _, word in following:
        if word.casefold() not in INNER:
            return _capital(word)
    return False


def _verb(about: str, listed: list[tuple[Span, str]]) -> int | None:
    """The place of the bare verb of a question that an auxiliary opens ("did the guild PAY the mayor")."""
    if not listed or listed[0][1].casefold() not in AUXILIARY:
        return None
    subject = False
    for place, (_, word) in enumerate(listed[1:], 1):
        plain, before = word.casefold(), listed[place - 1][1]
        if _capital(word) or folded(word) in STOPWORDS:
            subject = subject or _capital(word)
            continue
        owner = before.endswith(("'s", "’s"))
        after_name = _capital(before) and not owner and not ADJECTIVAL.search(folded(before))
        after_plural = before.endswith("s") and not plain.endswith("s") and not _capital(before)
        if subject and (plain in VERBS or VERBAL.search(plain) or after_name or after_plural):
            return place
        subject = True
    return None


def _capital(word: str) -> bool:
    return word[:1].isupper()
