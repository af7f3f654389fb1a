import pytest

from gravamen.read.parsed import Unreadable
from gravamen.read.pdf import parsed_pdf
from tests.read.pdf_files import pdf, protected_pdf

FULL = "The harbour office counted the boats that left the northern quay before the storm reached the"
NEXT = "coast, and it found that two of them had no papers and that the third had sailed without a crew."


def test_lines_of_a_paragraph_are_joined_and_a_wider_gap_begins_a_new_one() -> None:
    found = parsed_pdf(
        pdf(
            [[FULL, NEXT, "A second matter is the lighthouse."]],
            gaps=frozenset({"A second matter is the lighthouse."}),
        )
    )
    assert found.text.split("\n\n") == [f"{FULL} {NEXT}", "A second matter is the lighthouse."]


def test_a_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    found = parsed_pdf(
        pdf([[FULL, "coast.", "Nobody was told of it until the council met again in the first week of the"]])
    )
    assert found.text.split("\n\n")[0] == f"{FULL} coast."


def test_pages_lie_end_to_end_and_a_paragraph_runs_over_them() -> None:
    found = parsed_pdf(pdf([[FULL], [NEXT]]))
    assert found.text == f"{FULL} {NEXT}"
    assert [page.of(found.text) for page in found.pages] == [f"{FULL} ", NEXT]


def test_page_numbers_and_running_heads_are_left_out() -> None:
    pages = [[f"Harbour report, page {n}", FULL, NEXT, f"This is matter {'abcd'[n - 1]}.", f"{n}"] for n in range(1, 5)]
    text = parsed_pdf(pdf(pages)).text
    assert "Harbour report" not in text
    assert text.count("This is matter") == 4
    assert not any(c.isdigit() for c in text)


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        ([FULL[:-3] + "light-", "house keeper said so."], "lighthouse"),
        ([FULL[:-3] + "well-", "known keeper, a well-known man."], "well-known"),
        ([FULL[:-3] + "pre-", "Roman stones."], "pre-Roman"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_unless_the_word_has_it(lines: list[str], word: str) -> None:
    assert word in parsed_pdf(pdf([lines])).text


def test_the_title_is_declared_and_the_creation_date_is_no_date() -> None:
    stated = parsed_pdf(pdf([[FULL]], title="On boats")).stated
    assert stated.title is not None
    assert (stated.title.value, stated.title.where) == ("On boats", "PDF Title")
    assert stated.published is None


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (protected_pdf(), "password"),
        (pdf([[]]), "no text layer"),
        (pdf([[FULL]])[:200], "cut short"),
        (b"%PDF-1.4\nnothing\n%%EOF", "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        parsed_pdf(data)


def test_a_file_cut_short_that_still_opens_is_read_and_reported() -> None:
    whole = pdf([[FULL], [NEXT]])
    found = parsed_pdf(whole[: whole.index(b"%%EOF")])
    assert FULL in found.text
    assert "cut short" in found.losses[0]


def test_pages_without_text_among_others_are_named() -> None:
    assert parsed_pdf(pdf([[FULL], [], [NEXT]])).remarks == ("no text layer on page 2",)
