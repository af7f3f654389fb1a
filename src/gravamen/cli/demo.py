"""`gravamen demo`: the main job on the sample that ships with the program."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer


def demo(
    out: Annotated[Path, typer.Option(help="Where the brief and its case go.")] = Path("sample-brief"),
) -> None:
    """Write the brief on the sample case: fiction, about a country that does not exist."""
    from gravamen import sample
    from gravamen.case.case import Case
    from gravamen.case.published import publish
    from gravamen.cli.terminal import Progress, show

    with Progress() as progress, Case.open(out / "case", sources=sample.SOURCES) as opened:
        opened.add([sample.DOCUMENTS], about=None, progress=progress.read)
        progress.asking()
        answer = opened.brief(sample.QUESTION, sample.EXPECTED)
    show(answer, publish(answer, out))
