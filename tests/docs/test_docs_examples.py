"""Every example in the documentation does what the page says."""

from pathlib import Path

import pytest

from tests.docs.pages import PAGES, named
from tests.docs.transcript import SHOWS_CODE, Example, Outcome, examples, is_shown, outcomes

WITH_EXAMPLES = [page for page in PAGES if examples(page)]


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=named)
def test_examples_print_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    done = outcomes(examples(page), tmp_path)
    for one, following in zip(done, [*done[1:], None], strict=True):
        assert is_shown(one), f"{named(page)}: $ {one.example.command}\n{one.printed}"
        told = following is not None and following.example.command == SHOWS_CODE
        assert one.code == 0 or told, f"{named(page)}: $ {one.example.command}\nexit code {one.code}\n{one.printed}"


@pytest.mark.parametrize(
    ("shown", "printed", "fits"),
    [
        ("Nine died.", "Nine\ndied.\n", True),
        ("Nine ... shore.", "Nine sailors came\nto the shore.", True),
        ("Nine ... shore.", "Nine sailors came to the quay.", False),
        ("...\nNine died.\n...", "Summary\nNine died.\n", True),
        ("Nine died.", "Nine died. So it was said.", False),
        ("", "anything", True),
    ],
)
def test_an_output_is_compared_by_its_words(shown: str, printed: str, fits: bool) -> None:
    example = Example(command="true", shown=shown)
    assert is_shown(Outcome(example=example, printed=printed, code=0)) is fits
