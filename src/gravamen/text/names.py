"""Names of people, places and bodies: runs of capitalised words."""

import re
from collections.abc import Iterator

from gravamen.record.span import Span, trimmed

_PART = r"(?:[A-Z]\.(?:[A-Z]\.)*(?:[A-Z]\b)?|[A-ZÀ-ÖØ-ÞĆČŁŚŠŻŽİ][\w’'-]*[\w])"
_GAP = r"(?:[^\S\n]{1,2}|[^\S\n]?\n)"  # a name may run over a line's end, not over an empty line
_JOIN = r"(?:of the|of|for the|for|de la|de los|de|del|da|do|dos|van|von|al|el|y|and the|&)"
_NUMBER = r"(?:(?:(?<=Order)|(?<=O\.)|(?<=Resolution)|(?<=Decree)|(?<=Law))\s\d{1,5}|\s\d{1,2})(?![.,]?\w|%)"
NAME = re.compile(rf"(?<![^\W_]){_PART}(?:(?:{_GAP}{_JOIN})?{_GAP}{_PART}|{_NUMBER})*")
# Words that are capitalised only because a sentence begins with them.
COMMON = frozenset(
    """a an the this that these those he she it they we i you his her its their our my who what when where why
    how if in on at of for from with by as to and but or nor so yet not no yes after before since while
    because although though however meanwhile additionally furthermore moreover likewise similarly further also
    then there here today
    yesterday during under over between through according despite both each many most some several all any
    such other another more less one two three four five six seven eight nine ten monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october
    november december mr mrs ms dr q a do does did has have had is are was were can could will would
    should""".split()
)
_POSSESSIVE = re.compile(r"[’']s?\Z")
_FIRST = re.compile(r"(\S+)\s*")


def names(text: str) -> Iterator[Span]:
    """Spans of the names in `text`, in order, without articles before and possessives after.

    Months, days and words capitalised by their place in a sentence are no names on their own.

    >>> [one.of("The U.S. named Ana de Sol.") for one in names("The U.S. named Ana de Sol.")]
    ['U.S.', 'Ana de Sol']
    """
    for found in NAME.finditer(text):
        start, end = found.span()
        while start < end:
            first = _FIRST.match(text, start, end)
            if first is None or _bare(first.group(1)) not in COMMON:
                break
            start = first.end()
        while end > start and _bare(text[(last := _last(text, start, end)) : end]) in COMMON:
            end = trimmed(text, Span(start, last)).end
        possessive = _POSSESSIVE.search(text, max(start, end - 2), end)
        end = possessive.start() if possessive else end
        if end - start > 1 and not text[start:end].isdigit():
            yield Span(start, end)


def _last(text: str, start: int, end: int) -> int:
    """Where the last word of a run begins."""
    while end > start and not text[end - 1].isspace():
        end -= 1
    return end


def _bare(word: str) -> str:
    """The word of a contraction, in lower case: of "He’s" "he"."""
    return word.replace("’", "'").partition("'")[0].rstrip(".").lower()
