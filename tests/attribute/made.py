"""Readings and claims of written sentences."""

from collections.abc import Iterator

from gravamen.attribute.claims import claims
from gravamen.record.claim import Claim
from gravamen.record.document import Declared, Passage, Reading
from gravamen.record.gap import Gap
from gravamen.record.identity import digest
from gravamen.text.paragraphs import paragraphs


def reading(text: str, publisher: str = "", title: str = "", language: str = "en") -> Reading:
    """A reading that declares what is given."""

    def declared(value: str) -> Declared | None:
        return Declared(value=value, where="test") if value else None

    return Reading(
        document="d" * 64,
        reader="test",
        text=text,
        text_hash=digest(text.encode("utf-8", "surrogatepass")),
        title=declared(title),
        publisher=declared(publisher),
        language=declared(language),
    )


def passages(text: str) -> Iterator[Passage]:
    """The paragraphs of the text as passages."""
    for number, span in enumerate(paragraphs(text), 1):
        yield Passage(document="d" * 64, span=span, text=span.of(text), page=None, paragraph=number)


def outcome(text: str, publisher: str = "", title: str = "", language: str = "en") -> list[Claim | Gap]:
    """Everything that the text yields."""
    return list(claims(reading(text, publisher, title, language), passages(text)))


def made(text: str, publisher: str = "", title: str = "", language: str = "en") -> list[Claim]:
    """The claims of the text."""
    return [one for one in outcome(text, publisher, title, language) if isinstance(one, Claim)]
