"""How well attributions told by a program fit those told by people.

Spans are compared as sets of characters that are not blank, figures are summed over texts. Contents agree where the
characters in both are at least half of those in either (Jaccard); a speaker or cue agrees where at least half of what
the program gives lies in what people gave, so that a whole sentence is no speaker.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tests.quality.marks import Told

Pair = tuple["Characters", "Characters"]
HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Characters:
    """The parts of an attribution as positions of characters that are not blank."""

    speaker: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The attributions of one text: people's, the program's, and the pairs whose contents agree."""

    gold: tuple[Characters, ...]
    found: tuple[Characters, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Four F1 measures from 0 to 1, and the share of agreeing contents given to somebody else."""

    content_exact: float
    content: float
    speaker: float
    complete: float
    wrongly_attributed: float


def compared(text: str, gold: Sequence[Told], found: Sequence[Told]) -> Compared:
    """The attributions of `text`, paired one to one, the most alike first; equal ones in their order."""
    wanted = tuple(_characters(text, one) for one in gold)
    given = tuple(_characters(text, one) for one in found)
    nearest = sorted(
        ((_likeness(one, other), -g, -f) for g, one in enumerate(wanted) for f, other in enumerate(given)),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for (content, _, _), g, f in nearest:
        if content >= HALF and -g not in taken and -f not in taken.values():
            taken[-g] = -f
    return Compared(gold=wanted, found=given, pairs=tuple((wanted[g], given[f]) for g, f in sorted(taken.items())))


def figures(texts: Sequence[Compared]) -> Figures:
    """The figures over all texts; 0 where nothing is counted."""
    gold = [one for text in texts for one in text.gold]
    found = [one for text in texts for one in text.found]
    pairs = [pair for text in texts for pair in text.pairs]

    def f1(hits: int) -> float:
        return _ratio(2 * hits, len(gold) + len(found))

    speakers = sum(bool(one.speaker) for one in gold) + sum(bool(one.speaker) for one in found)
    return Figures(
        content_exact=f1(sum(map(_equal_contents, texts))),
        content=f1(len(pairs)),
        speaker=_ratio(2 * sum(_mostly_inside(f.speaker, g.speaker) for g, f in pairs), speakers),
        complete=f1(sum(_agree(g.speaker, f.speaker) and _agree(g.cue, f.cue) for g, f in pairs)),
        wrongly_attributed=_ratio(sum(map(_is_wrong, pairs)), len(pairs)),
    )


def _characters(text: str, told: Told) -> Characters:
    speaker, cue, content = (
        frozenset(at for span in spans for at in range(span.start, span.end) if not text[at].isspace())
        for spans in (told.speaker, told.cue, told.content)
    )
    return Characters(speaker=speaker, cue=cue, content=content)


def _likeness(one: Characters, other: Characters) -> tuple[Fraction, Fraction, Fraction]:
    return _jaccard(one.content, other.content), _jaccard(one.speaker, other.speaker), _jaccard(one.cue, other.cue)


def _jaccard(one: frozenset[int], other: frozenset[int]) -> Fraction:
    return Fraction(len(one & other), max(1, len(one | other)))


def _mostly_inside(part: frozenset[int], whole: frozenset[int]) -> bool:
    return bool(part) and 2 * len(part & whole) >= len(part)


def _agree(gold: frozenset[int], found: frozenset[int]) -> bool:
    return _mostly_inside(found, gold) if gold and found else not gold and not found


def _is_wrong(pair: Pair) -> bool:
    gold, found = pair
    return bool(gold.speaker and found.speaker) and not gold.speaker & found.speaker


def _equal_contents(text: Compared) -> int:
    return (_contents(text.gold) & _contents(text.found)).total()


def _contents(told: Iterable[Characters]) -> Counter[frozenset[int]]:
    return Counter(one.content for one in told)


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
