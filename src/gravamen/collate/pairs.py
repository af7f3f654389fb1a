"""Every pair of claims that is worth comparing, compared once."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from gravamen.collate.candidates import candidates
from gravamen.collate.compare import comparisons
from gravamen.collate.said import Told
from gravamen.inference.comparing import Comparer
from gravamen.record.claim import Claim
from gravamen.record.comparison import Comparison

# By the ids of the two claims; the one published earlier is the left one, on one day the one whose id comes first.
Compared = Mapping[frozenset[str], Comparison]


def pair(left: Claim, right: Claim) -> frozenset[str]:
    """The key of two claims, whichever is left."""
    return frozenset((left.id, right.id))


def compared(claims: Sequence[Told], vectors: NDArray[np.float32], comparer: Comparer) -> Compared:
    """How claims stand to their nearest; `vectors` are those of their sentences, shape (len(claims), 384).

    The order of `claims` does not matter. Claims made of the same words of a document are not compared.
    """
    ranked = sorted(range(len(claims)), key=lambda place: _by_time(claims[place]))
    told = [claims[place] for place in ranked]
    near = candidates([one.said.features for one in told], vectors[ranked])
    chosen = [(told[i], told[j]) for i, j in near if not _same_words(told[i].claim, told[j].claim)]
    found = comparisons([(left.said, right.said) for left, right in chosen], comparer, chosen=False)
    return {pair(left.claim, right.claim): one for (left, right), one in zip(chosen, found, strict=True)}


def _by_time(one: Told) -> tuple[str, str]:
    return one.said.published, one.claim.id


def _same_words(left: Claim, right: Claim) -> bool:
    return left.document == right.document and any(a.meets(b) for a in left.content for b in right.content)
