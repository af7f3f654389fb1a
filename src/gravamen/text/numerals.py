"""Numbers as they are written, in digits or in words, before anything is made of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gravamen.record.span import Span
from gravamen.text.words import any_of, folded

TOKEN = re.compile(
    r"[0-9]+(?:[.,\u00a0\u202f][0-9]+)*"  # digits with their separators
    r"|(?:[^\W\d_]\.){2,}"  # dotted abbreviations: E.O.
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*|\S"
)
GROUPED = re.compile(r"[0-9]{1,3}(?:([,.\u00a0\u202f])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?")
PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
MOST_DIGITS = 15  # what a float holds exactly

SMALL = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen""".split()
    )
} | {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "mil": 1_000,
    "million": 1_000_000,
    "millon": 1_000_000,
    "millones": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
# "Hundreds of people" are at least two hundred.
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000}
VAGUE |= {"billions": 2_000_000_000}
# What every number holds: a text without it has none.
NUMBER_WORDS = (*SMALL, *SCALES, *VAGUE, "half")
NUMERIC = re.compile("|".join([*"0123456789", any_of(f for w in NUMBER_WORDS for f in (w, w.capitalize(), w.upper()))]))
CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
MEASURES_ATTACHED = frozenset("kg g km cm mm mg lb lbs ha".split())
# What comes before the digits of an id; a dotted or capital abbreviation does too ("E.O. 13692").
ID_BEFORE = frozenset(
    """no nos number section sections article articles art order resolution chapter page pages paragraph para
    case room version title rule exhibit annex figure table law decree flight route channel act docket count
    # § ¶ & /""".split()
)
# What follows an hour or the number of a book of laws.
NOT_COUNTING_AFTER = frozenset(("am", "pm", "a.m.", "p.m.", "o'clock", "gmt", "utc", "u.s.c.", "usc", "c.f.r.", "cfr"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a run of digits or a mark. `low` is its folded form."""

    span: Span
    text: str
    low: str


@dataclass(frozen=True, slots=True)
class Numeral:
    """The number that tokens `[first, after)` write. `vague`: "dozens"; `currency`: its name, or ""."""

    first: int
    after: int
    value: float
    scale: float = 1
    currency: str = ""
    vague: bool = False


def tokens(text: str) -> list[Token]:
    """The tokens of `text`, in order; hyphens stand alone."""
    return [Token(Span(*one.span()), one.group(), folded(one.group())) for one in TOKEN.finditer(text)]


def parsed(digits: str) -> float | None:
    """The value of digits with separators; None where they are an id, a version or too long.

    >>> parsed("1,200.5"), parsed("1.2.3")
    (1200.5, None)
    """
    if sum(c.isdigit() for c in digits) > MOST_DIGITS:
        return None
    if PLAIN.fullmatch(digits):
        return float(digits)
    grouped = GROUPED.fullmatch(digits)
    if grouped is None:
        return None
    separator = grouped.group(1)
    whole, point, part = digits.rpartition(".") if separator != "." and "." in digits else (digits, "", "")
    return float(re.sub(r"[^0-9]", "", whole) + point + part)


def joined(line: Sequence[Token], at: int) -> bool:
    """Whether token `at` follows the one before without a blank."""
    return 0 < at < len(line) and line[at - 1].span.end == line[at].span.start


def numeral(line: Sequence[Token], at: int, *, opening: bool = True) -> Numeral | None:
    """The numeral that begins at token `at`, currency symbol included; None where none does.

    `opening` is false for the second number of a range, which may follow a dash.
    """
    first = at
    currency = ""
    if line[at].low in ("us", "u.s.") and at + 1 < len(line) and line[at + 1].text in CURRENCIES:
        at += 1
    if line[at].text in CURRENCIES:
        currency = CURRENCIES[line[at].text]
        at += 1
    if at >= len(line):
        return None
    if line[at].text[0] in "0123456789":
        return _in_digits(line, first, at, currency, opening)
    return None if currency else _in_words(line, at)


def _in_digits(line: Sequence[Token], first: int, at: int, currency: str, opening: bool) -> Numeral | None:
    value = parsed(line[at].text)
    if value is None or (opening and not currency and _is_id(line, at)):
        return None
    after, scale = at + 1, 1.0
    if joined(line, after):
        attached = line[after]
        if attached.text[0] in ":/_(" or (attached.text == "]" and at and line[at - 1].text == "["):
            return None
        if attached.text[0].isalpha():
            short = SHORT_SCALES.get(attached.low)
            if short and (currency or attached.low != "m"):
                after, scale = after + 1, short
            elif attached.low not in MEASURES_ATTACHED:
                return None
    if after < len(line) and line[after].low in NOT_COUNTING_AFTER:
        return None
    after, scale = _scaled(line, after, scale)
    after, half = _and_a_half(line, after)
    return Numeral(first, after, (value + half) * scale, scale, currency)


def _is_id(line: Sequence[Token], at: int) -> bool:
    if at == 0:
        return False
    before = line[at - 1]
    if before.text == "(" and joined(line, at) and joined(line, at - 1):
        return True  # a subsection: 706(2)
    if joined(line, at) and (before.text[0].isalnum() or before.text in "-/:.,#_'’–—%"):
        return before.text != "—"
    if before.low.rstrip(".") in ID_BEFORE:
        return True
    if before.text == "." and at > 1 and joined(line, at - 1) and line[at - 2].low in ID_BEFORE:
        return True
    letters = before.text.replace(".", "")
    return len(letters) > 1 and letters.isalpha() and letters.isupper()


def _scaled(line: Sequence[Token], after: int, scale: float) -> tuple[int, float]:
    while after < len(line) and line[after].low in SCALES:
        scale *= SCALES[line[after].low]
        after += 1
        if scale > 1e15:
            break
    return after, scale


def _in_words(line: Sequence[Token], at: int) -> Numeral | None:
    low = line[at].low
    if low in VAGUE or (low == "tens" and _of_vague(line, at)):
        return _vague(line, at)
    if low in ("a", "an", "half") and at + 1 < len(line):
        begin = at + 2 if low == "half" and line[at + 1].low in ("a", "an") else at + 1
        after, scale = _scaled(line, begin, 1.0)
        part = 0.5 if low == "half" else 1.0
        return Numeral(at, after, part * scale, scale) if after > begin else None
    if low not in SMALL and low not in ("hundred", "thousand"):
        return None
    return _counted_words(line, at)


def _counted_words(line: Sequence[Token], at: int) -> Numeral | None:
    total, current, after, scale = 0.0, 0.0, at, 1.0
    while after < len(line):
        low = line[after].low
        if low in SMALL:
            if current % 100 and not (current % 100 >= 20 and current % 10 == 0 and SMALL[low] < 10):
                break
            current += SMALL[low]
        elif low in SCALES:
            scale = SCALES[low]
            if scale in (12, 100):
                current = (current or 1) * scale
            else:
                total, current = total + (current or 1) * scale, 0.0
            if total > 1e15:
                return None
        elif not _bridges(line, after, scale):
            break
        after += 1
    if joined(line, at) and line[at - 1].text == "-":
        return None
    if joined(line, after) and line[after].text == "-" and joined(line, after + 1) and _ends_ordinal(line, after):
        return None
    after, half = _and_a_half(line, after)
    return Numeral(at, after, total + current + half * scale, scale)


def _and_a_half(line: Sequence[Token], at: int) -> tuple[int, float]:
    """The token after "and a half" and what that adds."""
    half = [one.low for one in line[at : at + 3]] == ["and", "a", "half"]
    return (at + 3, 0.5) if half else (at, 0.0)


def _bridges(line: Sequence[Token], at: int, scale: float) -> bool:
    """Whether token `at` joins two words of one number: "twenty-five", "two hundred and five"."""
    if at + 1 >= len(line) or line[at + 1].low not in SMALL:
        return False
    if line[at].text == "-":
        return joined(line, at) and joined(line, at + 1)
    return line[at].low == "and" and scale >= 100


def _ends_ordinal(line: Sequence[Token], at: int) -> bool:
    return line[at + 1].low.endswith(("first", "second", "third", "th"))


def _of_vague(line: Sequence[Token], at: int) -> bool:
    return at + 2 < len(line) and line[at + 1].low == "of" and line[at + 2].low in VAGUE


def _vague(line: Sequence[Token], at: int) -> Numeral:
    if _of_vague(line, at):
        times = {"tens": 10, "hundreds": 100}.get(line[at].low, 1)
        return Numeral(at, at + 3, float(times * VAGUE[line[at + 2].low]), vague=True)
    return Numeral(at, at + 1, float(VAGUE[line[at].low]), vague=True)
