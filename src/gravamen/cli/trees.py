"""Trees of documents drawn for a terminal: bounded, so that a huge family stays readable."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gravamen.cli.prose import Prose

if TYPE_CHECKING:
    from gravamen.case.descent import Kin

BESIDE = 12  # lines below one document, the last of which may stand for many
DEEP = 8  # steps below a root that are shown
LINES = 200  # of one tree
TREES = 40  # origins shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A line of a drawing: a document of the tree, by its `place`, or (None) `hidden` documents that are not shown.

    `last` of those that hang on the same one.
    """

    depth: int
    last: bool
    place: int | None = None
    hidden: int = 0


def draw(trees: "Sequence[Kin]", told: Prose) -> None:
    """Print the trees, an empty line between two, and how much of them is left out."""
    roots = [place for place, one in enumerate(trees) if one.depth == 0]
    for start, end in list(zip(roots, [*roots[1:], len(trees)], strict=True))[:TREES]:
        if start:
            told.told("")
        _draw_one(trees[start:end], told)
    if len(roots) > TREES:
        told.told("")
        told.told(f"… {len(roots) - TREES:,} more trees, none larger; without --table each document is a row")


def card(kin: "Kin") -> str:
    """A document in words: title, address, publisher, date."""
    from gravamen.brief.page.shown import day

    if not kin.document:
        return f"{kin.address}, whose text the case does not hold"
    title = f"“{kin.title}” ({kin.address})" if kin.title else kin.address
    return f"{title}, {kin.publisher or 'publisher not declared'}, {day(kin.published) or 'date not declared'}"


def _draw_one(tree: "Sequence[Kin]", told: Prose) -> None:
    going_on: list[bool] = []  # for each depth below the root, whether more hangs on the same one
    told_of = 0
    for number, one in enumerate(_branches(tree)):
        if number == LINES:
            told.told(f"… {len(tree) - told_of:,} more documents of this tree")
            return
        told_of += one.hidden if one.place is None else 1
        del going_on[max(0, one.depth - 1) :]
        stems = "".join("│  " if more else "   " for more in going_on)
        fork, rest = ("└─ ", "   ") if one.last else ("├─ ", "│  ")
        if one.depth:
            going_on.append(not one.last)
        else:
            fork = rest = ""
        told.drawn(stems + fork, stems + rest, _words(one, tree), "" if one.depth else "bold")


def _branches(tree: "Sequence[Kin]") -> Iterator[Branch]:
    """The lines of one tree: of many documents beside one another the first, of deep ones those near the root."""
    below = _below(tree)
    coming = [Branch(depth=0, last=True, place=0)]
    while coming:
        one = coming.pop()
        yield one
        if one.place is None:
            continue
        owing = below.get(one.place, [])
        shown = owing if len(owing) <= BESIDE else owing[: BESIDE - 1]
        if one.depth + 1 >= DEEP:
            shown = []
        hidden = sum(1 + tree[place].resting for place in owing[len(shown) :])
        if hidden:
            coming.append(Branch(depth=one.depth + 1, last=True, hidden=hidden))
        coming += [
            Branch(depth=one.depth + 1, last=not hidden and place == owing[-1], place=place)
            for place in reversed(shown)
        ]


def _below(tree: "Sequence[Kin]") -> dict[int, list[int]]:
    """The places of the documents that hang on each, in order."""
    below: dict[int, list[int]] = {}
    path: list[int] = []
    for place, one in enumerate(tree):
        del path[one.depth :]
        if path:
            below.setdefault(path[-1], []).append(place)
        path.append(place)
    return below


def _words(one: Branch, tree: "Sequence[Kin]") -> str:
    if one.place is None:
        return f"… {one.hidden:,} more {'document' if one.hidden == 1 else 'documents'}"
    kin = tree[one.place]
    owed = f"{kin.debt.kind}, {kin.debt.share:.0%}: " if kin.debt else ""
    rests = f"; {kin.resting:,} {'rests' if kin.resting == 1 else 'rest'} on it" if kin.resting else ""
    return f"{owed}{card(kin)}{rests}{'; in a circle' if kin.circle else ''}"
