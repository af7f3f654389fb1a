"""Quantities: a number, how exact it is, and what it counts."""

import re
from collections.abc import Iterable, Iterator, Sequence

from gravamen.record.claim import NamedDate, Quantity
from gravamen.record.span import Span
from gravamen.text.dates import dates
from gravamen.text.numerals import NUMERIC, SMALL, Numeral, Token, joined, numeral, tokens
from gravamen.text.words import STOPWORDS, stem

DIGITS = re.compile(r"[0-9]+(?:[.,\u00a0\u202f][0-9]+)*")
LEAST = (
    *("at least", "no fewer than", "no less than", "not less than", "more than", "over", "above"),
    *("upwards of", "minimum of", "exceeding", "exceeded", "al menos", "por lo menos", "mas de"),
)
MOST = (
    *("no more than", "not more than", "up to", "at most", "less than", "fewer than", "under", "below"),
    *("as many as", "as much as", "maximum of", "hasta", "menos de"),
)
ABOUT = (
    *("about", "around", "some", "approximately", "roughly", "nearly", "almost", "estimated", "close to"),
    *("circa", "~", "unos", "unas", "cerca de", "alrededor de", "casi"),
)
LONGEST_LEAD = 4  # words in the longest of these
AFTERWARDS = {"more": "least", "less": "most", "fewer": "most"}
DASHES = frozenset("-–—‐‑")
# "Rose from 3 to 5" tells of two numbers, "from 3 to 5" of one that is not known better.
CHANGES = frozenset(
    """rose rise rises rising risen fell fall falls fallen grew grow grown increased increase increases
    dropped drop declined decline revised raised raise lowered reduced cut went jumped climbed changed""".split()
)
PERCENT = frozenset(("%", "percent", "pct"))
# One name for what goes by several.
SAME_UNIT = {"kg": "kilogram", "kilo": "kilogram", "kilos": "kilogram", "kgs": "kilogram", "km": "kilometer"}
SAME_UNIT |= {
    "kilometre": "kilometer",
    "kilometres": "kilometer",
    "kilometer": "kilometer",
    "tonne": "ton",
    "tonnes": "ton",
    "lb": "pound",
}
SAME_UNIT |= {"lbs": "pound", "persons": "person", "people": "person", "men": "man", "women": "woman"}
SAME_UNIT |= {
    "children": "child",
    "feet": "foot",
    "metre": "meter",
    "dollars": "dollar",
    "euros": "euro",
    "toneladas": "ton",
    "personas": "person",
}
MONEY = frozenset("dollar euro bolivar peso real yen".split())
MEASURES = frozenset("kilogram gram kilometer ton pound liter hectare percent barrel gallon foot meter mile".split())
PLURALS = frozenset("people men women children police troops personnel staff".split())
NOT_COUNTED = frozenset(
    """killed died dead wounded injured arrested said says were was are is had have has of in on at to for by
    with from and or but as than per each later earlier ago""".split()
)
LONG_ID = 7  # digits without separators and without what they count
# They stand between a number and what it counts, and are not it.
ATTRIBUTES = frozenset(
    "more other further last first next new additional single separate different cubic square metric".split()
)
NOUNS_IN_LY = frozenset("family supply assembly monopoly rally reply anomaly ally".split())
LONGEST_UNIT = 4  # words looked at for what is counted


def quantities(text: str, named: Iterable[NamedDate] | None = None) -> tuple[Quantity, ...]:
    """The quantities that `text` names, in order. Spans run from the number's first to its last character.

    `named` are its dates, where they are known already.

    Digits and words ("eleven", "two dozen"), ranges, bounds, scale words, per cent and currency. Dates,
    years, ordinals, hours and ids ("E.O. 13692") are none. `unit` is what is counted, stemmed: the head noun
    that follows, a measure with what it measures ("kilogram cocain"), a currency ("dollar"), "percent", or "".

    >>> [(q.low, q.high, q.unit, q.bound) for q in quantities("at least 60–80 people and $2 million")]
    [(60.0, 80.0, 'person', 'least'), (2000000.0, 2000000.0, 'dollar', '')]
    """
    if NUMERIC.search(text) is None:
        return ()
    line = _without_dates(text, dates(text) if named is None else named)
    at = 0
    found: list[Quantity] = []
    while at < len(line):
        first = numeral(line, at)
        if first is None:
            at += 1
            continue
        quantity, at = _quantity(text, line, first)
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


def numbers_in(text: str) -> list[str]:
    """Every run of digits of `text`, in order, in one form: no thousands separators, no zeros before.

    Dates give their parts, so that any figure of a sentence can be looked up in the words it rests on.

    >>> numbers_in("1,200 people on 2025-07-25, or 3.50 %")
    ['1200', '2025', '7', '25', '3.5']
    """
    return [_plain(found.group()) for found in DIGITS.finditer(text)]


