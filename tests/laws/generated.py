"""Small documents of sentences drawn from templates, and the brief that a case of them gives."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from gravamen.case.adding import Arriving
from gravamen.case.answer import answered
from gravamen.case.evidence import Evidence
from gravamen.case.originals import Originals
from gravamen.case.remembering import RememberingEncoder
from gravamen.case.settings import Settings
from gravamen.inference.encoder import Encoder
from gravamen.inference.minilm import VERSION, MiniLM
from gravamen.ledger.memory import MemoryLedger
from gravamen.read.about import AboutTable
from gravamen.read.parse import parsed
from gravamen.record.arrival import Arrival
from gravamen.record.brief import Brief
from gravamen.record.gap import Gap

QUESTION = "Which officers took money to let ships leave the port of Vardmoor without papers?"
SPEAKERS = (
    "the Ministry of Trade of Ostrea",
    "the Harbour Ministry of Vardmoor",
    "the Coast Guard of Vardmoor",
    "the Union of Seamen",
    "Captain Ilan Brue",
    "Judge Tamsin Vohl",
    "Ada Rell",
)
NOT_THE_NAME = re.compile(r"^(?:the|Captain|Judge) ")
OUTLETS = ("The Quay Review", "Vardmoor Gazette", "Ostrea Evening Post", "Northern Wire", "The Sounding Line")
ACCUSED = ("harbour officers", "Inspector Juro Halm", "three customs officers", "the night watch")
DEEDS = (
    "took {count} marks to let ships leave the port of Vardmoor without papers",
    "let {count} ships leave the port of Vardmoor without papers",
    "asked the owners of {count} ships for money before they could leave Vardmoor",
    "wrote false papers for {count} ships in the port of Vardmoor",
    "burned {count} pages of the register of Vardmoor",
)
FRAMES = (
    "{Speaker} said that {who} {deed}.",
    "{Speaker} alleged that {who} {deed}.",
    "{Speaker} denied that {who} {deed}.",
    "According to {speaker}, {who} {deed}.",
    "{Who} {deed}, {speaker} said.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Its words, and whose they are."""

    text: str
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A document: who publishes it when, and what it says."""

    outlet: str
    day: int
    sentences: tuple[Sentence, ...]

    def markdown(self) -> bytes:
        """The document's bytes."""
        head = f"---\npublisher: {self.outlet}\npublished: 2031-05-{self.day:02}\nlang: en\n---\n\n"
        return (head + "\n\n".join(one.text for one in self.sentences) + "\n").encode()


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    """What somebody says of somebody."""
    speaker = draw(st.sampled_from(SPEAKERS))
    who = draw(st.sampled_from(ACCUSED))
    deed = draw(st.sampled_from(DEEDS)).format(count=draw(st.integers(12, 980)))
    frame = draw(st.sampled_from(FRAMES))
    text = frame.format(Speaker=_capital(speaker), speaker=speaker, Who=_capital(who), who=who, deed=deed)
    return Sentence(text=text, speaker=NOT_THE_NAME.sub("", speaker))


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def pages(fewest: int = 1, most: int = 4) -> st.SearchStrategy[list[Page]]:
    """Documents of different words."""
    page = st.builds(
        Page,
        outlet=st.sampled_from(OUTLETS),
        day=st.integers(1, 31),
        sentences=st.lists(sentences(), min_size=2, max_size=5, unique_by=lambda one: one.text).map(tuple),
    )
    return st.lists(page, min_size=fewest, max_size=most, unique_by=lambda one: one.markdown())


def arrivals(written: Iterable[Page]) -> list[Arrival]:
    """The documents as files, named in their order."""
    return [Arrival(address=f"{number}.md", data=one.markdown()) for number, one in enumerate(written)]


@cache
def _encoder() -> Encoder:
    return MiniLM()


class Trial:
    """A case in memory, read without child processes; all else is as in any case."""

    def __init__(self, folder: Path) -> None:
        self.ledger = MemoryLedger()
        self._folder = folder

    def add(self, arriving: Sequence[Arrival]) -> None:
        """Read the files that the case does not hold yet."""
        step = Arriving(self.ledger, Originals(self._folder / "originals"), AboutTable(by_file={}))
        for one in step.fresh(arriving):
            assert not isinstance(one, Gap)
            for result in parsed(one):
                step.keep(result)
        step.finish()

    def evidence(self) -> Evidence:
        """A view of the case for one question."""
        sources = self._folder / "sources.toml"
        evidence = Evidence(ledger=self.ledger, settings=Settings(), sources=sources, keeping=True)
        evidence.__dict__["encoder"] = RememberingEncoder(self.ledger, VERSION, _encoder, True)
        return evidence

    def brief(self, expected: tuple[str, ...] = ()) -> Brief:
        """The brief on the question."""
        return answered(QUESTION, expected, self.evidence())


def brief_of(arriving: Sequence[Arrival], folder: Path) -> Brief:
    """The brief of a case of these files."""
    trial = Trial(folder)
    trial.add(arriving)
    return trial.brief()
