"""How closely sentences bear on a question: by its facets, in words and in meaning, and by the whole of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from gravamen.inference.encoder import Encoder
from gravamen.search.index import Index
from gravamen.search.lexical import Wanted, holding
from gravamen.search.question import Facet, FacetKind, facets, topic
from gravamen.search.rank import search

READ = 120  # sentences whose meaning is compared, the best by words
ALIKE = (0.12, 0.42)  # cosines to a facet from which a sentence begins to hold it, and holds it wholly
ALIKE_CORE = (0.22, 0.5)  # the same, of what the question is about
AROUND = 0.7  # weight of what the passage around the sentence holds
CLOSE = (0.15, 0.65)  # cosines to the whole question: beside it, on it
WHOLE = 0.95  # share of a name's words, by weight, that make it named
LACKING = 0.5  # factor where the sentence and its passage lack what the question is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, and the passage it stands in."""

    text: str
    passage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """What a question asks for: its topic, the terms it wants, its facets, and what it is about at their end."""

    topic: str
    asked: tuple[Wanted, ...]
    facets: tuple[Facet, ...]
    things: tuple[Facet, ...]


def aim(question: str, index: Index) -> Aim:
    """The aim of the question in this index; worked out once, used for many sentences."""
    _, asked = search(question, index)
    listed = facets(question)
    return Aim(topic=topic(question), asked=asked, facets=listed, things=tuple(_core_last(listed)))


def closeness(aim: Aim, sentences: Sequence[Sentence], encoder: Encoder, most: int = READ) -> list[float]:
    """For each sentence, in order, from 0 (beside the question) to 1, rounded so that it ranks alike everywhere.

    Half is how much of each facet the sentence or its passage holds, by words or by meaning; half is the cosine
    to the whole question. What the question is about, the first thing after its verb, counts twice, and a sentence
    without it by half: "How do ports let gems pass?" is about gems, whoever else is named. The encoder reads the
    `most` sentences that hold most of the words; the others count by words alone.
    """
    things = aim.things
    if not things:
        return [0.0] * len(sentences)
    held = [[_held(facet, aim.asked, one) for facet in things] for one in sentences]
    by_words = sorted(range(len(sentences)), key=lambda place: (-sum(held[place]), sentences[place].text))
    read = sorted(by_words[:most])
    whole = [0.0] * len(sentences)
    if read:
        vectors = encoder.encode([aim.topic, *(one.text for one in things), *(sentences[p].text for p in read)])
        about = vectors[: len(things) + 1]
        for place, vector in zip(read, vectors[len(things) + 1 :], strict=True):
            cosines = [round(float(one @ vector), 4) for one in about]
            whole[place] = _between(cosines[0], *CLOSE)
            meant = [_between(one, *ALIKE) for one in cosines[1:-1]] + [_between(cosines[-1], *ALIKE_CORE)]
            held[place] = [max(pair) for pair in zip(held[place], meant, strict=True)]
    return [_fused(shares, cosine) for shares, cosine in zip(held, whole, strict=True)]


def core_coverage(aim: Aim, text: str) -> float:
    """How much of what the question is about a whole document's text holds in whatever form, 0 to 1."""
    return holding(_wanted_of(aim.things[-1], aim.asked), text) if aim.things else 0.0


def answerable(aim: Aim, passages: Sequence[str]) -> bool:
    """Whether each name in the question stands whole in some passage, whatever else does.

    Passages that hold other words of a question about somebody whom none of them names do not bear on it.
    """
    named = [_wanted_of(one, aim.asked) for one in aim.facets if one.kind is FacetKind.NAME]
    return all(any(holding(own, text) >= WHOLE for text in passages) for own in named)


def _core_last(listed: Sequence[Facet]) -> list[Facet]:
    """The facets but for the act, what the question is about at the end.

    That is the first thing after the verb, else whatever comes first after it, else the last facet.
    """
    acts = [place for place, one in enumerate(listed) if one.kind is FacetKind.ACT]
    after = list(listed[acts[0] + 1 :]) if acts else []
    rest = [one for one in listed if one.kind is not FacetKind.ACT] or list(listed)
    things = [one for one in after if one.kind is FacetKind.THING] or after or rest[-1:]
    core = things[0] if things else None
    return [one for one in rest if one is not core] + ([core] if core else [])


def _wanted_of(facet: Facet, asked: Sequence[Wanted]) -> list[Wanted]:
    return [one for one in asked if one.term in facet.terms]


def _held(facet: Facet, asked: Sequence[Wanted], sentence: Sentence) -> float:
    own = _wanted_of(facet, asked)
    return max(holding(own, sentence.text), AROUND * holding(own, sentence.passage))


def _between(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _fused(shares: Sequence[float], whole: float) -> float:
    core = shares[-1]
    covered = (sum(shares) + core) / (len(shares) + 1)
    factor = 1.0 if core >= LACKING else LACKING + core
    return round(0.5 * (covered + whole) * factor, 4)
