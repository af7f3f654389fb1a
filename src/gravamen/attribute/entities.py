"""Whom and what a document names: every person, body and place, with the forms that the document gives it.

Two forms are one where the text says so: in brackets ("the Harbour Guard Service (HGS)"), by "also known as", "alias"
and the like, a surname after a full name, an acronym whose letters open the words of one name of the document. Where it
says so of two names that differ ("(NA)" after each), it tells them apart, and they stay apart.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import dropwhile

from gravamen.attribute.aliases import Alias, aliases, is_acronym
from gravamen.attribute.naming import Naming
from gravamen.attribute.titles import is_title
from gravamen.record.claim import Entity
from gravamen.record.span import Span
from gravamen.text.names import names
from gravamen.text.words import folded

# What owns or joins is another name: "Salmira’s Harbour Guard", "Ana Sol and the Guard".
BREAK = re.compile(r"(?<!Attorney)(?<!Prosecutor)(?<!People)(?<!Women)(?<!Children)[’']s\s+|\s+and the\s+")
# A lone word that only ever opens sentences is no name where it ends so, or is one of these.
ORDINARY = re.compile(
    r"[A-Z]\w*(?:ly|ing|ions?|ments?|ous|ful|less|[ai]ble|ives?|ness|ity|ed|als|ers)"
    r"|Oh|Hey|Go|Thanks?|View|See|Look|Let|Please|Yes|Well|Okay|Good|Great|Sure"
)
WITHIN = re.compile(r"\b(?:in|within|across|throughout|inside|outside)\s\Z", re.IGNORECASE)
PLACED = 5  # one use in so many makes a place
OPENING = re.compile(r"(?:(?:of|for|from|in|and|the|y|de|del|la|el|los)\s+)+")
INSIDE = re.compile(r"[\w,;)’] \Z")  # what stands before a word inside a sentence
# Forms that everybody reads as one.
EVERYWHERE = {
    "us": "united states",
    "usa": "united states",
    "united states of america": "united states",
    "un": "united nations",
    "eu": "european union",
    "uk": "united kingdom",
}
DEPARTMENT = re.compile(r"(?:us )?(?:(department|ministry) of (?:the )?(.+)|(.+) (department|ministry))")
FEWEST_LETTERS = 3  # of an acronym that nothing but its letters ties to a name
MOST_WORDS = 8  # of a person's name
MOST_FORMS = 64  # of one name; what has more is no name


class Entities:
    """The names of one document, grouped. Built in time linear in its text."""

    def __init__(self, text: str, naming: Naming) -> None:
        self._naming = naming
        self._keys: dict[str, str] = {}  # by form
        self._people: dict[str, str] = {}  # by form, the full name of the person that it names, or ""
        self._forms: dict[str, list[str]] = {}  # by key, in order of appearance
        self._one_with: dict[str, str] = {}  # by key, one that it was joined to
        self._made: dict[str, Entity] = {}  # by the key of the group
        told: list[Alias] = []
        runs = naming.runs
        self._inside = {
            run.split(" ", 1)[0] for span, run in runs if INSIDE.search(text, max(0, span.start - 2), span.start)
        }
        self._places = _places(text, runs)
        for span, run in runs:
            apart = self._apart(run)
            for form in apart:
                self._add(form)
            if apart:
                told.extend(aliases(text, span.end, apart[-1]))
        for alias in told:
            self._add(alias.full)
            self._add(alias.short)
        self._join(told)
        self._groups = self._gathered()

    def names_in(self, words: str) -> tuple[str, ...]:
        """The names in some words of the text, each once, in order, without words that merely open a sentence."""
        runs = (self._trimmed(" ".join(span.of(words).split())) for span in names(words))
        return tuple(dict.fromkeys(run for run in runs if run))

    def of(self, written: Iterable[str]) -> tuple[Entity, ...]:
        """Whom and what these names name, each once, in order."""
        return tuple(dict.fromkeys(self._entity(form) for run in written for form in self._apart(run)))

    def _apart(self, run: str) -> list[str]:
        return [part for part in BREAK.split(self._trimmed(run)) if len(part) > 1]

    def _trimmed(self, run: str) -> str:
        """A name without an ordinary word that opens a sentence, as in "Ships of the Guard"; it may be empty."""
        first, _, rest = run.partition(" ")
        if all(is_title(word) for word in run.split()):
            return ""
        if first in self._inside or first.isupper():
            return run
        if not rest or rest.isdigit():
            return "" if ORDINARY.fullmatch(first) or self._naming.labels(first) else run
        return OPENING.sub("", rest, count=1) if self._naming.labels(first) and not is_title(first) else run

    def _entity(self, form: str) -> Entity:
        root = self._root(self._keys.get(form) or _key(form))
        if root not in self._made:
            self._made[root] = (
                self._named(self._groups[root][:MOST_FORMS]) if root in self._groups else Entity(name=form)
            )
        return self._made[root]

    def _add(self, form: str) -> None:
        if form not in self._keys:
            full = self._people[form] = self._person(form)
            key = self._keys[form] = _key(full or form)
            self._forms.setdefault(key, []).append(form)

    def _person(self, form: str) -> str:
        """The full name of the person that the form names, "" where it names none, or one of another middle name."""
        full = self._naming.canonical(form)
        if not self._naming.knows(full) or self._naming.labels(full) or self._trimmed(full) != full:
            return ""
        given, *rest = _plain(full).split()
        own = list(dropwhile(lambda word: word != given and word not in rest, _plain(form).split()))
        # A first name alone may be anybody's.
        if not own or own == [given] or (len(own) == 1 and own[0] in self._places):
            return ""
        return full if set(own) <= {given, *rest} else ""

    def _join(self, told: Iterable[Alias]) -> None:
        """Join what the text says is one, and its acronyms to the one name that they spell."""
        said: dict[str, dict[str, bool]] = {}
        for one in told:
            full, short = self._keys[one.full], self._keys[one.short]
            fulls = said.setdefault(short, {})
            fulls[full] = fulls.get(full, False) or one.spelled
        spelling = self._spelling()
        for short, forms in self._forms.items():
            fulls = said.get(short, {})
            # A name in another language is not spelled by the acronym, so it cannot tell two bearers apart.
            distinct = [full for full, letters in fulls.items() if letters or not is_acronym(forms[0])]
            if fulls and _are_one(distinct):
                self._unite(short, fulls)
            elif not fulls and len(forms[0]) >= FEWEST_LETTERS and forms[0].isupper() and is_acronym(forms[0]):
                self._unite(short, only if len(only := spelling.get(short, ())) == 1 else ())

        for part, wholes in self._parts_of_people().items():
            if len(wholes) == 1:
                self._unite(part, wholes)

    def _parts_of_people(self) -> dict[str, list[str]]:
        """The keys that are two or more of the words that begin or end a person's longer name, with those names."""
        found: dict[str, list[str]] = {}
        for key, forms in self._forms.items():
            words = key.split()[:MOST_WORDS]
            if len(words) > 2 and self._people[forms[0]]:
                parts = (" ".join(part) for at in range(2, len(words)) for part in (words[:at], words[-at:]))
                for part in dict.fromkeys(parts):
                    if part in self._forms:
                        found.setdefault(part, []).append(key)
        return found

    def _spelling(self) -> dict[str, list[str]]:
        """The keys of bodies and places of several words, by the letters that open those."""
        found: dict[str, list[str]] = {}
        for key, forms in self._forms.items():
            words = forms[0].split()
            if len(words) > 2 and not self._people[forms[0]]:
                opening = (
                    "".join(folded(word[:1]) for word in words if word[:1].isupper() or every) for every in (0, 1)
                )
                for letters in dict.fromkeys(opening):
                    found.setdefault(letters, []).append(key)
        return found

    def _unite(self, short: str, fulls: Iterable[str]) -> None:
        for full in fulls:
            one, other = self._root(short), self._root(full)
            if one != other:
                self._one_with[one] = other

    def _root(self, key: str) -> str:
        while key in self._one_with:
            key = self._one_with[key]
        return key

    def _gathered(self) -> dict[str, list[str]]:
        """The forms of each entity, in order of appearance, by the key that nothing else was joined to."""
        gathered: dict[str, list[str]] = {}
        for key, forms in self._forms.items():
            gathered.setdefault(self._root(key), []).extend(forms)
        return gathered

    def _named(self, forms: list[str]) -> Entity:
        """The entity of these forms. What is another form with a title before it is no alias."""
        name = max((self._people[form] for form in forms), key=len) or _fullest(forms)
        distinct = {_plain(form): form for form in reversed(forms)}
        distinct.pop(_plain(name), None)
        bare = [f" {plain}" for plain in (*distinct, _plain(name))]
        kept = [form for plain, form in distinct.items() if not any(plain.endswith(one) for one in bare)]
        return Entity(name=name, aliases=tuple(reversed(kept)))


