"""The port of whatever turns texts into vectors."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Encoder(Protocol):
    """Texts to vectors of meaning: the closer two are, the larger their dot product.

    `version` names the model and its weights; two encoders of one version give the same vectors.
    """

    @property
    def version(self) -> str:
        """Name of the model, with the beginning of its hash."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape (len(texts), 384), in order. A text's vector does not depend on the others."""
