"""How two statements stand to each other, by features that a person can check."""

from gravamen.collate.differences import differences
from gravamen.collate.features import Features, contained, jaccard, names_apart, overlap
from gravamen.collate.said import Said, one_voice, order
from gravamen.record.comparison import Clash, Comparison, Difference, Differs
from gravamen.record.judgement import Relation

SAME = 0.31  # Jaccard of content stems; chosen on the training split of Perspectrum
BESIDE = 0.15  # below it two statements are on different things
WITHIN = 0.8  # share of one's stems in the other: it says nothing more
CLOSE = 0.45  # Jaccard
TIGHT = 0.6  # share of the shorter one's stems: near enough for a difference to be a contradiction
DENIED = 0.5  # of them: a denial and what it denies
FEWEST = 2  # shared stems, below which nothing is contradicted
FEWEST_DENIED = 3
PART, FEWEST_IN_PART = 0.75, 4


def compare(left: Said, right: Said) -> Comparison:
    """How `left` stands to `right`, with what was compared.

    SAME, CONTRADICTS, UNRELATED and UNSURE hold both ways; SUPPORTS says that the left one holds the words
    of the right one and more, QUALIFIES that the two limit each other or that the left one weakens the right one.
    """
    found = differences(left, right)
    shared = sorted(left.features.stems & right.features.stems)
    common = f"{len(shared)} words in common: {', '.join(shared)}" if shared else "no words in common"
    because = (*(f"{one.kind}: {one.words}" for one in found), common)
    relation, clash = _relation(left, right, found)
    return Comparison(relation=relation, because=because, differences=found, clash=clash)


def _relation(left: Said, right: Said, found: tuple[Difference, ...]) -> tuple[Relation, Clash | None]:
    one, other = left.features, right.features
    if left.denies != right.denies:
        return (Relation.CONTRADICTS, Clash.DENIAL) if _denied(left, right) else (Relation.UNSURE, None)
    alike = jaccard(one, other)
    shared = len(one.stems & other.stems)
    within = contained(one, other) >= WITHIN and shared >= FEWEST
    alike_in_part = overlap(one, other) >= PART and shared >= FEWEST_IN_PART
    if alike < BESIDE and not within:
        return (Relation.UNRELATED if one.stems and other.stems else Relation.UNSURE), None
    kinds = {difference.kind for difference in found}
    if Differs.FIGURE in kinds:
        return _of_figures(left, right, kinds)
    if alike < SAME and not within and not alike_in_part:
        return Relation.UNSURE, None
    if kinds & {Differs.POLARITY, Differs.DATE}:
        near = alike >= CLOSE and overlap(one, other) >= TIGHT and shared >= FEWEST
        if near and not names_apart(one, other):
            return Relation.CONTRADICTS, Clash.CONTRADICTION
        return Relation.UNSURE, None
    if Differs.NAME in kinds:
        return Relation.UNSURE, None
    if bool(one.hedges) > bool(other.hedges):
        return Relation.QUALIFIES, None
    return (Relation.SAME if alike >= SAME or alike_in_part else Relation.SUPPORTS), None


def _denied(left: Said, right: Said) -> bool:
    denial, asserted = (left, right) if left.denies else (right, left)
    near = overlap(left.features, right.features) >= DENIED
    shared = left.features.stems & right.features.stems
    return near and len(shared) >= FEWEST_DENIED and not asserted.features.denied and not one_voice(denial, asserted)


def _of_figures(left: Said, right: Said, kinds: set[Differs]) -> tuple[Relation, Clash | None]:
    one, other = left.features, right.features
    if kinds & {Differs.NAME, Differs.SCOPE, Differs.DATE}:
        on_one_matter = _share_name(one, other)
        return (Relation.QUALIFIES, Clash.SCOPE) if on_one_matter else (Relation.UNSURE, None)
    if overlap(one, other) < TIGHT:
        return Relation.UNSURE, None
    if one_voice(left, right):
        told_later = order(left, right) in ("earlier", "later")
        return (Relation.QUALIFIES, Clash.CHANGE) if told_later else (Relation.CONTRADICTS, Clash.CONTRADICTION)
    return Relation.CONTRADICTS, Clash.CONTRADICTION


def _share_name(left: Features, right: Features) -> bool:
    return bool(left.names & right.names) or overlap(left, right) >= TIGHT
