"""What reading gives."""

from dataclasses import dataclass

from gravamen.record.document import Document, Passage, Reading
from gravamen.record.gap import Gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One document read: its bytes (of a JSON line: the canonical form), its text and its passages.

    `address` is that of the file it came in; `name` the `id` of a JSON line, None elsewhere. `gaps` tell what
    of it could not be read or understood.
    """

    address: str
    document: Document
    data: bytes
    reading: Reading
    passages: tuple[Passage, ...]
    name: str | None = None
    gaps: tuple[Gap, ...] = ()

    @property
    def seen_at(self) -> str:
        """The address, and for a JSON line `#` and its id."""
        return self.address if self.name is None else f"{self.address}#{self.name}"
