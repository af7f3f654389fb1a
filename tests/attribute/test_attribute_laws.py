"""What holds for every text, hostile ones too."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.attribute.made import made, outcome

WORDS = st.sampled_from(
    """Ana Sol said told that the ship sank , . “ ” " ' ‘ ’ « » ( ) : ; ? — according to officials who denied
    was by I you we think and
    but Q MS. SOL: he reportedly saying accused of to not will The Ministry Ports OSS \n \n\n --- - *
    \u202e \u200b \x00 \ud800 A. [8] claim 1,000 é É 漢""".split(" ")
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["en", "es"]))
def test_offsets_lie_in_the_text_ascend_and_give_the_words(text: str, language: str) -> None:
    for claim in made(text, publisher="Ministry of Ports", language=language):
        said = claim.attribution
        for spans in (claim.content, *(one.spans for one in (said.mention, said.cue) if one)):
            assert spans
            assert all(one.start < one.end <= len(text) for one in spans)
            assert all(one.end <= other.start for one, other in pairwise(spans))
        assert claim.text == " ".join(one.of(text) for one in claim.content)
        assert claim.sentence.start <= claim.content[0].start
        assert claim.content[-1].end <= claim.sentence.end
        for mention in (said.mention, said.cue):
            if mention:
                assert mention.text == " ".join(one.of(text) for one in mention.spans)
        assert -3 <= said.certainty <= 3


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_claims_in_the_order_of_the_text(text: str) -> None:
    found = made(text)
    assert found == made(text)
    assert [one.sentence.start for one in found] == sorted(one.sentence.start for one in found)


HOSTILE = {
    "nested quotations": "“" * 10_000 + " he said " + "”" * 10_000,
    "alternating quotations": "“a” ‘b’ " * 20_000,
    "one word": "a" * 1_000_000,
    "full stops": "." * 300_000 + "x",
    "question marks": "?)" * 60_000 + "x",
    "brackets": "(" * 300_000 + "said",
    "capitals": "A" * 500_000 + ":",
    "names": "Ana Sol " * 60_000,
    "cues": "he said that " * 15_000,
    "surnames": " ".join(f"Mr. N{i} Sol. Sol said he left." for i in range(3_000)),
    "the ministry": "The Ministry of A said it. The court said it. " * 3_000,
    "controls": "\u202e\u200b\u2066said\x00 " * 50_000,
    "turns": "MS. SOL: yes.\n" * 15_000,
    "apostrophes": "'a " * 60_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_time_stays_linear_in_hostile_text(text: str) -> None:
    def seconds(part: str) -> float:
        start = time.process_time()
        outcome(part)
        return time.process_time() - start

    # Eight times the text: quadratic work would take sixty-four times as long.
    assert seconds(text) < 40 * max(seconds(text[: len(text) // 8]), 0.05)
