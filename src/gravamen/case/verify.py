"""Whether a brief still stands on its case: every quote, offset, hash, figure and rendering."""

import re
from collections.abc import Iterator
from pathlib import Path

from gravamen.brief.as_json import from_json
from gravamen.brief.citing import lines_of
from gravamen.case.case import Case
from gravamen.case.published import JSON, renderings
from gravamen.record.brief import Brief, Citation
from gravamen.record.errors import BadUsage, CaseError


def problems(folder: Path, case: Case) -> Iterator[str]:
    """What does not hold, one sentence each, naming the record; nothing where the brief stands.

    Raises BadUsage where the folder holds no brief, GravamenError where brief.json is not one.
    """
    try:
        data = (folder / JSON).read_bytes()
    except OSError as error:
        raise BadUsage(f"no brief in {folder}: {error.strerror}. Name the folder that --out was given.") from error
    brief = from_json(data)
    yield from case.problems()
    yield from _quotes(brief, case)
    yield from _renderings(brief, folder)
    yield from _composition(brief, case)


def _quotes(brief: Brief, case: Case) -> Iterator[str]:
    passages = {one.id: one for one in brief.passages}
    for line in lines_of(brief.sections):
        for one in line.citations:
            where = f"the quote “{_start(one.quote)}” [{one.source}]"
            if one.passage not in passages:
                yield f"{where}: its passage is not in brief.json"
            yield from (f"{where}: {why}" for why in _quote(one, case))
    for passage in brief.passages:
        if not case.holds(passage):
            yield f"the passage “{_start(passage.text)}” is not in the case as it stands in brief.json"


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
    again = case.brief(brief.question, brief.expected)
    if again == brief:
        return
    if again.case_mark != brief.case_mark:
        yield f"the case has changed since: it was {brief.case_mark}, and is {again.case_mark}; ask again"
        return
    if again.making.program != brief.making.program or again.making.models != brief.making.models:
        yield f"made by {brief.making.program}, which cannot be redone by {again.making.program}"
        return
    ours = [line.text for line in lines_of(again.sections)]
    theirs = [line.text for line in lines_of(brief.sections)]
    for text in theirs:
        if text not in ours:
            yield f"the case does not bear out the sentence “{_start(text)}”"
    for text in ours:
        if text not in theirs:
            yield f"the brief lacks the sentence “{_start(text)}”"
    if sorted(ours) == sorted(theirs):
        yield "brief.json differs from what the case gives, though its sentences are the same"


def _start(text: str) -> str:
    plain = re.sub(r"\s+", " ", text)
    return plain if len(plain) <= 160 else plain[:160] + " …"
