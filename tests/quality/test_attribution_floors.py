"""What the program makes of texts in many registers. Floors may rise; one falls only in a change that says why."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from gravamen.record.claim import Claim, Mode
from tests.attribute.made import made
from tests.quality.marks import Marked, Told, read_marked
from tests.quality.scoring import Compared, compared, figures

FILE = Path(__file__).with_name("attributions.txt")
FLOORS = {"content_exact": 0.78, "content": 0.88, "speaker": 0.87, "complete": 0.85}  # F1
MOST_WRONG = 0.02  # share of the contents found


@cache
def texts() -> list[Marked]:
    return read_marked(FILE.read_text(encoding="utf-8"))


@cache
def results() -> list[Compared]:
    """What the program tells of each text, beside what people do."""
    return [compared(one.text, one.told, list(attributed(made(one.text)))) for one in texts()]


def attributed(claims: list[Claim]) -> Iterator[Told]:
    """What a cue attributes; what is merely the text's own is left out."""
    for claim in claims:
        said = claim.attribution
        if said.cue is not None and said.mode is not Mode.AUTHORIAL:
            speaker = said.mention.spans if said.mention else ()
            yield Told(speaker=speaker, cue=said.cue.spans, content=claim.content)


def by_construction() -> str:
    """A table: of the attributions in each construction's texts how many are found, their share, how many made up."""
    lines = ["construction          marked  found  recall  made up"]
    for name in sorted({name for one in texts() for name in one.constructions}):
        here = [told for one, told in zip(texts(), results(), strict=True) if name in one.constructions]
        marked, pairs = sum(len(one.gold) for one in here), sum(len(one.pairs) for one in here)
        recall = f"{pairs / marked:7.2f}" if marked else "      -"
        lines.append(f"{name:20} {marked:7} {pairs:6} {recall} {sum(len(one.found) for one in here) - pairs:8}")
    return "\n".join(lines)


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_the_figure_is_not_under_its_floor(measure: str, floor: float) -> None:
    measured = getattr(figures(results()), measure)
    assert measured >= floor, f"{measure} {measured:.3f} is under {floor}\n{by_construction()}"


def test_hardly_anything_is_given_to_somebody_else() -> None:
    measured = figures(results()).wrongly_attributed
    assert measured <= MOST_WRONG, f"wrongly attributed {measured:.3f} is over {MOST_WRONG}\n{by_construction()}"
