"""Lines of a brief as the page lays them out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from gravamen.brief.page.exhibits import Reference, cited_once
from gravamen.brief.page.shown import language_tag, shown
from gravamen.record.brief import Brief, Line, Section
from gravamen.record.finding import Mark, Standing

LABELS = frozenset([*map(str, Standing), *map(str, Mark)])
DISPUTES = "disputes it"  # the label of a denial that stands beside an allegation


class Kind(StrEnum):
    """What a line is to the reader."""

    SAID = "said"
    DENIAL = "denial"
    ABSENCE = "absence"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a line's words in one language; `lang` is "" for the brief's own."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line: its words in `pieces`, what it rests on, and the entries that must be read with it.

    `badges` are its standing and marks, `reason` why it stands so, `label` any other label: a date, a name.
    """

    kind: Kind
    pieces: tuple[Piece, ...]
    badges: tuple[str, ...]
    reason: str
    label: str
    references: tuple[Reference, ...]
    beside: tuple["Entry", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section of the page; `key` is the section's."""

    key: str
    title: str
    entries: tuple[Entry, ...]


def parts(brief: Brief, references: Iterator[Reference]) -> tuple[Part, ...]:
    """The brief's sections, laid out. `references` are taken in the order of the lines."""
    laid_out = _Layout(
        references=references,
        languages={one.document: language_tag(one.language) for one in brief.sources},
        looked_for=tuple(one.looked_for for one in brief.absences),
    )
    return tuple(
        Part(key=one.key, title=shown(one.title), entries=laid_out.entries(one)) for one in brief.sections
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """What laying out a line takes besides the line."""

    references: Iterator[Reference]
    languages: Mapping[str, str]
    looked_for: tuple[str, ...]

    def entries(self, section: Section) -> tuple[Entry, ...]:
        return tuple(self.entry(line, self.kind(line, section.key)) for line in section.lines)

    def entry(self, line: Line, kind: Kind) -> Entry:
        badges = _badges(line.label)
        reason = next((one for one in line.beside if _is_reason(one, badges)), None)
        references = tuple(next(self.references) for _ in cited_once(line))
        return Entry(
            kind=kind,
            pieces=tuple(self.pieces(line)),
            badges=badges,
            reason=shown(reason.text.partition(":")[2].strip()) if reason else "",
            label="" if badges else shown(line.label),
            references=references,
            beside=tuple(self.entry(one, _kind_beside(one)) for one in line.beside if one is not reason),
        )

    def kind(self, line: Line, section: str) -> Kind:
        """A silence is no statement: it cites nothing and speaks of what was looked for."""
        if line.citations:
            return Kind.SAID
        silent = section == "absent" and any(one in line.text for one in self.looked_for)
        return Kind.ABSENCE if silent or section == "replies" else Kind.NOTE

    def pieces(self, line: Line) -> Iterator[Piece]:
        """The line's words, those that repeat a quote in another language apart."""
        for one in line.citations:
            lang = self.languages.get(one.document, "")
            words = " ".join(one.quote.split())
            before, found, after = line.text.partition(words) if words else ("", "", "")
            if found and lang and lang.split("-")[0].lower() != "en":
                yield from (
                    Piece(text=shown(text), lang=tongue)
                    for text, tongue in ((before, ""), (found, lang), (after, ""))
                    if text
                )
                return
        yield Piece(text=shown(line.text), lang="")


def _badges(label: str) -> tuple[str, ...]:
    """The standing and marks that a label names, none where it is another sort of label."""
    named = tuple(label.split(", "))
    return named if LABELS.issuperset(named) else ()


def _is_reason(line: Line, badges: tuple[str, ...]) -> bool:
    return bool(badges) and not line.citations and line.text.lower().startswith(f"{badges[0]}:")


def _kind_beside(line: Line) -> Kind:
    if line.label == DISPUTES:
        return Kind.DENIAL
    return Kind.SAID if line.citations else Kind.NOTE
