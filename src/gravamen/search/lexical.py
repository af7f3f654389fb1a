"""How much of what a question asks for stands in a passage, by words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log1p

from gravamen.search.index import Candidate, Index, terms
from gravamen.search.question import FacetKind, facets, is_question, topic
from gravamen.search.relatives import derived, taken_apart
from gravamen.text.words import stem

SATURATION, LENGTH = 1.2, 0.75  # BM25's k1 and b
TYPICAL = 60.0  # content words of a passage of usual length
SHORTEST = 20  # content words: a shorter passage counts as one of so many, lest mere labels come first
NAMED = 1.0  # the same, of a word in a name
LEAST = 0.5  # rarity of a word that nearly all documents hold: what a case is about still counts
HEAD = 0.5  # of "customs offices", "customs" says which; a head noun counts by half
RELATED = 0.8  # weight of a word's other form, the word itself being 1
APART = 0.5  # weight of one part of a compound that is taken apart; both parts together are RELATED
IN_TITLE = 0.5  # weight of a word that only the document's title has


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A term asked for. `rarity` is its weight, by inverse document frequency.

    `ways` are the stems that say it: each way is a set that must be there whole, with its own weight.
    """

    term: str
    rarity: float
    ways: tuple[tuple[frozenset[str], float], ...]


def wanted(question: str, index: Index, explained: Mapping[str, tuple[str, ...]]) -> tuple[Wanted, ...]:
    """The terms of the question, each once, in order, with their forms that occur; `explained` are acronyms."""
    listed = facets(question)
    things = [one for one in listed if one.kind is FacetKind.THING and len(one.terms) > 1]
    heads = {one.terms[-1] for one in things} if is_question(listed) else set()
    names = {term for one in listed if one.kind is FacetKind.NAME for term in one.terms}
    return tuple(
        replace(one, rarity=max(one.rarity, NAMED if one.term in names else LEAST) * (HEAD if one.term in heads else 1))
        for one in (_wanted(term, index, explained) for term in dict.fromkeys(terms(topic(question))))
    )


def _wanted(term: str, index: Index, explained: Mapping[str, tuple[str, ...]]) -> Wanted:
    count = index.document_count()
    holders = {one: index.document_frequency(one) for one in (term, *derived(term))}
    ways = dict(_compound(term))
    ways |= {frozenset({stem(one)}): RELATED for one in sorted(holders) if holders[one] and one != term}
    if term in explained:
        ways[frozenset(map(stem, explained[term]))] = RELATED
    ways[frozenset({stem(term)})] = 1.0
    holding = min(max(holders.values()), count)
    rarity = log1p((count - holding + 0.5) / (holding + 0.5))
    return Wanted(term=term, rarity=rarity, ways=tuple(ways.items()))


def _compound(term: str) -> Iterator[tuple[frozenset[str], float]]:
    for parts in taken_apart(term):
        yield from ((frozenset({stem(one)}), APART) for one in parts)
    for parts in taken_apart(term):
        yield frozenset(map(stem, parts)), RELATED


def share(asked: Iterable[Wanted], candidate: Candidate) -> float:
    """The part of the terms' weight that the passage holds, 0 to 1: BM25 over the most it could give."""
    held, title, norm = _counted(candidate.text), _counted(candidate.title), _norm(candidate)
    most = total = 0.0
    for one in asked:
        most += one.rarity
        total += one.rarity * max(
            weight * max(_saturated(_times(way, held), norm), IN_TITLE * _saturated(_times(way, title), norm))
            for way, weight in one.ways
        )
    return total / most if most else 0.0


def holding(asked: Iterable[Wanted], text: str) -> float:
    """The part of the terms' weight that stands in `text` at all, in whatever form, 0 to 1."""
    held = _counted(text)
    weights = [(one.rarity, any(_times(way, held) for way, _ in one.ways)) for one in asked]
    most = sum(rarity for rarity, _ in weights)
    return sum(rarity for rarity, there in weights if there) / most if most else 0.0


def _times(way: frozenset[str], held: Mapping[str, int]) -> int:
    return min(held.get(one, 0) for one in way)


def _saturated(times: int, norm: float) -> float:
    return times / (times + norm) if times else 0.0


def _norm(candidate: Candidate) -> float:
    length = max(_counted(candidate.text).total(), SHORTEST)
    return SATURATION * (1 - LENGTH + LENGTH * length / TYPICAL)


@lru_cache(maxsize=16384)
def _counted(text: str) -> "Counter[str]":
    return Counter(map(stem, terms(text)))
