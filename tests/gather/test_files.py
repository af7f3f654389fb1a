import os
import subprocess
import sys
from pathlib import Path

import pytest

from gravamen.gather.files import arrivals
from gravamen.record.arrival import Arrival
from gravamen.record.errors import BadUsage
from gravamen.record.gap import Gap


def told(*paths: Path) -> list[str]:
    return [one.address if isinstance(one, Arrival) else f"{one.subject}: {one.why}" for one in arrivals(paths)]


def test_a_folder_is_walked_in_the_order_of_addresses_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y/x.txt", "c.txt", ".hidden", ".git/config"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words", encoding="utf-8")
    assert told(tmp_path) == ["a/y/x.txt", "a/z.txt", "b.txt", "c.txt"]
    assert told(tmp_path / "b.txt", tmp_path / "a") == ["b.txt", "y/x.txt", "z.txt"]


def test_a_link_out_of_the_folder_is_not_followed_and_one_inside_is(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "outside.txt").write_text("secret", encoding="utf-8")
    (folder / "inside.txt").write_text("words", encoding="utf-8")
    (folder / "link-in").symlink_to("inside.txt")
    (folder / "link-loop").symlink_to("link-loop")
    (folder / "link-out").symlink_to("../outside.txt")
    (folder / "link-root").symlink_to("/")
    found = list(arrivals([folder]))
    assert [one.address for one in found if isinstance(one, Arrival)] == ["inside.txt", "link-in"]
    gaps = [one for one in found if isinstance(one, Gap)]
    assert [gap.subject for gap in gaps] == ["link-loop", "link-out", "link-root"]
    assert all("leads out of the folder" in gap.why and gap.unread for gap in gaps)


def test_empty_oversized_and_special_files_are_gaps(tmp_path: Path) -> None:
    (tmp_path / "a-empty.txt").touch()
    os.mkfifo(tmp_path / "b-pipe")
    with (tmp_path / "c-huge.txt").open("wb") as file:
        file.truncate(500_000_000)
    empty, pipe, huge = told(tmp_path)
    assert "the file is empty" in empty
    assert "not a regular file" in pipe
    assert "500 MB" in huge


def test_a_name_that_is_not_utf8_or_holds_control_characters_is_written_out(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\x1b.txt")).write_text("words", encoding="utf-8")
    assert told(tmp_path) == ["caf\\xe9\\x1b.txt"]


def test_a_path_that_does_not_exist_is_bad_usage_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(BadUsage, match="does not exist"):
        next(arrivals([tmp_path, tmp_path / "missing"]))


UNPRIVILEGED = """
import os, sys
from pathlib import Path
from gravamen.gather.files import arrivals
if os.geteuid() == 0:
    os.seteuid(65534)
for one in arrivals([Path(sys.argv[1])]):
    print(getattr(one, "address", None) or f"{one.subject}: {one.why}")
"""


def test_a_file_or_folder_without_permission_is_a_gap_and_the_rest_is_read(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "closed").mkdir(parents=True)
    for name in ("closed/a.txt", "open.txt", "shut.txt"):
        (root / name).write_text("words", encoding="utf-8")
    for folder in (root, *list(root.parents)[:4]):
        if folder.stat().st_uid == os.geteuid():
            folder.chmod(0o755)
    (root / "shut.txt").chmod(0)
    (root / "closed").chmod(0)
    try:
        done = subprocess.run(
            [sys.executable, "-c", UNPRIVILEGED, str(root)], capture_output=True, text=True, check=True
        )
    finally:
        (root / "closed").chmod(0o755)
    closed, opened, shut = done.stdout.splitlines()
    assert closed.startswith("closed: the folder cannot be opened: no permission")
    assert opened == "open.txt"
    assert shut.startswith("shut.txt: the file cannot be opened: no permission")
