"""No file names a place on the machine that it was written on."""

import re
import subprocess

import pytest

from tests.docs.pages import ROOT

MACHINE = re.compile(r"/(?:work|root|Users/\w+|home/\w+)/|[A-Z]:\\\\?Users")


def kept_files() -> list[str]:
    """The files of the repository, or none where this is no repository."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    return [name for name in listed.stdout.decode("utf-8").split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_path_of_a_machine() -> None:
    files = kept_files()
    if not files:
        pytest.skip("not a git repository")
    for name in files:
        data = (ROOT / name).read_bytes()
        if b"\0" not in data[:8192]:
            found = MACHINE.search(data.decode("utf-8", "replace"))
            assert found is None, f"{name}: {found.group()}"
