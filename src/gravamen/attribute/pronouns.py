"""Whom a pronoun means: the one who speaks nearby, and nobody where two people compete.

A wrong name is far worse than none: wherever somebody else may be meant, known by name or not, nobody is told.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gravamen.attribute.people import SAYS
from gravamen.attribute.titles import HOLDERS, PRONOUN_OF
from gravamen.record.span import Span

HE = frozenset("he his him himself".split())
SHE = frozenset("she her hers herself".split())
IT = frozenset("it its itself".split())
RELATIVE = frozenset("who which that".split())
UNRESOLVED = frozenset("they their them theirs both these those".split())
NEAR = 900  # code points before a pronoun within which its person is looked for
_SAYS = "|".join(sorted(SAYS))
_ADVERBS = "(?:(?:has|had|have|also|later|then|repeatedly|recently|once|previously|again) ){0,3}"
SPEAKS_AFTER = re.compile(
    r"(?:[’']s)?\*{0,2}(?: \([^()]{1,30}\))?(?:, [^.;:“”\"\n]{2,100}?,)?,? " rf"{_ADVERBS}(?:{_SAYS})\b"
)
SPEAKS_BEFORE = re.compile(rf"(?:[,”\"»’'] (?:{_SAYS})|\b[Aa]ccording to)[ *]{{1,4}}(?:[\w.’'/-]+ ){{0,6}}$")
# People who are described and not named, and so may be whom a pronoun means.
HOLDER = re.compile(
    rf"\b(?:[Tt]he\s(?:[\w’'.-]+\s){{0,3}}?(?i:{HOLDERS})|(?:[A-Z][\w’.-]*\s){{1,3}}(?:{HOLDERS.title()}))\b(?!,?\s[A-Z])"
)
# What follows the name of whoever does something, and what stands before one that begins a sentence.
DOES = re.compile(r"(?:, who| (?:has|had|is|was|will|would|did|does|also|then|later|once|recently)\b| [a-z]+ed\b)")
BEGINS = re.compile(r"(?:\A|\n|[.!?:”\"]\s|[•*-]\s?)[\s*]{0,6}\Z")
SOMEBODY = re.compile(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?P<who>(?:[\w’'.-]+ ){{1,6}}?)(?:{_SAYS})\b")
SOMEBODY_AFTER = re.compile(rf"[”\"’'] (?:{_SAYS}) (?:an?|one|another|the) (?P<who>[\w’'-]+)")
STOP = re.compile(r"[.!?…][”\"’')\]]*\s")
PREPOSED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[’']s) (?:[\w’'-]+ ){1,3}(?:of|to|for|at|from|with) (?:the )?$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text: its place, the fullest name, whether it is a person's, whether it speaks there.

    `unsure`: it may be that of somebody who does something there, though the text does not show whose.
    """

    span: Span
    name: str
    person: bool
    speaks: bool
    unsure: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody who may be meant; `name` is None where only a description is known."""

    start: int
    named: Named | None
    speaks: bool


class Antecedents:
    """Names of a text, in order, as pronouns find them.

    `may_be(name, pronoun)` tells whether the pronoun may be somebody's; `breaks` are where paragraphs begin,
    `quotes` the quotations: whoever is named inside one is not whom the text around it means.
    """

    def __init__(
        self,
        text: str,
        names: Sequence[Named],
        breaks: Sequence[int],
        quotes: Sequence[Span],
        may_be: Callable[[str, str], bool],
    ) -> None:
        self._text = text
        self._names = names
        self._starts = [one.span.start for one in names]
        self._breaks = breaks
        self._quotes = quotes
        self._opened = [one.start for one in quotes]
        self._may_be = may_be

    def of(self, pronoun: str, place: int) -> Named | None:
        """Whom the pronoun (in lower case) at `place` means; None where that cannot be told."""
        if pronoun in RELATIVE:
            return self._before_relative(pronoun, place)
        if pronoun in IT:
            return self._body(place)
        return self._person("she" if pronoun in SHE else "he", place)

    def _before_relative(self, pronoun: str, place: int) -> Named | None:
        """The name right before "who": not the bank of "a clerk at the bank, who said"."""
        at = bisect_left(self._starts, place) - 1
        if at < 0:
            return None
        last = self._names[at]
        between = self._text[last.span.end : place]
        if not re.fullmatch(r"(?: \([^()]*\))?,? ?(?:[^.;:\n]{2,60}, ?)?(?:and )?", between):
            return None
        if pronoun == "who" and not last.person and between.strip(", "):
            return None
        if self._text[max(0, last.span.start - 5) : last.span.start] == " and ":
            return None
        owned = PREPOSED.search(self._text, max(0, last.span.start - 60), last.span.start)
        return None if owned else last

    def _body(self, place: int) -> Named | None:
        """The body that speaks in the same paragraph, where no other body does."""
        start = self._paragraph(place)
        near = [one for one in self._between(max(start, place - NEAR), place) if not one.person]
        speaking = [one for one in near if one.speaks]
        if not speaking or len({one.name for one in speaking}) > 1:
            return None
        return speaking[-1]

    def _person(self, pronoun: str, place: int) -> Named | None:
        end, floor = place, max(0, place - NEAR)
        here = True
        while end > floor:
            start = max(floor, self._paragraph(end if here else end - 1))
            found = sorted(self._candidates(pronoun, start, end), key=lambda one: one.start)
            if found:
                earlier = [] if here else self._carried(pronoun, start, found[0].start)
                chosen = self._one([*earlier, *found], here)
                return chosen.named if chosen else None
            end, here = start, False
        return None

    def _carried(self, pronoun: str, start: int, end: int) -> list[_Candidate]:
        """Somebody of whom the text speaks already, as "she", before it names anybody in the paragraph."""
        for found in re.compile(rf"\b{pronoun}\b", re.IGNORECASE).finditer(self._text, start, end):
            if not self._quoted(found.start()):
                return [_Candidate(found.start(), None, SPEAKS_AFTER.match(self._text, found.end()) is not None)]
        return []

    def _one(self, found: list[_Candidate], here: bool) -> _Candidate | None:
        """The one who is meant of those who may be, in one paragraph; `here`: the pronoun's own."""
        if len({one.named.name if one.named else "" for one in found}) == 1:
            return found[-1]
        speaking = [one for one in found if one.speaks]
        if not speaking:
            return None
        last = speaking[-1]
        if not here and len({one.named.name if one.named else "" for one in speaking}) > 1:
            return None
        stop = STOP.search(self._text, last.start, found[-1].start)
        return None if stop and found[-1].start > stop.end() and self._other_after(found, last, stop.end()) else last

    def _other_after(self, found: list[_Candidate], last: _Candidate, place: int) -> bool:
        name = last.named.name if last.named else ""
        return any(one.start >= place and (one.named.name if one.named else "") != name for one in found)

    def _candidates(self, pronoun: str, start: int, end: int) -> Iterator[_Candidate]:
        for one in self._between(start, end):
            follows = self._text[one.span.end : one.span.end + 3].lstrip("*")
            if one.person and not follows.startswith(":") and self._may_be(one.name, pronoun):
                yield _Candidate(one.span.start, one, one.speaks)
            elif one.unsure and not follows.startswith(":"):
                yield _Candidate(one.span.start, None, one.speaks)
        for pattern in (HOLDER, SOMEBODY, SOMEBODY_AFTER):
            for found in pattern.finditer(self._text, start, end):
                if not self._set_aside(found.start()) and _may_be_described(found, pronoun):
                    speaks = pattern is not HOLDER or SPEAKS_AFTER.match(self._text, found.end()) is not None
                    yield _Candidate(found.start(), None, speaks)

    def _between(self, start: int, end: int) -> Iterator[Named]:
        for index in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            if not self._quoted(self._starts[index]):
                yield self._names[index]

    def _set_aside(self, place: int) -> bool:
        """Whether what begins there is quoted, or said of the name before: "Ana Sol, the mayor"."""
        at = bisect_left(self._starts, place) - 1
        apposed = at >= 0 and self._names[at].span.end == place - 2 and self._text[place - 2 : place] == ", "
        return apposed or self._quoted(place)

    def _quoted(self, place: int) -> bool:
        at = bisect_right(self._opened, place) - 1
        return at >= 0 and place < self._quotes[at].end

    def _paragraph(self, place: int) -> int:
        at = bisect_right(self._breaks, place) - 1
        return self._breaks[at] if at >= 0 else 0


def _may_be_described(found: re.Match[str], pronoun: str) -> bool:
    """Whether the description tells no other pronoun, and ends in no name, which is a candidate itself."""
    words = (found.groupdict().get("who") or found.group()).split()
    last = words[-1]
    other = PRONOUN_OF.get(last.lower(), pronoun)
    return other == pronoun and not (last[:1].isupper() and "who" in found.groupdict()) and last not in HE | SHE
