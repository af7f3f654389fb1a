"""Which words of a statement the evidence has, and whether it says the opposite."""

from collections.abc import Iterator, Sequence

from gravamen.check.sentences import Rarity, Sentence
from gravamen.record.span import Span
from gravamen.text.figures import apart
from gravamen.text.names import names
from gravamen.text.numbers import numbers_in, quantities
from gravamen.text.polarity import denies, opposites
from gravamen.text.words import STOPWORDS, folded, stem, words


def figures_in(text: str) -> frozenset[str]:
    """The figures of `text` in one form, those in words too."""
    counted = (value for one in quantities(text) for value in (one.low, one.high))
    return frozenset(numbers_in(text)) | {f"{value:.15g}" for value in counted}


def unbacked(statement: str, evidence: Sequence[Sentence]) -> Iterator[Span]:
    """Spans of the content words and figures of `statement` that no evidence has."""
    stems = frozenset().union(*(one.stems for one in evidence))
    figures = frozenset().union(*(figures_in(one.text) for one in evidence))
    for span, word in words(statement):
        plain = folded(word)
        if not plain or plain in STOPWORDS:
            continue
        own = frozenset(numbers_in(word)) or figures_in(word)
        backed = own <= figures if own else stem(plain) in stems
        if not backed:
            yield span


def decisive(statement: str, missing: Sequence[Span], searched: Sequence[Sentence]) -> bool:
    """Whether a figure is among the missing words, or a name that no sentence searched has.

    A name may stand in another sentence than the evidence, which says "he"; a figure may not.
    """
    named = [one for one in names(statement) if not _only_capitalised_first(statement, one)]
    absent = [one for one in missing if any(name.meets(one) for name in named)]
    return any(figures_in(one.of(statement)) for one in missing) or not all(
        any(stem(folded(one.of(statement))) in sentence.stems for sentence in searched) for one in absent
    )


def _only_capitalised_first(statement: str, name: Span) -> bool:
    """Whether a word may have its capital from beginning the statement."""
    return not statement[: name.start].strip(" “\"'‘") and " " not in name.of(statement)


def joined(statement: str, missing: Sequence[Span]) -> tuple[Span, ...]:
    """The missing words as spans: those with at most one word between them become one."""
    places = [span for span, _ in words(statement)]
    at = {span: place for place, span in enumerate(places)}
    found: list[Span] = []
    last = -9
    for one in missing:
        if at[one] - last <= 2:
            found[-1] = Span(found[-1].start, one.end)
        else:
            found.append(one)
        last = at[one]
    return tuple(found)


def opposed(statement: str, wanted: frozenset[str], evidence: Sequence[Sentence], rarity: Rarity, tight: float) -> bool:
    """Whether a sentence that holds `tight` of the statement's words says the opposite of it.

    Opposite: one denies and the other does not, opposite words, or another figure for what is counted. Figures
    are not among the words that must match.
    """
    plain = frozenset(one for one in wanted if not one[0].isdigit())
    return any(
        rarity.of(plain & one.stems) >= tight * rarity.of(plain) and _opposes(statement, plain, one) for one in evidence
    )


def _opposes(statement: str, wanted: frozenset[str], sentence: Sentence) -> bool:
    shared = wanted & sentence.stems
    if len(shared) < 2:
        return False
    if denies(statement, shared) != denies(sentence.text, shared):
        return True
    return bool(opposites(wanted, sentence.stems)) or _other_figure(statement, sentence.text)


def _other_figure(statement: str, sentence: str) -> bool:
    ours, theirs = quantities(statement), quantities(sentence)
    for unit in {one.unit for one in ours} - {""}:
        same = [other for other in theirs if other.unit == unit]
        if same and all(apart(one, other) for one in ours if one.unit == unit for other in same):
            return True
    return False
