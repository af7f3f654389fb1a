"""Who says what in one sentence: speaker, cue and content as places in the text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from gravamen.attribute.lexicon import DENIED, FORMS, HEARSAY, NOUNS, RECORDS, WORDS_DECLINED, Cue, Takes
from gravamen.attribute.phrases import (
    COMMAS,
    PERIODS,
    Phrase,
    main_subject,
    named_before_comma,
    phrase_after,
    phrase_before,
    verblike,
)
from gravamen.attribute.tokens import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
    Token,
    adverb,
)
from gravamen.attribute.verbs import Verb, Voice, verbs
from gravamen.record.claim import Stance
from gravamen.record.span import Span

ACCORDING = Cue(lemma="according to", takes=Takes.CLAUSE)
COLON = Cue(lemma=":", takes=Takes.CLAUSE)
UNNAMED = Cue(lemma="reportedly", takes=Takes.CLAUSE, certainty=1)
OPENERS_OF_CLAUSE = frozenset("that how whether what why if".split())
QUOTES = frozenset({'"', "”", "»", "''", "’", "'"})
INTRODUCES = frozenset("when if while after as although though since because before until unless".split())
TURNING = frozenset("but while although though whereas after before because when".split())
MOST = 12  # attributions of one sentence; one with more is a list, and its work would grow with their square
ADJUNCT = 14  # tokens between a verb and its "that": "said in a statement on Friday that"
LISTENERS = frozenset(
    """media reporters them him her me us supporters lawmakers journalists voters investigators""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One attribution. `speaker` is None where none is named; `inner`: the index of what holds it."""

    speaker: Span | None
    cue: Span
    content: tuple[Span, ...]
    verb: Cue
    negated: bool = False
    modal: bool = False
    inner: int | None = None


@dataclass(slots=True)
class Found:
    """A frame in the making: ranges of tokens."""

    speaker: Phrase | None
    cue: Phrase
    left: Phrase | None
    right: Phrase | None
    verb: Cue
    negated: bool = False
    modal: bool = False
    clause: int = 0  # where its own clause begins, so that an earlier content ends before it
    follows: bool = False  # it goes on the clause before it: ", adding that", "and said"


def frames(tokens: list[Token]) -> list[Frame]:
    """The attributions of a sentence, in the order of their cues.

    A frame's content ends where a later cue of the same clause begins (", adding that"); a cue inside a
    content makes a frame of its own, whose `inner` is the index of the frame that holds it.
    """
    found = _found(tokens)
    for early, late in pairwise(found):
        _cut(tokens, early, late)
    made = [_frame(tokens, one) for one in found]
    kept = [one for one in made if one is not None]
    kept = [one for one in kept if not _repeats(kept, one)]
    return [replace(one, inner=_outer(kept, one)) for one in kept]


def _repeats(made: list[Frame], one: Frame) -> bool:
    """Whether a content begins with the frame, its speaker a pronoun: "she said she hopes" is one claim."""
    if one.speaker is None or one.speaker.end - one.speaker.start > len("they"):
        return False
    return any(
        other is not one and 0 <= one.speaker.start - part.start <= len("that ")
        for other in made
        for part in other.content
    )


def _outer(made: list[Frame], one: Frame) -> int | None:
    """The index of the frame whose content holds the cue of `one`, the closest of several."""
    holding = [
        (sum(part.end - part.start for part in other.content), index)
        for index, other in enumerate(made)
        if other is not one and any(part.holds(one.cue) for part in other.content)
    ]
    return min(holding)[1] if holding else None


def _found(tokens: list[Token]) -> list[Found]:
    found: list[Found] = []
    for verb in verbs(tokens):
        one = _by_verb(tokens, verb, found)
        if one is not None:
            found.append(one)
    found += _according(tokens)
    found += _by_noun(tokens)
    if not found:
        found += _by_colon(tokens)
    if not found:
        found += _hearsay(tokens)
    return sorted(found, key=lambda one: one.cue.start)[:MOST]


def _by_verb(tokens: list[Token], verb: Verb, found: list[Found]) -> Found | None:
    before = _outermost(found)
    last = found[-1] if found else None
    floor = 0
    if last is not None and last.right is None:
        floor = last.cue.end
    if verb.voice is Voice.PASSIVE:
        return _passive(tokens, verb, floor)
    inverted = _inverted(tokens, verb, floor)
    if inverted is not None:
        return inverted
    if verb.start == 0:
        return _opening(tokens, verb) if verb.voice is Voice.PARTICIPLE else None
    speaker, clause, follows = _subject(tokens, verb, before, floor)
    if speaker is None or not _may_speak(tokens, speaker, verb):
        return None
    cue_end, right = _right(tokens, verb)
    if not follows and _objectless(tokens, speaker, right):
        return None
    left = None if follows else _left(tokens, clause, floor)
    if left is not None and not _takes_left(tokens, verb, left, right):
        left = None
    if right is not None and left is not None and not _broken(tokens, left, right):
        right = None
    as_said = clause > 0 and tokens[clause - 1].low == "as"
    if left is None and right is not None and not (as_said or _follows(tokens, right)):
        right = None
    if left is not None and _adjunct(tokens, left, right):
        left = None
    if left is None and right is None:
        return None
    if right is not None and tokens[0].low in INTRODUCES and clause <= 2:
        right = _until_main(tokens, right)
    if right is not None:
        right = _until_contrast(tokens, right)
    if right is not None and verb.cue.takes is Takes.OBJECT:
        right = _until_pronoun(tokens, right)
    if right is not None and tokens[speaker.start].low in {"who", "which"}:
        right = _of_relative(tokens, right)
    return Found(
        speaker, Phrase(verb.start, cue_end), left, right, verb.cue, verb.negated, verb.modal, clause, follows
    )  # fmt: skip


def _subject(tokens: list[Token], verb: Verb, before: Found | None, floor: int) -> tuple[Phrase | None, int, bool]:
    """The subject, where its clause begins, and whether it is that of the clause before."""
    at = verb.start
    if verb.voice is Voice.PARTICIPLE or at == 0:
        return _carried(tokens, verb, before), at, True
    previous = tokens[at - 1]
    if previous.low in CONJUNCTIONS:
        return _carried(tokens, verb, before), at - 1, True
    if previous.low in {"who", "which", "that"}:
        return Phrase(at - 1, at), at - 1, False
    if previous.text in COMMAS:
        phrase = named_before_comma(tokens, at - 1, floor)
        if phrase is None:
            return _carried(tokens, verb, before), at, True
        return phrase, phrase.start, False
    phrase = phrase_before(tokens, at, floor)
    if phrase and phrase.start > floor and _object_of(tokens[phrase.start - 1]):
        phrase = _beyond_to(tokens, phrase, floor) or _antecedent(tokens, phrase.start - 1, floor)
    return phrase, phrase.start if phrase else at, False


def _object_of(token: Token) -> bool:
    """Whether what follows the token is rather its object than a subject: "who came to see the mayor said"."""
    return token.low in AUXILIARIES or (verblike(token) and token.low not in FORMS)


def _beyond_to(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """The whole of "an adviser to the mayor"; None where the "to" belongs to a verb."""
    to = phrase.start - 1
    first = tokens[phrase.start]
    if tokens[to].low != "to" or to <= floor:
        return None
    if not (first.capital or first.low in DETERMINERS or tokens[to - 1].low in {"privy", "close"}):
        return None
    whole = phrase_before(tokens, to, floor)
    return Phrase(whole.start, phrase.end) if whole and not verblike(tokens[to - 1]) else None


def _antecedent(tokens: list[Token], end: int, floor: int) -> Phrase | None:
    """Whom the relative clause around `end` describes; None where there is none."""
    for at in range(end, max(floor, end - ADJUNCT), -1):
        if tokens[at].quoted or not tokens[at].word:
            return None
        if tokens[at].low == "who":
            return phrase_before(tokens, at, floor)
    return None


def _outermost(found: list[Found]) -> Found | None:
    """The last attribution that stands in no other's content: its speaker goes on in ", adding that C"."""
    for one in reversed(found):
        if not any(other.right is not None and other.right.start <= one.cue.start < other.right.end for other in found):
            return one
    return None


