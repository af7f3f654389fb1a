"""A case: a folder of documents and what was made of them. The one public API."""

import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from gravamen.case.answer import answered
from gravamen.case.decisions import Decision, decisions, withdraw
from gravamen.case.descent import Descent, descent
from gravamen.case.disagreements import Disagreements, disagreements
from gravamen.case.evidence import Evidence
from gravamen.case.judging import case_mark
from gravamen.case.originals import Originals
from gravamen.case.published import held
from gravamen.case.reviewing import Review
from gravamen.case.searching import Hit, searched
from gravamen.case.settings import Settings
from gravamen.case.speakers import Speakers, speakers
from gravamen.case.why import Why, why
from gravamen.ledger.port import Ledger
from gravamen.record.brief import Brief
from gravamen.record.document import Passage
from gravamen.record.errors import CaseError
from gravamen.record.gap import Gap
from gravamen.record.judgement import Judgement

Told = Callable[[int, int], None]
DATABASE, ORIGINALS, SOURCES = "case.db", "originals", "sources.toml"


def _silent(done: int, total: int) -> None:
    pass


class Case:
    """An open case. Use it in a `with` statement; `open` makes the folder where there is none.

    Raises CaseError where the folder holds something else, is damaged, or was written by a newer version.
    """

    def __init__(self, folder: Path, ledger: Ledger, settings: Settings, keeping: bool) -> None:
        self._folder = folder
        self._ledger = ledger
        self._originals = Originals(folder / ORIGINALS)
        self._settings = settings
        self._keeping = keeping

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False, settings: Settings | None = None) -> Self:
        """The case in `folder`."""
        from gravamen.ledger.sqlite import SqliteLedger

        ledger = SqliteLedger.open(folder / DATABASE, read_only=read_only)
        return cls(folder, ledger, settings or Settings(), keeping=not read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ledger.close()

    def add(self, paths: Iterable[Path], about: Path | None = None, progress: Told = _silent) -> tuple[Gap, ...]:
        """Read what the case does not hold yet of the files and folders; the gaps of this run.

        Each document is kept as one step, so that a run that is cut off loses nothing that it had read.
        """
        from gravamen.case.adding import added

        return added(self._ledger, self._originals, paths, about, progress)

    def state_sources(self, table: Path) -> None:
        """Lay a table of what is known about publishers into a case that has none."""
        if not (self._folder / SOURCES).exists():
            shutil.copyfile(table, self._folder / SOURCES)

    def attribute_all(self, progress: Told = _silent) -> None:
        """Attribute every passage now, not when a question comes near it. What is done is kept as it goes."""
        self._evidence().attribute_all(progress)

    def brief(self, question: str, expected: Sequence[str] = ()) -> Brief:
        """The answer to `question`, and whether each of the `expected` things is there."""
        return answered(question, tuple(expected), self._evidence())

    def search(self, question: str, top: int) -> tuple[Hit, ...]:
        """The `top` passages of the case that bear on `question`, best first."""
        return searched(question, top, self._evidence())

    def speakers(self) -> Speakers:
        """Who speaks in the case, how often, and for which party, in as much of it as is attributed."""
        return speakers(self._evidence())

    def review(self, question: str, again: bool = False) -> Review:
        """The pairs of claims that matter most to the brief on `question`, for a person to judge."""
        return Review(question, self._evidence(), again)

    def decisions(self) -> tuple[Decision, ...]:
        """Every judgement and retraction that was made in the case, in that order, and what became of it."""
        return decisions(self._ledger)

    def withdraw(self, number: int, by: str, at: str) -> Judgement:
        """Take back the judgement of this number of `decisions`, which `by` made; `at` is when, as in Judgement.

        Raises BadUsage where there is none to take back, or somebody else made it.
        """
        return withdraw(self._ledger, number, by, at)

    def descent(self) -> Descent:
        """Who got it from whom: the documents of the case below the texts and agencies that they owe to."""
        return descent(self._evidence())

    def disagreements(self, question: str | None = None) -> Disagreements:
        """What does not go together in the case, in as much of it as is attributed; or of what bears on `question`."""
        return disagreements(self._evidence(), question)

    def why(self, finding: str, folder: Path) -> Why:
        """How a finding of the brief in `folder` was derived; named by its mark or the start of its id.

        Raises BadUsage where the folder holds no brief, or the brief no such finding.
        """
        evidence = self._evidence()
        brief = held(folder)
        return why(finding, brief, evidence, changed=brief.case_mark != case_mark(evidence))

    def problems(self) -> Iterable[str]:
        """What does not hold in the case: altered originals, passages, texts; nothing where it is sound."""
        yield from self._ledger.problems()
        yield from self._originals.problems(one.id for one in self._ledger.documents())

    def text_of(self, document: str) -> str:
        """The text of a document's reading. Raises CaseError where the case holds no such document."""
        return self._ledger.reading_of(document).text

    def holds(self, passage: Passage) -> bool:
        """Whether the case holds exactly this passage."""
        try:
            return self._ledger.passage(passage.id) == passage
        except CaseError:
            return False

    def _evidence(self) -> Evidence:
        return Evidence(
            ledger=self._ledger,
            settings=self._settings,
            sources=self._folder / SOURCES,
            keeping=self._keeping,
        )
