"""Whose officials people are, as the texts themselves introduce them."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Self

from gravamen.text.words import content_stems, folded, stem
from gravamen.trace.countries import Countries, government

TITLE = re.compile(
    r"\b(?:(?:[Vv]ice )?[Pp]resident|(?:[Pp]rime )?[Mm]inister|[Ss]ecretary(?: of [A-Z]\w+)?|[Aa]mbassador"
    r"|[Ss]pokes(?:man|woman|person)|[Aa]ttorney [Gg]eneral|[Pp]rosecutor|[Cc]ommissioner|[Gg]eneral"
    r"|[Cc]olonel|[Aa]dmiral|[Cc]hancellor|[Dd]irector)\b"
)
NEAR = 100  # code points around a title
# A surname alone is nobody's in particular.
NAME = r"[A-Z][\w’'-]+(?: (?:de |del |la )?[A-Z][\w’'-]+){1,3}"
NAME_AFTER = re.compile(rf" (?P<name>{NAME})")
NAME_BEFORE = re.compile(rf"\b(?P<name>{NAME}), (?:the |a |an )?(?:[\w-]+ ){{0,3}}$")
# A country, then at most two words of the office: "Velmarian transport ", "Velmar’s Deputy ".
OFFICE = r"(?:[A-Z]\w+|foreign|defen[cs]e|interior|justice|finance|transport|energy|oil|health|deputy)"
OFFICE_BEFORE = re.compile(rf"(?:[A-Z][\w.]*(?:[’']s)? )(?:{OFFICE} ){{0,2}}$")
BODY_AFTER = re.compile(r" (?:of|for|at|to) (?:the )?(?:[\w’'.-]+ ?){1,5}")
TITLE_STEMS = frozenset(stem(one) for one in "minist ministry minister secretary department office".split())
FORMER = re.compile(r"\b(?:former|ex|late)\b[\w’'. -]*$", re.IGNORECASE)


class People:
    """What the texts tell of officials, by folded name.

    "Velmarian President Ana Sol" and "Ana Sol, president of Velmar" place her: `governments`. "Ana Sol, the
    Minister of Finance" tells her office only: `offices` are the stems of it. Former officials are none. A
    person whom the texts place in two countries equally often is left out.
    """

    def __init__(self, governments: Mapping[str, str], offices: Mapping[str, frozenset[frozenset[str]]]) -> None:
        self.governments = governments
        self.offices = offices

    @classmethod
    def told_in(cls, texts: Iterable[str], countries: Countries) -> Self:
        """The officials whom the texts introduce."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        offices: dict[str, set[frozenset[str]]] = defaultdict(set)
        for text in texts:
            for name, office in _introduced(text):
                country = countries.of(office)
                if country:
                    votes[name][country] += 1
                offices[name].add(frozenset(content_stems(office)) - TITLE_STEMS)
        placed = {name: _winner(counted) for name, counted in sorted(votes.items())}
        return cls(
            governments={name: government(one) for name, one in placed.items() if one},
            offices={name: frozenset(one for one in told if one) for name, told in sorted(offices.items())},
        )

    def to_json(self) -> str:
        """Everything, as `of_json` reads it."""
        offices = {name: sorted(sorted(one) for one in told) for name, told in self.offices.items()}
        return json.dumps([dict(self.governments), offices])

    @classmethod
    def of_json(cls, text: str) -> Self:
        """What `to_json` wrote."""
        governments, offices = json.loads(text)
        return cls(governments, {name: frozenset(map(frozenset, told)) for name, told in offices.items()})


def _winner(counted: Counter[str]) -> str:
    (first, most), *rest = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return "" if rest and rest[0][1] == most else first


def _introduced(text: str) -> Iterator[tuple[str, str]]:
    """(folded name, office as written) by introduction."""
    for title in TITLE.finditer(text):
        before = text[max(0, title.start() - NEAR) : title.start()].rsplit("\n", 1)[-1]
        if FORMER.search(before):
            continue
        for name, office in (*_named_after(text, title, before), *_named_before(text, title, before)):
            yield folded_name(name), office


def _named_after(text: str, title: re.Match[str], before: str) -> Iterator[tuple[str, str]]:
    """As in "Velmarian transport minister Ana Sol"."""
    name = NAME_AFTER.match(text, title.end(), title.end() + NEAR)
    office = OFFICE_BEFORE.search(before)
    if name and office:
        yield name["name"], office.group()


def _named_before(text: str, title: re.Match[str], before: str) -> Iterator[tuple[str, str]]:
    """As in "Ana Sol, the minister of transport of Velmar"."""
    name = NAME_BEFORE.search(before)
    body = BODY_AFTER.match(text, title.end(), title.end() + NEAR)
    if name and body:
        yield name["name"], body.group()


def folded_name(name: str) -> str:
    """A name for looking up: lower case, no accents."""
    return " ".join(folded(word) for word in name.split())
