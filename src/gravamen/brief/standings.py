"""A finding's standing in a line of words, and the short mark by which people name the finding."""

from collections.abc import Iterable

from gravamen.brief.counted import listed, several
from gravamen.brief.dates import dated
from gravamen.brief.names import short_name, with_article
from gravamen.record.finding import Dispute, Finding

MARK = 5  # hexadecimal digits of a finding's id, more where two findings share them
TOLD = 2  # disputes that a label names
HOW = {"denies": "denied by", "contradicts": "contradicted by", "asserts": "what it denies is said by"}


def standing_of(finding: Finding) -> str:
    """The standing with its marks, the counts it follows from, and who disputes it.

    "alleged, contested: 9 documents, 3 origins, 3 offices, 1 party; denied by the Ministry of Ports (2 documents)".
    """
    named = ", ".join((finding.standing, *finding.marks))
    disputed = [dispute_of(one) for one in finding.disputes]
    left = len(disputed) - TOLD
    more = f"; {several(left, 'more disputes', 'more dispute')} it" if left > 0 else ""
    return f"{named}: {'; '.join((counts_of(finding), *disputed[:TOLD]))}{more}"


def counts_of(finding: Finding) -> str:
    """In how many documents, from how many origins, offices and parties. Offices are counted where a party has more."""
    offices, parties = len(finding.offices), len(finding.parties)
    return ", ".join(
        (
            several(len(finding.documents), "document", "documents"),
            several(len(finding.origins), "origin", "origins"),
            *([several(offices, "office", "offices")] if offices > parties else []),
            several(parties, "party", "parties") if parties else "no named party",
        )
    )


def dispute_of(dispute: Dispute) -> str:
    """Who says otherwise, and in how many documents; of a changed account both days."""
    who = with_article(short_name(dispute.by))
    if dispute.dates:
        days = [dated(one).strip() or "on a day not declared" for one in dispute.dates]
        return f"told otherwise by {who}: {listed(days)}"
    return f"{HOW[dispute.kind]} {who} ({several(len(dispute.documents), 'document', 'documents')})"


def mark_of(finding: Finding, among: Iterable[Finding]) -> str:
    """The first digits of the finding's id, as many as tell it from the others, five at least."""
    others = {one.id for one in among} - {finding.id}
    shared = max((_common(finding.id, one) for one in others), default=0)
    return finding.id[: max(MARK, shared + 1)]


def _common(left: str, right: str) -> int:
    """How many characters two ids begin with in common."""
    pairs = zip(left, right, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))
