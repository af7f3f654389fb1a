"""Whatever lies in the folder, the brief is made of the rest, and each bad file is a gap that says why."""

import json
from pathlib import Path

from tests.cli import harbour
from tests.cli.command import AS_PLAIN_USER, gravamen
from tests.read.pdf_files import pdf, protected_pdf

WORDS = "The harbour office counted the boats that had left the northern quay before the storm."
# A parser that misbehaves on files that ask for it, laid over the reading child's own. Its clock is set forward.
MISBEHAVING = """
import ctypes, signal, sys, time

if "gravamen.read.worker" in sys.orig_argv:
    from gravamen.read import parse
    whole = parse.parsed

    def parsed(arrival):
        if arrival.data.startswith(b"please hang"):
            signal.setitimer(signal.ITIMER_REAL, 0.5)
            time.sleep(60)
        if arrival.data.startswith(b"please crash"):
            ctypes.string_at(0)
        yield from whole(arrival)

    parse.parsed = parsed
"""


def bad_files(folder: Path) -> dict[str, str]:
    """Write them, and say for each a part of the reason that must be told."""
    good_pdf = pdf([[WORDS]])
    row = json.dumps({"id": "whole", "text": f"{WORDS} So says a line."})
    contents: dict[str, tuple[bytes, str]] = {
        "empty.txt": (b"", "empty"),
        "blank.txt": (b" \n\t\n", "no text"),
        "truncated.pdf": (good_pdf[: len(good_pdf) // 3], "cut short"),
        "encrypted.txt": (b"\x85\x02\x0c\x03" + bytes(range(255, 0, -1)) * 9, "binary"),
        "password.pdf": (protected_pdf(), "password"),
        "scan.pdf": (pdf([[]]), "no text layer"),
        "page.pdf.html": (b"%PDF-1.7 and no more", "cut short"),
        "archive.txt": (b"PK\x03\x04" + bytes(40), "ZIP"),
        "picture.md": (b"\x89PNG\r\n\x1a\n" + bytes(40), "PNG"),
        "noise.txt": (bytes(range(256)) * 9, "binary"),
        "deep.html": (f"<p>{WORDS} On top.</p>{'<div>' * 3000}<p>{WORDS}</p>".encode(), "too deep"),
        "rows.jsonl": (f"{row}\n{{broken\n".encode(), "JSON"),
        "hang.txt": (b"please hang " + WORDS.encode(), "takes longer than"),
        "crash.txt": (b"please crash " + WORDS.encode(), "crashed"),
    }
    for name, (data, _) in contents.items():
        (folder / name).write_bytes(data)
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(500_000_000)
    (folder / "locked.txt").write_text(WORDS, encoding="utf-8")
    (folder / "locked.txt").chmod(0)
    (folder / "closed").mkdir()
    (folder / "closed" / "inside.txt").write_text(WORDS, encoding="utf-8")
    (folder / "closed").chmod(0)
    (folder.parent / "outside.txt").write_text(WORDS, encoding="utf-8")
    (folder / "link.txt").symlink_to("../outside.txt")
    (folder / "dangling.txt").symlink_to("nothing")
    told = {name: why for name, (_, why) in contents.items()}
    told["rows.jsonl, line 2"] = told.pop("rows.jsonl")
    return told | {
        "huge.txt": "500 MB",
        "locked.txt": "permission",
        "closed": "permission",
        "link.txt": "out of the folder",
        "dangling.txt": "link",
    }


def test_each_bad_file_is_a_gap_and_the_rest_is_done(tmp_path: Path) -> None:
    folder = harbour.documents(tmp_path / "documents")
    reasons = bad_files(folder)
    (folder / "mislabelled.txt").write_bytes(pdf([["The quay of Vardmoor was painted in March, an office said."]]))
    (folder / "wide.txt").write_text("The wide quay was closed, the office said.", encoding="utf-16")
    (folder / "latin.txt").write_bytes(
        "Die Hafenbehörde zählte die Boote; the quay office agreed, naïvely.".encode("cp1252")
    )
    (tmp_path / "patch").mkdir()
    (tmp_path / "patch" / "sitecustomize.py").write_text(MISBEHAVING, encoding="utf-8")
    try:
        done = gravamen(
            *("brief", harbour.QUESTION, folder, "--case", tmp_path / "case", "--out", tmp_path / "out"),
            env={"PYTHONPATH": str(tmp_path / "patch")},
            command=AS_PLAIN_USER,
        )
    finally:
        (folder / "closed").chmod(0o755)
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
    brief = json.loads((tmp_path / "out" / "brief.json").read_text("utf-8"))
    unread = {one["subject"]: one["why"] for one in brief["gaps"] if one["unread"]}
    assert sorted(unread) == sorted(reasons)
    assert {name: why for name, why in unread.items() if reasons[name] not in why} == {}
    assert all(len(why) > 10 for why in unread.values())
    read = {one["address"] for one in brief["sources"]}
    assert {*harbour.TEXTS, "rows.jsonl#whole", "latin.txt", "wide.txt", "mislabelled.txt", "deep.html"} <= read
    everything = "".join((tmp_path / "out" / name).read_text("utf-8") for name in ("brief.json", "brief.md"))
    assert all(name in everything for name in reasons)
    assert str(tmp_path) not in everything
