"""Numbers as the sample's documents write them: `41`, `40,000`, `nine`. One is a word, not a number."""

import random
import re
from collections.abc import Iterable

UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {word: value for value, word in enumerate(UNITS)} | {w: 10 * i for i, w in enumerate(TENS, 2)}
# No part of a word, of "utf-8" or of a time, and no number of a paragraph; "one" is left as it is.
DIGITS = r"(?<![\w:.\n-])\d{1,3}(?:,\d{3})+(?!\w)|(?<![\w:.\n-])\d+(?![\w:])"
SPELLED = r"\b(?i:" + "|".join(word for word, value in VALUES.items() if value > 1) + r")\b"
NUMERAL = re.compile(f"{DIGITS}|{SPELLED}")


def value_of(numeral: str) -> int:
    """The number that the words or digits write."""
    spelled = VALUES.get(numeral.lower())
    return int(numeral.replace(",", "")) if spelled is None else spelled


def written_like(numeral: str, value: int) -> str:
    """`value` in the manner of `numeral`: spelled or in digits, grouped, capitalised."""
    if numeral[0].isdigit():
        return f"{value:,}" if "," in numeral or value >= 10000 else str(value)
    words = _spelled(value)
    return words.capitalize() if numeral[0].isupper() else words


def _spelled(value: int) -> str:
    if value < 20:
        return UNITS[value]
    tens, unit = divmod(value, 10)
    return TENS[tens - 2] + (f"-{UNITS[unit]}" if unit else "")


def other_numbers(values: Iterable[int], chance: random.Random) -> dict[int, int]:
    """Another number for each, in the same order of size and as round; none stays what it is."""
    others: dict[int, int] = {}
    before, below = chance.randint(1, 4), 1  # from there on gaps grow or shrink; one is not a plural
    for value in sorted(set(values)):
        step = _roundness(value)
        grown = before + max(1, round((value - below) * chance.uniform(0.6, 2)))
        other = -(-grown // step) * step
        others[value] = other if other != value else other + step
        before, below = others[value], value
    return others


def _roundness(value: int) -> int:
    step = 1
    while value >= 1000 and value % (step * 10) == 0:
        step *= 10
    return step
