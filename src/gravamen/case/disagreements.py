"""What does not go together in a case: each disagreement once, however many documents carry its sides."""

from collections.abc import Sequence
from dataclasses import dataclass

from gravamen.case.evidence import Evidence
from gravamen.case.extent import Extent, attributed
from gravamen.case.findings import collated
from gravamen.case.judging import Words, judged_among, words_of
from gravamen.case.statements import pertinent, statement_of, tellable
from gravamen.collate.conflicts import conflicts
from gravamen.record.comparison import Clash
from gravamen.record.document import Passage
from gravamen.record.finding import Conflict
from gravamen.record.statement import Statement

# What cannot both be so comes before what may.
ORDER = tuple(one.value for one in (Clash.CONTRADICTION, Clash.DENIAL, Clash.CHANGE, Clash.SCOPE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A statement with its passage and the address of its document; `documents` say the same in the same words."""

    statement: Statement
    passage: Passage
    address: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two statements that do not go together. `kind` is contradiction, denial, change or scope.

    Of a denial the denying one is on the left, of all else the earlier one. `because` are the words compared.
    """

    kind: str
    left: Side
    right: Side
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreements:
    """Disagreements by kind, then by date and id. `extent` is what they were looked for in; None for a question."""

    found: tuple[Disagreement, ...]
    extent: Extent | None


def disagreements(evidence: Evidence, question: str | None = None) -> Disagreements:
    """The disagreements of what is attributed of the case so far, or among the statements that bear on `question`.

    Claims are compared with their nearest, as for a brief; people's judgements decide.
    """
    if question is not None:
        evidence.analyse()
        return Disagreements(found=_among(pertinent(question, evidence).statements, evidence), extent=None)
    extent, claims = attributed(evidence)
    said = [statement_of(one, evidence, 0.0) for one in tellable(claims, evidence)]
    return Disagreements(found=_among(said, evidence), extent=extent)


def _among(said: Sequence[Statement], evidence: Evidence) -> tuple[Disagreement, ...]:
    if not said:
        return ()
    statements = collated(said, evidence)
    found = conflicts(statements.told, statements.known, judged_among(said, evidence))
    known = {one.claim.id: one for one in said}
    documents: dict[Words, set[str]] = {}
    for one in said:
        documents.setdefault(words_of(one), set()).add(one.claim.document)
    lineage = evidence.lineage
    copied = {one.claim.id for one in said if lineage.debt_of(one.claim.document, one.claim.sentence)}
    chosen = _each_once(found, known, copied)
    wanted = sorted({known[one].claim.passage for conflict in chosen for one in (conflict.left, conflict.right)})
    passages = {one.id: one for one in evidence.ledger.passages(wanted)}

    def side(claim: str) -> Side:
        statement = known[claim]
        return Side(
            statement=statement,
            passage=passages[statement.claim.passage],
            address=evidence.addresses[statement.claim.document],
            documents=len(documents[words_of(statement)]),
        )

    return tuple(
        Disagreement(kind=one.kind, left=side(one.left), right=side(one.right), because=one.because) for one in chosen
    )


def _each_once(found: Sequence[Conflict], known: dict[str, Statement], copied: set[str]) -> list[Conflict]:
    """Of conflicts between the same two things said, the one with the fewest sides among the `copied`."""

    def rank(one: Conflict) -> tuple[int, str, str, str]:
        left, right = known[one.left], known[one.right]
        return len({one.left, one.right} & copied), min(left.published, right.published), one.left, one.right

    best: dict[tuple[str, frozenset[Words]], Conflict] = {}
    for one in sorted(found, key=rank):
        best.setdefault((one.kind, frozenset((words_of(known[one.left]), words_of(known[one.right])))), one)
    return sorted(best.values(), key=lambda one: (ORDER.index(one.kind), *rank(one)[1:]))
