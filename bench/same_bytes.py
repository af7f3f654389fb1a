"""Whether several Pythons write the same brief, byte for byte, each in a case of its own.

`python bench/same_bytes.py QUESTION PATH [PATH...] [--about TABLE] --python PYTHON [--python PYTHON...]`

Makes a virtual environment for each Python from the committed lock file, asks the question twice in two
folders, and prints a line for each run: the version, the seconds, the SHA-256 of each file. Exit 1 where any differs.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 2


def environment(python: str, folder: Path) -> Path:
    """The interpreter of a new virtual environment below `folder` that holds this program."""
    subprocess.run([python, "-m", "venv", str(folder)], check=True)
    inside = folder / "bin" / "python"
    pip = [str(inside), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / "requirements.lock")], check=True)
    subprocess.run([*pip, "--no-build-isolation", "--no-deps", str(ROOT)], check=True)
    return inside


def brief(python: Path, words: Sequence[str], folder: Path, seed: int) -> dict[str, str]:
    """The hashes of the files that this Python writes, by name."""
    places = ["--case", str(folder / "case"), "--out", str(folder / "out")]
    command = [str(python), "-m", "gravamen", "brief", *words, *places]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONHASHSEED": str(seed)}, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode not in (0, 3):
        raise SystemExit(f"{python}: exit code {done.returncode}")
    return {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in sorted((folder / "out").iterdir())}


def version_of(python: Path) -> str:
    """The version, as it tells it."""
    told = [str(python), "-c", "import platform; print(platform.python_version())"]
    return subprocess.run(told, check=True, capture_output=True, text=True).stdout.strip()


def main() -> int:
    """Run all, compare all."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("question")
    asked.add_argument("paths", nargs="+", type=Path)
    asked.add_argument("--about", type=Path)
    asked.add_argument("--python", action="append", required=True)
    given = asked.parse_args()
    words = [given.question, *(str(path.resolve()) for path in given.paths)]
    if given.about:
        words += ["--about", str(given.about.resolve())]
    found: list[dict[str, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, python in enumerate(given.python):
            inside = environment(python, Path(folder, f"python-{number}"))
            for run in range(RUNS):
                begun = time.monotonic()
                found.append(brief(inside, words, Path(folder, f"run-{number}-{run}"), seed=1 + len(found)))
                hashes = ", ".join(f"{name} {value[:16]}" for name, value in found[-1].items())
                print(f"Python {version_of(inside)}, {time.monotonic() - begun:.0f} s: {hashes}", flush=True)
    same = all(one == found[0] for one in found)
    print("all the same" if same else "they differ")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
