"""The sentence encoder that ships with the program: all-MiniLM-L6-v2 (Apache-2.0), int8, on the CPU.

MODEL_CARD.md beside this file tells where the weights come from; `training/export_encoder.py` made them.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gravamen.inference.pieces import LONGEST
from gravamen.inference.shipped import checked, session
from gravamen.inference.words import words

WIDTH = 384
LONGEST_TEXT = 8192  # characters handed to the tokeniser, so that a hostile text costs no more than another
SHA256 = "3de17f903b112a89d2a8a9ecbb6fdadb5048cccaeaf31e64d86dc68c784bb5c1"
VERSION = f"all-MiniLM-L6-v2-int8-{SHA256[:8]}"


class MiniLM:
    """An `Encoder`. Loading takes half a second; raises ModelError where a file is missing or damaged."""

    def __init__(self, folder: Path = Path(__file__).parent) -> None:
        self._session = session(checked(folder / "model.onnx", SHA256))
        self._words = words()

    @property
    def version(self) -> str:
        """Name of the model, with the beginning of its hash."""
        return VERSION

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape (len(texts), 384), in order.

        Each text is run by itself, so its vector is the same in any company, bit for bit. Of a text only the
        first 256 word pieces count.
        """
        vectors = np.empty((len(texts), WIDTH), dtype=np.float32)
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            for row, vector in enumerate(workers.map(self._vector, texts)):
                vectors[row] = vector
        return vectors

    def _vector(self, text: str) -> NDArray[np.float32]:
        readable = text[:LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")  # a lone surrogate is "?"
        ids = self._words.tokenizer.encode(readable).ids
        if len(ids) > LONGEST:
            ids = [*ids[: LONGEST - 1], ids[-1]]
        vector: NDArray[np.float32] = self._session.run(["embedding"], {"rows": self._words.rows(ids)})[0]
        return vector
