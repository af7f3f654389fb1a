"""`gravamen review`: a person decides on the pairs of claims that matter most to a brief."""

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gravamen.record.errors import BadUsage

if TYPE_CHECKING:
    from rich.console import Console

    from gravamen.case.decisions import Decision
    from gravamen.case.reviewing import Review

PROGRAM = "gravamen"
LONGEST = 240  # code points of a quote that the log shows


def review(
    question: Annotated[str | None, typer.Argument(help="The question whose brief is to follow.")] = None,
    case: Annotated[Path, typer.Option(help="The case to judge in.")] = Path("gravamen-case"),
    by: Annotated[str | None, typer.Option(help="Who judges; else the name of the system's user.")] = None,
    again: Annotated[bool, typer.Option("--again", help="Ask also about pairs that were judged before.")] = False,
    log: Annotated[bool, typer.Option("--log", help="List every decision and what became of it.")] = False,
    withdraw: Annotated[int | None, typer.Option(help="Take back the decision of this number in the log.")] = None,
) -> None:
    """Judge the pairs of claims that matter most to the brief on QUESTION: same, contradiction, neither.

    At a terminal one key each; where standard input is none, one line each (same, contradicts, unrelated, unsure, skip,
    undo, quit). Every judgement is kept before the next pair is shown.
    """
    from rich.console import Console

    from gravamen.case.case import Case
    from gravamen.cli.terminal import Progress

    if [question is not None, log, withdraw is not None].count(True) != 1:
        raise BadUsage("give a question to review, or --log, or --withdraw NUMBER.")
    console = Console(highlight=False, soft_wrap=False)
    # Opened to read first: only `gravamen brief` makes a case where there is none.
    with Case.open(case, read_only=True) as opened:
        made = opened.decisions()
    if log:
        _print_log(made, console)
        return
    name = _name(by)
    with Case.open(case) as opened:
        if withdraw is not None:
            opened.withdraw(withdraw, name, _now())
            console.print(f"Number {withdraw} is taken back. `gravamen brief` follows.")
        elif question is not None:
            with Progress() as progress:
                progress.asking()
                started = opened.review(question, again)
            _go_through(started, name, console)


def _go_through(review: "Review", by: str, console: "Console") -> None:
    from rich.text import Text

    from gravamen.cli.answers import Answer, asking
    from gravamen.cli.pair import show
    from gravamen.record.judgement import Relation

    number = 1
    try:
        with asking() as ask:
            while (asked := review.next()) is not None:
                show(asked, number, console)
                while (answer := ask()) is None:
                    console.print(Text("That key means nothing here.", style="dim"))
                if answer is Answer.QUIT:
                    break
                if answer is Answer.UNDO:
                    undone = review.undo(_now())
                    number -= undone
                    console.print(Text("Taken back." if undone else "There is nothing to take back.", style="bold"))
                    continue
                number += 1
                if answer is Answer.SKIP:
                    review.skip(asked.pair)
                else:
                    review.judge(asked.pair, Relation(answer.value), by, _now())
                console.print(Text(f"{answer.value.capitalize()}.", style="bold"))
            else:
                console.print("\nNo other judgement on two claims would change the brief on this question.")
    except KeyboardInterrupt:
        pass  # as quit: every judgement is kept already
    finally:
        _tell_end(review.judged, console)


def _tell_end(judged: int, console: "Console") -> None:
    what = "1 pair was judged" if judged == 1 else f"{judged:,} pairs were judged"
    console.print(f"\n{what}{'; `gravamen brief` follows' if judged else ''}.")


def _name(by: str | None) -> str:
    """Who judges. Raises BadUsage where nobody is named, or the program is."""
    from gravamen.brief.as_markdown import visible

    try:
        name = visible(getpass.getuser() if by is None else by)
    except (KeyError, OSError) as error:
        raise BadUsage("the system does not tell who you are. Give --by NAME.") from error
    if not name or name.casefold() == PROGRAM:
        raise BadUsage("a judgement needs the name of a person. Give --by NAME.")
    return name


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _print_log(made: "tuple[Decision, ...]", console: "Console") -> None:
    from rich.padding import Padding
    from rich.text import Text

    from gravamen.brief.as_markdown import visible

    if not made:
        console.print("Nothing was judged in this case yet.")
    for one in made:
        judgement = one.judgement
        when = judgement.at.replace("T", " ").replace("Z", " UTC") or "time not known"
        what = f"takes back {judgement.relation}" if judgement.retracted else str(judgement.relation)
        fate = "" if judgement.retracted else f"  ({one.fate})"
        head = f"{one.number}  {visible(judgement.by)}, {visible(when)}: {what}{fate}"
        console.print(Text(head, style="bold"))
        for name, quote, address in zip("AB", (judgement.left, judgement.right), one.seen_at, strict=True):
            words = visible(quote.words)
            words = words if len(words) <= LONGEST else f"{words[:LONGEST]} …"
            console.print(Padding(Text(f"{name}  “{words}” {visible(address)}"), (0, 0, 0, 3)))
