"""Whose party a speaker or publisher is."""

import re
from collections.abc import Iterable
from dataclasses import replace

from gravamen.record.claim import Speaker
from gravamen.record.document import SourceKind
from gravamen.record.source import Source
from gravamen.text.words import content_stems, folded, words
from gravamen.trace.countries import Countries, government
from gravamen.trace.people import People, folded_name

BRACKETS = re.compile(r"\s*\([^()]*\)")
# What publishers' names tell of their kind; the first that fits decides.
KINDS = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for kind, words in (
        (SourceKind.GOVERNMENT, r"government of|prosecutors?|attorney general|u\.s\. attorney"),
        (SourceKind.COURT, r"courts?|tribunal|judiciary"),
        (
            SourceKind.INTERGOVERNMENTAL,
            r"united nations|european (?:union|commission)|interpol|unodc|nato|oas",
        ),
        (SourceKind.WIRE, r"associated press|reuters|agence france-presse|news agency|press agency"),
        (SourceKind.RESEARCH, r"institute|university|cent(?:er|re) for|observatory"),
        (SourceKind.ADVOCACY, r"amnesty international|human rights watch|foundation|initiative|watch"),
        (
            SourceKind.GOVERNMENT,
            r"ministry|ministerio|department|treasury|white house|presidency|presidencia|embassy|army|navy"
            r"|police|coast guard|customs|intelligence agency|directorate|office of|bureau|congress"
            r"|parliament",
        ),
        (SourceKind.SOCIAL, r"wikipedia|blog|forum|telegram|twitter|facebook"),
        (SourceKind.PRESS, r"times|post|news|journal|herald|tribune|gazette|courier|guardian|radio|tv"),
    )
)
# Unnamed, but of a government as a body.
OFFICIALS = re.compile(r"\b(?:officials|authorities|government|administration|spokes(?:man|woman|person))\b")
FORMER = re.compile(r"\b(?:former|ex|retired|exiled)\b", re.IGNORECASE)


class Parties:
    """Parties by what a case's sources.toml states, by how its texts introduce officials, then by rules.

    Two offices of one government are one party. Courts, the press, researchers and bodies between governments
    are each their own. `people`, where they are known already, save reading the texts. Nothing here knows of any
    case.
    """

    def __init__(self, sources: Iterable[Source] = (), texts: Iterable[str] = (), people: People | None = None) -> None:
        stated = {folded_name(one.name): one for one in sources}
        self._countries = Countries(one.country for one in stated.values())
        self._sources = {name: self._completed(one) for name, one in stated.items()}
        self.people = people or People.told_in(texts, self._countries)

    def source(self, publisher: str) -> Source:
        """What is known of a publisher: as stated, else by its name. `owner` is its party."""
        stated = self._sources.get(folded_name(publisher))
        if stated:
            return stated
        name = _plain(publisher)
        return self._completed(Source(name=name, kind=kind_by_name(name), owner="", country=""))

    def is_country(self, name: str) -> bool:
        """Whether `name` is that of a country, which is a place and no party."""
        return self._countries.is_country(name)

    def party(self, speaker: Speaker, publisher: str) -> str:
        """The party of a speaker in a text of `publisher`; empty where nobody known speaks.

        A speaker without a name is a government's only where it is called by its country ("Velmarian
        officials") or speaks in that government's own text. An office that the text does not place is the
        publisher's, where that is a government or (for an office, not for a person) has a known country.
        """
        if not speaker.name:
            return ""
        if speaker.named:
            return self._named(speaker, publisher)
        return self._unnamed(speaker, self.source(publisher) if publisher else None)

    def _named(self, speaker: Speaker, publisher: str) -> str:
        stated = self._sources.get(folded_name(speaker.name))
        if stated:
            return stated.owner
        if publisher and self._is_of(speaker, publisher):
            return self.source(publisher).owner
        official = self._official(speaker.name)
        if official and speaker.kind in (SourceKind.GOVERNMENT, SourceKind.UNKNOWN):
            return official
        if speaker.kind is not SourceKind.GOVERNMENT or FORMER.search(speaker.name):
            return _plain(speaker.name)
        country = self._countries.of(speaker.name)
        if country:
            return government(country)
        placed = self._of_publisher(speaker, self.source(publisher)) if publisher else ""
        return placed or _plain(speaker.name)

    def _is_of(self, speaker: Speaker, publisher: str) -> bool:
        """Whether the publisher's name holds the speaker's, or the office by which the texts introduce him."""
        if set(_words_of(speaker.name)) <= set(_words_of(publisher)):
            return True
        own = frozenset(content_stems(publisher))
        offices = self.people.offices.get(folded_name(speaker.name), frozenset())
        return self.source(publisher).kind is SourceKind.GOVERNMENT and any(one <= own for one in offices)

    def _of_publisher(self, speaker: Speaker, publisher: Source) -> str:
        if publisher.kind is SourceKind.GOVERNMENT:
            return publisher.owner
        is_office = kind_by_name(speaker.name) is SourceKind.GOVERNMENT
        return government(self._code(publisher.country)) if is_office and publisher.country else ""

    def _unnamed(self, speaker: Speaker, publisher: Source | None) -> str:
        if speaker.kind is not SourceKind.GOVERNMENT or FORMER.search(speaker.name):
            return ""
        country = self._countries.of(speaker.name)
        if country and OFFICIALS.search(speaker.name):
            return government(country)
        if publisher and publisher.kind is SourceKind.GOVERNMENT:
            own = not country or government(country) == publisher.owner
            return publisher.owner if own else ""
        return ""

    def _official(self, name: str) -> str:
        """The government of a person whom the texts introduce; "President Sol" is the only official Sol."""
        parts = folded_name(name).split()
        exact = self.people.governments.get(" ".join(parts))
        if exact:
            return exact
        owners = {
            owner
            for known, owner in self.people.governments.items()
            if set(known.split()) <= set(parts) or parts[-1] in known.split()[1:]
        }
        return owners.pop() if len(owners) == 1 else ""

    def _completed(self, source: Source) -> Source:
        """The source with its owner: as stated, its country's government, or itself."""
        if source.owner:
            return source
        country = self._code(source.country) or self._countries.of(source.name)
        is_government = source.kind is SourceKind.GOVERNMENT and bool(country)
        return replace(source, owner=government(country) if is_government else source.name)

    def _code(self, country: str) -> str:
        return self._countries.of(country) or country


def _words_of(name: str) -> list[str]:
    """The folded words of a name without marks, "the" and "of"."""
    return [folded(word) for _, word in words(name) if folded(word) not in ("the", "of")]


def _plain(name: str) -> str:
    """A name without what stands in brackets, nor "the" before it."""
    return BRACKETS.sub("", name).strip().removeprefix("the ").removeprefix("The ").strip() or name


def kind_by_name(name: str) -> SourceKind:
    """The kind of body that a publisher's name tells; UNKNOWN where it tells none."""
    return next((kind for kind, rule in KINDS if rule.search(name)), SourceKind.UNKNOWN)
