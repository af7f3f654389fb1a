"""How much a document may cost to read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`seconds` of wall time for each document, `memory` in bytes of address space for the whole child."""

    seconds: float = 60.0
    memory: int = 2 * 1024**3
