"""What a person says about documents that do not say it themselves: a table with one line for each file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from gravamen.read.declared import Field, Statement, stated
from gravamen.read.encoding import decoded
from gravamen.read.normal import normalised
from gravamen.record.document import Declared, Reading
from gravamen.record.errors import BadUsage
from gravamen.record.gap import Gap

FILE = "file"
TABLE = "--about"
DETECTED = "detected"
FIELDS = ((Field.PUBLISHER, "issuer"), (Field.PUBLISHED, "date"), (Field.LANGUAGE, "lang"))


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of one file from elsewhere; each value says that it comes from the table."""

    publisher: Declared | None = None
    published: Declared | None = None
    language: Declared | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutTable:
    """The lines by file, and a Gap for each line that cannot be used."""

    by_file: Mapping[str, About]
    gaps: tuple[Gap, ...] = ()

    def of(self, address: str) -> About:
        """What is said of the file at `address`: under its whole address, else under its name alone."""
        name = PurePosixPath(address).name
        return self.by_file.get(address) or self.by_file.get(name) or About()


def about_table(data: bytes, name: str) -> AboutTable:
    """The table in `data`: tab-separated, its first line names the columns (`file`, and any of `issuer`,
    `date`, `lang`; others are passed over). `name` is how the table's file is called in what is printed.

    Raises BadUsage where the first line has no column `file`.
    """
    lines = normalised(decoded(data).text).split("\n")
    columns = [column.strip().lower() for column in lines[0].split("\t")]
    if FILE not in columns:
        raise BadUsage(f"{name}: its first line must name the columns, parted by tabs: file, issuer, date, lang")
    by_file: dict[str, About] = {}
    gaps: list[Gap] = []
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        cells = dict(zip(columns, (cell.strip() for cell in line.split("\t")), strict=False))
        why = _fault(line, cells, columns, by_file)
        if why:
            gaps.append(Gap(stage="read", subject=f"{name}, line {number}", why=why, unread=True))
            continue
        found = stated(
            Statement(field=field, words=cells.get(column, ""), where=f"{TABLE} {name}") for field, column in FIELDS
        )
        gaps += [Gap(stage="read", subject=f"{name}, line {number}", why=why) for why in found.remarks]
        by_file[cells[FILE]] = About(publisher=found.publisher, published=found.published, language=found.language)
    return AboutTable(by_file=by_file, gaps=tuple(gaps))


def _fault(line: str, cells: dict[str, str], columns: list[str], by_file: dict[str, About]) -> str | None:
    if line.count("\t") + 1 != len(columns):
        return f"{line.count(chr(9)) + 1} columns where the first line names {len(columns)}; not used"
    if not cells[FILE]:
        return "it names no file; not used"
    if cells[FILE] in by_file:
        return f"{cells[FILE]} has a line already; not used"
    return None


def with_about(reading: Reading, about: About) -> Reading:
    """`reading` with what `about` says where the document declares nothing.

    A detected language is no declaration, and a later table outranks an earlier one.
    """
    return replace(
        reading,
        publisher=_laid(reading.publisher, about.publisher),
        published=_laid(reading.published, about.published),
        language=_laid(reading.language, about.language),
    )


def _laid(own: Declared | None, told: Declared | None) -> Declared | None:
    declared = own is not None and own.where != DETECTED and not own.where.startswith(TABLE)
    return own if declared or told is None else told
