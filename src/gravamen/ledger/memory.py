"""The ledger in memory: for trials and tests, and the plainest statement of what a ledger does."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from gravamen.ledger import fulltext, integrity
from gravamen.ledger.force import in_force, pair
from gravamen.ledger.plain import plain
from gravamen.ledger.port import TRACE
from gravamen.record.claim import Claim
from gravamen.record.document import Document, Passage, Reading, Sighting
from gravamen.record.errors import CaseError
from gravamen.record.gap import Gap
from gravamen.record.judgement import Judgement
from gravamen.record.origin import Debt


class MemoryLedger:
    """See `port.Ledger` for what each method does."""

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}
        self._readings: dict[str, Reading] = {}
        self._sightings: set[tuple[str, str]] = set()
        self._files: dict[str, set[tuple[str, str]]] = {}
        self._passages: dict[str, dict[str, Passage]] = {}
        self._claims: dict[str, dict[str, Claim]] = {}  # by passage
        self._attributed: dict[str, str] = {}
        self._debts: dict[str, dict[tuple[object, ...], Debt]] = {}
        self._analysed: dict[tuple[str, str], str] = {}
        self._vectors: dict[tuple[str, str], bytes] = {}
        self._notes: dict[str, str] = {}
        self._log: list[Judgement] = []
        self._gaps: set[tuple[str, str, str, bool]] = set()
        self._questions: set[str] = set()
        self._index: sqlite3.Connection | None = None

    def add_document(
        self,
        document: Document,
        reading: Reading,
        passages: Sequence[Passage],
        sightings: Sequence[Sighting],
    ) -> None:
        integrity.whole(document, reading, passages, sightings)
        given = {one.id: one for one in passages}
        self._documents[document.id] = document
        if (self._readings.get(document.id), self._passages.get(document.id)) != (reading, given):
            self._forget(document.id)
            self._readings[document.id] = reading
            self._passages[document.id] = given
        self._sightings |= {(one.document, plain(one.address)) for one in sightings}

    def _forget(self, document: str) -> None:
        for passage in self._passages.get(document, ()):
            self._claims.pop(passage, None)
            self._attributed.pop(passage, None)
        self._debts.pop(document, None)
        self._analysed = {key: done for key, done in self._analysed.items() if key[0] != document}
        self.close()

    def _require(self, documents: Iterable[str]) -> None:
        if lacking := [one for one in documents if one not in self._documents]:
            raise CaseError(f"the case holds no document {lacking[0]}")

    def add_sighting(self, sighting: Sighting) -> None:
        self._require([sighting.document])
        self._sightings.add((sighting.document, plain(sighting.address)))

    def keep_file(self, file: str, documents: Iterable[tuple[str, str]]) -> None:
        held = [(plain(name), document) for name, document in documents]
        self._require(document for _, document in held)
        self._files.setdefault(file, set()).update(held)

    def in_file(self, file: str) -> list[tuple[str, str]]:
        return sorted(self._files.get(file, ()))

    def documents(self) -> list[Document]:
        return [self._documents[one] for one in sorted(self._documents)]

    def reading_of(self, document: str) -> Reading:
        self._require([document])
        return self._readings[document]

    def readings(self) -> Iterator[Reading]:
        for one in self.documents():
            yield self.reading_of(one.id)

    def sightings(self) -> list[Sighting]:
        return [Sighting(document=document, address=address) for document, address in sorted(self._sightings)]

    def sightings_of(self, document: str) -> list[Sighting]:
        return [one for one in self.sightings() if one.document == document]

    def passages_of(self, document: str) -> list[Passage]:
        return sorted(self._passages.get(document, {}).values(), key=lambda one: (one.span, one.id))

    def passage(self, passage: str) -> Passage:
        return self.passages([passage])[0]

    def passages(self, ids: Sequence[str]) -> list[Passage]:
        held = {key: one for passages in self._passages.values() for key, one in passages.items()}
        if lacking := [one for one in ids if one not in held]:
            raise CaseError(f"the case holds no passage {lacking[0]}")
        return [held[one] for one in ids]

    def passage_count(self) -> int:
        return sum(len(one) for one in self._passages.values())

    def match(self, terms: Sequence[str], limit: int) -> list[tuple[str, float]]:
        return fulltext.matches(self._indexed(), terms, limit)

    def document_frequency(self, term: str) -> int:
        return fulltext.document_frequency(self._indexed(), term)

    def _indexed(self) -> sqlite3.Connection:
        if self._index is None:
            every = (one for document in self.documents() for one in self.passages_of(document.id))
            self._index = fulltext.index_of(every)
        return self._index

    def keep_claims(self, version: str, found: Mapping[str, Sequence[Claim]]) -> None:
        integrity.made_there(found)
        self.passages(list(found))
        for passage, claims in found.items():
            self._claims[passage] = {one.id: one for one in reversed(claims)}
            self._attributed[passage] = version

    def attributed(self, version: str, passages: Sequence[str]) -> frozenset[str]:
        return frozenset(one for one in passages if self._attributed.get(one) == version)

    def claims(self) -> list[Claim]:
        return [claim for one in self.documents() for claim in self.claims_of(one.id)]

    def claims_of(self, document: str) -> list[Claim]:
        made = (one for passage in self._passages.get(document, ()) for one in self._claims.get(passage, {}).values())
        return sorted(made, key=lambda one: (one.sentence, one.id))

    def claims_in(self, passages: Sequence[str]) -> list[Claim]:
        asked = set(passages)
        return [one for one in self.claims() if one.passage in asked]

    def keep_debts(self, version: str, found: Mapping[str, Sequence[Debt]]) -> None:
        integrity.owned(found)
        self._require(found)
        for document, debts in found.items():
            self._debts[document] = {_debt_key(one): one for one in reversed(debts)}
        self.mark(TRACE, version, found)

    def debts(self) -> list[Debt]:
        held = (one for debts in self._debts.values() for one in debts.values())
        return sorted(held, key=lambda one: (one.document, one.span, one.creditor, one.kind.value))

    def mark(self, stage: str, version: str, documents: Iterable[str]) -> None:
        done = list(documents)
        self._require(done)
        self._analysed |= {(one, stage): version for one in done}

    def analysed(self, stage: str, version: str) -> frozenset[str]:
        done = self._analysed.items()
        return frozenset(document for (document, by), what in done if (by, what) == (stage, version))

    def keep_vectors(self, model: str, vectors: Mapping[str, bytes]) -> None:
        for key, vector in vectors.items():
            self._vectors.setdefault((model, key), vector)

    def vectors(self, model: str, keys: Sequence[str]) -> dict[str, bytes]:
        return {key: self._vectors[model, key] for key in keys if (model, key) in self._vectors}

    def keep_note(self, name: str, text: str) -> None:
        self._notes.setdefault(name, text)

    def note(self, name: str) -> str | None:
        return self._notes.get(name)

    def add_judgements(self, judgements: Iterable[Judgement]) -> None:
        for one in judgements:
            between = pair(one)
            said = [other for other in self._log if other.by == one.by and pair(other) == between]
            if not said or said[-1].id != one.id:
                self._log.append(one)

    def judgements(self) -> list[Judgement]:
        return in_force(self._log)

    def judgement_log(self) -> list[Judgement]:
        return list(self._log)

    def add_gaps(self, gaps: Iterable[Gap]) -> None:
        self._gaps |= {(one.stage, plain(one.subject), plain(one.why), one.unread) for one in gaps}

    def close_gaps(self, stage: str, subjects: Iterable[str]) -> None:
        closed = {(stage, plain(one)) for one in subjects}
        self._gaps = {one for one in self._gaps if one[:2] not in closed}

    def gaps(self) -> list[Gap]:
        return [
            Gap(stage=stage, subject=subject, why=why, unread=unread)
            for stage, subject, why, unread in sorted(self._gaps)
        ]

    def add_question(self, question: str) -> None:
        self._questions.add(plain(question))

    def questions(self) -> list[str]:
        return sorted(self._questions)

    def problems(self) -> Iterator[str]:
        for reading in self.readings():
            yield from integrity.reading_problems(reading)
            yield from integrity.passage_problems(reading, self.passages_of(reading.document))
            yield from integrity.claim_problems(reading, self.claims_of(reading.document))

    def close(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None


def _debt_key(one: Debt) -> tuple[object, ...]:
    return (one.document, one.span, one.creditor, one.kind)
