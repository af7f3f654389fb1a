"""What was looked for and is not there: what a person expects, the question's facets, works that are cited."""

from collections.abc import Sequence

from gravamen.case.evidence import Evidence
from gravamen.case.statements import Pertinent
from gravamen.record.absence import Absence
from gravamen.record.statement import Statement
from gravamen.search.absence import look_for
from gravamen.search.question import FacetKind, facets
from gravamen.search.rank import Ranked
from gravamen.search.relatives import derived
from gravamen.trace.cited import cited_works, held


def absences(question: str, expected: Sequence[str], evidence: Evidence) -> tuple[Absence, ...]:
    """An Absence for each expected thing, and each facet of the question, that no passage holds.

    A facet counts as absent only where one of its words stands in no document, in whatever form; the verb of the
    question never does, since verbs change more than their endings ("take", "took").
    """
    things = [one for one in facets(question) if one.kind is not FacetKind.ACT]
    missing = [one.text for one in things if any(_nowhere(term, evidence) for term in one.terms)]
    wanted = dict.fromkeys((*expected, *missing))
    return tuple(found for one in wanted if isinstance(found := _looked_for(one, evidence), Absence))


def _nowhere(term: str, evidence: Evidence) -> bool:
    return not any(evidence.index.document_frequency(form) for form in (term, *derived(term)))


def _looked_for(text: str, evidence: Evidence) -> Absence | tuple[Ranked, ...]:
    return look_for(text, evidence.index, evidence.encoder, languages=("en",), unreached=evidence.unreached)


def cited_elsewhere(found: Pertinent, evidence: Evidence) -> tuple[Statement, ...]:
    """Statements that cite a work which the case does not hold, one for each work, most relevant first."""
    titles = [_names_of(document, evidence) for document in evidence.readings]
    seen: set[str] = set()
    kept = []
    for one in found.statements:
        for _, work in cited_works(one.claim.text):
            if work not in seen and not held(work, titles):
                seen.add(work)
                kept.append(one)
                break
    return tuple(kept[: evidence.settings.cited_works])


def _names_of(document: str, evidence: Evidence) -> str:
    reading = evidence.readings[document]
    return " ".join(one.value for one in (reading.title, reading.publisher) if one)
