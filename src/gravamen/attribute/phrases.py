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

COMMAS = frozenset({",", "—", "–", "--"})
PERIODS = frozenset("week month year night morning weekend summer fall spring winter".split())
ENDS = frozenset({".", ":", ";", "(", "—", "–", "--", "-"})
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


def named_before_comma(tokens: list[Token], comma: int, floor: int) -> Phrase | None:
    """What the apposition or relative clause ending at `comma` explains: "Smith, a lawyer, said"."""
    aside = _aside(tokens, comma, floor)
    if aside is not None:
        return phrase_before(tokens, aside, floor)
    at = comma - 1
    for _ in range(4):
        while at >= floor and not tokens[at].quoted and tokens[at].text not in COMMAS and tokens[at].text not in ";:":
            at -= 1
        if at < floor or tokens[at].text not in COMMAS:
            return None
        phrase = phrase_before(tokens, at, floor)
        if phrase and _names_somebody(tokens, phrase) and _explains(tokens, at + 1):
            return phrase
        at -= 1
    return None


def _aside(tokens: list[Token], comma: int, floor: int) -> int | None:
    """The comma at which the relative clause that ends at `comma` begins: "Sol, whose firm, Dune, sank,"."""
    for at in range(comma - 1, max(floor, comma - 2 * LONGEST), -1):
        if tokens[at].quoted:
            return None
        if tokens[at].low in {"who", "whose"} and tokens[at - 1].text in COMMAS:
            return at - 1
    return None


def _names_somebody(tokens: list[Token], phrase: Phrase) -> bool:
    first, last = tokens[phrase.start], tokens[phrase.end - 1]
    return first.low in DETERMINERS or first.low in PRONOUNS or last.capital or last.text == ")"


def _explains(tokens: list[Token], at: int) -> bool:
    """Whether what begins at `at` can be an apposition or a relative clause."""
    first = tokens[at]
    return (
        first.low in DETERMINERS | RELATIVES | PREPOSITIONS
        or first.low in {"who", "whose", "chairman", "director", "president", "professor", "former", "head", "chief"}
        or first.low.isdigit()
        or first.capital
        or first.low.endswith("ing")
        or not first.word
        or (len(first.low) > 3 and not verblike(first))
    )


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


def main_subject(tokens: list[Token], floor: int, stop: int) -> Phrase | None:
    """The noun phrase with which the clause from `floor` begins, after what introduces it."""
    start = floor
    while start < stop and (
        tokens[start].quoted
        or not tokens[start].word
        or tokens[start].low in OPENERS | TIMES
        or adverb(tokens[start].low)
    ):
        start += 1
    if start < stop and (
        tokens[start].low in PREPOSITIONS | SUBORDINATORS
        or tokens[start].low.endswith("ing")
        or tokens[start].low in FORMS
    ):
        comma = next((i for i in range(start, stop) if tokens[i].text == ","), stop)
        return main_subject(tokens, comma + 1, stop) if comma < stop else None
    if start < stop and tokens[start].low.endswith("ing"):
        return None
    if start < stop and tokens[start].low in PRONOUNS:
        return Phrase(start, start + 1)
    at = start
    while at < stop and tokens[at].word and not tokens[at].quoted and not verblike(tokens[at]):
        if tokens[at].low in RELATIVES or adverb(tokens[at].low) or tokens[at].low == "to":
            break
        if tokens[start].capital and at > start and not _in_name(tokens, at, start):
            break
        at += 1
    if at in (start, stop) or at - start > LONGEST or tokens[at].text in ENDS:
        return None
    if not tokens[at - 1].capital and not verblike(tokens[at]):
        return None
    follows = tokens[at]
    if follows.text.islower() and not (verblike(follows) or adverb(follows.low) or follows.low.endswith("s")):
        return None
    if tokens[at - 1].low.endswith("'s"):
        return None
    if tokens[start].text.isupper() and at == start + 1 and not tokens[at].word:
        return None  # a dateline
    return Phrase(start, at)


def _in_name(tokens: list[Token], at: int, start: int) -> bool:
    token = tokens[at]
    if token.capital or tokens[start].low in DETERMINERS:
        return True
    return (
        token.low in {"of", "the", "and", "de", "for", "del", "la"}
        and at + 1 < len(tokens)
        and (tokens[at + 1].capital or tokens[at + 1].low in {"the", "la"})
    )
