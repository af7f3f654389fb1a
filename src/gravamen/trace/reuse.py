"""Copied text: which document owes words to which."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from gravamen.record.origin import Debt, DebtKind
from gravamen.record.span import Span
from gravamen.trace.runs import SIZE, Runs

COPIED = 0.5  # of a document's weighed runs: it is a copy as a whole
RESTS = 0.15  # of them: it rests on the other, though not as a whole
TWO_SENTENCES = 25  # words that stand together in both
SHORT_RUN = 10  # words; shorter ones are phrases that anybody uses
GAP = 3  # words changed within one run
FEWEST_SHARED = 8  # runs; fewer make no candidate


def reuse(texts: Sequence[Runs]) -> Iterator[Debt]:
    """The debts of copied words between texts, each text owing to the earlier one.

    Candidates: each run points to the earliest text that holds it, so the work grows with the words, not with
    the pairs. Decision: the share of the debtor's runs that stand in the creditor.
    """
    ordered = sorted(texts, key=lambda one: (one.text.published or "9999", one.text.document))
    for first, later in _candidates(ordered):
        yield from _owed(ordered[first], ordered[later])


def _candidates(texts: Sequence[Runs]) -> list[tuple[int, int]]:
    """Pairs (earlier, later) of places in `texts` that share eight runs or more, or all their words."""
    weighed = [np.unique(one.marks[one.weights > 0]) for one in texts]
    marks = np.concatenate([np.zeros(0, dtype=np.uint64), *weighed])
    places = np.repeat(np.arange(len(texts)), [len(one) for one in weighed])
    order = np.lexsort((places, marks))
    marks, places = marks[order], places[order]
    opens = np.ones(len(marks), dtype=np.bool_)
    opens[1:] = marks[1:] != marks[:-1]
    firsts = places[np.maximum.accumulate(np.where(opens, np.arange(len(marks)), 0))] if len(marks) else places
    pairs, counts = np.unique(firsts * len(texts) + places, return_counts=True)
    shared = {divmod(int(pair), len(texts)) for pair in pairs[counts >= FEWEST_SHARED]}
    return sorted(pair for pair in shared | _same_words(texts) if pair[0] != pair[1])


def _same_words(texts: Sequence[Runs]) -> set[tuple[int, int]]:
    """Pairs of texts too short to share many runs that hold the same words."""
    seen: dict[bytes, int] = {}
    return {(seen.setdefault(one.marks.tobytes(), place), place) for place, one in enumerate(texts) if len(one.marks)}


def _owed(left: Runs, right: Runs) -> Iterator[Debt]:
    in_left = np.isin(left.marks, right.marks) & (left.weights > 0)
    in_right = np.isin(right.marks, left.marks) & (right.weights > 0)
    if _creditor_is_left(left, right, _share(left, in_left), _share(right, in_right)):
        yield from _debts_of(right, in_right, left)
    else:
        yield from _debts_of(left, in_left, right)


def _share(text: Runs, shared: NDArray[np.bool_]) -> float:
    return float(text.weights[shared].sum()) / text.total if text.total else 0.0


def _creditor_is_left(left: Runs, right: Runs, of_left: float, of_right: float) -> bool:
    """Who was first: by date, else by who names whom, else the text that holds more of its own."""
    dates = (left.text.published or "", right.text.published or "")
    common = min(map(len, dates))
    if common and dates[0][:common] != dates[1][:common]:
        return dates[0][:common] < dates[1][:common]
    named = (_names(right, left.text.publisher), _names(left, right.text.publisher))
    if named[0] != named[1]:
        return named[0]
    return (round(of_left, 6), left.text.document) <= (round(of_right, 6), right.text.document)


def _names(text: Runs, publisher: str | None) -> bool:
    own = text.text.publisher
    return bool(publisher) and publisher != own and str(publisher).casefold() in text.text.text.casefold()


def _debts_of(debtor: Runs, shared: NDArray[np.bool_], creditor: Runs) -> Iterator[Debt]:
    share = _share(debtor, shared)
    percent = f"{100 * share:.0f} % of its six-word runs stand in {creditor.text.document}"
    if share >= COPIED:
        whole = Span(0, len(debtor.text.text))
        yield _debt(debtor, creditor, whole, DebtKind.COPY, percent, share)
        return
    shortest = SHORT_RUN if share >= RESTS else TWO_SENTENCES
    for start, end in _stretches(shared, shortest):
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


def _stretches(shared: NDArray[np.bool_], shortest: int) -> Iterator[tuple[int, int]]:
    """Ranges of words covered by shared runs, small changes bridged, of `shortest` words or more."""
    start = end = -GAP - 1
    for place in np.flatnonzero(shared).tolist():
        if place > end + GAP:
            if end - start >= shortest:
                yield start, end
            start = place
        end = place + SIZE
    if end - start >= shortest:
        yield start, end
