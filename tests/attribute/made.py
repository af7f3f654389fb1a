"""Readings and claims of written sentences."""

from collections.abc import Iterator, Sequence

from gravamen.attribute.claims import claims
from gravamen.inference.tagger import ShippedTagger
from gravamen.inference.tagging import Tagged
from gravamen.record.claim import Claim
from gravamen.record.document import Declared, Passage, Reading
from gravamen.record.gap import Gap
from gravamen.record.identity import digest
from gravamen.record.span import Span
from gravamen.text.paragraphs import paragraphs

TAGGER = ShippedTagger()


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
    return list(claims(reading(text, publisher, title, language), passages(text), TAGGER))


def made(text: str, publisher: str = "", title: str = "", language: str = "en") -> list[Claim]:
    """The claims of the text."""
    return [one for one in outcome(text, publisher, title, language) if isinstance(one, Claim)]


class Tags:
    """A `Tagger` that finds what it is given."""

    version = "given"

    def __init__(self, given: Sequence[Tagged]) -> None:
        self.given = given

    def attributions(self, text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Tagged, ...]]:
        for span in paragraphs:
            yield tuple(one for one in self.given if span.holds(one.cue))

    def certainty(self, text: str, paragraph: Span, target: Span) -> float:
        return 3.0


def span_of(text: str, words: str) -> Span:
    """The first place of the words."""
    return Span(text.index(words), text.index(words) + len(words))


def tagged(text: str, speaker: str, cue: str, *content: str) -> Tagged:
    """An attribution by its words, each where it first stands; an empty speaker is none."""
    return Tagged(
        cue=span_of(text, cue),
        content=tuple(span_of(text, one) for one in content),
        speaker=span_of(text, speaker) if speaker else None,
    )


def with_tags(text: str, *given: Tagged, publisher: str = "") -> list[Claim]:
    """The claims of the text where a tagger finds these attributions."""
    found = claims(reading(text, publisher), passages(text), Tags(given))
    return [one for one in found if isinstance(one, Claim)]
