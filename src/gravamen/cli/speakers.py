"""`gravamen speakers`: who speaks in a case."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gravamen.cli.rows import row_out
from gravamen.record.document import SourceKind

if TYPE_CHECKING:
    from gravamen.case.extent import Extent
    from gravamen.case.voice import Voice

ALIASES = 3  # other names that the table shows


def speakers(
    case: Annotated[Path, typer.Argument(help="The case to look in.")] = Path("gravamen-case"),
    table: Annotated[bool, typer.Option("--table", help="A table for people instead of JSON lines.")] = False,
) -> None:
    """Tell who speaks in a case, how often, and for which party; first those with a name, then those without one.

    The case is not changed. Only passages whose claims are known already are counted.
    """
    from gravamen.case.case import Case

    with Case.open(case, read_only=True) as opened:
        found = opened.speakers()
    if table:
        _print(found.named, found.unnamed)
    else:
        for one in (*found.named, *found.unnamed):
            row_out(_row(one))
    _tell(found.extent)


def _row(one: "Voice") -> dict[str, object]:
    return {
        "name": one.name,
        "named": one.named,
        "aliases": list(one.aliases),
        "kind": one.kind.value,
        "party": one.party or None,
        "documents": one.documents,
        "claims": one.claims,
        "own_text": one.own_text,
        "asserts": one.asserts,
        "denies": one.denies,
        "declines": one.declines,
        "questions": one.questions,
        "first": one.first or None,
        "last": one.last or None,
    }


def _tell(extent: "Extent") -> None:
    """Say on standard error what could not be counted yet."""
    if extent.passages < extent.all_passages:
        sys.stderr.write(
            f"gravamen: of {extent.all_passages:,} passages {extent.passages:,} are attributed yet, in"
            f" {extent.documents:,} of {extent.all_documents:,} documents;"
            " `gravamen brief --whole` attributes the rest\n"
        )


def _print(named: Iterable["Voice"], unnamed: Iterable["Voice"]) -> None:
    from gravamen.cli.tables import Column, RunningTable

    shown = RunningTable(
        (
            Column(heading="speaker", least=17, share=4),
            Column(heading="party", least=17, share=2),
            Column(heading="docs", least=4, right=True),
            Column(heading="claims", least=6, right=True),
            Column(heading="of them", least=14, share=2),
            Column(heading="dates", least=12, share=2),
        )
    )
    for one in named:
        shown.row(tuple(_cells(one)))
    for number, one in enumerate(unnamed):
        if not number:
            shown.line("Without a name, by description: many people may be called so")
        shown.row(tuple(_cells(one)))


def _cells(one: "Voice") -> Iterator[str]:
    from gravamen.case.same_speaker import plain

    own_party = one.party != "" and plain(one.party) in (plain(one.name), *one.aliases)
    party = "own" if own_party else one.party or "–"
    yield f"{one.name or '(not told)'}{_also(one.aliases)}"
    yield party if one.kind is SourceKind.UNKNOWN else f"{party}\n({one.kind})"
    yield f"{one.documents:,}"
    yield f"{one.claims:,}"
    yield ", ".join(_stances(one)) + (f"\n{one.own_text:,} in own text" if one.own_text else "")
    yield " – ".join(dict.fromkeys(date for date in (one.first, one.last) if date))


def _also(aliases: Sequence[str]) -> str:
    more = f"; {len(aliases) - ALIASES:,} more" if len(aliases) > ALIASES else ""
    return f"\nalso {'; '.join(aliases[:ALIASES])}{more}" if aliases else ""


def _stances(one: "Voice") -> Iterator[str]:
    counted = (
        (one.asserts, "asserted"),
        (one.denies, "denied"),
        (one.declines, "declined"),
        (one.questions, "asked"),
    )
    yield from (f"{count:,} {what}" for count, what in counted if count)