def _plain(digits: str) -> str:
    if re.fullmatch(r"[0-9]{1,3}(?:[,\u00a0\u202f][0-9]{3})+(?:\.[0-9]+)?", digits):
        digits = re.sub(r"[,\u00a0\u202f]", "", digits)
    if re.fullmatch(r"[0-9]+\.[0-9]+", digits):
        digits = digits.rstrip("0").rstrip(".")
    return re.sub(r"^0+(?=[0-9])", "", digits)


def _without_dates(text: str, dated: Iterable[NamedDate]) -> list[Token]:
    """The tokens of `text`; those of a date become one token that is no number."""
    named = [one.span for one in dated]
    kept: list[Token] = []
    at = 0
    for token in tokens(text):
        while at < len(named) and named[at].end <= token.span.start:
            at += 1
        if at < len(named) and named[at].meets(token.span):
            if not kept or kept[-1].span != named[at]:
                kept.append(Token(named[at], "§date", "§date"))
            continue
        kept.append(token)
    return kept


def _quantity(text: str, line: Sequence[Token], first: Numeral) -> tuple[Quantity | None, int]:
    """The quantity that `first` opens (None: it is no count) and the token at which to go on."""
    lead_bound, lead_about = _lead(line, first.first)
    last = _range_end(line, first)
    if last is None and _broken_range(line, first.after):
        return None, first.after + 2
    low, high = (first.value, first.value) if last is None else _range(first, last)
    end = first if last is None else last
    bound, after = _bound_after(line, end.after)
    unit, counted = _unit(line, after, first.currency or end.currency)
    if _is_pronoun(line, first, last, bool(unit)) or (not unit and last is None and _is_label(line, first)):
        return None, end.after
    quantity = Quantity(
        span=Span(line[first.first].span.start, line[end.after - 1].span.end),
        low=low,
        high=high,
        unit=unit,
        counted=" ".join(counted.of(text).split()) if counted else "",
        approximate=lead_about or (" ".join(one.low for one in line[first.first : first.after]) if first.vague else ""),
        bound=bound or lead_bound or ("least" if first.vague else ""),
    )
    return quantity, end.after


def _is_pronoun(line: Sequence[Token], first: Numeral, last: Numeral | None, counted: bool) -> bool:
    """Whether this is the "one" of "one of the", "no one", "one another"."""
    if last is not None or line[first.first].low != "one" or first.value != 1:
        return False
    following = line[first.after].low if first.after < len(line) else ""
    return not counted or following == "of" or (first.first > 0 and line[first.first - 1].low == "no")


def _is_label(line: Sequence[Token], first: Numeral) -> bool:
    """Whether the number belongs to a name inside a sentence ("Zamora 200") or is too long and plain to be a count."""
    digits = line[first.first].text
    if len(digits) >= LONG_ID and digits.isdigit() and first.scale == 1:
        return True
    named = first.first > 1 and line[first.first - 1].text[0].isupper() and line[first.first - 2].text not in ".!?:"
    return named and first.scale == 1 and not first.currency and line[first.first - 1].low not in ABOUT


def _lead(line: Sequence[Token], at: int) -> tuple[str, str]:
    """The bound and the word that makes the number approximate, among the words before token `at`."""
    before = [one.low for one in line[max(0, at - LONGEST_LEAD) : at]]
    if before and before[-1] in ("between", "from", "entre"):
        before.pop()
    about = _ends_with(before, ABOUT)
    if about:
        before = before[: -len(about.split())]
    least, most = _ends_with(before, LEAST), _ends_with(before, MOST)
    # "No fewer than" ends in "fewer than", "no more than" in "more than": the longer one is meant.
    bound = "" if not least and not most else "least" if len(least) > len(most) else "most"
    return bound, about


def _ends_with(before: Sequence[str], phrases: Sequence[str]) -> str:
    found = (one for one in phrases if list(before[-len(one.split()) :]) == one.split())
    return max(found, key=len, default="")


def _range_end(line: Sequence[Token], first: Numeral) -> Numeral | None:
    """The second number of a range that `first` opens: "60–80", "60 to 80", "between 60 and 80"."""
    at = first.after
    if at < len(line) and line[at].low in PERCENT:
        at += 1
    if at + 1 >= len(line):
        return None
    joint = line[at]
    lead = line[first.first - 1].low if first.first else ""
    if joint.text in DASHES:
        pass
    elif joint.low in ("to", "a"):
        if _tells_change(line, first.first) or (joint.low == "a" and lead != "de"):
            return None
    elif joint.low in ("and", "y"):
        if lead not in ("between", "entre"):
            return None
    elif joint.low != "or":
        return None
    last = numeral(line, at + 1, opening=False)
    if last is None or (joint.low == "or" and last.value > 2 * first.value):
        return None
    return last if _range(first, last)[0] < last.value else None


