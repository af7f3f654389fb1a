"""A statement as the brief keeps it: what its weight was derived from, each claim once."""

from gravamen.record.brief import Stated
from gravamen.record.statement import Statement
from gravamen.weigh.contending import Sides
from gravamen.weigh.standing import aside


def stated(statement: Statement, sides: Sides) -> Stated:
    """What a finding counts of a statement, `sides` being the parties to the question."""
    claim = statement.claim
    return Stated(
        id=claim.id,
        document=claim.document,
        passage=claim.passage,
        sentence=claim.sentence,
        text=claim.text,
        speaker=claim.attribution.speaker.name,
        named=claim.attribution.speaker.named,
        stance=claim.attribution.stance,
        office=statement.office,
        party=statement.party,
        origin=statement.origin,
        because=statement.because,
        aside=aside(statement, sides),
    )
