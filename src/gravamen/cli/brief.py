"""`gravamen brief`: the main job."""

from pathlib import Path
from typing import Annotated

import typer


def brief(
    question: Annotated[str, typer.Argument(help="The contested question, in your words.")],
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Files and folders to read; none where the case holds them already."),
    ] = None,
    case: Annotated[Path, typer.Option(help="The case folder; made if it is not there.")] = Path("gravamen-case"),
    out: Annotated[Path, typer.Option(help="Where brief.md, brief.html and brief.json go.")] = Path("gravamen-brief"),
    about: Annotated[
        Path | None,
        typer.Option(help="A table (file, issuer, date, lang) for what documents do not declare."),
    ] = None,
    expect: Annotated[
        list[str] | None,
        typer.Option(help="Something to look for and report as absent if it is. Repeatable."),
    ] = None,
    whole: Annotated[
        bool,
        typer.Option("--whole", help="Attribute every passage of the case, so that later questions are quicker."),
    ] = False,
) -> None:
    """Answer QUESTION from PATHS: a brief in which every sentence opens the words it stands on."""
    from gravamen.case.case import Case
    from gravamen.case.published import publish
    from gravamen.cli.terminal import Progress, show

    with Progress() as progress, Case.open(case) as opened:
        unread = opened.add(paths or (), about=about, progress=progress.read)
        if whole:
            opened.attribute_all(progress.attributed)
        progress.asking()
        answer = opened.brief(question, tuple(expect or ()))
    files = publish(answer, out)
    show(answer, files)
    if unread:
        raise typer.Exit(3)
