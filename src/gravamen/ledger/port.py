"""What a case needs of its store. `memory` and `sqlite` satisfy it; one suite of tests holds both to it.

Three kinds of record are kept, each by its own rule:

- evidence (documents, readings, sightings, questions) and decisions (judgements) are only ever added;
- what a stage derives (passages, claims, debts, markers of what was analysed) stands until the same stage
  does that document or passage again: the new replaces the old, in the same transaction as its marker;
- embeddings are remembered by text and model and never change.

Adding what is already there changes nothing. What is returned is in the order that each method names, never
in that of arrival. A write that breaks off leaves nothing of itself. Methods raise CaseError where the store
cannot be read or written, and where a record names a document or passage that the store lacks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from gravamen.record.claim import Claim
from gravamen.record.document import Document, Passage, Reading, Sighting
from gravamen.record.gap import Gap
from gravamen.record.judgement import Judgement
from gravamen.record.origin import Debt

TRACE = "trace"  # the stage that `keep_debts` marks


class Ledger(Protocol):
    """The store of a case."""

    def add_document(
        self,
        document: Document,
        reading: Reading,
        passages: Sequence[Passage],
        sightings: Sequence[Sighting],
    ) -> None:
        """Add a document with its reading, the passages of that reading and where it was seen, as one step.

        The reading added last is the one in force. Where it, or its passages, differ from those in force
        before, the document starts anew: its passages, claims, debts and markers go; earlier readings stay.
        Raises ValueError where the parts do not belong together or a passage is not its slice of the text.
        """
        ...

    def add_sighting(self, sighting: Sighting) -> None:
        """Add a place where a document that the store holds was seen."""
        ...

    def keep_file(self, file: str, documents: Iterable[tuple[str, str]]) -> None:
        """Remember what a file of many documents holds: by the file's hash, pairs of name and document."""
        ...

    def in_file(self, file: str) -> list[tuple[str, str]]:
        """What the file of this hash holds, pairs of name and document in that order; empty where not known."""
        ...

    def documents(self) -> list[Document]:
        """Every document, by id."""
        ...

    def reading_of(self, document: str) -> Reading:
        """The reading in force. Raises CaseError where the store holds no such document."""
        ...

    def readings(self) -> Iterator[Reading]:
        """The readings in force, by document."""
        ...

    def sightings(self) -> list[Sighting]:
        """Every sighting, by document, then address."""
        ...

    def sightings_of(self, document: str) -> list[Sighting]:
        """Where the document was seen, by address."""
        ...

    def passages_of(self, document: str) -> list[Passage]:
        """The passages of the reading in force, by span."""
        ...

    def passage(self, passage: str) -> Passage:
        """The passage of this id. Raises CaseError where the store holds none."""
        ...

    def passages(self, ids: Sequence[str]) -> list[Passage]:
        """The passages of these ids, in the order asked. Raises CaseError where the store lacks one."""
        ...

    def passage_count(self) -> int:
        """How many passages are in force."""
        ...

    def match(self, terms: Sequence[str], limit: int) -> list[tuple[str, float]]:
        """Passages in force that hold at least one of `terms`: (passage id, score), best first, ties by id.

        A term is plain words, not stems and not a query: case and accents do not count, English endings are
        stripped, several words must stand together. The score is BM25 (Robertson and Zaragoza 2009; k1 1.2,
        b 0.75), above 0, rounded to 6 decimals; repeated terms count once, and their order does not count.
        """
        ...

    def document_frequency(self, term: str) -> int:
        """How many documents hold `term` (as in `match`) in a passage in force."""
        ...

    def keep_claims(self, version: str, found: Mapping[str, Sequence[Claim]]) -> None:
        """Replace the claims of these passages, by id, and mark each as attributed by this version."""
        ...

    def attributed(self, version: str, passages: Sequence[str]) -> frozenset[str]:
        """Those of these passages in force that this version attributed."""
        ...

    def claims(self) -> list[Claim]:
        """Every claim, by document, sentence and id."""
        ...

    def claims_of(self, document: str) -> list[Claim]:
        """The document's claims, by sentence and id."""
        ...

    def claims_in(self, passages: Sequence[str]) -> list[Claim]:
        """The claims made in these passages, by document, sentence and id."""
        ...

    def keep_debts(self, version: str, found: Mapping[str, Sequence[Debt]]) -> None:
        """Replace the debts of these documents, and mark each as analysed by `trace` of this version."""
        ...

    def debts(self) -> list[Debt]:
        """Every debt, by document, span, creditor and kind."""
        ...

    def mark(self, stage: str, version: str, documents: Iterable[str]) -> None:
        """Mark these documents as done by this version of a stage; it replaces the stage's earlier mark."""
        ...

    def analysed(self, stage: str, version: str) -> frozenset[str]:
        """The documents that this version of the stage has done, on the readings in force."""
        ...

    def keep_vectors(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Remember embeddings (float32, little-endian) by key (a passage's id or a text's hash) and model."""
        ...

    def vectors(self, model: str, keys: Sequence[str]) -> dict[str, bytes]:
        """Those of `keys` that are remembered for this model, in the order asked."""
        ...

    def keep_note(self, name: str, text: str) -> None:
        """Remember what was worked out of the whole case; `name` tells what and from what, and has one text."""
        ...

    def note(self, name: str) -> str | None:
        """What is remembered under this name."""
        ...

    def add_judgements(self, judgements: Iterable[Judgement]) -> None:
        """Append to the log of decisions; what repeats its judge's last word on the pair is left out."""
        ...

    def judgements(self) -> list[Judgement]:
        """The judgements in force, at most one a pair, by pair; see `force.in_force` for the rule."""
        ...

    def judgement_log(self) -> list[Judgement]:
        """Every judgement and retraction, in the order in which they were made."""
        ...

    def add_gaps(self, gaps: Iterable[Gap]) -> None:
        """Add what could not be done."""
        ...

    def close_gaps(self, stage: str, subjects: Iterable[str]) -> None:
        """Drop what this stage could not do on these subjects: it has done them since."""
        ...

    def gaps(self) -> list[Gap]:
        """Every open gap, by stage, subject and reason."""
        ...

    def add_question(self, question: str) -> None:
        """Add a question that was asked of the case."""
        ...

    def questions(self) -> list[str]:
        """Every question asked, in alphabetical order."""
        ...

    def problems(self) -> Iterator[str]:
        """What does not hold, each naming its record: nothing where the store is sound.

        Checked: a passage is its slice of the reading's text; the text has its hash; ids are the hashes of
        what they name; a claim's words stand where it says; the index and the file are in order.
        """
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...
