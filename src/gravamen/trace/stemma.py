"""The tree of who got it from whom, as philology draws it for manuscripts (a stemma)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from gravamen.record.origin import Debt, DebtKind


class Stemma:
    """One tree for each origin, over debts for whole texts.

    A document hangs on the text that it owes most to, else on whom it credits. A text at the root that credits
    nobody hangs on whom a text that rests on it credits: the credit was lost on the way. Loops are opened at
    their first document by id.
    """

    def __init__(self, debts: Iterable[Debt]) -> None:
        ordered = sorted(debts, key=lambda one: (one.document, _rank(one), -one.share, one.creditor))
        self._parents: dict[str, Debt] = {}
        for one in ordered:
            self._parents.setdefault(one.document, one)
        self._open_loops()
        self._inherit(one for one in ordered if _rank(one) == 1)
        self._open_loops()
        self._roots = _roots(self._parents)

    def parent(self, name: str) -> Debt | None:
        """The debt by which `name` hangs on its creditor; None at a root."""
        return self._parents.get(name)

    def root(self, name: str) -> str:
        """The root above `name`, itself where it owes nothing."""
        return self._roots.get(name, name)

    def _open_loops(self) -> None:
        for loop in _loops(self._parents):
            del self._parents[min(loop)]

    def _inherit(self, credits: Iterable[Debt]) -> None:
        roots = _roots(self._parents)
        for one in sorted(credits, key=lambda one: (one.creditor, one.document)):
            root = roots.get(one.document, one.document)
            if root in self._parents or root in (one.creditor, one.document):
                continue
            self._parents[root] = replace(one, document=root, reason=f"{one.document} rests on it, and {one.reason}")
            if roots.get(one.creditor) == root:
                self._parents.pop(one.creditor, None)


def _rank(debt: Debt) -> int:
    """0 for words copied, 1 for who is credited for the whole text, 2 for who is credited for sentences of it."""
    if debt.kind is not DebtKind.CREDIT:
        return 0
    return 1 if debt.share >= 1 else 2


def _roots(parents: Mapping[str, Debt]) -> Mapping[str, str]:
    """The root above each name that has a parent. There are no loops."""
    roots: dict[str, str] = {}
    for name in parents:
        path = []
        while name in parents and name not in roots:
            path.append(name)
            name = parents[name].creditor
        roots.update(dict.fromkeys(path, roots.get(name, name)))
    return roots


def _loops(parents: Mapping[str, Debt]) -> Iterator[list[str]]:
    """The loops among `parents`, each once."""
    visited: dict[str, str] = {}
    for start in sorted(parents):
        path: list[str] = []
        name = start
        while name in parents and name not in visited:
            visited[name] = start
            path.append(name)
            name = parents[name].creditor
        if visited.get(name) == start and name in path:
            yield path[path.index(name) :]
