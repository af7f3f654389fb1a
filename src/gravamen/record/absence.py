"""What was looked for and is not there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The passage that came closest to what was looked for."""

    document: str
    passage: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A scoped silence: `looked_for` was not found by `queries` in `documents` documents.

    `languages` are those that the queries could reach; `unreached` counts documents in other ones.
    """

    looked_for: str
    queries: tuple[str, ...]
    documents: int
    languages: tuple[str, ...]
    unreached: int
    nearest: Nearest | None
