"""The roots of the debts: where a document, or words of it, come from in the end."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from gravamen.record.origin import Debt, DebtKind
from gravamen.record.span import Span
from gravamen.trace.circles import circles
from gravamen.trace.stemma import Stemma

# Of a document's words; less does not make the other the origin of the whole.
RESTS = 0.05  # copied in stretches that make two sentences
RESTS_BY_CREDIT = 0.15  # in sentences for which it credits the other; RESTS where the lead is one of them
LEAD = 400  # code points


class Lineage:
    """Answers, over debts, which origin documents and passages have. Independent of the debts' order."""

    def __init__(self, debts: Iterable[Debt]) -> None:
        self._debts = tuple(sorted(debts, key=lambda one: (one.document, one.span, one.creditor, one.kind)))
        self._parts: dict[str, list[Debt]] = {}
        for one in self._debts:
            if not _is_whole(one):
                self._parts.setdefault(one.document, []).append(one)
        self._wholes = Stemma(one for one in self._debts if _is_whole(one))
        self._documents = Stemma(one for one in self._debts if _is_whole(one) or _rests(one))

    def of_document(self, document: str) -> str:
        """The origin of a document: a document's id (maybe its own) or the name of a creditor."""
        return self._documents.root(document)

    def parent(self, document: str) -> Debt | None:
        """The debt by which a document hangs on its creditor (a document or a name); None where it is an origin.

        Following creditors from debt to debt leads to `of_document`; there are no loops.
        """
        return self._documents.parent(document)

    @cached_property
    def circles(self) -> tuple[tuple[str, ...], ...]:
        """Documents that owe to one another in a circle, by id; also where they only cite one another."""
        return circles(self._debts)

    def of_span(self, document: str, span: Span) -> str:
        """The origin of the words of `document` in `span`; of texts that cite one another in a circle, the first."""
        debt = self.debt_of(document, span)
        if debt is None:
            return document
        circle = next((one for one in self.circles if document in one and debt.creditor in one), (debt.creditor,))
        return self._wholes.root(min(circle))

    def debt_of(self, document: str, span: Span) -> Debt | None:
        """The debt for the words of `document` in `span`; None where they are its own.

        What is owed for the whole text decides, else a part taken that covers half of the span.
        """
        whole = self._wholes.parent(document)
        if whole:
            return whole
        parts = self._parts.get(document, ())
        covering = [one for one in parts if 2 * _overlap(one.span, span) >= span.end - span.start > 0]
        if not covering:
            return None
        return min(covering, key=lambda one: (-_overlap(one.span, span), one.kind is DebtKind.CREDIT, one.creditor))

    def reasons_for(self, document: str) -> tuple[str, ...]:
        """Why a document is not its own origin, from debt to debt; empty where it is."""
        return tuple(f"{one.document}: {one.reason}" for one in self._debts_above(document))

    def _debts_above(self, document: str) -> Iterator[Debt]:
        debt = self._documents.parent(document)
        while debt:
            yield debt
            debt = self._documents.parent(debt.creditor)


def _is_whole(debt: Debt) -> bool:
    return debt.kind is DebtKind.COPY or (debt.kind is DebtKind.CREDIT and debt.share >= 1)


def _rests(debt: Debt) -> bool:
    least = RESTS_BY_CREDIT if debt.kind is DebtKind.CREDIT and debt.span.start >= LEAD else RESTS
    return not _is_whole(debt) and debt.share >= least


def _overlap(left: Span, right: Span) -> int:
    return max(0, min(left.end, right.end) - max(left.start, right.start))
