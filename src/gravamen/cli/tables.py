"""Plain tables for people. Cells are text: no markup, and what is hidden in them is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

GAP = "  "  # between columns
LONGEST = 600  # code points of a cell of a running table that are shown


def print_table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print rows of cells below headings to standard output, each column as wide as it needs."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from gravamen.brief.page.shown import shown

    table = Table(*headings, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(shown(cell)) for cell in row))
    Console().print(table)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a running table: at least `least` characters wide, and `share` parts of the room left over."""

    heading: str
    least: int
    share: int = 0
    right: bool = False


class RunningTable:
    """A table on standard output whose rows are printed as they come, so that none is kept.

    How wide the columns are depends on the terminal alone. The headings are printed first. Lines of a cell stay lines,
    long ones go on below, and a very long cell is cut. Rich’s own tables must be whole, and take three times as long.
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        from rich.console import Console

        self._console = Console(highlight=False)
        self._columns = columns
        self._widths = widths(columns, self._console.width)
        self.row([one.heading for one in columns], style="bold")

    def row(self, cells: Sequence[str], style: str = "") -> None:
        """Print a row."""
        filled = [self._filled(*one) for one in zip(cells, self._columns, self._widths, strict=True)]
        blank = [" " * width for width in self._widths]
        lines = [
            GAP.join(one or empty for one, empty in zip(line, blank, strict=True)).rstrip()
            for line in zip_longest(*filled)
        ]
        self._print("\n".join(lines), style)

    def line(self, text: str) -> None:
        """Print a line of text below an empty one, across the columns."""
        self._print(f"\n{_told(text)}", "bold")

    def _print(self, text: str, style: str) -> None:
        from rich.text import Text

        self._console.print(Text(text, style), no_wrap=True, crop=False)

    def _filled(self, cell: str, column: Column, width: int) -> list[str]:
        """The lines of a cell, each as wide as its column."""
        from rich.cells import cell_len, set_cell_size

        lines = [line for part in _told(cell).split("\n") for line in wrapped(part, width)]
        if column.right:
            return [" " * (width - cell_len(line)) + line for line in lines]
        return [set_cell_size(line, width) for line in lines]


def widths(columns: Sequence[Column], room: int) -> list[int]:
    """How many characters wide each column is where all may take `room`, gaps included.

    >>> widths([Column(heading="a", least=4), Column(heading="b", least=2, share=1)], 20)
    [4, 14]
    """
    least = sum(one.least for one in columns) + len(GAP) * (len(columns) - 1)
    shares = sum(one.share for one in columns)
    left = max(0, room - least)
    return [one.least + left * one.share // max(1, shares) for one in columns]


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells of a terminal, broken at blanks; a longer word is broken anywhere.

    >>> wrapped("the harbourmaster said", 7)
    ['the', 'harbour', 'master', 'said']
    """
    from rich.cells import cell_len, chop_cells

    lines, room = [""], width
    for word in text.split():
        for piece in chop_cells(word, width) if cell_len(word) > width else [word]:
            size = cell_len(piece)
            if lines[-1] and size + 1 > room:
                lines.append("")
                room = width
            joint = " " if lines[-1] else ""
            lines[-1] += joint + piece
            room -= len(joint) + size
    return lines


def _told(text: str) -> str:
    """What is shown of a cell."""
    from gravamen.brief.page.shown import shown

    return shown(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")
