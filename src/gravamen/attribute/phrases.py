"""Noun phrases around a verb, told by closed classes of words; none where that is unclear."""

from dataclasses import dataclass

from gravamen.attribute.lexicon import FORMS
from gravamen.attribute.tokens import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
    Token,
    adverb,
)

PERIODS = frozenset("week month year night morning weekend summer fall spring winter".split())
LONGEST = 25  # tokens of a phrase; a longer one is no phrase
BEFORE_CLAUSE = frozenset("who after before until than".split())
STAYS = frozenset({"of", "for", "with", "and", "from"})  # prepositions that a phrase after its verb may hold
PAST = frozenset(
    """met made took gave went came held won began led got ran left sent set put cut brought kept spoke fell
    rose stood sat became built bought sold paid lost broke chose drew drove ate flew fought hit read rode
    sang shot threw wore struck sought taught caught laid""".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `[start, end)` that name somebody or say something."""

    start: int
    end: int


def verblike(token: Token) -> bool:
    """Whether the word is likely a finite verb or a participle."""
    low = token.low
    if low in AUXILIARIES or low in PAST:
        return low != "to" and token.text != "May"  # the month
    form = FORMS.get(low)
    if form is not None:
        return form.shape != "base" and not token.capital
    return len(low) > 4 and low.endswith("ed") and not token.capital


def phrase_before(tokens: list[Token], end: int, floor: int) -> Phrase | None:
    """The noun phrase that ends just before token `end` and begins at `floor` or later."""
    at = end - 1
    while at >= floor and end - at <= LONGEST:
        token = tokens[at]
        if token.quoted or token.low in SUBORDINATORS | BEFORE_CLAUSE:
            break
        if token.text == ")":
            opening = _opening(tokens, at, floor)
            if opening is None:
                break
            at = opening - 1
            continue
        if not token.word and token.text not in "'’%$#@&":
            break
        if token.low in CONJUNCTIONS and not _joins_names(tokens, at, floor, end):
            break
        if token.low in AUXILIARIES or (at < end - 1 and token.low in PRONOUNS):
            break
        described = _adjective(tokens, at, floor) or _reduced(tokens, at, floor)
        if at < end - 1 and verblike(token) and not described:
            break
        at -= 1
    return _stripped(tokens, at + 1, end)


def _adjective(tokens: list[Token], at: int, floor: int) -> bool:
    """Whether a participle stands before its noun: "the accused officers", "senior elected officials"."""
    before = tokens[at - 1].low if at > floor else ""
    return before in DETERMINERS or before in {"of", "for", "with", "newly", "recently"} or before.endswith("'s")


def _reduced(tokens: list[Token], at: int, floor: int) -> bool:
    """Whether a participle stands after its noun: "a person briefed on the matter", "a paper filed Monday"."""
    if at <= floor or not tokens[at].low.endswith("ed"):
        return False
    noun = tokens[at - 1]
    plain = noun.text.isalpha() and noun.text.islower() and not adverb(noun.low) and noun.low not in PRONOUNS
    return plain and tokens[at + 1].low in PREPOSITIONS | TIMES


def _joins_names(tokens: list[Token], at: int, floor: int, end: int) -> bool:
    """Whether the conjunction at `at` joins two parts of one phrase."""
    if at <= floor or at + 1 >= end or tokens[at].low != "and":
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    if before.capital and (after.capital or (after.low == "the" and at + 2 < end and tokens[at + 2].capital)):
        return True
    return before.word and before.low[-1:] == "s" and tokens[end - 1].low[-1:] == "s" and not verblike(after)


def _opening(tokens: list[Token], close: int, floor: int) -> int | None:
    for at in range(close - 1, max(floor, close - LONGEST) - 1, -1):
        if tokens[at].text == "(":
            return at
    return None


def _stripped(tokens: list[Token], start: int, end: int) -> Phrase | None:
    """The phrase without what opens the sentence before it: "But", "On Monday"."""
    while start < end and (tokens[start].low in OPENERS | TIMES | {"as"} or (adverb(tokens[start].low))):
        start += 1
    if start < end and tokens[start].low in PREPOSITIONS:
        start = _after_preposition(tokens, start, end)
    end = _without_time(tokens, start, end)
    while end > start + 1 and tokens[end - 1].low in PREPOSITIONS:
        end -= 1
    if start >= end or not any(token.word for token in tokens[start:end]):
        return None
    return Phrase(start, end)


def _without_time(tokens: list[Token], start: int, end: int) -> int:
    """The end of the phrase without "Tuesday" or "last week"."""
    if end - start > 2 and tokens[end - 2].low in {"last", "this"} and tokens[end - 1].low in PERIODS:
        return end - 2
    while end - start > 1 and tokens[end - 1].low in TIMES:
        end -= 1
    return end


def _after_preposition(tokens: list[Token], start: int, end: int) -> int:
    """Where the phrase after a leading adjunct begins; `end` where that is unclear."""
    for at in range(end - 1, start, -1):
        before = tokens[at - 1].low
        if tokens[at].low in DETERMINERS and before not in PREPOSITIONS:
            return at
        if tokens[at].low in PRONOUNS:
            return at
        if tokens[at].capital and not tokens[at - 1].capital and before not in PREPOSITIONS | DETERMINERS:
            return at
    return end


def phrase_after(tokens: list[Token], start: int, stop: int) -> Phrase | None:
    """The noun phrase that begins at `start`, in an inversion ("said Gen. Smith") or after "by" and "to"."""
    at = start
    while at < stop and at - start <= LONGEST:
        token = tokens[at]
        if token.quoted or token.low in RELATIVES or token.low in {"who", "when", "while", "where", "because"}:
            break
        if token.text == "(" and at > start:
            close = next((i for i in range(at, min(stop, at + LONGEST)) if tokens[i].text == ")"), None)
            if close is None:
                break
            at = close + 1
            continue
        if not token.word and token.text not in "'’%$#@&":
            break
        if at > start and token.low in PREPOSITIONS and token.low not in STAYS:
            break
        if token.low in TIMES or (token.low in AUXILIARIES and token.low != "to") or token.low == "to":
            break
        at += 1
    return Phrase(start, at) if at > start and any(token.word for token in tokens[start:at]) else None
