"""The passages that bear on a question, best first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import sqrt
from statistics import fmean

from gravamen.inference.encoder import Encoder
from gravamen.search.index import Candidate, Index, terms
from gravamen.search.lexical import Wanted, holding, share, wanted
from gravamen.search.posts import without_marks
from gravamen.search.question import Facet, FacetKind, facets, is_question, topic
from gravamen.search.relatives import acronyms, derived, taken_apart

CANDIDATES = 200  # of the index, for each question
DEPTH = 100  # of them, the best by words: what the encoder reads
MEANING = 0.4  # weight of the cosine, that of the words being the rest
DECIMALS = 4  # scores are rounded before they rank, so that processors agree
BREADTH = 0.1  # weight of the part of the question's facets that a passage holds
CONTEXT, NEIGHBOURS = 0.3, 3  # weight of the document's best passages, and how many they are
CUT, SHARE_OF_BEST = 0.45, 0.7  # a lower score, or one so far below the best, does not bear on the question
COVERED = 0.5  # share of a facet's weight that a passage must hold
ENCODER_LANGUAGES = frozenset({"en"})
QUOTATION_MARK = re.compile(r"[“”„«»]|(?<!\w)[‘’']|[‘’'](?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A passage with what speaks for it.

    `score` is the fused score, `words` the share of the question's word weight that it holds, both 0 to 1;
    `cosine` that of the encoder, None where the encoder does not know the language or there is none.
    `covered` are the facets of the question that it holds.
    """

    candidate: Candidate
    score: float
    words: float
    cosine: float | None
    covered: tuple[Facet, ...]


def rank(question: str, index: Index, encoder: Encoder | None, top: int, depth: int = DEPTH) -> tuple[Ranked, ...]:
    """The `top` passages of the index for the question, best first, ties by document, then by id.

    The question may be a post of a social network. Candidates come from the index, by the question's words and
    their other forms. They are ranked by the share of the question's weight that their words hold (its square
    root) and by the cosine of the encoder to the question, added with fixed weights. A passage in a language that
    the encoder does not know is ranked by its words alone. The encoder reads the `depth` best by words (`top`
    where that is more).
    """
    question = without_marks(question)
    found, asked = search(question, index)
    listed = facets(question)
    shares = {one.id: round(share(asked, one), DECIMALS) for one in found}
    best = sorted(found, key=lambda one: (-shares[one.id], one.document, one.id))[: max(depth, top)]
    cosines = _cosines(topic(question), best, encoder)
    ranked = [_ranked(one, shares[one.id], cosine, listed, asked) for one, cosine in zip(best, cosines, strict=True)]
    in_order = sorted(_in_context(ranked), key=lambda one: (-one.score, one.candidate.document, one.candidate.id))
    return tuple(in_order[:top])


def relevant(ranked: Iterable[Ranked]) -> tuple[Ranked, ...]:
    """Those whose score says that they bear on the question, in the same order; it may be that none does."""
    found = tuple(ranked)
    least = max(CUT, SHARE_OF_BEST * max((one.score for one in found), default=0.0))
    return tuple(one for one in found if one.score >= least)


def search(question: str, index: Index) -> tuple[list[Candidate], tuple[Wanted, ...]]:
    """The index's candidates for the question, and the terms it wants with their other forms."""
    asked = list(dict.fromkeys(terms(topic(question))))
    forms = [form for one in asked for form in (one, *derived(one), *chain.from_iterable(taken_apart(one)))]
    found = list(index.candidates([one for one, _ in index.match(forms, CANDIDATES)]))
    explained = acronyms(one.text for one in found)
    return found, wanted(question, index, explained)


def _ranked(
    one: Candidate, words: float, cosine: float | None, listed: Sequence[Facet], asked: Sequence[Wanted]
) -> Ranked:
    covered = tuple(facet for facet in listed if _covers(one, facet, asked))
    by_words = sqrt(words)
    meaning = by_words if cosine is None else max(cosine, 0.0)
    fused = MEANING * meaning + (1 - MEANING) * by_words
    if len(listed) > 1 and is_question(listed):
        fused = (1 - BREADTH) * fused + BREADTH * _weight(covered) / _weight(listed)
    score = round(fused, DECIMALS)
    return Ranked(candidate=one, score=score, words=words, cosine=cosine, covered=covered)


def _in_context(ranked: Sequence[Ranked]) -> list[Ranked]:
    """The same with a part of each score taken from the best passages of its document."""
    scores: defaultdict[str, list[float]] = defaultdict(list)
    for one in ranked:
        scores[one.candidate.document].append(one.score)
    around = {document: fmean(sorted(of, reverse=True)[:NEIGHBOURS]) for document, of in scores.items()}
    return [
        replace(one, score=round((1 - CONTEXT) * one.score + CONTEXT * around[one.candidate.document], DECIMALS))
        for one in ranked
    ]


def _covers(candidate: Candidate, facet: Facet, asked: Sequence[Wanted]) -> bool:
    text = f"{candidate.title}\n{candidate.text}" if facet.kind is FacetKind.NAME else candidate.text
    return holding([one for one in asked if one.term in facet.terms], text) >= COVERED


def _weight(listed: Sequence[Facet]) -> float:
    """How many things these facets are; an act is half of one, for verbs have many synonyms."""
    return sum(0.5 if one.kind is FacetKind.ACT else 1.0 for one in listed)


def _cosines(about: str, found: Sequence[Candidate], encoder: Encoder | None) -> list[float | None]:
    """The cosine of each candidate to the question, None where the encoder has nothing to say."""
    if encoder is None or not found:
        return [None] * len(found)
    known = [one for one in found if one.language in ENCODER_LANGUAGES]
    question, *passages = encoder.encode([_same_marks(about), *map(_read, known)])
    cosines = {one.id: round(float(vector @ question), DECIMALS) for one, vector in zip(known, passages, strict=True)}
    return [cosines.get(one.id) for one in found]


def _read(candidate: Candidate) -> str:
    return _same_marks(f"{candidate.title}. {candidate.text}" if candidate.title else candidate.text)


def _same_marks(text: str) -> str:
    """`text` with one form of quotation mark and one of apostrophe: how they are set says nothing of the meaning."""
    return QUOTATION_MARK.sub('"', text).replace("’", "'")
