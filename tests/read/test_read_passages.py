from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gravamen.read.passages import LONGEST_SENTENCE, passages
from gravamen.record.span import Span

WRAPPED = """The harbour office counted the boats that had left the northern quay
before the storm, and it found that two of them had no papers. The third
had sailed without a crew, which nobody could explain to the council that
met in spring.

A second paragraph begins here."""


def words(text: str) -> list[str]:
    return [one.text for one in passages("d", text)]


def test_hard_wrapped_lines_are_one_paragraph_with_the_line_breaks_in_it() -> None:
    first, second = words(WRAPPED)
    assert first == WRAPPED.split("\n\n")[0]
    assert second == "A second paragraph begins here."


def test_lines_of_unwrapped_text_are_paragraphs() -> None:
    turn = "THE PRESIDENT\nGood morning.\n" + "We will speak of the boats and of the quay. " * 6
    assert words(turn + "\n---\nA REPORTER\nWhy?")[:2] == ["THE PRESIDENT", "Good morning."]
    assert words(turn + "\n---\nA REPORTER\nWhy?")[-2:] == ["A REPORTER", "Why?"]


def test_list_items_headings_and_rows_stand_alone_without_their_marks() -> None:
    text = "## Boats\n- one boat\n- two boats\n  that sank\n| a | b |\n3. a third\n---\nEnd."
    assert words(text) == ["Boats", "one boat", "two boats", "that sank", "| a | b |", "3. a third", "End."]


def test_long_paragraphs_become_runs_of_whole_sentences_under_one_number() -> None:
    text = "The harbour office counted the boats again in the morning. " * 40
    found = passages("d", text)
    assert {one.paragraph for one in found} == {1}
    assert all(len(one.text) <= 900 and one.text.endswith("morning.") for one in found)
    assert " ".join(one.text for one in found) == text.strip()


def test_a_sentence_without_end_is_cut_at_semicolons() -> None:
    found = words("the council heard of boats without papers; " * 100)
    assert all(len(one) <= LONGEST_SENTENCE and one.endswith(";") for one in found)


def test_a_passage_is_on_the_page_where_it_begins() -> None:
    text = "One.\n\nTwo runs\n\nThree."
    pages = (Span(0, 6), Span(6, 6), Span(6, len(text)))
    assert [one.page for one in passages("d", text, pages)] == [1, 3, 3]


LINES = st.lists(st.text(alphabet="aB. \t-—;|#1é\u202e😀", max_size=80), max_size=30)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_passages_are_slices_in_order_that_cover_every_word(lines: list[str], end: str) -> None:
    text = end.join(lines)
    found = passages("d", text)
    assert all(one.span.of(text) == one.text == one.text.strip() for one in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    covered = {at for one in found for at in range(one.span.start, one.span.end)}
    assert all(at in covered for at, c in enumerate(text) if c.isalnum())
    assert [one.paragraph for one in found] == sorted(one.paragraph for one in found)
