"""A draft of one's own against documents: each of its sentences, and what they say of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gravamen.check.check import check
from gravamen.read.passages import passages
from gravamen.record.span import Span
from gravamen.record.verdict import Verdict
from gravamen.search.bm25 import Bm25
from gravamen.search.index import Candidate, terms
from gravamen.text.sentences import sentences

# What a draft writes beside its words: reference numbers, footnotes, the target of a link.
MARKS = re.compile(r"\[\^?\d{1,4}(?:[,–-] ?\d{1,4})*\]|\]\([^()\s]{1,2000}\)|[*_`]{1,3}")
HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+\Z")
FOUND, NEAREST = 200, 30  # passages looked at for each sentence, and their documents against which it is checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A sentence of a draft. `span` counts code points of the draft, the verdict's those of `text`, its words."""

    span: Span
    text: str
    verdict: Verdict


def checked(draft: str, documents: Sequence[tuple[str, str]]) -> Iterator[Checked]:
    """Each sentence of the draft, headings left out, checked against `documents`, pairs of address and text.

    Reference numbers and marks of Markdown are passed over. A sentence is checked against the documents of
    the passages that share most with it (BM25), so that a large folder costs little more than a small one.
    """
    shelf = Shelf(documents)
    for span in _sentences(draft):
        text = span.of(draft)
        words = MARKS.sub(lambda found: " " * len(found[0]), text)
        if any(map(str.isalpha, words)):
            yield Checked(span=span, text=text, verdict=check(words, shelf.nearest(words)))


class Shelf:
    """Documents, and which of them are nearest to a sentence."""

    def __init__(self, documents: Sequence[tuple[str, str]]) -> None:
        self._documents = [(f"{number}", address, text) for number, (address, text) in enumerate(documents)]
        self._places = {key: (address, text) for key, address, text in self._documents}
        self._index = Bm25(
            Candidate(id=one.id, document=key, text=one.text)
            for key, _, text in self._documents
            for one in passages(key, text)
        )

    def nearest(self, sentence: str) -> list[tuple[str, str]]:
        """At most 30 documents, nearest first."""
        found = self._index.match(list(terms(sentence)), FOUND)
        near = dict.fromkeys(one.document for one in self._index.candidates([key for key, _ in found]))
        return [self._places[key] for key in list(near)[:NEAREST]]


def _sentences(draft: str) -> Iterator[Span]:
    for paragraph in passages("", draft):
        line = draft.rfind("\n", 0, paragraph.span.start) + 1
        if not HEADING.match(draft, line, paragraph.span.start):
            yield from (one.moved(paragraph.span.start) for one in sentences(paragraph.text))
