"""What people decided on the claims of a finding or a dispute, told with who and when."""

from collections.abc import Iterator

from gravamen.brief.material import Material
from gravamen.record.finding import Conflict, Finding
from gravamen.record.judgement import Judgement, Relation
from gravamen.record.statement import Statement


def judged_same(finding: Finding, material: Material) -> str:
    """That people judged claims of the finding the same; empty where nobody did."""
    own = frozenset(finding.claims)
    judges = {one.whose for pair, one in _judged(Relation.SAME, material) if pair <= own}
    return f"Judged the same by {'; by '.join(sorted(judges))}." if judges else ""


def judged_apart(finding: Finding, material: Material) -> tuple[tuple[Statement, str], ...]:
    """Statements that people keep out of the finding, or from disputing it, each with who judged so.

    The most relevant one of each judgement, which holds for copies too; the most relevant first, ties by id.
    """
    own = frozenset(finding.claims)
    found = [
        (material.statements[other], one)
        for pair, one in material.judged.items()
        if one.relation not in (Relation.SAME, Relation.CONTRADICTS) and len(pair & own) == 1
        for other in pair - own
    ]
    first: dict[str, tuple[Statement, str]] = {}
    for statement, one in sorted(found, key=lambda both: (-both[0].relevance, both[0].claim.id)):
        first.setdefault(one.id, (statement, f"judged {one.relation} by {one.whose}"))
    return tuple(first.values())


def judged_rival(finding: Finding, rival: str, material: Material) -> str:
    """Who judged that the claim `rival` contradicts the finding; empty where nobody did."""
    pairs = (frozenset((one, rival)) for one in finding.claims)
    judges = {material.judged[pair].whose for pair in pairs if _contradicts(material.judged.get(pair))}
    return f", judged so by {'; by '.join(sorted(judges))}" if judges else ""


def judged_conflict(conflict: Conflict, material: Material) -> str:
    """Who judged the conflict; empty where nobody did."""
    one = material.judged.get(frozenset((conflict.left, conflict.right)))
    return one.whose if one is not None and _contradicts(one) else ""


def _contradicts(judgement: Judgement | None) -> bool:
    return judgement is not None and judgement.relation is Relation.CONTRADICTS


def _judged(relation: Relation, material: Material) -> Iterator[tuple[frozenset[str], Judgement]]:
    return ((pair, one) for pair, one in material.judged.items() if one.relation is relation)
