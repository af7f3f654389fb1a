"""What two statements are compared by."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from gravamen.record.claim import NamedDate, Quantity
from gravamen.text.dates import dates
from gravamen.text.measures import multiples, rates
from gravamen.text.names import names
from gravamen.text.numbers import quantities
from gravamen.text.polarity import HEDGES, NEGATIONS, hedges, negations, scopes
from gravamen.text.words import content_stems, folded, stem, words

FEWEST_IN_TITLE = 3  # words of a title
IN_CAPITALS = 0.8  # of a headline's longer words
FEWEST_OF_FORM, ENDING = 4, 3  # letters that two forms of a name share, and that one has more: "Estria", "Estrian"
TAKEN_BACK = re.compile(r"\b(?:not|instead of|rather than) (?:the )?\Z")
LEAD = 20  # code points before a figure
BEFORE = 6  # code points before a name in which a sentence ends
MOST_FIGURES = 64  # of one statement; a longer list is a table
POLAR = frozenset(stem(word) for word in NEGATIONS | HEDGES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """Named features of a statement. `stems` leave out numbers and the words of negation and hedging."""

    text: str
    stems: frozenset[str]
    names: frozenset[str]
    quantities: tuple[Quantity, ...]
    rates: frozenset[str]
    multiples: frozenset[int]
    dates: frozenset[str]
    negations: tuple[str, ...]
    hedges: tuple[str, ...]
    scopes: frozenset[str]

    @property
    def denied(self) -> bool:
        """Whether the words deny: an odd number of negations."""
        return len(self.negations) % 2 == 1


def features(text: str, published: str = "") -> Features:
    """The features of `text`; `published`, an ISO date or "", settles "on Tuesday"."""
    named = dates(text, published or None)
    return Features(
        text=text,
        stems=frozenset(one for one in content_stems(text) if not one[0].isdigit() and one not in POLAR),
        names=frozenset(_name_words(text)),
        quantities=_figures(text, named)[:MOST_FIGURES],
        rates=rates(text),
        multiples=multiples(text),
        dates=frozenset(one.value for one in named if one.value),
        negations=negations(text),
        hedges=hedges(text),
        scopes=frozenset(scopes(text)),
    )


def _figures(text: str, named: Sequence[NamedDate]) -> tuple[Quantity, ...]:
    """The figures that `text` gives, without one that it takes back: "nine died, not seven"."""
    given = (one for one in quantities(text, named))
    return tuple(one for one in given if not TAKEN_BACK.search(text, max(0, one.span.start - LEAD), one.span.start))


def _name_words(text: str) -> Iterator[str]:
    """The words of names. One that begins a sentence and stands alone is capitalised for that."""
    if _in_title_case(text):
        return
    for span in names(text):
        name = span.of(text)
        before = text[max(0, span.start - BEFORE) : span.start].rstrip(" “\"‘'(")
        opens = not before or before[-1] in ".!?:\n"
        if not opens or " " in name or name.isupper():
            yield from (folded(word) for word in name.split() if word[0].isupper() and len(word) > 1)


def _in_title_case(text: str) -> bool:
    """Whether nearly all words are capitalised, as in a headline, so that capitals tell nothing."""
    longer = [word for _, word in words(text) if len(word) > 3]
    return sum(word[0].isupper() for word in longer) > IN_CAPITALS * len(longer) and len(longer) > FEWEST_IN_TITLE


def jaccard(left: Features, right: Features) -> float:
    """Shared stems among all stems, 0 to 1."""
    return _ratio(len(left.stems & right.stems), len(left.stems | right.stems))


def contained(left: Features, right: Features) -> float:
    """The share of the right one's stems that the left one has."""
    return _ratio(len(left.stems & right.stems), len(right.stems))


def overlap(left: Features, right: Features) -> float:
    """Shared stems among those of the shorter one, 0 to 1."""
    return _ratio(len(left.stems & right.stems), min(len(left.stems), len(right.stems)))


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def dates_apart(left: Features, right: Features) -> tuple[str, str] | None:
    """The dates of each that fit none of the other ("2025" fits "2025-07"), by alphabet; None where one has none."""
    only_left = sorted(one for one in left.dates if not any(_fits(one, other) for other in right.dates))
    only_right = sorted(one for one in right.dates if not any(_fits(one, other) for other in left.dates))
    return (", ".join(only_left), ", ".join(only_right)) if only_left and only_right else None


def _fits(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def names_apart(left: Features, right: Features, speakers: Collection[str] = ()) -> tuple[str, str] | None:
    """The names of each that the other lacks, by alphabet; None where one has all of the other's.

    `speakers` are folded words of names of whoever says it: they do not tell what it is about.
    """
    only_left, only_right = (
        [name for name in _unnamed(one, other) if name not in speakers] for one, other in ((left, right), (right, left))
    )
    return (", ".join(only_left), ", ".join(only_right)) if only_left and only_right else None


def _unnamed(one: Features, other: Features) -> list[str]:
    """The names of one that the other neither has nor uses in another form: "Estria" is in "Estrian"."""
    plain = (name for name in one.names - other.names if stem(name) not in other.stems)
    return sorted(name for name in plain if not any(_form_of(name, known) for known in other.names))


def _form_of(name: str, other: str) -> bool:
    shorter, longer = sorted((name, other), key=len)
    return len(shorter) >= FEWEST_OF_FORM and longer.startswith(shorter[:-1]) and len(longer) - len(shorter) <= ENDING
