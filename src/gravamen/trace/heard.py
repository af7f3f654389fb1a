"""From whom a claim was heard: the origin of what somebody is said to have said."""

import re

from gravamen.record.claim import Attribution, Mode
from gravamen.record.document import SourceKind

# Who publishes to speak for itself. Of the press, each text is an origin of its own.
SPEAK_FOR_THEMSELVES = frozenset(
    {SourceKind.GOVERNMENT, SourceKind.COURT, SourceKind.INTERGOVERNMENTAL, SourceKind.COMPANY, SourceKind.ADVOCACY}
)
REPORTERS = frozenset({SourceKind.PRESS, SourceKind.WIRE})
# By such words a text tells an unnamed speaker from the one before.
ANOTHER = re.compile(r"\b(?:another|other|second|third|different|separate)\b", re.IGNORECASE)


def heard_from(attribution: Attribution, name: str, party: str) -> str:
    """Whom the claim was heard from, by whatever outlets it is told; empty where the text itself is the origin.

    `name` is the speaker's without titles, `party` whose party it is. Of one party, speakers without a name are one
    origin, since nothing shows that they are not one person; those that a text tells apart are another. Outlets
    that report are found by their credits, and who is neither named nor placed is known by the text alone.
    """
    speaker = attribution.speaker
    if attribution.mode is Mode.AUTHORIAL or speaker.kind in REPORTERS or not name:
        return ""
    if speaker.named:
        return name
    if not party:
        return attribution.via or ""
    mention = attribution.mention.text if attribution.mention else name
    return f"{'another unnamed speaker' if ANOTHER.search(mention) else 'unnamed speakers'} of the {_plain(party)}"


def _plain(party: str) -> str:
    return party.removeprefix("the ").removeprefix("The ")
