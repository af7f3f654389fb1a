"""A plain table for people."""

from collections.abc import Iterable


def print_table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print rows of cells below headings to standard output; cells are text, never markup."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(*headings, box=None, pad_edge=False)
    for row in rows:
        shown.add_row(*(Text(cell) for cell in row))
    Console().print(shown)
