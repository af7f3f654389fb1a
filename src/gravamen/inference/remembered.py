"""An encoder that works out a text's vector once, for as long as it lives."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gravamen.inference.encoder import Encoder


class Remembered:
    """Satisfies `Encoder` over another one; a text met again costs nothing (1.5 kB are kept for each)."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._vectors: dict[str, NDArray[np.float32]] = {}

    @property
    def version(self) -> str:
        """That of the encoder behind it."""
        return self._encoder.version

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """See `Encoder.encode`."""
        missing = [one for one in dict.fromkeys(texts) if one not in self._vectors]
        self._vectors.update(zip(missing, self._encoder.encode(missing), strict=True))
        return np.array([self._vectors[one] for one in texts], dtype=np.float32).reshape(len(texts), -1)
