"""JSON lines of documents: `id`, `text`, and any of title, author, publisher, published, lang, url."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from gravamen.read.declared import Field, Stated, Statement, stated
from gravamen.read.encoding import decoded
from gravamen.read.normal import same_length

KEYS = (
    (Field.TITLE, "title"),
    (Field.AUTHOR, "author"),
    (Field.PUBLISHER, "publisher"),
    (Field.PUBLISHED, "published"),
    (Field.LANGUAGE, "lang"),
    (Field.URL, "url"),
)
MOST_TOLD = 20  # broken lines that are told one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line's document. `canonical` is the line with its keys sorted, blanks left out, in ASCII."""

    id: str
    text: str
    stated: Stated
    canonical: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenLine:
    """A line (counted from 1) that holds no document, and why."""

    number: int
    why: str


def parsed_lines(data: bytes) -> Iterator[Row | BrokenLine]:
    """The documents of the lines, in order. Offsets are those of the `text` field: no character is moved.

    After 20 broken lines, one last BrokenLine counts the others.
    """
    broken = 0
    number = 0
    for number, line in enumerate(decoded(data).text.split("\n"), 1):
        if not line.strip():
            continue
        found = _row(line)
        if isinstance(found, Row):
            yield found
            continue
        broken += 1
        if broken <= MOST_TOLD:
            yield BrokenLine(number=number, why=found)
    if broken > MOST_TOLD:
        yield BrokenLine(number=number, why=f"{broken - MOST_TOLD} more lines up to here hold no document")


def _row(line: str) -> Row | str:
    """The document of a line, or why it is none."""
    try:
        found = json.loads(line, parse_int=str, parse_float=str)
    except ValueError:
        return "not valid JSON; each line must be one whole object"
    except RecursionError:
        return "JSON nested too deep"
    if not isinstance(found, dict):
        return "not a JSON object"
    name, text = found.get("id"), found.get("text")
    if not isinstance(name, str) or not name.strip():
        return "no `id`"
    if not isinstance(text, str) or not text.strip():
        return "no `text`"
    canonical = json.dumps(found, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return Row(
        id=same_length(name),
        text=same_length(text),
        stated=stated(_statements(found)),
        canonical=canonical.encode("ascii"),
    )


def _statements(row: dict[str, object]) -> Iterator[Statement]:
    for field, key in KEYS:
        words = row.get(key)
        if isinstance(words, str):
            yield Statement(field=field, words=words, where=f"JSON {key}")
