"""Who a mention is: the fullest name that the document gives, or a description where it gives none."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from gravamen.attribute.kinds import source_kind
from gravamen.record.claim import Speaker
from gravamen.record.document import SourceKind
from gravamen.record.span import Span
from gravamen.text.names import names
from gravamen.text.words import folded

TITLES = frozenset(
    """president vice secretary minister prime senator sen rep representative gov governor gen general lt
    lieutenant maj major col colonel capt captain adm admiral mr mrs ms dr judge justice chief deputy acting
    assistant under special envoy ambassador spokesman spokeswoman spokesperson director chairman chairwoman
    attorney former interim first lady press national security adviser advisor commander officer professor
    prof sir madam king queen pope commissioner mayor congressman congresswoman dictator general-in-chief
    presidenta presidente""".split()
)
# What the holder of an office has charge of: "Secretary of State Marco Rubio".
CHARGES = frozenset(
    """state treasury defense defence foreign affairs interior justice homeland security energy commerce
    health communication communications information external relations labor education republic of the and for to
    us u.s""".split()
)
PARTICLES = frozenset("de del la las los da dos do van von al el bin ben di y".split())
BODIES = frozenset(
    """government regime administration ministry department office court military army navy police agency
    embassy commission council parliament campaign committee bureau bank company organization organisation
    group congress treasury institute union prosecution presidency intelligence assembly navy party tribunal
    newspaper network report study survey poll foundation""".split()
)
GROUPS = frozenset(
    """officials critics sources experts analysts authorities lawmakers witnesses residents prosecutors
    investigators activists aides people observers supporters opponents neighbors neighbours families
    relatives journalists reporters researchers scientists economists lawyers others some many advisers allies
    defenders opposition spokesman spokeswoman spokesperson official source ngos media leaders members unions
    participants representatives workers victims groups organizations organisations""".split()
)
PAPERS = frozenset("report study survey poll network newspaper".split())  # each one is another
PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
PEOPLE_OF = re.compile(r"[A-Z][a-z]+(?:ans|crats|licans|ese)")
GROUP_OF = re.compile(r"(?:the )?(?P<group>[a-z]{3,}s) (?:of|in|at|from|with|on|for|who)\b", re.IGNORECASE)
AFTER_COMMA = re.compile(r",\s+(?=[A-Z])")
HEAD_ENDS = re.compile(
    r"[,(;\[—–]|\s(?:who|which|that|at|in|from|with|on|to|close|familiar|speaking|as|during|about|by|under|including|based)\s"
)
MARKUP = re.compile(r"[*_`]|\[\d+\]|\]\([^)]*\)|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\[\]]")
SPEAKS_AFTER = re.compile(
    r"(?:,? (?:also |later |then )?)(?:said|says|told|added|wrote|announced|stated|noted|"
    r"reported|argued|alleged|accused|claimed|denied|warned)\b"
)
SPEAKS_BEFORE = re.compile(r"\b(?:said|says|added|according to|stated|wrote)[ *]{1,4}(?:[\w.’'*-]+ ){0,6}$")
DEPARTMENT = re.compile(
    r"^(?:U\.S\. )?(State|Justice|Commerce|Energy|Labor|Defense|Interior|Education|"
    r"Transportation) Department$"
)
FARTHEST = 500  # names before "the ministry" among which the ministry is looked for
NEARBY = 700  # code points before a pronoun within which its person is looked for


# "a senior official of the Customs Directorate" is nobody named, and not the body either.
SOMEBODY_OF = re.compile(r"an? (?:[\w’'-]+ ){1,5}(?:of|for|at|in|from|with|on) ")


@dataclass(frozen=True, slots=True)
class Named:
    """A name's mention: where it ends, the canonical name, whether a person, whether it speaks there."""

    start: int
    name: str
    person: bool
    speaks: bool


@dataclass(frozen=True, slots=True)
class Identity:
    """A speaker, and the name with its title where the document gives one."""

    speaker: Speaker
    titled: str


