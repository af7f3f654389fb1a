"""Claims that say the same thing, as one proposition."""

from collections.abc import Mapping, Sequence
from itertools import product

from gravamen.collate.conflicts import conflict
from gravamen.collate.features import jaccard
from gravamen.collate.judged import NOTHING_JUDGED, Judged
from gravamen.collate.pairs import Compared
from gravamen.collate.said import Told
from gravamen.record.comparison import Clash
from gravamen.record.finding import Proposition
from gravamen.record.judgement import Relation

DISPUTES = frozenset({Clash.DENIAL, Clash.CONTRADICTION})


def propositions(claims: Sequence[Told], known: Compared, judged: Judged = NOTHING_JUDGED) -> tuple[Proposition, ...]:
    """Group `claims` (best first) into propositions, in the order of their first claims.

    The nearest claims are joined first, and two groups only where each claim of one says the same as each of the other
    (complete-link clustering), so that unlike claims are never chained. Claims that a person judged the same come
    before all, whatever the others of their groups are; those judged apart stand in no common group.
    `rivals` deny or contradict a claim of the group.
    """
    told = {one.claim.id: one for one in claims}
    group_of = {name: [name] for name in told}
    for link in _links(told, known, judged):
        left, right = (group_of[name] for name in sorted(link))
        if left is not right and _join(left, right, known, judged, by_people=link in judged):
            left += right
            group_of.update(dict.fromkeys(right, left))
    place = {name: number for number, name in enumerate(told)}
    groups = {id(group): sorted(group, key=place.__getitem__) for group in group_of.values()}
    ordered = sorted(groups.values(), key=lambda group: place[group[0]])
    return tuple(_proposition([told[name] for name in group], list(told.values()), known, judged) for group in ordered)


def _links(told: Mapping[str, Told], known: Compared, judged: Judged) -> list[frozenset[str]]:
    """The pairs that say the same, those that people judged first, then the nearest, ties by id."""

    def nearness(link: frozenset[str]) -> float:
        left, right = (told[name].said.features for name in sorted(link))
        return round(jaccard(left, right), 6)

    decided = [key for key, one in judged.items() if one.relation is Relation.SAME and key <= told.keys()]
    found = [key for key, one in known.items() if one.relation is Relation.SAME and key <= told.keys()]
    links = [key for key in dict.fromkeys((*decided, *found)) if len(key) == 2]
    return sorted(links, key=lambda key: (key not in judged, -nearness(key), sorted(key)))


def _join(left: Sequence[str], right: Sequence[str], known: Compared, judged: Judged, *, by_people: bool) -> bool:
    """Whether the two groups, by ids of claims, may be one."""
    across = [frozenset(both) for both in product(left, right)]
    if any(key in judged and judged[key].relation is not Relation.SAME for key in across):
        return False
    return by_people or all(_same(key, known, judged) for key in across)


def _same(key: frozenset[str], known: Compared, judged: Judged) -> bool:
    return key in judged or (key in known and known[key].relation is Relation.SAME)


def _proposition(group: Sequence[Told], told: Sequence[Told], known: Compared, judged: Judged) -> Proposition:
    own = {one.claim.id for one in group}
    others = (one for one in told if one.claim.id not in own)
    rivals = [one.claim for one in others if any(_disputes(one, member, known, judged) for member in group)]
    return Proposition(claims=tuple(one.claim for one in group), rivals=tuple(rivals))


def _disputes(left: Told, right: Told, known: Compared, judged: Judged) -> bool:
    found = conflict(left, right, known, judged)
    return found is not None and Clash(found.kind) in DISPUTES
