"""How much of a stretch of text others cover."""

from bisect import bisect_right
from collections.abc import Iterable

from gravamen.record.span import Span


class Covered:
    """Spans, joined where they meet."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._joined: list[Span] = []
        for one in sorted(spans):
            if self._joined and one.start <= self._joined[-1].end:
                last = self._joined.pop()
                one = Span(last.start, max(last.end, one.end))
            self._joined.append(one)
        self._ends = [one.end for one in self._joined]

    def share(self, span: Span) -> float:
        """The share of `span`, which holds something, that is covered.

        >>> Covered([Span(0, 4), Span(2, 6)]).share(Span(4, 8))
        0.5
        """
        inside = 0
        for at in range(bisect_right(self._ends, span.start), len(self._joined)):
            one = self._joined[at]
            if one.start >= span.end:
                break
            inside += min(one.end, span.end) - max(one.start, span.start)
        return inside / (span.end - span.start)
