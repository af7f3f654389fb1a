"""Word pieces and their embeddings, those of all-MiniLM-L6-v2; the sentence encoder and the tagger share them."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from gravamen.inference.shipped import checked

COUNT, WIDTH = 30522, 384
SHA256 = {
    "words.int8": "97fb7962a86aef8120cb7685dc9cc09e51080b80b5b9b1b1c1abdbca0937e0df",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}


class Words:
    """The tokeniser and the table. Raises ModelError where a file is missing or damaged."""

    def __init__(self, folder: Path = Path(__file__).parent) -> None:
        table, pieces = (checked(folder / name, SHA256[name]) for name in ("words.int8", "tokenizer.json"))
        codes = COUNT * WIDTH
        self.tokenizer = Tokenizer.from_buffer(pieces)
        self._codes = np.frombuffer(table, dtype=np.int8, count=codes).reshape(COUNT, WIDTH)
        self._scales = np.frombuffer(table, dtype="<f4", offset=codes).reshape(COUNT, 1)

    def rows(self, ids: NDArray[np.int64] | Sequence[int]) -> NDArray[np.float32]:
        """The embeddings of the pieces, shape (length, 384)."""
        rows: NDArray[np.float32] = self._codes[ids].astype(np.float32) * self._scales[ids]
        return rows


@cache
def words() -> Words:
    """The shipped table, loaded once."""
    return Words()
