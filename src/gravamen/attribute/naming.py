"""Who a mention is: the fullest name that the document gives, or a description where it gives none."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from gravamen.attribute.bodies import BODIES, COMMON_BODIES, DEPARTMENT, PAPERS, Acronyms, Bodies
from gravamen.attribute.described import (
    ARTICLES,
    GROUPS,
    OWNED_BY,
    SOMEBODY_OF,
    SPEAKS_FOR,
    description,
    is_group,
    is_office,
)
from gravamen.attribute.introductions import PREPOSITION, Introductions
from gravamen.attribute.kinds import source_kind
from gravamen.attribute.people import people_of, person_in, without_owner
from gravamen.attribute.pronouns import (
    BEGINS,
    DOES,
    HE,
    IT,
    RELATIVE,
    SHE,
    SPEAKS_AFTER,
    SPEAKS_BEFORE,
    UNRESOLVED,
    Antecedents,
    Named,
)
from gravamen.attribute.titles import CHARGES, PRONOUN_OF, honorific_before, is_title
from gravamen.record.claim import Speaker
from gravamen.record.document import SourceKind
from gravamen.record.span import Span
from gravamen.text.names import names
from gravamen.text.paragraphs import paragraphs
from gravamen.text.quotes import quotations
from gravamen.text.words import folded

OWN = frozenset({"we", "i", "our", "my", "us"})
AFTER_COMMA = re.compile(r",\s+(?=[A-Z])")
HEAD_ENDS = re.compile(
    r"[,(;\[—–]|\s(?:who|which|that|at|in|from|with|on|to|close|familiar|speaking|as|during|about|by|under|including|based)\s"
)
MARKUP = re.compile(r"[*_`]|\[\d+\]|\]\([^)]*\)|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\[\]]")
CALLED = (BODIES | {"ngo"}) - PAPERS - COMMON_BODIES  # what a body is introduced as: "the company Dune Lines"
ASIDE = re.compile(r"\*{0,2}, ((?:an?|the|[a-z-]+) [^.,;]{3,80})")
THE = frozenset({"the ", "The ", "THE "})
ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
LONGEST = 400  # code points of a mention that are looked at


@dataclass(frozen=True, slots=True)
class Identity:
    """A speaker, and the name with its title where the document gives one.

    `resolved` are the words that told who it is, where the mention alone does not; None where it does.
    """

    speaker: Speaker
    titled: str
    resolved: Span | None = None


NOBODY = Identity(Speaker(name="", kind=SourceKind.UNKNOWN, named=False), "")


class Naming:
    """The names of one document. `runs` are its runs of capitalised words, each with its place, in order."""

    def __init__(self, text: str, publisher: str) -> None:
        self.text = text
        self.publisher = publisher
        self._own = _significant(publisher)
        self._common = Counter(re.findall(r"\b[a-z]{3,}\b", text))
        self._proper = frozenset(word.lower() for word in re.findall(r"(?<=[a-z,] )[A-Z][\w’'-]+", text))
        self._official = source_kind(publisher) is SourceKind.GOVERNMENT
        self._acronyms = Acronyms()
        self._titled: dict[str, str] = {}
        self._about: dict[str, str] = {}
        self._owners: dict[str, list[str]] = {}
        self._given: dict[str, Span] = {}
        self._canonical: dict[tuple[str, str], str] = {}
        self.runs = [(span, " ".join(span.of(text).split())) for span in names(text)]
        self._articled = frozenset(
            run for span, run in self.runs if text[max(0, span.start - 4) : span.start].lower() == "the "
        )
        articled = frozenset(map(folded, self._articled))
        self._people = people_of(text, self.runs, articled, self._common)
        self._introductions = Introductions()
        for span, run in self.runs:
            self._acronyms.note(text, span, without_owner(run))
        for span, run in self.runs:
            self._note(span, run)
        self._named = [self._mention(span, run) for span, run in self.runs]
        self._starts = [one.span.start for one in self._named]
        self._bodies = Bodies(self._named)
        breaks = list(paragraphs(text))
        self._antecedents = Antecedents(
            text, self._named, [one.start for one in breaks], tuple(quotations(text, breaks)), self._people.may_be
        )

    def _note(self, span: Span, run: str) -> None:
        """Keep expansions of acronyms, titles, and what is said of whoever is introduced there."""
        bare = without_owner(run)
        if bare != run:
            self._owners.setdefault(bare, []).append(run.removesuffix(bare))
        name = self.canonical(run, span.start)
        if self._people.knows(name):
            self._note_person(span, run, name)
        elif name == bare and "’" not in name and "'" not in name:
            self._introductions.note(self.text, span, name, "", CALLED)

    def _note_person(self, span: Span, run: str, name: str) -> None:
        person = person_in(run) or run.split()[-1]
        self._introductions.note(self.text, span, name, run.removesuffix(person))
        if name.split() == person.split():
            self._given.setdefault(name, span)
        if person != run and len(run) > len(self._titled.get(name, "")):
            self._titled[name] = run.replace(person, name)
        aside = ASIDE.match(self.text, span.end, span.end + 90)
        self._about.setdefault(name, aside.group(1) if aside else "")

    def _mention(self, span: Span, run: str) -> Named:
        name = self.canonical(run, span.start)
        person = self._people.knows(name)
        after = SPEAKS_AFTER.match(self.text, span.end, span.end + 150)
        before = SPEAKS_BEFORE.search(self.text, max(0, span.start - 80), span.start)
        return Named(
            span, name, person, bool(after or before), not person and self._unsure(span, run, bool(after or before))
        )

    def _unsure(self, span: Span, run: str, speaks: bool) -> bool:
        """Whether the name may be that of somebody who does something there: one of two Sols, or nobody yet known."""
        *before, last = run.split()
        if self._people.bears(last) and (person_in(run) or all(map(is_title, before))):
            return True
        acts = speaks or DOES.match(self.text, span.end) or BEGINS.search(self.text, max(0, span.start - 8), span.start)
        if not acts or run in self._articled or source_kind(run) is not SourceKind.UNKNOWN:
            return False
        return person_in(run) is not None or (speaks and " " not in run and not run.isupper())

    def canonical(self, run: str, place: int | None = None) -> str:
        """The fullest name in the document for a run of capitalised words, which stands at `place` if given."""
        key = run, honorific_before(self.text, place) if place else ""
        if key not in self._canonical:
            self._canonical[key] = self._fullest(*key)
        return self._canonical[key]

    def _fullest(self, run: str, honorific: str) -> str:
        bare = re.sub(DEPARTMENT, r"Department of \1", without_owner(run)).removeprefix("NGO ")
        expanded = self._acronyms.expanded(bare)
        if expanded:
            return expanded[0]
        if self._is_publisher(bare):
            return self.publisher
        person = person_in(run)
        if person:
            return self._people.fullest(person)
        *before, last = bare.split()
        if not all(is_title(word) or folded(word) in CHARGES for word in before):
            return bare
        titles = [*(word.lower().rstrip(".") for word in before), honorific]
        pronoun = next((PRONOUN_OF[word] for word in reversed(titles) if word in PRONOUN_OF), "")
        found = self._people.of_surname(last, pronoun)
        return found or (self._people.of_given(last) if not before else None) or bare

    def _is_publisher(self, name: str) -> bool:
        own = _significant(name)
        return bool(own) and own <= self._own

    def identify(self, mention: str, place: int, own: Speaker) -> Identity:
        """Who `mention` at `place` is. `own` is who says "we": the publisher, or whose turn it is."""
        clean = " ".join(MARKUP.sub("", mention[:LONGEST]).split()).strip(" ,;:-—–'’\"“”")
        low = clean.lower()
        if " " not in low:
            low = re.split("[’']", low)[0] or low
        if low in OWN:
            return Identity(own, own.name)
        if low in UNRESOLVED:
            return NOBODY
        if low in HE | SHE | IT | RELATIVE:
            return self._pronoun(low, place)
        head = _head(clean)
        last = head.split()[-1] if head else ""
        if is_group(head, self._by_place):
            return self._bearer(head, place) or self._described(clean, place)
        if low.startswith(("a ", "an ", "one ", "another ")):
            named = last[:1].isupper() and not SOMEBODY_OF.match(low)
            return self._by_name(head, clean, place) if named else self._described(clean, place)
        return self._definite(head, clean, place, len(mention))

    def _definite(self, head: str, clean: str, place: int, length: int) -> Identity:
        """Somebody whom the mention names, or describes as known: "the minister"."""
        last = head.split()[-1] if head else ""
        core = PREPOSITION.sub("", f" {head} ").split()
        office = is_office(head.split(), CHARGES) or (bool(core) and self._is_role(core[-1]))
        if last and office:
            return (
                self._apposed(head, clean, place, place + length)
                or self._bearer(head, place)
                or self._described(clean, place)
            )
        if last[:1].isupper():
            return self._by_name(head, clean, place)
        if last.lower() in BODIES:
            return self._body(head, last.lower(), place)
        return self._bearer(head, place) or self._described(clean, place)

    def _is_role(self, word: str) -> bool:
        """Whether the word, in lower case, is what somebody of the document is introduced as, or a title."""
        low = word.rstrip(".,")
        return low.islower() and low not in BODIES and (is_title(low) or self._introductions.heads(low))

    def _by_place(self, word: str) -> bool:
        """Whether the text writes the word in lower case, and with a capital only where a sentence begins."""
        return word.lower() in self._common and word.lower() not in self._proper

    def _apposed(self, head: str, clean: str, place: int, end: int) -> Identity | None:
        """Who bears the title: "the President, Ana Sol, said"; "harbour minister Ana Sol" is no title alone."""
        aside = clean[len(head) :].strip(" ,")
        inside = [" ".join(span.of(aside).split()) for span in names(aside)] if aside else []
        if inside and aside.startswith(inside[0]) and self.knows(self.canonical(inside[0])):
            return self._known(self.canonical(inside[0]), None)
        comma = AFTER_COMMA.match(self.text, end, end + 4)
        if comma:
            index = bisect_left(self._starts, comma.end())
            if index < len(self._named) and self._named[index].span.start == comma.end() and self._named[index].person:
                return self._known(self._named[index].name, self._named[index].span)
        return None

    def _bearer(self, head: str, place: int) -> Identity | None:
        """Whom the text introduced by the words of a definite description."""
        if not re.match(r"the ", head, re.IGNORECASE):
            return None
        found = self._introductions.bearer(ARTICLE.sub("", head), place, self._official)
        return self._known(found.name, found.span, head) if found else None

    def _by_name(self, head: str, clean: str, place: int) -> Identity:
        head = ARTICLE.sub("", head)
        runs = [" ".join(span.of(head).split()) for span in names(head)]
        if not runs:
            return self._described(clean, place)
        if " and " in head and len(runs) > 1 and not self.knows(runs[-1]):
            return Identity(Speaker(name=head, kind=source_kind(head), named=True), head)
        before = head[: head.rfind(runs[-1].split()[0])].lower().split()
        office = len(runs[-1].split()) > 1 and bool(before) and is_title(before[-1])
        if not BODIES.isdisjoint(before) and not office and not self.knows(self.canonical(runs[-1])):
            return Identity(Speaker(name=head, kind=source_kind(head), named=True), head)
        name = self._named_at(place, runs[-1])
        titled = self._titled.get(name, name)
        if len(head) > len(titled) and head.endswith(runs[-1]) and self._people.knows(name):
            titled = head.removesuffix(runs[-1]) + runs[-1].replace(person_in(runs[-1]) or runs[-1], name)
        where = None if name in head else self._where(name, runs[-1])
        return Identity(Speaker(name=name, kind=self.kind(name, clean), named=True), titled, where)

    def _named_at(self, place: int, run: str) -> str:
        """The canonical name of a run, with what stands before it in the text where the mention begins with it."""
        index = bisect_left(self._starts, place)
        if index < len(self._named) and self._named[index].span.start < place + LONGEST:
            span = self._named[index].span
            if " ".join(span.of(self.text).split()) == run:
                return self._named[index].name
        return self.canonical(run)

    def _where(self, name: str, run: str) -> Span | None:
        expanded = self._acronyms.expanded(without_owner(run))
        return expanded[1] if expanded else self._given.get(name)

    def knows(self, name: str) -> bool:
        """Whether the document shows the name to be a person's."""
        return self._people.knows(name)

    def labels(self, words: str) -> bool:
        """Whether the text writes each of the words in lower case too: a label, "Sunken Ships: three lie here"."""
        return all(word.lower() in self._common for word in words.split())

    def owned(self, name: str) -> bool:
        """Whether the document shows the body to be the publisher's: "the Treasury’s Office of X"."""
        return any(bool(_significant(owner) & self._own) for owner in self._owners.get(name, ()))

    def kind(self, name: str, mention: str = "") -> SourceKind:
        """What sort of body or person: by the name, else by title and introduction."""
        if name == self.publisher or not self._people.knows(name):
            return source_kind(name) if source_kind(name) is not SourceKind.UNKNOWN else source_kind(mention)
        for words in (self._titled.get(name, ""), mention, self._about.get(name, "")):
            kind = source_kind(words.replace(name, ""))
            if kind is not SourceKind.UNKNOWN:
                return kind
        return SourceKind.UNKNOWN

    def _body(self, head: str, word: str, place: int) -> Identity:
        """ "the ministry": the last one named; "the Dune regime": itself; "a court": a description."""
        bare = re.sub(r"^(?:the|this|that) ", "", head, flags=re.IGNORECASE)
        if re.match(r"(?:one|some|his|her|its|their)\b", head, re.IGNORECASE):
            return self._described(head, place)
        if any(part[:1].isupper() for part in bare.split()):
            return Identity(Speaker(name=bare, kind=source_kind(bare), named=True), bare)
        if bare == word and word not in PAPERS and not head.lower().startswith(("this", "that")):
            found = self._bodies.meant(word, place)
            if found:
                return Identity(
                    Speaker(name=found.name, kind=source_kind(found.name), named=True), found.name, found.span
                )
        known = self._bearer(head, place) if word not in PAPERS else None
        return known or self._described(head, place)

    def _pronoun(self, low: str, place: int) -> Identity:
        found = self._antecedents.of(low, place)
        if found is None:
            return NOBODY
        known = self._known(found.name, found.span)
        return known if found.person or known.speaker.kind is not SourceKind.UNKNOWN else NOBODY

    def _described(self, clean: str, place: int) -> Identity:
        """Somebody unnamed. Whom they speak for and whose they are is told by name: "a spokesman for Ana Sol"."""
        name = description(clean)
        name = clean if self._keeps_capital(clean) else name
        kind = source_kind(name)
        speaks_for = SPEAKS_FOR.fullmatch(name)
        if speaks_for:
            other = self.identify(speaks_for["other"], place + len(speaks_for["lead"]), NOBODY.speaker)
            if other.speaker.named:
                whole = f"{speaks_for['lead']}{_article(speaks_for['other'])}{other.speaker.name}"
                return Identity(Speaker(name=whole, kind=other.speaker.kind, named=False), whole, other.resolved)
        owner = OWNED_BY.fullmatch(name)
        if owner:
            whose = self.identify(re.sub("[’']s?$", "", owner["owner"]), place, NOBODY.speaker)
            if whose.speaker.named:
                name = f"{whose.speaker.name}’s {owner['rest']}"
                return Identity(Speaker(name=name, kind=kind, named=False), name, whose.resolved)
        return Identity(Speaker(name=name, kind=kind, named=False), name)

    def _keeps_capital(self, clean: str) -> bool:
        first = clean.split(" ")[0]
        if first.lower() in ARTICLES | GROUPS:
            return False
        return first.lower() in self._proper and first.lower() not in self._common

    def _known(self, name: str, where: Span | None, mention: str = "") -> Identity:
        titled = self._titled.get(name, name)
        return Identity(Speaker(name=name, kind=self.kind(name, mention), named=True), titled, where)


def _article(words: str) -> str:
    return "the " if words.lower().startswith("the ") else ""


@lru_cache(maxsize=8192)
def _significant(name: str) -> frozenset[str]:
    """The words by which a body is told from others; empty where the name has only common ones."""
    plain = {folded(word).strip(".,()") for word in name.split("(")[0].split()}
    plain -= {"of", "the", "and", "u.s", "us", "government", "for", "de", ""}
    return (
        frozenset() if plain <= {"department", "office", "ministry", "united", "states", "house"} else frozenset(plain)
    )


def _head(clean: str) -> str:
    """The mention up to its first adjunct: of "officials at the Treasury" "officials"."""
    return HEAD_ENDS.split(clean, maxsplit=1)[0].strip()
