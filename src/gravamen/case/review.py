"""Which pairs of claims matter most to the brief on a question, and why each is worth asking a person about.

A pair matters by what the brief would change if a person judged it otherwise than the program holds it now: a standing
up or down, a mark on or off, a dispute more or less. That is tried out on the findings that the two claims stand in and
on whoever disputes them, and counted by how near the claims are to the question, how likely a person is to judge so,
and how unsure the program is.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from gravamen.case.findings import Collated, findings_of
from gravamen.case.judging import Words, claims_saying, words_of
from gravamen.collate.conflicts import conflicts
from gravamen.collate.judged import Judged
from gravamen.record.comparison import Comparison, Differs
from gravamen.record.finding import Conflict, Finding
from gravamen.record.judgement import Judgement, Quote, Relation
from gravamen.record.statement import Statement
from gravamen.weigh.contending import Sides

TRIED = 160  # pairs, the nearest to the question
STANDING, MARKED, DISPUTED = 3.0, 2.0, 1.0  # how much a change of each counts
FAR = 0.5  # cosine of two sentences up to which nobody will take them for the same, or the contrary
SURE = 0.5  # factor of what the program is not unsure of
OF_OTHERS = 0.5  # factor where the names differ, which may be two names of one
# What keeps two statements from saying the same, whatever else they share.
APART = frozenset({Differs.FIGURE, Differs.UNIT, Differs.DATE, Differs.POLARITY})
DISPUTE = frozenset({"denial", "contradiction"})
IF = {
    Relation.SAME: "if they say the same",
    Relation.CONTRADICTS: "if they contradict each other",
    Relation.UNRELATED: "if they are about different things",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two statements to judge. `held` is how the brief takes them now, `because` what was compared.

    `follows` tells in words what would follow from each other judgement, "A" being the left one; `weight` counts that.
    """

    left: Statement
    right: Statement
    held: Relation
    because: tuple[str, ...]
    follows: tuple[str, ...]
    weight: float

    @property
    def words(self) -> frozenset[Words]:
        """The two things said, by which the pair is known."""
        return frozenset((words_of(self.left), words_of(self.right)))


def pairs(statements: Collated, judged: Judged, sides: Sides, done: Collection[frozenset[Words]]) -> tuple[Pair, ...]:
    """The pairs whose judgement would change something, those that matter most first, ties by id.

    Things said are asked about once, whoever copies them; those of `done` are left out.
    """
    now = _Outcome(statements, judged, sides)
    chosen = list(_worth_trying(statements, done))[:TRIED]
    tried = (_pair(left, right, now) for left, right in chosen)
    telling = [one for one in tried if one.weight]
    return tuple(sorted(telling, key=lambda one: (-one.weight, one.left.claim.id, one.right.claim.id)))


def _worth_trying(statements: Collated, done: Collection[frozenset[Words]]) -> Iterator[tuple[Statement, Statement]]:
    """Pairs that were compared and are not plainly unrelated, the nearest to the question first, each thing said once.

    The one published earlier is on the left, as it was compared.
    """
    known = {one.claim.id: one for one in statements.said}
    compared = (
        sorted((known[one] for one in key), key=lambda one: (one.published, one.claim.id))
        for key, comparison in statements.known.items()
        if comparison.relation is not Relation.UNRELATED
    )
    asked = set(done)
    for left, right in sorted(compared, key=_nearness):
        words = frozenset((words_of(left), words_of(right)))
        if words not in asked and len(words) == 2:
            asked.add(words)
            yield left, right


def _nearness(both: Sequence[Statement]) -> tuple[float, float, list[str]]:
    """Order of pairs: by the less relevant of the two, then the other, then ids."""
    relevant = sorted(one.relevance for one in both)
    return -relevant[0], -relevant[1], [one.claim.id for one in both]


class _Outcome:
    """What statements amount to under given judgements."""

    def __init__(self, statements: Collated, judged: Judged, sides: Sides) -> None:
        self.statements, self.judged, self.sides = statements, judged, sides
        self.conflicts = conflicts(statements.told, statements.known, judged)
        self.against: dict[str, set[str]] = defaultdict(set)
        for one in self.conflicts:
            self.against[one.left].add(one.right)
            self.against[one.right].add(one.left)
        self.home: dict[str, Finding] = {}
        for found in findings_of(statements, judged, self.conflicts, sides):
            self.home |= dict.fromkeys(found.claims, found)

    @cached_property
    def by_words(self) -> dict[Words, list[str]]:
        """The claims that say a thing, by id."""
        found: dict[Words, list[str]] = defaultdict(list)
        for one in self.statements.said:
            found[words_of(one)].append(one.claim.id)
        return found

    def otherwise(self, left: Statement, right: Statement, relation: Relation) -> "_Outcome":
        """What follows around these two if a person judges them so, also where their words are copied."""
        keys = claims_saying((words_of(left), words_of(right)), self.by_words)
        quotes = [Quote(document=one.claim.document, words=one.claim.text) for one in (left, right)]
        judgement = Judgement(left=quotes[0], right=quotes[1], relation=relation, by="")
        near = self._around({claim for key in keys for claim in key})
        return _Outcome(self.statements.among(near), {**self.judged, **dict.fromkeys(keys, judgement)}, self.sides)

    @cached_property
    def linked(self) -> dict[str, set[str]]:
        """By claim, all that links of sameness lead to: how these are grouped does not depend on any other."""
        found = {one: {one} for one in self.home}
        same = [key for key, one in self.statements.known.items() if one.relation is Relation.SAME]
        decided = [key for key, one in self.judged.items() if one.relation is Relation.SAME and key <= found.keys()]
        for key in (*same, *decided):
            whole = set().union(*(found[one] for one in key))
            found.update(dict.fromkeys(whole, whole))
        return found

    def _around(self, claims: Iterable[str]) -> set[str]:
        """The claims that these are linked to, and all that disputes them."""
        own = {one for claim in claims for one in self.linked[claim]}
        rivals = {one for claim in own for one in (*self.home[claim].rivals, *self.against[claim])}
        return own | rivals

    def between(self, left: Statement, right: Statement) -> Conflict | None:
        """The conflict between the two."""
        both = {left.claim.id, right.claim.id}
        return next((one for one in self.conflicts if {one.left, one.right} == both), None)

    def held(self, left: Statement, right: Statement) -> Relation:
        """How the two are taken: as one finding, as a dispute, or apart."""
        if self.home[left.claim.id].id == self.home[right.claim.id].id:
            return Relation.SAME
        conflict = self.between(left, right)
        return Relation.CONTRADICTS if conflict and conflict.kind in DISPUTE else Relation.UNRELATED


