"""The tagger: places in the text, the same in any company, whatever the text."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gravamen.inference.labels import best_labels
from gravamen.inference.pieces import LONGEST, windows
from gravamen.inference.tagger import ShippedTagger
from gravamen.inference.words import words
from gravamen.record.span import Span

TEXTS = [
    "The Ministry of Ports said that the ship sank.",
    "“The ship sank,” said Ana Sol. “Nobody came.”",
    "It rained in Dune, according to the Herald, and officials denied that anybody was hurt.",
    "Nothing is said here by anybody about anything at all.",
]
WORDS = st.sampled_from(
    "Ana Sol said that “the ship” sank , . by \u202e \u200b \ud800 \x00 漢 é 😀 A. aaaaaaaa".split(" ")
)


@pytest.fixture(scope="module")
def tagger() -> ShippedTagger:
    return ShippedTagger()


def test_speaker_cue_and_content_are_places_in_the_text(tagger: ShippedTagger) -> None:
    text = "It rained.\n" + TEXTS[0]
    (found,) = tagger.attributions(text, [Span(11, len(text))])
    (one,) = found
    assert one.speaker is not None
    told = (one.speaker.of(text), one.cue.of(text), [part.of(text) for part in one.content])
    assert told == ("The Ministry of Ports", "said", ["that the ship sank"])


def test_a_paragraph_is_tagged_alike_alone_and_among_others(tagger: ShippedTagger) -> None:
    text = "\n".join(TEXTS * 20)
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    spans = [Span(at, at + len(one)) for at, one in zip(starts, TEXTS * 20, strict=True)]
    together = list(tagger.attributions(text, spans))
    assert together == [found for one in spans for found in tagger.attributions(text, [one])]
    assert sum(map(len, together)) > 20


def test_certainty_tells_what_happened_from_what_did_not(tagger: ShippedTagger) -> None:
    def of(text: str, word: str) -> float:
        at = text.index(word)
        return tagger.certainty(text, Span(0, len(text)), Span(at, at + len(word)))

    happened, doubtful = of("The navy sank the ship.", "sank"), of("The navy may sink the ship.", "sink")
    assert 3 >= happened > doubtful + 0.5
    assert of("The navy did not sink the ship.", "sink") < 0
    with pytest.raises(ValueError, match="no words"):
        tagger.certainty("The ship. ", Span(0, 10), Span(9, 10))


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=40).map(" ".join)), st.integers(0, 5))
def test_any_text_is_cut_into_windows_that_cover_it_once(text: str, offset: int) -> None:
    whole = "x" * offset + text
    found = list(windows(words().tokenizer, whole, Span(offset, len(whole))))
    assert all(len(one.ids) <= LONGEST for one in found)
    pieces = [place for one in found for place in zip(one.starts, one.ends, strict=True) if place[0] < place[1]]
    assert all(left[0] <= right[0] for left, right in pairwise(pieces))
    assert all(offset <= start < end <= len(whole) for start, end in pieces)


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=80).map(" ".join)))
def test_whatever_is_tagged_lies_in_the_paragraph(tagger: ShippedTagger, text: str) -> None:
    paragraph = Span(min(3, len(text)), len(text))
    for found in tagger.attributions(text, [paragraph]):
        for one in found:
            assert paragraph.holds(one.cue)
            assert all(paragraph.holds(part) for part in one.content)
            assert all(left.end <= right.start for left, right in pairwise(one.content))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 5), st.integers(1, 30))
def test_labels_of_a_cue_do_not_depend_on_others_nor_begin_in_the_midst(seed: int, cues: int, length: int) -> None:
    scores = np.random.default_rng(seed).normal(0, 4, (cues, length, 5)).astype(np.float32)
    together = best_labels(scores)
    assert (together == np.vstack([best_labels(scores[one : one + 1]) for one in range(cues)])).all()
    before = np.hstack([np.zeros((cues, 1), np.int8), together[:, :-1]])
    for goes_on in (2, 4):
        assert np.isin(before[together == goes_on], [goes_on - 1, goes_on]).all()
