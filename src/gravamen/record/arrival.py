"""Bytes as they came in, before anything was made of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One file's bytes. `address` is its path below the folder that was named, never an absolute path."""

    address: str
    data: bytes
