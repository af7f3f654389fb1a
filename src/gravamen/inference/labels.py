"""Scores of labels to labels: the best sequence for each cue, by the algorithm of Viterbi (1967)."""

import numpy as np
from numpy.typing import NDArray

NOTHING, CONTENT, CONTENT_ON, SPEAKER, SPEAKER_ON = range(5)  # a content begins, goes on; a speaker begins, goes on
NEVER = np.float32(-1e9)
# A content is seldom in pieces: each beginning of one costs as much in log odds. Chosen on PolNeAR dev among 0 to 4.
BEGINS = np.float32(3.0)


def _steps() -> NDArray[np.float32]:
    """What each step from a label (row) to the next (column) costs."""
    steps = np.full((5, 5), NEVER)
    steps[:, NOTHING] = 0
    steps[[NOTHING, SPEAKER, SPEAKER_ON], CONTENT] = -BEGINS
    steps[[CONTENT, CONTENT_ON], CONTENT_ON] = 0
    steps[[NOTHING, CONTENT, CONTENT_ON], SPEAKER] = 0
    steps[[SPEAKER, SPEAKER_ON], SPEAKER_ON] = 0
    return steps


STEPS = _steps()


def best_labels(scores: NDArray[np.float32]) -> NDArray[np.int8]:
    """The likeliest labels (cues, length) by scores (cues, length, 5) in log odds, each sequence by itself.

    Sums run along the length, one piece at a time, so they are the same in any company and on any processor.
    """
    cues, length, _ = scores.shape
    came = np.empty((length, cues, 5), dtype=np.int8)
    reached = scores[:, 0] + STEPS[NOTHING]
    for place in range(1, length):
        ways = reached[:, :, None] + STEPS
        came[place] = ways.argmax(axis=1)
        reached = ways.max(axis=1) + scores[:, place]
    labels = np.empty((cues, length), dtype=np.int8)
    rows = np.arange(cues)
    labels[:, -1] = reached.argmax(axis=1)
    for place in range(length - 1, 0, -1):
        labels[:, place - 1] = came[place, rows, labels[:, place]]
    return labels


def runs(labels: NDArray[np.int8], begins: int) -> list[tuple[int, int]]:
    """The stretches, as half-open ranges of pieces, of the label that begins with `begins`.

    >>> runs(np.array([0, 1, 2, 0, 3, 1], dtype=np.int8), CONTENT)
    [(1, 3), (5, 6)]
    """
    inside = np.concatenate(([False], (labels == begins) | (labels == begins + 1), [False]))
    edges = np.flatnonzero(inside[1:] != inside[:-1]).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))
