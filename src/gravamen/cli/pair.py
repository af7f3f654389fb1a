"""Two claims for a person to judge, in a terminal. Words of documents are data: nothing in them is obeyed."""

import re
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from gravamen.brief.as_markdown import visible
from gravamen.brief.names import short_name, with_article
from gravamen.brief.page.shown import day, shown
from gravamen.case.reviewing import Asked
from gravamen.record.claim import Mode, Stance
from gravamen.record.document import Passage
from gravamen.record.judgement import Relation
from gravamen.record.span import Span
from gravamen.record.statement import Statement

AROUND = 240  # code points of a passage before and after the words in question
LONGEST = 1200  # of these words
MARKS = ("⟦", "⟧")  # where nothing can be set off by style
HELD = {
    Relation.SAME: "takes them for one finding",
    Relation.CONTRADICTS: "tells them as a dispute",
    Relation.UNRELATED: "keeps them apart",
}
JUDGED = {
    Relation.SAME: "Judged the same",
    Relation.CONTRADICTS: "Judged a contradiction",
    Relation.UNRELATED: "Judged to be about different things",
    Relation.UNSURE: "Judged, but unsure,",
}
STANCE = {
    Stance.ASSERTS: "",
    Stance.DENIES: ", denying",
    Stance.QUESTIONS: ", asking",
    Stance.DECLINES: ", declining to say",
}
KEYS = "s same   c contradict   n neither   ? unsure   space skip   u undo   q quit"


def show(asked: Asked, number: int, console: Console) -> None:
    """Print the pair: both passages with the words in question set off, why it is asked, and what the program holds."""
    pair = asked.pair
    more = f"   {asked.more:,} more after it" if asked.more else "   the last one"
    console.print(Text.assemble((f"\nPair {number:,}", "bold"), (more, "dim")))
    styled = console.color_system is not None
    for name, statement, passage in (("A", pair.left, asked.left), ("B", pair.right, asked.right)):
        words = Text(_headed(statement, passage), style="italic")
        console.print()
        console.print(_named(name, [words, _set_off(statement, passage, styled)]))
    console.print()
    console.print(_named("Why", [Text(f"{one[:1].upper()}{visible(one[1:])}.") for one in pair.follows]))
    console.print(_named("Now", [Text(visible(_now(asked)))]))
    console.print(Text(f"\n{KEYS}", style="dim"))


def _named(name: str, paragraphs: Sequence[Text]) -> Table:
    """The paragraphs, one below the other, beside their name."""
    beside = Table.grid(padding=(0, 2, 0, 0))
    beside.add_column(width=3)
    beside.add_column()
    for number, one in enumerate(paragraphs):
        beside.add_row(Text("" if number else name, style="bold"), one)
    return beside


def _now(asked: Asked) -> str:
    if asked.before is not None:
        return f"{JUDGED.get(asked.before.relation, 'Judged')} by {asked.before.whose}."
    because = f" Compared: {'; '.join(asked.pair.because)}." if asked.pair.because else ""
    return f"The program {HELD[asked.pair.held]}.{because}"


def _headed(statement: Statement, passage: Passage) -> str:
    """Who says it, and where: "Ana Rell, denying; published by the Courier, 12 April 2024, page 2, paragraph 4"."""
    publisher = statement.publisher or "publisher not declared"
    attribution = statement.claim.attribution
    own = attribution.mode is Mode.AUTHORIAL or attribution.speaker.name == statement.publisher
    speaker = attribution.speaker.name or "somebody not named"
    who = f"{publisher if own else speaker}{STANCE[attribution.stance]}"
    where = "" if own else f"; published by {with_article(short_name(publisher))}"
    when = day(statement.published) or "date not declared"
    page = f", page {passage.page}" if passage.page is not None else ""
    return visible(f"{who}{where}, {when}{page}, paragraph {passage.paragraph}")


def _set_off(statement: Statement, passage: Passage, styled: bool) -> Text:
    """The passage around the claim's words, these set off by style, else by brackets."""
    text = Text()
    start, end = ("", "") if styled else MARKS
    at = 0
    for number, span in enumerate(_spans(statement, passage)):
        before = passage.text[at : span.start]
        text.append(_shown(_end_of(before) if number == 0 else before), style="dim")
        text.append(start)
        text.append(_shown(_middle_cut(span.of(passage.text))), style="bold underline")
        text.append(end)
        at = span.end
    text.append(_shown(_start_of(passage.text[at:])), style="dim")
    return text


def _spans(statement: Statement, passage: Passage) -> Iterator[Span]:
    """The claim's words in the passage's own text."""
    whole = passage.span
    for one in statement.claim.content:
        if one.meets(whole):
            start, end = max(one.start, whole.start), min(one.end, whole.end)
            yield Span(start - whole.start, end - whole.start)


def _shown(text: str) -> str:
    return shown(re.sub(r"\s+", " ", text))


def _end_of(text: str) -> str:
    return text if len(text) <= AROUND else "… " + text[-AROUND:].partition(" ")[2]


def _start_of(text: str) -> str:
    return text if len(text) <= AROUND else text[:AROUND].rpartition(" ")[0] + " …"


def _middle_cut(words: str) -> str:
    half = LONGEST // 2
    return words if len(words) <= LONGEST else f"{words[:half]} … {words[-half:]}"
