"""Score `gravamen compare` on the conflict suite and on the altered pairs, half by half.

usage: compared.py [conflicts|mutations] [--half dev|held] [--wrong]

conflicts (bench/conflicts): precision and recall of contradictions; of the pairs that are a change or a matter of
scope, the share told which of the two; how often each label is answered by what. mutations (bench/mutations): the share
of altered pairs in which a difference is named or the relation is neither `same`, `supports` nor `unsure`, by kind;
and the share of unaltered pairs in which that happens, a false alarm. --wrong prints the pairs that went wrong.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
TOGETHER = frozenset({"same", "supports", "unsure"})

Row = Mapping[str, Any]


def rows(path: Path) -> list[Row]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def answered(pairs: Iterable[tuple[str, object, object]]) -> dict[str, Row]:
    """What `gravamen compare` tells of pairs (id, left, right), by id."""
    lines = "\n".join(json.dumps({"id": name, "left": left, "right": right}) for name, left, right in pairs)
    done = subprocess.run(
        [sys.executable, "-m", "gravamen", "compare", "-"], input=lines, capture_output=True, text=True, check=True
    )
    return {row["id"]: row for row in map(json.loads, done.stdout.splitlines())}


def label_of(answer: Row) -> str:
    """The suite's label that an answer stands for."""
    clashes = {"contradiction": "contradicts", "denial": "contradicts", "change": "changed", "scope": "scope"}
    relation = str(answer["relation"])
    told = clashes.get(answer["clash"] or "", relation)
    return "same" if told == "supports" else told


def conflicts(half: str, wrong: bool) -> None:
    """Print the figures of the conflict suite."""
    gold = rows(FOLDER / "conflicts" / f"{half}.jsonl")
    found = answered((row["id"], row["left"], row["right"]) for row in gold)
    told = [(row, label_of(found[row["id"]])) for row in gold]
    pairs = Counter((row["label"], label) for row, label in told)
    hits = pairs["contradicts", "contradicts"]
    said = sum(count for (_, label), count in pairs.items() if label == "contradicts")
    there = sum(count for (label, _), count in pairs.items() if label == "contradicts")
    apart = sum(pairs[one, one] for one in ("changed", "scope"))
    either = sum(count for (label, _), count in pairs.items() if label in ("changed", "scope"))
    print(f"conflicts {half}: {len(gold)} pairs")
    print(f"contradiction precision {share(hits, said)}, recall {share(hits, there)}")
    print(f"change and scope told apart {share(apart, either)}")
    labels = sorted({label for pair in pairs for label in pair})
    print(" ".join(f"{one:>12}" for one in ("gold \\ told", *labels)))
    for label in sorted({row["label"] for row in gold}):
        print(" ".join(f"{one:>12}" for one in (label, *(pairs[label, other] for other in labels))))
    if wrong:
        show((row["label"], label, row, found[row["id"]]) for row, label in told if row["label"] != label)


def mutations(half: str, wrong: bool) -> None:
    """Print the figures of the altered pairs."""
    gold = rows(FOLDER / "mutations" / f"{half}.jsonl")
    plain = answered((row["id"], row["left"], row["right"]) for row in gold)
    altered = answered((row["id"], row["left"], changed(row)) for row in gold)
    missed = [row for row in gold if not flagged(altered[row["id"]])]
    alarms = [row for row in gold if flagged(plain[row["id"]])]
    print(f"mutations {half}: {len(gold)} pairs")
    print(f"altered and flagged {share(len(gold) - len(missed), len(gold))}")
    for kind, count in sorted(Counter(row["altered"]["kind"] for row in gold).items()):
        print(f"  {kind:<10} {share(count - sum(row['altered']['kind'] == kind for row in missed), count)}")
    print(f"unaltered and flagged {share(len(alarms), len(gold))}")
    if wrong:
        show(
            (row["altered"]["kind"], "not flagged", {**row, "right": changed(row)}, altered[row["id"]])
            for row in missed
        )
        show(("equal", "flagged", row, plain[row["id"]]) for row in alarms)


def changed(row: Row) -> dict[str, object]:
    """The right side as it was altered."""
    return {**row["right"], "text": row["altered"]["text"], "speaker": row["altered"]["speaker"]}


def flagged(answer: Row) -> bool:
    """Whether a difference is told."""
    return bool(answer["differences"]) or answer["relation"] not in TOGETHER


def share(part: int, whole: int) -> str:
    """A share with the counts that it is made of."""
    return f"{part / whole if whole else 0:.3f} ({part}/{whole})"


def show(wrong: Iterable[tuple[str, str, Row, Row]]) -> None:
    """Print pairs that went wrong."""
    for gold, told, row, answer in wrong:
        print(f"\n{row['id']}: {gold}, told {told}: {'; '.join(answer['because'])}")
        for side in (row["left"], row["right"]):
            print(f"  {side['speaker']}, {side['published']}: {side['text']}")


SUITES = {"conflicts": conflicts, "mutations": mutations}


def main(words: Sequence[str]) -> None:
    """Print what was asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("suite", nargs="*", help="conflicts, mutations; both where none is named")
    options.add_argument("--half", choices=("dev", "held"), default="dev")
    options.add_argument("--wrong", action="store_true")
    chosen = options.parse_args(words)
    for name in chosen.suite or sorted(SUITES):
        SUITES[name](chosen.half, chosen.wrong)


if __name__ == "__main__":
    main(sys.argv[1:])
