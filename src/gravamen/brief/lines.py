"""How findings and statements become lines."""

from collections.abc import Iterable, Sequence

from gravamen.brief.citing import cited
from gravamen.brief.material import Material
from gravamen.brief.plan import lead_statement
from gravamen.brief.sentence import capital, sentence
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
    same = [material.statements[one.id] for one in finding.proposition.claims if one.id != lead.claim.id]
    further = [one for one in _one_a_document((lead, *same)) if one is not lead][:MORE_CITATIONS]
    marks = "".join(f", {mark}" for mark in finding.marks)
    reason, counts = finding.reasons
    why = (Line(text=capital(f"{reason}.")),) if finding.standing in REASONED else ()
    return Line(
        text=sentence(lead),
        citations=tuple(cited(one, material.passages) for one in (lead, *further)),
        label=f"{finding.standing}{marks}: {counts}",
        beside=(*why, *_disputing(finding, material)),
    )


def lines_of(findings: Iterable[Finding], material: Material) -> tuple[Line, ...]:
    """A line for each finding."""
    return tuple(line_of(one, material) for one in findings)


def told(statement: Statement, material: Material, label: str = "", beside: tuple[Line, ...] = ()) -> Line:
    """A statement as a line that cites it."""
    citations = (cited(statement, material.passages),)
    return Line(text=sentence(statement), citations=citations, label=label, beside=beside)


def _disputing(finding: Finding, material: Material) -> tuple[Line, ...]:
    rivals = [material.statements[one.id] for one in finding.proposition.rivals if one.id in material.statements]
    best = sorted(rivals, key=lambda one: (-one.relevance, one.claim.id))
    kept: dict[str, Statement] = {}
    for one in best:
        kept.setdefault(one.origin, one)
    return tuple(told(one, material, "disputes it") for one in list(kept.values())[:DISPUTING])


def _one_a_document(statements: Iterable[Statement]) -> Iterable[Statement]:
    """The first statement of each document."""
    first: dict[str, Statement] = {}
    for one in statements:
        first.setdefault(one.claim.document, one)
    return first.values()


def several(count: int, one: str, more: str) -> str:
    """
    >>> several(1, "party", "parties"), several(1200, "party", "parties")
    ('1 party', '1,200 parties')
    """
    return f"{count:,} {one if count == 1 else more}"


def listed(names: Sequence[str]) -> str:
    """
    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def start_of(text: str, most: int = 220) -> str:
    """The beginning of a text on one line, whole words, at most `most` code points, then an ellipsis."""
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[:most].rsplit(" ", 1)[0] + " …"