def _carried(tokens: list[Token], verb: Verb, before: Found | None) -> Phrase | None:
    """Whose clause a participle or a second verb goes on; None where another clause stands between."""
    if before is not None and before.speaker is not None:
        held = tokens[before.clause - 1].low if before.clause else ""
        held_back = verb.voice is Voice.PARTICIPLE and held in SUBORDINATORS | INTRODUCES | {"as"}
        if held_back or _turns(tokens, before.cue.end, verb.start):
            return None
        return before.speaker
    subject = main_subject(tokens, 0, verb.start)
    if subject is None or _turns(tokens, subject.end, verb.start):
        return None
    return subject


def _turns(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a clause with another subject begins between: ", but he left", ", a charge that they denied"."""
    for at in range(start + 1, end - 1):
        if tokens[at].quoted or not (tokens[at].low in TURNING or tokens[at - 1].text in COMMAS | {";"}):
            continue
        first = tokens[at + 1] if tokens[at].low in TURNING | CONJUNCTIONS else tokens[at]
        if first.low in PRONOUNS - {"who"} or (
            tokens[at].low in TURNING and (first.capital or first.low in DETERMINERS)
        ):
            return True
    return False


def _inverted(tokens: list[Token], verb: Verb, floor: int) -> Found | None:
    """ "C, said X": the verb without helpers after a comma or a quotation, then the speaker."""
    if (
        verb.start != verb.end - 1
        or verb.voice is not Voice.ACTIVE
        or verb.cue.takes
        in {
            Takes.THAT,
            Takes.HEARER,
            Takes.FINITE,
            Takes.OBJECT,
        }
    ):
        return None
    at = verb.start
    opens = at == 0 or (not tokens[at - 1].word and not tokens[at - 1].quoted and tokens[at - 1].text in ".\n")
    quoted = at > 0 and (tokens[at - 1].quoted or (tokens[at - 1].text == "," and at > 1 and tokens[at - 2].quoted))
    comma = at > 0 and tokens[at - 1].text in COMMAS
    if not (opens or quoted or comma):
        return None
    phrase = phrase_after(tokens, verb.end, len(tokens))
    if phrase is None or not _speaks(tokens, phrase):
        return None
    rest = phrase.end
    ends = (
        rest >= len(tokens)
        or not tokens[rest].word
        or tokens[rest].quoted
        or tokens[rest].low in PREPOSITIONS | TIMES | {"who"}
    )
    if not ends or (not quoted and any(token.low in AUXILIARIES for token in tokens[phrase.start : phrase.end])):
        return None
    if opens:
        right = _after_colon(tokens, rest)
        return Found(phrase, Phrase(at, verb.end), None, right, verb.cue) if right else None
    if not quoted and (not _closes(tokens, rest) or _appositive(tokens, at, floor, phrase)):
        return None
    left = _left(tokens, at, floor)
    if left is None:
        return None
    right = _quote_after(tokens, rest)
    return Found(phrase, Phrase(at, verb.end), left, right, verb.cue, clause=at)


def _appositive(tokens: list[Token], at: int, floor: int, phrase: Phrase) -> bool:
    """Whether the commas before the verb hold an apposition: "Sol, a clerk, said the ship sank"."""
    if not any(token.capital for token in tokens[phrase.start : phrase.end]):
        return True
    subject = named_before_comma(tokens, at - 1, floor)
    return subject is not None and subject.start == floor and not tokens[phrase.end - 1].capital


def _speaks(tokens: list[Token], phrase: Phrase) -> bool:
    first = tokens[phrase.start]
    return first.low != "that" and first.text[:1].isalpha() and first.low not in PREPOSITIONS


def _closes(tokens: list[Token], at: int) -> bool:
    """Whether nothing but asides of the speaker follow, so that the clause before is the content."""
    if at >= len(tokens) or tokens[at].text in ".;":
        return True
    relative = False
    for token in tokens[at:]:
        relative = relative or token.low == "who" or token.text == ","
        if token.low in AUXILIARIES and not relative:
            return False
    return True


def _after_colon(tokens: list[Token], at: int) -> Phrase | None:
    if at < len(tokens) and tokens[at].text in {":", ","} and at + 1 < len(tokens):
        return _trimmed(tokens, at + 1, len(tokens))
    return None


def _quote_after(tokens: list[Token], at: int) -> Phrase | None:
    """A quotation that goes on after the speaker: "A," said X, "B."."""
    for index in range(at, min(len(tokens), at + 30)):
        if tokens[index].quoted:
            if not tokens[index - 1].word:
                return _trimmed(tokens, index, len(tokens))
            return None
    return None


def _left(tokens: list[Token], clause: int, floor: int) -> Phrase | None:
    """What stands before the speaker, where a comma or a quotation ends it."""
    if clause <= floor:
        return None
    last = tokens[clause - 1]
    if not (last.quoted or last.text in COMMAS):
        return None
    if last.quoted and last.text in QUOTES and tokens[clause - 2].word:
        return None
    end = clause if last.quoted else clause - 1
    while floor < end and not tokens[floor].quoted and (not tokens[floor].word and tokens[floor].text not in "$[("):
        floor += 1
    return _trimmed(tokens, floor, end)


def _takes_left(tokens: list[Token], verb: Verb, left: Phrase, right: Phrase | None) -> bool:
    """Whether what stands before the speaker is content, not an adjunct ("On Friday, X said that C")."""
    quoted = tokens[left.end - 1].quoted
    if quoted:
        return verb.voice is Voice.ACTIVE
    if verb.cue.takes is Takes.FINITE and verb.cue.certainty == 3:
        return right is None and any(verblike(token) for token in tokens[left.start : left.end])
    if verb.cue.takes in {Takes.OBJECT, Takes.THAT, Takes.FINITE}:
        return False
    return right is None or tokens[right.start - 1].text == ","


def _broken(tokens: list[Token], left: Phrase, right: Phrase) -> bool:
    """Whether the content goes on after its cue."""
    if tokens[right.start].quoted:
        return True
    if tokens[right.start].low == "that":
        return True
    if tokens[left.end - 1].quoted:
        return False
    first = tokens[left.start].low
    if left.end - left.start <= 3 or verblike(tokens[right.start]) or first in PREPOSITIONS | SUBORDINATORS:
        return True
    return tokens[right.start].low in CONJUNCTIONS | {"because", "which", "while", "if", "when"}


def _right(tokens: list[Token], verb: Verb) -> tuple[int, Phrase | None]:
    """Where the cue ends and what follows it as content."""
    at = verb.end
    last = len(tokens)
    if verb.cue.takes is Takes.OBJECT:
        return verb.end, _object(tokens, verb)
    if verb.cue.takes is Takes.HEARER or verb.cue.stance is Stance.QUESTIONS:
        at = _after_hearer(tokens, at)
    while at < last and not tokens[at].quoted and (tokens[at].low in TIMES or adverb(tokens[at].low)):
        at += 1
    if at + 1 < last and tokens[at].low in {"this", "last"} and tokens[at + 1].low in PERIODS:
        at += 2
    if at >= last:
        return min(at, last), None
    first = tokens[at]
    if first.low in CONJUNCTIONS and not first.quoted:
        return at, None
    if first.quoted or first.low in OPENERS_OF_CLAUSE:
        return at, _trimmed(tokens, at, last)
    if verb.negated and verb.cue.takes is Takes.CLAUSE and not _finite(tokens, at) and first.word:
        return at, None  # "did not report crimes"
    if verb.cue.stance is Stance.QUESTIONS and first.low not in {"who", "when", "where", "which", ":", ","}:
        return at, None
    if first.text in {":", ","}:
        return at, _trimmed(tokens, at + 1, last)
    if first.low in PREPOSITIONS and first.low not in {"some", "about", "over", "no"}:
        if verb.cue.takes in {Takes.THAT, Takes.FINITE} and first.low in {"to", "with", "for", "of", "in"}:
            return at, None
        opener = _past_adjunct(tokens, at)
        if opener is not None:
            return min(opener, last - 1), _trimmed(tokens, opener, last)
        return at, None
    if verb.cue.takes is Takes.THAT or not (first.word or first.text in "$'["):
        return at, None
    if verb.cue.takes is Takes.FINITE and not _finite(tokens, at):
        return at, None
    return at, _trimmed(tokens, at, last)


def _finite(tokens: list[Token], at: int) -> bool:
    """Whether a clause with a subject and a verb of its own begins at `at`."""
    first = tokens[at]
    subject = first.low in DETERMINERS | PRONOUNS or first.capital or first.low.endswith("s") or first.low.isdigit()
    return subject and any(verblike(token) for token in tokens[at + 1 : at + 12])


def _object(tokens: list[Token], verb: Verb) -> Phrase | None:
    """The content of a verb that takes what it speaks of, whole; None where that is no speech."""
    at, last = verb.end, len(tokens)
    if at < last and tokens[at].text in {",", ":"} and at + 1 < last and tokens[at + 1].quoted:
        at += 1
    if at >= last or not (tokens[at].word or tokens[at].quoted or tokens[at].text in "$'["):
        return None
    opens = tokens[at].quoted or tokens[at].low == "that"
    if verb.cue.stance is Stance.DENIES and not (opens or _denied(tokens, at)):
        return None
    if verb.cue.stance is Stance.DECLINES and not _words_declined(tokens, at):
        return None
    if verb.cue.certainty == 1 and not (opens or tokens[at].low == "to"):
        return None  # a promise has its infinitive
    if verb.cue.lemma == "call" and not _predicates(tokens, at):
        return None
    return _trimmed(tokens, at, last)


def _denied(tokens: list[Token], at: int) -> bool:
    """Whether what follows "denied" is an accusation or an act: "the claims", "having sunk it"."""
    near = tokens[at : at + 6]
    gerund = next((token for token in near if not adverb(token.low)), near[0])
    return gerund.low.endswith("ing") or any(token.low in DENIED for token in near)


def _words_declined(tokens: list[Token], at: int) -> bool:
    return tokens[at].low == "to" and any(token.low in WORDS_DECLINED for token in tokens[at + 1 : at + 3])


def _predicates(tokens: list[Token], at: int) -> bool:
    """Whether "called" says something of its object: "called Y a thief", not "called the police"."""
    if not (tokens[at].low in DETERMINERS | {"him", "them", "me", "us"} or tokens[at].capital or tokens[at].quoted):
        return False
    return any(token.quoted or token.low in {"a", "an"} for token in tokens[at + (not tokens[at].quoted) : at + 16])


def _follows(tokens: list[Token], right: Phrase) -> bool:
    """Whether a content that a comma parts from its cue is one: a quotation, a clause with its opener."""
    first = tokens[right.start]
    return tokens[right.start - 1].text != "," or first.quoted or first.low in OPENERS_OF_CLAUSE | CONJUNCTIONS


def _adjunct(tokens: list[Token], left: Phrase, right: Phrase | None) -> bool:
    """Whether what stands before the speaker only tells when or where: "In his speech, X argued"."""
    first = tokens[left.start]
    if first.quoted or (tokens[left.end - 1].quoted and right is None):
        return False
    if right is not None and verblike(tokens[right.start]) and not tokens[right.start].quoted:
        return False  # "the campaign, he says, is different"
    if not any(verblike(token) for token in tokens[left.start : left.end]):
        return first.low in PREPOSITIONS or right is not None
    if right is None or not (tokens[right.start].quoted or tokens[right.start].low == "that"):
        return first.low == "to"
    return first.low in PREPOSITIONS | INTRODUCES or first.low.endswith(("ed", "ing"))


MUTE = frozenset(
    """this these those there what which almost something everything anything nothing percent likewise others'
    here each such % all much more most""".split()
)


# What shows or means something, but says nothing.
THINGS = frozenset(
    """evidence election elections request budget action actions sanctions case cases event events strategy decision
    move moves measure measures fact facts situation crisis experience history example examples""".split()
)
# What one acts by, not who tells: "appointed according to procedures".
RULES = frozenset(
    """procedure procedures imperatives rules standards criteria schedule plan plans needs ability size age type
    instructions merit principles requirements""".split()
)


def _may_speak(tokens: list[Token], speaker: Phrase, verb: Verb) -> bool:
    """Whether the phrase can be somebody who says something; a doubtful one is not."""
    first, last = tokens[speaker.start], tokens[speaker.end - 1]
    words = {token.low for token in tokens[speaker.start : speaker.end]}
    if first.low == "that" and speaker.end == speaker.start + 1:
        return False
    if speaker.end == speaker.start + 1 and first.low in MUTE:
        return False
    if last.low in THINGS or (first.low.endswith("ing") and not first.capital):
        return False
    if first.low in {"out", "up", "back", "away", "down", "off", "whose"}:
        return False
    if "or" in words or (words & {"percent", "%"} and any(token.low in RECORDS for token in tokens[: speaker.start])):
        return False
    if verb.cue.takes is Takes.FINITE and verb.cue.certainty == 3 and not words & RECORDS:
        return tokens[min(verb.end, len(tokens) - 1)].low == "that"
    if words & RECORDS and verb.cue.takes is Takes.FINITE:
        return True
    if last.low.endswith("ed") and not last.capital and first.low not in DETERMINERS:
        return False
    before = tokens[speaker.start - 1] if speaker.start else None
    if before is None:
        return True
    if before.low in AUXILIARIES and speaker.end == verb.start:
        return False  # a question: "has the office confirmed"
    if before.low == "or":
        return False
    return not _of_list(tokens, speaker)


def _of_list(tokens: list[Token], speaker: Phrase) -> bool:
    """Whether the phrase is the end of a list whose head is farther back: "A, B, and C said"."""
    at = speaker.start - 1
    if at < 1 or tokens[at].low != "and" or tokens[at - 1].text != ",":
        return False
    for token in reversed(tokens[max(0, at - 6) : at - 1]):
        if verblike(token) or token.quoted:
            return False
        if token.text == ",":
            return True
    return False


def _objectless(tokens: list[Token], speaker: Phrase, right: Phrase | None) -> bool:
    """Whether the clause describes a noun before it: "the papers he received", "what they say was"."""
    if right is not None and tokens[right.start - 1].text != "," and not tokens[right.start].quoted:
        first = tokens[right.start].low
        if verblike(tokens[right.start]) and not first.endswith("ing"):
            return True
    if speaker.start == 0:
        return False
    before = tokens[speaker.start - 1]
    if before.low in {"what", "which", "whom", "whatever"}:
        return True
    if speaker.end - speaker.start > 1 or tokens[speaker.start].low not in PRONOUNS - {"who"}:
        return False
    plain = before.text.isalpha() and before.text.islower() and not before.quoted
    plain = plain and not verblike(before) and before.low not in FORMS and before.low not in PERIODS
    return (
        plain
        and before.low not in (CONJUNCTIONS | SUBORDINATORS | INTRODUCES | TIMES | {"as", "than", "then", "also"})
        and not adverb(before.low)
    )


def _opening(tokens: list[Token], verb: Verb) -> Found | None:
    """ "Declaring that C, X left": the participle that opens a sentence has the subject that follows it."""
    _, right = _right(tokens, verb)
    if right is None:
        return None
    content = _until_main(tokens, right)
    if content.end == right.end:
        return None
    speaker = main_subject(tokens, content.end, right.end)
    return Found(speaker, Phrase(verb.start, verb.end), None, content, verb.cue) if speaker else None


def _until_main(tokens: list[Token], right: Phrase) -> Phrase:
    """The content of a clause that opens the sentence: it ends at the comma before the main clause."""
    for at in range(right.start + 1, right.end - 1):
        after = tokens[at + 1]
        comma = tokens[at].text == "," and not tokens[at].quoted and not after.quoted
        if comma and (after.capital or after.low in DETERMINERS | PRONOUNS):
            return _trimmed(tokens, right.start, at) or right
    return right


def _until_contrast(tokens: list[Token], right: Phrase) -> Phrase:
    """The content without what the author sets against it: ", but they left"; "but that B" stays in it."""
    for at in range(right.start + 1, right.end - 3):
        if tokens[at].text in COMMAS and not tokens[at].quoted and tokens[at + 1].low in CONTRASTS:
            if tokens[at + 2].quoted or tokens[at + 2].low == "that":
                continue
            return _trimmed(tokens, right.start, at) or right
    return right


CONTRASTS = frozenset("but though although while".split())


def _until_pronoun(tokens: list[Token], right: Phrase) -> Phrase:
    """The content without a second main clause: ", and he went on"."""
    for at in range(right.start + 1, right.end - 2):
        comma = tokens[at].text == "," and not tokens[at].quoted
        if comma and tokens[at + 1].low in CONJUNCTIONS and tokens[at + 2].low in PRONOUNS:
            return _trimmed(tokens, right.start, at) or right
    return right


def _of_relative(tokens: list[Token], right: Phrase) -> Phrase:
    """The content of a relative clause: it ends where the main clause goes on, ", who said C, left"."""
    for at in range(right.start + 1, right.end - 1):
        if tokens[at].text == "," and not tokens[at].quoted and verblike(tokens[at + 1]):
            return _trimmed(tokens, right.start, at) or right
    return right


def _past_adjunct(tokens: list[Token], at: int) -> int | None:
    """Where the content begins after an adjunct of the verb: its "that", or a quotation after a mark."""
    for index in range(at + 1, min(len(tokens), at + ADJUNCT)):
        token = tokens[index]
        if token.low.endswith("ing") and not token.capital:
            return None
        if token.quoted:
            return index if not tokens[index - 1].word else None
        if token.low == "that":
            return index
        if token.text == ":":
            return index + 1
        if token.text in ",;" and not (index + 1 < len(tokens) and tokens[index + 1].quoted):
            return None
    return None


def _after_hearer(tokens: list[Token], at: int) -> int:
    """Past the one who is told: to "that" or a quotation nearby, else past a pronoun, a noun or a name."""
    stop = min(len(tokens), at + ADJUNCT)
    named = _past_name(tokens, at, stop)
    if at < named < stop and tokens[named].low in PRONOUNS and not tokens[named].quoted:
        return named
    for index in range(at, stop):
        if tokens[index].quoted or tokens[index].low in OPENERS_OF_CLAUSE:
            return index
        if tokens[index].text in ",:;":
            return index
    if at < stop and tokens[at].low in LISTENERS:
        return at + 1
    return named


def _past_name(tokens: list[Token], at: int, stop: int) -> int:
    while at < stop and not tokens[at].quoted and (tokens[at].capital or tokens[at].low in {"the", "'s", "of"}):
        at += 1
    return at


def _passive(tokens: list[Token], verb: Verb, floor: int) -> Found | None:
    """ "Y was accused by X of C": the content is Y and what follows; nobody speaks where no "by" says who."""
    subject = phrase_before(tokens, verb.start, floor)
    if subject is None or verb.modal or verb.negated:
        return None
    speaker, at = None, verb.end
    if at < len(tokens) and tokens[at].low == "by":
        speaker = phrase_after(tokens, at + 1, len(tokens))
        at = speaker.end if speaker else at
    right = _trimmed(tokens, at, len(tokens)) if at < len(tokens) and tokens[at].word else None
    cue = Cue(
        lemma=verb.cue.lemma, takes=verb.cue.takes, stance=verb.cue.stance,
        certainty=min(verb.cue.certainty, 1) if speaker is None else verb.cue.certainty,
    )  # fmt: skip
    left = Phrase(subject.start, subject.end)
    return Found(speaker, Phrase(verb.start, verb.end), left, right, cue, verb.negated, verb.modal, subject.start)


def _according(tokens: list[Token]) -> Iterator[Found]:
    for at in range(len(tokens) - 2):
        if tokens[at].low != "according" or tokens[at + 1].low != "to" or tokens[at].quoted:
            continue
        speaker = _named_after(tokens, at + 2)
        if speaker is None or any(token.low in RULES for token in tokens[speaker.start : speaker.end]):
            continue
        opens = not any(token.word for token in tokens[:at]) or tokens[at - 1].text in ";:"
        after = speaker.end
        if opens or (at and tokens[at - 1].low in CONJUNCTIONS):
            right = _trimmed(tokens, after, len(tokens))
            left = None
        else:
            left = _trimmed(tokens, _bracket(tokens, at), at)
            right = None
            if tokens[at - 1].text == "," and after < len(tokens) - 2 and tokens[after].text == ",":
                right = _trimmed(tokens, after + 1, len(tokens))
            if right is not None and left is not None and _adjunct(tokens, left, right):
                left = None
        if left or right:
            yield Found(speaker, Phrase(at, at + 2), left, right, ACCORDING, clause=at, follows=True)


def _named_after(tokens: list[Token], start: int) -> Phrase | None:
    """Whoever "according to" names: up to a mark, adjuncts of theirs included."""
    at = start
    while at < len(tokens) and at - start < LONG_NAME and not tokens[at].quoted:
        if tokens[at].text in ",;:—–.)" and tokens[at].text:
            break
        at += 1
    return Phrase(start, at) if at > start else None


LONG_NAME = 30  # tokens


def _bracket(tokens: list[Token], at: int) -> int:
    """Where the words in brackets around `at` begin; 0 where none are."""
    for index in range(at - 1, -1, -1):
        if tokens[index].text == ")":
            return 0
        if tokens[index].text == "(":
            return index + 1
    return 0


def _by_noun(tokens: list[Token]) -> Iterator[Found]:
    """ "X's claim that C", "allegations that C"."""
    for at in range(1, len(tokens) - 2):
        if tokens[at].low not in NOUNS or tokens[at + 1].low != "that" or tokens[at].quoted:
            continue
        if tokens[at - 1].low in BE or (at > 1 and tokens[at - 2].low in BE):
            continue  # "there were reports that": nobody's
        speaker = _owner(tokens, at)
        if speaker is None and any(token.low in FORMS for token in tokens[max(0, at - 3) : at]):
            continue  # "refuted the argument that": the verb tells more
        right = _trimmed(tokens, at + 1, len(tokens))
        if right:
            cue = Cue(lemma=tokens[at].low, takes=Takes.CLAUSE, certainty=3 if speaker else 1)
            yield Found(speaker, Phrase(at, at + 1), None, right, cue, clause=at, follows=True)


def _owner(tokens: list[Token], noun: int) -> Phrase | None:
    """Whose claim it is: "Ana Sol’s baseless claim"."""
    for at in range(noun - 1, max(-1, noun - 4), -1):
        owner = tokens[at]
        if owner.low.endswith("'s") or owner.low in {"his", "her", "their", "our"}:
            start = at
            while start > 0 and owner.capital and tokens[start - 1].capital and tokens[start - 1].word:
                start -= 1
            return Phrase(start, at + 1)
        if not owner.word or owner.capital or owner.low in DETERMINERS | PREPOSITIONS | AUXILIARIES:
            return None
    return None


def _by_colon(tokens: list[Token]) -> Iterator[Found]:
    """ "Bessent: cartel is a threat": a headline's name, colon and words."""
    at = 0
    while at < min(len(tokens), 6) and tokens[at].word and tokens[at].capital and not tokens[at].quoted:
        at += 1
    if 0 < at < len(tokens) - 3 and tokens[at].text == ":" and len(tokens) < 40:
        right = _trimmed(tokens, at + 1, len(tokens))
        if right and at > 0:
            yield Found(Phrase(0, at), Phrase(at, at + 1), None, right, COLON)


def _hearsay(tokens: list[Token]) -> Iterator[Found]:
    for at, token in enumerate(tokens):
        if token.low in HEARSAY and not token.quoted and not _of_part(tokens, at):
            left = _trimmed(tokens, 0, at)
            right = _trimmed(tokens, at + 1, len(tokens))
            yield Found(None, Phrase(at, at + 1), left, right, UNNAMED)
            return


def _of_part(tokens: list[Token], at: int) -> bool:
    """Whether the adverb hedges a part of the sentence only: "arrested for allegedly plotting"."""
    follows = at + 1 < len(tokens) and tokens[at + 1].low.endswith("ing")
    return follows or (at > 0 and tokens[at - 1].low in {"of", "for", "by", "an", "a", "the"})


def _trimmed(tokens: list[Token], start: int, end: int) -> Phrase | None:
    """The range without marks at its ends that belong to the sentence; None where no word is left."""
    while start < end and not tokens[start].quoted and tokens[start].text in ",;:.—–-":
        start += 1
    while end > start and not tokens[end - 1].quoted and tokens[end - 1].text in ",;:.!?—–-…":
        end -= 1
    return Phrase(start, end) if any(token.word for token in tokens[start:end]) else None


def _cut(tokens: list[Token], early: Found, late: Found) -> None:
    """End the earlier content where the later attribution begins, if it stands beside it, not in it."""
    if early.right is None or not early.right.start < late.cue.start < early.right.end:
        return
    border = late.cue.start if late.follows else late.clause
    before = tokens[border - 1]
    beside = late.verb is ACCORDING and before.text == ","
    if late.follows and late.verb is not ACCORDING:
        beside = before.text in COMMAS or before.low in CONJUNCTIONS or before.quoted
        beside = beside and late.speaker == early.speaker
    elif not late.follows and before.low in CONJUNCTIONS and border > 1:
        beside = tokens[border - 2].text == "," or early.verb.takes is Takes.OBJECT
    if beside:
        early.right = _trimmed(tokens, early.right.start, border - (before.low in CONJUNCTIONS))


def _frame(tokens: list[Token], one: Found) -> Frame | None:
    content = tuple(_span(tokens, part) for part in (one.left, one.right) if part is not None)
    if not content:
        return None
    return Frame(
        speaker=_span(tokens, one.speaker) if one.speaker else None,
        cue=_span(tokens, one.cue),
        content=content,
        verb=one.verb,
        negated=one.negated,
        modal=one.modal,
    )


def _span(tokens: list[Token], phrase: Phrase) -> Span:
    return Span(tokens[phrase.start].start, tokens[phrase.end - 1].end)


def stance(verb: Cue, negated: bool) -> Stance:
    """What the speaker does: whoever did not say it, or has not confirmed it, declines."""
    if negated and verb.stance in {Stance.ASSERTS, Stance.DENIES}:
        return Stance.DECLINES
    return verb.stance
