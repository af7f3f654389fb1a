"""A brief of the small case, made once by the real command; each test gets its own copy."""

import shutil
from pathlib import Path

import pytest

from tests.cli import harbour
from tests.cli.command import gravamen


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    done = gravamen(
        *("brief", harbour.QUESTION, harbour.documents(folder / "documents"), "--about", harbour.about(folder)),
        *("--expect", "a crane", "--case", folder / "case", "--out", folder / "out"),
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def made(made_once: Path, tmp_path: Path) -> Path:
    """A folder that holds `case` and `out`."""
    return Path(shutil.copytree(made_once, tmp_path / "made"))
