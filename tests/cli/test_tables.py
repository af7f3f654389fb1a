"""Tables for people: every word is there, no line is too wide, and no cell commands the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gravamen.cli.tables import LONGEST, Column, RunningTable, print_table, widths, wrapped

COLUMNS = (Column(heading="who", least=6, share=1), Column(heading="how often", least=9, right=True))


@given(st.text(), st.integers(4, 40))
def test_wrapped_text_keeps_its_letters_and_its_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(line) <= width for line in lines)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=6), st.integers(80, 300))
def test_columns_fill_the_room_and_no_more(shares: list[int], room: int) -> None:
    columns = [Column(heading="", least=4, share=share) for share in shares]
    taken = sum(widths(columns, room)) + 2 * (len(columns) - 1)
    assert taken <= room
    assert not any(shares) or room - taken < sum(shares)


def test_rows_are_printed_as_they_come(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    table = RunningTable(COLUMNS)
    assert capsys.readouterr().out == "who        how often\n"
    table.row(("Ada Rell speaks\nalso Rell", "12"))
    assert capsys.readouterr().out == "Ada Rell          12\nspeaks\nalso Rell\n"
    table.line("[b]page\x1b.html")
    assert capsys.readouterr().out == "\n[b]page⟨U+001B⟩.html\n"


@pytest.mark.parametrize("hostile", ["[red]x[/red]", "\x1b[31mx", "‮x", "​x", "x\x07", "x\ud800", "x\r"])
def test_cells_are_shown_and_not_obeyed(capsys: pytest.CaptureFixture[str], hostile: str) -> None:
    print_table(("one",), [(hostile,)])
    RunningTable(COLUMNS).row((hostile, "1"))
    assert not {"\x1b", "‮", "​", "\x07", "\ud800", "\r"} & set(capsys.readouterr().out)


def test_a_very_long_cell_is_cut(capsys: pytest.CaptureFixture[str]) -> None:
    RunningTable(COLUMNS).row(("x" * 100_000, ""))
    out = capsys.readouterr().out
    assert out.count("x") == LONGEST
    assert "…" in out
