"""A full-text index in memory: BM25 over stems (Robertson and Zaragoza 2009)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import log1p

import numpy as np
from numpy.typing import NDArray

from gravamen.search.index import Candidate, terms
from gravamen.text.words import stem

K1, B = 1.2, 0.75
DECIMALS = 6


class Bm25:
    """An `Index` over the candidates that it was made of. Title and text are searched as one."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        """Index the candidates; raises ValueError where two have one id."""
        self._candidates = sorted(candidates, key=lambda one: one.id)
        self._places = {one.id: place for place, one in enumerate(self._candidates)}
        if len(self._places) < len(self._candidates):
            raise ValueError("two candidates with one id")
        self._holders = _postings(self._candidates)

    def match(self, terms: Sequence[str], limit: int) -> list[tuple[str, float]]:
        """(passage id, score), best first, ties by id."""
        scores = np.zeros(len(self._candidates))
        for one in sorted({stem(term) for term in terms} & self._holders.keys()):
            places, weights = self._holders[one]
            scores[places] += weights
        scores = scores.round(DECIMALS)
        found = np.flatnonzero(scores)
        best = found[np.argsort(-scores[found], kind="stable")][: max(limit, 0)]
        return [(self._candidates[place].id, float(scores[place])) for place in best]

    def document_frequency(self, term: str) -> int:
        """How many documents hold `term`."""
        if (one := stem(term)) not in self._holders:
            return 0
        places, _ = self._holders[one]
        return len({self._candidates[place].document for place in places})

    def document_count(self) -> int:
        """How many documents there are."""
        return len({one.document for one in self._candidates})

    def candidates(self, ids: Sequence[str]) -> list[Candidate]:
        """The candidates of these ids, in the order asked; raises KeyError for an unknown one."""
        return [self._candidates[self._places[one]] for one in ids]


Weights = tuple[NDArray[np.int64], NDArray[np.float64]]


def _postings(candidates: Sequence[Candidate]) -> dict[str, Weights]:
    """For each stem the places of its holders, ascending, and what it adds to the score of each."""
    counts = [Counter(map(stem, terms(f"{one.title}\n{one.text}"))) for one in candidates]
    lengths = np.array([one.total() for one in counts], dtype=np.float64)
    norms = K1 * (1 - B + B * lengths / max(float(lengths.mean()) if counts else 0.0, 1.0))
    holders: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, count in enumerate(counts):
        for one, times in count.items():
            holders[one].append((place, times))
    return {one: _weighted(held, norms) for one, held in holders.items()}


def _weighted(held: Sequence[tuple[int, int]], norms: NDArray[np.float64]) -> Weights:
    places = np.array([place for place, _ in held], dtype=np.int64)
    times = np.array([count for _, count in held], dtype=np.float64)
    rarity = log1p((len(norms) - len(held) + 0.5) / (len(held) + 0.5))
    return places, rarity * times * (K1 + 1) / (times + norms[places])
