"""What each figure counts, on attributions of one sentence."""

import pytest

from gravamen.record.span import Span
from tests.quality.marks import Told, read_marked
from tests.quality.scoring import Compared, Figures, compared, figures

SENTENCE = "# wire: that\n[1 Ana Sol 1] {1 said 1} <1 that the old ship sank 1>, [2 Bo Lund 2] {2 added 2} <2 why 2>."
(MARKED,) = read_marked(SENTENCE)
FIRST, SECOND = MARKED.told
ALL_RIGHT = Figures(content_exact=1, content=1, speaker=1, complete=1, wrongly_attributed=0)


def told(speaker: str, cue: str, content: str) -> Told:
    """The first occurrence of each; no speaker where it is empty."""

    def spans(words: str) -> tuple[Span, ...]:
        start = MARKED.text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Told(speaker=spans(speaker), cue=spans(cue), content=spans(content))


def scored(*found: Told) -> Figures:
    return figures([compared(MARKED.text, MARKED.told, found)])


def test_equal_attributions_are_all_right_in_any_order() -> None:
    assert scored(SECOND, FIRST) == ALL_RIGHT


def test_blanks_at_the_ends_change_nothing() -> None:
    wide = Told(speaker=FIRST.speaker, cue=FIRST.cue, content=(Span(FIRST.content[0].start - 1, FIRST.content[0].end),))
    assert scored(wide, SECOND) == ALL_RIGHT


def test_nothing_found_is_nothing_right_and_nothing_wrong() -> None:
    assert scored() == Figures(content_exact=0, content=0, speaker=0, complete=0, wrongly_attributed=0)
    assert figures([]) == scored()


# content as found (of "that the old ship sank"), share right: exact, overlapping
CONTENTS = [
    ("the old ship sank", 0.5, 1.0),
    ("ship sank", 0.5, 0.5),
    ("said that the old ship sank", 0.5, 1.0),
    ("Ana Sol said that the old ship sank, Bo Lund added why.", 0.5, 0.5),
]


@pytest.mark.parametrize(("content", "exact", "overlapping"), CONTENTS)
def test_contents_agree_where_half_is_shared(content: str, exact: float, overlapping: float) -> None:
    found = scored(told("Ana Sol", "said", content), SECOND)
    assert (found.content_exact, found.content) == (exact, overlapping)


# speaker and cue as found, then speaker, complete, wrongly attributed
PARTS = [
    ("Sol", "said", 1.0, 1.0, 0.0),
    ("Ana Sol said that the old ship sank", "said", 0.5, 0.5, 0.0),
    ("Bo Lund", "said", 0.5, 0.5, 0.5),
    ("Ana Sol", "added", 1.0, 0.5, 0.0),
    ("", "said", 2 / 3, 0.5, 0.0),
]


@pytest.mark.parametrize(("speaker", "cue", "right", "complete", "wrong"), PARTS)
def test_speakers_and_cues_agree_where_half_of_the_found_is_right(
    speaker: str, cue: str, right: float, complete: float, wrong: float
) -> None:
    found = scored(told(speaker, cue, "that the old ship sank"), SECOND)
    assert (found.speaker, found.complete, found.wrongly_attributed) == pytest.approx((right, complete, wrong))


def test_an_attribution_too_many_costs_precision() -> None:
    assert scored(FIRST, SECOND, told("Ana Sol", "said", "sank")).content == pytest.approx(0.8)


def test_of_equal_contents_the_one_of_the_same_speaker_is_paired() -> None:
    other = told("Bo Lund", "added", "that the old ship sank")
    pairs = compared(MARKED.text, [FIRST], [other, FIRST]).pairs
    assert [found for _, found in pairs] == list(compared(MARKED.text, [], [FIRST]).found)


def test_figures_sum_over_texts() -> None:
    half = Compared(gold=(), found=compared(MARKED.text, [], [FIRST]).found, pairs=())
    assert figures([compared(MARKED.text, MARKED.told, MARKED.told), half]).content == pytest.approx(0.8)
