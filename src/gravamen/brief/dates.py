"""Dates as a reader reads them."""

MONTHS = "January February March April May June July August September October November December".split()


def written(date: str) -> str:
    """A declared date in words, at the precision declared.

    >>> written("2025-07-25"), written("2025-07"), written("2025")
    ('25 July 2025', 'July 2025', '2025')
    """
    parts = date.split("-")
    if len(parts) < 2:
        return date
    month = MONTHS[int(parts[1]) - 1]
    return f"{int(parts[2])} {month} {parts[0]}" if len(parts) == 3 else f"{month} {parts[0]}"


def dated(date: str) -> str:
    """`on 25 July 2025`, `in July 2025`, or nothing where the document declares no date.

    >>> dated("2025-07")
    ' in July 2025'
    """
    if not date:
        return ""
    return f" {'on' if date.count('-') == 2 else 'in'} {written(date)}"
