"""Time and memory of tracing, and whether it finds what was done to texts, on thousands of edited copies.

`python bench/synthetic.py --texts FILE.jsonl [--texts FILE.jsonl...] [--documents COUNT...] [--seed N]`

Material are the rows' `text`. A family is one text and its edits: words swapped, sentences cut, a lead from another
text put before, two texts joined, an agency's dateline; every publisher adds its own standing paragraph. Each family
tells its text in words of its own: every longer word is exchanged for another of about the same frequency, so that
families are new however many are asked for. Each count runs in a process of its own. Seconds are those of the tracing
alone, on the processor and by the clock; memory is the peak of the process, the texts included. The exponent is the
slope of log seconds over log documents, by least squares: 1 is linear.
"""

import argparse
import json
import math
import os
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from gravamen.trace.debts import debts
from gravamen.trace.lineage import Lineage
from gravamen.trace.text import Traced

COUNTS = (1_000, 10_000, 100_000)
PUBLISHERS = 40
WORD = re.compile(r"[A-Za-z]{5,}")
SENTENCE = re.compile(r"(?<=[.!?])\s+")
FEWEST = 120  # words of a text that is taken
BAND = 50  # words of neighbouring frequency that are exchanged for one another
SWAPPED = 0.04  # of the words
CUT = 0.4  # of the sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A synthetic document, its family, and what was done to it."""

    text: Traced
    family: int
    edit: str


def material(files: Sequence[Path]) -> list[str]:
    """The texts of the files that are long enough, in order."""
    rows = (json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [row["text"] for row in rows if len(row["text"].split()) >= FEWEST]


class Vocabulary:
    """The longer words of texts, by frequency."""

    def __init__(self, texts: Sequence[str]) -> None:
        counts = Counter(word for text in texts for word in WORD.findall(text))
        self.words: list[str] = sorted(counts, key=lambda word: (-counts[word], word))
        self._rank = {word: rank for rank, word in enumerate(self.words)}

    def told(self, text: str, turns: Sequence[int]) -> str:
        """`text` with each longer word exchanged for the one so many turns further in its band of frequency."""
        return str(WORD.sub(lambda found: self._other(found.group(), turns), text))

    def turns(self, chance: random.Random) -> Sequence[int]:
        """Turns for each band, drawn anew."""
        return [chance.randrange(BAND) for _ in range(0, len(self.words), BAND)]

    def _other(self, word: str, turns: Sequence[int]) -> str:
        rank = self._rank[word]
        start = rank - rank % BAND
        return self.words[start + (rank + turns[start // BAND]) % min(BAND, len(self.words) - start)]


def families(texts: Sequence[str], seed: int) -> Iterator[Made]:
    """Documents without end, family by family."""
    vocabulary = Vocabulary(texts)
    chance = random.Random(seed)
    mixed = chance.sample(texts, len(texts))  # so that a small count is like a large one
    for number, text in enumerate(cycle(mixed)):
        own = vocabulary.told(text, vocabulary.turns(chance))
        other = vocabulary.told(chance.choice(texts), vocabulary.turns(chance))
        yield from _family(own, other, vocabulary, number, chance)


def _family(own: str, other: str, vocabulary: Vocabulary, number: int, chance: random.Random) -> Iterator[Made]:
    def swapped(word: str) -> str:
        return chance.choice(vocabulary.words) if chance.random() < SWAPPED else word

    edits = {
        "original": own,
        "words swapped": " ".join(swapped(word) for word in own.split(" ")),
        "sentences cut": " ".join(one for one in SENTENCE.split(own) if chance.random() > CUT) or own,
        "lead put before": " ".join(SENTENCE.split(other)[:2]) + "\n\n" + own,
        "joined to another": f"{own}\n\n{other[: len(own)]}",
        "under a dateline": f"HARBOUR (AP) — {own}",
    }
    for place, (edit, text) in enumerate(edits.items()):
        publisher = chance.randrange(PUBLISHERS)
        foot = f"This is the standing paragraph of outlet {publisher}, which it prints below whatever it carries."
        yield Made(
            text=Traced(
                document=f"{number:06}-{place}",
                text=f"{text}\n\n{foot}",
                publisher=f"Outlet {publisher}",
                published=f"20{10 + number % 15}-{1 + number % 12:02}-{1 + 4 * place + chance.randrange(3):02}",
            ),
            family=number,
            edit=edit,
        )


def measured(files: Sequence[Path], count: int, seed: int) -> Mapping[str, float | int]:
    """Trace so many documents: seconds, megabytes, and how many were traced to their family, and to no other."""
    made = list(islice(families(material(files), seed), count))
    texts = [one.text for one in made]
    family_of = {one.text.document: one.family for one in made}
    wall, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
    found = debts(texts)
    lineage = Lineage(found)
    roots = {document: lineage.of_document(document) for document in family_of}
    after = resource.getrusage(resource.RUSAGE_SELF)
    wall = time.perf_counter() - wall
    first = {one.family: roots[one.text.document] for one in made if one.edit == "original"}
    together = sum(roots[one.text.document] == first[one.family] for one in made)
    families_at: dict[str, set[int]] = {}
    for document, root in roots.items():
        families_at.setdefault(root, set()).add(family_of[document])
    return {
        "documents": count,
        "debts": len(found),
        "user": after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime,
        "wall": wall,
        "megabytes": after.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6,
        "together": together / count,
        "mixed": sum(len(one) > 1 for one in families_at.values()) / len(families_at),
    }


def exponent(counts: Sequence[float], seconds: Sequence[float]) -> float:
    """The slope of log seconds over log counts."""
    xs, ys = [math.log(one) for one in counts], [math.log(one) for one in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def main() -> int:
    """Measure each count in a process of its own, and print the table and the exponent."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--texts", type=Path, action="append", required=True)
    options.add_argument("--documents", type=int, nargs="+", default=list(COUNTS))
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--one", action="store_true", help="measure the first count in this process, as JSON")
    chosen = options.parse_args()
    if chosen.one:
        print(json.dumps(measured(chosen.texts, chosen.documents[0], chosen.seed)))
        return 0
    print(f"load average before {os.getloadavg()[0]:.1f}")
    print(
        f"{'documents':>9} {'debts':>8} {'processor s':>11} {'clock s':>8} {'MB':>6}  with family  origins of several"
    )
    rows = []
    for count in chosen.documents:
        files = [word for one in chosen.texts for word in ("--texts", str(one))]
        command = [sys.executable, __file__, *files, "--documents", str(count), "--seed", str(chosen.seed), "--one"]
        row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        rows.append(row)
        print(
            f"{row['documents']:9,} {row['debts']:8,} {row['user']:11.1f} {row['wall']:8.1f} {row['megabytes']:6,.0f}"
            f"  {row['together']:11.4f}  {row['mixed']:18.5f}",
            flush=True,
        )
    if len(rows) > 1:
        law = exponent([row["documents"] for row in rows], [row["user"] for row in rows])
        print(f"processor seconds grow with documents to the power of {law:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
