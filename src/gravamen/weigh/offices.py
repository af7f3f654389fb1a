"""How many bodies speak within a party."""

from collections.abc import Iterable, Iterator

from gravamen.record.statement import Statement
from gravamen.text.words import folded, words


def offices(statements: Iterable[Statement]) -> tuple[str, ...]:
    """The bodies that answer for these statements, by name; two that are written shorter and longer are one.

    "the Ministry of Ports" and "Ministry of Ports of Arvenia" of one party are one office.
    """
    by_party: dict[str, set[str]] = {}
    for one in statements:
        if one.office:
            by_party.setdefault(one.party, set()).add(one.office)
    return tuple(sorted(name for names in by_party.values() for name in _apart(names)))


def _apart(names: Iterable[str]) -> Iterator[str]:
    kept: list[frozenset[str]] = []
    for name in sorted(names, key=lambda one: (-len(_words(one)), one)):
        own = _words(name)
        if not any(own <= other for other in kept):
            kept.append(own)
            yield name


def _words(name: str) -> frozenset[str]:
    return frozenset(folded(word) for _, word in words(name)) - {"the"}
