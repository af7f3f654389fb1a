"""Who says what: attributions and the claims that they make (speaker, cue, content of PARC and PolNeAR)."""

from dataclasses import dataclass, field
from enum import StrEnum

from gravamen.record.document import SourceKind
from gravamen.record.identity import identity
from gravamen.record.span import Span


class Mode(StrEnum):
    """How the words are given. AUTHORIAL: the text names no speaker, so its publisher speaks."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    AUTHORIAL = "authorial"


class Stance(StrEnum):
    """What the speaker does with the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"
    DECLINES = "declines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that stand for a speaker or a cue. `name` is the fullest name the document gives, where known.

    `spans` are ascending and count code points of the reading's text, as does `resolved`: the span of the words
    that told who this is, None where the mention's own words do or nothing does.
    """

    text: str
    spans: tuple[Span, ...]
    name: str | None = None
    resolved: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Whoever answers for a claim. `name` is empty where nobody does.

    `named` is false for "a senior official" and the like: such speakers are never merged with named ones.
    """

    name: str
    kind: SourceKind
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The link between a content and its speaker.

    `certainty` runs from -3 (certainly not) to +3 (certainly), the event-factuality scale of Saurí and
    Pustejovsky (FactBank, 2009). `via` is the next speaker up: for "AP reports that officials said", AP.
    """

    speaker: Speaker
    mention: Mention | None
    cue: Mention | None
    mode: Mode
    stance: Stance
    certainty: int
    via: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as it is claimed: `low` to `high` (equal where exact), of what (`unit`), how exact.

    `span` counts code points of the claim's text. `unit` is in one form for comparison, `counted` are the words
    for what is counted or measured, as written. `approximate` is the word that says so ("about", "dozens"),
    else "". `bound`: "at least" is "least", "up to" is "most", else "".
    """

    span: Span
    low: float
    high: float
    unit: str
    counted: str = ""
    approximate: str = ""
    bound: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDate:
    """A date that a text names. `span` counts code points of that text.

    `value` keeps the precision said, as ISO 8601 writes it: `2025-07-25`, `2025-W30` (a week), `2025-07`, `2025`,
    `202` (the 2020s); None where the text does not settle it. `bound` is "from" ("since 2017"), "until",
    "before" or "after", else "". A range is two dates, "from" and "until".
    """

    span: Span
    value: str | None
    bound: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, body or place: the fullest name that a document gives it, and the other forms found there.

    `aliases` are in the order in which the document first writes them.
    """

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What somebody says in a document. Spans count code points of the reading's text.

    `sentence` is the whole sentence (or sentences) in which the claim is made; `content` the words claimed,
    `text` those words joined by one blank. `act` names what the speaker does by saying it ("designated",
    "sentenced"), else it is empty. `names` are names as the claim writes them, `entities` whom and what they
    name, each once; both in order. Spans of quantities and dates count code points of `text`.
    """

    document: str
    passage: str
    sentence: Span
    content: tuple[Span, ...]
    text: str
    attribution: Attribution
    act: str = ""
    names: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[NamedDate, ...] = ()
    entities: tuple[Entity, ...] = ()

    id: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Worked out once: claims are compared by it thousands of times for one question.
        object.__setattr__(self, "id", self._identity())

    def _identity(self) -> str:
        """Hash of the document, the content's place and words, and who is held to have said it."""
        return identity(
            self.document,
            [[one.start, one.end] for one in self.content],
            self.text,
            self.attribution.speaker.name,
            self.attribution.stance.value,
        )
