"""Claims that do not go together: denials, contradictions, changes over time, differences of scope."""

from collections.abc import Sequence

from gravamen.collate.judged import NOTHING_JUDGED, Judged
from gravamen.collate.pairs import Compared, pair
from gravamen.collate.said import Told
from gravamen.record.claim import Claim
from gravamen.record.comparison import Clash
from gravamen.record.finding import Conflict
from gravamen.record.judgement import Relation


def conflicts(claims: Sequence[Told], known: Compared, judged: Judged = NOTHING_JUDGED) -> tuple[Conflict, ...]:
    """The conflicts among `claims`, by their ids. The order of `claims` does not matter.

    A person's judgement on a pair decides it, whatever the words tell. Of a denial the denying claim is on the left,
    of all else the earlier one.
    """
    once = {one.claim.id: one for one in claims}
    pairs = sorted(tuple(sorted(key)) for key in known.keys() | judged.keys() if key <= once.keys())
    found = (conflict(once[left], once[right], known, judged) for left, right in pairs)
    return tuple(one for one in found if one is not None)


def conflict(left: Told, right: Told, known: Compared, judged: Judged = NOTHING_JUDGED) -> Conflict | None:
    """The conflict between two claims, None where they go together or cannot be told apart."""
    key = pair(left.claim, right.claim)
    judgement = judged.get(key)
    if judgement is not None:
        because = (f"judged a contradiction by {judgement.whose}", *judgement.reasons)
        contradicts = judgement.relation is Relation.CONTRADICTS
        return _conflict(left, right, Clash.CONTRADICTION, because) if contradicts else None
    comparison = known.get(key)
    if comparison is None or comparison.clash is None or _one_account(left.claim, right.claim):
        return None
    return _conflict(left, right, comparison.clash, comparison.because)


def _one_account(left: Claim, right: Claim) -> bool:
    """Whether one speaker says both in one document, which is one account and not two."""
    return left.document == right.document and left.attribution.speaker == right.attribution.speaker


def _conflict(left: Told, right: Told, clash: Clash, because: tuple[str, ...]) -> Conflict:
    first, second = sorted((left, right), key=lambda one: (one.said.published, one.claim.id))
    if clash is Clash.DENIAL and second.said.denies:
        first, second = second, first
    return Conflict(left=first.claim.id, right=second.claim.id, kind=clash.value, because=because)
