"""Sentences of plain text, hostile ones among them."""

import pytest

from gravamen.text.sentences import sentences


@pytest.mark.parametrize("blank", ["\x85", "\xa0", "\u2003", "\u2028", "\u202f", "\u3000"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_blank_of_any_kind_before_a_full_stop_is_read(blank: str, language: str) -> None:
    text = f"The ship lay at pier X{blank}. It sank \ud800 there."
    found = [one.of(text) for one in sentences(text, language)]
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
