"""Dates that a text names, at the precision it names them."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from gravamen.record.span import Span
from gravamen.text.words import folded

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
MONTH_FORMS = {form for name in MONTHS for form in (name, name.capitalize())} - {"may", "mar", "march"}
MONTH = "|".join(sorted(MONTH_FORMS, key=lambda form: (-len(form), form)))
DAY = r"(?P<d>[0-3]?[0-9])(?:st|nd|rd|th|º)?"
YEAR = r"(?P<y>(?:1[89]|20)[0-9]{2})"
SPELLED = (
    re.compile(r"\b(?P<y>(?:1[89]|20)[0-9]{2})-(?P<n>[01][0-9])(?:-(?P<d>[0-3][0-9]))?(?![\w-])"),
    re.compile(rf"\b{DAY} (?:of |de )?(?P<m>{MONTH})\b\.?(?:,? (?:de |del )?{YEAR}\b)?"),
    re.compile(rf"\b(?P<m>{MONTH})\b\.? {DAY}\b(?!:)(?:,? {YEAR}\b)?"),
    re.compile(rf"\b(?P<m>{MONTH})\b\.?,? (?:of |de |del )?{YEAR}\b"),
)
SLASHED = re.compile(r"\b([0-3]?[0-9])/([0-3]?[0-9])/((?:1[89]|20)[0-9]{2})\b")
BARE_YEAR = re.compile(r"(?<![\w.,/$€£#-])(?:1[89]|20)[0-9]{2}(?![\w%/-]|[.,][0-9])")
RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:last|this|next) (?:week|month|year))\b"
)
DAYS_AWAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
# After these a four-digit number counts something; before those it does too.
COUNTING_BEFORE = frozenset("than least about some nearly almost approximately roughly around over most".split())
COUNTED_AFTER = frozenset(
    """people persons men women children troops soldiers kilograms kilos kg tons tonnes pounds kilometers
    kilometres miles dollars euros percent million billion thousand hours days deaths""".split()
)
# A day and month without a year are the nearest such day to the reference, where it is no farther than this.
NEAR = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDate:
    """A date as a text names it: `value` is `2025`, `2025-07` or `2025-07-25`, or None (not sure)."""

    span: Span
    value: str | None


def dates(text: str, reference: date | None = None) -> tuple[NamedDate, ...]:
    """The dates that `text` names, in order, none overlapping another.

    `reference` is the day on which the text was written. It settles "today" and "yesterday", and "25 July"
    where that day is within 90 days of it; "Tuesday" and "last week" stay None, since the tense that would
    settle them is not looked at.

    >>> [one.value for one in dates("Between July 2024 and 25 July 2025, as in 2019")]
    ['2024-07', '2025-07-25', '2019']
    """
    taken: list[NamedDate] = []
    for found in (*_spelled(text, reference), *_slashed(text), *_years(text), *_relative(text, reference)):
        at = bisect_left(taken, found.span.start, key=lambda one: one.span.end)
        after = next((one for one in taken[at : at + 2] if one.span.meets(found.span)), None)
        if after is None:
            insort(taken, found, key=lambda one: one.span)
    return tuple(taken)


def _spelled(text: str, reference: date | None) -> Iterator[NamedDate]:
    for pattern in SPELLED:
        for found in pattern.finditer(text):
            parts = found.groupdict()
            month = int(parts["n"]) if parts.get("n") else MONTHS[folded(parts["m"])]
            day = int(parts["d"]) if parts.get("d") else None
            year = int(parts["y"]) if parts.get("y") else None
            if _exists(year, month, day):
                yield NamedDate(span=Span(*found.span()), value=_value(year, month, day, reference))


def _exists(year: int | None, month: int, day: int | None) -> bool:
    try:
        date(year or 2000, month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def _value(year: int | None, month: int, day: int | None, reference: date | None) -> str | None:
    if year is not None:
        return f"{year}-{month:02}" + (f"-{day:02}" if day else "")
    if reference is None or day is None:
        return None
    near = [
        date(one, month, day)
        for one in (reference.year - 1, reference.year, reference.year + 1)
        if 1 <= one <= 9999 and _exists(one, month, day)
    ]
    near = [one for one in near if abs(one - reference) <= NEAR]
    return min(near, key=lambda one: abs(one - reference)).isoformat() if near else None


def _slashed(text: str) -> Iterator[NamedDate]:
    for found in SLASHED.finditer(text):
        first, second, year = (int(part) for part in found.groups())
        # 05/06/2025 is a day in May or in June, by where it was written: only a part above 12 settles it.
        day, month = (first, second) if first > 12 else (second, first)
        sure = max(first, second) > 12 or first == second
        if _exists(year, month, day):
            yield NamedDate(span=Span(*found.span()), value=_value(year, month, day, None) if sure else None)


def _years(text: str) -> Iterator[NamedDate]:
    for found in BARE_YEAR.finditer(text):
        before = re.search(r"(\w+) $", text[max(0, found.start() - 20) : found.start()])
        after = re.match(r" (\w+)", text[found.end() : found.end() + 20])
        counted = after is not None and (
            after.group(1).lower() in COUNTED_AFTER
            or (before is not None and before.group(1).lower() in COUNTING_BEFORE)
        )
        if not counted:
            yield NamedDate(span=Span(*found.span()), value=found.group())


def _relative(text: str, reference: date | None) -> Iterator[NamedDate]:
    for found in RELATIVE.finditer(text):
        away = DAYS_AWAY.get(found.group())
        value = None
        if reference is not None and away is not None:
            try:
                value = (reference + timedelta(days=away)).isoformat()
            except OverflowError:
                value = None
        yield NamedDate(span=Span(*found.span()), value=value)
