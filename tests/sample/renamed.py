"""The sample case with every name, number and date replaced, by seed: what holds of it is no special case.

`python -m tests.sample.renamed SEED FOLDER` writes one. Names come from `names.toml`, replaced where they
stand as whole words (and inside addresses); numbers keep their order of size, so that a corrected toll
stays greater; all dates move by the same number of weeks. Markup, file names and the fiction label stay.
"""

import json
import random
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from gravamen.sample import FOLDER
from tests.sample.calendar_days import WRITTEN, moved, named_days, shift
from tests.sample.new_names import new_names
from tests.sample.numerals import NUMERAL, other_numbers, value_of, written_like
from tests.sample.pdf import SOURCE, pdf

ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
WRITTEN_FROM = {"ledgers.pdf": SOURCE}  # what is not text itself, and the text that it is made from


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """What replaces what: names by spelling, numbers by value, dates by a number of days."""

    names: dict[str, str]
    numbers: dict[int, int]
    days: int

    def of(self, text: str) -> str:
        """`text` renamed, in one pass, so that nothing is replaced twice."""
        spelled = {form: new for old, new in self.names.items() for form, new in _cases(old, new)}
        longest_first = sorted(spelled, key=lambda form: (-len(form), form))
        names = r"(?<!\w)(?P<name>" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"
        pattern = re.compile(f"(?P<address>{ADDRESS.pattern})|{names}")
        pieces, at = [], 0
        for found in pattern.finditer(text):
            pieces.append(self._without_names(text[at : found.start()]))
            whole = self._address(found[0]) if found["address"] else spelled[found[0]]
            pieces.append(whole)
            at = found.end()
        return "".join([*pieces, self._without_names(text[at:])])

    def _address(self, address: str) -> str:
        slugs = {old.lower().replace(" ", ""): new.lower().replace(" ", "") for old, new in self.names.items()}
        pattern = "|".join(sorted(map(re.escape, slugs), key=lambda slug: (-len(slug), slug)))
        return re.sub(pattern, lambda found: slugs[found[0]], address)

    def _without_names(self, text: str) -> str:
        pieces, at = [], 0
        for found in WRITTEN.finditer(text):
            pieces += [self._without_dates(text[at : found.start()]), moved(found, self.days)]
            at = found.end()
        return "".join([*pieces, self._without_dates(text[at:])])

    def _without_dates(self, text: str) -> str:
        return NUMERAL.sub(lambda found: self._number(found[0]), text)

    def _number(self, numeral: str) -> str:
        other = self.numbers.get(value_of(numeral))
        return numeral if other is None else written_like(numeral, other)


def _cases(old: str, new: str) -> list[tuple[str, str]]:
    return [(old, new), (old.upper(), new.upper())]


def sample_texts() -> dict[str, str]:
    """The text of every file of the sample, by its name below the folder; for the PDF, its manuscript."""
    files = sorted(path for path in FOLDER.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    named = {path.relative_to(FOLDER).as_posix(): WRITTEN_FROM.get(path.name, path) for path in files}
    return {name: path.read_text("utf-8") for name, path in named.items() if not name.endswith(".py")}


def renaming(seed: int) -> Renaming:
    """The replacements that `seed` draws, the same on every machine."""
    chance = random.Random(seed)
    texts = sample_texts().values()
    words = {word.lower() for text in texts for word in re.findall(r"\w+", text)}
    undated = (WRITTEN.sub(" ", text) for text in texts)
    values = [value_of(one) for text in undated for one in NUMERAL.findall(text)]
    return Renaming(
        names=new_names(chance, words),
        numbers=other_numbers((value for value in values if value > 1), chance),
        days=shift(named_days(texts), chance),
    )


def renamed(seed: int, folder: Path) -> Renaming:
    """Write the sample renamed to `folder`, laid out as the package's own, and say what replaces what."""
    drawn = renaming(seed)
    for name, text in sample_texts().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_bytes(name, text, drawn))
    return drawn


def _bytes(name: str, text: str, drawn: Renaming) -> bytes:
    if name.endswith(".pdf"):
        return pdf(drawn.of(text))
    if name.endswith(".jsonl"):  # inside its strings a line break is "\n", whose n would join the next word
        return "".join(_row(line, drawn) for line in text.splitlines()).encode()
    return drawn.of(text).encode()


def _row(line: str, drawn: Renaming) -> str:
    row = {key: drawn.of(value) for key, value in json.loads(line).items()}
    return json.dumps(row, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    renamed(int(sys.argv[1]), Path(sys.argv[2]))
