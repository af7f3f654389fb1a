"""A claim with everything that its weight depends on."""

import re
from dataclasses import dataclass

from gravamen.record.claim import Claim, Mode, Stance
from gravamen.record.document import SourceKind

COURT_ACTS = frozenset({"convicted", "sentenced", "acquitted", "ruled", "found guilty"})


# Speakers that are papers: whoever read them out answers for what they say.
RECORDS = re.compile(
    r"\b(?:records?|ledgers?|registers?|lists?|logs?|books?|files?|documents?|data|figures|invoices?|footage|"
    r"images?|photographs?|minutes|receipts?|emails?|letters?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim, who published it when, whose party its speaker is, and the origin that its words go back to.

    `party` is the speaker's party, empty where nobody known speaks; `origin` whom it was heard from, else a document's
    id or a creditor's name, `because` why it goes back there, empty where the document is the origin. `copied`: the
    words stand in an earlier document, or are credited to somebody. `relevance` runs from 0
    (beside the question) to 1. `sentence` are the words of the whole sentence (or sentences) in which the claim is
    made; `opens_with_name`: the claim's first word keeps its capital wherever it stands.
    """

    claim: Claim
    publisher: str
    publisher_kind: SourceKind
    publisher_party: str
    published: str
    language: str
    party: str
    origin: str
    relevance: float
    sentence: str
    opens_with_name: bool = True
    because: str = ""
    copied: bool = False

    @property
    def own_text(self) -> bool:
        """Whether the speaker's own side publishes it."""
        return bool(self.party) and self.party == self.publisher_party

    @property
    def office(self) -> str:
        """The body that answers within its party: the publisher of a side's own text, else the named speaker.

        Words that an outlet copied are answered for by whoever wrote them. Empty where nobody is named.
        """
        if self.own_text:
            return self.publisher
        if self.claim.attribution.mode is Mode.AUTHORIAL:
            return self.party
        speaker = self.claim.attribution.speaker
        return speaker.name if speaker.named and self.party else ""

    @property
    def records_own_act(self) -> bool:
        """Whether this is the record of an act by whoever performed it: a court's ruling, an office's designation."""
        if not self.claim.act or self.claim.attribution.stance is not Stance.ASSERTS:
            return False
        return self.own_text and (self.publisher_kind is SourceKind.COURT or self.claim.act not in COURT_ACTS)

    @property
    def cites_record(self) -> bool:
        """Whether the speaker is a paper that the publisher has seen: "according to the ledgers"."""
        speaker = self.claim.attribution.speaker
        return bool(speaker.name) and not speaker.named and RECORDS.search(speaker.name) is not None
