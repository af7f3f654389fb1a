"""What the words of a cue tell: whether they report words at all, the speaker's stance, how sure they are."""

import re
from dataclasses import dataclass
from itertools import pairwise

from gravamen.attribute.lexicon import DENIED, FORMS, HEARSAY, NOUNS, RULES, WORDS_DECLINED, Cue
from gravamen.attribute.tokens import DETERMINERS, NEGATIONS
from gravamen.record.claim import Claim, Mode, Stance

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
MODALS = frozenset("would could may might should must".split())
# Verbs that deny where what follows is an accusation or a clause, and else turn something down.
TURNS_DOWN = frozenset({"reject", "dismiss"})
# What is denied to somebody is kept from them.
GRANTED = re.compile(
    r"(?:(?:the|an?|any|him|her|them|its?|his|their) )*(?:\w+ )?(?:entry|access|permission|bail|visas?)\b"
)
CLAUSE = re.compile(r"[“”\"‘]|that\b|(?:\w+ly )?\w+ing\b")
NEAR = 60  # code points at the beginning of a content that tell what it is
SHORT = 2  # words of a cue that is a noun: "baseless claim"
UNLIKELY = -2  # of what somebody does not think or want


@dataclass(frozen=True, slots=True)
class Manner:
    """How a cue attributes. `telling`: it reports words; else a thought, a wish, a plan, which the text tells of.

    `certainty` is how sure its subject is of the content, apart from how that is worded.
    """

    telling: bool
    stance: Stance
    certainty: int


def manner(cue: str, content: str) -> Manner:
    """How `cue` attributes `content`.

    Whoever did not say it, or has not confirmed it, declines; whoever asks somebody to do it asserts a wish.

    >>> manner("declined to comment on", "the ship").stance
    <Stance.DECLINES: 'declines'>
    """
    words = [one.lower().replace("’", "'") for one in WORD.findall(cue)]
    verb = _verb(words)
    negated = any(word in NEGATIONS or word == "cannot" or word.endswith("n't") for word in words)
    if verb is None:
        return _unlisted(words, negated)
    opening = content[:NEAR].lower()
    first = WORD.findall(opening)
    if verb.stance is Stance.DECLINES and WORDS_DECLINED.isdisjoint([*words, *first[:3]]):
        return Manner(False, Stance.ASSERTS, UNLIKELY)  # whoever refuses to leave has said nothing
    stance, sure = _stance(verb, opening, first)
    if negated and stance is Stance.ASSERTS and verb.certainty != 3:
        return Manner(True, stance, UNLIKELY)
    if negated and stance in {Stance.ASSERTS, Stance.DENIES}:
        return Manner(True, Stance.DECLINES, 0)
    return Manner(True, stance, min(sure, 1) if not MODALS.isdisjoint(words) else sure)


def reports_words(claim: Claim) -> bool:
    """Whether the claim is of words, by a cue or without one; else of an attitude, as the text tells of it."""
    said = claim.attribution
    return said.cue is None or said.mode is not Mode.INDIRECT or manner(said.cue.text, claim.text).telling


def speaks(cue: str, speaker: str) -> bool:
    """Whether the speaker tells anything: nobody does by "according to plan".

    >>> speaks("according to", "established procedures"), speaks("according to", "the mayor")
    (False, True)
    """
    return "according" not in cue.lower() or RULES.isdisjoint(speaker.lower().split()[-1:])


def _verb(words: list[str]) -> Cue | None:
    before = ""
    for word, following in pairwise([*words, ""]):
        form = FORMS.get(f"{word} {following}") or FORMS.get(word)
        if form is not None and before not in DETERMINERS:  # "completed a report"
            return form.cue
        before = word
    return None


def _unlisted(words: list[str], negated: bool) -> Manner:
    """Of "according to", "claims of", "reportedly"; and of "wants", "was surprised"."""
    if not HEARSAY.isdisjoint(words):
        return Manner(True, Stance.ASSERTS, 1)
    alone = len(words) <= SHORT and not NOUNS.isdisjoint(words)  # who "completed a report" has done something
    if "according" in words or alone:
        return Manner(True, Stance.ASSERTS, 3)
    return Manner(False, Stance.ASSERTS, UNLIKELY if negated else 3)


def _stance(verb: Cue, opening: str, first: list[str]) -> tuple[Stance, int]:
    """The verb's stance and certainty towards a content that begins so; `first` are the words of the opening."""
    if verb.stance is Stance.DENIES and not _denied(verb.lemma, opening, first):
        return Stance.ASSERTS, 3
    if verb.stance is Stance.QUESTIONS and first[:1] == ["to"]:
        return Stance.ASSERTS, 1
    return verb.stance, verb.certainty


def _denied(lemma: str, opening: str, first: list[str]) -> bool:
    """Whether the content is an accusation or a statement, not a thing that is refused."""
    if lemma in TURNS_DOWN:
        return not DENIED.isdisjoint(first) or CLAUSE.match(opening) is not None
    return GRANTED.match(opening) is None
