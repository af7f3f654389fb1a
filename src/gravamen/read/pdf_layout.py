"""Where paragraphs end on a page, by how its lines stand."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from statistics import median_low

from gravamen.read.pdf_lines import Line

WIDER = 1.35  # times the usual distance between lines: a new paragraph
TALLER = 1.2  # times the height of the line before: a heading begins, or ends
INDENT = 8.0  # points
COLUMN = 36.0  # points by which lines of one column may begin apart
ITEM = re.compile(r"[•‣▪◦]|\([a-z0-9]{1,4}\)\s")


class Layout:
    """The measures of one page: the usual distance of its lines, and the right margins of its columns."""

    def __init__(self, lines: Sequence[Line]) -> None:
        steps = [a.base - b.base for a, b in pairwise(lines) if a.base > b.base]
        self._leading = median_low(steps) if steps else 0.0
        by_left = sorted(lines, key=lambda line: line.left)
        self._lefts = [line.left for line in by_left]
        self._margins = list(accumulate((line.right for line in by_left), max))

    def ends_paragraph(self, line: Line, following: Line) -> bool:
        """Whether the paragraph of `line`, which is on this page, is over before `following`.

        It is where the lines stand further apart than usual or differ in height, where the next is indented
        or an item of a list, or where its first word would still have found room. Over the end of a page,
        only room and items count.
        """
        if ITEM.match(following.text) or self._has_room(line, following):
            return True
        if following.page != line.page or following.base >= line.base:  # the next page, or the next column
            return False
        taller, lower = max(line.height, following.height), min(line.height, following.height)
        return (
            line.base - following.base > WIDER * self._leading
            or taller > TALLER * lower
            or following.left - line.left > INDENT
        )

    def _has_room(self, line: Line, following: Line) -> bool:
        """Whether the first word of `following` would have fitted on `line`, and a little more."""
        column = bisect_right(self._lefts, line.left + COLUMN)
        width = (line.right - line.left) / max(len(line.text), 1)
        word = following.text.split(maxsplit=1)[0] if following.text else ""
        return self._margins[column - 1] - line.right > width * (len(word) + 3)
