"""The answer: lines that cite, in sections, with what is missing and where everything comes from."""

from dataclasses import dataclass

from gravamen.record.absence import Absence
from gravamen.record.claim import Stance
from gravamen.record.document import Passage
from gravamen.record.finding import Conflict, Finding
from gravamen.record.gap import Gap
from gravamen.record.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The exact words that a line stands on (W3C Web Annotation: TextQuoteSelector and TextPositionSelector).

    `source` is the number of the document in the brief. `span` counts code points of the reading's text,
    `quote` is that slice, `prefix` and `suffix` are the words around it in the same passage.
    """

    source: int
    document: str
    passage: str
    span: Span
    quote: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence of a brief. `label` is a finding's standing, a date, or empty.

    `beside` are sentences that must be read with it: a denial, the other figure, the reason for a standing.
    `finding` is the mark of the finding that it tells, by which `gravamen why` explains it, or empty.
    A line without citations speaks of the search or the counts, never of the world.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    label: str = ""
    beside: tuple["Line", ...] = ()
    finding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the brief; `key` is its stable name."""

    key: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A document as the brief lists it; `number` is 0 where no line cites it.

    `declared` says where publisher and date come from, `origin` the document or creditor its words go back to.
    """

    number: int
    document: str
    address: str
    title: str
    publisher: str
    published: str
    language: str
    url: str
    declared: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A claim that findings count. `sentence` counts code points of the document's text; `text` are the words claimed.

    `office` is the body that answers within the `party`. `origin` is a document's id or a creditor's name, `because`
    why the words go back there, empty where they are the document's own. `aside` says why it is no word from outside
    the parties, empty where it is one.
    """

    id: str
    document: str
    passage: str
    sentence: Span
    text: str
    speaker: str
    named: bool
    stance: Stance
    office: str
    party: str
    origin: str
    because: str
    aside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How the brief was made: counts and versions, never a time or a path.

    `documents` were read, `pertinent` of them bear on the question; `passages` were searched by `queries`.
    """

    program: str
    models: tuple[str, ...]
    documents: int
    pertinent: int
    origins: int
    passages: int
    queries: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A question's answer from a case. `case_mark` is the hash of the documents that the case held and
    of the judgements in force.

    `expected` are the things a person asked to look for. `findings` come most relevant first, `claims` are those that
    findings and `conflicts` name, by id. `sources` are all documents, those cited first; `passages`
    are those cited, in the order of the documents.
    """

    question: str
    expected: tuple[str, ...]
    case_mark: str
    sections: tuple[Section, ...]
    findings: tuple[Finding, ...]
    claims: tuple[Stated, ...]
    conflicts: tuple[Conflict, ...]
    absences: tuple[Absence, ...]
    gaps: tuple[Gap, ...]
    sources: tuple[CitedSource, ...]
    passages: tuple[Passage, ...]
    making: Making
