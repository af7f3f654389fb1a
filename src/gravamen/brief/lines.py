"""How findings and statements become lines."""

from collections.abc import Iterable

from gravamen.brief.citing import cited
from gravamen.brief.judged import judged_apart, judged_rival, judged_same
from gravamen.brief.material import Material
from gravamen.brief.plan import lead_statement
from gravamen.brief.sentence import capital, sentence
from gravamen.brief.standings import mark_of, standing_of
from gravamen.record.brief import Line
from gravamen.record.finding import Finding, Standing
from gravamen.record.statement import Statement

# Standings whose reason a reader cannot see from the sentence itself.
REASONED = frozenset({Standing.DOCUMENTED, Standing.CORROBORATED, Standing.AGREED})
MORE_CITATIONS = 4  # further documents that a line cites for the same claim
DISPUTING = 2  # statements shown beside a finding that they dispute


def line_of(finding: Finding, material: Material) -> Line:
    """A finding as a line: its sentence, its standing with the counts, and beside it why and who disputes it."""
    lead = lead_statement(finding, material)
    same = [material.statements[one] for one in finding.claims if one != lead.claim.id]
    further = [one for one in _one_a_document((lead, *same)) if one is not lead][:MORE_CITATIONS]
    why = (Line(text=capital(f"{finding.reason}.")),) if finding.standing in REASONED else ()
    return Line(
        text=sentence(lead),
        citations=tuple(cited(one, material.passages) for one in (lead, *further)),
        label=standing_of(finding),
        beside=(*why, *_decided(finding, material), *_disputing(finding, material)),
        finding=mark_of(finding, material.findings),
    )


def lines_of(findings: Iterable[Finding], material: Material) -> tuple[Line, ...]:
    """A line for each finding."""
    return tuple(line_of(one, material) for one in findings)


def told(statement: Statement, material: Material, label: str = "", beside: tuple[Line, ...] = ()) -> Line:
    """A statement as a line that cites it."""
    citations = (cited(statement, material.passages),)
    return Line(text=sentence(statement), citations=citations, label=label, beside=beside)


def _decided(finding: Finding, material: Material) -> tuple[Line, ...]:
    """What people decided on the finding's claims, other than who disputes it."""
    same = judged_same(finding, material)
    apart = [told(one, material, judged) for one, judged in judged_apart(finding, material)]
    return (*([Line(text=same)] if same else []), *apart[:DISPUTING])


def _disputing(finding: Finding, material: Material) -> tuple[Line, ...]:
    rivals = [material.statements[one] for one in finding.rivals if one in material.statements]
    best = sorted(rivals, key=lambda one: (-one.relevance, one.claim.id))
    kept: dict[str, Statement] = {}
    for one in best:
        kept.setdefault(one.origin, one)
    return tuple(
        told(one, material, f"disputes it{judged_rival(finding, one.claim.id, material)}")
        for one in list(kept.values())[:DISPUTING]
    )


def _one_a_document(statements: Iterable[Statement]) -> Iterable[Statement]:
    """The first statement of each document."""
    first: dict[str, Statement] = {}
    for one in statements:
        first.setdefault(one.claim.document, one)
    return first.values()


def start_of(text: str, most: int = 220) -> str:
    """The beginning of a text on one line, whole words, at most `most` code points, then an ellipsis."""
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[:most].rsplit(" ", 1)[0] + " …"
