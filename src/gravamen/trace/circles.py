"""Texts that cite one another in a circle."""

from collections.abc import Iterable, Iterator, Mapping

from gravamen.record.origin import Debt


def circles(debts: Iterable[Debt]) -> tuple[tuple[str, ...], ...]:
    """Documents each of which owes to the next and the last to the first, by id within and among circles.

    They are the strongly connected components of the graph of debts (Tarjan 1972), those of two or more.
    """
    owes: dict[str, set[str]] = {}
    for one in debts:
        owes.setdefault(one.document, set()).add(one.creditor)
    among = {name: sorted(creditors & owes.keys()) for name, creditors in sorted(owes.items())}
    return tuple(sorted(tuple(sorted(found)) for found in _components(among) if len(found) > 1))


def _components(among: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """The strongly connected components; without recursion, since chains may be long."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_names: list[str] = []
    is_open: set[str] = set()
    for start in among:
        walk = [] if start in number else [(start, iter(among[start]))]
        while walk:
            name, rest = walk[-1]
            if name not in number:
                number[name] = lowest[name] = len(number)
                open_names.append(name)
                is_open.add(name)
            following = next(rest, None)
            if following is not None:
                if following not in number:
                    walk.append((following, iter(among[following])))
                elif following in is_open:
                    lowest[name] = min(lowest[name], number[following])
                continue
            walk.pop()
            if walk:
                lowest[walk[-1][0]] = min(lowest[walk[-1][0]], lowest[name])
            if lowest[name] == number[name]:
                found = [open_names.pop()]
                while found[-1] != name:
                    found.append(open_names.pop())
                is_open.difference_update(found)
                yield found
