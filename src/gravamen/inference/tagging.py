"""The port of whatever tags who says what, and how certain each event is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from gravamen.record.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """One attribution: the words that attribute, what is said, and who says it (None where nobody is named).

    Spans are half-open code points of the text, those of the content ascending.
    """

    cue: Span
    content: tuple[Span, ...]
    speaker: Span | None


class Tagger(Protocol):
    """Texts to attributions and certainties. Two taggers of one `version` find the same."""

    @property
    def version(self) -> str:
        """Name of the model, with the beginning of its hash."""

    def attributions(self, text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Tagged, ...]]:
        """The attributions of each paragraph of `text`, in the order of their cues; they depend on it alone."""

    def certainty(self, text: str, paragraph: Span, target: Span) -> float:
        """How certain the event at `target` is by its paragraph, −3 (certainly not) to +3 (certainly)."""
