"""Whether a brief still stands on its case: every quote, offset, hash, figure and rendering."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from gravamen.brief.as_json import from_json
from gravamen.brief.as_markdown import visible
from gravamen.brief.citing import lines_of
from gravamen.case.case import Case
from gravamen.case.published import data_in, renderings
from gravamen.record.brief import Brief, Citation, Line
from gravamen.record.errors import CaseError, GravamenError

SHOWN = 160  # code points of a sentence or quote, enough to find it


def problems(folder: Path, case: Case) -> Iterator[str]:
    """What does not hold, one sentence each, naming the record; nothing where the brief stands.

    Raises BadUsage where the folder holds no brief.
    """
    data = data_in(folder)
    yield from case.problems()
    try:
        brief = from_json(data)
    except GravamenError as error:
        yield str(error)
        return
    yield from _quotes(brief, case)
    yield from _renderings(brief, folder)
    yield from _composition(brief, case)


def _quotes(brief: Brief, case: Case) -> Iterator[str]:
    passages = {one.id for one in brief.passages}
    for line in lines_of(brief.sections):
        for one in line.citations:
            where = f"the quote {_start(one.quote)} [{one.source}]"
            if one.passage not in passages:
                yield f"{where}: its passage is not in brief.json"
            yield from (f"{where}: {why}" for why in _quote(one, case))
    for passage in brief.passages:
        if not case.holds(passage):
            yield f"the passage {_start(passage.text)} of brief.json is not in the case as it stands there"


def _quote(one: Citation, case: Case) -> Iterator[str]:
    try:
        text = case.text_of(one.document)
    except CaseError as error:
        yield str(error)
        return
    if one.span.of(text) != one.quote:
        yield f"the document {one.document[:12]} says otherwise at {one.span.start}–{one.span.end}"
    if not text[: one.span.start].endswith(one.prefix) or not text[one.span.end :].startswith(one.suffix):
        yield f"the words around it in the document {one.document[:12]} are not those recorded"


def _renderings(brief: Brief, folder: Path) -> Iterator[str]:
    for name, text in renderings(brief).items():
        try:
            found = (folder / name).read_bytes()
        except OSError as error:
            yield f"{name}: {error.strerror}"
            continue
        if found != text.encode("utf-8"):
            yield f"{name} is not what brief.json renders to"


def _composition(brief: Brief, case: Case) -> Iterator[str]:
    """Every sentence and figure against the brief that the case gives now, where it holds the same documents."""
    try:
        again = case.brief(brief.question, brief.expected)
    except CaseError as error:
        yield f"the brief cannot be made again from the case: {error}"
        return
    if again.case_mark != brief.case_mark:
        yield f"the case has changed since: it was {brief.case_mark}, and is {again.case_mark}; ask again"
    elif again.making.program != brief.making.program or again.making.models != brief.making.models:
        yield f"made by {visible(brief.making.program)}, which cannot be redone by {again.making.program}"
    elif again != brief:
        yield from _differences(brief, again)


def _differences(brief: Brief, again: Brief) -> Iterator[str]:
    theirs, ours = list(lines_of(brief.sections)), list(lines_of(again.sections))
    yield from (f"the case does not bear out the sentence {one}" for one in _only_in(theirs, ours))
    yield from (f"the brief lacks the sentence {one}" for one in _only_in(ours, theirs))
    for line, own in zip(theirs, ours, strict=False):
        if line.text == own.text and line.label != own.label:
            yield f"the sentence {_start(line.text)} is labelled {_start(line.label)}, by the case {_start(own.label)}"
    known = {one.document: one for one in again.sources}
    for one in brief.sources:
        if known.get(one.document) != one:
            yield f"what brief.json says of the source {visible(one.address)} is not what the case says"
    for name in ("sections", "findings", "claims", "conflicts", "absences", "gaps", "sources", "passages", "making"):
        if getattr(brief, name) != getattr(again, name):
            yield f"brief.json differs from what the case gives in its {name}"


def _only_in(these: list[Line], those: list[Line]) -> list[str]:
    left = Counter(one.text for one in these) - Counter(one.text for one in those)
    return [_start(one) for one in left.elements()]


def _start(text: str) -> str:
    """The words in quotation marks, cut and made safe to print."""
    plain = visible(text)
    return f"“{plain}”" if len(plain) <= SHOWN else f"“{plain[:SHOWN]} …”"
