"""Which names in a case's documents mean one speaker. A wrong merger is worse than none."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from gravamen.attribute.given import pronoun_of_given
from gravamen.attribute.kinds import source_kind
from gravamen.attribute.people import person_in
from gravamen.attribute.titles import CHARGES, RANKS, is_title
from gravamen.record.document import SourceKind
from gravamen.text.words import folded
from gravamen.trace.people import folded_name

BRACKETS = re.compile(r" ?\([^()]*(?:\)|\Z)")
ARTICLE = re.compile(r"\A(?:the|an?) (?=.)", re.IGNORECASE)
Middle = tuple[str, ...]


class SameSpeaker:
    """Tells by `key` which names mean one speaker.

    Names that differ in titles, article, accents, case or what stands in brackets are one. People are one where first
    and last name are the same and no middle name contradicts another: "Ana Sol", "Ana B. Sol". A surname alone is that
    of whoever bears it, speaks by the whole name and is shown to be a person by a title or a common given name; not
    where anybody else of the case bears it. `said_by` are the names of speakers, with the titles that texts give them,
    `told_of` those of everybody whom the claims name.
    """

    def __init__(self, said_by: Iterable[str], told_of: Iterable[str]) -> None:
        people = {name: words for name in said_by if (words := _person(name))}
        known = {*people.values(), *(words for name in told_of if (words := _person(name)))}
        middles: dict[tuple[str, str], set[Middle]] = defaultdict(set)
        for first, *middle, last in known:
            middles[first, last].add(tuple(middle))
        self._one = {ends for ends, found in middles.items() if _agree(found)}
        self._bearers: dict[str, set[str]] = defaultdict(set)
        for words in known:
            for surname in _surnames(words):
                self._bearers[surname].add(self._key(words))
        self._sure = {self._key(words) for name, words in people.items() if _is_person(name, words)}

    def key(self, name: str) -> str:
        """What the names of one speaker have in common, and those of no other."""
        words = _person(name)
        if words:
            return self._key(words)
        alone = folded_name(without_title(name))
        bearers = self._bearers.get(alone, set())
        return next(iter(bearers)) if len(bearers) == 1 and bearers <= self._sure else alone

    def _key(self, words: Sequence[str]) -> str:
        ends = words[0], words[-1]
        return " ".join(ends if ends in self._one else words)


def without_brackets(name: str) -> str:
    """`name` without what stands in brackets.

    >>> without_brackets("The Ministry of Ports (statement, session 80)"), without_brackets("(AP)")
    ('The Ministry of Ports', '(AP)')
    """
    return BRACKETS.sub("", " ".join(name.split())).strip() or name


def plain(name: str) -> str:
    """`name` without an article before it and without what stands in brackets.

    >>> plain("the Ministry of Ports (statement, session 80)"), plain("the")
    ('Ministry of Ports', 'the')
    """
    return ARTICLE.sub("", without_brackets(name))


def without_title(name: str) -> str:
    """`plain(name)`; of a surname with titles the surname.

    >>> without_title("Secretary of State Sol"), without_title("Secretary of State"), without_title("Ports Police")
    ('Sol', 'Secretary of State', 'Ports Police')
    """
    *before, last = plain(name).split() or [""]
    titled = all(is_title(word) or folded(word) in CHARGES for word in before)
    ranked = any(word.rstrip(".").lower() in RANKS for word in before)
    common = is_title(last) or folded(last) in CHARGES or source_kind(last) is not SourceKind.UNKNOWN
    return last if titled and ranked and not common else plain(name)


def is_titled(name: str) -> bool:
    """Whether titles stand in `name`.

    >>> is_titled("Secretary of State Ana Sol"), is_titled("President Sol"), is_titled("Ana Sol")
    (True, True, False)
    """
    return len(plain(name).split()) > len(_person(name) or without_title(name).split())


def _person(name: str) -> Middle:
    """The folded words of the person's name in `name`; empty where it names none."""
    person = (person_in(plain(name)) if name[:1].isalpha() else None) or ""
    return tuple(word.rstrip(".") or word for word in folded_name(person).split())


def _is_person(name: str, words: Middle) -> bool:
    """Whether a title or the given name shows that these are the words of a person's name."""
    return is_titled(name) or bool(pronoun_of_given(words[0]))


def _surnames(words: Middle) -> Sequence[str]:
    """The words by which somebody may be called alone: the last, and of three or more the one before it."""
    return words[-1:] if len(words) < 3 or len(words[-2]) < 3 else words[-2:]


def _agree(middles: Iterable[Middle]) -> bool:
    """Whether the middle names may all be of one person: each holds those of the next shorter."""
    ordered = sorted(middles, key=lambda one: (len(one), one))
    return all(_holds(longer, shorter) for shorter, longer in pairwise(ordered))


def _holds(longer: Middle, shorter: Middle) -> bool:
    """Whether the words of `shorter` stand in `longer` in this order, also as initials."""
    rest = iter(longer)
    return all(any(_fits(one, other) for other in rest) for one in shorter)


def _fits(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1])
