"""What search needs of a store: a full-text index over passages, and the passages themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from gravamen.text.words import STOPWORDS, folded, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A passage that may be found. `title` is its document's, read along with it; "" where there is none."""

    id: str
    document: str
    text: str
    title: str = ""
    language: str = "en"


class Index(Protocol):
    """A full-text index over passages. A term is one plain word; the index folds and stems it as it sees fit."""

    def match(self, terms: Sequence[str], limit: int) -> Sequence[tuple[str, float]]:
        """(passage id, BM25 score) of passages that hold at least one of `terms`, best first, ties by id.

        Scores are above 0 and rounded, so that they rank alike on every machine.
        """
        ...

    def document_frequency(self, term: str) -> int:
        """How many documents hold `term`."""
        ...

    def document_count(self) -> int:
        """How many documents there are."""
        ...

    def candidates(self, ids: Sequence[str]) -> Sequence[Candidate]:
        """The passages of these ids, in the order asked."""
        ...


def terms(text: str) -> Iterator[str]:
    """The words of `text` that carry content, folded, in order; what a hyphen joins is several words.

    >>> list(terms("The narco-state’s Generals"))
    ['narco', 'state', 'generals']
    """
    for _, word in words(text):
        for part in word.split("-"):
            plain = folded(part)
            if plain and plain not in STOPWORDS:
                yield plain
