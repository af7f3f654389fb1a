"""Whether a line says nothing but what it cites: its figures, and its words.

The prose of a brief is the sources' own words in a frame of ours. So a figure must stand in a quote or be a date
that the document declares; any other word must stand in a quote, in what the document declares, in a name
that it gives a speaker, or belong to the frame.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gravamen.brief.dates import MONTHS, written
from gravamen.brief.sentence import PAST, SAYING
from gravamen.record.brief import CitedSource, Line
from gravamen.text.words import content_stems

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
FRAME = frozenset(
    content_stems(
        "according said stated wrote reported denied original published publisher unnamed source work cited case hold "
        "nearest passage text whether independent bears out origin party speakers name here that it no not without "
        + " ".join((*SAYING, *PAST.values(), *MONTHS))
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What lines may draw on beside their quotes: the documents, and the names in which statements were told."""

    documents: Mapping[str, CitedSource]
    names: frozenset[str]


def unproven(line: Line, known: Known) -> tuple[str, ...]:
    """The figures and word stems of the line that nothing cited bears out; empty where it stands."""
    quotes = " ".join(one.quote for one in line.citations)
    declared = " ".join(_declared(known.documents[one.document]) for one in line.citations)
    figures = set(FIGURE.findall(line.text)) - set(FIGURE.findall(f"{quotes} {declared}"))
    words = set(content_stems(FIGURE.sub(" ", line.text)))
    backed = set(content_stems(f"{quotes} {declared}")) | set(content_stems(" ".join(sorted(known.names)))) | FRAME
    return (*sorted(figures), *sorted(one for one in words - backed if not one[0].isdigit()))


def _declared(source: CitedSource) -> str:
    return f"{source.publisher} {source.title} {source.address} {written(source.published) if source.published else ''}"
