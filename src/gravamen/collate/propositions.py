"""Claims that say the same thing, as one proposition."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from gravamen.collate.conflicts import Told, conflict, told_of
from gravamen.collate.features import dates_apart, jaccard, names_apart, overlap
from gravamen.collate.figures import differing
from gravamen.collate.judged import NOTHING_JUDGED, Judged, judgement_on
from gravamen.record.claim import Claim
from gravamen.record.finding import Proposition
from gravamen.record.judgement import Relation
from gravamen.text.polarity import opposites

ALIKE = 0.5  # Jaccard of stems
WITHIN = 0.75  # share of the shorter one's stems, where at least four are shared
FEWEST_WITHIN = 4
CLOSE = 0.8  # cosine, where some words are shared as well
SOME = 0.2
JUDGED_SAME = 2.0  # nearer than any words are


class Similarity(Protocol):
    """How near two claims are in meaning: a cosine."""

    def __call__(self, left: Claim, right: Claim) -> float:
        """The cosine of the two, -1 to 1."""


@dataclass(slots=True)
class _Group:
    members: list[Told]

    def nearness(self, told: Told, similarity: Similarity | None, judged: Judged) -> float:
        """The least nearness to any member, 0 where one of them says something else (complete link).

        Where a person judged it the same as one member, the others are not asked, unless they are judged too.
        """
        decided = [judgement_on(one.claim.id, told.claim.id, judged) for one in self.members]
        relations = {one.relation for one in decided if one is not None}
        if relations:
            return JUDGED_SAME if relations == {Relation.SAME} else 0.0
        return min(_nearness(one, told, similarity) for one in self.members)


def propositions(
    claims: Sequence[Claim], similarity: Similarity | None = None, judged: Judged = NOTHING_JUDGED
) -> tuple[Proposition, ...]:
    """Group `claims` (best first) into propositions, in the order of their first claims.

    A claim joins the group that it is nearest to, if it is near to every claim of it, so that unlike claims
    are never chained. Denials, other figures, other names and other dates are kept apart. `rivals` deny or
    contradict a claim of the group. A person's judgement on two claims decides whether they may stand in one group.
    """
    once = {one.id: one for one in claims}
    told = [told_of(one, {}, {}) for one in once.values()]
    groups: list[_Group] = []
    for one in told:
        near = [(group.nearness(one, similarity, judged), -place) for place, group in enumerate(groups)]
        best = max(near, default=(0.0, 0))
        if best[0] > 0:
            groups[-best[1]].members.append(one)
        else:
            groups.append(_Group([one]))
    return tuple(_proposition(group, told, judged) for group in groups)


def _nearness(left: Told, right: Told, similarity: Similarity | None) -> float:
    """0 where the two do not say the same, else how near they are, to six places."""
    one, other = left.features, right.features
    alike = jaccard(one, other)
    cosine = similarity(left.claim, right.claim) if similarity is not None and alike >= SOME else 0.0
    shared = len(one.stems & other.stems)
    near = alike >= ALIKE or (overlap(one, other) >= WITHIN and shared >= FEWEST_WITHIN) or cosine >= CLOSE
    return round(max(alike, cosine), 6) if near and not _tells_apart(left, right) else 0.0


def _tells_apart(left: Told, right: Told) -> bool:
    one, other = left.features, right.features
    return (
        left.claim.attribution.stance is not right.claim.attribution.stance
        or one.denied != other.denied
        or names_apart(one, other) is not None
        or dates_apart(one, other)
        or any(True for _ in differing(one, other))
        or bool(opposites(one.stems, other.stems))
    )


def _proposition(group: _Group, told: Sequence[Told], judged: Judged) -> Proposition:
    own = {one.claim.id for one in group.members}
    rivals = [
        one.claim
        for one in told
        if one.claim.id not in own and any(_disputes(one, member, judged) for member in group.members)
    ]
    return Proposition(claims=tuple(one.claim for one in group.members), rivals=tuple(rivals))


def _disputes(left: Told, right: Told, judged: Judged) -> bool:
    found = conflict(left, right, judged)
    return found is not None and found.kind in ("denial", "contradiction")
