"""Claims for tests, and a comparer that reads what it is told to."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gravamen.inference.comparing import RELATIONS, Pair
from gravamen.record.claim import Attribution, Claim, Mode, Speaker, Stance
from gravamen.record.document import SourceKind
from gravamen.record.span import Span
from gravamen.text.words import content_stems

ALIKE = 0.4  # share of the words of both


class Reads:
    """A `Comparer` that reads every pair as `relation`, as likely as `odds`; the rest is spread evenly."""

    version = "reads 1"

    def __init__(self, relation: str, odds: float = 0.9) -> None:
        rest = (1 - odds) / (len(RELATIONS) - 1)
        self._row = [odds if one == relation else rest for one in RELATIONS]

    def probabilities(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        return np.array([self._row] * len(pairs), dtype=np.float32).reshape(len(pairs), len(RELATIONS))


class ReadsWords:
    """A `Comparer` that takes for the same what shares four words in ten, and all else for unrelated."""

    version = "words 1"

    def probabilities(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        rows = [Reads("same" if _alike(one) else "unrelated").probabilities([one])[0] for one in pairs]
        return np.array(rows, dtype=np.float32).reshape(len(pairs), len(RELATIONS))


def _alike(pair: Pair) -> bool:
    left, right = set(content_stems(pair.left)), set(content_stems(pair.right))
    return len(left & right) >= ALIKE * len(left | right)


def claim(text: str, speaker: str = "Ann Lee", document: str = "", stance: Stance = Stance.ASSERTS) -> Claim:
    """A claim of `speaker` in `document`: d1 is Ann Lee's, d2 everybody else's, unless told otherwise."""
    return Claim(
        document=document or ("d1" if speaker == "Ann Lee" else "d2"),
        passage="p",
        sentence=Span(0, len(text)),
        content=(Span(0, len(text)),),
        text=text,
        attribution=Attribution(
            speaker=Speaker(name=speaker, kind=SourceKind.UNKNOWN, named=True),
            mention=None,
            cue=None,
            mode=Mode.INDIRECT,
            stance=stance,
            certainty=3,
        ),
    )
