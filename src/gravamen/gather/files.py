"""Files and folders as they lie on disk, one after the other in an order that never changes."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from gravamen.record.arrival import Arrival
from gravamen.record.errors import BadUsage
from gravamen.record.gap import Gap

LARGEST_FILE = 100 * 1000 * 1000  # bytes


def arrivals(paths: Iterable[Path]) -> Iterator[Arrival | Gap]:
    """The files that `paths` name, in the order named; inside a folder, by their address.

    A file's address is its path below the named folder, with `/` between the parts, or its own name where the
    file itself was named; never an absolute path. Hidden files and folders are passed over. A link that
    leads out of the named folder is not followed. What cannot be read, is empty or is larger than
    100 MB (told before it is opened) is a Gap with `unread` set.

    Raises BadUsage, before anything is read, where a path does not exist.
    """
    named = list(paths)
    for path in named:
        if not os.path.lexists(path):
            raise BadUsage(f"{path} does not exist. Name a file or a folder.")
    for path in named:
        if path.is_dir():
            yield from _below(path)
        else:
            yield _arrival(path, printable(path.name))


def printable(name: str) -> str:
    r"""A file's name as text: bytes that are not UTF-8 and control characters are written out, `\xff`.

    >>> printable("caf\udce9\x1b.txt")
    'caf\\xe9\\x1b.txt'
    """
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _below(root: Path) -> Iterator[Arrival | Gap]:
    files: list[tuple[str, Path | Gap]] = []
    open_folders = [root]
    while open_folders:
        folder = open_folders.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            address = _address(root, folder)
            files.append((address, _unread(address, f"the folder cannot be opened: {_reason(error)}")))
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                open_folders.append(path)
            else:
                files.append((_address(root, path), path))
    for address, found in sorted(files, key=lambda pair: pair[0]):
        if isinstance(found, Gap):
            yield found
        elif found.is_symlink() and not _leads_inside(found, root):
            yield _unread(address, "a symbolic link that leads out of the folder; name its target instead")
        elif found.is_dir():
            continue  # a link to a folder inside: its files are met where they lie
        else:
            yield _arrival(found, address)


def _leads_inside(link: Path, root: Path) -> bool:
    try:
        return link.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a link to nothing, or to itself, leads nowhere inside
        return False


def _arrival(path: Path, address: str) -> Arrival | Gap:
    try:
        # Not blocking, so that opening a pipe without a writer does not wait for one.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        with open(handle, "rb") as file:
            about = os.fstat(handle)
            if not stat.S_ISREG(about.st_mode):
                return _unread(address, "not a regular file (a device, a pipe or a socket)")
            if about.st_size > LARGEST_FILE:
                size = about.st_size / 1_000_000
                return _unread(address, f"{size:.0f} MB, and 100 MB is the most that is read; split it")
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        return _unread(address, f"the file cannot be opened: {_reason(error)}")
    if not data:
        return _unread(address, "the file is empty")
    if len(data) > LARGEST_FILE:  # it grew while it was read
        return _unread(address, "more than 100 MB, which is the most that is read; split it")
    return Arrival(address=address, data=data)


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "no permission; change its permissions or run as a user who may read it"
    return (error.strerror or "unknown error").lower()


def _address(root: Path, path: Path) -> str:
    relative = path.relative_to(root)
    return printable(relative.as_posix() if relative.parts else root.resolve().name)


def _unread(address: str, why: str) -> Gap:
    return Gap(stage="gather", subject=address, why=why, unread=True)
