"""Headings: lines that assert nothing, and those that stand before a sentence without a stop between them."""

import re

from gravamen.record.span import Span

WORD = re.compile(r"\s*([^\W\d_][\w’'.-]*)(,?)")
JOINS = frozenset("of the and for in on to a an de del la by with from at against".split())
# Words with which sentences begin; inside a heading a capitalised word follows them.
STARTS = frozenset(
    """likewise before after in on since while although though as according today additionally based the this
    these those it he she they we i for from during under with when if however moreover furthermore also there
    similarly meanwhile following at by over between among despite because our his her their its a an""".split()
)
MOST = 16  # words of a heading
LONGEST = 300  # code points of a heading
STOP = re.compile(r"[.!?…:;][”\"’')\]]*\**(?:\[\d+\])*\Z")


def past_heading(text: str, start: int, end: int) -> int:
    """Where the sentence in `[start, end)` begins after a heading glued to it; `start` where there is none.

    A heading is a run of capitalised words; the sentence begins at a capitalised word of those that open
    sentences, when a word in lower case, a comma or "I" follows.

    >>> past_heading("Sunken Ships In the harbour lie three.", 0, 38)
    13
    """
    at, last_capital = start, False
    for count in range(MOST):
        found = WORD.match(text, at, end)
        if found is None:
            return start
        word = found.group(1)
        if count and last_capital and word[0].isupper() and word.lower() in STARTS and _opens(text, found, end):
            return found.start(1)
        if found.group(2) or not (word[0].isupper() or (count and word in JOINS)):
            return start
        last_capital = word[0].isupper()
        at = found.end()
    return start


def heads(text: str, span: Span) -> bool:
    """Whether the span is a heading, a label or a row: most words capitalised and no full stop, or few letters."""
    words = text[span.start : min(span.end, span.start + LONGEST)].split()
    plain = [word for word in words if any(c.isalpha() for c in word)]
    if 2 * len(plain) < len(words):
        return True
    if STOP.search(text, max(span.start, span.end - 8), span.end):
        return False
    solid = [word for word in plain if word.lower() not in JOINS]
    capitals = sum(not word[:1].islower() for word in solid)
    return span.end - span.start < LONGEST and capitals >= 0.8 * len(solid)


def _opens(text: str, found: re.Match[str], end: int) -> bool:
    """Whether what follows the word shows that a sentence begins with it."""
    if found.group(2):
        return True
    following = WORD.match(text, found.end(), end)
    if following is None:
        return False
    return following.group(1)[0].islower() or following.group(1) == "I"
