"""The laws of a brief, over documents that nobody chose."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gravamen.brief.as_html import to_html
from gravamen.brief.as_json import to_json
from gravamen.brief.as_markdown import to_markdown
from gravamen.brief.citing import lines_of
from gravamen.record.arrival import Arrival
from gravamen.record.brief import Brief
from tests.laws.generated import OUTLETS, Page, Sentence, Trial, arrivals, brief_of, pages

few = settings(max_examples=12, deadline=None, derandomize=True)
TELLING = {"summary", "alleged", "record", "established", "disputed", "mechanism", "replies"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("laws")


def rendered(brief: Brief) -> tuple[str, str, str]:
    return to_json(brief), to_markdown(brief), to_html(brief)


@few
@given(written=pages())
def test_every_quote_is_the_exact_slice_of_its_reading(folder: Path, written: list[Page]) -> None:
    trial = Trial(folder)
    trial.add(arrivals(written))
    brief = trial.brief()
    cited = [one for line in lines_of(brief.sections) for one in line.citations]
    assert cited
    for one in cited:
        text = trial.ledger.reading_of(one.document).text
        assert one.span.of(text) == one.quote
        assert text[: one.span.start].endswith(one.prefix)
        assert text[one.span.end :].startswith(one.suffix)
        assert trial.ledger.passage(one.passage) in brief.passages


@few
@given(written=pages())
def test_what_is_told_of_the_world_is_cited(folder: Path, written: list[Page]) -> None:
    """A line without a citation counts, names or searches; it holds no run of four words of any document."""
    brief = brief_of(arrivals(written), folder)
    said = [re.findall(r"\w+", sentence.text) for one in written for sentence in one.sentences]
    runs = {" ".join(words[at : at + 4]) for words in said for at in range(len(words) - 3)}
    names = {name for one in written for name in re.findall(r"\w+ (?:\w+ )+", f"{one.outlet} ")}
    for line in lines_of(brief.sections):
        if not line.citations:
            text = " ".join(re.findall(r"\w+", line.text))
            repeated = {run for run in runs if run in text} - names
            assert all(_is_a_name(run, written) for run in repeated), line.text


def _is_a_name(run: str, written: list[Page]) -> bool:
    plain = {" ".join(re.findall(r"\w+", sentence.speaker)) for one in written for sentence in one.sentences}
    return any(run.casefold() in f"the {name}".casefold() for name in plain)


@few
@given(written=pages(), chance=st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_no_byte(folder: Path, written: list[Page], chance: random.Random) -> None:
    files = arrivals(written)
    shuffled = list(files)
    chance.shuffle(shuffled)
    one_by_one = Trial(folder)
    for file in shuffled:
        one_by_one.add([file])
    assert rendered(one_by_one.brief()) == rendered(brief_of(files, folder))


@few
@given(written=pages(), number=st.integers(0, 3))
def test_seeing_a_document_again_changes_nothing_but_its_sightings(
    folder: Path, written: list[Page], number: int
) -> None:
    files = arrivals(written)
    trial = Trial(folder)
    trial.add(files)
    before, sightings = rendered(trial.brief()), len(trial.ledger.sightings())
    again = files[number % len(files)]
    trial.add([again, Arrival(address=f"seen again/{again.address}", data=again.data)])
    assert rendered(trial.brief()) == before
    assert len(trial.ledger.sightings()) == sightings + 1


@few
@given(written=pages(), number=st.integers(0, 3), copies=st.integers(1, 4))
def test_copies_under_other_outlets_are_no_new_origins(
    folder: Path, written: list[Page], number: int, copies: int
) -> None:
    original = written[number % len(written)]
    others = [name for name in OUTLETS if name != original.outlet][:copies]
    copied = [Page(outlet=name, day=min(original.day + 1, 31), sentences=original.sentences) for name in others]
    before = brief_of(arrivals(written), folder)
    after = brief_of(arrivals([*written, *copied]), folder)
    assert len(origins(after)) <= len(origins(before))
    assert after.making.origins <= len(origins(before))


def origins(brief: Brief) -> set[str]:
    return {one.origin or one.address for one in brief.sources}


def anonymous(brief: Brief, written: list[Page]) -> list[str]:
    """Lines that tell what somebody says without naming who does."""
    speakers: dict[str, set[str]] = {}
    for said in (sentence for page in written for sentence in page.sentences):
        speakers.setdefault(said.text, set()).add(said.speaker)
    told = [line for line in lines_of(one for one in brief.sections if one.key in TELLING) if line.citations]
    return [line.text for line in told if not any(name in line.text for name in speakers[line.citations[0].quote])]


@few
@given(written=pages())
def test_what_somebody_says_is_told_with_their_name(folder: Path, written: list[Page]) -> None:
    assert anonymous(brief_of(arrivals(written), folder), written) == []


def test_a_name_that_holds_a_possessive_is_told_whole(folder: Path) -> None:
    words = (
        "The Seamen’s Union said that officers took 13 marks to let ships leave the port of Vardmoor without papers."
    )
    page = Page(outlet=OUTLETS[0], day=1, sentences=(Sentence(text=words, speaker="Seamen’s Union"),))
    assert anonymous(brief_of(arrivals([page]), folder), [page]) == []


@few
@given(written=pages(), extra=pages(1, 1))
def test_a_second_question_and_a_later_document_leave_no_trace(
    folder: Path, written: list[Page], extra: list[Page]
) -> None:
    """A case asked before all documents had come gives what one asked afterwards gives."""
    files = arrivals([*written, *extra])
    early = Trial(folder)
    early.add(files[: len(written)])
    early.brief()
    early.add(files)
    assert rendered(early.brief()) == rendered(brief_of(files, folder))
