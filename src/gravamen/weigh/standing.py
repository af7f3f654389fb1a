"""The standing of a finding: one base, the first rule that fits, and the marks on top of it.

Every rule says whether it fits and why, with the counts, so that a reader can redo the arithmetic from what is
printed. Rules count origins and parties, never documents: what is said again raises nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from gravamen.record.claim import Mode
from gravamen.record.document import SourceKind
from gravamen.record.finding import Conflict, Finding, Proposition, Standing, Tried
from gravamen.record.statement import Statement
from gravamen.weigh.contending import Sides
from gravamen.weigh.marks import disputes
from gravamen.weigh.offices import offices

SURE = 2  # certainty from which somebody is held to say it without a hedge
NOBODY, OF_A_PARTY, UNNAMED, HEDGED = (
    "nobody known answers for it",
    "of a party to the question",
    "of a speaker without a name",
    "hedged",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a proposition stands on: its statements, by claim id, the parties to the question, and who denies it."""

    statements: tuple[Statement, ...]
    sides: Sides
    denying: frozenset[str]

    @property
    def outside(self) -> tuple[Statement, ...]:
        """Statements that somebody who is no party to the question answers for."""
        return tuple(one for one in self.statements if not aside(one, self.sides))


def aside(one: Statement, sides: Sides) -> str:
    """Why a statement is not the word of somebody outside the parties; empty where it is.

    A hedge without a speaker ("allegedly") is the outlet's word that somebody else says so.
    """
    if not _is_answered(one):
        return UNNAMED if one.claim.attribution.speaker.name else NOBODY
    if not one.party:
        return NOBODY
    if one.party in sides.contending:
        return OF_A_PARTY
    return "" if one.claim.attribution.certainty >= SURE else HEDGED


def _is_answered(one: Statement) -> bool:
    return one.claim.attribution.speaker.named or one.cites_record


Rule = Callable[[Ground], tuple[bool, str]]


def _on_the_record(ground: Ground) -> tuple[bool, str]:
    own = sorted({(one.publisher, one.claim.act) for one in ground.statements if one.records_own_act})
    if own:
        return True, "; ".join(f"{publisher} records its own act ({act})" for publisher, act in own)
    return False, "no document here is the record of an act by whoever performed it"


def _documented(ground: Ground) -> tuple[bool, str]:
    records = sorted({record for one in ground.outside if (record := _record(one))})
    if records:
        return True, "; ".join(records)
    return False, "no court, paper that was seen, or dataset outside the parties says it"


def _record(one: Statement) -> str:
    """The primary record that a statement is or tells of; empty where there is none."""
    speaker, is_text = one.claim.attribution.speaker, one.claim.attribution.mode is Mode.AUTHORIAL
    if is_text and not one.own_text:
        return ""  # words of somebody else that the publisher carries
    if speaker.kind is SourceKind.COURT:
        return f"a court's record: {speaker.name or one.publisher}"
    if one.cites_record:
        return f"{speaker.name}, as {one.party} read them"
    if is_text and one.publisher_kind is SourceKind.RESEARCH and one.claim.quantities:
        return f"a dataset of {one.publisher}"
    return ""


def _corroborated(ground: Ground) -> tuple[bool, str]:
    origins, parties = _voices(ground.outside)
    told = f": {', '.join(parties)}{_set_aside(ground)}"
    if not origins:
        return False, f"no origin outside the parties{_set_aside(ground)}"
    if len(origins) == 1:
        many = f", though {len(parties)} tell it" if len(parties) > 1 else ""
        return False, f"only one origin outside the parties{many}{told}"
    if len(parties) == 1:
        return False, f"{len(origins)} origins outside the parties, but one body answers for all of them{told}"
    if not _independent(ground.outside):
        return False, f"{len(origins)} origins outside the parties, but no two with two bodies behind them{told}"
    return True, f"{len(origins)} independent origins that are not parties{told}"


def _independent(outside: Sequence[Statement]) -> bool:
    """Whether two of them share neither their origin nor whoever answers."""
    voices = {(one.origin, one.party) for one in outside}
    return any(one[0] != other[0] and one[1] != other[1] for one in voices for other in voices)


