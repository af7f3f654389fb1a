"""Cue verbs in a sentence: where they are verbs at all, and with which helpers."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from gravamen.attribute.lexicon import FORMS, Cue, Form
from gravamen.attribute.tokens import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    Token,
    adverb,
)


class Voice(Enum):
    """How the verb stands to its subject."""

    ACTIVE = auto()
    PASSIVE = auto()  # "was accused by Y of C"
    PARTICIPLE = auto()  # ", saying that C": its subject is that of the main clause


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue verb with its helpers: tokens `[start, end)`. `modal`: would, could, may and the like."""

    start: int
    end: int
    cue: Cue
    voice: Voice
    negated: bool
    modal: bool


MODALS = frozenset("would could may might should will can must".split())
PLURAL = frozenset("""they we i you who people police men women many some others most few critics both""".split())
# Words that are more often nouns or adjectives: what follows must look like a content.
AMBIGUOUS = frozenset(
    """report claim call note show state document label signal question demand doubt estimate post comment
    praise blame tweet reply hope fear find hold allege specify highlight""".split()
)
PLAIN_PAST = frozenset(
    "note state tweet post comment reply hope fear praise blame doubt question demand signal".split()
)
# Participles that describe a noun when a preposition follows: "the man accused of", "drugs found in".
REDUCED = frozenset(
    """stipulate specify accuse describe find hold portray show document cite call label dub announce report
    reveal""".split()
)
PASSIVES = frozenset(
    """accuse describe allege report say believe criticize condemn denounce blame portray deny dispute think
    suspect cite praise declare announce confirm reveal characterize call reject dismiss estimate""".split()
)
HEARSAY = frozenset("accuse allege report say believe think suspect estimate".split())  # without a "by"
PARTICLED = frozenset(words.split()[0] for words in FORMS if " " in words)


def verbs(tokens: list[Token]) -> Iterator[Verb]:
    """The cue verbs of a sentence, in order; quoted ones belong to the quotation and are left out."""
    for at, token in enumerate(tokens):
        if token.quoted or (token.low not in FORMS and token.low not in PARTICLED) or _of_heading(tokens, at):
            continue
        end, form = _form(tokens, at)
        if form is None:
            continue
        verb = _verb(tokens, at, end, form)
        if verb is not None:
            yield verb


def _of_heading(tokens: list[Token], at: int) -> bool:
    """Whether the word is capitalised in the midst of others: part of a heading or a name."""
    return at > 0 and tokens[at].capital and tokens[at - 1].word


def _form(tokens: list[Token], at: int) -> tuple[int, Form | None]:
    """The form at `at` and where it ends, with its particle where it has one."""
    low = tokens[at].low
    if at + 1 < len(tokens) and low in PARTICLED and not tokens[at + 1].quoted:
        form = FORMS.get(f"{low} {tokens[at + 1].low}")
        if form is not None:
            return at + 2, form
    return at + 1, FORMS.get(low)


def _verb(tokens: list[Token], at: int, end: int, form: Form) -> Verb | None:
    start = at
    helpers: list[str] = []
    while start > 0 and not tokens[start - 1].quoted:
        low = tokens[start - 1].low
        if low not in AUXILIARIES and not adverb(low) and low not in TIMES:
            break
        helpers.append(low)
        start -= 1
    while start < at and tokens[start].low in TIMES | {"yesterday", "today", "that"} and start > 0:
        start += 1
    voice = _voice(tokens, start, at, end, form, helpers)
    if voice is None:
        return None
    negated = _denied(helpers)
    modal = any(low in MODALS for low in helpers)
    return Verb(start, end, form.cue, voice, negated, modal)


def _denied(helpers: list[str]) -> bool:
    return any(low in NEGATIONS or low == "cannot" or low.endswith("n't") for low in helpers)


def _voice(tokens: list[Token], start: int, at: int, end: int, form: Form, helpers: list[str]) -> Voice | None:
    """How the form is used here; None where it is a noun, an adjective, or a verb that attributes nothing."""
    before = tokens[start - 1] if start else None
    after = tokens[end] if end < len(tokens) else None
    auxiliary = any(low in AUXILIARIES for low in helpers)
    if "to" in helpers:
        return None
    if form.shape == "ing":
        return _gerund(before, helpers)
    if form.shape == "past" and any(low in BE for low in helpers):
        by = after is not None and after.low == "by"
        if not by and (after is None or after.low not in {"to", "that", "of"}):
            return None
        return Voice.PASSIVE if form.cue.lemma in (PASSIVES if by else HEARSAY) else None
    if auxiliary:
        return Voice.ACTIVE if MODALS.isdisjoint(helpers) or _denied(helpers) else None
    if before is not None and before.word and not before.quoted:
        if before.low in DETERMINERS | PREPOSITIONS and before.low not in {
            "some",
            "many",
            "most",
            "few",
            "several",
            "this",
            "that",
            "all",
            "both",
            "another",
            "who",
        }:
            return None
        if before.low.endswith("'s") or before.low.isdigit():
            return None
    plainly = form.shape == "past" and form.cue.lemma in PLAIN_PAST
    if not plainly and form.cue.lemma in AMBIGUOUS and not (_opens_content(after) or _closes(form, before, after)):
        return None
    if form.cue.lemma in AMBIGUOUS and form.shape == "s" and not _singular(before):
        return None
    if form.shape == "past":
        reduced = form.cue.lemma in REDUCED and after is not None and after.low in PREPOSITIONS
        by = after is not None and after.low == "by"
        return None if reduced or by else Voice.ACTIVE
    if form.shape == "base":
        return Voice.ACTIVE if before is not None and _plural(before) else None
    return Voice.ACTIVE if before is None or before.low not in CONJUNCTIONS else None


def _closes(form: Form, before: Token | None, after: Token | None) -> bool:
    """Whether the verb ends its clause after a name: "C, the Dune Herald reported"."""
    ends = after is None or after.text in {",", "."}
    return form.shape == "past" and before is not None and before.capital and ends


def _gerund(before: Token | None, helpers: list[str]) -> Voice | None:
    if any(low in BE for low in helpers):
        return Voice.ACTIVE
    if helpers and any(low in AUXILIARIES for low in helpers):
        return None
    if before is None or not before.word or before.quoted:
        return Voice.PARTICIPLE
    if before.low in {"by", "in", "while", "after", "before", "when", "and", "but"}:
        return Voice.PARTICIPLE
    return None


def _plural(token: Token) -> bool:
    """Whether the token may end the subject of a verb in the plural."""
    if token.low in PLURAL or token.text == ",":
        return True
    return token.low.endswith("s") and not token.low.endswith(("ss", "us", "is", "'s"))


def _singular(token: Token | None) -> bool:
    """Whether the token may end the subject of a verb that could be a plural noun instead."""
    return token is None or token.capital or token.low in PRONOUNS | {"which", "that"} or not token.word


def _opens_content(token: Token | None) -> bool:
    """Whether a content may begin with the token."""
    if token is None:
        return False
    return (
        token.quoted
        or token.capital
        or token.text in ":$"
        or token.low in DETERMINERS | PRONOUNS
        or token.low in {"that", "how", "whether", "him", "them", "himself"}
        or token.low.isdigit()
    )
