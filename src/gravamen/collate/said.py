"""A statement as it is compared: its features, whose voice it is, and when it was published."""

from dataclasses import dataclass

from gravamen.collate.features import Features, features
from gravamen.inference.comparing import Time
from gravamen.record.claim import Claim, Stance
from gravamen.text.words import content_stems, folded, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`voice` answers for it: a party or a speaker's name, "" where not known. `published` is an ISO date or "".

    `denies`: the speaker denies the content, in so many words.
    """

    features: Features
    voice: str = ""
    published: str = ""
    denies: bool = False

    @property
    def voice_words(self) -> frozenset[str]:
        """The folded words of the name of whoever answers for it."""
        return frozenset(folded(word) for _, word in words(self.voice))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim, and what it is compared by."""

    claim: Claim
    said: Said


def said(text: str, voice: str = "", published: str = "") -> Said:
    """A statement by its words."""
    return Said(features=features(text, published), voice=voice, published=published)


def told(claim: Claim, published: str, party: str) -> Told:
    """A claim with the day its document was published ("" where not known) and its party, else its speaker."""
    return Told(
        claim=claim,
        said=Said(
            features=features(claim.text, published),
            voice=party or claim.attribution.speaker.name,
            published=published,
            denies=claim.attribution.stance is Stance.DENIES,
        ),
    )


def one_voice(left: Said, right: Said) -> bool | None:
    """Whether one party says both; None where that is not known. "The Ministry" is the Ministry of Health."""
    if not left.voice or not right.voice:
        return None
    ours, theirs = set(content_stems(left.voice)), set(content_stems(right.voice))
    return left.voice == right.voice or (bool(ours and theirs) and (ours <= theirs or theirs <= ours))


def order(left: Said, right: Said) -> Time:
    """When the left one was published against the right one: "earlier", "later", "same", "" where dates do not tell."""
    common = min(len(left.published), len(right.published))
    if not common:
        return ""
    ours, theirs = left.published[:common], right.published[:common]
    if ours == theirs:
        return "same" if len(left.published) == len(right.published) else ""
    return "earlier" if ours < theirs else "later"
