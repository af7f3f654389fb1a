import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.read.dates import declared_date
from gravamen.read.encoding import decoded
from gravamen.read.front_matter import parsed_text
from gravamen.read.json_lines import BrokenLine, Row, parsed_lines
from gravamen.read.language import detected_language
from gravamen.read.normal import normalised, same_length
from gravamen.read.sniff import Kind, kind_of


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2025", "2025"),
        ("2025-07", "2025-07"),
        ("2025-07-25", "2025-07-25"),
        ("2025/7/5", "2025-07-05"),
        ("20250725", "2025-07-25"),
        ("2025-07-25T23:59:59-05:00", "2025-07-25"),
        ("Fri, 25 Jul 2025 10:00:00 GMT", "2025-07-25"),
        ("July 25, 2025", "2025-07-25"),
        ("Friday, July 25, 2025", "2025-07-25"),
        ("July 2025", "2025-07"),
        ("Fri Jul 25 2025 03:05:46 GMT+0000", "2025-07-25"),
        ("Room 25, 2025", None),
        ("25/07/2025", None),
        ("0001-01-01T00:00:00Z", None),
        ("2025-02-30", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_keep_their_precision_or_are_none(words: str, date: str | None) -> None:
    assert declared_date(words) == date


HEADS = [
    "---\ntitle: On boats\nauthor: [Ana Roe, Bo Li]\npublished: 2025-07\nlang: en\n---\n",
    json.dumps({"title": "On boats", "author": ["Ana Roe", "Bo Li"], "published": "2025-07", "lang": "en"}) + "\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_front_matter_is_declared_and_not_text(head: str) -> None:
    found = parsed_text((head + "\n# Boats\n\nText.\n").encode())
    stated = found.stated
    assert found.text == "# Boats\n\nText."
    declared = (stated.title, stated.author, stated.published, stated.language)
    assert [one and one.value for one in declared] == [
        "On boats", "Ana Roe; Bo Li", "2025-07", "en",
    ]  # fmt: skip
    assert stated.title is not None
    assert stated.title.where == "front matter title"


@pytest.mark.parametrize(
    "head",
    ["---\na: &x [y]\nb: [*x, *x]\n---\n", "---\na: [\n---\n", "---\n" + "[" * 5000 + "\n---\n", "{broken\n"],
)
def test_front_matter_that_cannot_be_read_stays_text_and_is_told(head: str) -> None:
    found = parsed_text((head + "Text.").encode())
    assert found.text.startswith(head[:3])
    assert "front matter" in found.remarks[0]


def test_a_line_of_dashes_later_in_a_text_is_no_front_matter() -> None:
    assert parsed_text(b"TITLE\n---\nText.\n---\n").text == "TITLE\n---\nText.\n---"


@pytest.mark.parametrize(
    ("data", "text", "remark"),
    [
        ("café".encode("utf-8-sig"), "café", None),
        (b"\xff\xfe" + "café".encode("utf-16-le"), "café", None),
        ("café à la carte".encode("latin-1"), "café à la carte", "Windows-1252"),
        ("é".encode() * 50 + b"\xff", "é" * 50 + "\ufffd", "1 characters"),
        ("été".encode()[:-1], "ét\ufffd", "1 characters"),
        (b'<meta charset="shift_jis">' + "港".encode("shift_jis"), '<meta charset="shift_jis">港', None),
        (b'<meta charset="utf-16">caf\xe9 noir', '<meta charset="utf-16">café noir', "Windows-1252"),
        (b'<meta charset="rot13">\xe9', '<meta charset="rot13">é', "Windows-1252"),
    ],
)
def test_encodings(data: bytes, text: str, remark: str | None) -> None:
    found = decoded(data)
    assert found.text == text
    assert (found.remark is None) == (remark is None)
    assert (remark or "") in (found.remark or "")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"<!DOCTYPE html><p>x", Kind.HTML),
        ("a.md", b"\n<!-- note --><html lang='en'>", Kind.HTML),
        ("a.html", b"%PDF-1.4", Kind.PDF),
        ("a.html", b"no markup at all", Kind.PLAIN),
        ("a.html", b"<p>a fragment</p>", Kind.HTML),
        ("a.md", b"# a < b", Kind.MARKDOWN),
        ("a.md", b"PK\x03\x04rest", None),
        ("a.txt", b"text\x00\x01\x02", None),
        ("a", "text".encode("utf-16"), Kind.PLAIN),
        ("a.JSONL", b"{}", Kind.JSON_LINES),
    ],
)
def test_content_decides_before_the_name(name: str, data: bytes, kind: Kind | None) -> None:
    assert kind_of(name, data) is kind


@given(st.text())
def test_normalising_is_done_once_and_leaves_nothing_unprintable(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once
    assert not any(c == "\x00" or c == "\r" or "\ud800" <= c <= "\udfff" for c in once)
    assert len(same_length(text)) == len(text)


def test_json_lines_keep_the_offsets_of_their_text_and_tell_broken_lines() -> None:
    text = "a\r\nb\x00 e\u0301 \ud800."
    rows = [
        json.dumps({"id": "x", "text": text, "published": "2025", "lang": "en"}),
        "{broken",
        "[1]",
        '{"id": "y"}',
    ]
    first, *broken = parsed_lines("\n".join(rows).encode())
    assert isinstance(first, Row)
    assert first.text == "a\r\nb\ufffd e\u0301 \ufffd."
    assert first.stated.published is not None
    assert [one.number for one in broken if isinstance(one, BrokenLine)] == [2, 3, 4]


def test_the_canonical_form_of_a_line_does_not_depend_on_how_it_was_written() -> None:
    one, other = parsed_lines(b'{"id": "x", "text": "caf\xc3\xa9"}\n{"text":"caf\\u00e9","id":"x"}')
    assert isinstance(one, Row)
    assert isinstance(other, Row)
    assert one.canonical == other.canonical


def test_many_broken_lines_are_counted_not_told_one_by_one() -> None:
    assert len(list(parsed_lines(b"x\n" * 500))) == 21


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour office counted the boats that had left the northern quay.", "en"),
        ("La oficina del puerto contó los barcos que habían salido del muelle norte.", "es"),
        ("Boats.", None),
        ("12 345 678 ......", None),
    ],
)
def test_language_is_detected_where_it_can_be(text: str, language: str | None) -> None:
    found = detected_language(text)
    assert (found and found.value) == language
    assert found is None or found.where == "detected"
