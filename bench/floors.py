"""Run every filter on the dev sets and print its figures beside the floors.

usage: floors.py --bench DIR --score DIR [--only TASK]

DIR holds the gold sets, and the scorers with `to_input.py`. Each task is three subprocesses in a temporary
folder: gold to input, the filter over it, the scorer over the answers. A set, a scorer or a command that is
missing is told in a line, and the rest is done. Exit code 1 where a task did not run.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LONGEST = 900  # seconds for one subprocess


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of a scorer's report: its label, where it stands in the report, and the floor to reach.

    `fitted`: the floor's own threshold was picked on the same dev rows, so it flatters.
    """

    label: str
    at: str
    floor: float
    fitted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One set, the filter that answers it and the scorer. Paths are below the bench folder.

    `inputs` names the `to_input.py` sets, each with its file: the first goes to the filter's standard input,
    all of them are files `{0}`, `{1}` for `command`. `scored` are the scorer's arguments; `{gold}` and
    `{answers}` stand for the files.
    """

    name: str
    gold: str
    inputs: tuple[tuple[str, str], ...]
    command: tuple[str, ...]
    scored: tuple[str, ...]
    figures: tuple[Figure, ...]
    texts: tuple[str, ...] = ()
    gold_in_score: bool = False


def _check(name: str, kind: str, gold: str, *figures: Figure) -> Task:
    return Task(
        name=name,
        gold=gold,
        inputs=((kind, gold),),
        command=("check", "-"),
        scored=("check.py", kind, "{gold}", "{answers}"),
        figures=figures,
    )


PAGES = "article-extraction-benchmark/ground-truth.json"
POLNEAR = "polnear/norm/dev.jsonl"
COPIES = "labels/copies_a.jsonl"
LIES, POOL = "known-lie/norm/dev.jsonl", "known-lie/norm/pool.jsonl"
CLAIMS = "perspectrum/norm/dev.jsonl"
TASKS = (
    Task(
        name="read",
        gold=PAGES,
        inputs=(("article-extraction", PAGES),),
        command=("read", "-"),
        scored=("read.py", "{gold}", "{answers}"),
        figures=(
            Figure(label="F1", at="f1", floor=0.943),
            Figure(label="F1 of means", at="f1_of_means", floor=0.953),
        ),
    ),
    Task(
        name="claims",
        gold=POLNEAR,
        inputs=(("polnear", POLNEAR),),
        command=("claims", "-"),
        scored=("attribution.py", "{gold}", "{answers}"),
        figures=(
            Figure(label="content exact", at="content.exact.f1", floor=0.201),
            Figure(label="content overlap", at="content.overlap.f1", floor=0.378),
            Figure(label="content characters", at="content.characters.f1", floor=0.579),
            Figure(label="complete", at="complete.all.f1", floor=0.197),
            Figure(label="wrongly attributed (low is good)", at="wrongly_attributed.rate", floor=0.031),
        ),
    ),
    Task(
        name="origins",
        gold=COPIES,
        gold_in_score=True,
        inputs=(("copies", COPIES),),
        texts=("copies/texts.jsonl", "docs-ecbplus/docs.jsonl"),
        command=("origins", "-"),
        scored=("origins.py", "--pairs", "{gold}", "{answers}"),
        figures=(
            Figure(label="balanced accuracy", at="balanced_accuracy", floor=0.879, fitted=True),
            Figure(label="dependent F1", at="dependent.f1", floor=0.862, fitted=True),
            Figure(label="independent F1", at="independent.f1", floor=0.636, fitted=True),
        ),
    ),
    Task(
        name="search",
        gold=LIES,
        inputs=(("known-lie", LIES), ("known-lie-pool", POOL)),
        command=("search", "--queries", "{0}", "--documents", "{1}", "--top", "10"),
        scored=("search.py", "known-lie", "{gold}", "{pool}", "{answers}"),
        figures=(
            Figure(label="MAP@5", at="map_at_5", floor=0.793),
            Figure(label="hit@1", at="hit_at_1", floor=0.753),
            Figure(label="nDCG@10", at="ndcg_at_10", floor=0.822),
        ),
    ),
    _check(
        "check wice",
        "wice",
        "wice/entailment_retrieval/claim/dev.jsonl",
        Figure(label="verdict macro-F1", at="verdict.macro_f1", floor=0.543, fitted=True),
        Figure(label="evidence F1", at="evidence_sentences.f1", floor=0.569),
    ),
    _check(
        "check wice words",
        "wice",
        "wice/non_supported_tokens/dev.jsonl",
        Figure(label="unsupported words F1", at="unsupported_tokens.f1", floor=0.493),
    ),
    _check(
        "check contractnli",
        "contractnli",
        "contractnli/norm/dev.jsonl",
        Figure(label="verdict macro-F1", at="verdict.macro_f1", floor=0.416, fitted=True),
        Figure(label="evidence F1", at="evidence_spans.mean_row_f1", floor=0.271),
    ),
    _check(
        "check ramdocs",
        "ramdocs",
        "ramdocs/norm/dev.jsonl",
        Figure(label="documents F1", at="documents.f1", floor=0.459),
    ),
    Task(
        name="compare",
        gold=CLAIMS,
        inputs=(("perspectrum", CLAIMS),),
        command=("compare", "-"),
        scored=("compare.py", "perspectrum", "{gold}", "{answers}"),
        figures=(
            Figure(label="same pair F1", at="same_cluster_pairs.f1", floor=0.441, fitted=True),
            Figure(label="B-cubed", at="b_cubed.f1", floor=0.791, fitted=True),
            Figure(label="stance macro-F1", at="stance.macro_f1", floor=0.517),
        ),
    ),
)


class Failed(Exception):
    """A task that could not run, and why."""


def ran(words: Sequence[str], stdin: Path | None, stdout: Path) -> None:
    """Run a subprocess from file to file. Raises Failed with the last line that it told."""
    with (stdin or Path("/dev/null")).open("rb") as given, stdout.open("wb") as taken:
        try:
            done = subprocess.run(words, stdin=given, stdout=taken, stderr=subprocess.PIPE, timeout=LONGEST)
        except subprocess.TimeoutExpired as error:
            raise Failed(f"still running after {LONGEST} s") from error
    if done.returncode not in (0, 3):  # 3: some input could not be read
        told = done.stderr.decode(errors="replace").strip().splitlines()
        raise Failed(told[-1].strip("│╰─╯ ") if told and told[-1].strip("│╰─╯ ") else f"exit code {done.returncode}")


def report_of(task: Task, bench: Path, score: Path, folder: Path) -> tuple[dict[str, object], float]:
    """The scorer's report and the seconds that the filter took. Raises Failed."""
    gold = (score if task.gold_in_score else bench) / task.gold
    sources = [gold, *((bench / path) for _, path in task.inputs[1:]), *((bench / one) for one in task.texts)]
    for needed in (*sources, score / task.scored[0], score / "to_input.py"):
        if not needed.is_file():
            raise Failed(f"no file {needed.name}")
    files = [folder / f"{number}.jsonl" for number in range(len(task.inputs))]
    for (kind, _), source, file in zip(task.inputs, sources, files, strict=False):
        extra = [word for one in task.texts for word in ("--texts", str(bench / one))]
        extra += ["--folder", str(folder / "pages")] if kind == "article-extraction" else []
        ran([sys.executable, str(score / "to_input.py"), kind, str(source), *extra], None, file)
    answers, report = folder / "answers.jsonl", folder / "report.json"
    started = time.perf_counter()
    command = [word.format(*files) for word in task.command]
    ran([sys.executable, "-m", "gravamen", *command], files[0] if "-" in command else None, answers)
    seconds = time.perf_counter() - started
    places = {"gold": gold, "answers": answers, "pool": bench / POOL}
    scorer = [word.format(**places) for word in task.scored]
    ran([sys.executable, str(score / scorer[0]), *scorer[1:]], None, report)
    return json.loads(report.read_text(encoding="utf-8")), seconds


