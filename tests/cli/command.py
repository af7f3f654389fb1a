"""The command as a person or a script starts it, watched where need be."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-P", "-m", "gravamen")
# Takes away the right to pass over permissions (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH), then runs the rest. It is
# what makes root like any other user; becoming another user would lose sight of root's own Python.
PLAIN_USER = """
import ctypes, os, sys
DROP = 24
if os.geteuid() == 0 and any(ctypes.CDLL(None).prctl(DROP, right, 0, 0, 0) for right in (1, 2)):
    sys.exit("rights cannot be given up here")
os.execv(sys.argv[1], sys.argv[1:])
"""
AS_PLAIN_USER = (sys.executable, "-c", PLAIN_USER, *COMMAND)
# Loaded by every Python process of a watched command: notes the process, and each use of the network.
WATCH = """
import os, sys

def note(*words):
    with open(os.environ["WATCHED"], "a", encoding="utf-8") as log:
        log.write(" ".join(map(str, words)) + "\\n")

def heard(event, details):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.sendto"}:
        note("network", event, details)

note("process", *sys.orig_argv)
sys.addaudithook(heard)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What a watched command did: its result, the reading processes it started, its uses of the network."""

    done: "subprocess.CompletedProcess[str]"
    readers: tuple[str, ...]
    network: tuple[str, ...]


def gravamen(
    *words: object,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    command: Sequence[str] = COMMAND,
) -> "subprocess.CompletedProcess[str]":
    """Run the command to its end."""
    return subprocess.run(
        [*command, *map(str, words)],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def watched(log: Path, *words: object, cwd: Path | None = None) -> Watched:
    """Run the command and note in `log`, a folder, what it starts and whom it calls."""
    log.mkdir(parents=True, exist_ok=True)
    (log / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    told = log / "told"
    told.write_text("", encoding="utf-8")
    done = gravamen(*words, cwd=cwd, env={"PYTHONPATH": str(log), "WATCHED": str(told)})
    lines = told.read_text("utf-8").splitlines()
    assert any(line.startswith("process") for line in lines), "the command was not watched"
    return Watched(
        done=done,
        readers=tuple(line for line in lines if "gravamen.read.worker" in line),
        network=tuple(line for line in lines if line.startswith("network")),
    )
