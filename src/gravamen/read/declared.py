"""What a document states about itself, and where; the first statement that can be understood counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from gravamen.read.dates import declared_date
from gravamen.read.language import language_code
from gravamen.read.normal import normalised
from gravamen.record.document import Declared

LONGEST = 500  # code points of a statement; a longer one is no name, title or date


class Field(StrEnum):
    """What a document may state about itself."""

    TITLE = "title"
    AUTHOR = "author"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    LANGUAGE = "language"
    URL = "url"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """`words` found at `where` (`meta og:title`, `front matter`) that should give `field`."""

    field: Field
    words: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The values that hold, each with where it was declared."""

    title: Declared | None = None
    author: Declared | None = None
    publisher: Declared | None = None
    published: Declared | None = None
    language: Declared | None = None
    url: Declared | None = None
    remarks: tuple[str, ...] = ()


def stated(statements: Iterable[Statement]) -> Stated:
    """The first usable statement of each field, in the order given.

    A date must be certain (`declared_date`), a language begin with its code, an address begin with http; a
    remark tells of a date that none of its statements makes certain.
    """
    held: dict[Field, Declared] = {}
    vague: list[str] = []
    for one in statements:
        if one.field in held:
            continue
        words = " ".join(normalised(one.words[: 4 * LONGEST]).split())
        value = _value(one.field, words)
        if value:
            held[one.field] = Declared(value=value, where=one.where)
        elif one.field is Field.PUBLISHED and words:
            vague.append(words[:80])
    remarks: tuple[str, ...] = ()
    if vague and Field.PUBLISHED not in held:
        remarks = (f"it declares the date “{vague[0]}”, which is not certain; taken as undated",)
    return Stated(**{field.value: value for field, value in held.items()}, remarks=remarks)


def _value(field: Field, words: str) -> str | None:
    if not words or len(words) > LONGEST:
        return None
    if field is Field.PUBLISHED:
        return declared_date(words)
    if field is Field.LANGUAGE:
        return language_code(words)
    if field is Field.URL:
        return words if words.lower().startswith(("http://", "https://")) else None
    if field is Field.AUTHOR and words.lower().startswith(("http://", "https://", "@")):
        return None  # article:author is often a profile's address
    return words
