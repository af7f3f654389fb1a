"""A question to a brief: the stages joined, each given what the one before it decided."""

from collections.abc import Iterable, Sequence
from importlib.metadata import version

from gravamen.brief.compose import composed
from gravamen.brief.material import Material, Original, Reply
from gravamen.case.absences import absences, cited_elsewhere
from gravamen.case.evidence import Evidence
from gravamen.case.findings import collated, findings_of
from gravamen.case.judging import case_mark, judged_among, shaping
from gravamen.case.replies import accused_parties, replies
from gravamen.case.stated import stated
from gravamen.case.statements import Pertinent, pertinent
from gravamen.collate.conflicts import conflicts
from gravamen.record.absence import Absence
from gravamen.record.brief import Brief, CitedSource, Making
from gravamen.record.document import Declared, Passage, Reading
from gravamen.record.statement import Statement
from gravamen.search.question import facets, topic
from gravamen.weigh.contending import sides_of


def answered(question: str, expected: tuple[str, ...], evidence: Evidence) -> Brief:
    """The brief that the evidence gives on the question, and what was expected and is not there."""
    evidence.analyse()
    found = pertinent(question, evidence)
    statements = collated(found.statements, evidence)
    judged = judged_among(found.statements, evidence)
    disputes = conflicts(statements.told, statements.known, judged)
    asked = accused_parties(question, evidence)
    sides = sides_of(found.statements, frozenset(asked), disputes)
    replied = replies(question, found, asked, evidence)
    missing = absences(question, expected, evidence)
    cited = cited_elsewhere(found, evidence)
    known = {one.claim.id: one for one in (*found.statements, *(s for r in replied for s in r.statements))}
    return composed(
        Material(
            question=question,
            expected=expected,
            case_mark=case_mark(evidence),
            findings=findings_of(statements, judged, disputes, sides),
            statements=known,
            claims=tuple(stated(one, sides) for one in found.statements),
            conflicts=disputes,
            judged=shaping(judged, statements.known),
            passages=_passages(known.values(), missing, replied, found.originals, evidence),
            documents={one: _card(reading, evidence) for one, reading in evidence.readings.items()},
            accused=sides.accused,
            replies=replied,
            absences=missing,
            cited_elsewhere=cited,
            originals=found.originals,
            gaps=tuple(evidence.ledger.gaps()),
            making=_making(question, expected, found, evidence),
        )
    )


def _passages(
    said: Iterable[Statement],
    missing: Iterable[Absence],
    replied: Iterable[Reply],
    originals: Iterable[Original],
    evidence: Evidence,
) -> dict[str, Passage]:
    """Every passage that a line may cite, by id."""
    looked = [*missing, *(one.absence for one in replied if one.absence)]
    ids = {one.claim.passage for one in said} | {one.nearest.passage for one in looked if one.nearest}
    ids |= {one.passage.id for one in originals}
    return {one.id: one for one in evidence.ledger.passages(sorted(ids))}


def _card(reading: Reading, evidence: Evidence) -> CitedSource:
    def value(declared: Declared | None) -> str:
        return declared.value if declared else ""

    named = (("publisher", reading.publisher), ("date", reading.published))
    where = [f"{what}: {one.where}" for what, one in named if one]
    return CitedSource(
        number=0,
        document=reading.document,
        address=evidence.addresses.get(reading.document, ""),
        title=value(reading.title),
        publisher=value(reading.publisher),
        published=value(reading.published),
        language=value(reading.language),
        url=value(reading.url),
        declared="; ".join(where),
        origin=_origin(reading.document, evidence),
    )


def _origin(document: str, evidence: Evidence) -> str:
    """The origin in a reader's words: the file or the creditor that the document's words go back to."""
    name = evidence.lineage.of_document(document)
    return "" if name == document else evidence.origin_name(name)


def _making(question: str, expected: Sequence[str], found: Pertinent, evidence: Evidence) -> Making:
    bearing = {one.claim.document for one in found.statements} | {one.passage.document for one in found.originals}
    return Making(
        program=f"gravamen {version('gravamen')}",
        models=(evidence.encoder.version,),
        documents=len(evidence.readings),
        pertinent=len(bearing),
        origins=len({evidence.lineage.of_document(one) for one in bearing}),
        passages=evidence.ledger.passage_count(),
        queries=(topic(question), *(one.text for one in facets(question)), *expected),
        left_out=(),
    )
