"""The roots of the debts: where a document, or words of it, come from in the end."""

from collections.abc import Iterable, Mapping, Sequence

from gravamen.record.origin import Debt, DebtKind, Origin
from gravamen.record.span import Span
from gravamen.trace.reuse import RESTS


class Lineage:
    """Answers, over debts, which origin documents and passages have. Independent of the debts' order."""

    def __init__(self, debts: Iterable[Debt]) -> None:
        self._debts = tuple(sorted(debts, key=lambda one: (one.document, one.span, one.creditor, one.kind)))
        self._parts: dict[str, list[Debt]] = {}
        for one in self._debts:
            if one.kind is DebtKind.PART or (one.kind is DebtKind.CREDIT and one.share < 1):
                self._parts.setdefault(one.document, []).append(one)
        self._of_wholes = _roots([one for one in self._debts if _is_whole(one)])
        self._of_documents = _roots([one for one in self._debts if _is_whole(one) or _rests(one)])

    def of_document(self, document: str) -> str:
        """The origin of a document: a document's id (maybe its own) or the name of a creditor."""
        return self._of_documents.get(document, document)

    def of_span(self, document: str, span: Span) -> str:
        """The origin of the words of `document` in `span`; a part taken counts if it covers half of them."""
        parts = self._parts.get(document, ())
        covering = [one for one in parts if 2 * _overlap(one.span, span) >= span.end - span.start > 0]
        if document in self._of_wholes or not covering:
            return self._of_wholes.get(document, document)
        best = min(covering, key=lambda one: (-_overlap(one.span, span), one.kind is DebtKind.CREDIT, one.creditor))
        return self._of_wholes.get(best.creditor, best.creditor)

    def origins(self, documents: Iterable[str]) -> tuple[Origin, ...]:
        """The origins of whole documents, each with the documents that rest on it, by name."""
        resting: dict[str, list[str]] = {}
        for document in sorted(set(documents)):
            resting.setdefault(self.of_document(document), []).append(document)
        return tuple(
            Origin(name=name, documents=tuple(group), reasons=self._reasons(group))
            for name, group in sorted(resting.items())
        )

    def _reasons(self, group: Sequence[str]) -> tuple[str, ...]:
        return tuple(reason for document in group for reason in self.reasons_for(document))

    def reasons_for(self, document: str) -> tuple[str, ...]:
        """Why a document is not its own origin; empty where it is."""
        deciding = [one for one in self._debts if one.document == document and (_is_whole(one) or _rests(one))]
        return tuple(dict.fromkeys(f"{document}: {one.reason}" for one in deciding))


def origins(documents: Iterable[str], debts: Iterable[Debt]) -> tuple[Origin, ...]:
    """The origins of `documents`: the roots of the graph of debts, loops closed at their first document."""
    return Lineage(debts).origins(documents)


def origin_of(document: str, span: Span, debts: Iterable[Debt]) -> str:
    """The origin of the words of `document` in `span`. For many questions make one `Lineage`."""
    return Lineage(debts).of_span(document, span)


def _is_whole(debt: Debt) -> bool:
    return debt.kind is DebtKind.COPY or (debt.kind is DebtKind.CREDIT and debt.share >= 1)


def _rests(debt: Debt) -> bool:
    return debt.kind is DebtKind.PART and debt.share >= RESTS


def _overlap(left: Span, right: Span) -> int:
    return max(0, min(left.end, right.end) - max(left.start, right.start))


def _roots(debts: Sequence[Debt]) -> Mapping[str, str]:
    """The root of each document that owes or is owed to.

    A document follows the text that it owes most to, and every agency that it credits as a whole; what is
    joined so is one group. Its root is an agency (its name, or its own text) where one is credited, else a
    document that owes nothing, else (a loop) the first by id.
    """
    text_debts: dict[str, Debt] = {}
    joined: list[tuple[str, str]] = []
    for one in debts:
        if one.kind is DebtKind.CREDIT:
            joined.append((one.document, one.creditor))
        else:
            best = text_debts.get(one.document)
            if best is None or (-one.share, one.creditor) < (-best.share, best.creditor):
                text_debts[one.document] = one
    joined += [(one.document, one.creditor) for one in text_debts.values()]
    credited = {one.creditor for one in debts if one.kind is DebtKind.CREDIT}
    return _named(_groups(joined), owing={one.document for one in debts}, credited=credited)


def _groups(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for left, right in sorted(pairs):
        first, second = sorted((root(left), root(right)))
        parent[second] = first
    groups: dict[str, list[str]] = {}
    for name in sorted(parent):
        groups.setdefault(root(name), []).append(name)
    return groups


def _named(groups: Mapping[str, list[str]], owing: set[str], credited: set[str]) -> Mapping[str, str]:
    roots = {}
    for group in groups.values():
        best = min(group, key=lambda name: (name not in credited, name in owing, name))
        roots.update(dict.fromkeys(group, best))
    return roots
