"""How statements stand to each other: by named features, and by what a small model reads in their words.

The features decide where they can: figures, units, dates and names that differ are told, and what differs in one
of them is never the same. What words mean together, they cannot tell; the model can, but not why. So the two are joined
by the rules below, and every relation comes with what was compared.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from gravamen.collate.differences import differences
from gravamen.collate.features import jaccard, overlap
from gravamen.collate.figures import unlike
from gravamen.collate.said import Said, one_voice, order
from gravamen.inference.comparing import RELATIONS, Comparer, Pair
from gravamen.record.comparison import Clash, Comparison, Difference, Differs
from gravamen.record.judgement import Relation
from gravamen.text.words import folded, words

# Differences that are plain from the words. Whether a negation or a hedge makes one is for the model to tell: "is not
# alive" is "is dead".
PLAIN = frozenset({Differs.FIGURE, Differs.UNIT, Differs.DATE, Differs.NAME, Differs.SPEAKER})
DIFFERENT = PLAIN - {Differs.SPEAKER}  # two speakers may say the same
NAMED = frozenset({Differs.DATE, Differs.NAME, Differs.UNIT})
COUNTED = frozenset({Differs.FIGURE, Differs.UNIT})
ELSEWHERE = frozenset({Differs.DATE, Differs.NAME})  # a figure of another year, of another place
TURNED = DIFFERENT | {Differs.POLARITY}  # what makes another claim of nearly the same words
TOGETHER = ("same", "supports", "supported")
CLASHES = {"contradicts": Clash.CONTRADICTION, "changed": Clash.CHANGE, "scope": Clash.SCOPE}
# Cuts, chosen on the dev halves of Perspectrum and of the conflict suite: below them nobody can tell how the two stand.
LEAST = {"same": 0.8, "contradicts": 0.6, "changed": 0.5, "scope": 0.5, "qualifies": 0.5}
BORNE_OUT = 0.5  # of the same and of more than the same: the left one bears the right one out, if it is not the same
ON_ONE_MATTER = 0.5  # of what the model reads as the same but for a figure, a date or a name, or as denied
NEARLY_ALL, FEWEST_NEARLY = 0.75, 4  # of the shorter one's words, and how many
SOME_WORDS, CLOSE = 0.4, 0.45  # share of the shorter one's words; shared words among all (Jaccard)
PLAINLY = 0.8  # read as a change or as another scope, whatever figures differ
MOST_WORDS, FEWEST = 0.6, 3  # share of the shorter one's words, and how many, that tell the same without the model

RELATIONS_OF = {
    "same": Relation.SAME,
    "supports": Relation.SUPPORTS,
    "supported": Relation.UNSURE,  # of the right one, not of the left one
    "qualifies": Relation.QUALIFIES,
    "unrelated": Relation.UNRELATED,
}

WITHOUT_CLASH = frozenset({Relation.SAME, Relation.SUPPORTS, Relation.UNSURE})

Odds = Mapping[str, float]


def comparisons(pairs: Sequence[tuple[Said, Said]], comparer: Comparer, *, chosen: bool = True) -> Iterator[Comparison]:
    """How each left statement stands to the right one, in order, with what was compared.

    `chosen`: somebody set these two side by side. Of pairs that were only found near each other few clash, so that the
    model alone is too often wrong there: it needs a named difference beside it.

    SAME, CONTRADICTS, UNRELATED and UNSURE hold both ways; SUPPORTS says that the left one bears the right one out,
    QUALIFIES that one limits or hedges the other, or that each holds for its own time or scope.
    """
    asked = [_asked(left, right) for left, right in pairs]
    for (left, right), row in zip(pairs, comparer.probabilities(asked), strict=True):
        yield _comparison(left, right, dict(zip(RELATIONS, row.tolist(), strict=True)), chosen)


def _asked(left: Said, right: Said) -> Pair:
    voice = one_voice(left, right)
    return Pair(
        left=left.features.text,
        right=right.features.text,
        voice="" if voice is None else "same" if voice else "other",
        time=order(left, right),
    )


def _comparison(left: Said, right: Said, odds: Odds, chosen: bool) -> Comparison:
    found = differences(left, right)
    kinds = frozenset(one.kind for one in found)
    relation, clash = _relation(left, right, kinds, odds)
    if not chosen and clash and clash is not Clash.DENIAL and not _is_named(clash, left, right, kinds):
        relation, clash = Relation.UNSURE, None
    if not chosen and clash is Clash.CONTRADICTION and kinds & COUNTED and kinds & ELSEWHERE:
        relation, clash = Relation.QUALIFIES, Clash.SCOPE  # whatever the model reads: each counts its own
    if not chosen and left.denies == right.denies and _mostly_words(left, right) and not kinds & TURNED:
        relation, clash = Relation.SAME, None
    told = tuple(one for one in found if one.kind in PLAIN or relation not in WITHOUT_CLASH)
    return Comparison(
        relation=relation, because=tuple(_because(left, right, told, odds)), differences=told, clash=clash
    )


def _because(left: Said, right: Said, found: Iterable[Difference], odds: Odds) -> Iterator[str]:
    yield from (f"{one.kind}: {one.words}" for one in found)
    shared = sorted(left.features.stems & right.features.stems)
    yield f"{len(shared)} words in common: {', '.join(shared)}" if shared else "no words in common"
    likeliest = sorted(odds, key=lambda name: (-odds[name], name))[:2]
    yield "the model reads " + ", ".join(f"{name} {odds[name]:.2f}" for name in likeliest)


def _relation(left: Said, right: Said, kinds: frozenset[Differs], odds: Odds) -> tuple[Relation, Clash | None]:
    one_matter = _on_one_matter(left, right, odds)
    if left.denies != right.denies:
        denied = one_matter and one_voice(left, right) is not True
        return (Relation.CONTRADICTS, Clash.DENIAL) if denied else (Relation.UNSURE, None)
    if kinds & DIFFERENT and one_matter and max(odds["changed"], odds["scope"]) < PLAINLY:
        return _but_for(left, right, kinds)
    if _same_words(left, right):
        return Relation.SAME, None
    return _read(odds, TOGETHER if kinds & DIFFERENT else ())


def _on_one_matter(left: Said, right: Said, odds: Odds) -> bool:
    """Whether the two are one but for what plainly differs: by most of their words, or as the model reads them."""
    in_words = _share(left, right, FEWEST, MOST_WORDS)
    return in_words or _same_words(left, right) or sum(odds[one] for one in TOGETHER) >= ON_ONE_MATTER


def _is_named(clash: Clash, left: Said, right: Said, kinds: frozenset[Differs]) -> bool:
    """Whether a difference is named that makes the clash, between statements that share enough words for it."""
    tight = _share(left, right, FEWEST, MOST_WORDS) and jaccard(left.features, right.features) >= CLOSE
    # Of one party, another day alone tells of another act.
    turned = Differs.POLARITY in kinds or (clash is Clash.CONTRADICTION and Differs.DATE in kinds)
    turned = turned and clash is not Clash.SCOPE
    return (tight and turned) or (_share(left, right, FEWEST, SOME_WORDS) and bool(kinds & COUNTED))


def _mostly_words(left: Said, right: Said) -> bool:
    """Whether nearly all words of one are the other's, so that only a negation could make them differ."""
    return _share(left, right, FEWEST_NEARLY, NEARLY_ALL)


