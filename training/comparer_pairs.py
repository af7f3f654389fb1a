"""Pairs of statements, each with the relations that are allowed of it, from the sets that the comparer learns from.

A set seldom tells one of the eight relations: an entailment may be the same in other words or bear it out, a neutral
pair may be anything but the same, borne out or contradicted. So each pair allows several, and the loss asks that
the probability of these together be high.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from gravamen.inference.comparing import RELATIONS, Pair
from gravamen.inference.minilm import MiniLM

LONGEST_WORDS = 75  # of both sides of an entailment pair together
HARDEST = 8.0  # how steeply nearness raises the chance that a pair of two groups is taken
TURNED = {"supports": "supported", "supported": "supports"}

ENTAILMENT = {
    "entailment": ("same", "supports"),
    "contradiction": ("contradicts",),
    "neutral": ("supported", "changed", "scope", "qualifies", "unrelated"),
}
# Two captions of unlike scenes are called a contradiction, though nothing says that they are of one scene.
CAPTIONS = ("snli", "cad-nli", "negnli-snli")
OTHER_GROUP = tuple(one for one in RELATIONS if one not in ("same", "contradicts"))
OTHER_SIDE = ("contradicts", "scope", "qualifies", "unrelated")
STANCES = {"SUPPORT": ("supports", "same"), "UNDERMINE": ("contradicts",)}
ALTERED = {
    **dict.fromkeys(("number", "date", "name", "unit"), ("contradicts", "changed", "scope", "qualifies")),
    "negation": ("contradicts", "changed"),
    "certainty": ("qualifies",),
}
NAMED = (
    "january february march april june july august september october november december".split(),
    "monday tuesday wednesday thursday friday saturday sunday".split(),
    "two three four five six seven eight nine ten eleven twelve".split(),
    "twenty thirty forty fifty sixty seventy eighty ninety".split(),
)
FIGURE = re.compile(rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(name for names in NAMED for name in names)})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Labelled:
    """A pair and what it may be."""

    pair: Pair
    allowed: tuple[str, ...]
    id: str = ""

    def turned(self) -> "Labelled":
        """The same with the right side left."""
        return Labelled(self.pair.turned(), tuple(TURNED.get(one, one) for one in self.allowed), self.id)


def rows(path: Path) -> list[dict]:
    """The rows of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def entailments(path: Path) -> Iterator[tuple[str, Labelled]]:
    """Pairs of an entailment set, each with the name of its source; long ones are left out."""
    for row in rows(path):
        if len(row["premise"].split()) + len(row["hypothesis"].split()) > LONGEST_WORDS:
            continue
        allowed = ENTAILMENT[row["label"]]
        if row["label"] == "contradiction" and row["source"].startswith(CAPTIONS):
            allowed = ("contradicts", "unrelated")
        yield row["source"], Labelled(Pair(left=row["premise"], right=row["hypothesis"]), allowed)


@dataclass(frozen=True)
class Views:
    """The perspectives on one claim."""

    together: list[Labelled]  # of one group
    apart: list[Labelled]  # of two groups
    near: np.ndarray  # cosine of each pair of `apart`
    stances: list[Labelled]  # perspective and claim


def views(path: Path) -> list[Views]:
    """Perspectrum, claim by claim."""
    found, encoder = [], MiniLM()
    for row in rows(path):
        said = [(text, at, one["stance"]) for at, one in enumerate(row["clusters"]) for text in one["perspectives"]]
        vectors = encoder.encode([text for text, *_ in said])
        together, apart, near = [], [], []
        for i, j in combinations(range(len(said)), 2):
            pair = Pair(left=said[i][0], right=said[j][0])
            name = f"{row['id']}/{i}-{j}"
            if said[i][1] == said[j][1]:
                together.append(Labelled(pair, ("same",), name))
            else:
                apart.append(Labelled(pair, OTHER_GROUP if said[i][2] == said[j][2] else OTHER_SIDE, name))
                near.append(float(vectors[i] @ vectors[j]))
        stances = [
            Labelled(Pair(left=text, right=row["claim"]), STANCES[stance], f"{row['id']}/claim-{at}")
            for at, (text, _, stance) in enumerate(said)
        ]
        found.append(Views(together, apart, np.array(near), stances))
    return found


