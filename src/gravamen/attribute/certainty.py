"""How sure a speaker is of a content as it is worded (-3 to +3)."""

import re

from gravamen.record.claim import Stance

# "May" is a month; "alleged" before a noun hedges the noun, not the statement.
HEDGE = re.compile(
    r"\b(?:may|might|could|likely|unlikely|appears? to|seems? to|rumou?red|"
    r"(?i:possibly|perhaps|probably|allegedly|reportedly|purportedly|supposedly|potentially|apparently)|"
    r"(?:is|are|was|were|been) (?:suspected|alleged|believed|thought|reported|said))\b"
)
CONDITION = re.compile(r"^(?:that )?(?:[Ii]f|[Uu]nless|whether)\b|\bwould\b|\bshould have\b")
INTENTION = re.compile(
    r"^to \w|\b(?:plans?|planned|planning|intends?|intended|expects?|expected|hopes?|hoped|wants?|wanted|"
    r"seeks?|sought|aims?|vowed|promised|threatened|proposed) to\b|\bwill\b|\bshall\b|\bgoing to\b"
)
OF_STANCE = {Stance.DENIES: -3, Stance.DECLINES: 0, Stance.QUESTIONS: 0}


def certainty(content: str, stance: Stance, of_cue: int) -> int:
    """How sure the speaker is that the content, as worded, holds.

    A negation inside the content is part of its words ("that he did not go" is asserted, +3); a denial is -3.
    A hedge or a condition leaves 1, an intention or a future 2, and never more than the cue gives.

    >>> certainty("the plane may have landed", Stance.ASSERTS, 3)
    1
    """
    if stance in OF_STANCE:
        return OF_STANCE[stance]
    if HEDGE.search(content) or CONDITION.search(content):
        return min(of_cue, 1)
    if INTENTION.search(content):
        return min(of_cue, 2)
    return of_cue
