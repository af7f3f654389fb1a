"""What a brief is composed from: everything decided before, gathered for one question."""

from collections.abc import Mapping
from dataclasses import dataclass

from gravamen.record.absence import Absence
from gravamen.record.brief import CitedSource, Making, Stated
from gravamen.record.document import Passage
from gravamen.record.finding import Conflict, Finding
from gravamen.record.gap import Gap
from gravamen.record.judgement import Judgement
from gravamen.record.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What one accused says of it: statements, or the scoped absence of any."""

    accused: str
    statements: tuple[Statement, ...]
    absence: Absence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A passage in a language whose claims are not analysed; `speaker` where its transcript names one."""

    passage: Passage
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that a brief is composed from. `findings` come most relevant first; mappings are keyed by id.

    `judged` are people's judgements that shaped findings or conflicts, by the ids of the two claims.
    `claims` are the statements that findings count, as the brief keeps them. `accused` are parties that the question
    accuses; `originals` are kept as they stand, untranslated.
    """

    question: str
    expected: tuple[str, ...]
    case_mark: str
    findings: tuple[Finding, ...]
    statements: Mapping[str, Statement]
    claims: tuple[Stated, ...]
    conflicts: tuple[Conflict, ...]
    judged: Mapping[frozenset[str], Judgement]
    passages: Mapping[str, Passage]
    documents: Mapping[str, CitedSource]
    accused: frozenset[str]
    replies: tuple[Reply, ...]
    absences: tuple[Absence, ...]
    cited_elsewhere: tuple[Statement, ...]
    originals: tuple[Original, ...]
    gaps: tuple[Gap, ...]
    making: Making
