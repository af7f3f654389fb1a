"""Dates as the sample's documents write them, moved by a number of days."""

import random
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

ENGLISH = """January February March April May June July August September October November December""".split()
SPANISH = """enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre""".split()
MONTHS = {name: number for names in (ENGLISH, SPANISH) for number, name in enumerate(names, 1)}
BARE_YEAR = 2024  # of a day and month that stand without one
WRITTEN = re.compile(
    r"(?P<iso>\b\d{4}-\d\d-\d\d)(?:T[\d:]+(?:Z|[+-]\d\d:\d\d))?"
    rf"|(?P<day>\b\d\d?)(?P<of> de | )(?P<month>{'|'.join(MONTHS)})(?:(?P<by> de | )(?P<year>\d{{4}}))?\b"
    rf"|\b(?P<only_month>{'|'.join(ENGLISH)}) (?P<its_year>\d{{4}})\b"
    r"|(?<![\w,.-])(?P<only_year>20\d\d)(?![\w,-])"
)


def named_days(texts: Iterable[str]) -> Iterator[date]:
    """The days named in the texts; a month counts as its middle, a year as nothing."""
    for text in texts:
        for found in WRITTEN.finditer(text):
            if not found["only_year"]:
                yield _day(found)


def shift(days: Iterable[date], chance: random.Random) -> int:
    """A number of whole weeks, in days, that moves every day by the same number of years.

    So weekdays stay true, "last year" stays last year, and no day falls on another day of the sample.
    """
    known = sorted(set(days))
    furthest = (known[-1] - known[0]).days // 7 + 60
    return -7 * chance.choice([n for n in range(furthest, 1000) if len(_years_moved(known, -7 * n)) == 1])


def _years_moved(days: list[date], by: int) -> set[int]:
    return {(day + timedelta(by)).year - day.year for day in days}


def moved(found: re.Match[str], by: int) -> str:
    """What a match of WRITTEN says, `by` days on, in the same manner."""
    if found["only_year"]:
        middle = date(int(found["only_year"]), 7, 1)
        return str((middle + timedelta(by)).year)
    day = _day(found) + timedelta(by)
    if found["iso"]:
        return found[0].replace(found["iso"], day.isoformat())
    if found["only_month"]:
        return f"{ENGLISH[day.month - 1]} {day.year}"
    names = SPANISH if found["month"] in SPANISH else ENGLISH
    year = f"{found['by']}{day.year}" if found["year"] else ""
    return f"{day.day}{found['of']}{names[day.month - 1]}{year}"


def _day(found: re.Match[str]) -> date:
    if found["iso"]:
        return date.fromisoformat(found["iso"])
    if found["only_month"]:
        return date(int(found["its_year"]), MONTHS[found["only_month"]], 15)
    return date(int(found["year"] or BARE_YEAR), MONTHS[found["month"]], int(found["day"]))
