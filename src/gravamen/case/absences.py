"""What was looked for and is not there: what a person expects, the question's facets, works that are cited."""

from collections.abc import Iterator, Sequence

from gravamen.case.evidence import Evidence
from gravamen.case.statements import Pertinent
from gravamen.record.absence import Absence
from gravamen.record.statement import Statement
from gravamen.search.absence import look_for
from gravamen.search.question import facets
from gravamen.trace.cited import cited_works, held


def absences(question: str, expected: Sequence[str], evidence: Evidence) -> tuple[Absence, ...]:
    """An Absence for each expected thing, and each facet of the question, that no passage holds."""
    wanted = dict.fromkeys((*expected, *(one.text for one in facets(question))))
    return tuple(found for one in wanted if isinstance(found := _looked_for(one, evidence), Absence))


def _looked_for(text: str, evidence: Evidence) -> object:
    return look_for(text, evidence.index, evidence.encoder, languages=("en",), unreached=evidence.unreached)


def cited_elsewhere(found: Pertinent, evidence: Evidence) -> tuple[Statement, ...]:
    """Statements that cite a work which the case does not hold, one for each work, most relevant first."""
    titles = [_names_of(document, evidence) for document in evidence.readings]
    seen: set[str] = set()
    kept = []
    for one in found.statements:
        for work in _works(one):
            if work not in seen and not held(work, titles):
                seen.add(work)
                kept.append(one)
                break
    return tuple(kept[: evidence.settings.cited_works])


def _works(statement: Statement) -> Iterator[str]:
    for _, work in cited_works(statement.claim.text):
        yield work


def _names_of(document: str, evidence: Evidence) -> str:
    reading = evidence.readings[document]
    return " ".join(one.value for one in (reading.title, reading.publisher) if one)