def _agreed(ground: Ground) -> tuple[bool, str]:
    firm = {one.party for one in ground.statements if _is_answered(one) and one.claim.attribution.certainty >= SURE}
    parties = sorted(firm & ground.sides.contending)
    told = ", ".join(parties)
    pairs = [(one, other) for one in parties for other in parties if one < other and ground.sides.opposed(one, other)]
    clear = [pair for pair in pairs if not ground.denying & set(pair)]
    if clear:
        return True, f"opposed parties say it: {', '.join(sorted({name for pair in clear for name in pair}))}"
    if pairs:
        return False, f"opposed parties say it, but one of them also denies it: {told}"
    if len(parties) > 1:
        return False, f"parties to the question say it, but nothing here sets one against the other: {told}"
    return False, f"only one party to the question says it: {told}" if parties else "no party to the question says it"


def _reported(ground: Ground) -> tuple[bool, str]:
    origins, parties = _voices(ground.outside)
    if not origins:
        return False, "no origin outside the parties"
    # Fewer than two that are independent: else it would be corroborated.
    counted = "one origin that is not a party" if len(origins) == 1 else f"{len(origins)} origins of one voice"
    return True, f"{counted}: {', '.join(parties)}"


def _alleged(ground: Ground) -> tuple[bool, str]:
    parties = sorted({one.party for one in ground.statements if one.party})
    if not parties:
        return True, "every origin leads back to speakers whom the sources do not name"
    known = "one party" if len(parties) == 1 else "these"
    return True, f"every origin leads back to {known}: {', '.join(parties)}{_set_aside(ground)}"


def _voices(outside: Iterable[Statement]) -> tuple[list[str], list[str]]:
    """The origins and the parties of these statements, each by name."""
    told = tuple(outside)
    return sorted({one.origin for one in told}), sorted({one.party for one in told})


def _set_aside(ground: Ground) -> str:
    """How many claims do not count as words from outside the parties, and why."""
    reasons = Counter(why for one in ground.statements if (why := aside(one, ground.sides)))
    counted = [f"{count} {why}" for why, count in sorted(reasons.items())]
    return f" (claims set aside: {', '.join(counted)})" if counted else ""


RULES: tuple[tuple[Standing, Rule], ...] = (
    (Standing.ON_THE_RECORD, _on_the_record),
    (Standing.DOCUMENTED, _documented),
    (Standing.CORROBORATED, _corroborated),
    (Standing.AGREED, _agreed),
    (Standing.REPORTED, _reported),
    (Standing.ALLEGED, _alleged),
)


def tried(ground: Ground) -> tuple[Tried, ...]:
    """The rules in their order, up to the first that fits; the last one always does."""
    found: list[Tried] = []
    for standing, rule in RULES:
        fits, why = rule(ground)
        found.append(Tried(standing=standing, fits=fits, why=why))
        if fits:
            break
    return tuple(found)


def finding(
    proposition: Proposition,
    statements: Mapping[str, Statement],
    sides: Sides,
    conflicts: Sequence[Conflict],
) -> Finding:
    """How `proposition` stands. `statements` are keyed by claim id, and hold those of its rivals too; `sides` are the
    parties to the question. Neither the order of the claims nor how often one is given matters."""
    ids = tuple(dict.fromkeys(one.id for one in proposition.claims))
    own = tuple(statements[one] for one in sorted(ids))
    disputed = disputes(proposition, statements, conflicts)
    denying = {statements[one].party for dispute in disputed if dispute.kind == "denies" for one in dispute.claims}
    rules = tried(Ground(statements=own, sides=sides, denying=frozenset(denying)))
    return Finding(
        id=proposition.id,
        claims=ids,
        rivals=tuple(dict.fromkeys(one.id for one in proposition.rivals)),
        standing=rules[-1].standing,
        marks=tuple(dict.fromkeys(one.mark for one in disputed)),
        documents=tuple(sorted({one.claim.document for one in own})),
        origins=tuple(sorted({one.origin for one in own})),
        offices=offices(own),
        parties=tuple(sorted({one.party for one in own if one.party})),
        rules=rules,
        disputes=disputed,
    )
