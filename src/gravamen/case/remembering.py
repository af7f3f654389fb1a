"""An encoder that works out a text's vector once and keeps it in the case."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from gravamen.inference.encoder import Encoder
from gravamen.ledger.port import Ledger
from gravamen.record.identity import identity


class RememberingEncoder:
    """Satisfies `Encoder`; `load` gives the real one, which is only loaded when a new text comes.

    `keeping` is false where the case is read only: then vectors are worked out again.
    """

    def __init__(self, ledger: Ledger, version: str, load: Callable[[], Encoder], keeping: bool) -> None:
        self.version = version
        self._ledger = ledger
        self._load = load
        self._keeping = keeping
        self._loaded: Encoder | None = None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """See `Encoder.encode`."""
        keys = [identity(text) for text in texts]
        known = self._ledger.vectors(self.version, keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            self._loaded = self._loaded or self._load()
            vectors = self._loaded.encode(list(missing.values()))
            fresh = {key: vector.astype("<f4").tobytes() for key, vector in zip(missing, vectors, strict=True)}
            if self._keeping:
                self._ledger.keep_vectors(self.version, fresh)
            known |= fresh
        return np.array([np.frombuffer(known[key], dtype="<f4") for key in keys], dtype=np.float32)
