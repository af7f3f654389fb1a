"""The log of what people decided, and taking a decision back."""

from dataclasses import dataclass, replace

from gravamen.ledger.force import Fate, fates
from gravamen.ledger.port import Ledger
from gravamen.record.errors import BadUsage
from gravamen.record.judgement import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An entry of the log: its number from 1, what became of it, and where the documents of its two sides were seen."""

    number: int
    judgement: Judgement
    fate: Fate
    seen_at: tuple[str, str]

    @property
    def counts(self) -> bool:
        """Whether nobody took it back."""
        return self.fate in (Fate.IN_FORCE, Fate.OUTRANKED)


def decisions(ledger: Ledger) -> tuple[Decision, ...]:
    """Every judgement and retraction, in the order in which they were made."""
    log = ledger.judgement_log()
    address = {one.document: one.address for one in reversed(ledger.sightings())}
    return tuple(
        Decision(
            number=number,
            judgement=one,
            fate=fate,
            seen_at=(address.get(one.left.document, ""), address.get(one.right.document, "")),
        )
        for number, (one, fate) in enumerate(zip(log, fates(log), strict=True), 1)
    )


def withdraw(ledger: Ledger, number: int, by: str, at: str) -> Judgement:
    """Take back the judgement of this number, so that what stood before it stands again.

    Raises BadUsage where there is none to take back, or somebody else made it.
    """
    made = decisions(ledger)
    if not 1 <= number <= len(made):
        raise BadUsage(f"there is no decision number {number}. `gravamen review --log` lists them.")
    found = made[number - 1]
    judgement = found.judgement
    if not found.counts:
        raise BadUsage(f"number {number} is no judgement that still counts. `gravamen review --log` lists them.")
    if judgement.by != by:
        raise BadUsage(
            f"number {number} was judged by {judgement.by}: only they take it back (--by). Judge the pair yourself"
            " instead, with `gravamen review --again`."
        )
    repeated = [one.number for one in made[number:] if one.counts and one.judgement.repeats(judgement)]
    if repeated:
        raise BadUsage(f"number {repeated[-1]} says the same again. Take that back first.")
    ledger.add_judgements([replace(judgement, retracted=True, at=at)])
    return judgement
