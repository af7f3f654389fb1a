"""Identity: a hash of what was said, never of when it was seen."""

import hashlib
import json


def digest(data: bytes) -> str:
    """SHA-256 of `data`, as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def identity(*parts: object) -> str:
    """The id of a record that is these parts: 24 hexadecimal digits.

    Parts are strings, numbers, None, or (nested) sequences of them; they are hashed as canonical JSON, so
    that `("ab", "c")` and `("a", "bc")` differ.

    >>> identity("ab", "c") == identity("a", "bc")
    False
    """
    canonical = json.dumps(parts, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return digest(canonical.encode("ascii"))[:24]
