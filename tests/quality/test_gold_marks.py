"""Marks are read as they are written, and told with their line where they are malformed."""

from pathlib import Path

import pytest

from gravamen.record.span import Span
from tests.quality.marks import Marked, MarkError, read_marked

FILE = Path(__file__).with_name("attributions.txt")


def words(marked: Marked) -> list[tuple[list[str], list[str], list[str]]]:
    """The words of speaker, cue and content of every attribution."""

    def of(spans: tuple[Span, ...]) -> list[str]:
        return [span.of(marked.text) for span in spans]

    return [(of(one.speaker), of(one.cue), of(one.content)) for one in marked.told]


def test_marks_are_taken_out_and_tell_the_parts() -> None:
    (one,) = read_marked("# wire: that, direct\n[1 Ana Sol 1] {1 said 1} <1 that the ship sank 1>.\n")
    assert one.text == "Ana Sol said that the ship sank."
    assert (one.line, one.register, one.constructions) == (1, "wire", ("that", "direct"))
    assert words(one) == [(["Ana Sol"], ["said"], ["that the ship sank"])]


def test_pieces_nest_and_a_part_may_come_in_several() -> None:
    (one,) = read_marked(
        "# wire: nested\n<1 [2 [3 He 3] 2] {2 says 2} <2 no 2>, {3 adding 3} <3 why 3>, 1> {1 it is 1} <1 so 1>"
    )
    assert one.text == "He says no, adding why, it is so"
    assert words(one) == [
        ([], ["it is"], ["He says no, adding why,", "so"]),
        (["He"], ["says"], ["no"]),
        (["He"], ["adding"], ["why"]),
    ]


def test_texts_are_parted_and_blank_lines_kept() -> None:
    first, second = read_marked("# wire: plain\nIt rained.\n\nIt stopped [again].\n---\n# headline: plain\nRain\n")
    assert first.text == "It rained.\n\nIt stopped [again]."
    assert (second.text, second.line) == ("Rain", 6)


MALFORMED = [
    ("It rained.", "line 1: not '# register"),
    ("# wire: plain\nRain\n---\nRain", "line 4: not '# register"),
    ("# wire: that\n\n[1 Sol 1] {1 said <1 no 1>", "line 3: cue 1 is never closed"),
    ("# wire: that\n[1 Sol 1] {1 said 1} <1 no", "line 2: content 1 is never closed"),
    ("# wire: that\n[1 Sol 1] {1 said 1} no 1>", "line 2: content 1 closes where nothing is open"),
    ("# wire: that\n[1 Sol {1 said 1] 1} <1 no 1>", "line 2: speaker 1 closes where cue 1 is open"),
    ("# wire: that\n[1 Sol 2] {1 said 1} <1 no 1>", "line 2: speaker 2 closes where speaker 1 is open"),
    ("# wire: that\n[1Sol 1] {1 said 1} <1 no 1>", "line 2: not a mark"),
    ("# wire: that\n{1 said 1} <1 no1>", "line 2: not a mark"),
    ("# wire: that\n{1   1} <1 no 1>", "line 2: cue 1 is empty"),
    ("# wire: that\n[1 Sol 1] {1 said 1}", "line 2: attribution 1 has no content"),
    ("# wire: that\nNo.\n[1 Sol 1] <1 no 1>", "line 3: attribution 1 has no cue"),
]


@pytest.mark.parametrize(("file", "why"), MALFORMED)
def test_malformed_marks_are_told_with_their_line(file: str, why: str) -> None:
    with pytest.raises(MarkError) as told:
        read_marked(file)
    assert str(told.value).startswith(why)


def test_the_file_holds_many_short_texts_and_many_without_attribution() -> None:
    held = read_marked(FILE.read_text(encoding="utf-8"))
    assert len(held) >= 150
    assert len({one.text for one in held}) == len(held)
    assert all(len(one.text.split()) <= 90 for one in held)
    assert sum(not one.told for one in held) >= 30
    assert sum("idiom" in one.constructions for one in held) >= 12
    assert all(not one.told for one in held if {"plain", "idiom", "grounds"} & set(one.constructions))


def test_every_construction_is_shown_several_times() -> None:
    counts: dict[str, int] = {}
    for one in read_marked(FILE.read_text(encoding="utf-8")):
        for construction in one.constructions:
            counts[construction] = counts.get(construction, 0) + 1
    assert {construction: count for construction, count in counts.items() if count < 3} == {}
