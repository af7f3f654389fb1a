"""Models that work out a text's vector, or what a pair of texts amounts to, once and keep it in the case."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from gravamen.inference.comparing import Comparer, Pair
from gravamen.inference.encoder import Encoder
from gravamen.ledger.port import Ledger
from gravamen.record.identity import identity

Asked = TypeVar("Asked")


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
        wanted = {identity(text): text for text in texts}
        known = _remembered(wanted, self._encoded, self._ledger, self.version, self._keeping)
        return _rows(known, [identity(text) for text in texts])

    def _encoded(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self._loaded = self._loaded or self._load()
        return self._loaded.encode(texts)


class RememberingComparer:
    """Satisfies `Comparer`, as `RememberingEncoder` does `Encoder`."""

    def __init__(self, ledger: Ledger, version: str, load: Callable[[], Comparer], keeping: bool) -> None:
        self.version = version
        self._ledger = ledger
        self._load = load
        self._keeping = keeping
        self._loaded: Comparer | None = None

    def probabilities(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """See `Comparer.probabilities`."""
        wanted = {_key(one): one for one in pairs}
        known = _remembered(wanted, self._read, self._ledger, self.version, self._keeping)
        return _rows(known, [_key(one) for one in pairs])

    def _read(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        self._loaded = self._loaded or self._load()
        return self._loaded.probabilities(pairs)


def _key(pair: Pair) -> str:
    return identity(pair.left, pair.right, pair.voice, pair.time)


def _remembered(
    wanted: Mapping[str, Asked],
    worked_out: Callable[[Sequence[Asked]], NDArray[np.float32]],
    ledger: Ledger,
    version: str,
    keeping: bool,
) -> dict[str, bytes]:
    """What the model of this version gives for each key: as the case remembers it, else worked out and kept."""
    known = ledger.vectors(version, list(wanted))
    missing = {key: one for key, one in wanted.items() if key not in known}
    if missing:
        rows = worked_out(list(missing.values()))
        fresh = {key: row.astype("<f4").tobytes() for key, row in zip(missing, rows, strict=True)}
        if keeping:
            ledger.keep_vectors(version, fresh)
        known |= fresh
    return known


def _rows(known: Mapping[str, bytes], keys: Sequence[str]) -> NDArray[np.float32]:
    return np.array([np.frombuffer(known[key], dtype="<f4") for key in keys], dtype=np.float32)
