"""The answer key of a sample case, shipped or renamed, and the texts that its words stand in."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gravamen.read.about import about_table, with_about
from gravamen.read.parse import parsed
from gravamen.read.result import Read
from gravamen.record.arrival import Arrival


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words that the key says stand in a document; `seen_at` is its file, for a JSON line with `#` and id."""

    seen_at: str
    words: str


Value = str | list["Value"] | dict[str, "Value"]


def answer_key(folder: Path) -> dict[str, Value]:
    """The key as data."""
    key: dict[str, Value] = tomllib.loads((folder / "key.toml").read_text("utf-8"))
    return key


def quoted(value: Value) -> Iterator[Quoted]:
    """Every table of the key, however deep, that names a file and words of it."""
    if isinstance(value, list):
        for one in value:
            yield from quoted(one)
    elif isinstance(value, dict):
        file, words, line = value.get("file"), value.get("words"), value.get("id")
        if isinstance(file, str) and isinstance(words, str):
            yield Quoted(seen_at=f"{file}#{line}" if isinstance(line, str) else file, words=words)
        for inner in value.values():
            yield from quoted(inner)


def documents(folder: Path) -> dict[str, Read]:
    """Every document of the case by where it is seen, with what `about.tsv` says; each can be read."""
    about = about_table((folder / "about.tsv").read_bytes(), "about.tsv")
    found: dict[str, Read] = {}
    for path in sorted((folder / "documents").iterdir()):
        for one in parsed(Arrival(address=path.name, data=path.read_bytes())):
            assert isinstance(one, Read), one
            reading = with_about(one.reading, about.of(one.address))
            found[one.seen_at] = replace(one, reading=reading)
    return found


def on_one_line(text: str) -> str:
    """`text` with every run of blanks and line breaks as one blank: a PDF breaks its lines anywhere."""
    return " ".join(text.split())
