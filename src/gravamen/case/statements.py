"""The statements that bear on a question: the best passages, their claims, each with what its weight needs."""

from dataclasses import dataclass, replace
from math import sqrt

from gravamen.case.evidence import ANALYSED, Evidence
from gravamen.case.index import CaseIndex
from gravamen.record.claim import Claim, Stance
from gravamen.record.document import Declared, Passage
from gravamen.record.statement import Statement
from gravamen.search.index import Candidate
from gravamen.search.lexical import share
from gravamen.search.question import facets
from gravamen.search.rank import Ranked, rank, search


@dataclass(frozen=True, slots=True, kw_only=True)
class Pertinent:
    """What bears on a question: ranked passages, their statements, and passages to quote in the original."""

    ranked: tuple[Ranked, ...]
    passages: tuple[Passage, ...]
    statements: tuple[Statement, ...]
    originals: tuple[Passage, ...]


def pertinent(question: str, evidence: Evidence) -> Pertinent:
    """The statements of the best passages for the question, most relevant first, ties by id."""
    ranked = rank(question, evidence.index, evidence.encoder, evidence.settings.passages)
    passages = evidence.ledger.passages([one.candidate.id for one in ranked])
    by_id = {one.candidate.id: one for one in ranked}
    reader = SentenceRelevance(question, evidence.index)
    said = [
        statement_of(one, evidence, reader.of(one, evidence, by_id[one.passage]))
        for one in evidence.claims_in(passages)
        if evidence.language_of(one.document) in ANALYSED and one.attribution.stance is not Stance.QUESTIONS
    ]
    said.sort(key=lambda one: (-one.relevance, one.claim.id))
    foreign = [one for one in passages if evidence.language_of(one.document) not in ANALYSED]
    return Pertinent(
        ranked=tuple(ranked),
        passages=tuple(passages),
        statements=tuple(said[: evidence.settings.claims]),
        originals=tuple(foreign[: evidence.settings.originals]),
    )


class SentenceRelevance:
    """How much a sentence bears on the question: its passage's score, and the question's words in it.

    What is done weighs more than who does it: "Did the guild bribe the mayor?" is about the bribe, so a
    sentence without the words of the question's last facets is at most half as relevant.
    """

    def __init__(self, question: str, index: CaseIndex) -> None:
        _, asked = search(question, index)
        self._asked = asked
        core = {term for facet in facets(question)[-2:] for term in facet.terms}
        self._core = [one for one in asked if one.term in core]

    def of(self, claim: Claim, evidence: Evidence, passage: Ranked) -> float:
        """From 0 to 1, with the score and the words of the passage around it; rounded to rank alike everywhere."""
        around = replace(passage.candidate, title="")
        core = max(self._core_share(claim, evidence), 0.8 * share(self._core, around))
        return round(0.5 * (passage.score + self.alone(claim, evidence)) * (0.5 + 0.5 * min(1.0, 2 * core)), 4)

    def alone(self, claim: Claim, evidence: Evidence) -> float:
        """From 0 to 1, by the sentence's own words."""
        return round(sqrt(share(self._asked, _sentence(claim, evidence))), 4)

    def _core_share(self, claim: Claim, evidence: Evidence) -> float:
        return share(self._core, _sentence(claim, evidence))


def _sentence(claim: Claim, evidence: Evidence) -> Candidate:
    text = claim.sentence.of(evidence.readings[claim.document].text)
    return Candidate(id=claim.id, document=claim.document, text=text)


def statement_of(
    claim: Claim, evidence: Evidence, relevance: float) -> Statement:
    """The claim with its publisher, date, party and origin."""
    reading = evidence.readings[claim.document]
    publisher = _value(reading.publisher)
    source = evidence.parties.source(publisher)
    return Statement(
        claim=claim,
        publisher=publisher,
        publisher_kind=source.kind,
        publisher_party=source.owner,
        published=_value(reading.published),
        language=_value(reading.language),
        party=evidence.parties.party(claim.attribution.speaker, publisher),
        origin=evidence.lineage.of_span(claim.document, claim.sentence),
        relevance=relevance,
    )


def _value(declared: Declared | None) -> str:
    return declared.value if declared else ""