class Naming:
    """The names of one document."""

    def __init__(self, text: str, publisher: str) -> None:
        self.text = text
        self.publisher = publisher
        self._own = _significant(publisher)
        self._common = frozenset(re.findall(r"\b[a-z]{3,}\b", text))
        self._proper = frozenset(word.lower() for word in re.findall(r"(?<=[a-z,] )[A-Z][\w’'-]+", text))
        self._expansions: dict[str, str] = {}
        self._titled: dict[str, str] = {}
        self._about: dict[str, str] = {}
        self._owners: dict[str, list[str]] = {}
        runs = [(span, " ".join(span.of(text).split())) for span in names(text)]
        articled = {folded(run) for span, run in runs if text[max(0, span.start - 4) : span.start].lower() == "the "}
        self._people = _people(runs, articled)
        self._note(runs)
        self._named = [self._mention(span, run) for span, run in runs]
        self._starts = [one.start for one in self._named]

    def _note(self, runs: list[tuple[Span, str]]) -> None:
        """Keep expansions of acronyms, titles, and what is said of people where they are introduced."""
        for span, run in runs:
            following = self.text[span.end : span.end + 90]
            acronym = re.match(r"\*{0,2} ?\(\W?([A-Z][A-Za-z]{1,9})\W?[,)]", following)
            bare = _without_owner(run)
            if bare != run:
                self._owners.setdefault(bare, []).append(run.removesuffix(bare))
            if acronym and " " in bare and acronym.group(1)[0] == _initials(bare)[:1]:
                self._expansions.setdefault(acronym.group(1), bare)
            person = _person_in(run)
            if person:
                full = self._people.fullest(person)
                if person != run and len(run) > len(self._titled.get(full, "")):
                    self._titled[full] = run.replace(person, full)
                aside = re.match(r"\*{0,2}, ((?:an?|the|who|whose|[a-z-]+) [^.;]{3,80})", following)
                self._about.setdefault(full, aside.group(1) if aside else "")

    def _mention(self, span: Span, run: str) -> Named:
        name = self.canonical(run)
        person = self._people.knows(name)
        after = SPEAKS_AFTER.match(self.text, span.end, span.end + 40)
        before = SPEAKS_BEFORE.search(self.text, max(0, span.start - 80), span.start)
        return Named(span.start, name, person, bool(after or before))

    def canonical(self, run: str) -> str:
        """The fullest name in the document for a run of capitalised words."""
        bare = re.sub(DEPARTMENT, r"Department of \1", _without_owner(run)).removeprefix("NGO ")
        if bare in self._expansions:
            return self._expansions[bare]
        if self._is_publisher(bare):
            return self.publisher
        person = _person_in(run)
        if person:
            return self._people.fullest(person)
        last = bare.split()[-1]
        titles = all(_title(word) or folded(word) in CHARGES for word in bare.split()[:-1])
        return self._people.of_surname(last) or bare if titles else bare

    def _is_publisher(self, name: str) -> bool:
        own = _significant(name)
        return bool(own) and own <= self._own

    def identify(self, mention: str, place: int, own: Speaker) -> Identity:
        """Who `mention` at `place` is. `own` is who says "we": the publisher, or whose turn it is."""
        clean = " ".join(MARKUP.sub("", mention).split()).strip(" ,;:-—–'’\"“”")
        low = clean.lower()
        if " " not in low:
            low = re.split("[’']", low)[0] or low
        if low in {"we", "i", "our", "my", "us"}:
            return Identity(own, own.name)
        if low in {"he", "she", "his", "her", "it", "its", "who", "which", "that", "they", "their"}:
            return self._pronoun(low, place)
        head = _head(clean)
        last = head.split()[-1] if head else ""
        if last.lower() in GROUPS or self._is_group(head):
            return _described(clean)
        if last[:1].isupper() and not low.startswith(("a ", "an ", "one ")):
            return self._apposed(head, place + len(mention)) or self._by_name(head, clean)
        if last.lower() in BODIES:
            return self._body(head, last.lower(), place)
        if low.startswith(("a ", "an ")) and last[:1].isupper() and not SOMEBODY_OF.match(low):
            return self._by_name(head, clean)
        return _described(clean)

    def _is_group(self, head: str) -> bool:
        """Whether the mention is of people at large, capitalised only by its place in the sentence."""
        words = re.sub(r"^(?:the|an?) ", "", head, flags=re.IGNORECASE).split()
        capitals = [word for word in words if word[:1].isupper()]
        of = GROUP_OF.match(head)
        if of and (of["group"].lower() in GROUPS or self._by_place(of["group"])):
            return True
        if words == ["NGO"]:
            return True
        if len(capitals) == 1 and (PEOPLE_OF.fullmatch(words[-1]) or PLURAL_ACRONYM.fullmatch(words[-1])):
            return True
        if not capitals or capitals[0] != words[0] or len(words) < len(head.split()):
            return False
        rest = all(PLURAL_ACRONYM.fullmatch(word) for word in capitals[1:])
        return rest and (words[0].lower() in GROUPS or self._by_place(words[0]))

    def _by_place(self, word: str) -> bool:
        """Whether the text writes the word in lower case, and with a capital only where a sentence begins."""
        return word.lower() in self._common and word.lower() not in self._proper

    def _apposed(self, head: str, end: int) -> Identity | None:
        """Who bears a title alone: "the President, Ana Sol, said"; without a name the title describes."""
        words = head.split()
        if not all(_title(word) or word.lower() in {"the", "a", "an"} | CHARGES for word in words):
            return None
        comma = AFTER_COMMA.match(self.text, end, end + 4)
        if comma:
            index = bisect_left(self._starts, comma.end())
            if index < len(self._named) and self._named[index].start == comma.end() and self._named[index].person:
                return self._known(self._named[index].name)
        return _described(head)

    def _by_name(self, head: str, clean: str) -> Identity:
        head = re.sub(r"^(?:the|a|an) ", "", head, flags=re.IGNORECASE)
        runs = [" ".join(span.of(head).split()) for span in names(head)]
        if not runs:
            return _described(clean)
        if " and " in head and len(runs) > 1 and not self.knows(runs[-1]):
            return Identity(Speaker(name=head, kind=source_kind(head), named=True), head)
        before = head[: head.rfind(runs[-1].split()[0])].lower().split()
        office = len(runs[-1].split()) > 1 and bool(before) and _title(before[-1])
        if not BODIES.isdisjoint(before) and not office and not self.knows(self.canonical(runs[-1])):
            return Identity(Speaker(name=head, kind=source_kind(head), named=True), head)
        name = self.canonical(runs[-1])
        titled = self._titled.get(name, name)
        if len(head) > len(titled) and head.endswith(runs[-1]) and self._people.knows(name):
            titled = head.removesuffix(runs[-1]) + runs[-1].replace(_person_in(runs[-1]) or runs[-1], name)
        return Identity(Speaker(name=name, kind=self.kind(name, clean), named=True), titled)

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
        if re.match(r"(?:an?|one|some|another)\b", head, re.IGNORECASE):
            return _described(head)
        if any(part[:1].isupper() for part in bare.split()):
            return Identity(Speaker(name=bare, kind=source_kind(bare), named=True), bare)
        if bare == word and word not in PAPERS and not head.lower().startswith(("this", "that")):
            last = bisect_left(self._starts, place) - 1
            for index in range(last, max(-1, last - FARTHEST), -1):
                name = self._named[index].name
                if word in name.lower().split()[1:] + name.lower().split()[:-1] and not name.isupper():
                    return Identity(Speaker(name=name, kind=source_kind(name), named=True), name)
        return _described(head)

    def _pronoun(self, low: str, place: int) -> Identity:
        near = self._named[bisect_left(self._starts, place - NEARBY) : bisect_left(self._starts, place)]
        if low in {"who", "which", "that"}:
            before = near[-1] if near else None
            if (
                before
                and place - before.start < len(before.name) + 60
                and "." not in self.text[before.start : place].replace("Mr.", "")
            ):
                known = self._known(before.name)
                if before.person or known.speaker.kind is not SourceKind.UNKNOWN:
                    return known
            return _nobody()
        if low in {"they", "their"}:
            return _nobody()
        wanted = [one for one in near if one.person is (low not in {"it", "its"})]
        speaking = [one for one in wanted if one.speaks]
        if speaking and (low not in {"it", "its"} or place - speaking[-1].start < NEARBY // 2):
            return self._known(speaking[-1].name)
        if low not in {"it", "its"} and len({one.name for one in wanted}) == 1:
            return self._known(wanted[0].name)
        return _nobody()

    def _known(self, name: str) -> Identity:
        titled = self._titled.get(name, name)
        return Identity(Speaker(name=name, kind=self.kind(name), named=True), titled)


class _People:
    """The people of a document: full names by surname."""

    def __init__(self, full: Counter[str]) -> None:
        self._by_surname: dict[str, Counter[str]] = {}
        self._known: dict[str, str | None] = {}
        self._longest: dict[tuple[str, str], str] = {}
        self._full = full
        for name in sorted(full, key=lambda one: (len(one), one)):
            self._longest[_ends(name)] = name
        for name, count in full.items():
            for surname in _surnames(name):
                self._by_surname.setdefault(surname, Counter())[name] += count

    def knows(self, name: str) -> bool:
        return name in self._full

    def fullest(self, person: str) -> str:
        """The longest name with the same first and last word."""
        return self._longest.get(_ends(person), person)

    def of_surname(self, word: str) -> str | None:
        """The one person of that surname; None where there are several of about the same weight, or none."""
        surname = folded(word)
        if surname not in self._known:
            self._known[surname] = self._resolved(self._by_surname.get(surname, Counter()))
        return self._known[surname]

    def _resolved(self, held: Counter[str]) -> str | None:
        if not held:
            return None
        best = min(held, key=lambda name: (-held[name], -len(name), name))
        first = _ends(best)[0]
        rivals = sum(count for name, count in held.items() if _ends(name)[0] != first)
        return None if rivals * 2 > held[best] else self.fullest(best)


def _people(runs: list[tuple[Span, str]], articled: set[str]) -> _People:
    """People: two to four name words, with a title somewhere or a surname that stands alone elsewhere.

    What the text gives an article (`articled`) is no person.
    """
    full: Counter[str] = Counter()
    titled: set[str] = set()
    alone: Counter[str] = Counter()
    for _, run in runs:
        person = _person_in(run)
        if person:
            full[person] += 1
            if person != run:
                titled.add(person)
        else:
            words = run.split()
            if all(_title(word) for word in words[:-1]):
                alone[folded(words[-1])] += 1
    kept = Counter(
        {
            name: count
            for name, count in full.items()
            if name in titled
            or (any(alone[word] and word not in articled for word in _surnames(name)) and folded(name) not in articled)
        }
    )
    return _People(kept)


def _ends(name: str) -> tuple[str, str]:
    """The first and the last word, folded."""
    words = folded(name).split() or [""]
    return words[0], words[-1]


def _surnames(name: str) -> tuple[str, ...]:
    """The words by which somebody may be called alone: the last, and of three or more the one before it."""
    words = folded(name).split()
    if len(words) >= 3 and len(words[-2]) > 2 and words[-2] not in PARTICLES:
        return words[-1], words[-2]
    return (words[-1],)


def _person_in(run: str) -> str | None:
    """The person's name in a run of capitalised words, its titles taken off; None where it names none."""
    words = _without_owner(run).split()
    at = 0
    for index, word in enumerate(words):
        if _title(word):
            at = index + 1
    while 0 < at < len(words) and (folded(words[at]).rstrip(".") in CHARGES):
        at += 1
    rest = words[at:]
    solid = [word for word in rest if word not in PARTICLES]
    if not 2 <= len(solid) <= 4 or len(rest) != len([w for w in rest if w[:1].isupper() or w in PARTICLES]):
        return None
    name = " ".join(rest)
    if any(word.isupper() and len(word) > 2 and "." not in word for word in solid) or re.search(r"[\d&/]", name):
        return None
    return None if source_kind(name) is not SourceKind.UNKNOWN else name


def _title(word: str) -> bool:
    return word.rstrip(".").lower() in TITLES


def _without_owner(run: str) -> str:
    """What a run's last possessive owns: of "Treasury’s Office of X" the office; not of "Attorney’s Office"."""
    parts = re.split(r"[’']s ", run)
    return run if len(parts) > 1 and _title(parts[-2].split()[-1]) else parts[-1]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[:1].isupper())


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


def _described(clean: str) -> Identity:
    """A speaker known by a description only: as written, not capitalised by its place in a sentence."""
    words = clean.split(" ", 1)
    lower = words[0].lower()
    if (
        lower in {"a", "an", "the", "some", "many", "one", "two", "three", "several", "other", "most"}
        or not words[0].isupper()
    ):
        first = lower if not any(c.isdigit() for c in lower) else words[0]
        keep = PLURAL_ACRONYM.fullmatch(words[0]) is not None or (
            words[0][:1].isupper() and words[0] not in clean.split(" ")[1:] and _proper(words[0])
        )
        clean = " ".join([words[0] if keep else first, *words[1:]])
    return Identity(Speaker(name=clean, kind=source_kind(clean), named=False), clean)


def _proper(word: str) -> bool:
    """Whether a first word is capitalised in its own right: "Italian officials", not "Officials"."""
    return word.endswith(("an", "ian", "ese", "ish", "ench", "erman", "’s", "'s")) and len(word) > 4


def _nobody() -> Identity:
    return Identity(Speaker(name="", kind=SourceKind.UNKNOWN, named=False), "")
