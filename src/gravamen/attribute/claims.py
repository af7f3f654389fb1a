"""Passages to claims: who says what, by a tagger's attributions and the document's own marks.

The scheme of speaker, cue and content is that of PARC (Pareti, 2012) and PolNeAR (Newell and others, 2018).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gravamen.attribute.acts import act
from gravamen.attribute.certainty import certainty
from gravamen.attribute.context import Context
from gravamen.attribute.covered import Covered
from gravamen.attribute.credits import credited
from gravamen.attribute.cues import Manner, manner, speaks
from gravamen.attribute.headings import heads, past_heading
from gravamen.attribute.hearsay import hearsay
from gravamen.attribute.nested import with_nested
from gravamen.attribute.tokens import Token, tokens
from gravamen.attribute.units import units
from gravamen.inference.tagging import Tagged, Tagger
from gravamen.record.claim import Attribution, Claim, Mention, Mode, Speaker, Stance
from gravamen.record.document import Passage, Reading, SourceKind
from gravamen.record.gap import Gap
from gravamen.record.span import Span, trimmed
from gravamen.text.numbers import quantities

SPANISH = "Spanish: attribution is not yet analysed; the document is kept, searched and quoted as it stands"
BULLET = re.compile(r"(?:[-*•#>]+\s+|\d{1,3}[.)]\s?)+")
STOPS = re.compile(r"[.!?…]+[”\"’')\]]*\**(?:\[\d+\])*\Z")
ASKS = re.compile(r"\?[”\"’')\]]*\**\Z")
NOBODY = Speaker(name="", kind=SourceKind.UNKNOWN, named=False)
OWN = frozenset("i we me us my our myself ourselves".split())
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.]{2,}|Washington)(?:[ ,]{1,2}[A-Za-z.]+){0,4}(?: \([A-Z]{2,9}\))?\*{0,2} ?[–—-]{1,2}\s+"
)
ADDRESS = re.compile(r"https?://[^\s)\]]+")  # names and numbers in it are nobody's words
LONGEST_STOP = 40  # code points of full stops, quotation marks and notes at a sentence's end
TOLD = 0.8  # share of a sentence from which on it is told as a content; its last marks never are
NEAREST = 24  # attributions on each side in which one may be made
FEWEST = 3  # words of a sentence that asserts something
HEADING = 8  # words; a shorter line without a full stop is a heading
OFFICIAL = frozenset({SourceKind.GOVERNMENT, SourceKind.COURT, SourceKind.INTERGOVERNMENTAL})


def claims(reading: Reading, passages: Iterable[Passage], tagger: Tagger) -> Iterator[Claim | Gap]:
    """The claims of `passages`, all of `reading`, in the order of the text within each passage.

    What a cue attributes is a claim of its speaker. A sentence in which nobody else is said to have said
    something is a claim of whoever's words the text is: a transcript's turn, a speech's giver, the publisher.
    Text in Spanish yields one Gap, and the claims of a transcript's turns. Offsets count code points of
    `reading.text`. Time is linear in the text.
    """
    context = Context(reading)
    if context.language == "es":
        yield Gap(stage="attribute", subject=reading.document, why=SPANISH)
        if context.turns.turns:
            for passage in passages:
                yield from _Passage(context, passage, ()).turns_only()
        return
    held = list(passages)
    spans = [_after_marker(context, one.span) for one in held]
    tagged = with_nested(context.text, tagger, tagger.attributions(context.text, spans))
    for passage, found in zip(held, tagged, strict=True):
        yield from _Passage(context, passage, found).claims()


class _Passage:
    """The claims of one passage."""

    def __init__(self, context: Context, passage: Passage, tagged: Sequence[Tagged]) -> None:
        self.context = context
        self.document, self.id = passage.document, passage.id
        self.text = context.text
        self.span, self.credits = credited(self.text, passage.span)
        self.tagged = [one for one in tagged if one.speaker is None or speaks(*self._written(one.cue, one.speaker))]
        self.outer = dict(_outer(self.tagged))
        self.units = list(self._units())
        self.starts = [one.start for one in self.units]

    def claims(self) -> list[Claim]:
        by_unit = self._by_unit()
        told = Covered(part for one in self.tagged for part in one.content)
        found: list[Claim] = []
        for unit in self.units:
            words = tokens(self.text, unit, self.context.quotes(unit))
            if unit not in by_unit and told.share(unit) >= TOLD:
                continue
            here = by_unit.get(unit, []) or self._heard(unit, words)
            if not here and found and found[-1].attribution.cue and _all_quoted(words):
                found[-1] = self._continued(found[-1], unit)
                continue
            if not here or all(self._is_own(one) for one in here):
                found += self._unattributed(unit, words)
            found += sorted((self._attributed(unit, one) for one in here), key=_place)
        return sorted(found, key=lambda one: one.sentence.start)

    def turns_only(self) -> Iterator[Claim]:
        for unit in self.units:
            if self.context.turns.at(unit.start) is not None:
                yield from self._unattributed(unit, [])

    def _units(self) -> Iterator[Span]:
        """Sentences, without the turn's marker before the first."""
        for unit in units(self.text, self.span, self.context.quotes(self.span), self.context.language):
            turn = self.context.turns.at(unit.end - 1)
            start = max(unit.start, turn.start) if turn and turn.marker.start >= unit.start else unit.start
            for furniture in (BULLET, DATELINE):
                found = furniture.match(self.text, start, unit.end)
                start = found.end() if found else start
            span = trimmed(self.text, Span(past_heading(self.text, start, unit.end), unit.end))
            if span.start < span.end:
                yield span

    def _by_unit(self) -> dict[Span, list[Tagged]]:
        """The attributions by the sentence in which their cue begins."""
        found: dict[Span, list[Tagged]] = {}
        for one in self.tagged:
            at = bisect_right(self.starts, one.cue.start) - 1
            if at >= 0:
                found.setdefault(self.units[at], []).append(one)
        return found

    def _heard(self, unit: Span, words: list[Token]) -> list[Tagged]:
        found = None if heads(self.text, unit) else hearsay(words)
        return [found] if found else []

    def _manner(self, one: Tagged) -> Manner:
        return manner(one.cue.of(self.text), self._words(one.content))

    def _is_own(self, one: Tagged) -> bool:
        """Whether the sentence stays its teller's: "we think that", and what somebody is said to want or plan."""
        return _is_first_person(one, self.text) or not (self._manner(one).telling or self._quotes(one.content))

    def _speaker(self, one: Tagged) -> tuple[Speaker, Mention | None]:
        if one.speaker is None:
            return NOBODY, None
        written = one.speaker.of(self.text)
        if _is_first_person(one, self.text):
            speaker = self._first_person(one)
            return speaker, Mention(text=written, spans=(one.speaker,), name=speaker.name or None)
        hearer = self.context.hearer(one.cue.start) if written.lower() == "you" else None
        if hearer is not None:
            return hearer, Mention(text=written, spans=(one.speaker,), name=hearer.name)
        own = self.context.says(one.cue.start)[0]
        found = self.context.naming.identify(written, one.speaker.start, own)
        name = found.titled or None
        return found.speaker, Mention(text=written, spans=(one.speaker,), name=name, resolved=found.resolved)

    def _first_person(self, one: Tagged) -> Speaker:
        """Who says "I": whoever is quoted there, else whose text it is; nobody where a quotation is nobody's."""
        seen, outer = {one}, self.outer.get(one)
        while outer is not None and outer not in seen and _is_first_person(outer, self.text):
            seen.add(outer)  # two attributions may each be made in the other's content
            outer = self.outer.get(outer)
        if outer is not None and outer not in seen:
            return self._speaker(outer)[0]
        return NOBODY if self.context.quotes(one.cue) else self.context.says(one.cue.start)[0]

    def _attributed(self, unit: Span, one: Tagged) -> Claim:
        speaker, mention = self._speaker(one)
        own, _, turn = self.context.says(unit.start)
        text, how = self._words(one.content), self._manner(one)
        what = how.stance
        if what is Stance.ASSERTS and ASKS.search(self.text[one.content[-1].start : one.content[-1].end + 1]):
            what = Stance.QUESTIONS
        nobody = one.speaker is None and how.telling
        sure = certainty(text, what, min(how.certainty, 1) if nobody else how.certainty)
        outer = self.outer.get(one)
        told_by = (self._speaker(outer)[0].name if outer else None, own.name if turn else None, self.credits)
        via = next((name for name in told_by if name and name != speaker.name), None)
        cue = Mention(text=one.cue.of(self.text), spans=(one.cue,))
        attribution = Attribution(
            speaker=speaker, mention=mention, cue=cue, mode=self._mode(one.content), stance=what,
            certainty=sure, via=via,
        )  # fmt: skip
        return self._claim(self._around(unit, one), one.content, attribution)

    def _around(self, unit: Span, one: Tagged) -> Span:
        """The sentence of the cue, with those into which the content runs."""
        first = max(bisect_right(self.starts, one.content[0].start) - 1, 0)
        last = max(bisect_right(self.starts, one.content[-1].end - 1) - 1, 0)
        start = min(unit.start, self.units[first].start, one.content[0].start)
        return Span(start, max(unit.end, self.units[last].end, one.content[-1].end))

    def _unattributed(self, unit: Span, words: list[Token]) -> Iterator[Claim]:
        """The sentence as a claim of whose text it is; nothing where it is a heading or a mere name."""
        content = None if heads(self.text, unit) else self._assertion(unit)
        if content is None:
            return
        speaker, mention, turn = self.context.says(unit.start)
        spoken = mention is not None or turn is not None or speaker != self.context.publisher
        asks = ASKS.search(self.text[max(unit.start, unit.end - LONGEST_STOP) : unit.end]) is not None or (
            turn is not None and turn.asks
        )
        name, via = "", self.credits
        if not spoken and _all_quoted(words):
            if heads(self.text, Span(unit.start, [one for one in words if one.word][-1].end)):
                return
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
        mention = Mention(text=written, spans=(span,), name=identity.titled, resolved=identity.resolved)
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
        content = Covered((*claim.content, unit)).spans
        attribution = replace(claim.attribution, mode=self._mode(content))
        whole = Span(claim.sentence.start, max(claim.sentence.end, unit.end))
        return self._claim(whole, content, attribution, claim.act)

    def _quotes(self, content: Sequence[Span]) -> bool:
        """Whether words are quoted, not only a title."""
        quotes = [one for part in content for one in self.context.quotes(part)]
        return any(not heads(self.text, one) for one in quotes)

    def _mode(self, content: tuple[Span, ...]) -> Mode:
        inside = total = 0
        for part in content:
            total += part.end - part.start
            for quote in self.context.quotes(part):
                inside += max(0, min(part.end, quote.end) - max(part.start, quote.start))
        if inside == 0:
            return Mode.INDIRECT
        return Mode.DIRECT if inside >= 0.95 * total else Mode.MIXED

    def _written(self, *spans: Span) -> list[str]:
        return [one.of(self.text) for one in spans]

    def _words(self, content: Sequence[Span]) -> str:
        return " ".join(self._written(*content))

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


