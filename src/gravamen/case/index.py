"""The case's full-text index as search asks for it."""

from collections.abc import Sequence

from gravamen.ledger.port import Ledger
from gravamen.record.document import Reading
from gravamen.search.index import Candidate


class CaseIndex:
    """Satisfies `search.index.Index` over a ledger. The text of a passage is read when it is asked for."""

    def __init__(self, ledger: Ledger, readings: dict[str, Reading]) -> None:
        self._ledger = ledger
        self._readings = readings

    def match(self, terms: Sequence[str], limit: int) -> Sequence[tuple[str, float]]:
        """See `Index.match`."""
        return self._ledger.match(terms, limit)

    def document_frequency(self, term: str) -> int:
        """See `Index.document_frequency`."""
        return self._ledger.document_frequency(term)

    def document_count(self) -> int:
        """See `Index.document_count`."""
        return len(self._readings)

    def candidates(self, ids: Sequence[str]) -> Sequence[Candidate]:
        """See `Index.candidates`."""
        return [
            Candidate(
                id=one.id,
                document=one.document,
                text=one.text,
                title=title.value if (title := self._readings[one.document].title) else "",
                language=language.value if (language := self._readings[one.document].language) else "en",
            )
            for one in self._ledger.passages(ids)
        ]
