"""`gravamen verify`: whether a brief still stands on its case."""

from pathlib import Path
from typing import Annotated

import typer


def verify(
    folder: Annotated[Path, typer.Argument(help="The folder that holds brief.json, brief.md and brief.html.")],
    case: Annotated[Path, typer.Option(help="The case that the brief was made from.")] = Path("gravamen-case"),
) -> None:
    """Re-check every quote, offset, hash, figure and rendering of a brief; offline. Exit 1 where any fails.

    Nothing is written, neither to the case nor to the brief; both may lie in folders that are read-only.
    """
    from rich.console import Console
    from rich.text import Text

    from gravamen.case.case import Case
    from gravamen.case.verify import problems

    told = Console(highlight=False, soft_wrap=True)
    with Case.open(case, read_only=True) as opened:
        found = list(problems(folder, opened))
    for one in found:
        told.print(Text(f"✗ {one}"))
    if found:
        told.print(Text(f"{len(found)} {'problem' if len(found) == 1 else 'problems'}."))
        raise typer.Exit(1)
    told.print(Text("✓ Every quote, hash, figure and rendering holds."))
