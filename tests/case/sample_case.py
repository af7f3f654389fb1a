"""The sample, shipped or renamed by a seed, made into a case, asked, and read by its answer key."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gravamen.brief.citing import lines_of
from gravamen.case.case import Case
from gravamen.record.brief import Brief, Citation, CitedSource, Line
from gravamen.sample import FOLDER
from tests.sample.answer_key import Quoted, Value, answer_key, on_one_line, quoted
from tests.sample.renamed import renamed

SHIPPED = 0  # the seed that stands for the sample as it ships


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A sample on disk and the case made of it. `sources` are its documents by where they are seen."""

    case: Path
    key: dict[str, Value]
    brief: Brief

    def asked(self, question: str) -> "Sample":
        """The same case on another question."""
        with Case.open(self.case) as case:
            return replace(self, brief=case.brief(question))

    def cards(self) -> dict[str, CitedSource]:
        """What the brief says of each document, by address."""
        return {one.address: one for one in self.brief.sources}

    def tables(self, name: str) -> list[dict[str, Value]]:
        """The tables of the key under `name`."""
        value = self.key[name]
        listed = value if isinstance(value, list) else [value]
        return [one for one in listed if isinstance(one, dict)]

    def lines(self, *sections: str) -> list[Line]:
        """Every line of these sections, or of all, each before those beside it."""
        return list(lines_of(one for one in self.brief.sections if not sections or one.key in sections))

    def citing(self, value: Value, *sections: str) -> list[Line]:
        """The lines that cite words which the key quotes in `value`."""
        wanted = list(quoted(value))
        assert wanted, value
        return [line for line in self.lines(*sections) if any(self.cites(line, one) for one in wanted)]

    def cites(self, line: Line, one: Quoted) -> bool:
        """Whether one of the line's own citations holds these words of this document."""
        return any(self._holds(citation, one) for citation in line.citations)

    def _holds(self, citation: Citation, one: Quoted) -> bool:
        same = self.cards()[one.seen_at].document == citation.document
        return same and one.words in on_one_line(citation.quote)


def with_beside(line: Line) -> Iterator[Line]:
    """The line and every line beside it, however deep."""
    yield line
    for one in line.beside:
        yield from with_beside(one)


def strings(value: Value) -> list[str]:
    """The strings of a list of the key."""
    assert isinstance(value, list)
    return [one for one in value if isinstance(one, str)]


def texts(lines: Iterable[Line]) -> str:
    """The words of the lines, one to a row."""
    return "\n".join(one.text for one in lines)


def sample(seed: int, folder: Path) -> Sample:
    """The sample renamed by `seed` (0: as shipped), its case and its brief below `folder`."""
    source = FOLDER
    if seed != SHIPPED:
        source = folder / "sample"
        renamed(seed, source)
    key = answer_key(source)
    expected = (source / "expect.txt").read_text("utf-8").splitlines()
    with Case.open(folder / "case") as case:
        case.state_sources(source / "sources.toml")
        gaps = case.add([source / "documents"], about=source / "about.tsv")
        assert gaps == ()
        brief = case.brief(str(key["question"]), expected)
    return Sample(case=folder / "case", key=key, brief=brief)
