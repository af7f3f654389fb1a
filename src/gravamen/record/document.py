"""What was read: documents, their readings, where they were seen, and their passages."""

from dataclasses import dataclass
from enum import StrEnum

from gravamen.record.identity import identity
from gravamen.record.span import Span


class SourceKind(StrEnum):
    """What sort of body publishes or speaks."""

    GOVERNMENT = "government"
    INTERGOVERNMENTAL = "intergovernmental"
    COURT = "court"
    WIRE = "wire"
    PRESS = "press"
    RESEARCH = "research"
    ADVOCACY = "advocacy"
    COMPANY = "company"
    SOCIAL = "social"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The bytes as they came. `id` is their SHA-256 (of a JSON line: of its canonical form)."""

    id: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A value that a document (or a person) states about it, and where: `meta og:site_name`, `--about`.

    Dates keep the precision declared: `2025`, `2025-07` or `2025-07-25`.
    """

    value: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One reader's text of one document. Offsets of passages and claims count code points of `text`.

    `pages` are the spans of a paged document's pages, in order; empty where it has none.
    """

    document: str
    reader: str
    text: str
    text_hash: str
    title: Declared | None = None
    author: Declared | None = None
    publisher: Declared | None = None
    published: Declared | None = None
    language: Declared | None = None
    url: Declared | None = None
    pages: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        """Hash of the document, the reader, the text and everything declared."""
        stated = (self.title, self.author, self.publisher, self.published, self.language, self.url)
        return identity(
            self.document,
            self.reader,
            self.text_hash,
            [[one.value, one.where] if one else None for one in stated],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Where a document was met: a file's name (never an absolute path) or an address."""

    document: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph, or a run of sentences of a long one. `span` counts code points of the reading's text.

    `page` and `paragraph` count from 1; `page` is None where the document has no pages.
    """

    document: str
    span: Span
    text: str
    page: int | None
    paragraph: int

    @property
    def id(self) -> str:
        """Hash of the document, the span and the words."""
        return identity(self.document, self.span.start, self.span.end, self.text)
