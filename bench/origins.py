"""Which labelled pairs of documents `gravamen origins` calls dependent, with and without the unsure ones.

`python bench/origins.py --bench DIR --score DIR`

DIR holds the texts (`copies/texts.jsonl`, `docs-ecbplus/docs.jsonl`), and `labels/copies_a.jsonl`. The pairs of
`origins-labels.jsonl` beside this file are scored too. Each set is traced on its own. Every sure pair that is called
wrongly is listed by its ids and its note.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gravamen.trace.debts import debts
from gravamen.trace.lineage import Lineage
from gravamen.trace.text import Traced

TEXTS = ("copies/texts.jsonl", "docs-ecbplus/docs.jsonl")
DEPENDENT = frozenset({"copy", "partial", "same-origin"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A labelled pair, and whether both documents were traced to one origin."""

    left: str
    right: str
    label: str
    note: str
    together: bool

    @property
    def is_sure(self) -> bool:
        """Whether the reader who labelled it was."""
        return "unsure" not in self.note.lower()

    @property
    def is_wrong(self) -> bool:
        """Whether the answer differs from the label."""
        return self.together != (self.label in DEPENDENT)


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def traced(labels: Sequence[Mapping[str, str]], texts: Mapping[str, str]) -> list[Pair]:
    """The pairs with their answers; rows whose label is `unsure` are dropped."""
    known = [row for row in labels if row["label"] != "unsure"]
    documents = sorted({row[side] for row in labels for side in ("a", "b")})
    lineage = Lineage(debts([Traced(document=one, text=texts[one]) for one in documents]))
    return [
        Pair(
            left=row["a"],
            right=row["b"],
            label=row["label"],
            note=row["note"],
            together=lineage.of_document(row["a"]) == lineage.of_document(row["b"]),
        )
        for row in known
    ]


def told(name: str, pairs: Sequence[Pair]) -> str:
    """The figures of some pairs in a line."""
    dependent = [one for one in pairs if one.label in DEPENDENT]
    apart = [one for one in pairs if one.label not in DEPENDENT]
    parts = [one for one in pairs if one.label == "partial"]
    found = sum(one.together for one in dependent) / len(dependent)
    kept = sum(not one.together for one in apart) / len(apart)
    reuse = sum(one.together for one in parts)
    return (
        f"{name:<28} balanced accuracy {(found + kept) / 2:.3f}; dependent found {found:.3f} of {len(dependent)}; "
        f"partial reuse found {reuse} of {len(parts)} ({reuse / len(parts):.3f}); "
        f"independent called dependent {sum(one.together for one in apart)} of {len(apart)}"
    )


def main() -> int:
    """Score both sets."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bench", type=Path, required=True)
    options.add_argument("--score", type=Path, required=True)
    chosen = options.parse_args()
    texts = {row["id"]: row["text"] for file in TEXTS for row in rows(chosen.bench / file)}
    copies = traced(rows(chosen.score / "labels/copies_a.jsonl"), texts)
    own = traced(rows(Path(__file__).with_name("origins-labels.jsonl")), texts)
    print(told("copies_a, all", copies))
    print(told("copies_a, without unsure", [one for one in copies if one.is_sure]))
    print(told("origins-labels", own))
    for one in (*copies, *own):
        if one.is_sure and one.is_wrong:
            print(f"  wrong: {one.left} {one.right} ({one.label}): {one.note}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
