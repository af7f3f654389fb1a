"""Word pieces of a text, and the windows in which a tagger reads them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from gravamen.record.span import Span

BEGIN, BREAK = 101, 102  # [CLS] opens a window, [SEP] closes it
LONGEST = 256  # pieces of a window, marks included
LONGEST_PART = 4000  # code points that are cut into pieces at once; a longer paragraph is read in parts
STOPS = frozenset(".?!…")
CLOSERS = frozenset("”\"’')]»")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Window:
    """Pieces that are read together; all arrays have shape (length,).

    `starts` and `ends` are half-open code points in the text; a mark has none: its start is its end.
    """

    ids: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    @property
    def span(self) -> Span:
        """From the first piece to the last."""
        return Span(int(self.starts.min()), int(self.ends.max()))


Piece = tuple[int, int, int]  # id, start, end


def windows(tokenizer: Tokenizer, text: str, paragraph: Span) -> Iterator[Window]:
    """The windows of a paragraph of `text`: one, or several where it is long, each cut after a sentence.

    They depend on the paragraph alone, cover each piece once and come in order. Time is linear in its length.
    """
    pending: list[Piece] = []
    for part in _parts(text, paragraph):
        pending += _pieces(tokenizer, text, part)
        while len(pending) > LONGEST - 2:
            cut = _cut(text, pending[: LONGEST - 2])
            yield _window(pending[:cut])
            pending = pending[cut:]
    if pending:
        yield _window(pending)


def _parts(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph in parts of bounded length, cut at a blank where there is one."""
    start = paragraph.start
    while paragraph.end - start > LONGEST_PART:
        blank = text.rfind(" ", start + LONGEST_PART // 2, start + LONGEST_PART)
        cut = blank if blank > start else start + LONGEST_PART
        yield Span(start, cut)
        start = cut
    yield Span(start, paragraph.end)


def _pieces(tokenizer: Tokenizer, text: str, part: Span) -> Iterator[Piece]:
    readable = text[part.start : part.end].encode("utf-8", "replace").decode("utf-8")  # a lone surrogate is "?"
    encoding = tokenizer.encode(readable, add_special_tokens=False)
    for number, (start, end) in zip(encoding.ids, encoding.offsets, strict=True):
        yield number, part.start + start, part.start + end


def _cut(text: str, pieces: Sequence[Piece]) -> int:
    """How many of the pieces to keep: up to the last that ends a sentence, all of them where none does."""
    for count in range(len(pieces) - 1, len(pieces) // 2, -1):
        last, following = pieces[count - 1], pieces[count]
        stops = text[last[1] : last[2]] in STOPS or (
            text[last[1] : last[2]] in CLOSERS and text[pieces[count - 2][1] : pieces[count - 2][2]] in STOPS
        )
        if stops and following[1] > last[2]:
            return count
    return len(pieces)


def _window(pieces: Sequence[Piece]) -> Window:
    first, last = pieces[0][1], pieces[-1][2]
    rows = np.array([(BEGIN, first, first), *pieces, (BREAK, last, last)], dtype=np.int64)
    return Window(ids=rows[:, 0].copy(), starts=rows[:, 1].copy(), ends=rows[:, 2].copy())
