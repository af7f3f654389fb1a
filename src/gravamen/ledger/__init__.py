"""The append-only store of a case: what was gathered, read and decided."""
