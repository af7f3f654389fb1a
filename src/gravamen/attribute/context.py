"""What one pass over a document tells about all its sentences: quotations, turns, names, who speaks by default."""

from bisect import bisect_left, bisect_right

from gravamen.attribute.kinds import source_kind
from gravamen.attribute.naming import Naming
from gravamen.attribute.turns import Turn, Turns, speech_by
from gravamen.record.claim import Mention, Speaker
from gravamen.record.document import Reading, SourceKind
from gravamen.record.span import Span
from gravamen.text.paragraphs import paragraphs
from gravamen.text.quotes import quotations

REPORTER = Speaker(name="a reporter", kind=SourceKind.PRESS, named=False)


class Context:
    """A reading, prepared. Built in time linear in its text."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.language = (reading.language.value if reading.language else "en")[:2].lower()
        name = reading.publisher.value if reading.publisher else ""
        self.publisher = Speaker(name=name, kind=source_kind(name), named=True)
        self.turns = Turns(self.text, self.language)
        self.naming = Naming(self.text, name)
        self._quotes = tuple(quotations(self.text, paragraphs(self.text)))
        self._starts = [one.start for one in self._quotes]
        self._ends = [one.end for one in self._quotes]
        speech = None if self.turns.turns else speech_by(reading)
        self._speech: tuple[Speaker, Mention | None] | None = None
        if speech is not None:
            said_by, span = speech
            mention = Mention(text=span.of(self.text), spans=(span,), name=said_by) if span else None
            kind = source_kind(said_by)
            kind = self.publisher.kind if kind is SourceKind.UNKNOWN else kind
            self._speech = Speaker(name=said_by, kind=kind, named=True), mention

    def quotes(self, span: Span) -> tuple[Span, ...]:
        """The quotations that meet `span`, in order."""
        return self._quotes[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]

    def says(self, place: int) -> tuple[Speaker, Mention | None, Turn | None]:
        """Whose words stand at `place` where no sentence says otherwise."""
        turn = self.turns.at(place)
        if turn is not None:
            mention = Mention(text=turn.marker.of(self.text), spans=(turn.marker,))
            if turn.asks:
                return REPORTER, mention, turn
            speaker, titled = self._of_turn(turn)
            return speaker, Mention(text=mention.text, spans=mention.spans, name=titled), turn
        if self._speech is not None:
            return *self._speech, None
        return self.publisher, None, None

    def _of_turn(self, turn: Turn) -> tuple[Speaker, str]:
        printed = turn.name.title() if turn.name.isupper() else turn.name
        if not turn.named:
            plain = turn.name.lower().replace("[", "").replace("]", "")
            return Speaker(name=plain, kind=source_kind(plain), named=False), plain
        found = self.naming.identify(printed, turn.start, self.publisher)
        kind = found.speaker.kind
        if kind is SourceKind.UNKNOWN:
            kind = self.publisher.kind
        return Speaker(name=found.speaker.name or printed, kind=kind, named=True), found.titled or printed
