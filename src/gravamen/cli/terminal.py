"""A brief in the terminal, and what is being done meanwhile. The brief goes to standard output."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console, Group
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bars
from rich.text import Text

from gravamen.brief.as_markdown import visible
from gravamen.record.brief import Brief, Line

TOLD_IN_FULL = frozenset({"summary", "alleged", "record", "established", "disputed", "mechanism", "replies", "absent"})


class Progress:
    """A bar on standard error while documents are read; nothing where standard error is no terminal."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._bars = Bars(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._reading = self._bars.add_task("Reading", total=None)

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def read(self, done: int, total: int) -> None:
        """Tell that `done` of `total` files have been read."""
        self._bars.update(self._reading, completed=done, total=total)

    def attributed(self, done: int, total: int) -> None:
        """Tell that `done` of `total` documents have been attributed."""
        self._bars.update(self._reading, description="Attributing", completed=done, total=total)

    def asking(self) -> None:
        """Tell that the question is being answered."""
        self._bars.update(self._reading, description="Answering")


def show(brief: Brief, files: Sequence[Path]) -> None:
    """Print the brief as a person reads it: sections, standings, counts, gaps, and where the files are."""
    console = Console(highlight=False)
    making = brief.making
    console.print(Text(visible(brief.question), style="bold"))
    console.print(
        Text(
            f"{making.documents:,} documents, {making.pertinent:,} on the question, {making.origins:,} origins",
            style="dim",
        )
    )
    for section in brief.sections:
        if section.key in TOLD_IN_FULL:
            console.print(Text(f"\n{section.title}", style="bold"))
            console.print(Group(*(_shown(line, 0) for line in section.lines)))
        else:
            console.print(Text(f"\n{section.title}: {len(section.lines)} entries in the files", style="dim"))
    for gap in brief.gaps:
        console.print(Text(f"Gap: {visible(gap.subject)}: {visible(gap.why)}", style="yellow"))
    console.print()
    for path in files:
        console.print(Text(str(path)), soft_wrap=True)


def _shown(line: Line, depth: int) -> Padding | Group:
    text = Text("• " if depth == 0 else "– ")
    text.append(visible(line.text))
    numbers = sorted({one.source for one in line.citations})
    text.append("".join(f"[{one}]" for one in numbers), style="cyan")
    if line.label:
        text.append(f"  {visible(line.label)}", style="italic dim")
    if line.finding:
        text.append(f"  {visible(line.finding)}", style="dim")
    item = Padding(text, (0, 0, 0, 2 * depth))
    return Group(item, *(_shown(one, depth + 1) for one in line.beside)) if line.beside else item
