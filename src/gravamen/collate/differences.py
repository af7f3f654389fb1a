"""What two statements differ in, thing by thing."""

from collections.abc import Iterator

from gravamen.collate.features import dates_apart, names_apart
from gravamen.collate.figures import unlike
from gravamen.collate.said import Said, one_voice
from gravamen.record.comparison import Difference, Differs
from gravamen.text.figures import written
from gravamen.text.polarity import denies, opposites


def differences(left: Said, right: Said) -> tuple[Difference, ...]:
    """The differences of figures, dates, names, polarity, certainty, scope and speaker, in that order."""
    return tuple(Difference(kind=kind, words=words) for kind, words in _found(left, right))


def _found(left: Said, right: Said) -> Iterator[tuple[Differs, str]]:
    one, other = left.features, right.features
    for pair in unlike(one, other):
        figures = f"{written(one.text, pair.left)} against {written(other.text, pair.right)}"
        yield Differs.UNIT if pair.of_unit else Differs.FIGURE, figures
    if one.multiples and other.multiples and one.multiples.isdisjoint(other.multiples):
        yield Differs.FIGURE, f"{max(one.multiples)} times as much against {max(other.multiples)} times"
    if one.rates and other.rates and one.rates.isdisjoint(other.rates):
        yield Differs.UNIT, f"for each {', '.join(sorted(one.rates))} against {', '.join(sorted(other.rates))}"
    if dated := dates_apart(one, other):
        yield Differs.DATE, f"{dated[0]} against {dated[1]}"
    if apart := names_apart(one, other, _speakers(left, right)):
        yield Differs.NAME, f"{apart[0]} against {apart[1]}"
    for words in opposites(one.stems, other.stems):
        yield Differs.POLARITY, f"opposites: {', '.join(words)}"
    shared = sorted(one.stems & other.stems)
    if denies(one.text, shared) != denies(other.text, shared):
        yield Differs.POLARITY, f"only one is denied: {', '.join(one.negations + other.negations)}"
    if bool(one.hedges) != bool(other.hedges):
        yield Differs.CERTAINTY, f"only one says {', '.join(one.hedges + other.hedges)}"
    if one.scopes != other.scopes:
        yield Differs.SCOPE, f"only one says {', '.join(sorted(one.scopes ^ other.scopes))}"
    if one_voice(left, right) is False:
        yield Differs.SPEAKER, f"{left.voice} against {right.voice}"


def _speakers(left: Said, right: Said) -> frozenset[str]:
    """Words of two speakers' names, which differ as the speakers do; of one speaker none."""
    return frozenset() if one_voice(left, right) else left.voice_words | right.voice_words
