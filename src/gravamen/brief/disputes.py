"""What is disputed: each conflict once, however many documents carry its sides."""

from collections.abc import Iterator

from gravamen.brief.judged import judged_conflict
from gravamen.brief.lines import told
from gravamen.brief.material import Material
from gravamen.brief.plan import alike
from gravamen.record.brief import Line
from gravamen.record.finding import Conflict
from gravamen.record.statement import Statement

SHOWN = 8
KINDS = {
    "denial": "denied",
    "contradiction": "the sources contradict each other",
    "change": "the account changed",
    "scope": "different scope, no contradiction",
}


def disputed(material: Material) -> tuple[Line, ...]:
    """A line for each conflict: what is said, and beside it what disputes it and why.

    Those that a person judged come first, then the most relevant.
    """
    pairs = sorted(_pairs(material), key=lambda pair: _rank(pair, material))
    lines: list[Line] = []
    seen: set[tuple[str, str]] = set()
    for conflict, left, right in pairs:
        key = (_voice(left), _voice(right))
        if conflict.kind in {"denial", "change"}:
            # A denial or a later account is shown once, beside what it denies or changes most closely.
            key = (_voice(right), conflict.kind)
        if key not in seen and len(lines) < SHOWN:
            seen |= {key, (key[1], key[0])}
            lines.append(_line(conflict, left, right, material))
    return tuple(lines)


Pair = tuple[Conflict, Statement, Statement]


def _pairs(material: Material) -> Iterator[Pair]:
    """The conflicts with their statements: the earlier one, or the one that is denied, on the left."""
    known = material.statements
    for one in material.conflicts:
        if one.left in known and one.right in known:
            left, right = known[one.left], known[one.right]
            if one.kind == "scope" and not alike(left.sentence, right.sentence):
                continue  # figures of different events, not of one event at different scope
            swap = right.published < left.published
            if one.kind == "denial":
                swap = left.claim.attribution.stance.value == "denies"
            yield (one, right, left) if swap else (one, left, right)


def _rank(pair: Pair, material: Material) -> tuple[bool, float, str, str]:
    conflict = pair[0]
    return not judged_conflict(conflict, material), -_relevance(pair), conflict.left, conflict.right


def _relevance(pair: Pair) -> float:
    conflict, left, right = pair
    strength = len(conflict.because[0].split()) if conflict.because else 0
    # A change is plainest where the same publisher tells both accounts.
    same = 0.2 if left.publisher == right.publisher else 0.0
    return round(min(left.relevance, right.relevance) + 0.01 * min(strength, 20) + same, 4)


def _voice(statement: Statement) -> str:
    """Whose words they are and where they come from: copies of a text speak with one voice."""
    first = " ".join(statement.claim.text.split()[:4])
    return f"{statement.origin}/{statement.claim.attribution.speaker.name}/{first}"


def _line(conflict: Conflict, left: Statement, right: Statement, material: Material) -> Line:
    judge = judged_conflict(conflict, material)
    why = Line(text=f"Judged so by {judge}." if judge else f"Compared: {'; '.join(conflict.because)}.")
    return told(left, material, KINDS[conflict.kind], (told(right, material), why))
