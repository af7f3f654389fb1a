"""`gravamen why`: how a finding of a brief was derived."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from gravamen.case.why import Against, Backing, Judged, Why
    from gravamen.cli.prose import Prose


def why(
    finding: Annotated[str, typer.Argument(help="The finding's mark, as the brief prints it, or the start of its id.")],
    brief: Annotated[Path, typer.Option(help="The folder that holds brief.json.")] = Path("gravamen-brief"),
    case: Annotated[Path, typer.Option(help="The case that the brief was made from.")] = Path("gravamen-case"),
) -> None:
    """Tell why a FINDING of a brief stands as it does: its claims, the rules that were tried, who disputes it.

    Nothing is written. The words are read from the case; exit 1 where it lacks some of them.
    """
    from gravamen.case.case import Case

    with Case.open(case, read_only=True) as opened:
        derived = opened.why(finding, brief)
    _print(derived)
    if derived.changed:
        sys.stderr.write("gravamen: the case has changed since the brief was made; ask again for one that fits it\n")
    if not derived.holds:
        raise typer.Exit(1)


def _print(derived: "Why") -> None:
    from gravamen.brief.standings import standing_of
    from gravamen.cli.prose import Prose

    told = Prose()
    told.told(standing_of(derived.finding), lead=f"{derived.mark}  ", style="bold")
    told.told(derived.told or "The brief counts this finding and has no sentence on it.")
    told.heading("Who says it")
    for number, one in enumerate(derived.backing, 1):
        _backing(told, one, f"{number:2}. ")
    told.heading("What was counted")
    _counts(told, derived)
    told.heading("The rules, in their order: the first that fits")
    for rule in derived.finding.rules:
        told.told(f"{rule.standing}: {rule.why}", lead="✓ " if rule.fits else "– ")
    _marks(told, derived)
    if derived.judged:
        told.heading("What people judged")
        for decision in derived.judged:
            _judged(told, decision)


def _backing(told: "Prose", one: "Backing", lead: str) -> None:
    stated = one.stated
    told.told(_speaker(one), lead=lead, style="italic")
    at = len(lead)
    told.told(_words(one), at)
    told.told(_document(one), at)
    if one.origin:
        told.told(f"goes back to {one.origin}{f': {one.because}' if one.because else ''}", at)
    else:
        told.told("its own words: no other document that is held has them", at)
    told.told(f"set aside: {stated.aside}" if stated.aside else "counts as a word from outside the parties", at)


def _speaker(one: "Backing") -> str:
    stated = one.stated
    name = stated.speaker or "somebody not named"
    party = stated.party or "no known party"
    of_party = "" if party == name else f"; party: {party}"
    office = f"; office: {stated.office}" if stated.office and stated.office not in (name, party) else ""
    return f"{name}{'' if stated.named or not stated.speaker else ' (without a name)'}{of_party}{office}"


def _words(one: "Backing") -> str:
    if one.words is None:
        return f"✗ the case does not hold these words where they were cited: {one.stated.text}"
    return f"“{one.words}”"


def _document(one: "Backing") -> str:
    from gravamen.brief.page.shown import day

    source = one.source
    number = f"[{source.number}] " if source.number else ""
    when = day(source.published) or "date not declared"
    return f"{number}{source.address}, {source.publisher or 'publisher not declared'}, {when}"


def _counts(told: "Prose", derived: "Why") -> None:
    finding = derived.finding
    addresses = sorted({one.source.address for one in derived.backing})
    for count, what, names in (
        (len(finding.documents), "documents", addresses),
        (len(finding.origins), "origins", derived.origins),
        (len(finding.offices), "offices", finding.offices),
        (len(finding.parties), "parties", finding.parties),
    ):
        told.told("; ".join(names) or "–", lead=f"{count:3,} {what:10}")


def _marks(told: "Prose", derived: "Why") -> None:
    from gravamen.brief.standings import dispute_of

    told.heading("The marks")
    if not derived.against:
        told.told("none: nothing that was compared disputes it or tells of a change")
    for dispute, sides in derived.against:
        told.told(f"{dispute.mark}: {dispute_of(dispute)}", style="italic")
        for one in sides:
            _against(told, one)


def _against(told: "Prose", one: "Against") -> None:
    for what, side in (("this says  ", one.own), ("the other  ", one.other)):
        told.told(_words(side), 4, what)
        told.told(f"{_speaker(side)}; {_document(side)}", 4 + len(what))
    told.told("; ".join(one.conflict.because), 4, "compared   ")


def _judged(told: "Prose", one: "Judged") -> None:
    reasons = f" ({'; '.join(one.judgement.reasons)})" if one.judgement.reasons else ""
    shaped = "both are in this finding" if one.joined else "one of them is in this finding"
    told.told(f"{one.judgement.relation}, by {one.judgement.whose}{reasons}; {shaped}", style="italic")
    told.told(f"“{one.left.text}”", 4)
    told.told(f"“{one.right.text}”", 4)
