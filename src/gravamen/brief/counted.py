"""Counts and lists in words."""

from collections.abc import Sequence


def several(count: int, one: str, more: str) -> str:
    """
    >>> several(1, "party", "parties"), several(1200, "party", "parties")
    ('1 party', '1,200 parties')
    """
    return f"{count:,} {one if count == 1 else more}"


def listed(names: Sequence[str]) -> str:
    """
    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
