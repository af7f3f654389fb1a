"""Texts in which the parts of every attribution are marked: who says what, as people read it.

    # wire: nested
    [1 The Wire 1] {1 reported 1} <1 that [2 officials 2] {2 said 2} <2 the talks had failed 2> 1>.
    ---

`[…]` is a speaker, `{…}` a cue, `<…>` a content; equal numbers join the parts of one attribution, a part may come
in several pieces, and pieces nest. The first line names the register and what the text shows; `---` on a line of its
own parts two texts; blank lines part paragraphs. The blanks inside a mark belong to the mark.

What counts as which part follows PolNeAR (Newell and others, 2018): a speaker is the whole noun phrase with title and
apposition, or the relative pronoun; a cue has its auxiliaries, negation and adverbs but neither recipient nor date; a
content has its "that" and its quotation marks, not the comma or full stop after them. Attitudes and intentions are
attributions. Who is accused is part of the content. Beyond that scheme, what an office does by saying ("sentenced",
"designated") and the names before the turns of a transcript are not marked.
"""

import re
from dataclasses import dataclass

from gravamen.record.span import Span

HEADER = re.compile(r"# (?P<register>[\w ]+): (?P<constructions>[\w ]+(?:, [\w ]+)*)")
MARK = re.compile(r"(?P<opening>[\[{<])(?P<opened>\d+) | (?P<closed>\d+)(?P<closing>[\]}>])")
BROKEN = re.compile(r"[\[{<]\d|\d[\]}>]")
CLOSES = {"]": "[", "}": "{", ">": "<"}
NAMES = {"[": "speaker", "{": "cue", "<": "content"}
PARTING = "---"


class MarkError(ValueError):
    """Marks that tell no attribution; the message begins with the line of the file, counted from 1."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"line {line}: {why}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One attribution: ascending spans, code points of the text; without a speaker where nobody is named."""

    speaker: tuple[Span, ...] = ()
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text without its marks, and the attributions that they told, by number."""

    line: int
    register: str
    constructions: tuple[str, ...]
    text: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A piece of a part; `start` counts code points of the text without marks, `line` those of the file."""

    kind: str
    number: int
    start: int
    line: int

    def __str__(self) -> str:
        return f"{NAMES[self.kind]} {self.number}"


def read_marked(file: str) -> list[Marked]:
    """The texts of `file`. MarkError where a mark or a first line is malformed."""
    found, line = [], 1
    for block in re.split(rf"^{PARTING}\n", file, flags=re.MULTILINE):
        found.append(_marked(block, line))
        line += block.count("\n") + 1
    return found


def _marked(block: str, line: int) -> Marked:
    first, _, body = block.partition("\n")
    header = HEADER.fullmatch(first)
    if header is None:
        raise MarkError(line, f"not '# register: construction, construction': {first!r}")
    text, told = _unmarked(body.rstrip("\n"), line + 1)
    return Marked(
        line=line,
        register=header["register"],
        constructions=tuple(header["constructions"].split(", ")),
        text=text,
        told=told,
    )


def _unmarked(body: str, line: int) -> tuple[str, tuple[Told, ...]]:
    """`body`, which begins on `line`, without its marks, and the attributions."""
    text, at = "", 0
    opened: list[_Piece] = []
    spans: dict[tuple[int, str], list[Span]] = {}
    lines: dict[int, int] = {}
    for mark in MARK.finditer(body):
        here = line + body.count("\n", 0, mark.start())
        text += _plain(body[at : mark.start()], here)
        at = mark.end()
        if mark["opening"]:
            opened.append(_Piece(kind=mark["opening"], number=int(mark["opened"]), start=len(text), line=here))
            lines.setdefault(opened[-1].number, here)
            continue
        piece = _closed(opened, CLOSES[mark["closing"]], int(mark["closed"]), here)
        if not text[piece.start :].strip():
            raise MarkError(here, f"{piece} is empty")
        spans.setdefault((piece.number, piece.kind), []).append(Span(piece.start, len(text)))
    text += _plain(body[at:], line + body.count("\n"))
    if opened:
        raise MarkError(opened[-1].line, f"{opened[-1]} is never closed")
    return text, tuple(_told(number, spans, lines[number]) for number in sorted(lines))


def _plain(words: str, line: int) -> str:
    broken = BROKEN.search(words)
    if broken:
        raise MarkError(line, f"not a mark: {words[max(0, broken.start() - 10) : broken.end() + 10]!r}")
    return words


def _closed(opened: list[_Piece], kind: str, number: int, line: int) -> _Piece:
    """The piece opened last, taken from `opened`, which must be the one that closes here."""
    if not opened or (opened[-1].kind, opened[-1].number) != (kind, number):
        open_now = f"{opened[-1]} is open" if opened else "nothing is open"
        raise MarkError(line, f"{NAMES[kind]} {number} closes where {open_now}")
    return opened.pop()


def _told(number: int, spans: dict[tuple[int, str], list[Span]], line: int) -> Told:
    for kind in ("{", "<"):
        if (number, kind) not in spans:
            raise MarkError(line, f"attribution {number} has no {NAMES[kind]}")
    speaker, cue, content = (tuple(spans.get((number, kind), ())) for kind in NAMES)
    return Told(speaker=speaker, cue=cue, content=content)