def _share(left: Said, right: Said, fewest: int, least: float) -> bool:
    """Whether the two share so many words, and so much of the shorter one's."""
    one, other = left.features, right.features
    return len(one.stems & other.stems) >= fewest and overlap(one, other) >= least


def _same_words(left: Said, right: Said) -> bool:
    return _plain(left) == _plain(right)


def _but_for(left: Said, right: Said, kinds: frozenset[Differs]) -> tuple[Relation, Clash | None]:
    """Of statements that are one but for a plain difference: a later word of one party is a change."""
    if one_voice(left, right) and order(left, right) in ("earlier", "later"):
        return Relation.QUALIFIES, Clash.CHANGE
    if Differs.SCOPE in kinds or (kinds & COUNTED and kinds & ELSEWHERE):
        return Relation.QUALIFIES, Clash.SCOPE
    if not any(one.apart for one in unlike(left.features, right.features)) and not kinds & NAMED:
        return Relation.QUALIFIES, None
    return Relation.CONTRADICTS, Clash.CONTRADICTION


def _read(odds: Odds, but: Collection[str]) -> tuple[Relation, Clash | None]:
    """What the model reads in the words, `but` left out of account."""
    left = {name: odd for name, odd in odds.items() if name not in but}
    likeliest = max(left, key=lambda name: (left[name], name))
    if left[likeliest] < LEAST.get(likeliest, 0.0) * sum(left.values()):
        borne_out = not but and odds["same"] + odds["supports"] >= BORNE_OUT
        return (Relation.SUPPORTS if borne_out else Relation.UNSURE), None
    if likeliest in CLASHES:
        clash = CLASHES[likeliest]
        return (Relation.CONTRADICTS if clash is Clash.CONTRADICTION else Relation.QUALIFIES), clash
    return RELATIONS_OF[likeliest], None


def _plain(one: Said) -> list[str]:
    return [folded(word) for _, word in words(one.features.text)]