def _places(text: str, runs: list[tuple[Span, str]]) -> frozenset[str]:
    """The lone words that the text often uses as places: "in Salmira" is not of somebody's surname."""
    used = Counter(run for _, run in runs if " " not in run)
    placed = Counter(
        run for span, run in runs if run in used and WITHIN.search(text, max(0, span.start - 12), span.start)
    )
    return frozenset(_plain(run) for run, count in placed.items() if count * PLACED >= used[run])


def _fullest(forms: list[str]) -> str:
    """The first form of several words that is no acronym, or a later one that has all of its words and more."""
    several = [form for form in forms if " " in form and not is_acronym(form)]
    best = several[0] if several else forms[0]
    for form in several:
        if set(_plain(best).split()) < set(_plain(form).split()):
            best = form
    return best


def _are_one(keys: list[str]) -> bool:
    """Whether the longest of the keys has the words of every other one."""
    words = [set(key.split()) for key in keys]
    longest = max(words, key=len, default=set[str]())
    return all(one <= longest for one in words)


def _plain(form: str) -> str:
    return " ".join(folded(form).replace(".", "").split())


def _key(form: str) -> str:
    """What a form is known by: its words without accents, case and full stops, with one order for departments."""
    plain = _plain(form)
    if plain in EVERYWHERE and (form.isupper() or " " in form):
        return EVERYWHERE[plain]
    found = DEPARTMENT.fullmatch(plain)
    return f"{found[1] or found[4]} of {found[2] or found[3]}" if found else plain
