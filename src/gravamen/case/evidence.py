"""What a case knows, as the stages ask for it: readings, claims, lineage, parties, the encoder."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gravamen.attribute.claims import SPANISH
from gravamen.brief.plan import WRONG
from gravamen.case.attributing import Attributing
from gravamen.case.index import CaseIndex
from gravamen.case.remembering import RememberingComparer, RememberingEncoder
from gravamen.case.settings import Settings
from gravamen.inference.comparer import VERSION as COMPARER_VERSION
from gravamen.inference.comparing import Comparer
from gravamen.inference.encoder import Encoder
from gravamen.inference.minilm import VERSION as ENCODER_VERSION
from gravamen.inference.tagging import Tagger
from gravamen.ledger.port import TRACE, Ledger
from gravamen.record.document import Reading
from gravamen.record.errors import CaseError
from gravamen.record.gap import Gap
from gravamen.record.identity import digest, identity
from gravamen.record.origin import Debt
from gravamen.trace.debts import debts
from gravamen.trace.lineage import Lineage
from gravamen.trace.parties import Parties
from gravamen.trace.people import People
from gravamen.trace.sources_toml import parties_in
from gravamen.trace.text import Traced

# Raised when the stage finds something else in the same text, so that a case is analysed again.
TRACE_VERSION = "shingles 2"
ANALYSED = frozenset({"en"})  # languages whose claims are told; others are quoted in the original


AS_IN = " (as in "  # a creditor's name goes on so, with the text that it is credited for
# Words inside a sentence, after a word in lower case.
CAPITAL = re.compile(r"(?<=[a-z,] )[A-ZÀ-Ý][\w’'-]*")
SMALL = re.compile(r"(?<=[a-z,] )[a-zà-ÿ][\w’'-]*")


def _encoder() -> Encoder:
    from gravamen.inference.minilm import MiniLM

    return MiniLM()


def _comparer() -> Comparer:
    from gravamen.inference.comparer import ShippedComparer

    return ShippedComparer()


def _tagger() -> Tagger:
    from gravamen.inference.tagger import ShippedTagger

    return ShippedTagger()


@dataclass(kw_only=True)
class Evidence:
    """One question's view of a case. What is derived is worked out once and kept in the case."""

    ledger: Ledger
    settings: Settings
    sources: Path
    keeping: bool

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """The readings in force, by document."""
        return {one.document: one for one in self.ledger.readings()}

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Where each document was seen, the first address by alphabet."""
        return {one.document: one.address for one in reversed(self.ledger.sightings())}

    @cached_property
    def index(self) -> CaseIndex:
        """The full-text index."""
        return CaseIndex(self.ledger, self.readings)

    @cached_property
    def encoder(self) -> Encoder:
        """The sentence encoder, loaded when a text is new to the case."""
        return RememberingEncoder(self.ledger, ENCODER_VERSION, _encoder, self.keeping)

    @cached_property
    def comparer(self) -> Comparer:
        """The model that reads pairs, loaded when a pair is new to the case."""
        return RememberingComparer(self.ledger, COMPARER_VERSION, _comparer, self.keeping)

    @cached_property
    def attributing(self) -> Attributing:
        """The claims of passages, made when they are asked for."""
        return Attributing(self.ledger, self.readings, _tagger, self.keeping)

    @cached_property
    def parties(self) -> Parties:
        """Whose party speakers and publishers are: the case's sources.toml, how its texts introduce people, rules."""
        stated = digest(self.sources.read_bytes()) if self.sources.is_file() else ""
        name = f"people, {TRACE_VERSION}, {identity(self.mark, stated)}"
        known = self.ledger.note(name)
        texts = (one.text for one in self.readings.values())
        parties = parties_in(self.sources, texts, People.of_json(known) if known else None)
        if known is None and self.keeping:
            self.ledger.keep_note(name, parties.people.to_json())
        return parties

    @cached_property
    def lineage(self) -> Lineage:
        """Which origin the words of a document have."""
        return Lineage(self.ledger.debts())

    @cached_property
    def names(self) -> frozenset[str]:
        """Words, folded, that the texts write with a capital inside sentences more often than without."""
        name = f"names, {self.mark}"
        known = self.ledger.note(name)
        if known is not None:
            return frozenset(known.split())
        found = self._names()
        if self.keeping:
            self.ledger.keep_note(name, " ".join(sorted(found)))
        return found

    def _names(self) -> frozenset[str]:
        capital: Counter[str] = Counter()
        small: Counter[str] = Counter()
        for one in self.readings.values():
            capital.update(word.lower() for word in CAPITAL.findall(one.text))
            small.update(SMALL.findall(one.text))
        return frozenset(word for word, count in capital.items() if count > small[word])

    def origin_name(self, origin: str) -> str:
        """An origin in a reader's words: the address of a document, or a creditor such as "AP"."""
        return self.addresses.get(origin) or origin.partition(AS_IN)[0]

    @property
    def unreached(self) -> int:
        """How many documents are in languages whose claims are not analysed."""
        return sum(self.language_of(one) not in ANALYSED for one in self.readings)

    def language_of(self, document: str) -> str:
        """The language of a document, without region; "en" where none is known."""
        language = self.readings[document].language
        return language.value.split("-")[0] if language else "en"

    @cached_property
    def mark(self) -> str:
        """Hash of the documents that the case holds and of what is declared of them."""
        return identity(sorted(one.id for one in self.readings.values()))

    def analyse(self) -> None:
        """Trace what is new to the case since the last time, and read ahead. Raises CaseError where it may not."""
        untraced = set(self.readings) - self.ledger.analysed(TRACE, TRACE_VERSION)
        if not untraced:
            return
        if not self.keeping:
            raise CaseError("another version of Gravamen analysed the case. Run `gravamen brief` on it once.")
        self.ledger.add_gaps(
            Gap(stage="attribute", subject=self.addresses[one], why=SPANISH)
            for one in sorted(untraced)
            if self.language_of(one) == "es"
        )
        self._trace()
        self._read_ahead()

    def attribute_all(self, progress: Callable[[int, int], None]) -> None:
        """Attribute every passage of the case, one step for each document; `progress` hears how many of how many."""
        for done, document in enumerate(sorted(self.readings), 1):
            self.attributing.claims_in(self.ledger.passages_of(document))
            progress(done, len(self.readings))

    def _trace(self) -> None:
        """Debts are between documents, so one new document is reason to look at all of them again."""
        owed = debts([_traced(one) for one in self.readings.values()])
        by_document: dict[str, list[Debt]] = {document: [] for document in self.readings}
        for one in owed:
            by_document[one.document].append(one)
        self.ledger.keep_debts(TRACE_VERSION, by_document)

    def _read_ahead(self) -> None:
        """Attribute the gravest passages and read their sentences, which later questions are likeliest to ask for."""
        grave = [
            (len(found), one)
            for document in self.readings
            if self.language_of(document) in ANALYSED
            for one in self.ledger.passages_of(document)
            if (found := WRONG.findall(one.text))
        ]
        gravest = sorted(grave, key=lambda one: (-one[0], one[1].id))[: self.settings.ahead]
        claims = self.attributing.claims_in([one for _, one in gravest])
        sentences = {one.sentence.of(self.readings[one.document].text) for one in claims}
        self.encoder.encode(sorted(one for one in sentences if WRONG.search(one)))


def _traced(reading: Reading) -> Traced:
    return Traced(
        document=reading.document,
        text=reading.text,
        publisher=reading.publisher.value if reading.publisher else None,
        published=reading.published.value if reading.published else None,
        title=reading.title.value if reading.title else None,
    )
