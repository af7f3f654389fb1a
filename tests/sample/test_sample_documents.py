"""The shipped documents are fiction that says so, and can be read."""

import re
import tomllib

import pycountry
import pytest

from gravamen.record.document import SourceKind
from gravamen.sample import DOCUMENTS, EXPECT, FOLDER, QUESTION, SOURCES
from tests.sample.answer_key import answer_key, documents, on_one_line
from tests.sample.pdf import SOURCE, pdf

LABEL = "Fictional sample document for Gravamen"
READ = documents(FOLDER)


@pytest.mark.parametrize("seen_at", READ)
def test_each_document_is_labelled_fiction(seen_at: str) -> None:
    one = READ[seen_at]
    assert LABEL in one.data.decode("latin-1") or LABEL in one.reading.text


@pytest.mark.parametrize("seen_at", READ)
def test_each_document_has_its_publisher_day_and_language(seen_at: str) -> None:
    reading = READ[seen_at].reading
    assert reading.publisher is not None
    assert reading.published is not None
    assert re.fullmatch(r"202[34]-\d\d-\d\d", reading.published.value)
    assert reading.language is not None
    assert reading.language.value == ("es" if seen_at == "cartas.html" else "en")


@pytest.mark.parametrize("seen_at", READ)
def test_each_document_is_read_whole(seen_at: str) -> None:
    assert 100 <= len(READ[seen_at].reading.text.split()) <= 600
    assert READ[seen_at].gaps == ()


def test_no_real_country_is_named() -> None:
    real = {name for one in pycountry.countries for name in (one.name, getattr(one, "common_name", one.name))}
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(real))) + r")\b")
    assert [found for one in READ.values() for found in pattern.findall(one.reading.text)] == []


def test_the_days_span_a_year_and_a_half() -> None:
    days = sorted(one.reading.published.value for one in READ.values() if one.reading.published)
    assert days[0] == "2023-05-29"
    assert days[-1] == "2024-11-21"


def test_the_pdf_is_what_its_manuscript_gives_and_has_two_pages_of_text() -> None:
    assert (DOCUMENTS / "ledgers.pdf").read_bytes() == pdf(SOURCE.read_text("utf-8"))
    reading = READ["ledgers.pdf"].reading
    assert [LABEL in page.of(reading.text) for page in reading.pages] == [True, True]


def test_every_publisher_is_described() -> None:
    described = {one["name"]: one for one in tomllib.loads(SOURCES.read_text("utf-8"))["source"]}
    publishers = {one.reading.publisher.value for one in READ.values() if one.reading.publisher}
    assert publishers <= described.keys()
    for one in described.values():
        assert SourceKind(one["kind"])
        assert one["reliability"] in set("ABCDEF")


def test_the_key_asks_what_the_sample_asks() -> None:
    key = answer_key(FOLDER)
    assert key["question"] == QUESTION.read_text("utf-8").strip()
    assert isinstance(key["absent"], dict)
    assert key["absent"]["looked_for"] == on_one_line(EXPECT.read_text("utf-8"))
