"""The people of a document: whose names stand in it, and the fullest form of each."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache

from gravamen.attribute.given import pronoun_of_given
from gravamen.attribute.kinds import source_kind
from gravamen.attribute.titles import CHARGES, HOLDERS, JOINTS, PRONOUN_OF, RANKS, honorific_before, is_title
from gravamen.record.document import SourceKind
from gravamen.record.span import Span
from gravamen.text.words import STOPWORDS, folded

# Words that begin sentences and no names: "Neither Sol came".
OPENERS = frozenset(
    """neither either unlike like despite among without within outside inside near except plus whereas once unless
    until even still now perhaps maybe meanwhile yet instead indeed again later earlier last next according""".split()
)
# Given names that are places' names as well, and what places' names begin with.
PLACES = frozenset("virginia victoria florence charlotte carolina sofia rosario salvador diego jordan".split())
LANDS = frozenset(
    """west north south east northern southern eastern western central upper lower great new united saint st port
    fort mount lake cape house senate white""".split()
)
PARTICLES = frozenset("de del la las los da dos do van von al el bin ben di y".split())
# What may stand before a name without being of it: "Republican Ana Sol"; "Velmarian Ana Sol", where
# she is called Ana Sol too.
PARTISANS = frozenset("Republican Democrat Democratic GOP Socialist Conservative Liberal Labour".split())
BELONGING = re.compile(r"[A-Z][a-z]{2,}(?:ian|ese)")
PEOPLES = re.compile(r"\w+(?:icans|crats|ians|uelans|ese)")  # "House Republicans"
# Speaking, in the words of headlines too: "Ana Sol Speaks" is no name.
SAYS = frozenset(
    """said says saying told tells added adds wrote writes announced announces stated states noted notes reported
    argued argues alleged alleges accused claimed claims denied denies warned warns insisted insists called asked
    asks urged cited acknowledged conceded suggested suggests explained explains predicted tweeted recalled promised
    vowed continued replied responded declared testified confirmed stressed believes thinks admitted contended
    attacked blasted praised criticized criticised defended pledged proposed joked observed described speaks""".split()
)
# People are said to be something that only people are: "is an admiral", ", a clerk", ", 54,".
IS_SOMEBODY = re.compile(
    r"\*{0,2}(?:, (?:aged )?\d{1,3},|(?:,| is| was) (?:an?|the) "
    rf"(?:[\w’'-]+ ){{0,4}}?(?i:{HOLDERS}|admiral|clerk)\b)"
)
CONTRACTED = re.compile(r"[’'](?:m|re|ll|ve|d|t)$")
RARELY = 2  # times that a surname with a title comes for each full name with that surname: those are two people
HELD = 8192  # names whose parts are held, so that one that comes often is taken apart once
Run = tuple[Span, str]


class People:
    """The people of a document: full names by surname and by given name, and the pronoun of each.

    The pronoun is "he" or "she" where a title, an introduction or a given name tells, else empty.
    """

    def __init__(self, full: Counter[str], told: dict[str, str]) -> None:
        self._full = full
        self._told = told
        self._longest: dict[tuple[str, str], str] = {}
        self._by_surname: dict[str, Counter[str]] = {}
        self._by_given: dict[str, set[str]] = {}
        self._known: dict[tuple[str, str], str | None] = {}
        for name in sorted(full, key=lambda one: (len(one), one)):
            self._longest[_ends(name)] = name
        for name, count in full.items():
            for surname in _surnames(name):
                self._by_surname.setdefault(surname, Counter())[name] += count
            if " " in name:
                self._by_given.setdefault(_ends(name)[0], set()).add(self.fullest(name))

    def knows(self, name: str) -> bool:
        """Whether it is one of the people's names."""
        return name in self._full

    def fullest(self, person: str) -> str:
        """The longest name with the same first and last word."""
        if person not in self._full:
            person = within(person, self._full) or person
        return self._longest.get(_ends(person), person)

    def pronoun(self, name: str) -> str:
        """ "he" or "she" where the text or the given name tells, else empty."""
        return self._told.get(name) or (pronoun_of_given(name.split()[0]) if " " in name else "")

    def of_surname(self, word: str, pronoun: str = "") -> str | None:
        """The one person of that surname; None where there are several of about the same weight, or none.

        `pronoun`: what a title before the surname tells: of two Sols "Mr. Sol" is the one who is no woman.
        """
        key = folded(word), pronoun
        if key not in self._known:
            held = self._by_surname.get(key[0], Counter())
            fitting = Counter({name: n for name, n in held.items() if self.may_be(name, pronoun)})
            self._known[key] = self._resolved(fitting)
        return self._known[key]

    def bears(self, word: str) -> bool:
        """Whether somebody has the surname, be it one of several."""
        return folded(word) in self._by_surname

    def of_given(self, word: str) -> str | None:
        """The one person who is called so by the given name; None where several are, or it is a surname too."""
        held = self._by_given.get(folded(word), set())
        return next(iter(held)) if len(held) == 1 and folded(word) not in self._by_surname else None

    def may_be(self, name: str, pronoun: str) -> bool:
        """Whether nothing tells that the pronoun is not the person's."""
        return not pronoun or self.pronoun(name) in ("", pronoun)

    def _resolved(self, held: Counter[str]) -> str | None:
        if not held:
            return None
        best = min(held, key=lambda name: (-held[name], -len(name), name))
        first = _ends(self.fullest(best))[0]
        rivals = sum(count for name, count in held.items() if _ends(self.fullest(name))[0] != first)
        # Whoever is named first is called by the surname alone, unless somebody else is named far oftener.
        margin = 2 if _ends(self.fullest(next(iter(held))))[0] == first else 5
        return None if rivals * margin > held[best] else self.fullest(best)


