"""Claims that do not go together: denials, contradictions, changes over time, differences of scope."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from gravamen.collate.compare import CLOSE, TIGHT
from gravamen.collate.features import Features, dates_apart, features, jaccard, names_apart, overlap
from gravamen.collate.figures import differing
from gravamen.collate.judged import NOTHING_JUDGED, Judged, judgement_on
from gravamen.record.claim import Claim, Stance
from gravamen.record.finding import Conflict
from gravamen.record.judgement import Judgement, Relation
from gravamen.text.figures import written
from gravamen.text.polarity import denies, opposites
from gravamen.text.words import folded, stem, words

DENIED = 0.5  # share of the shorter one's stems that a denial has in common with what it denies
FEWEST = 3  # shared stems
ON_ONE_MATTER = 2  # shared stems, that figures of different scope are set side by side at all


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with its features, its party and the day its document was published ("" where not known)."""

    claim: Claim
    features: Features
    party: str
    published: str

    @property
    def denies(self) -> bool:
        """Whether the speaker denies the content, in so many words."""
        return self.claim.attribution.stance is Stance.DENIES


def conflicts(
    claims: Sequence[Claim],
    published: Mapping[str, str],
    parties: Mapping[str, str],
    judged: Judged = NOTHING_JUDGED,
) -> tuple[Conflict, ...]:
    """The conflicts among `claims`. `published` is by document id, `parties` by claim id; both may lack any.

    A person's judgement on a pair decides it, whatever the words tell.

    Figures: what is counted comes first, then range, approximation and bound, then dates, then scope, before
    anything is called a contradiction. A later figure of one party is a change, the earlier claim on the
    left. A denial has the denying claim on the left. The order of `claims` does not matter.
    """
    once = {one.id: one for one in claims}
    told = [told_of(once[name], published, parties) for name in sorted(once)]
    found = (conflict(left, right, judged) for left, right in combinations(told, 2))
    return tuple(one for one in found if one is not None)


def told_of(claim: Claim, published: Mapping[str, str], parties: Mapping[str, str]) -> Told:
    """A claim with what a conflict depends on."""
    speaker = claim.attribution.speaker.name
    return Told(
        claim=claim,
        features=features(claim.text),
        party=parties.get(claim.id, "") or speaker,
        published=published.get(claim.document, ""),
    )


def conflict(left: Told, right: Told, judged: Judged = NOTHING_JUDGED) -> Conflict | None:
    """The conflict between two claims, None where they go together or cannot be told apart."""
    judgement = judgement_on(left.claim.id, right.claim.id, judged)
    if judgement is not None:
        return _as_judged(left, right, judgement)
    if _overlap(left.claim, right.claim):
        return None
    if left.denies != right.denies:
        denial, asserted = (left, right) if left.denies else (right, left)
        return _denial(denial, asserted)
    if left.denies or _one_voice(left, right):
        return None
    earlier, later = sorted((left, right), key=lambda told: (told.published, told.claim.id))
    return _of_figures(earlier, later) or _of_polarity(earlier, later)


def _as_judged(left: Told, right: Told, judgement: Judgement) -> Conflict | None:
    if judgement.relation is not Relation.CONTRADICTS:
        return None
    return _conflict(left, right, "contradiction", (f"judged a contradiction by {judgement.by}", *judgement.reasons))


def _overlap(left: Claim, right: Claim) -> bool:
    """Whether both are made of the same words of one document."""
    return left.document == right.document and any(a.meets(b) for a in left.content for b in right.content)


def _one_voice(left: Told, right: Told) -> bool:
    """Whether one speaker says both in one document: that is one account, not two."""
    same_document = left.claim.document == right.claim.document
    return same_document and left.claim.attribution.speaker == right.claim.attribution.speaker


def _denial(denial: Told, asserted: Told) -> Conflict | None:
    same_party = bool(denial.party) and denial.party == asserted.party
    shared = sorted(denial.features.stems & asserted.features.stems)
    near = overlap(denial.features, asserted.features) >= DENIED and len(shared) >= FEWEST
    if same_party or not near or asserted.features.denied or asserted.claim.attribution.stance is not Stance.ASSERTS:
        return None
    common = ", ".join(words_with(asserted.claim.text, shared))
    return _conflict(denial, asserted, "denial", (f"denied in the same words: {common}",))


def _of_figures(left: Told, right: Told) -> Conflict | None:
    """A conflict of figures between an earlier claim and a later one."""
    one, other = left.features, right.features
    pairs = list(differing(one, other))
    shared = (one.stems & other.stems) - {part for pair in pairs for q in pair for part in q.unit.split()}
    if not pairs or len(shared) < ON_ONE_MATTER or dates_apart(one, other):
        return None
    because = tuple(f"{written(one.text, a)} against {written(other.text, b)}" for a, b in pairs)
    if names_apart(one, other) or one.scopes != other.scopes:
        return _conflict(left, right, "scope", (*because, _scope_of(one, other))) if _shares_name(one, other) else None
    if overlap(one, other) < TIGHT:
        return None
    if left.party and left.party == right.party:
        if not left.published or right.published.startswith(left.published):
            return None
        return _conflict(left, right, "change", (*because, f"{left.published}, then {right.published}"))
    return _conflict(left, right, "contradiction", because)


def _shares_name(left: Features, right: Features) -> bool:
    return bool(left.names & right.names) or overlap(left, right) >= TIGHT


def _scope_of(left: Features, right: Features) -> str:
    apart = names_apart(left, right)
    if apart:
        return f"of {apart[0]} against {apart[1]}"
    return f"only one says {', '.join(sorted(left.scopes ^ right.scopes))}"


def words_with(text: str, stems: Sequence[str]) -> list[str]:
    """The words of `text`, folded, by alphabet and each once, whose stems are among `stems`."""
    plain = {folded(word) for _, word in words(text)}
    return sorted(word for word in plain if stem(word) in stems)


def _of_polarity(left: Told, right: Told) -> Conflict | None:
    one, other = left.features, right.features
    same_party = bool(left.party) and left.party == right.party
    shared = sorted(one.stems & other.stems)
    tight = overlap(one, other) >= TIGHT and jaccard(one, other) >= CLOSE and len(shared) >= FEWEST
    if same_party or not tight or names_apart(one, other) or dates_apart(one, other):
        return None
    against = [f"opposites: {a}, {b}" for a, b in opposites(one.stems, other.stems)]
    if denies(left.claim.text, shared) != denies(right.claim.text, shared):
        against.append(f"only one is denied: {', '.join(one.negations + other.negations)}")
    if not against:
        return None
    return _conflict(
        left, right, "contradiction", (*against, f"words in common: {', '.join(words_with(left.claim.text, shared))}")
    )


def _conflict(left: Told, right: Told, kind: str, because: tuple[str, ...]) -> Conflict:
    return Conflict(left=left.claim.id, right=right.claim.id, kind=kind, because=because)
