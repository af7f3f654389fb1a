"""How the comparer reads a pair: pieces of both sides, and a mark on each piece."""

from tokenizers import Tokenizer

from gravamen.inference.comparing import Pair
from gravamen.inference.pieces import BEGIN, BREAK

LONGEST = 160  # pieces of a pair, marks included
LONGEST_TEXT = 4096  # code points handed to the tokeniser, so that a hostile text costs no more than another
LEFT, RIGHT, FIRST = 0, 1, 2  # the first piece bears FIRST and on: who spoke, and when
VOICES, TIMES = ("", "same", "other"), ("", "same", "earlier", "later")
MARKS = FIRST + len(VOICES) * len(TIMES)


def read(tokenizer: Tokenizer, pair: Pair) -> tuple[list[int], list[int]]:
    """Ids and marks of the pieces, of equal length: [CLS], the left side, [SEP], the right side, [SEP].

    Of sides too long together the longer one is cut, or both to the same length.
    """
    left, right = _pieces(tokenizer, pair.left), _pieces(tokenizer, pair.right)
    room = LONGEST - 3
    if len(left) + len(right) > room:
        least = room // 2
        left_room = max(least, room - len(right)) if len(right) < least else least
        left = left[:left_room]
        right = right[: room - len(left)]
    known = FIRST + VOICES.index(pair.voice) * len(TIMES) + TIMES.index(pair.time)
    ids = [BEGIN, *left, BREAK, *right, BREAK]
    return ids, [known, *[LEFT] * (len(left) + 1), *[RIGHT] * (len(right) + 1)]


def _pieces(tokenizer: Tokenizer, text: str) -> list[int]:
    readable = text[:LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")  # a lone surrogate is "?"
    ids: list[int] = tokenizer.encode(readable, add_special_tokens=False).ids
    return ids
