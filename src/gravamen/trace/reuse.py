"""Copied text: which document owes words to which."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from gravamen.record.origin import Debt, DebtKind
from gravamen.record.span import Span
from gravamen.trace.runs import SIZE, Runs

COPIED = 0.5  # of a document's weighed runs: it is a copy as a whole
MUCH = 0.15  # of them: what it quotes of the other counts too
TWO_SENTENCES = 22  # words of its own that stand in the other, in stretches
STRETCH = 9  # words; shorter ones are phrases that anybody uses
GAP = 3  # words changed within one stretch
FEWEST_SHARED = 6  # runs; fewer make no candidate


def reuse(texts: Sequence[Runs]) -> Iterator[Debt]:
    """The debts of copied words between texts, each text owing to the earlier one.

    Candidates: each run points to the earliest text that holds it, so the work grows with the words, not with
    the pairs. Decision: the share of the debtor's runs that stand in the creditor, else two sentences word for word.
    """
    ordered = sorted(texts, key=_order)
    for first, later in _candidates(ordered):
        yield from _owed(ordered[first], ordered[later])


def _order(one: Runs) -> tuple[str, int, str]:
    """Who was first: by date; where dates do not tell, the longer text, of which the other may be an abridgement."""
    return one.text.published or "9999", -len(one.marks), one.text.document


def _candidates(texts: Sequence[Runs]) -> list[tuple[int, int]]:
    """Pairs (earlier, later) of places in `texts` that share eight runs or more, or all their words."""
    weighed = [np.unique(one.marks[one.weights > 0]) for one in texts]
    marks = np.concatenate([np.zeros(0, dtype=np.uint64), *weighed])
    places = np.repeat(np.arange(len(texts), dtype=np.int32), [len(one) for one in weighed])
    del weighed  # with a hundred thousand texts each of these takes a part of a gigabyte
    order = np.argsort(marks, kind="stable")  # places ascend among equal marks
    marks, places = marks[order], places[order]
    del order
    again = np.zeros(len(marks), dtype=np.bool_)
    again[1:] = marks[1:] == marks[:-1]
    del marks
    firsts = places[~again]
    group = np.cumsum(~again, dtype=np.int32)[again] - 1
    pairs, counts = np.unique(firsts[group].astype(np.int64) * len(texts) + places[again], return_counts=True)
    shared = {divmod(int(pair), len(texts)) for pair in pairs[counts >= FEWEST_SHARED]}
    return sorted(pair for pair in shared | _same_words(texts) if pair[0] != pair[1])


def _same_words(texts: Sequence[Runs]) -> set[tuple[int, int]]:
    """Pairs of texts too short to share many runs that hold the same words."""
    seen: dict[bytes, int] = {}
    return {(seen.setdefault(one.marks.tobytes(), place), place) for place, one in enumerate(texts) if len(one.marks)}


def _owed(first: Runs, later: Runs) -> Iterator[Debt]:
    if not _tell(first, later) and _names(first, later.text.publisher) and not _names(later, first.text.publisher):
        first, later = later, first
    yield from _debts_of(later, np.isin(later.marks, first.marks) & (later.weights > 0), first)


def _tell(first: Runs, later: Runs) -> bool:
    """Whether the dates, at the precision that both have, tell who was first."""
    dates = (first.text.published or "", later.text.published or "")
    common = min(map(len, dates))
    return dates[0][:common] != dates[1][:common]


def _names(text: Runs, publisher: str | None) -> bool:
    own = text.text.publisher
    return bool(publisher) and publisher != own and str(publisher).casefold() in text.text.text.casefold()


def _debts_of(debtor: Runs, shared: NDArray[np.bool_], creditor: Runs) -> Iterator[Debt]:
    share = float(debtor.weights[shared].sum()) / debtor.total if debtor.total else 0.0
    percent = f"{100 * share:.0f} % of its six-word runs stand in {creditor.text.document}"
    if share >= COPIED:
        whole = Span(0, len(debtor.text.text))
        yield _debt(debtor, creditor, whole, DebtKind.COPY, percent, share)
        return
    own = list(_stretches(shared & (debtor.weights == 1)))
    if share < MUCH and sum(end - start for start, end in own) < TWO_SENTENCES:
        return
    for start, end in _stretches(shared) if share >= MUCH else own:
        span = Span(int(debtor.starts[start]), int(debtor.ends[end - 1]))
        reason = f"{end - start} words in a row stand in {creditor.text.document}; {percent}"
        yield _debt(debtor, creditor, span, DebtKind.PART, reason, share)


def _debt(debtor: Runs, creditor: Runs, span: Span, kind: DebtKind, reason: str, share: float) -> Debt:
    return Debt(
        document=debtor.text.document,
        span=span,
        creditor=creditor.text.document,
        kind=kind,
        reason=reason,
        share=round(share, 4),
    )


def _stretches(shared: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Ranges of nine or more words covered by shared runs, small changes bridged."""
    start = end = -GAP - 1
    for place in np.flatnonzero(shared).tolist():
        if place > end + GAP:
            if end - start >= STRETCH:
                yield start, end
            start = place
        end = place + SIZE
    if end - start >= STRETCH:
        yield start, end