def apart(claims: list[Views], count: int, chance: np.random.Generator) -> list[Labelled]:
    """Pairs of two groups of a claim: half of them by chance, half of them rather the near ones."""
    pool = [one for claim in claims for one in claim.apart]
    near = np.concatenate([claim.near for claim in claims])
    hard = np.exp(HARDEST * near)
    picked = chance.choice(len(pool), count // 2, replace=False, p=hard / hard.sum())
    return [pool[at] for at in (*picked, *chance.choice(len(pool), count - count // 2, replace=False))]


def side(left: dict, right: dict) -> Pair:
    """Two sides of a row of ours, with what is known of who spoke and when."""
    voice = "" if not (left["speaker"] and right["speaker"]) else "same" if _alike(left, right) else "other"
    when = (left["published"], right["published"])
    time = "" if not all(when) else "same" if when[0] == when[1] else "earlier" if when[0] < when[1] else "later"
    return Pair(left=left["text"], right=right["text"], voice=voice, time=time)


def _alike(left: dict, right: dict) -> bool:
    return left["speaker"].casefold() == right["speaker"].casefold()


def conflicts(path: Path) -> list[Labelled]:
    """Rows as in bench/conflicts; those that nobody can tell are left out."""
    return [
        Labelled(side(one["left"], one["right"]), (one["label"],), one["id"])
        for one in rows(path)
        if one["label"] != "unsure"
    ]


def mutations(path: Path) -> list[Labelled]:
    """Rows as in bench/mutations: two sides that say the same, and an altered one that says it of neither."""
    found = []
    for row in rows(path):
        found.append(Labelled(side(row["left"], row["right"]), ("same",), row["id"]))
        kind = row["altered"]["kind"]
        if kind in ALTERED:
            altered = row["right"] | {"text": row["altered"]["text"]}
            found += [Labelled(side(row[one], altered), ALTERED[kind], row["id"]) for one in ("left", "right")]
    return found


def strangers(pairs: list[Labelled], count: int, chance: random.Random) -> list[Labelled]:
    """Sides of different pairs, set against each other: nothing to do with each other."""
    found = []
    for _ in range(count):
        one, other = chance.sample(pairs, 2)
        found.append(Labelled(Pair(left=one.pair.left, right=other.pair.right, voice="other"), ("unrelated",)))
    return found


def known_less(one: Labelled, chance: random.Random, share: float) -> Labelled:
    """The pair with who spoke, or when, forgotten, each with the chance `share`."""
    pair = one.pair
    voice = "" if chance.random() < share else pair.voice
    time = "" if chance.random() < share else pair.time
    return Labelled(Pair(left=pair.left, right=pair.right, voice=voice, time=time), one.allowed, one.id)


def refigured(pairs: list[Labelled], chance: random.Random) -> list[Labelled]:
    """Of pairs that say the same, those that have a figure, month or weekday, with one of these another."""
    found = []
    for one in pairs:
        places = list(FIGURE.finditer(one.pair.right)) if one.allowed == ("same",) else []
        if places:
            place = chance.choice(places)
            text = one.pair.right[: place.start()] + another(place[0], chance) + one.pair.right[place.end() :]
            pair = Pair(left=one.pair.left, right=text, voice=one.pair.voice, time=one.pair.time)
            found.append(Labelled(pair, ALTERED["number"], one.id))
    return found


def another(figure: str, chance: random.Random) -> str:
    """Another figure, month or weekday in the same form."""
    for names in NAMED:
        if figure.lower() in names:
            other = chance.choice([name for name in names if name != figure.lower()])
            return other.capitalize() if figure[0].isupper() else other
    first = chance.choice([digit for digit in "123456789" if digit != figure[0]])
    return first + "".join(chance.choice("0123456789") if one in "123456789" else one for one in figure[1:])
