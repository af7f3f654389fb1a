"""Whether records hold together: the same checks before they are stored and when they are verified."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gravamen.record.claim import Claim
from gravamen.record.document import Document, Passage, Reading, Sighting
from gravamen.record.identity import digest
from gravamen.record.origin import Debt


def reading_problems(reading: Reading) -> Iterator[str]:
    """Whether the text has the hash that the reading gives for it."""
    if digest(reading.text.encode("utf-8")) != reading.text_hash:
        yield f"reading {reading.id} of document {reading.document}: its text does not have its hash"


def passage_problems(reading: Reading, passages: Iterable[Passage]) -> Iterator[str]:
    """Whether each passage is its slice of the reading's text."""
    for one in passages:
        if one.span.of(reading.text) != one.text:
            yield f"passage {one.id} of document {one.document}: it differs from its place in the text"


def claim_problems(reading: Reading, claims: Iterable[Claim]) -> Iterator[str]:
    """Whether the words of each claim, blanks aside, stand in the text where the claim says."""
    for one in claims:
        there = " ".join(span.of(reading.text) for span in one.content)
        if there.split() != one.text.split():
            yield f"claim {one.id} of document {one.document}: its words differ from their place in the text"


def whole(document: Document, reading: Reading, passages: Sequence[Passage], sightings: Sequence[Sighting]) -> None:
    """Raise ValueError where the parts of one document do not belong together."""
    owners = {reading.document, *(one.document for one in passages), *(one.document for one in sightings)}
    if owners != {document.id}:
        raise ValueError(f"document {document.id}: parts of another document among its own")
    for problem in (*reading_problems(reading), *passage_problems(reading, passages)):
        raise ValueError(problem)


def owned(found: Mapping[str, Sequence[Debt]]) -> None:
    """Raise ValueError where a debt stands under another document than its own."""
    for document, debts in found.items():
        if any(one.document != document for one in debts):
            raise ValueError(f"document {document}: records of another document among its own")


def made_there(found: Mapping[str, Sequence[Claim]]) -> None:
    """Raise ValueError where a claim stands under another passage than its own."""
    for passage, claims in found.items():
        if any(one.passage != passage for one in claims):
            raise ValueError(f"passage {passage}: claims of another passage among its own")
