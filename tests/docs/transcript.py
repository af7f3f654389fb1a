"""Examples as a reader would type them, run one after the other in a folder."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.docs.pages import Block, blocks

LONGEST = 120  # seconds for all examples of one page
MARK = "=== example"
ANYTHING = "..."
SHOWS_CODE = "echo $?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A command and what the page shows of its output; where it shows nothing, anything may come."""

    command: str
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command printed, standard error with it, and how it ended."""

    example: Example
    printed: str
    code: int


def examples(page: Path) -> list[Example]:
    """The examples of a page: commands after `$` in `console` blocks, and whole `python` blocks.

    Lines that begin with `>` go on with the command. Blocks in other languages, `sh` too, are not run.
    """
    return [one for block in blocks(page) for one in _of_block(block)]


def _of_block(block: Block) -> Iterator[Example]:
    if block.language == "python":
        yield Example(command=f"python - <<'END'\n{block.body}END", shown="")
    elif block.language == "console":
        for part in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]:
            first, *rest = part.splitlines()
            more = [line[2:] for line in rest if _goes_on(line)]
            shown = "\n".join(line for line in rest if not _goes_on(line))
            yield Example(command="\n".join([first, *more]), shown=shown)


def _goes_on(line: str) -> bool:
    return line == ">" or line.startswith("> ")


def outcomes(listed: list[Example], folder: Path) -> list[Outcome]:
    """Run the examples in one shell, in `folder`."""
    script = "".join(f"{one.command}\nlast=$?\nprintf '\\n{MARK} %s\\n' $last\n(exit $last)\n" for one in listed)
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "100",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=environment, timeout=LONGEST,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    parts = re.split(rf"^{MARK} (\d+)$", done.stdout, flags=re.MULTILINE)
    printed, codes = parts[0:-1:2], parts[1::2]
    return [
        Outcome(example=one, printed=text, code=int(code))
        for one, text, code in zip(listed, printed, codes, strict=True)
    ]


def is_shown(outcome: Outcome) -> bool:
    """Whether the output is what the page shows: the same words, `...` standing for any, wherever lines break."""
    if not outcome.example.shown.strip():
        return True
    parts = [_plain(part) for part in outcome.example.shown.split(ANYTHING)]
    pattern = ".*".join(r"\s*".join(map(re.escape, part.split(" "))) if part else "" for part in parts)
    return re.fullmatch(rf"\s*{pattern}\s*", _plain(outcome.printed), re.DOTALL) is not None


def _plain(text: str) -> str:
    return " ".join(text.split())
