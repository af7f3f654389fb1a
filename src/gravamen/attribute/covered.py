"""How much of a stretch of text others cover."""

from bisect import bisect_right
from collections.abc import Iterable

from gravamen.record.span import Span


class Covered:
    """Spans, joined where they meet: `spans`, ascending."""

    def __init__(self, spans: Iterable[Span]) -> None:
        joined: list[Span] = []
        for one in sorted(spans):
            if joined and one.start <= joined[-1].end:
                last = joined.pop()
                one = Span(last.start, max(last.end, one.end))
            joined.append(one)
        self.spans = tuple(joined)
        self._ends = [one.end for one in joined]

    def share(self, span: Span) -> float:
        """The share of `span`, which holds something, that is covered.

        >>> Covered([Span(0, 4), Span(2, 6)]).share(Span(4, 8))
        0.5
        """
        inside = 0
        for at in range(bisect_right(self._ends, span.start), len(self.spans)):
            one = self.spans[at]
            if one.start >= span.end:
                break
            inside += min(one.end, span.end) - max(one.start, span.start)
        return inside / (span.end - span.start)
