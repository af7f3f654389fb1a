"""What each accused is held to reply, or the scoped absence of a reply."""

from collections.abc import Sequence

from gravamen.brief.material import Reply
from gravamen.case.accused import accused, same_name
from gravamen.case.evidence import Evidence
from gravamen.case.statements import SentenceRelevance, statement_of
from gravamen.record.absence import Absence, Nearest
from gravamen.record.claim import Claim, Stance
from gravamen.record.document import Passage
from gravamen.record.statement import Statement
from gravamen.search.index import terms

DENYING = ("denied", "denies", "rejected", "rejects", "dismissed", "false", "lie", "accusations", "allegations")
REPLIED = 0.3  # relevance from which the words of an accused are a reply to the question
SEARCHED = 60  # passages looked at for each accused


def replies(question: str, statements: Sequence[Statement], evidence: Evidence) -> tuple[Reply, ...]:
    """For each accused, most accused first: what they say of it, denials first, or that nothing is held."""
    settings = evidence.settings
    named = accused(question, statements, evidence.parties.is_country, settings.accused)
    relevance = SentenceRelevance(question, evidence.index)
    return tuple(_reply(name, evidence, relevance) for name in named)


def _reply(name: str, evidence: Evidence, relevance: SentenceRelevance) -> Reply:
    passages = _naming(name, evidence)
    said = [
        statement_of(claim, evidence, relevance.alone(claim, evidence))
        for claim in evidence.claims_in(passages)
        if _speaks(name, claim)
    ]
    told = sorted(
        (one for one in said if _is_reply(one)),
        key=lambda one: (one.claim.attribution.stance is not Stance.DENIES, -one.relevance, one.claim.id),
    )
    kept = tuple(told[: evidence.settings.replies])
    return Reply(accused=name, statements=kept, absence=None if kept else _absence(name, passages, evidence))


def _naming(name: str, evidence: Evidence) -> list[Passage]:
    """Passages that name the accused, those with words of denial first."""
    surname = list(terms(name))[-1:]
    found = evidence.ledger.match([*surname, *DENYING], 4 * SEARCHED)
    passages = evidence.ledger.passages([one for one, _ in found])
    return [one for one in passages if set(surname) <= set(terms(one.text))][:SEARCHED]


def _speaks(name: str, claim: Claim) -> bool:
    speaker = claim.attribution.speaker
    return speaker.named and same_name(name, speaker.name) and claim.attribution.stance is not Stance.QUESTIONS


def _is_reply(statement: Statement) -> bool:
    denies = statement.claim.attribution.stance is Stance.DENIES
    return statement.relevance >= (REPLIED / 2 if denies else REPLIED)


def _absence(name: str, passages: Sequence[Passage], evidence: Evidence) -> Absence:
    nearest = passages[0] if passages else None
    return Absence(
        looked_for=f"a reply of {name}",
        queries=(name, f"{name} {' '.join(DENYING[:3])}"),
        documents=len(evidence.readings),
        languages=("en",),
        unreached=evidence.unreached,
        nearest=Nearest(document=nearest.document, passage=nearest.id, text=nearest.text) if nearest else None,
    )
