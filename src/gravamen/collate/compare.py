"""How two statements stand to each other, by features that a person can check."""

from gravamen.collate.features import (
    Features,
    contained,
    dates_apart,
    features,
    jaccard,
    names_apart,
    overlap,
)
from gravamen.collate.figures import differing
from gravamen.record.judgement import Comparison, Relation
from gravamen.text.figures import written
from gravamen.text.polarity import opposites

SAME = 0.31  # Jaccard of content stems; chosen on the training split of Perspectrum
BESIDE = 0.15  # below it two statements are on different things
WITHIN = 0.8  # share of one's stems in the other: it says nothing more
CLOSE = 0.45  # Jaccard
TIGHT = 0.6  # share of the shorter one's stems: near enough for a difference to be a contradiction
FEWEST = 2  # shared stems, below which nothing is contradicted


def compare(left: str, right: str) -> Comparison:
    """How `left` stands to `right`; `because` names what was compared.

    SAME, CONTRADICTS, UNRELATED and UNSURE hold both ways; SUPPORTS says that the left one holds the words
    of the right one and more, QUALIFIES that it weakens it. Differences of number, name, date or polarity
    between statements that are not tightly alike are UNSURE.
    """
    return compared(features(left), features(right))


def compared(left: Features, right: Features) -> Comparison:
    """The same for features already read."""
    shared = sorted(left.stems & right.stems)
    alike = jaccard(left, right)
    because = (f"{len(shared)} words in common: {', '.join(shared)}",) if shared else ("no words in common",)
    within = contained(left, right) >= WITHIN and len(shared) >= FEWEST
    if alike < BESIDE and not within:
        return Comparison(
            relation=Relation.UNRELATED if left.stems and right.stems else Relation.UNSURE, because=because
        )
    if alike < SAME and not within:
        return Comparison(relation=Relation.UNSURE, because=because)
    against = _differences(left, right)
    if against:
        near = alike >= CLOSE and overlap(left, right) >= TIGHT and len(shared) >= FEWEST
        tight = near and not names_apart(left, right)
        relation = Relation.CONTRADICTS if tight else Relation.UNSURE
        return Comparison(relation=relation, because=(*against, *because))
    apart = names_apart(left, right)
    if apart:
        return Comparison(relation=Relation.UNSURE, because=(f"names differ: {apart[0]}; {apart[1]}", *because))
    if bool(left.hedges) > bool(right.hedges):
        return Comparison(relation=Relation.QUALIFIES, because=(f"only the left one says {left.hedges[0]}", *because))
    return Comparison(relation=Relation.SAME if alike >= SAME else Relation.SUPPORTS, because=because)


def _differences(left: Features, right: Features) -> tuple[str, ...]:
    """What cannot hold in both, in words."""
    found = []
    if left.denied != right.denied:
        found.append(f"only one is denied: {', '.join(left.negations + right.negations)}")
    found += [f"opposites: {one}, {other}" for one, other in opposites(left.stems, right.stems)]
    found += [
        f"figures differ: {written(left.text, one)}, {written(right.text, other)}"
        for one, other in differing(left, right)
    ]
    if dates_apart(left, right):
        found.append(f"dates differ: {', '.join(sorted(left.dates))}; {', '.join(sorted(right.dates))}")
    return tuple(found)