def _pair(left: Statement, right: Statement, now: _Outcome) -> Pair:
    key = frozenset((left.claim.id, right.claim.id))
    comparison, cosine = now.statements.known[key], now.statements.cosines[key]
    held = now.held(left, right)
    follows, weight = [], 0.0
    for relation in IF:
        likely = _likelihood(relation, left, right, comparison, cosine)
        if relation is held or not likely:
            continue
        changes = list(_changes(left, right, now, now.otherwise(left, right, relation)))
        if changes:
            follows.append(f"{IF[relation]}, {_listed([words for words, _ in changes])}")
            weight = max(weight, round(likely * sum(counts for _, counts in changes), 4))
    conflict = now.between(left, right)
    return Pair(
        left=left,
        right=right,
        held=held,
        because=conflict.because if conflict else comparison.because,
        follows=tuple(follows),
        weight=weight,
    )


def _likelihood(relation: Relation, left: Statement, right: Statement, comparison: Comparison, cosine: float) -> float:
    """How likely a person who reads the two is to judge them so, 0 to 1; rough, and only used to rank."""
    near = max(0.0, cosine - FAR) / (1.0 - FAR)
    sure = 1.0 if comparison.relation is Relation.UNSURE else SURE
    if relation is Relation.UNRELATED:
        return sure * (1.0 - near)
    differ = {one.kind for one in comparison.differences}
    apart = bool(differ & APART) or left.claim.attribution.stance is not right.claim.attribution.stance
    if relation is Relation.SAME:
        return 0.0 if apart else sure * near * (OF_OTHERS if Differs.NAME in differ else 1.0)
    # Whoever tells otherwise of others, or later, contradicts nobody.
    one_party = bool(left.party) and left.party == right.party
    return sure * near if apart and Differs.NAME not in differ and not one_party else 0.0


def _changes(left: Statement, right: Statement, now: _Outcome, then: _Outcome) -> Iterator[tuple[str, float]]:
    """What is told otherwise in the brief, each in words with how much it counts."""
    before = [now.home[one.claim.id] for one in (left, right)]
    after = [then.home[one.claim.id] for one in (left, right)]
    if after[0].id == after[1].id and before[0].id != before[1].id:
        yield from _joined(before, after[0], left, right)
    else:
        for name, one, old, new in zip("AB", (left, right), before, after, strict=True):
            if old.standing is not new.standing:
                yield f"{name} becomes {new.standing} (now {old.standing})", STANDING * one.relevance
            yield from _marks(name, one, old, new)
    relevance = min(left.relevance, right.relevance)
    had, has = now.between(left, right), then.between(left, right)
    if has and not had:
        yield "they are told as a dispute", DISPUTED * relevance
    if had and not has:
        yield "they are no longer told as a dispute", DISPUTED * relevance


def _joined(before: list[Finding], after: Finding, left: Statement, right: Statement) -> Iterator[tuple[str, float]]:
    """Two findings become one."""
    counts = sum(
        STANDING * one.relevance
        for one, old in zip((left, right), before, strict=True)
        if old.standing is not after.standing
    )
    if counts:
        olds = list(dict.fromkeys(str(one.standing) for one in before))
        now = f"both {olds[0]}" if len(olds) == 1 else f"A {olds[0]}, B {olds[1]}"
        yield f"they become one finding, {after.standing} (now {now})", counts
    for name, one, old in zip("AB", (left, right), before, strict=True):
        yield from _marks(name, one, old, after)


def _marks(name: str, one: Statement, old: Finding, new: Finding) -> Iterator[tuple[str, float]]:
    for mark in sorted(set(old.marks) ^ set(new.marks)):
        becomes = "becomes" if mark in new.marks else "is no longer"
        yield f"{name} {becomes} {mark}", MARKED * one.relevance


def _listed(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