def people_of(text: str, runs: list[Run], articled: frozenset[str], lower: Counter[str]) -> People:
    """People: two to four name words, with a title, a known given name, or a surname that stands alone elsewhere.

    `runs` are the runs of capitalised words with their places; `articled` the folded runs that the text gives an
    article, which are no people; `lower` counts words in lower case: what is oftener so is no surname. "Mr. Sol"
    and "Judge Sol" are people too, where no fuller name is given, or only that of somebody of the family: one
    without a title, named later and rarely.
    """
    full: Counter[str] = Counter()
    titled: set[str] = set()
    alone: Counter[str] = Counter()
    ranked: Counter[str] = Counter()
    first: dict[str, int] = {}
    pronouns: dict[str, Counter[str]] = {}
    for span, run in runs:
        person = person_in(run)
        honorific = honorific_before(text, span.start)
        name = person or run.split()[-1]
        told = next((one for one in _telling(text, span, run, person) if one), "")
        if told:
            pronouns.setdefault(name, Counter())[told] += 1
        if person:
            first.setdefault(person, span.start)
            full[person] += 1
            told_so = honorific or _title_before(text, span.start) or IS_SOMEBODY.match(text, span.end, span.end + 90)
            if person != run or told_so:
                titled.add(person)
        elif all(is_title(word) for word in run.split()[:-1]):
            alone[folded(name)] += 1
            if (_ranks(run) or (honorific and not name.isupper())) and _may_be_surname(name):
                first.setdefault(name, span.start)
                ranked[name] += 1
    alone = Counter({word: n for word, n in alone.items() if word not in articled and n > lower[word]})
    kept = Counter(
        {
            name: n
            for name, n in full.items()
            if name in titled
            or (folded(name) not in articled and (_given(name, lower) or any(alone[word] for word in _surnames(name))))
        }
    )
    kept = Counter({name: n for name, n in kept.items() if within(name, kept) is None})
    bearers: dict[str, list[str]] = {}
    for name in kept:
        for surname in _surnames(name):
            bearers.setdefault(surname, []).append(name)

    def is_called(one: str, surname: str) -> bool:
        """Whether the person may be the one whom the text calls by a title and the surname."""
        known = one in titled or first[one] <= first[surname] or ranked[surname] < RARELY * kept[one]
        return known or pronoun_of_given(one.split()[0]) in pronouns.get(surname, ())

    kept.update(
        {
            surname: count
            for surname, count in ranked.items()
            if not any(is_called(one, surname) for one in bearers.get(folded(surname), ()))
        }
    )
    return People(kept, dict(_settled(kept, pronouns)))