def _after_marker(context: Context, span: Span) -> Span:
    """The passage without the name of whose turn begins with it: it is no part of what is said."""
    turn = context.turns.at(span.end - 1)
    return Span(turn.start, span.end) if turn and span.start <= turn.marker.start < turn.start < span.end else span


def _place(claim: Claim) -> tuple[int, int]:
    return claim.content[0].start, claim.content[-1].end


def _outer(tagged: Sequence[Tagged]) -> Iterator[tuple[Tagged, Tagged]]:
    """Each attribution that is made in the content of another, with that one, the closest of several."""
    for number, one in enumerate(tagged):
        holding = [
            (sum(part.end - part.start for part in other.content), at)
            for at, other in enumerate(tagged[max(0, number - NEAREST) : number + NEAREST], max(0, number - NEAREST))
            if at != number and _within(one.cue, other) and not all(_within(part, one) for part in other.content)
        ]
        if holding:
            yield one, tagged[min(holding)[1]]


def _within(part: Span, one: Tagged) -> bool:
    return any(other.holds(part) for other in one.content)


def _is_first_person(one: Tagged, text: str) -> bool:
    return one.speaker is not None and one.speaker.of(text).lower() in OWN


def _all_quoted(words: list[Token]) -> bool:
    return bool(words) and all(one.quoted or not one.word for one in words) and any(one.quoted for one in words)
