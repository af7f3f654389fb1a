"""Passages are attributed when a question comes near them, and the brief does not depend on what was before."""

from pathlib import Path

from gravamen.brief.as_json import to_json
from gravamen.case.case import Case
from gravamen.case.settings import Settings

QUESTION = "Who closed the quay of Vardmoor?"
NEAR = "The harbour office said that it closed the quay of Vardmoor. The union denied that the quay was closed."
FAR = "The baker said that her bread was sold out by noon. Nobody else bakes in the valley."
FEW = Settings(small=0, ahead=0)  # as in a large case


def filled(folder: Path) -> Path:
    texts = folder / "texts"
    texts.mkdir(parents=True)
    for number in range(3):
        (texts / f"{number}.txt").write_text(f"{NEAR}\n\nPage {number} of the log.\n", encoding="utf-8")
        (texts / f"far{number}.txt").write_text(f"{FAR}\n\nPage {number} of the recipe.\n", encoding="utf-8")
    with Case.open(folder / "case", settings=FEW) as case:
        case.add([texts])
    return folder / "case"


def asked(case: Path) -> str:
    with Case.open(case, settings=FEW) as opened:
        return to_json(opened.brief(QUESTION))


def attributed(case: Path) -> int:
    with Case.open(case, settings=FEW) as opened:
        return opened.speakers().extent.passages


def test_only_what_is_near_is_attributed_until_all_is_asked_for(tmp_path: Path) -> None:
    case = filled(tmp_path)
    assert attributed(case) == 0
    asked(case)
    assert 0 < attributed(case) < 12
    heard: list[tuple[int, int]] = []
    with Case.open(case, settings=FEW) as opened:
        opened.attribute_all(lambda done, total: heard.append((done, total)))
    assert attributed(case) == 12
    assert heard[-1] == (6, 6)


def test_the_brief_is_the_same_whatever_was_attributed_before(tmp_path: Path) -> None:
    once, whole = filled(tmp_path / "once"), filled(tmp_path / "whole")
    with Case.open(whole, settings=FEW) as opened:
        opened.attribute_all()
    assert asked(once) == asked(whole) == asked(once)


def test_a_case_that_may_only_be_read_gives_the_same_brief(tmp_path: Path) -> None:
    case = filled(tmp_path)
    written = asked(case)
    with Case.open(case, read_only=True, settings=FEW) as opened:
        assert to_json(opened.brief(QUESTION)) == written
        opened.brief("Who sold the bread?")
    assert attributed(case) < 12
