"""What one pass over a document tells about its sentences: quotations, turns, names, whose words they are."""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from gravamen.attribute.entities import Entities
from gravamen.attribute.kinds import source_kind
from gravamen.attribute.naming import NOBODY, Identity, Naming
from gravamen.attribute.times import Times
from gravamen.attribute.turns import ANSWER, Turn, Turns, capitalised, holder, in_title, interviewed, speech_by
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
        self.publisher = Speaker(name=name, kind=source_kind(name.split("(")[0]), named=True)
        self.turns = Turns(self.text, self.language)
        self.naming = Naming(self.text, name)
        self.entities = Entities(self.text, self.naming)
        self.times = Times(reading)
        self._title = reading.title.value if reading.title else ""
        self._interviewed = interviewed(reading)
        self._quotes = tuple(quotations(self.text, paragraphs(self.text)))
        self._starts = [one.start for one in self._quotes]
        self._ends = [one.end for one in self._quotes]
        speech = None if self.turns.turns else speech_by(reading)
        self._speech: tuple[Speaker, Mention | None] | None = None
        if speech is not None:
            self._speech = self._of_speech(*speech)

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
            who = self._of_turn(turn)
            return who.speaker, replace(mention, name=who.titled, resolved=who.resolved), turn
        if self._speech is not None:
            return *self._speech, None
        return self.publisher, None, None

    def _of_speech(self, printed: str, span: Span | None) -> tuple[Speaker, Mention | None]:
        who = self._printed(printed, span.start if span else 0)
        if span is None:
            return who.speaker, None
        return who.speaker, Mention(text=span.of(self.text), spans=(span,), name=who.titled, resolved=who.resolved)

    def _of_turn(self, turn: Turn) -> Identity:
        if turn.name == ANSWER:
            return self._printed(self._interviewed, turn.start) if self._interviewed else NOBODY
        if not turn.named:
            plain = turn.name.lower().replace("[", "").replace("]", "")
            return Identity(Speaker(name=plain, kind=source_kind(plain), named=False), plain)
        named = (holder if turn.name.startswith("THE ") else in_title)(turn.name, self._title)
        return self._printed(named or turn.name, turn.start)

    def hearer(self, place: int) -> Speaker | None:
        """Whom "you" means at `place` of a transcript; None elsewhere, and where nobody can be told."""
        turn = self.turns.answered_at(place)
        if turn is None:
            return None
        return REPORTER if turn.asks else self._of_turn(turn).speaker

    def _printed(self, name: str, place: int) -> Identity:
        """Who a heading names, in capitals or not; of the publisher's kind where nothing tells another."""
        plain = capitalised(name) if name.isupper() else name
        found = self.naming.identify(plain.rsplit(", ", 1)[-1], place, self.publisher)
        kind = found.speaker.kind
        kind = self.publisher.kind if kind is SourceKind.UNKNOWN else kind
        speaker = Speaker(name=found.speaker.name or plain, kind=kind, named=True)
        return Identity(speaker, plain if ", " in plain else found.titled or plain, found.resolved)
