"""Names of people, places and bodies: runs of capitalised words."""

import re
from collections.abc import Iterator

from gravamen.record.span import Span

_PART = r"(?:[A-Z]\.(?:[A-Z]\.)*|[A-ZÀ-ÖØ-ÞĆČŁŚŠŻŽİ][\w’'-]*[\w])"
_GAP = r"(?:[^\S\n]{1,2}|[^\S\n]?\n)"  # a name may run over a line's end, not over an empty line
_JOIN = r"(?:of the|of|for the|for|de la|de los|de|del|da|do|dos|van|von|al|el|y|and the|&)"
_NUMBER = r"(?:(?:(?<=Order)|(?<=O\.)|(?<=Resolution)|(?<=Decree)|(?<=Law))\s\d{1,5}|\s\d{1,2})(?=\W|$)"
NAME = re.compile(rf"{_PART}(?:(?:{_GAP}{_JOIN})?{_GAP}{_PART}|{_NUMBER})*")
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
_POSSESSIVE = re.compile(r"[’']s?$")


def names(text: str) -> Iterator[Span]:
    """Spans of the names in `text`, in order, without articles before and possessives after.

    Months, days and words capitalised by their place in a sentence are no names on their own.

    >>> [one.of("The U.S. named Ana de Sol.") for one in names("The U.S. named Ana de Sol.")]
    ['U.S.', 'Ana de Sol']
    """
    for found in NAME.finditer(text):
        start, end = found.span()
        while start < end:
            first = re.match(r"\S+\s*", text[start:end])
            if first is None or _bare(first.group().strip()) not in COMMON:
                break
            start += first.end()
        while end > start and _bare(last := text[start:end].rsplit(None, 1)[-1]) in COMMON:
            end = start + len(text[start:end][: -len(last)].rstrip())
        word = text[start:end]
        end -= len(word) - len(_POSSESSIVE.sub("", word))
        if end - start > 1 and not text[start:end].isdigit():
            yield Span(start, end)


def _bare(word: str) -> str:
    """The word of a contraction: of "He’s" "he"."""
    return re.split("[’']", word, maxsplit=1)[0].rstrip(".").lower()
