"""Which claims are worth comparing, out of many."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from gravamen.collate.features import Features

NEAR = 0.45  # cosine; most pairs on one matter reach it, hardly any on two
NEIGHBOURS = 12  # of one claim
BLOCK = 1024  # rows multiplied at once, so that memory stays linear in the claims
PLACES = 4  # of a cosine, so that processors agree


def candidates(texts: Sequence[Features], vectors: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """Pairs (earlier place, later place) worth comparing, in order; `vectors` are unit, shape (len(texts), 384).

    A claim is set beside the twelve nearest to it in meaning that share a name or another word with it. Time grows with
    the square of the claims, memory with the claims.
    """
    found: set[tuple[int, int]] = set()
    for first in range(0, len(texts), BLOCK):
        cosines = np.round(vectors[first : first + BLOCK] @ vectors.T, PLACES)
        for row, line in enumerate(cosines, first):
            found.update((min(row, other), max(row, other)) for other in _nearest(row, line, texts))
    yield from sorted(found)


def _nearest(row: int, cosines: NDArray[np.float32], texts: Sequence[Features]) -> Iterator[int]:
    """The places of the nearest to `row`; copies of one text count once, so that they do not crowd others out."""
    near = np.flatnonzero(cosines >= NEAR)
    counted: set[str] = set()
    for other in near[np.lexsort((near, -cosines[near]))].tolist():
        if other == row or not _share(texts[row], texts[other]):
            continue
        counted.add(texts[other].text)
        if len(counted) > NEIGHBOURS:
            return
        yield other


def _share(left: Features, right: Features) -> bool:
    return not left.names.isdisjoint(right.names) or not left.stems.isdisjoint(right.stems)
