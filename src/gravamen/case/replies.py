"""What each accused is held to reply, or the scoped absence of a reply."""

import re
from collections.abc import Iterator, Sequence

from gravamen.brief.material import Reply
from gravamen.brief.plan import alike
from gravamen.case.accused import accused, same_name
from gravamen.case.evidence import Evidence
from gravamen.case.statements import Pertinent, near, said_in
from gravamen.record.absence import Absence, Nearest
from gravamen.record.claim import Speaker, Stance
from gravamen.record.document import Passage, SourceKind
from gravamen.record.statement import Statement
from gravamen.search.index import terms
from gravamen.search.question import FacetKind, facets

DENYING = ("denied", "denies", "rejected", "rejects", "dismissed", "false", "lie", "accusations", "allegations")
# Words of one who answers an accusation, also where no verb of denial stands.
REPLYING = re.compile(
    r"\b(?:not|no|never|nothing|false|falsely|den(?:y|ied|ies)|reject\w*|baseless|lies?|slander\w*|accus\w*|pretext)\b",
    re.IGNORECASE,
)
# What others tell of an accused's answer: "the two plead not guilty".
PLEADING = re.compile(r"\b(?:plead(?:s|ed)? not guilty|denie[sd]|den(?:y|ying) (?:the|any|all)|reject(?:s|ed))\b")
REPLIED = 0.5  # relevance from which the words of an accused are a reply to the question
DENIED = 0.25  # what a denial adds to it
READ = 12  # sentences of each accused whose meaning is compared
SEARCHED = 60  # passages looked at for each accused


def replies(question: str, found: Pertinent, sides: Sequence[str], evidence: Evidence) -> tuple[Reply, ...]:
    """For each accused, the `sides` that the question accuses first: what they say of it, or that nothing is held."""
    settings = evidence.settings
    named = accused(question, found.statements, evidence.parties.is_country, settings.accused)
    listed = (*sides, *(name for name in named if name not in sides))[: settings.accused]
    given: set[str] = set()
    told = []
    for name in listed:
        reply = _reply(name, found, evidence, given)
        given |= {one.claim.id for one in reply.statements}
        told.append(reply)
    return tuple(told)


def accused_parties(question: str, evidence: Evidence) -> tuple[str, ...]:
    """The governments whose bodies the question asks about: "Orvenia's customs" are of the Government of Orvenia."""
    found = []
    for facet in facets(question):
        office = Speaker(name=facet.text, kind=SourceKind.GOVERNMENT, named=True)
        party = evidence.parties.party(office, "")
        if facet.kind is FacetKind.NAME and party != facet.text and party not in found:
            found.append(party)
    return tuple(found)


def _reply(name: str, found: Pertinent, evidence: Evidence, given: set[str]) -> Reply:
    """What `name`, or whoever of the same party denies, is held to say; what is `given` already is left out."""
    passages = _naming(name, evidence)
    party = evidence.parties.party(Speaker(name=name, kind=SourceKind.GOVERNMENT, named=True), "")
    close = near(found.aim, passages, evidence, DENIED, READ)
    known = {one.claim.id: one for one in (*found.statements, *said_in(found.aim, close, evidence, READ))}
    said = [one for one in known.values() if one.claim.id not in given and _speaks(name, party, one)]
    told = sorted(
        (one for one in said if _weight(one) >= REPLIED),
        key=lambda one: (-_weight(one), one.claim.id),
    )
    kept = tuple(_each_once(told))[: evidence.settings.replies]
    return Reply(accused=name, statements=kept, absence=None if kept else _absence(name, passages, evidence))


def _naming(name: str, evidence: Evidence) -> list[Passage]:
    """Passages that name the accused, those with words of denial first."""
    own = list(terms(name))
    found = evidence.ledger.match([*own, *DENYING], 4 * SEARCHED)
    passages = evidence.ledger.passages([one for one, _ in found])
    return [one for one in passages if set(own) <= set(terms(one.text))][:SEARCHED]


def _speaks(name: str, party: str, statement: Statement) -> bool:
    attribution = statement.claim.attribution
    own = name != party and attribution.speaker.named and same_name(name, attribution.speaker.name)
    own = own or (
        set(terms(name)) <= set(terms(statement.sentence)) and PLEADING.search(statement.sentence) is not None
    )
    side = bool(party) and statement.party == party
    return own or (side and (attribution.stance is Stance.DENIES or bool(REPLYING.search(statement.sentence))))


def _each_once(told: Sequence[Statement]) -> Iterator[Statement]:
    """Without what copies of one text, or the same words elsewhere, say again."""
    seen: list[str] = []
    for one in told:
        if not any(alike(one.claim.text, other) for other in seen):
            seen.append(one.claim.text)
            yield one


def _weight(statement: Statement) -> float:
    stance = statement.claim.attribution.stance
    denies = stance is Stance.DENIES or PLEADING.search(statement.sentence) is not None
    return round(statement.relevance + (DENIED if denies and statement.relevance > DENIED else 0), 4)


def _absence(name: str, passages: Sequence[Passage], evidence: Evidence) -> Absence:
    nearest = passages[0] if passages else None
    return Absence(
        looked_for=f"a reply of {name}",
        queries=(f"{name} {' '.join(DENYING)}",),
        documents=len(evidence.readings),
        languages=("en",),
        unreached=evidence.unreached,
        nearest=Nearest(document=nearest.document, passage=nearest.id, text=nearest.text) if nearest else None,
    )
