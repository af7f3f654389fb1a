"""Passages to claims: who says what, sentence by sentence, by rules over words and marks.

The scheme of speaker, cue and content is that of PARC (Pareti, 2012) and PolNeAR (Newell and others, 2018).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gravamen.attribute.acts import act
from gravamen.attribute.certainty import certainty
from gravamen.attribute.context import Context
from gravamen.attribute.frames import COLON, Frame, frames, stance
from gravamen.attribute.headings import heads, past_heading
from gravamen.attribute.tokens import Token, tokens
from gravamen.attribute.units import units
from gravamen.record.claim import Attribution, Claim, Mention, Mode, Speaker, Stance
from gravamen.record.document import Passage, Reading, SourceKind
from gravamen.record.gap import Gap
from gravamen.record.span import Span, trimmed
from gravamen.text.numbers import quantities

SPANISH = "Spanish: attribution is not yet analysed; the document is kept, searched and quoted as it stands"
CREDITS = re.compile(r"(?:\s*\((?P<last>[^()\n]{2,60})\))+\s*\Z")
CREDIT = re.compile(r"\(([^()\n]{2,60})\)")
BULLET = re.compile(r"(?:[-*•#>]+\s+|\d{1,3}[.)]\s?)+")
STOPS = re.compile(r"[.!?…]+[”\"’')\]]*\**(?:\[\d+\])*\Z")
ASKS = re.compile(r"\?[”\"’')\]]*\**\Z")
NOBODY = Speaker(name="", kind=SourceKind.UNKNOWN, named=False)
OWN = frozenset({"i", "we"})
HEARERS = frozenset({"you", "one"})
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.]{2,}|Washington)(?:[ ,]{1,2}[A-Za-z.]+){0,4}(?: \([A-Z]{2,9}\))?\*{0,2} ?[–—-]{1,2}\s+"
)
ADDRESS = re.compile(r"https?://[^\s)\]]+")  # names and numbers in it are nobody's words
LONGEST_STOP = 40  # code points of full stops, quotation marks and notes at a sentence's end
FEWEST = 3  # words of a sentence that asserts something
HEADING = 8  # words; a shorter line without a full stop is a heading
OFFICIAL = frozenset({SourceKind.GOVERNMENT, SourceKind.COURT, SourceKind.INTERGOVERNMENTAL})


def claims(reading: Reading, passages: Iterable[Passage]) -> Iterator[Claim | Gap]:
    """The claims of `passages`, all of `reading`, in the order of the text within each passage.

    A sentence whose speaker is told by a cue yields its attributed claims; any other that asserts something
    yields one claim of whoever's words the text is: a transcript's turn, a speech's giver, the publisher.
    Text in Spanish yields one Gap, and the claims of a transcript's turns. Offsets count code points of
    `reading.text`. Time is linear in the text.
    """
    context = Context(reading)
    if context.language == "es":
        yield Gap(stage="attribute", subject=reading.document, why=SPANISH)
    for passage in passages:
        if context.language != "es":
            yield from _Passage(context, passage).claims()
        elif context.turns.turns:
            yield from _Passage(context, passage).turns_only()


class _Passage:
    """The claims of one passage."""

    def __init__(self, context: Context, passage: Passage) -> None:
        self.context = context
        self.document, self.id = passage.document, passage.id
        self.text = context.text
        self.span, self.credits = _credited(self.text, passage.span)
        self.quotes = context.quotes(self.span)

    def claims(self) -> Iterator[Claim]:
        held: list[Claim] = []
        for unit in self._units():
            words = tokens(self.text, unit, self.context.quotes(unit))
            if held and held[-1].attribution.cue and _all_quoted(words):
                held[-1] = self._continued(held[-1], unit)
                continue
            yield from held
            held = list(self._of_sentence(unit, words))
        yield from held

    def turns_only(self) -> Iterator[Claim]:
        for unit in self._units():
            if self.context.turns.at(unit.start) is not None:
                yield from self._unattributed(unit, [])

    def _units(self) -> Iterator[Span]:
        """Sentences, without the turn's marker before the first."""
        for unit in units(self.text, self.span, self.quotes, self.context.language):
            turn = self.context.turns.at(unit.end - 1)
            start = max(unit.start, turn.start) if turn and turn.marker.start >= unit.start else unit.start
            for furniture in (BULLET, DATELINE):
                found = furniture.match(self.text, start, unit.end)
                start = found.end() if found else start
            span = trimmed(self.text, Span(past_heading(self.text, start, unit.end), unit.end))
            if span.start < span.end:
                yield span

    def _of_sentence(self, unit: Span, words: list[Token]) -> Iterator[Claim]:
        if heads(self.text, unit):
            return
        found = frames(words)
        who = [self._speaker(unit, frame) for frame in found]
        made = [
            self._attributed(unit, frame, who[index], who[frame.inner][0].name if frame.inner is not None else None)
            for index, frame in enumerate(found)
            if self._attributes(frame, who[index][0])
        ]
        if made:
            yield from sorted(made, key=lambda one: (one.content[0].start, one.content[-1].end))
        else:
            yield from self._unattributed(unit, words)

    def _attributes(self, frame: Frame, speaker: Speaker) -> bool:
        """Whether the frame tells of somebody else's words.

        What stands before a headline's colon must be somebody, not a label. Whoever says "I think" speaks
        the whole sentence in their own name; "that shows" in a relative clause has no speaker.
        """
        written = frame.speaker.of(self.text).lower().replace("’", "'").split("'")[0] if frame.speaker else ""
        if written in OWN or written in HEARERS:
            return False
        if frame.verb is not COLON and written not in {"that", "which"}:
            return True
        if frame.verb is COLON and self.context.naming.labels(frame.speaker.of(self.text) if frame.speaker else ""):
            return False
        return self.context.naming.knows(speaker.name) or speaker.kind is not SourceKind.UNKNOWN

    def _speaker(self, unit: Span, frame: Frame) -> tuple[Speaker, Mention | None]:
        if frame.speaker is None:
            return NOBODY, None
        written = frame.speaker.of(self.text)
        own = self.context.says(unit.start)[0]
        identity = self.context.naming.identify(written, frame.speaker.start, own)
        return identity.speaker, Mention(text=written, spans=(frame.speaker,), name=identity.titled or None)

    def _attributed(self, unit: Span, frame: Frame, who: tuple[Speaker, Mention | None], outer: str | None) -> Claim:
        speaker, mention = who
        own, _, turn = self.context.says(unit.start)
        text = self._words(frame.content)
        what = stance(frame.verb, frame.negated)
        if what is Stance.ASSERTS and ASKS.search(self.text[frame.content[-1].start : frame.content[-1].end + 1]):
            what = Stance.QUESTIONS
        sure = certainty(text, what, min(frame.verb.certainty, 1) if frame.modal else frame.verb.certainty)
        outer = outer if outer != speaker.name else None
        via = outer or (own.name if turn is not None and speaker != own else self.credits)
        cue = Mention(text=frame.cue.of(self.text), spans=(frame.cue,))
        attribution = Attribution(
            speaker=speaker, mention=mention, cue=cue, mode=self._mode(frame.content), stance=what,
            certainty=sure, via=via or None,
        )  # fmt: skip
        return self._claim(unit, frame.content, attribution)

    def _unattributed(self, unit: Span, words: list[Token]) -> Iterator[Claim]:
        """The sentence as a claim of whose text it is; nothing where it is a heading or a mere name."""
        content = self._assertion(unit)
        if content is None:
            return
        speaker, mention, turn = self.context.says(unit.start)
        spoken = mention is not None or turn is not None or speaker != self.context.publisher
        asks = ASKS.search(self.text[max(unit.start, unit.end - LONGEST_STOP) : unit.end]) is not None or (
            turn is not None and turn.asks
        )
        name, via = "", self.credits
        if not spoken and _all_quoted(words):
            speaker, spoken = NOBODY, True
        elif not spoken and not asks:
            done = act(words)
            performer = self._performer(done.performer) if done else None
            if done and performer:
                identity, own = performer
                name, speaker, mention = done.name, identity[0], identity[1]
                via = via or (None if own else self.context.publisher.name) or None
        what = Stance.QUESTIONS if asks else Stance.ASSERTS
        text = self._words((content,))
        attribution = Attribution(
            speaker=speaker, mention=mention, cue=None,
            mode=Mode.DIRECT if spoken else Mode.AUTHORIAL, stance=what,
            certainty=3 if name else certainty(text, what, 3), via=via or None,
        )  # fmt: skip
        yield self._claim(unit, (content,), attribution, name)

    def _performer(self, span: Span) -> tuple[tuple[Speaker, Mention], bool] | None:
        """The office at `span` and whether it publishes the text; None where it is no office."""
        written = span.of(self.text)
        identity = self.context.naming.identify(written, span.start, self.context.publisher)
        if not identity.speaker.named or identity.speaker.kind not in OFFICIAL:
            return None
        mention = Mention(text=written, spans=(span,), name=identity.titled)
        own = identity.speaker == self.context.publisher or self.context.naming.owned(identity.speaker.name)
        return (identity.speaker, mention), own

    def _assertion(self, unit: Span) -> Span | None:
        """The words of the sentence, its full stop left out; None where it asserts nothing."""
        words = self.text[unit.start : unit.end]
        stop = STOPS.search(words, max(0, len(words) - LONGEST_STOP))
        count = len(words.split())
        if count < FEWEST or (stop is None and count < HEADING) or words.isupper():
            return None
        if stop is None or "?" in stop.group() or "!" in stop.group():
            return unit
        bare = stop.group().lstrip(".…")
        return Span(unit.start, unit.end - len(stop.group())) if not bare else unit

    def _continued(self, claim: Claim, unit: Span) -> Claim:
        """The claim with a quotation of the same speaker that follows it."""
        content = (*claim.content, unit)
        attribution = replace(claim.attribution, mode=self._mode(content))
        whole = Span(claim.sentence.start, unit.end)
        return self._claim(whole, content, attribution, claim.act)

    def _mode(self, content: tuple[Span, ...]) -> Mode:
        inside = total = 0
        for part in content:
            total += part.end - part.start
            for quote in self.context.quotes(part):
                inside += max(0, min(part.end, quote.end) - max(part.start, quote.start))
        if inside == 0:
            return Mode.INDIRECT
        return Mode.DIRECT if inside >= 0.95 * total else Mode.MIXED

    def _words(self, content: tuple[Span, ...]) -> str:
        return " ".join(part.of(self.text) for part in content)

    def _claim(self, unit: Span, content: tuple[Span, ...], attribution: Attribution, act: str = "") -> Claim:
        text = self._words(content)
        told = ADDRESS.sub(lambda found: " " * len(found.group()), text)
        named = self.context.entities.names_in(told)
        dated = self.context.times.dates(told, content[0].start)
        return Claim(
            document=self.document,
            passage=self.id,
            sentence=unit,
            content=content,
            text=text,
            attribution=attribution,
            act=act,
            names=named,
            quantities=quantities(told, dated),
            dates=dated,
            entities=self.context.entities.of(named),
        )


def _all_quoted(words: list[Token]) -> bool:
    return bool(words) and all(one.quoted or not one.word for one in words) and any(one.quoted for one in words)


def _credited(text: str, span: Span) -> tuple[Span, str | None]:
    """The passage without the outlets named in brackets after its last full stop, and those outlets."""
    found = CREDITS.search(text, max(span.start, span.end - 300), span.end)
    if found is None or found.start() <= span.start:
        return span, None
    before = text[span.start : found.start()].rstrip()
    if before[-1:] not in '.!?”"':
        return span, None
    outlets = CREDIT.findall(text, found.start(), span.end)
    return Span(span.start, span.start + len(before)), "; ".join(dict.fromkeys(outlets))
