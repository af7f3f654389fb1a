"""A declared date at the precision at which it was declared."""

import re
from datetime import date

ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T\s,;Z])")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?=$|T)")
DAY_FIRST = re.compile(r"(?:[A-Za-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
MONTH_FIRST = re.compile(r"(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
EARLIEST_YEAR = 1450  # of print; earlier "dates" are placeholders such as 0001-01-01


def declared_date(words: str) -> str | None:
    """`words` as `2025`, `2025-07` or `2025-07-25`, never finer than stated; None where it is not certain.

    Read are ISO 8601, `2025/07/25`, `20250725`, and days with the English name of their month. A time of day
    is dropped, its zone with it: the date is the one stated. `07/08/2025` says nothing certain.

    >>> declared_date("2025-07-25T23:10:00-05:00"), declared_date("July 2025"), declared_date("07/08/2025")
    ('2025-07-25', '2025-07', None)
    """
    stated = words.strip()[:80]
    if found := COMPACT.match(stated) or ISO.match(stated):
        year, month, day = found.groups()
    elif found := DAY_FIRST.match(stated):
        day, name, year = found.groups()
        month = _month(name)
    elif found := MONTH_FIRST.match(stated):
        name, day, year = found.groups()
        month = _month(name)
    else:
        return None
    return None if month == "0" else _written(int(year), month, day)


def _month(name: str) -> str:
    short = name[:3].lower()
    return str(MONTHS.index(short) + 1) if short in MONTHS else "0"


def _written(year: int, month: str | None, day: str | None) -> str | None:
    if year < EARLIEST_YEAR:
        return None
    try:
        date(year, int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([f"{year:04}", *(f"{int(part):02}" for part in (month, day) if part)])
