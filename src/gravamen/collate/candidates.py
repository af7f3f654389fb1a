"""Which claims are worth comparing, out of many."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from gravamen.collate.features import Features

NEAR = 0.35  # cosine; pairs on one matter reach it, nine in ten of those on other matters do not
NEIGHBOURS = 24  # of one claim
BLOCK = 1024  # rows multiplied at once, so that memory stays linear in the claims
PLACES = 4  # of a cosine, so that processors agree


def candidates(texts: Sequence[Features], vectors: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """Pairs (earlier place, later place) worth comparing, in order; `vectors` are unit, shape (len(texts), 384).

    A claim is set beside the 24 nearest to it in meaning that share a name or another word with it. Time grows with
    the square of the claims, memory with the claims.
    """
    found: set[tuple[int, int]] = set()
    for first in range(0, len(texts), BLOCK):
        cosines = np.round(vectors[first : first + BLOCK] @ vectors.T, PLACES)
        for row, line in enumerate(cosines, first):
            line[row] = -1.0
            near = np.flatnonzero(line >= NEAR)
            nearest = near[np.lexsort((near, -line[near]))]
            sharing = (other for other in nearest.tolist() if _share(texts[row], texts[other]))
            found.update(
                (min(row, other), max(row, other)) for _, other in zip(range(NEIGHBOURS), sharing, strict=False)
            )
    yield from sorted(found)


def _share(left: Features, right: Features) -> bool:
    return not left.names.isdisjoint(right.names) or not left.stems.isdisjoint(right.stems)
