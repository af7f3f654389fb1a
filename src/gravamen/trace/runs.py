"""Six-word runs of many texts as numbers, so that copied words are found by sorting (Broder 1997)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gravamen.text.words import WORD, folded
from gravamen.trace.quoted import quoted
from gravamen.trace.text import Traced

SIZE = 6
# Odd 64-bit constants (SplitMix64 from 1): a run is the sum, modulo 2**64, of its words' numbers times these.
FACTORS = np.array(
    [
        *(0x910A2DEC89025CC1, 0xBEEB8DA1658EEC67, 0xF893A2EEFB32555F),
        *(0x71C18690EE42C90B, 0x71BB54D8D101B5B9, 0xC34D0BFF90150281),
    ],
    dtype=np.uint64,
)
QUOTED_WEIGHT = 0.25  # two outlets quoting one statement share its words, not their own
RECURS = 4  # months in which a publisher's furniture is met again


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """The runs of one text: `marks[i]` stands for the words `i` to `i + 5`, `weights[i]` for what they count.

    Word `i` stands at `[starts[i], ends[i])` of the text. A run that touches a quotation counts a
    quarter, the furniture of its publisher nothing.
    """

    text: Traced
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    marks: NDArray[np.uint64]
    weights: NDArray[np.float32]

    @property
    def total(self) -> float:
        """The weight of all runs."""
        return float(self.weights.sum())


def runs_of(texts: Sequence[Traced]) -> tuple[Runs, ...]:
    """The runs of each text, in the same order."""
    numbers: dict[str, int] = {}
    plain = tuple(_plain_runs(one, numbers) for one in texts)
    furniture = _furniture(plain)
    return tuple(_without(one, furniture.get(one.text.publisher or "")) for one in plain)


def _plain_runs(one: Traced, numbers: dict[str, int]) -> Runs:
    found = [(*word.span(), _number(folded(word.group()), numbers)) for word in WORD.finditer(one.text)]
    table = np.array(found, dtype=np.int64).reshape(-1, 3)
    starts, ends = table[:, 0].astype(np.int32), table[:, 1].astype(np.int32)
    numbered = table[:, 2].astype(np.uint64)
    count = max(0, len(found) - SIZE + 1)
    marks = np.zeros(count, dtype=np.uint64)
    for place in range(SIZE if count else 0):
        marks += numbered[place : place + count] * FACTORS[place]
    borrowed = _touching(_quoted_words(one.text, starts), count)
    weights = np.where(borrowed, np.float32(QUOTED_WEIGHT), np.float32(1))
    return Runs(text=one, starts=starts, ends=ends, marks=marks, weights=weights)


def _number(word: str, numbers: dict[str, int]) -> int:
    return numbers.setdefault(word, len(numbers) + 1)


def _quoted_words(text: str, starts: NDArray[np.int32]) -> NDArray[np.bool_]:
    among = np.zeros(len(starts), dtype=np.bool_)
    for span in quoted(text):
        among[np.searchsorted(starts, span.start) : np.searchsorted(starts, span.end)] = True
    return among


def _touching(flagged: NDArray[np.bool_], count: int) -> NDArray[np.bool_]:
    """Which of `count` runs hold a flagged word."""
    touched = np.zeros(count, dtype=np.bool_)
    for place in range(SIZE if count else 0):
        touched |= flagged[place : place + count]
    return touched


def _furniture(texts: Sequence[Runs]) -> Mapping[str, NDArray[np.uint64]]:
    """Per publisher, the runs met again in its texts of four months or more: mastheads, standing paragraphs.

    Versions of one story come within days and are none. A text without a date counts as a month of its own.
    """
    by_publisher: dict[str, dict[str, list[NDArray[np.uint64]]]] = {}
    for one in texts:
        if one.text.publisher:
            month = (one.text.published or "")[:7] or one.text.document
            by_publisher.setdefault(one.text.publisher, {}).setdefault(month, []).append(one.marks)
    found = {}
    for publisher, months in by_publisher.items():
        if len(months) >= RECURS:
            marks = np.concatenate([np.unique(np.concatenate(one)) for one in months.values()])
            distinct, counts = np.unique(marks, return_counts=True)
            found[publisher] = distinct[counts >= RECURS]
    return found


def _without(one: Runs, furniture: NDArray[np.uint64] | None) -> Runs:
    if furniture is None or not len(furniture):
        return one
    weights = np.where(np.isin(one.marks, furniture), np.float32(0), one.weights)
    return Runs(text=one.text, starts=one.starts, ends=one.ends, marks=one.marks, weights=weights)
