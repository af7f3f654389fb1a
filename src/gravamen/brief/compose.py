"""Material to brief: planned, written, every line checked, sources numbered."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gravamen.brief.citing import lines_of, numbered
from gravamen.brief.material import Material
from gravamen.brief.plan import planned
from gravamen.brief.proof import Known, unproven
from gravamen.brief.sections import sections
from gravamen.record.brief import Brief, CitedSource, Line, Section
from gravamen.record.document import Passage


def composed(material: Material) -> Brief:
    """The brief. A line that fails the check is left out and listed under `making.left_out`."""
    drafts = sections(material, planned(material))
    known = _known(material)
    failing = tuple(line.text for line in lines_of(drafts) if line.citations and unproven(line, known))
    standing = (_without(one, frozenset(failing)) for one in drafts)
    kept = tuple(part for part in _each_line_once(standing) if part.lines)
    final, order = numbered(kept)
    return Brief(
        question=material.question,
        expected=material.expected,
        case_mark=material.case_mark,
        sections=final,
        findings=material.findings,
        claims=tuple(sorted(material.claims, key=lambda one: one.id)),
        conflicts=material.conflicts,
        absences=material.absences,
        gaps=material.gaps,
        sources=tuple(_sources(order, material)),
        passages=tuple(_passages(final, material)),
        making=replace(material.making, left_out=failing),
    )


def _each_line_once(sections: Iterable[Section]) -> Iterator[Section]:
    """Without lines that an earlier part has in the same words and with the same label.

    What is told among the disputes, with who denies it, is told again where its standing is.
    """
    told: set[tuple[str, str]] = set()
    for one in sections:
        lines = tuple(line for line in one.lines if (line.text, line.label) not in told)
        told |= {(line.text, line.label) for line in lines}
        yield replace(one, lines=lines)


def _known(material: Material) -> Known:
    speakers = {one.claim.attribution.speaker.name for one in material.statements.values()}
    parties = {one.party for one in material.statements.values()}
    transcribed = {one.speaker for one in material.originals}
    return Known(documents=material.documents, names=frozenset(speakers | parties | transcribed))


def _without(section: Section, failing: frozenset[str]) -> Section:
    def kept(line: Line) -> Line:
        return replace(line, beside=tuple(kept(one) for one in line.beside if one.text not in failing))

    return replace(section, lines=tuple(kept(one) for one in section.lines if one.text not in failing))


def _sources(order: tuple[str, ...], material: Material) -> Iterator[CitedSource]:
    for number, document in enumerate(order, 1):
        yield replace(material.documents[document], number=number)
    uncited = set(material.documents) - set(order)
    yield from sorted((material.documents[one] for one in uncited), key=lambda one: (one.address, one.document))


def _passages(final: tuple[Section, ...], material: Material) -> list[Passage]:
    cited = {one.passage for line in lines_of(final) for one in line.citations}
    return sorted((material.passages[one] for one in cited), key=lambda one: (one.document, one.span))
