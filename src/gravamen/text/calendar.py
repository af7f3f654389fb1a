"""What "on Tuesday", "last month" and "in July" mean to who knows when the text was written."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

# Without a tense to tell, a day of no year is the one nearest to the day of writing, where it is no farther than this.
NEAR = timedelta(days=90)
# With one it is the last before or the next after; beyond half a year it is not sure.
FAR = timedelta(days=183)
STATED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")


def exists(year: int, month: int, day: int = 1) -> bool:
    """Whether the calendar has this day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Writing:
    """When a text was written, no finer than it declares: `month` and `day` may be None.

    A tense is -1 for what is past, 1 for what is to come, 0 where it is not known.
    """

    year: int
    month: int | None
    day: int | None

    @classmethod
    def of(cls, stated: str | None) -> "Writing | None":
        """The time of `2025`, `2025-07` or `2025-07-25`; None for anything else."""
        found = STATED.match(stated or "")
        if found is None:
            return None
        year, month, day = (int(part) if part else None for part in found.groups())
        return cls(year, month, day) if year and exists(year, month or 1, day or 1) else None

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    def away(self, days: int) -> str | None:
        """The day so many days later."""
        return _shifted(self.date, days, date.isoformat) if self.date else None

    def unit_away(self, unit: str, count: int) -> str | None:
        """The day, week, month or year that lies `count` of them later; None where the writing is dated coarser."""
        if unit == "year":
            return f"{self.year + count:04}" if 0 < self.year + count < 10_000 else None
        if unit == "month":
            year, month = divmod(self.year * 12 + (self.month or 1) - 1 + count, 12)
            return f"{year:04}-{month + 1:02}" if self.month and 0 < year < 10_000 else None
        if unit == "week":
            return _shifted(self.date, 7 * count, _week) if self.date else None
        return self.away(count)

    def weekday(self, number: int, tense: int, way: str = "") -> str | None:
        """The last or next day of this name (0 is Monday). "On Monday" may be the day of writing, "last Monday" not."""
        here = self.date
        direction = {"last": -1, "next": 1}.get(way, tense)
        if here is None or direction == 0:
            return None
        if way == "next":
            return None  # on a Monday some mean the morrow by "next Tuesday", others the week after
        days = (here.weekday() - number) % 7 if direction < 0 else -((number - here.weekday()) % 7)
        return self.away(-days - 7 if way == "last" and days == 0 else -days)

    def yearless(self, month: int, day: int | None, tense: int, weekday: int | None = None) -> int | None:
        """The year of "in July" or "on 25 July"; where the weekday is named, the one near by in which it fits."""
        years = [one for one in (self.year - 1, self.year, self.year + 1) if 0 < one < 10_000]
        years = [one for one in years if exists(one, month, day or 1)]
        if weekday is not None and day:
            fit = [one for one in years if date(one, month, day).weekday() == weekday]
            return fit[0] if len(fit) == 1 else None
        if self.month is None:
            return None
        if month == self.month and (day is None or self.day is None or day == self.day):
            return self.year
        return self._nearest(years, month, day, tense)

    def _nearest(self, years: list[int], month: int, day: int | None, tense: int) -> int | None:
        here = date(self.year, self.month or 1, (self.day or 15) if day else 1)
        apart = {one: date(one, month, day or 1) - here for one in years}
        if tense:
            reach = [one for one in years if timedelta() <= tense * apart[one] <= FAR]
        else:
            reach = [one for one in years if abs(apart[one]) <= NEAR]
        return min(reach, key=lambda one: abs(apart[one]), default=None)


def _shifted(day: date, count: int, written: Callable[[date], str]) -> str | None:
    try:
        return written(day + timedelta(days=count))
    except OverflowError:
        return None


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"
