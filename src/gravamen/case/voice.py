"""One speaker of a case: the name, the party, and how often, made of all that is held to be theirs."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from gravamen.attribute.naming import OWN
from gravamen.attribute.pronouns import HE, IT, RELATIVE, SHE, UNRESOLVED
from gravamen.case.same_speaker import is_titled, plain, without_brackets
from gravamen.record.claim import Speaker, Stance
from gravamen.record.document import SourceKind
from gravamen.trace.people import folded_name

PRONOUNS = HE | SHE | IT | RELATIVE | UNRESOLVED | OWN
POSSESSIVE = re.compile(r"[’']s?\Z")
AROUND = ' ,;:*_–—-"“”‘[]'  # marks beside a mention
LONGEST = 100  # code points; a longer mention is a clause
DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
Value = TypeVar("Value", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What counts of a claim. `own` is the kind of the publisher where it is the publisher's own text, else None."""

    speaker: Speaker
    party: str
    mention: str
    title: str
    stance: Stance
    own: SourceKind | None
    document: str
    published: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whoever speaks in a case.

    `name` is the fullest name; of those without one (`named` is false) the description, empty where the texts do not
    tell who speaks. `aliases` are the other names and mentions, pronouns left out, the most used first. `party` is
    empty where none is known; who belongs to nobody else is a party of that name. Of the `claims`, `own_text` stand
    in what the speaker publishes, in its own name; in the others it is quoted or reported. `asserts`, `denies`,
    `declines` and `questions` add up to the claims. `first` and `last` are the earliest and the latest date that a
    document with such a claim declares, at the declared precision; empty where none does.
    """

    name: str
    named: bool
    aliases: tuple[str, ...]
    kind: SourceKind
    party: str
    documents: int
    claims: int
    own_text: int
    asserts: int
    denies: int
    declines: int
    questions: int
    first: str
    last: str


def voice(said: Sequence[Said], party: str, stated: Mapping[str, SourceKind]) -> Voice:
    """The speaker of everything in `said`, at least one. `stated` are the kinds that people gave, by folded name."""
    name = _fullest(said)
    stances = Counter(one.stance for one in said)
    dates = sorted(one.published for one in said if DATE.fullmatch(one.published))
    return Voice(
        name=name,
        named=said[0].speaker.named and bool(name),
        aliases=tuple(_aliases(said, name)),
        kind=_kind(said, stated),
        party=party,
        documents=len({one.document for one in said}),
        claims=len(said),
        own_text=sum(one.own is not None for one in said),
        asserts=stances[Stance.ASSERTS],
        denies=stances[Stance.DENIES],
        declines=stances[Stance.DECLINES],
        questions=stances[Stance.QUESTIONS],
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
    )


def most_common(counted: Counter[Value]) -> Value:
    """The value that is counted most often, of several the first by alphabet."""
    return min(counted, key=lambda one: (-counted[one], one))


def _fullest(said: Sequence[Said]) -> str:
    """The name with most words, titles left out; a surname alone with its title. A description as most write it."""
    if not said[0].speaker.named:
        return most_common(Counter(plain(one.speaker.name) for one in said))
    names = Counter(without_brackets(one.speaker.name) for one in said)
    fullest = min(names, key=lambda one: (is_titled(one), -len(plain(one).split()), -names[one], one))
    titled = Counter(one.title for one in said if one.title.endswith(f" {fullest}") and is_titled(one.title))
    return most_common(titled) if titled and " " not in fullest else fullest


def _kind(said: Sequence[Said], stated: Mapping[str, SourceKind]) -> SourceKind:
    """As a person states it, else as the publisher is known, else as the texts tell it most often."""
    for told in (
        (stated.get(folded_name(one.speaker.name)) for one in said),
        (one.own for one in said),
        (one.speaker.kind for one in said),
    ):
        known = Counter(kind for kind in told if kind not in (None, SourceKind.UNKNOWN))
        if known:
            return most_common(known)
    return SourceKind.UNKNOWN


def _aliases(said: Sequence[Said], name: str) -> Iterator[str]:
    """What else the speaker is called, each in its most used form."""
    written = Counter(form for one in said for form in {one.mention, one.title, one.speaker.name})
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for form, count in written.items():
        alias = _alias(form)
        forms[folded_name(alias)][alias] += count
    for known in ("", folded_name(plain(name))):
        forms.pop(known, None)
    for one in sorted(forms.values(), key=lambda one: (-one.total(), most_common(one))):
        yield most_common(one)


def _alias(form: str) -> str:
    """The form as a name is listed; empty where it is a pronoun or no name."""
    alias = POSSESSIVE.sub("", plain(form).strip(AROUND))
    return "" if len(alias) > LONGEST or re.split("[’']", alias.lower())[0] in PRONOUNS else alias
