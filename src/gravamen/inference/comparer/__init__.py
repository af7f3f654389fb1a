"""The comparer that ships with the program: a cross-encoder of MiniLM's size, int8, on the CPU.

MODEL_CARD.md beside this file tells from what it learned; `training/` has how.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gravamen.inference.comparer.reading import read
from gravamen.inference.comparing import RELATIONS, Pair
from gravamen.inference.shipped import checked, session
from gravamen.inference.words import words

SHA256 = "892d24a347ccc8ea7c2e0ad9b95deef230b71229f61fa267f7c400171c7133a2"
VERSION = f"comparer-{SHA256[:8]}"
TURNED = [RELATIONS.index({"supports": "supported", "supported": "supports"}.get(one, one)) for one in RELATIONS]


class ShippedComparer:
    """A `Comparer`. Loading takes a third of a second; raises ModelError where a file is missing or damaged."""

    def __init__(self, folder: Path = Path(__file__).parent) -> None:
        self._session = session(checked(folder / "model.onnx", SHA256))
        self._words = words()

    @property
    def version(self) -> str:
        """Name of the model, with the beginning of its hash."""
        return VERSION

    def probabilities(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """See `Comparer.probabilities`. Each pair is run by itself, so company changes no bit.

        It is read in both orders, and the mean is given, so that no side is favoured. Of sides that have more
        than 157 word pieces together only the beginnings count.
        """
        found = np.empty((len(pairs), len(RELATIONS)), dtype=np.float32)
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            for row, one in zip(found, workers.map(self._both_ways, pairs), strict=True):
                row[:] = one
        return found

    def _both_ways(self, pair: Pair) -> NDArray[np.float32]:
        return (self._one_way(pair) + self._one_way(pair.turned())[TURNED]) / np.float32(2)

    def _one_way(self, pair: Pair) -> NDArray[np.float32]:
        ids, marks = read(self._words.tokenizer, pair)
        entering = {"rows": self._words.rows(ids), "marks": np.array(marks, dtype=np.int64)}
        found: NDArray[np.float32] = self._session.run(["relations"], entering)[0]
        return found
