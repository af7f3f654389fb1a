"""Plain tables for people. Cells are text: no markup, and what is hidden in them is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

GAP = 2  # blanks between columns
LONGEST = 600  # code points of a cell of a running table that are shown


def print_table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print rows of cells below headings to standard output, each column as wide as it needs."""
    from rich.console import Console
    from rich.table import Table

    shown = Table(*headings, box=None, pad_edge=False)
    for row in rows:
        shown.add_row(*(_cell(cell) for cell in row))
    Console().print(shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a running table: at least `least` characters wide, and `share` parts of the room left over."""

    heading: str
    least: int
    share: int = 0
    right: bool = False


class RunningTable:
    """A table on standard output whose rows are printed as they come, so that none is kept.

    How wide the columns are depends on the terminal alone. The headings are printed first. Cells are one line of words,
    cut where they are very long.
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        from rich.console import Console

        self._console = Console(highlight=False)
        self._columns = columns
        self._widths = widths(columns, self._console.width)
        self.row([one.heading for one in columns], style="bold")

    def row(self, cells: Sequence[str], below: Sequence[str] = (), style: str = "") -> None:
        """Print a row; `below` stands, fainter, under the first of its cells."""
        from rich.table import Table

        grid = Table.grid(padding=(0, GAP, 0, 0), pad_edge=False)
        for one, width in zip(self._columns, self._widths, strict=True):
            grid.add_column(width=width, justify="right" if one.right else "left", overflow="fold")
        grid.add_row(*(_lines(cell, under, style) for cell, under in zip_longest(cells, below, fillvalue="")))
        self._console.print(grid)

    def line(self, text: str) -> None:
        """Print a line of text below an empty one, across the columns."""
        self._console.print()
        self._console.print(_line(text, "bold"))


def widths(columns: Sequence[Column], room: int) -> list[int]:
    """How many characters wide each column is where all may take `room`, gaps included.

    >>> widths([Column(heading="a", least=4), Column(heading="b", least=2, share=1)], 20)
    [4, 14]
    """
    least = sum(one.least for one in columns) + GAP * (len(columns) - 1)
    shares = sum(one.share for one in columns)
    left = max(0, room - least)
    return [one.least + left * one.share // max(1, shares) for one in columns]


def _lines(cell: str, under: str, style: str) -> "Text":
    line = _line(cell, style)
    return line.append("\n").append(_line(under, "dim")) if under else line


def _line(text: str, style: str) -> "Text":
    words = " ".join(text.split())
    return _cell(words if len(words) <= LONGEST else f"{words[:LONGEST]}…", style)


def _cell(text: str, style: str = "") -> "Text":
    from rich.text import Text

    from gravamen.brief.page.shown import shown

    return Text(shown(text), style)
