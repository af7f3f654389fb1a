"""The folder of originals: each document's bytes, named by their hash, written once and never changed."""

import errno
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from gravamen.record.errors import CaseError
from gravamen.record.identity import digest

DOCUMENT_ID = re.compile(r"[0-9a-f]{64}")
SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
PART = ".part"


class Originals:
    """Originals below `folder`, as `ab/abcdef….pdf`. Symbolic links are never followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, document: str, data: bytes, suffix: str = "") -> None:
        """Keep `data` as the original of `document`, whose id is their SHA-256; if it is kept, do nothing.

        `suffix` (".pdf") lets a person open the file; one that is no plain suffix is left out. The file is
        whole or not there, also where the machine stops. Raises ValueError where `document` is not the hash
        of `data`, CaseError where the file cannot be written or the one kept before was altered.
        """
        if digest(data) != document:
            raise ValueError(f"document {document}: these are not its bytes")
        if self._found(document):
            self.bytes(document)
            return
        name = document + (suffix.lower() if SUFFIX.fullmatch(suffix) else "")
        try:
            _write(self._made(self._shelf(document)) / name, data)
        except OSError as error:
            raise CaseError(
                f"the original of document {document} cannot be kept: {error.strerror}. Check that the case's"
                " folder may be written and that the disk has room."
            ) from error

    def bytes(self, document: str) -> bytes:
        """The original's bytes. Raises CaseError where it is missing, is no plain file or was altered."""
        if problem := next(self.problems([document]), ""):
            raise CaseError(f"{problem}. Restore it from a copy of the case.")
        return _content(self._found(document)[0])

    def problems(self, documents: Iterable[str]) -> Iterator[str]:
        """Which of these documents' originals are missing or were altered."""
        for document in documents:
            found = self._found(document)
            if not found:
                yield f"the original of document {document} is missing"
            for path in found:
                try:
                    if digest(_content(path)) != document:
                        yield f"the original of document {document} was altered"
                except OSError as error:
                    yield f"the original of document {document} cannot be read: {error.strerror}"

    def _shelf(self, document: str) -> Path:
        if not DOCUMENT_ID.fullmatch(document):
            raise ValueError(f"not a document's id: {document!r}")
        return self._folder / document[:2]

    def _found(self, document: str) -> list[Path]:
        shelf = self._shelf(document)
        if not shelf.is_dir() or _is_link(self._folder, shelf):
            return []
        return sorted(one for one in shelf.glob(f"{document}*") if one.suffix != PART)

    def _made(self, shelf: Path) -> Path:
        shelf.mkdir(parents=True, exist_ok=True)
        if _is_link(self._folder, shelf):
            raise OSError(errno.ELOOP, "a symbolic link is in its way")
        return shelf


def _write(path: Path, data: bytes) -> None:
    """Write beside `path`, then rename: who looks sees all of the file or none of it."""
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=PART)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(part).chmod(0o444)
    Path(part).replace(path)
    _sync(path.parent)
    # What a killed run left of the same original is of no use now.
    for leftover in path.parent.glob(f"{path.name}*{PART}"):
        leftover.unlink(missing_ok=True)


def _is_link(*paths: Path) -> bool:
    return any(one.is_symlink() for one in paths)


def _content(path: Path) -> bytes:
    """The bytes of a plain file; a link is refused by the system itself where it can."""
    if not path.is_file() or path.is_symlink():
        raise OSError(errno.ELOOP, "it is no plain file")
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        return file.read()


def _sync(folder: Path) -> None:
    """Make a rename in `folder` last, where the system can (Windows cannot open a folder)."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
