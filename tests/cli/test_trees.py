"""Trees of documents in the terminal: readable also where a family is deep or huge."""

import pytest

from gravamen.case.descent import Kin
from gravamen.cli.prose import Prose
from gravamen.cli.trees import BESIDE, DEEP, LINES, TREES, draw
from gravamen.record.origin import Debt, DebtKind
from gravamen.record.span import Span

DEBT = Debt(document="d", span=Span(0, 9), creditor="r", kind=DebtKind.COPY, reason="it stands there", share=0.82)


def kin(name: str, depth: int, resting: int = 0, circle: tuple[str, ...] = ()) -> Kin:
    return Kin(
        document=name,
        address=name,
        title="",
        publisher="The Courier",
        published="2031-05-04",
        origin="root",
        above="" if not depth else "root",
        debt=DEBT if depth else None,
        because="",
        depth=depth,
        resting=resting,
        circle=circle,
    )


def drawn(trees: list[Kin], capsys: pytest.CaptureFixture[str]) -> list[str]:
    draw(trees, Prose())
    return capsys.readouterr().out.splitlines()


def test_lines_join_what_hangs_together(capsys: pytest.CaptureFixture[str]) -> None:
    tree = [kin("root", 0, 3), kin("a", 1, 1), kin("aa", 2, circle=("a", "aa")), kin("b", 1)]
    assert drawn(tree, capsys) == [
        "root, The Courier, 4 May 2031; 3 rest on it",
        "├─ copy, 82%: a, The Courier, 4 May 2031; 1 rests on it",
        "│  └─ copy, 82%: aa, The Courier, 4 May 2031; in a circle",
        "└─ copy, 82%: b, The Courier, 4 May 2031",
    ]


def test_of_many_beside_one_another_the_first_are_shown_and_the_rest_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = drawn([kin("root", 0, 500), *(kin(f"d{number}", 1) for number in range(500))], capsys)
    assert len(lines) == 1 + BESIDE
    assert lines[-1] == f"└─ … {500 - BESIDE + 1} more documents"


def test_of_a_long_chain_the_first_steps_are_shown_and_the_rest_counted(capsys: pytest.CaptureFixture[str]) -> None:
    lines = drawn([kin(f"d{step}", step, 5000 - step - 1) for step in range(5000)], capsys)
    assert len(lines) == DEEP + 1
    assert lines[-1].strip() == f"└─ … {5000 - DEEP:,} more documents"


def test_a_tree_that_is_wide_at_every_step_stays_bounded(capsys: pytest.CaptureFixture[str]) -> None:
    tree = [kin("root", 0, 11 * 133)]
    for first in range(11):
        tree.append(kin(f"{first}", 1, 132))
        for second in range(11):
            tree.append(kin(f"{first}.{second}", 2, 11))
            tree += [kin(f"{first}.{second}.{third}", 3) for third in range(11)]
    lines = drawn(tree, capsys)
    assert len(lines) == LINES + 1
    assert lines[-1] == f"… {len(tree) - LINES:,} more documents of this tree"


def test_many_trees_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    lines = drawn([kin(f"d{number}", 0) for number in range(TREES + 7)], capsys)
    assert lines[-1].startswith("… 7 more trees")
