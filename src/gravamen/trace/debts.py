"""What documents owe to one another."""

from collections.abc import Sequence

from gravamen.record.origin import Debt
from gravamen.trace.crediting import credited
from gravamen.trace.reuse import reuse
from gravamen.trace.runs import runs_of
from gravamen.trace.text import Traced


def debts(texts: Sequence[Traced]) -> tuple[Debt, ...]:
    """Copies, parts taken word for word, and credits to agencies, among `texts`.

    The same whatever order the texts come in and however often one of them is given. Spans count code points
    of the debtor's text. What one publisher prints again and again makes no debt.
    """
    once = {one.document: one for one in sorted(texts, key=lambda one: (one.document, one.text), reverse=True)}
    ordered = [once[document] for document in sorted(once)]
    found = [*reuse(runs_of(ordered)), *credited(ordered)]
    return tuple(sorted(found, key=lambda one: (one.document, one.span, one.creditor, one.kind)))
