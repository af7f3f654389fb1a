"""Documents made for trials of a ledger, and all that a ledger tells, to compare two of them."""

import struct
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from gravamen.ledger.port import Ledger
from gravamen.ledger.sqlite import SqliteLedger
from gravamen.record.claim import Attribution, Claim, Entity, Mention, Mode, NamedDate, Quantity, Speaker, Stance
from gravamen.record.document import Declared, Document, Passage, Reading, Sighting, SourceKind
from gravamen.record.identity import digest
from gravamen.record.judgement import Judgement, Quote, Relation
from gravamen.record.origin import Debt, DebtKind
from gravamen.record.span import Span

WORDS = (
    "the harbour ministry said that a convoy of nine lorries left Añasco before dawn while Nicolás’s"
    " inspectors counted crates and the U.S. envoy denied it 雨 NEAR OR text: \" ' * ^ -"
).split()


@dataclass(frozen=True)
class Parts:
    """What is added as one step."""

    document: Document
    reading: Reading
    passages: tuple[Passage, ...]
    sightings: tuple[Sighting, ...]

    @property
    def id(self) -> str:
        return self.document.id

    def titled(self, title: str) -> "Parts":
        return replace(self, reading=replace(self.reading, title=Declared(value=title, where="--about")))


def parts(name: str, paragraphs: Sequence[str], reader: str = "text 1") -> Parts:
    """A document of these paragraphs whose bytes are its name."""
    text = "\n\n".join(paragraphs)
    key = digest(name.encode())
    passages = []
    at = 0
    for number, paragraph in enumerate(paragraphs, 1):
        span = Span(at, at + len(paragraph))
        at = span.end + 2
        passages.append(Passage(document=key, span=span, text=paragraph, page=number, paragraph=number))
    return Parts(
        Document(id=key, media_type="text/plain"),
        Reading(
            document=key,
            reader=reader,
            text=text,
            text_hash=digest(text.encode()),
            title=Declared(value=f"On {name}", where="front matter"),
            published=Declared(value="2031-07", where="front matter"),
            pages=(Span(0, len(text)),),
        ),
        tuple(passages),
        (Sighting(document=key, address=f"{name}.txt"),),
    )


def pool(count: int, seed: int = 7, paragraphs: int = 6) -> list[Parts]:
    """As many documents of random words."""
    chance = Random(seed)
    return [
        parts(f"letter {number}", [" ".join(chance.choices(WORDS, k=12)) for _ in range(paragraphs)])
        for number in range(count)
    ]


def claims_in(one: Parts, speaker: str = "Harbour Ministry") -> list[Claim]:
    """A claim for each passage, with every field in use."""
    return [
        Claim(
            document=passage.document,
            passage=passage.id,
            sentence=passage.span,
            content=(Span(passage.span.start, passage.span.start + 5), passage.span),
            text=f"{passage.text[:5]} {passage.text}",
            attribution=Attribution(
                speaker=Speaker(name=speaker, kind=SourceKind.GOVERNMENT, named=True),
                mention=Mention(text=passage.text, spans=(passage.span,), name=speaker, resolved=Span(0, 3)),
                cue=None,
                mode=Mode.MIXED,
                stance=Stance.DENIES,
                certainty=-2,
                via="A Gazette",
            ),
            act="designated",
            names=("Añasco",),
            quantities=(
                Quantity(
                    span=passage.span,
                    low=9,
                    high=9.5,
                    unit="lorri",
                    counted="lorries",
                    approximate="about",
                    bound="least",
                ),
            ),
            dates=(
                NamedDate(span=Span(0, 4), value="2031-07", bound="from"),
                NamedDate(span=Span(5, 9), value=None),
            ),
            entities=(Entity(name="Añasco", aliases=("the Port", "ANA")), Entity(name="Port Dune")),
        )
        for passage in one.passages
    ]


def by_passage(one: Parts, speaker: str = "Harbour Ministry") -> dict[str, list[Claim]]:
    """The same claims, by passage."""
    return {claim.passage: [claim] for claim in claims_in(one, speaker)}


def debt(one: Parts, creditor: str) -> Debt:
    """A debt of the document's first passage."""
    return Debt(
        document=one.id,
        span=one.passages[0].span,
        creditor=creditor,
        kind=DebtKind.COPY,
        reason="most of its six-word runs stand there",
        share=0.75,
    )


def judgement(words: str, relation: Relation, by: str, *, retracted: bool = False, at: str = "") -> Judgement:
    """A judgement on a quote of these words."""
    left, right = (Quote(document=digest(side), words=words) for side in (b"left", b"right"))
    return Judgement(
        left=left, right=right, relation=relation, by=by, reasons=("so it says",), retracted=retracted, at=at
    )


def add(ledger: Ledger, one: Parts) -> None:
    """Add a document as one step."""
    ledger.add_document(one.document, one.reading, one.passages, one.sightings)


def fill(ledger: Ledger, documents: Sequence[Parts], step: Callable[[], object] = lambda: None) -> None:
    """Add the documents and what the stages make of them, passing over what is done already.

    `step` is called after each write but the last two.
    """
    for one in documents:
        add(ledger, one)
        step()
    for one in documents:
        made = by_passage(one)
        if not ledger.attributed("1", list(made)) and made:
            ledger.keep_claims("1", made)
            step()
    ledger.keep_debts("1", {one.id: [debt(one, "A Wire")] for one in documents})
    keys = [passage.id for one in documents for passage in one.passages]
    ledger.keep_vectors("encoder 1", {key: struct.pack("<2f", 0.5, len(key)) for key in keys})


def fill_file(path: Path, count: int) -> None:
    """Fill the case in this file with a pool of documents, telling each step by an empty line."""
    ledger = SqliteLedger.open(path)
    fill(ledger, pool(count), lambda: sys.stdout.write("\n") and sys.stdout.flush())
    ledger.close()


def told(ledger: Ledger) -> dict[str, object]:
    """Everything that a ledger tells."""
    documents = ledger.documents()
    passages = [ledger.passages_of(one.id) for one in documents]
    keys = sorted(passage.id for some in passages for passage in some)
    return {
        "documents": documents,
        "readings": list(ledger.readings()),
        "sightings": ledger.sightings(),
        "seen": [ledger.sightings_of(one.id) for one in documents],
        "passages": passages,
        "by id": ledger.passages(keys),
        "found": [ledger.match([word, "envoy denied"], 20) for word in WORDS],
        "frequencies": [ledger.document_frequency(word) for word in WORDS],
        "claims": ledger.claims(),
        "claims of": [ledger.claims_of(one.id) for one in documents],
        "claims in": ledger.claims_in(keys[::2]),
        "debts": ledger.debts(),
        "analysed": [sorted(ledger.analysed(stage, "1")) for stage in ("trace", "encode")],
        "attributed": sorted(ledger.attributed("1", keys)),
        "vectors": list(ledger.vectors("encoder 1", keys).items()),
        "judgements": ledger.judgements(),
        "log": ledger.judgement_log(),
        "gaps": ledger.gaps(),
        "questions": ledger.questions(),
        "problems": list(ledger.problems()),
    }
