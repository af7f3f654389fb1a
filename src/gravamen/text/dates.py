"""Dates that a text names, at the precision it names them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from gravamen.record.claim import NamedDate
from gravamen.record.span import Span
from gravamen.text.calendar import Writing, exists
from gravamen.text.tense import tense
from gravamen.text.words import STOPWORDS, folded

MONTHS = {
    name: number
    for number, names in enumerate(
        """january jan enero|february feb febrero|march mar marzo|april apr abril|may mayo|june jun junio
        |july jul julio|august aug agosto|september sept sep septiembre setiembre|october oct octubre
        |november nov noviembre|december dec diciembre""".split("|"),
        1,
    )
    for name in names.split()
}
# English months are capitalised ("May" is a month, "may" is not), Spanish ones are not.
FORMS = {form for name in MONTHS for form in (name, name.capitalize(), name.upper())} - {"may", "mar", "march"}
MONTH = rf"(?:{'|'.join(sorted(FORMS, key=lambda form: (-len(form), form)))})\b"
DAY = r"[0-3]?[0-9](?:st|nd|rd|th|º)?"
DAYS = rf"{DAY}(?:(?: ?[-–—] ?| (?:to|through|al?) ){DAY}\b| (?:and|or|y) {DAY}\b(?! (?:[a-z]{{3,}}s|people)\b))?"
YEAR = r"(?:1[89]|20)[0-9]{2}"
# "The ninth of March": days in words, each with its number.
ORDINALS = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third
        twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth
        thirty-first""".split(),
        1,
    )
}
ORDINAL = "|".join(sorted(ORDINALS, key=lambda word: (-len(word), word)))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Looked at first wherever a date may begin, because few words open one.
OPENING = rf"(?=[0-9]|(?:{'|'.join(sorted({form[:3] for form in FORMS}))}))"
WRITTEN = re.compile(
    rf"\b(?=[efnst])(?P<od>{ORDINAL}) of (?P<om>{MONTH})(?:,? (?P<oy>{YEAR})\b)?"
    rf"|{OPENING}(?:\b(?P<iy>{YEAR})-(?P<im>0[1-9]|1[0-2])(?:-(?P<id>[0-3][0-9]))?(?![\w-])"
    rf"|\b(?P<s1>[0-3]?[0-9])/(?P<s2>[0-3]?[0-9])/(?P<sy>{YEAR})\b"
    rf"|(?<![\w.,:/$-])(?P<dd>{DAYS}) (?:of |de )?(?P<dm>{MONTH})\.?(?:,? (?:de |del )?(?P<dy>{YEAR})\b)?"
    rf"|\b(?P<mm>{MONTH})\.? (?P<md>{DAYS})\b(?![:%])(?:,? (?P<my>{YEAR})\b)?"
    rf"|\b(?P<nm>{MONTH})\.?,? (?:of |de |del )?(?P<ny>{YEAR})\b"
    rf"|\b(?P<am>{MONTH})"
    rf"|(?:(?<![\w.,/$€£#-])|(?<=\bmid-)|(?<=\bpre-)|(?<=\bpost-))(?P<yy>{YEAR})(?:(?P<tens>(?<=0)[’']?s\b)"
    rf"|[-–—/](?P<yz>(?:1[89]|20)?[0-9]{{2}})(?![\w%/-])|(?![\w%/]|-[0-9]|[.,][0-9])))"
)
RELATIVE = re.compile(
    r"\b(?:(?P<today>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Ll]ast night|[Tt]his (?:morning|afternoon|evening))"
    r"|(?<!the )(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<unit>week|month|year)"
    r"|(?P<many>[0-9]{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|three|four|five|six|seven|eight|nine|ten|twenty)"
    r" (?P<units>day|week|month|year)s? ago"
    rf"|(?:(?P<way>[Ll]ast|[Tt]his|[Nn]ext) )?(?P<week>{'|'.join(WEEKDAYS)}))\b"
)
COUNTS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
COUNTS |= {"a": 1, "an": 1, "twenty": 20}
DAYS_AWAY = {"yesterday": -1, "last night": -1, "tomorrow": 1}
STEPS = {"last": -1, "this": 0, "next": 1}
DIGITS = re.compile(r"[0-9]+")
# A month's name is a month on its own only after these, or tied to another date.
IN_MONTH = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|through|[Bb]y|[Ff]rom|[Dd]uring|[Bb]etween|[Bb]efore|[Aa]fter|of|[Ll]ast|[Tt]his"
    r"|[Nn]ext|[Ll]ate|[Ee]arly|[Mm]id|[Ee]n|[Dd]esde|hasta)[ -]\Z"
)
# "Every Sunday" and "Black Friday" are no one day, "Sunday Times" and "USA Today" none at all.
NO_ONE_DAY = re.compile(r"(?:\b(?:[Ee]very|[Ee]ach|[Aa]ny|[Aa]n?)|(?<![.!?] )\b(?!On\b)[A-Z][\w’'-]+) \Z")
IN_NAME = re.compile(r" [A-Z]\w")
ON_DAY = re.compile(r"\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|late|early) \Z")
# "Today, the group is …" speaks of these days, "today’s ministers" too, "today’s announcement" does not.
NOWADAYS = re.compile(
    r"[’']s\b(?! (?:\w+ )?(?:actions?|designations?|announcements?|meetings?|briefings?|votes?|hearings?|decisions?"
    r"|sanctions|statements?|reports?|sessions?|events?|indictments?|sentences?|visits?|summits?|rulings?|attacks?|strikes?"
    r"|orders?)\b)"
    r"|,? (?:[\w’'-]+ ){0,6}?(?:is|are|remains?|has|have)\b(?! (?:\w+ly )?(?:been\b|\w+ing\b))"
)
LONGEST_LEAD = 40  # code points before a date that are looked at
QUALIFIED = r"(?: (?:at least|in|on|early|late|mid|about|around|the (?:end|start|beginning) of|el|the))*[ -]?\Z"
BOUNDS = tuple(
    (bound, re.compile(rf"\b(?:{words}){QUALIFIED}", re.IGNORECASE))
    for bound, words in (
        ("from", "since|starting|beginning|back to|as early as|desde"),
        ("until", "until|till|through|by|no later than|hasta"),
        ("before", "before|prior to|pre|antes de"),
        ("after", "after|following|post|despu[eé]s de"),
    )
)
TIE = re.compile(
    r"[ ]?(?:(?P<range>[-–—/]|to|through|until|till|al?|hasta)|(?P<list>,|,? ?(?:and|or|y|o)))[ ]?"
    r"(?:(?:in|on|early|late|the|end of|el) |mid-)*"
)
BETWEEN = re.compile(r"\b(?:between|entre) (?:early |late |the |mid-)*\Z", re.IGNORECASE)
FARTHEST_TIE = 20  # code points between two dates that are tied
# After these a four-digit number counts something; before those it does too.
COUNTING_BEFORE = frozenset("than least about some nearly almost approximately roughly around over most".split())
COUNTED_AFTER = frozenset(
    """people persons men women children troops soldiers kilograms kilos kg tons tonnes pounds kilometers
    kilometres miles dollars euros percent million billion thousand hours days deaths""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A date as far as its own words tell it. `value` is what they settle by themselves or with the time of writing.

    `way` is "last", "this" or "next"; `tie` tells how it is tied to the date before: "range", "list" or "".
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    value: str | None = None
    way: str = ""
    tie: str = ""

    @property
    def place(self) -> tuple[int, int]:
        """Its place in the year."""
        return self.month or 0, self.day or 0


def dates(text: str, reference: str | None = None, amid: int | None = None) -> tuple[NamedDate, ...]:
    """The dates that `text` names, in order, none overlapping another.

    `reference` is when the text was written: `2025`, `2025-07` or `2025-07-25`, as it declares. It settles "yesterday"
    and "last month", and by the tense of the words around them "on Tuesday" and "in July". Nothing is settled finer
    than the reference is, nor where the tense is not plain. `amid` is the year of which the text before was telling,
    where that is known: in a story of 2014 "in July" is no July of the year of writing.

    >>> [(one.value, one.bound) for one in dates("Between July and 25 August 2025, as since 2019")]
    [('2025-07', 'from'), ('2025-08-25', 'until'), ('2019', 'from')]
    >>> [one.value for one in dates("The minister left on Tuesday", "2020-03-26")]
    ['2020-03-24']
    """
    writing = Writing.of(reference)
    parts = _with_years(_tied(text, _in_order(text, writing)))
    told = frozenset(one.year for one in parts if one.year is not None) | ({amid} if amid is not None else set())
    if not parts:
        return ()
    ties = [*(one.tie for one in parts[1:]), ""]
    return tuple(
        NamedDate(span=one.span, value=_value(text, one, writing, told), bound=_bound(text, one, tie_after))
        for one, tie_after in zip(parts, ties, strict=True)
    )


def _in_order(text: str, writing: Writing | None) -> list[_Part]:
    """What is written and what is relative, a weekday joined to the date that follows it."""
    kept: list[_Part] = []
    for one in sorted((*_written(text), *_relative(text, writing)), key=attrgetter("span")):
        before = kept[-1] if kept else None
        if before is not None and before.span.end > one.span.start:
            continue
        if before is not None and before.weekday is not None and one.month is not None:
            between = text[before.span.end : one.span.start]
            if between in (", ", " ", ", the ", " the "):
                kept.pop()
                one = replace(one, span=Span(before.span.start, one.span.end), weekday=before.weekday)
        kept.append(one)
    return kept


def _written(text: str) -> Iterator[_Part]:
    at = 0
    while found := WRITTEN.search(text, at):
        parts = _parts(text, found)
        yield from parts
        # What is no date may hold one: "31 February 2025".
        at = found.end() if parts else (DIGITS.match(text, found.start()) or found).end()


def _parts(text: str, found: re.Match[str]) -> list[_Part]:
    span = Span(*found.span())
    match found.groupdict():
        case {"iy": str(year), "im": str(month), "id": day}:
            return _of_days(span, int(year), int(month), [(span, int(day) if day else None)])
        case {"sy": str(year), "s1": str(first), "s2": str(second)}:
            return _slashed(span, int(first), int(second), int(year))
        case {"dm": str(month), "dy": year}:
            return _of_days(span, year, MONTHS[folded(month)], _days(text, Span(*found.span("dd"))))
        case {"om": str(month), "oy": year, "od": str(day)}:
            return _of_days(span, year, MONTHS[folded(month)], [(span, ORDINALS[day])])
        case {"mm": str(month), "my": year}:
            return _of_days(span, year, MONTHS[folded(month)], _days(text, Span(*found.span("md"))))
        case {"nm": str(month), "ny": str(year)}:
            return [_Part(span=span, year=int(year), month=MONTHS[folded(month)])]
        case {"am": str(month)}:
            return [_Part(span=span, month=MONTHS[folded(month)])]
        case {"yy": str(year), "tens": tens, "yz": last}:
            return _years(text, span, int(year), tens, last)
    return []


def _days(text: str, span: Span) -> list[tuple[Span, int | None]]:
    return [(Span(*one.span()), int(one.group())) for one in DIGITS.finditer(text, span.start, span.end)]


def _of_days(whole: Span, year: str | int | None, month: int, days: Sequence[tuple[Span, int | None]]) -> list[_Part]:
    """A date for each day, the first and the last with the words around; none where the calendar lacks one."""
    known = int(year) if year else None
    if not all(exists(known or 2000, month, 1 if day is None else day) for _, day in days):
        return []
    return [
        _Part(
            span=Span(
                whole.start if index == 0 else span.start, whole.end if index == len(days) - 1 else span.end
            ),
            year=known, month=month, day=day,
        )
        for index, (span, day) in enumerate(days)
    ]  # fmt: skip


def _slashed(span: Span, first: int, second: int, year: int) -> list[_Part]:
    # 05/06/2025 is a day in May or in June, by where it was written: only a part above 12 settles it.
    day, month = (first, second) if first > 12 else (second, first)
    if not exists(year, month, day):
        return []
    sure = max(first, second) > 12 or first == second
    return [_Part(span=span, year=year, month=month, day=day) if sure else _Part(span=span)]


def _years(text: str, span: Span, year: int, tens: str | None, last: str | None) -> list[_Part]:
    if tens:
        return [_Part(span=span, value=str(year // 10))]
    first = Span(span.start, span.start + 4)
    if last:
        until = int(last) if len(last) == 4 else year // 100 * 100 + int(last)
        second = Span(span.end - len(last), span.end)
        return [_Part(span=first, year=year), _Part(span=second, year=until)] if until > year else []
    before = re.search(r"(\w+) $", text[max(0, span.start - 20) : span.start])
    after = re.match(r" (\w+)", text[span.end : span.end + 20])
    counted = after and (
        after.group(1).lower() in COUNTED_AFTER
        or (before and before.group(1).lower() in COUNTING_BEFORE and after.group(1).lower() not in STOPWORDS)
    )
    return [] if counted else [_Part(span=span, year=year)]


def _relative(text: str, writing: Writing | None) -> Iterator[_Part]:
    for found in RELATIVE.finditer(text):
        span = Span(*found.span())
        before = Span(max(0, span.start - LONGEST_LEAD), span.start)
        named = NO_ONE_DAY.search(text, before.start, before.end) is not None
        if found["week"]:
            if IN_NAME.match(text, span.end) and not found["way"] and not ON_DAY.search(text, before.start, before.end):
                continue
            number = None if named else WEEKDAYS.index(found["week"])
            yield _Part(span=span, weekday=number, way=(found["way"] or "").lower())
        elif not (named and found.group()[0].isupper()):
            yield _Part(span=span, value=_away(text, found, writing) if writing else None)


def _away(text: str, found: re.Match[str], writing: Writing) -> str | None:
    if found["which"]:
        return writing.unit_away(found["unit"], STEPS[found["which"].lower()])
    if found["many"]:
        many = found["many"].lower()
        count = COUNTS.get(many) or int(many)
        return None if count > 10 and found["units"] != "day" else writing.unit_away(found["units"], -count)
    low = found["today"].lower()
    return None if low == "today" and NOWADAYS.match(text, found.end()) else writing.away(DAYS_AWAY.get(low, 0))


def _tied(text: str, parts: Sequence[_Part]) -> list[_Part]:
    """The dates with their ties; a month's name that stands alone only where it is tied or told to be a month."""
    kept: list[_Part] = []
    for index, one in enumerate(parts):
        tie = _tie(text, kept[-1], one) if kept else ""
        if one.month is not None and one.year is None and one.day is None:
            lead = IN_MONTH.search(text, max(0, one.span.start - LONGEST_LEAD), one.span.start)
            following = parts[index + 1] if index + 1 < len(parts) else one
            tied = (tie and kept[-1].month) or (following.month and following is not one and _tie(text, one, following))
            if not lead and not tied:
                continue
            way = lead.group().strip(" -").lower() if lead else ""
            one = replace(one, way=way if way in STEPS else "")
        kept.append(replace(one, tie=tie))
    return kept


def _tie(text: str, left: _Part, right: _Part) -> str:
    if right.span.start - left.span.end > FARTHEST_TIE:
        return ""
    found = TIE.fullmatch(text, left.span.end, right.span.start)
    if found is None:
        return ""
    if found["range"]:
        return "range"
    between = BETWEEN.search(text, max(0, left.span.start - LONGEST_LEAD), left.span.start)
    return "range" if between and found["list"].strip() in ("and", "y") else "list"


def _with_years(parts: list[_Part]) -> list[_Part]:
    """The dates, those of one range or list with the year that one of them bears."""
    parts = list(parts)
    for at in range(len(parts) - 2, -1, -1):
        one, after = parts[at], parts[at + 1]
        if after.tie and one.month and after.month and one.year is None and after.year is not None:
            parts[at] = replace(one, year=after.year - (one.place > after.place))
    for at in range(1, len(parts)):
        before, one = parts[at - 1], parts[at]
        if one.tie and one.month and before.month and one.year is None and before.year is not None:
            parts[at] = replace(one, year=before.year + (before.place > one.place))
    return parts


def _value(text: str, one: _Part, writing: Writing | None, told: frozenset[int]) -> str | None:
    if one.value is not None or (one.year is None and one.month is None and one.weekday is None):
        return one.value
    year = one.year
    if year is None and writing is not None:
        direction = STEPS.get(one.way) or tense(text, one.span)
        if one.month is None:
            return writing.weekday(one.weekday or 0, direction, one.way)
        year = writing.yearless(one.month, one.day, direction, one.weekday)
        if told and year not in told and one.weekday is None:
            return None
    if year is None:
        return None
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (one.month, one.day) if part)])


def _bound(text: str, one: _Part, tie_after: str) -> str:
    if "range" in (one.tie, tie_after):
        return "until" if one.tie == "range" else "from"
    start = max(0, one.span.start - LONGEST_LEAD)
    return next((bound for bound, words in BOUNDS if words.search(text, start, one.span.start)), "")
