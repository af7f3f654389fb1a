"""What an office does by its own record: it designates, sentences, orders. An intention is no act."""

from dataclasses import dataclass

from gravamen.attribute.phrases import Phrase, phrase_after, phrase_before, verblike
from gravamen.attribute.tokens import BE, CONJUNCTIONS, DETERMINERS, NEGATIONS, Token, adverb
from gravamen.record.span import Span

PAST = frozenset(
    """sanctioned designated indicted sentenced charged convicted ordered withdrew issued imposed blocked
    revoked delisted removed suspended ruled pardoned granted extradited expelled banned seized signed acquitted fined
    recognized unsealed ratified dismissed upheld overturned""".split()
)
PRESENT = {
    "sanctions": "sanctioned", "sentences": "sentenced", "designates": "designated", "indicts": "indicted",
    "charges": "charged", "convicts": "convicted", "sanctioning": "sanctioned", "designating": "designated",
    "issuing": "issued", "imposing": "imposed", "orders": "ordered", "issues": "issued",
    "removing": "removed",
    "identifying": "identified", "charging": "charged",
}  # fmt: skip
UNDONE = frozenset("to will would could may might must shall should can cannot if".split())
WORDS_ONLY = frozenset("statement statements remarks advisory warning call report".split())
JOINS = frozenset("of for the and in on de general".split())
HELPERS = frozenset("has have had having did is are was were be been being".split())


@dataclass(frozen=True, slots=True)
class Act:
    """An act, as a past participle, and the words that name whoever performs it."""

    name: str
    performer: Span


def act(tokens: list[Token]) -> Act | None:
    """The first act that the sentence reports with its performer, active or passive; else None."""
    for at, token in enumerate(tokens):
        name = token.low if token.low in PAST else PRESENT.get(token.low, "")
        if token.low == "offered" and any(one.low in {"reward", "rewards"} for one in tokens[at : at + 12]):
            name = "offered a reward"
        if name and not token.quoted and _performs(tokens, at):
            performer = _performer(tokens, at)
            if performer is not None and _is_body(tokens, performer, at):
                return Act(name, Span(tokens[performer.start].start, tokens[performer.end - 1].end))
    return None


def _is_body(tokens: list[Token], performer: Phrase, at: int) -> bool:
    """Whether the words are a name or an office, and in a headline no more than its first two."""
    if tokens[at].capital and performer.end - performer.start > 2:
        return False
    words = tokens[performer.start : performer.end]
    joined = [one for one in words[1:] if one.word and not one.capital and one.low not in JOINS]
    return not any(one.low.endswith("s") and not one.low.endswith("'s") for one in joined[:-1])


def _performs(tokens: list[Token], at: int) -> bool:
    """Whether the word is a verb here, and what follows it something that an office can do."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or any(one.low in WORDS_ONLY for one in tokens[at + 1 : at + 5]):
        return False
    if tokens[at].low in PRESENT and not tokens[at].low.endswith("ing"):
        return after.capital or after.low in DETERMINERS or after.low.isdigit()
    return True


def _performer(tokens: list[Token], at: int) -> Phrase | None:
    start, helpers = at, set()
    while start > 0 and (tokens[start - 1].low in HELPERS | UNDONE or adverb(tokens[start - 1].low)):
        start -= 1
        helpers.add(tokens[start].low)
    if helpers & (UNDONE | NEGATIONS):
        return None
    progressive = tokens[at].low.endswith("ing")
    if progressive and not (helpers & {"is", "are"} and any(one.low == "today" for one in tokens)):
        return None
    if any(verblike(one) for one in tokens[:start]):
        return None  # the act of a clause beside the main one: the sentence says something else
    if helpers & BE and not progressive:
        return _agent(tokens, at)
    if at + 1 < len(tokens) and tokens[at + 1].low in {
        "by",
        "on",
        "against",
        "in",
        "for",
        "pursuant",
        "imposed",
    }:
        return None
    return phrase_before(tokens, start, 0)


def _agent(tokens: list[Token], at: int) -> Phrase | None:
    """ "was sentenced by the court": the court; another verb's agent is none."""
    for index in range(at + 1, min(len(tokens), at + 12)):
        if tokens[index].low in CONJUNCTIONS or tokens[index].text in {",", ";"} or verblike(tokens[index]):
            return None
        if tokens[index].low == "by":
            return phrase_after(tokens, index + 1, len(tokens))
    return None
