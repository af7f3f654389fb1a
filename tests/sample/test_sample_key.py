"""The answer key speaks of the documents as they are, shipped and renamed."""

import re
from pathlib import Path

import pytest

from gravamen.sample import FOLDER
from tests.sample.answer_key import Value, answer_key, documents, on_one_line, quoted
from tests.sample.numerals import NUMERAL, value_of
from tests.sample.renamed import renamed


@pytest.fixture(scope="module", params=["shipped", 1, 2, 3])
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param == "shipped":
        return FOLDER
    folder = tmp_path_factory.mktemp("renamed")
    renamed(request.param, folder)
    return folder


def table(key: dict[str, Value], name: str) -> dict[str, Value]:
    value = key[name]
    one = value[0] if isinstance(value, list) else value
    assert isinstance(one, dict)
    return one


def words(value: Value) -> str:
    return next(quoted(value)).words


def strings(value: Value) -> list[str]:
    assert isinstance(value, list)
    return [one for one in value if isinstance(one, str)]


def test_its_words_stand_in_their_documents(case: Path) -> None:
    read = documents(case)
    claimed = list(quoted(answer_key(case)))
    assert len(claimed) > 30
    astray = [one for one in claimed if one.words not in on_one_line(read[one.seen_at].reading.text)]
    assert astray == []


def test_own_words_of_an_outlet_are_in_no_other_copy(case: Path) -> None:
    read = documents(case)
    origin = table(answer_key(case), "origin")
    for own in quoted(origin["own"]):
        holders = [file for file in strings(origin["files"]) if own.words in read[file].reading.text]
        assert holders == [own.seen_at]


def test_every_document_has_its_place_in_the_key(case: Path) -> None:
    key = answer_key(case)
    named = strings(table(key, "origin")["files"]) + strings(key["independent"]) + ["notices.jsonl"]
    assert sorted(named) == sorted({one.address for one in documents(case).values()})


def test_what_is_absent_is_absent(case: Path) -> None:
    forms = strings(table(answer_key(case), "absent")["forms"])
    pattern = re.compile(r"\b(?:" + "|".join(forms) + r")\b", re.IGNORECASE)
    assert [found for one in documents(case).values() for found in pattern.findall(one.reading.text)] == []


def test_the_missing_report_is_cited_but_published_by_nobody(case: Path) -> None:
    missing = table(answer_key(case), "missing")
    assert all(str(missing["title"]) in one.words for one in quoted(missing["cited"]))
    titles = [one.reading.title.value for one in documents(case).values() if one.reading.title]
    assert missing["title"] not in titles


def test_the_corrected_toll_is_greater_and_the_wider_one_greater_still(case: Path) -> None:
    key = answer_key(case)
    change, scope = table(key, "change"), table(key, "scope")
    tolls = [words(one) for one in (change["earlier"], change["later"], scope["wide"])]
    counts = [value_of(NUMERAL.findall(one)[0]) for one in tolls]
    assert counts == sorted(set(counts))


def test_the_hostile_document_holds_what_must_not_come_out(case: Path) -> None:
    hostile = table(answer_key(case), "hostile")
    read = documents(case)["forum.html"]
    markup = read.data.decode()
    for harm in strings(hostile["never_in_html"]) + strings(hostile["never_at_all"]):
        assert harm in markup or harm in read.reading.text
    for harm in strings(hostile["never_in_markdown"]):
        assert harm in read.reading.text
