"""`gravamen conflicts`: what does not go together in a case."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gravamen.cli.rows import row_out

if TYPE_CHECKING:
    from gravamen.case.disagreements import Disagreement, Side
    from gravamen.case.extent import Extent


def conflicts(
    case: Annotated[Path, typer.Argument(help="The case to look in.")] = Path("gravamen-case"),
    question: Annotated[str | None, typer.Option(help="Only what bears on this question.")] = None,
    table: Annotated[bool, typer.Option("--table", help="A table for people instead of JSON lines.")] = False,
) -> None:
    """Tell what does not go together in a case: contradictions, denials, accounts that changed, differences of scope.

    The case is not changed. Without a question, only passages whose claims are known already are looked at.
    """
    from gravamen.case.case import Case

    with Case.open(case, read_only=True) as opened:
        found = opened.disagreements(question)
    if table:
        _print(found.found)
    else:
        for one in found.found:
            row_out(_row(one))
    if found.extent is not None:
        _tell(found.extent)


def _row(one: "Disagreement") -> dict[str, object]:
    return {
        "kind": one.kind,
        "left": _side(one.left),
        "right": _side(one.right),
        "because": list(one.because),
    }


def _side(side: "Side") -> dict[str, object]:
    statement, claim = side.statement, side.statement.claim
    speaker = claim.attribution.speaker
    return {
        "document": side.address,
        "span": [claim.sentence.start, claim.sentence.end],
        "text": statement.sentence,
        "passage": side.passage.text,
        "speaker": speaker.name or None,
        "named": speaker.named and bool(speaker.name),
        "party": statement.party or None,
        "stance": claim.attribution.stance.value,
        "publisher": statement.publisher or None,
        "published": statement.published or None,
        "documents": side.documents,
    }


def _tell(extent: "Extent") -> None:
    """Say on standard error what could not be looked at yet."""
    if extent.passages < extent.all_passages:
        sys.stderr.write(
            f"gravamen: of {extent.all_passages:,} passages {extent.passages:,} are attributed yet, in"
            f" {extent.documents:,} of {extent.all_documents:,} documents;"
            " `gravamen brief --whole` attributes the rest\n"
        )


def _print(found: "Iterable[Disagreement]") -> None:
    from gravamen.cli.tables import Column, RunningTable

    shown = RunningTable(
        (
            Column(heading="what", least=13),
            Column(heading="one says", least=22, share=4),
            Column(heading="the other", least=22, share=4),
            Column(heading="compared", least=16, share=3),
        )
    )
    for number, one in enumerate(found):
        if number:
            shown.row(("", "", "", ""))
        shown.row((one.kind, _told(one.left), _told(one.right), "\n".join(one.because)))


def _told(side: "Side") -> str:
    from gravamen.brief.page.shown import day

    statement = side.statement
    speaker = statement.claim.attribution.speaker.name or "somebody not named"
    party = f" ({statement.party})" if statement.party not in ("", speaker) else ""
    more = f" and {side.documents - 1:,} more" if side.documents > 1 else ""
    when = day(statement.published) or "date not declared"
    return f"{speaker}{party}, {when}:\n“{' '.join(statement.sentence.split())}”\n{side.address}{more}"
