"""A person goes through the pairs of a question, and each judgement is kept before the next pair is given."""

from dataclasses import dataclass, replace

from gravamen.case.evidence import Evidence
from gravamen.case.findings import collated
from gravamen.case.judging import Words, decided, judged_among, quote_of
from gravamen.case.replies import accused_parties
from gravamen.case.review import Pair, pairs
from gravamen.case.statements import pertinent
from gravamen.collate.conflicts import conflicts
from gravamen.record.document import Passage
from gravamen.record.judgement import Judgement, Relation
from gravamen.weigh.contending import sides_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A pair with the passages of its sides, what was judged on it before, and how many more would matter."""

    pair: Pair
    left: Passage
    right: Passage
    before: Judgement | None
    more: int


class Review:
    """What matters is worked out anew after each judgement. Pairs judged before are only asked `again` if told so."""

    def __init__(self, question: str, evidence: Evidence, again: bool) -> None:
        evidence.analyse()
        self._evidence = evidence
        self._again = again
        self._statements = collated(pertinent(question, evidence).statements, evidence)
        self._accused = frozenset(accused_parties(question, evidence))
        self._answered: list[tuple[Pair, Judgement | None]] = []
        self._shown_again: Pair | None = None

    @property
    def judged(self) -> int:
        """How many judgements were made, less those taken back."""
        return sum(judgement is not None for _, judgement in self._answered)

    def next(self) -> Asked | None:
        """The pair that matters most now, the same until it is answered; None where nothing is left."""
        said = self._statements.said
        before = decided(said, self._evidence)
        done = {pair.words for pair, _ in self._answered} | (set() if self._again else set(before))
        left = self._pairs(done)
        if self._shown_again is not None:
            left = (self._shown_again, *(one for one in left if one.words != self._shown_again.words))
        return self._asked(left[0], before, len(left) - 1) if left else None

    def judge(self, pair: Pair, relation: Relation, by: str, at: str) -> None:
        """Keep what `by` says of the pair; `at` is when, as in Judgement."""
        ledger, readings = self._evidence.ledger, self._evidence.readings
        left, right = (quote_of(one.claim, readings[one.claim.document].text) for one in (pair.left, pair.right))
        judgement = Judgement(left=left, right=right, relation=relation, by=by, at=at)
        made = len(ledger.judgement_log())
        ledger.add_judgements([judgement])
        # Who repeats the last word on a pair decides nothing new, and takes nothing back by undoing it.
        self._answer(pair, judgement if len(ledger.judgement_log()) > made else None)

    def skip(self, pair: Pair) -> None:
        """Pass over the pair this time."""
        self._answer(pair, None)

    def undo(self, at: str) -> bool:
        """Take back the last answer, so that its pair comes next; False where there is none."""
        if not self._answered:
            return False
        self._shown_again, judgement = self._answered.pop()
        if judgement is not None:
            self._evidence.ledger.add_judgements([replace(judgement, retracted=True, at=at)])
        return True

    def _answer(self, pair: Pair, judgement: Judgement | None) -> None:
        self._answered.append((pair, judgement))
        self._shown_again = None

    def _pairs(self, done: set[frozenset[Words]]) -> tuple[Pair, ...]:
        judged = judged_among(self._statements.said, self._evidence)
        disputes = conflicts(self._statements.told, self._statements.known, judged)
        sides = sides_of(self._statements.said, self._accused, disputes)
        return pairs(self._statements, judged, sides, done)

    def _asked(self, pair: Pair, before: dict[frozenset[Words], Judgement], more: int) -> Asked:
        left, right = self._evidence.ledger.passages([one.claim.passage for one in (pair.left, pair.right)])
        return Asked(pair=pair, left=left, right=right, before=before.get(pair.words), more=more)
