"""What holds of whoever is found to speak, in every text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gravamen.attribute.naming import Identity, Naming
from gravamen.record.claim import Speaker
from gravamen.record.document import SourceKind

OWN = Speaker(name="Dune Herald", kind=SourceKind.PRESS, named=True)
WORDS = st.sampled_from(
    """Ana Sol Bo Lund Mr. Ms. President Minister the The minister president he she He She who it said said, 54,
    54-year-old , . “ ” a spokesman for Office of Ships (OOS) OOS ministry Ministry his lawyer company Seamen’s Union
    's ’s \n\n \n MS. SOL: Q * ** - \u202e \u200b \x00 \ud800 É 漢""".split(" ")
)
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)
MENTIONS = st.sampled_from(
    """he|she|it|who|they|the minister|the president|the ministry|the company|Sol|Mr. Lund|the 54-year-old|OOS
    |a spokesman for Sol|his lawyer|Seamen’s Union||\x00|\ud800|(|The """.replace("\n    ", "").split("|")
)


def found(text: str, mention: str, place: int) -> Identity:
    return Naming(text, "Ministry of Ports").identify(mention, min(place, len(text)), OWN)


@settings(max_examples=200, deadline=None)
@given(TEXTS, MENTIONS, st.integers(0, 400))
def test_the_words_that_tell_lie_in_the_text_and_the_same_text_tells_the_same(
    text: str, mention: str, place: int
) -> None:
    first = found(text, mention, place)
    assert first == found(text, mention, place)
    assert first.resolved is None or 0 <= first.resolved.start < first.resolved.end <= len(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["he", "she", "He", "She"]), st.integers(0, 400))
def test_a_pronoun_is_somebody_whom_the_text_shows_to_be_a_person_or_nobody(
    text: str, mention: str, place: int
) -> None:
    naming = Naming(text, "")
    speaker = naming.identify(mention, min(place, len(text)), OWN).speaker
    assert naming.knows(speaker.name) if speaker.named else speaker.name == ""


HOSTILE = {
    "pronouns": "Ana Sol said no. He said she said. " * 6_000,
    "ministers": "".join(f"Minister N{i} Sol said. The x{i} minister said no. " for i in range(5_000)),
    "ages": "".join(f"Ana N{i} Sol, {i % 99}, said. " for i in range(6_000)),
    "articles": "the the the the said " * 10_000,
    "commas": "Ana Sol, a, b, c, d, e, " * 8_000,
    "one long word after the": "the " + "a" * 200_000 + " said",
    "possessives": "Sol’s " * 30_000,
    "brackets": "Office of Ships (OOS " * 10_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_time_stays_linear_in_hostile_text(text: str) -> None:
    def seconds(part: str) -> float:
        start = time.process_time()
        naming = Naming(part, "Ministry of Ports")
        for place in range(0, len(part), max(1, len(part) // (len(part) // 40 + 1))):
            naming.identify(part[place : place + 30], place, OWN)
            naming.identify("he", place, OWN)
            naming.identify(f"the x{place} minister", place, OWN)
        return time.process_time() - start

    # Four times the text: quadratic work would take sixteen times as long.
    assert seconds(text) < 9 * max(seconds(text[: len(text) // 4]), 0.05)