def _tells_change(line: Sequence[Token], at: int) -> bool:
    before = [one.low for one in line[max(0, at - 4) : at]]
    return bool(before) and before[-1] == "from" and any(one in CHANGES for one in before)


def _broken_range(line: Sequence[Token], at: int) -> bool:
    """Whether digits follow a dash at once, as in a score ("3-2") or a telephone number."""
    tied = at + 1 < len(line) and joined(line, at) and joined(line, at + 1)
    return tied and line[at].text in DASHES and line[at + 1].text[0].isdigit()


def _range(first: Numeral, last: Numeral) -> tuple[float, float]:
    """Of "60–80 million": the scale of the second holds for the first where that has none."""
    low = first.value * last.scale if first.scale == 1 and last.scale > 1 else first.value
    if low >= last.value:
        low = first.value
    return low, last.value


def _bound_after(line: Sequence[Token], at: int) -> tuple[str, int]:
    """The bound that follows ("100+", "five or more") and the token after it."""
    if at < len(line) and line[at].text == "+" and joined(line, at):
        return "least", at + 1
    if at + 1 < len(line) and line[at].low == "or" and line[at + 1].low in AFTERWARDS:
        return AFTERWARDS[line[at + 1].low], at + 2
    return "", at


def _unit(line: Sequence[Token], at: int, currency: str) -> tuple[str, Span | None]:
    """The unit of what is counted from token `at` on, "" where nothing is, and the words for what is counted."""
    if currency:
        worth = at + 1 if at < len(line) and line[at].low == "worth" else at
        return currency, _counted(line, *_measured(line, worth - 1))
    if at + 1 < len(line) and line[at].low == "per" and line[at + 1].low == "cent":
        at += 1
    percent = at < len(line) and (line[at].low in PERCENT or line[at].low == "cent")
    head = at if percent else _head(line, at)
    if head is None:
        return "", None
    name = "percent" if percent else unit_name(line[head].low)
    if name in MONEY:
        return name, _counted(line, *_measured(line, head))
    if name not in MEASURES:
        return name, _counted(line, next(_noun_places(line, at)), head)
    first, last = _measured(line, head)
    return f"{name} {unit_name(line[last].low)}" if last is not None else name, _counted(line, first, last)


def _counted(line: Sequence[Token], first: int, last: int | None) -> Span | None:
    return None if last is None else Span(line[first].span.start, line[last].span.end)


def unit_name(low: str) -> str:
    """The unit that a folded word names: one name for what goes by several, else its stem."""
    return SAME_UNIT.get(low) or SAME_UNIT.get(low.removesuffix("s")) or stem(low)


def _measured(line: Sequence[Token], at: int) -> tuple[int, int | None]:
    """The first and the last token of what is measured by token `at`: "kilograms of cocaine"; no last: nothing."""
    if at + 1 < len(line) and line[at + 1].low == "of":
        head = _head(line, at + 1)
        if head is not None:
            return next(_noun_places(line, at + 1)), head
    return at, None


def _head(line: Sequence[Token], at: int) -> int | None:
    """The place of the noun that heads what follows: the first plural near by, else the next word."""
    nouns = list(_noun_places(line, at))
    if nouns and unit_name(line[nouns[0]].low) in MEASURES | MONEY:
        return nouns[0]
    plural = (one for one in nouns if line[one].low in PLURALS or _looks_plural(line[one].low))
    return next(plural, nouns[0] if nouns else None)


def _looks_plural(low: str) -> bool:
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "ous"))


def _noun_places(line: Sequence[Token], at: int) -> Iterator[int]:
    if at < len(line) and line[at].text == "-" and joined(line, at):
        at += 1
    if at < len(line) and line[at].low in ("of", "de"):
        at += 1
        while at < len(line) and line[at].low in (
            "the",
            "its",
            "their",
            "his",
            "her",
            "these",
            "those",
            "los",
            "las",
        ):
            at += 1
    attached = at < len(line) and joined(line, at)
    last = min(at + LONGEST_UNIT, len(line))
    while at < last:
        low = line[at].low
        if not line[at].text[0].isalpha() or low in NOT_COUNTED:
            return
        if not attached and joined(line, at + 1) and line[at + 1].text == "-" and joined(line, at + 2):
            at += 3  # "terror-prone" tells of what is counted
            continue
        if low in ATTRIBUTES or "." in low or (low.endswith("ly") and low not in NOUNS_IN_LY):
            at += 1
            continue
        if low in STOPWORDS or low in SMALL:
            return
        yield at
        at += 1
