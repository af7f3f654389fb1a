"""Originals: named by their hash, written once, never changed, never a link."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.case.originals import Originals
from gravamen.record.errors import CaseError
from gravamen.record.identity import digest

DATA = b"The harbour office closed the quay."
KEY = digest(DATA)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "originals"


@pytest.fixture
def file(folder: Path) -> Path:
    Originals(folder).keep(KEY, DATA, ".TXT")
    return folder / KEY[:2] / f"{KEY}.txt"


def test_an_original_is_kept_once_and_read_only(folder: Path, file: Path) -> None:
    assert file.read_bytes() == DATA
    assert file.stat().st_mode & 0o777 == 0o444
    written = file.stat().st_mtime_ns, file.stat().st_ino
    Originals(folder).keep(KEY, DATA, ".pdf")
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == written
    assert [one.name for one in folder.rglob("*") if one.is_file()] == [file.name]
    assert Originals(folder).bytes(KEY) == DATA
    assert not list(Originals(folder).problems([KEY]))


@given(data=st.binary(max_size=99), suffix=st.text(max_size=9))
def test_any_bytes_come_back_whatever_the_suffix(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    folder = tmp_path_factory.mktemp("case")
    Originals(folder).keep(digest(data), data, suffix)
    assert Originals(folder).bytes(digest(data)) == data
    assert all(one.parent.parent == folder for one in folder.rglob("*") if one.is_file())


def test_an_altered_original_is_named_and_not_written_over(folder: Path, file: Path) -> None:
    file.chmod(0o644)
    file.write_bytes(DATA.replace(b"quay", b"port"))
    assert list(Originals(folder).problems([KEY])) == [f"the original of document {KEY} was altered"]
    with pytest.raises(CaseError, match=KEY):
        Originals(folder).bytes(KEY)
    with pytest.raises(CaseError, match=KEY):
        Originals(folder).keep(KEY, DATA)
    assert b"port" in file.read_bytes()


def test_a_missing_original_is_named(folder: Path, file: Path) -> None:
    other = digest(b"")
    assert list(Originals(folder).problems([KEY, other])) == [f"the original of document {other} is missing"]
    with pytest.raises(CaseError, match=other):
        Originals(folder).bytes(other)


def test_links_are_not_followed(folder: Path, file: Path, tmp_path: Path) -> None:
    file.rename(tmp_path / "outside")
    file.symlink_to(tmp_path / "outside")
    assert "no plain file" in next(Originals(folder).problems([KEY]))
    with pytest.raises(CaseError):
        Originals(folder).keep(KEY, DATA)
    file.unlink()
    file.parent.rmdir()
    file.parent.symlink_to(tmp_path)
    (tmp_path / file.name).write_bytes(DATA)
    assert "missing" in next(Originals(folder).problems([KEY]))
    with pytest.raises(CaseError, match="symbolic link"):
        Originals(folder).keep(KEY, DATA)


def test_only_the_hash_of_the_bytes_names_them(folder: Path) -> None:
    with pytest.raises(ValueError, match="not its bytes"):
        Originals(folder).keep(digest(b"other"), DATA)
    with pytest.raises(ValueError, match="not a document's id"):
        Originals(folder).bytes("../../etc/passwd")
    assert not folder.exists()


def test_what_a_killed_run_left_is_cleared_and_never_read(folder: Path, file: Path) -> None:
    file.unlink()
    left = file.with_name(f"{file.name}abc.part")
    left.write_bytes(DATA[:5])
    assert "missing" in next(Originals(folder).problems([KEY]))
    Originals(folder).keep(KEY, DATA, ".txt")
    assert not left.exists()
    assert Originals(folder).bytes(KEY) == DATA


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "originals").touch()
    with pytest.raises(CaseError, match="cannot be kept"):
        Originals(tmp_path / "originals").keep(KEY, DATA)
