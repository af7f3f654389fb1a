"""Claims that say the same thing, as one proposition."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from gravamen.collate.conflicts import conflict
from gravamen.collate.judged import NOTHING_JUDGED, Judged, judgement_on
from gravamen.collate.pairs import Compared, pair
from gravamen.collate.said import Told
from gravamen.record.comparison import Clash
from gravamen.record.finding import Proposition
from gravamen.record.judgement import Relation

DISPUTES = frozenset({Clash.DENIAL, Clash.CONTRADICTION})


@dataclass(slots=True)
class _Group:
    members: list[Told]

    def judged(self, told: Told, judged: Judged) -> bool | None:
        """Whether people judged `told` the same as the members that they judged it with; None where with none."""
        decided = [judgement_on(one.claim.id, told.claim.id, judged) for one in self.members]
        relations = {one.relation for one in decided if one is not None}
        return relations == {Relation.SAME} if relations else None

    def takes(self, told: Told, known: Compared) -> bool:
        """Whether `told` says the same as every member (complete link)."""
        return all(_same(one, told, known) for one in self.members)


def propositions(claims: Sequence[Told], known: Compared, judged: Judged = NOTHING_JUDGED) -> tuple[Proposition, ...]:
    """Group `claims` (best first) into propositions, in the order of their first claims.

    A claim joins the first group that holds one which a person judged the same, whatever the others are; else the first
    of which it says the same as every claim, so that unlike claims are never chained, unless a person judged it apart
    from one of them. `rivals` deny or contradict a claim of the group.
    """
    told = list({one.claim.id: one for one in claims}.values())
    groups: list[_Group] = []
    for one in told:
        by_people = [group.judged(one, judged) for group in groups]
        joined = (group for group, same in zip(groups, by_people, strict=True) if same)
        alike = (
            group for group, same in zip(groups, by_people, strict=True) if same is None and group.takes(one, known)
        )
        group = next(chain(joined, alike), None)
        if group is None:
            groups.append(_Group([one]))
        else:
            group.members.append(one)
    return tuple(_proposition(group, told, known, judged) for group in groups)


def _same(left: Told, right: Told, known: Compared) -> bool:
    comparison = known.get(pair(left.claim, right.claim))
    return comparison is not None and comparison.relation is Relation.SAME


def _proposition(group: _Group, told: Sequence[Told], known: Compared, judged: Judged) -> Proposition:
    own = {one.claim.id for one in group.members}
    others = (one for one in told if one.claim.id not in own)
    rivals = [one.claim for one in others if any(_disputes(one, member, known, judged) for member in group.members)]
    return Proposition(claims=tuple(one.claim for one in group.members), rivals=tuple(rivals))


def _disputes(left: Told, right: Told, known: Compared, judged: Judged) -> bool:
    found = conflict(left, right, known, judged)
    return found is not None and Clash(found.kind) in DISPUTES