@lru_cache(maxsize=HELD)
def person_in(run: str) -> str | None:
    """The person's name in a run of capitalised words, its titles taken off; None where it names none."""
    words = without_owner(run).split()
    called = words[:-1] if pronoun_of_given(words[0]) else words  # Jim Justice is no justice
    at = max((index + 1 for index, word in enumerate(called) if is_title(word)), default=0)
    charged = at
    while 0 < at < len(words) and folded(words[at]).rstrip(".") in CHARGES:
        at += 1
    if charged < at < len(words) and words[at - 1] in JOINTS:
        return None  # "High Commissioner for Human Rights"
    if len(words) - at > 2 and words[at] in PARTISANS:
        at += 1
    rest = words[at:]
    solid = [word for word in rest if word not in PARTICLES]
    if not 2 <= len(solid) <= 4 or not all(word[:1].isupper() or word in PARTICLES for word in rest):
        return None
    name = " ".join(rest)
    if folded(rest[0]) in LANDS or any(_no_name(word) for word in solid) or re.search(r"[\d&/]", name):
        return None
    return None if source_kind(name) is not SourceKind.UNKNOWN else name


def within(name: str, known: Container[str]) -> str | None:
    """The known name that a longer one ends in: "Velmarian Ana Sol", "Miss Harbour Ana Sol"; None where none is.

    A given name before it is of the name: "José Ana Sol" holds no other.
    """
    first, _, rest = name.partition(" ")
    if " " not in rest or pronoun_of_given(first):
        return None
    told = pronoun_of_given(rest.split()[0]) or BELONGING.fullmatch(first)
    return rest if told and rest in known else within(rest, known)


@lru_cache(maxsize=HELD)
def without_owner(run: str) -> str:
    """What a run's last possessive owns: of "Treasury’s Office of X" the office.

    Not of "Attorney’s Office", nor where a single word or the whole name is left: "Seamen’s Union",
    "Lloyd’s of Dune".
    """
    parts = re.split(r"[’']s ", run)
    if len(parts) == 1:
        return run
    owner, owned = parts[-2].split()[-1], parts[-1]
    own_name = " " not in owned or not owned[:1].isupper() or owner.lower().endswith(("men", "children", "people"))
    return run if is_title(owner) or own_name else owned


def _telling(text: str, span: Span, run: str, person: str | None) -> Iterator[str]:
    """What tells the pronoun of a name, the surest first: "Mrs.", its titles, the word before: "the widow Sol"."""
    yield PRONOUN_OF.get(honorific_before(text, span.start), "")
    titles = run.removesuffix(person).split() if person else run.split()[:-1]
    for word in reversed(titles):
        yield PRONOUN_OF.get(word.rstrip(".").lower(), "")
    before = re.search(r"([\w-]+),? $", text[max(0, span.start - 20) : span.start])
    yield PRONOUN_OF.get(before.group(1).lower(), "") if before else ""


def _settled(kept: Iterable[str], pronouns: dict[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    """The pronoun of each person that its mentions tell without contradiction, by full name or by surname."""
    bearers = Counter(surname for name in kept for surname in _surnames(name))
    for name in kept:
        told = pronouns.get(name, Counter())
        last = name.split()[-1]
        if not told and bearers[folded(last)] == 1:
            told = pronouns.get(last, Counter())
        if len(told) == 1:
            yield name, next(iter(told))


def _title_before(text: str, place: int) -> bool:
    """Whether a title in lower case stands before `place`: "harbour minister Ana Sol"."""
    before = re.search(r"([a-z][\w-]+) $", text[max(0, place - 20) : place])
    return before is not None and before.group(1) in RANKS


def _given(name: str, lower: Counter[str]) -> bool:
    """Whether the name begins with a given name and goes on with no common word: not "Virginia Beach"."""
    first, *_, last = name.split()
    return folded(first) not in PLACES and bool(pronoun_of_given(first)) and not lower[folded(last)]


def _ranks(run: str) -> bool:
    words = run.split()
    return len(words) > 1 and words[-2].rstrip(".").lower() in RANKS and not words[-2].isupper()


def _may_be_surname(word: str) -> bool:
    plain = folded(word)
    if is_title(word) or plain in CHARGES or plain in STOPWORDS or len(word) < 3:
        return False
    return source_kind(word) is SourceKind.UNKNOWN and CONTRACTED.search(word) is None


def _no_name(word: str) -> bool:
    shouted = word.isupper() and len(word) > 2 and "." not in word
    plain = folded(word)
    common = plain in STOPWORDS or plain in OPENERS or plain in SAYS
    return shouted or common or CONTRACTED.search(word) is not None or PEOPLES.fullmatch(word) is not None


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
