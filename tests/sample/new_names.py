"""Names that nobody bears, of the same make as the sample's own."""

import random
import tomllib
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

import pycountry

LIST = Path(__file__).parent / "names.toml"
ONSETS = "b br d dr f g gr h k l m n p pr r s st t tr v".split()
VOWELS = "aeiou"
CODAS = ["", "", "l", "n", "s"]
Spellings = list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Names of one kind, each in its spellings. `others`: what they may become; none for invented names."""

    kind: str
    names: list[Spellings]
    others: list[Spellings]


def entries() -> Iterator[Entry]:
    """The listed names."""
    listed = tomllib.loads(LIST.read_text(encoding="utf-8"))
    for one in (*listed["invented"], *listed["chosen"]):
        yield Entry(kind=one["kind"], names=one["names"], others=one.get("others", []))


def new_names(chance: random.Random, taken: Container[str]) -> dict[str, str]:
    """A new spelling for every listed one. None that is invented is in `taken` (lower case) or a country."""
    fresh: dict[str, str] = {}
    for entry in entries():
        others = chance.sample(entry.others, len(entry.names)) if entry.others else None
        for i, forms in enumerate(entry.names):
            if others:
                fresh |= dict(zip(forms, others[i], strict=True))
            else:
                name = _invented(chance, entry.kind, forms[0], [taken, set(fresh.values())])
                fresh |= {form: _spelled_as(form, forms[0], name) for form in forms}
    return fresh


def _invented(chance: random.Random, kind: str, old: str, taken: list[Container[str]]) -> str:
    ending = "ia" if kind == "country" else old[-1] if old[-1] in VOWELS else ""
    while True:
        stem = "".join(chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS) for _ in "12")
        name = (stem.rstrip(VOWELS) + ending if ending else stem).capitalize()
        borne = name[0] == old[0] or any(form in words for form in (name, name.lower()) for words in taken)
        echo = any(form.lower() in name.lower() for entry in entries() for forms in entry.names for form in forms)
        if len(name) > 4 and not borne and not echo and not pycountry.countries.get(name=name):
            return name


def _spelled_as(form: str, old: str, name: str) -> str:
    if form == old:
        return name
    return name[0] + form[1:] if form.isupper() else name + form.removeprefix(old)