def number_at(report: object, path: str) -> float | None:
    """The number at a dotted path of a report."""
    for key in path.split("."):
        report = report.get(key) if isinstance(report, dict) else None
    return float(report) if isinstance(report, int | float) else None


def lines(task: Task, bench: Path, score: Path) -> Iterator[str]:
    """The lines of the table for one task. Raises Failed."""
    with tempfile.TemporaryDirectory(prefix="floors-") as folder:
        report, seconds = report_of(task, bench, score, Path(folder))
    for number, figure in enumerate(task.figures):
        value = number_at(report, figure.at)
        shown = "  –  " if value is None else f"{value:.3f}"
        floor = f"{figure.floor:.3f}{'*' if figure.fitted else ' '}"
        told = f"{seconds:8.1f} s" if number == 0 else ""
        yield f"{task.name if number == 0 else '':<18} {figure.label:<33} {shown}   {floor} {told}".rstrip()


def main() -> int:
    """Print the table; 1 where a task did not run."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bench", type=Path, required=True)
    options.add_argument("--score", type=Path, required=True)
    options.add_argument("--only", help="run the tasks whose name begins so")
    chosen = options.parse_args()
    code = 0
    print(f"{'task':<18} {'figure':<33} now     floor   (* floor fitted on the same rows)")
    for task in TASKS:
        if not task.name.startswith(chosen.only or ""):
            continue
        try:
            for line in lines(task, chosen.bench.resolve(), chosen.score.resolve()):
                print(line, flush=True)
        except Failed as why:
            print(f"{task.name:<18} did not run: {why}", flush=True)
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main())
