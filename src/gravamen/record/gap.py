"""What could not be read, parsed or decided."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A failure, kept as a record: which stage, on what (a file's name, a document's id), and why.

    `unread` is true where an input could not be read at all (exit code 3), false for a limit of analysis.
    """

    stage: str
    subject: str
    why: str
    unread: bool = False
