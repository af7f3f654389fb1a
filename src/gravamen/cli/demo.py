"""`gravamen demo`: the main job on the sample that ships with the program."""

from pathlib import Path
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

    expected = tuple(sample.EXPECT.read_text("utf-8").splitlines())
    with Progress() as progress, Case.open(out / "case") as opened:
        opened.state_sources(sample.SOURCES)
        opened.add([sample.DOCUMENTS], about=sample.ABOUT, progress=progress.read)
        progress.asking()
        answer = opened.brief(sample.QUESTION.read_text("utf-8").strip(), expected)
    show(answer, publish(answer, out))
