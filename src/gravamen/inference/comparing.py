"""The port of whatever says how likely each relation is between two statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

RELATIONS = ("same", "supports", "contradicts", "changed", "scope", "qualifies", "unrelated", "supported")

Voice = Literal["same", "other", ""]
Time = Literal["same", "earlier", "later", ""]
TURNED_TIME: Mapping[Time, Time] = {"earlier": "later", "later": "earlier"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two statements, and what is known about who made them and when.

    `voice` tells whether one party says both; `time` when the left one was published against the right one
    ("same" is the same day). "" is unknown.
    """

    left: str
    right: str
    voice: Voice = ""
    time: Time = ""

    def turned(self) -> Pair:
        """The same with the right side left."""
        time = TURNED_TIME.get(self.time, self.time)
        return Pair(left=self.right, right=self.left, voice=self.voice, time=time)


class Comparer(Protocol):
    """Pairs to the probabilities of `RELATIONS`.

    `version` names the model and its weights; two comparers of one version give the same figures.
    """

    @property
    def version(self) -> str:
        """Name of the model, with the beginning of its hash."""

    def probabilities(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Of each pair, in order, shape (len(pairs), 8) in the order of `RELATIONS`; each row adds up to one.

        A pair's row does not depend on the others. "supports" says that the left one bears the right one out,
        "supported" that the right one does so for the left one: with the sides and the time turned round these
        two change places, and the others stay, bit for bit.
        """
