"""The `gravamen` command. Each subcommand is a module beside this one; rooms are imported when called."""

import sys

import typer

from gravamen.cli.brief import brief
from gravamen.cli.certainty import certainty
from gravamen.cli.check import check
from gravamen.cli.claims import claims
from gravamen.cli.compare import compare
from gravamen.cli.conflicts import conflicts
from gravamen.cli.demo import demo
from gravamen.cli.origins import origins
from gravamen.cli.read import read
from gravamen.cli.review import review
from gravamen.cli.search import search
from gravamen.cli.speakers import speakers
from gravamen.cli.verify import verify
from gravamen.cli.why import why
from gravamen.record.errors import GravamenError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Who says what, what backs it, what disputes it, and what is not there.",
)
for command in (
    *(brief, demo, review, verify, why),
    *(read, claims, certainty, origins, compare, check, search),
    *(speakers, conflicts),
):
    app.command()(command)


def main() -> None:
    """Run the command; an error made for a person is printed as one line, exit code 2."""
    try:
        app()
    except GravamenError as error:
        sys.stderr.write(f"gravamen: {error}\n")
        raise SystemExit(2) from error
