"""The tagger that ships with the program: who says what, and how certain each event is, int8, on the CPU.

MODEL_CARD.md beside this file tells what it learned from; `training/train_tagger.py` made the weights.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gravamen.inference.decoding import Scored, attributions_of, cues
from gravamen.inference.pieces import Window, windows
from gravamen.inference.shipped import checked, session
from gravamen.inference.tagging import Tagged
from gravamen.inference.words import words
from gravamen.record.span import Span

SHA256 = {
    "model.onnx": "1199733694c0ab258aa242fe532a28736f5bd6f59826c237907fa24f307b5c89",
    "distance.f4": "1a43be07617680eda7e2d1ed91a8abd9bcd73bf3943ae85ccbdde4de013e5eb6",
}
VERSION = f"tagger-{SHA256['model.onnx'][:8]}"
REACH = 20  # buckets of distance each way
EXACT = 8  # pieces from which on a bucket holds several distances
TOGETHER = 64  # windows decoded at once
FURTHEST = 3.0


class ShippedTagger:
    """A `Tagger`. Loading takes a third of a second; raises ModelError where a file is missing or damaged."""

    def __init__(self, folder: Path = Path(__file__).parent) -> None:
        model, distance = (checked(folder / name, SHA256[name]) for name in SHA256)
        self._session = session(model)
        self._distance = np.frombuffer(distance, dtype="<f4").reshape(4, 2 * REACH + 1)
        self._words = words()
        self._workers = ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="tagger")

    @property
    def version(self) -> str:
        """Name of the model, with the beginning of its hash."""
        return VERSION

    def attributions(self, text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Tagged, ...]]:
        """See `Tagger.attributions`. Each window of a paragraph is run by itself, so company changes no bit."""
        found: list[list[Tagged]] = [[] for _ in paragraphs]
        placed = [(number, one) for number, span in enumerate(paragraphs) for one in self._windows(text, span)]
        for first in range(0, len(placed), TOGETHER):
            group = placed[first : first + TOGETHER]
            scored = list(self._workers.map(self._scored, (one for _, one in group)))
            for (number, _), tagged in zip(group, attributions_of(text, scored), strict=True):
                found[number] += tagged
        return map(tuple, found)

    def certainty(self, text: str, paragraph: Span, target: Span) -> float:
        """See `Tagger.certainty`: the mean over the word pieces of the target."""
        for window in self._windows(text, paragraph):
            inside = (window.starts < target.end) & (window.ends > target.start) & (window.starts < window.ends)
            if inside.any():
                each: NDArray[np.float32] = self._run("certainty", window)[0]
                return float(min(FURTHEST, max(-FURTHEST, sum(each[inside].tolist()) / int(inside.sum()))))
        raise ValueError(f"no words at {target} in the paragraph {paragraph}")

    def _windows(self, text: str, paragraph: Span) -> Iterator[Window]:
        return windows(self._words.tokenizer, text, paragraph)

    def _run(self, outputs: str, window: Window) -> list[NDArray[np.float32]]:
        found: list[NDArray[np.float32]] = self._session.run(outputs.split(), {"rows": self._words.rows(window.ids)})
        return found

    def _scored(self, window: Window) -> Scored:
        """The window's cues, and for each the log odds (length, 4) of what its pieces are."""
        tags, pairs = self._run("tags pairs", window)
        found = cues(tags, window)
        scores = np.zeros((len(found), len(window.ids), 4), dtype=np.float32)
        for row, (_, pieces) in zip(scores, found, strict=True):
            row += pairs[:, pieces].mean(axis=1).T + self._gained(pieces, len(window.ids))
        return Scored(window=window, cues=found, scores=scores)

    def _gained(self, pieces: Sequence[int], length: int) -> NDArray[np.float32]:
        """What each label gains at its distance from the cue: buckets to 8 pieces, then four for each doubling."""
        distance = np.arange(length) - round(sum(pieces) / len(pieces))
        size = np.abs(distance)
        far = EXACT + np.floor(4 * np.log2(np.maximum(size, EXACT) / EXACT)).astype(np.int64)
        bucket = np.minimum(np.where(size <= EXACT, size, far), REACH) * np.sign(distance)
        gained: NDArray[np.float32] = self._distance[:, bucket + REACH].T
        return gained
