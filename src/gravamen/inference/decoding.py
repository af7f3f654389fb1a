"""What a tagger's scores say: cues, and for each cue its content and speaker as places in the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gravamen.inference.labels import CONTENT, NEVER, SPEAKER, best_labels, runs
from gravamen.inference.pieces import Window
from gravamen.inference.tagging import Tagged
from gravamen.record.span import Span

# Both in log odds against standing outside any cue; chosen on PolNeAR dev among -4 to -1 and -0.5 to 1.
JOINS = -1.5  # what stands beside a cue and is at least so likely belongs to it
LIKELY = 0.6  # the likeliest piece of a cue must be more likely
SAME = 0.5  # two contents that share as much (Jaccard) are one, told by the likelier cue
LONGEST_WORD = 40  # code points

Cue = tuple[float, list[int]]  # the log odds of its likeliest piece, and its pieces


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scored:
    """A window with its cues; `scores` (cues, length, 4) are log odds of what each piece is for a cue."""

    window: Window
    cues: list[Cue]
    scores: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Found:
    likely: float
    tagged: Tagged
    content: frozenset[int]  # pieces


def cues(tags: NDArray[np.float32], window: Window) -> list[Cue]:
    """The cues of a window by scores (length, 3 or more) of standing outside one, beginning and continuing one."""
    odds = np.maximum(tags[:, 1], tags[:, 2]) - tags[:, 0]
    begins = tags[:, 1] > tags[:, 2]
    held: list[list[int]] = []
    for piece in np.flatnonzero((odds > JOINS) & (window.starts < window.ends)).tolist():
        if held and held[-1][-1] == piece - 1 and not begins[piece]:
            held[-1].append(piece)
        else:
            held.append([piece])
    found = ((float(odds[pieces].max()), pieces) for pieces in held)
    return [one for one in found if one[0] > LIKELY]


def attributions_of(text: str, scored: Sequence[Scored]) -> Iterator[list[Tagged]]:
    """The attributions of each window, in the order of their cues.

    A cue without a content attributes nothing. Where two contents are much the same, the likelier cue tells it;
    unless one is told inside the other by a speaker of its own ("AP reports that officials said").
    """
    for one, labels in zip(scored, _labels(scored), strict=True):
        found = [
            made
            for cue, scores, row in zip(one.cues, one.scores, labels, strict=True)
            if (made := _found(text, one.window, cue, scores, row)) is not None
        ]
        yield sorted(_distinct(found), key=lambda made: (made.cue, made.content))


def _labels(scored: Sequence[Scored]) -> Iterator[NDArray[np.int8]]:
    """Labels (cues, length) of each window; all cues are worked out together, padded to the longest window."""
    length = max((len(one.window.ids) for one in scored), default=0)
    together = np.full((sum(len(one.cues) for one in scored), length, 5), NEVER)
    together[:, :, 0] = 0
    row = 0
    for one in scored:
        words = one.window.starts < one.window.ends
        together[row : row + len(one.cues), : len(words), 1:] = np.where(words[:, None], one.scores, NEVER)
        row += len(one.cues)
    labels = best_labels(together) if row else np.zeros((0, length), dtype=np.int8)
    row = 0
    for one in scored:
        yield labels[row : row + len(one.cues), : len(one.window.ids)]
        row += len(one.cues)


def _found(text: str, window: Window, cue: Cue, scores: NDArray[np.float32], labels: NDArray[np.int8]) -> _Found | None:
    content, speakers = runs(labels, CONTENT), runs(labels, SPEAKER)
    if not content:
        return None
    likely, pieces = cue
    weights = [sum(scores[place, labels[place] - 1].item() for place in range(*one)) for one in speakers]
    speaker = speakers[weights.index(max(weights))] if speakers else None
    tagged = Tagged(
        cue=_span(text, window, (pieces[0], pieces[-1] + 1)),
        content=tuple(_span(text, window, one) for one in content),
        speaker=_span(text, window, speaker) if speaker else None,
    )
    return _Found(likely, tagged, frozenset(place for one in content for place in range(*one)))


def _span(text: str, window: Window, pieces: tuple[int, int]) -> Span:
    """The pieces as a span, whole words of at most 40 code points at both ends."""
    start, end = int(window.starts[pieces[0]]), int(window.ends[pieces[1] - 1])
    lowest = max(window.span.start, start - LONGEST_WORD)
    highest = min(window.span.end, end + LONGEST_WORD)
    while start > lowest and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < highest and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _distinct(found: Sequence[_Found]) -> Iterator[Tagged]:
    kept: list[_Found] = []
    for one in sorted(found, key=lambda made: -made.likely):
        if not any(_same(one, other) for other in kept):
            kept.append(one)
            yield one.tagged


def _same(left: _Found, right: _Found) -> bool:
    shared = len(left.content & right.content)
    much = shared > SAME * (len(left.content) + len(right.content) - shared)
    return much and not _inside(left.tagged, right.tagged) and not _inside(right.tagged, left.tagged)


def _inside(inner: Tagged, outer: Tagged) -> bool:
    """Whether the inner one's cue and speaker stand in the outer one's content."""
    if inner.speaker is None:
        return False
    return all(any(part.holds(one) for part in outer.content) for one in (inner.cue, inner.speaker))
