"""The reader: every bad document ends as a Gap, in its place, while the rest is read."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gravamen.read.child import Reader
from gravamen.read.limits import Limits
from gravamen.read.result import Read
from gravamen.record.arrival import Arrival
from gravamen.record.errors import GravamenError
from gravamen.record.gap import Gap
from tests.read.pdf_files import pdf, protected_pdf

GOOD = b"The harbour office counted the boats that had left the northern quay before the storm."
# A child whose parser misbehaves where the document says so.
MISBEHAVING = """
import ctypes, os, sys, time
from gravamen.read.limits import Limits
from gravamen.read.parse import parsed
from gravamen.read.worker import serve

def parser(arrival):
    yield from parsed(arrival)
    if arrival.data.startswith(b"hang"): time.sleep(60)
    if arrival.data.startswith(b"crash"): ctypes.string_at(0)
    if arrival.data.startswith(b"exit"): sys.exit(7)
    if arrival.data.startswith(b"fill"): bytearray(8 << 30)
    if arrival.data.startswith(b"deep"): parser_of_itself(arrival)
    if arrival.data.startswith(b"print"): print("noise", flush=True); os.write(1, b"noise")

def parser_of_itself(arrival): parser_of_itself(arrival)

serve(parser, Limits(seconds=float(sys.argv[1]), memory=int(sys.argv[2])))
"""


def arrivals(*data: bytes) -> list[Arrival]:
    return [Arrival(address=f"{number}.txt", data=one) for number, one in enumerate(data)]


@pytest.fixture(scope="module")
def misbehaving(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    program = tmp_path_factory.mktemp("child") / "child.py"
    program.write_text(MISBEHAVING, encoding="utf-8")
    return [sys.executable, str(program)]


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("hang", "longer than 1 seconds"),
        ("crash", "SIGSEGV"),
        ("exit", "exit code 7"),
        ("fill", "memory"),
        ("deep", "nested too deep"),
    ],
)
def test_a_parser_that_misbehaves_costs_its_document_only(misbehaving: list[str], word: str, why: str) -> None:
    bad = word.encode() + b" " + GOOD
    with Reader(Limits(seconds=1.0), children=1, program=misbehaving) as reader:
        results = list(reader.read(arrivals(GOOD, bad, GOOD)))
    assert [type(one) for one in results] == [Read, Read, Gap, Read]
    assert isinstance(results[2], Gap)
    assert results[2].subject == "1.txt"
    assert results[2].unread
    assert why in results[2].why


def test_what_a_library_prints_is_no_answer(misbehaving: list[str]) -> None:
    with Reader(children=1, program=misbehaving) as reader:
        assert [type(one) for one in reader.read(arrivals(b"print " + GOOD, GOOD))] == [Read, Read]


def test_a_program_that_does_not_start_is_an_error() -> None:
    with Reader(children=1, program=[sys.executable, "-c", "pass"]) as reader, pytest.raises(GravamenError):
        list(reader.read(arrivals(GOOD)))


def test_results_come_in_the_order_of_arrival_with_gaps_in_place() -> None:
    lines = b'{"id": "x", "text": "One text."}\n{broken\n{"id": "y", "text": "Another text."}'
    given: list[Arrival | Gap] = [
        Arrival(address="a.txt", data=GOOD),
        Gap(stage="gather", subject="b.txt", why="the file is empty", unread=True),
        Arrival(address="c.jsonl", data=lines),
        Arrival(address="d.pdf", data=pdf([["Some words that stand on a page."]])),
    ]
    with Reader() as reader:
        results = list(reader.read(given))
    told = [one.seen_at if isinstance(one, Read) else one.subject for one in results]
    assert told == ["a.txt", "b.txt", "c.jsonl#x", "c.jsonl, line 2", "c.jsonl#y", "d.pdf"]
    assert isinstance(results[0], Read)
    assert results[0].data == GOOD
    assert isinstance(results[2], Read)
    assert results[2].data == b'{"id":"x","text":"One text."}'


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.txt", b"\xef\xbb\xbf \n ", "no text"),
        ("a.md", b"PK\x03\x04\x00\x00", "ZIP"),
        ("a.txt", bytes(range(256)), "binary"),
        ("a.html", b"%PDF-1.7 cut", "cut short"),
        ("a.pdf", protected_pdf(), "password"),
        ("a.pdf", pdf([[]]), "no text layer"),
        ("a.jsonl", b"[" * 100_000, "JSON"),
    ],
)
def test_bad_documents_are_gaps_that_say_why(name: str, data: bytes, why: str, shared_reader: Reader) -> None:
    (gap,) = shared_reader.read([Arrival(address=name, data=data)])
    assert isinstance(gap, Gap)
    assert gap.unread
    assert why in gap.why


@pytest.fixture(scope="module")
def shared_reader() -> Iterator[Reader]:
    with Reader(children=1) as reader:
        yield reader


def test_a_lone_surrogate_or_nul_in_a_line_does_not_stop_the_rest(shared_reader: Reader) -> None:
    lines = b'{"id": "x\\ud800", "text": "a\\u0000b \\udfff"}'
    (found,) = shared_reader.read([Arrival(address="a.jsonl", data=lines)])
    assert isinstance(found, Read)
    assert found.reading.text == "a\ufffdb \ufffd"


def test_the_folder_that_the_program_runs_in_is_not_imported_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "yaml.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with Reader(children=1) as reader:
        (found,) = reader.read(arrivals(GOOD))
    assert isinstance(found, Read)


def test_leaving_early_waits_for_nothing(misbehaving: list[str]) -> None:
    with Reader(Limits(seconds=30.0), program=misbehaving) as reader:
        first = next(iter(reader.read(arrivals(GOOD, *[b"hang " + GOOD] * 9))))
    assert isinstance(first, Read)
