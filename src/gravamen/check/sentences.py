"""The sentences of a document as evidence is looked for in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, log

from gravamen.record.span import Span
from gravamen.text.paragraphs import paragraphs
from gravamen.text.sentences import sentences
from gravamen.text.words import content_stems

HELD = 64  # documents whose sentences are kept, since many statements are checked against one


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of `document`, and the stems of its content words."""

    document: str
    span: Span
    text: str
    stems: frozenset[str]


@lru_cache(maxsize=HELD)
def sentences_of(document: str, text: str) -> tuple[Sentence, ...]:
    """The sentences of a document, in order; a paragraph's end ends one."""
    return tuple(
        Sentence(document=document, span=span, text=span.of(text), stems=frozenset(content_stems(span.of(text))))
        for paragraph in paragraphs(text)
        for span in (one.moved(paragraph.start) for one in sentences(paragraph.of(text)))
    )


class Rarity:
    """How much a stem tells: ln(1 + (N + 1) / (n + 0.5)), of N sentences n with the stem."""

    def __init__(self, searched: Sequence[Sentence], wanted: frozenset[str]) -> None:
        self._counts = {stem: sum(stem in one.stems for one in searched) for stem in wanted}
        self._total = len(searched)

    def of(self, stems: Iterable[str]) -> float:
        """The weight of `stems` together, to six places."""
        weights = (log(1 + (self._total + 1) / (self._counts.get(one, 0) + 0.5)) for one in stems)
        return round(fsum(weights), 6)


def best_evidence(
    wanted: frozenset[str], searched: Sequence[Sentence], rarity: Rarity, gain: float, most: int
) -> tuple[Sentence, ...]:
    """At most `most` sentences that together hold the most of `wanted`, the one that adds most first.

    After the first, a sentence is taken while it adds `gain` of the weight of all that is wanted. Ties go to
    the first by document and place.
    """
    chosen: list[Sentence] = []
    left, least = wanted, gain * rarity.of(wanted)
    touching = [one for one in searched if one.stems & wanted]
    while touching and len(chosen) < most:
        best = min(touching, key=lambda one: (-rarity.of(left & one.stems), one.document, one.span))
        if chosen and rarity.of(left & best.stems) < least:
            break
        chosen.append(best)
        left = left - best.stems
        touching = [one for one in touching if one.stems & left]
    return tuple(chosen)
