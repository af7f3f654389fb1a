"""The words that attribute: verbs of saying by what they do and what they take, nouns, adverbs.

The choice follows the cues that annotators marked in news (PolNeAR, Newell and others, LREC 2018): a verb is
in it when most of its uses there attribute something.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from gravamen.record.claim import Stance


class Takes(Enum):
    """What may follow a cue verb as its content."""

    CLAUSE = auto()  # a clause, with or without "that"; may come after its content: "C, X said"
    HEARER = auto()  # somebody first, then a clause: "told reporters that C"
    THAT = auto()  # only a clause that "that", "how" or "whether" opens, or a quotation
    FINITE = auto()  # a clause whose "that" may be left out, or a quotation; never a mere thing
    OBJECT = auto()  # a thing or a person, and what is said of it: "accused Y of C"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue verb. `certainty` is how sure its subject is of the content, on the scale of Attribution."""

    lemma: str
    takes: Takes
    stance: Stance = Stance.ASSERTS
    certainty: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One inflected form of a cue. `shape` is "base", "s", "ing", "past"; past includes the participle."""

    cue: Cue
    shape: str


SURE_CLAUSE = """say add write note announce argue explain acknowledge state assert declare
testify report confirm conclude insist reply respond tweet post stress emphasize emphasise reiterate
repeat recall admit concede complain joke remark observe comment quip caution disclose estimate
contend claim reveal indicate boast lament muse proclaim recount retort counter stipulate
affirm clarify elaborate specify"""
HEDGED_CLAUSE = "suggest hope predict allege speculate hint imply surmise reckon"
BELIEVES = "believe think fear expect suspect worry"
HEARER = "tell remind inform assure warn advise notify"
SHOWS = "show find"  # of records and polls, else only with "that"
THAT = """continue maintain agree decide realize realise determine document highlight
recognize recognise rule signal demonstrate assume recommend point_out hold threaten demand applaud"""
OBJECT = """accuse describe call criticize criticise condemn denounce blast slam praise blame urge portray
label dub liken characterize characterise decry deride assail rebuke lambast cite mention
call_for call_on complain_about"""
INTENDS = "vow promise pledge swear"
DENIES = "deny dispute refute rebut disavow reject dismiss contradict"
DECLINES = "decline refuse"
QUESTIONS = "ask wonder question"
DOUBTS = "doubt"

IRREGULAR = {
    "say": ("says", "saying", "said"),
    "write": ("writes", "writing", "wrote written"),
    "tell": ("tells", "telling", "told"),
    "show": ("shows", "showing", "showed shown"),
    "find": ("finds", "finding", "found"),
    "think": ("thinks", "thinking", "thought"),
    "feel": ("feels", "feeling", "felt"),
    "know": ("knows", "knowing", "knew known"),
    "understand": ("understands", "understanding", "understood"),
    "swear": ("swears", "swearing", "swore sworn"),
    "see": ("sees", "seeing", "saw seen"),
    "mean": ("means", "meaning", "meant"),
    "hold": ("holds", "holding", "held"),
    "make": ("makes", "making", "made"),
    "speak": ("speaks", "speaking", "spoke spoken"),
    "quip": ("quips", "quipping", "quipped"),
    "refer": ("refers", "referring", "referred"),
    "admit": ("admits", "admitting", "admitted"),
    "rebut": ("rebuts", "rebutting", "rebutted"),
    "dub": ("dubs", "dubbing", "dubbed"),
    "slam": ("slams", "slamming", "slammed"),
    "prove": ("proves", "proving", "proved proven"),
    "label": ("labels", "labeling labelling", "labeled labelled"),
    "signal": ("signals", "signaling signalling", "signaled signalled"),
}


def _inflected(verb: str) -> dict[str, str]:
    """{form: shape} of a verb."""
    if verb in IRREGULAR:
        third, gerund, past = IRREGULAR[verb]
    elif verb.endswith("e"):
        third, gerund, past = verb + "s", verb[:-1] + "ing", verb + "d"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        third, gerund, past = verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied"
    elif verb.endswith(("s", "sh", "ch", "x")):
        third, gerund, past = verb + "es", verb + "ing", verb + "ed"
    else:
        third, gerund, past = verb + "s", verb + "ing", verb + "ed"
    shapes = {verb: "base"}
    for shape, forms in (("s", third), ("ing", gerund), ("past", past)):
        shapes.update(dict.fromkeys(forms.split(), shape))
    return shapes


def _cues() -> Iterator[Cue]:
    """Every cue; of two with one lemma the first counts."""
    for verbs, takes, stance, certainty in (
        (SURE_CLAUSE, Takes.CLAUSE, Stance.ASSERTS, 3),
        (HEDGED_CLAUSE, Takes.CLAUSE, Stance.ASSERTS, 2),
        (BELIEVES, Takes.FINITE, Stance.ASSERTS, 2),
        (HEARER, Takes.HEARER, Stance.ASSERTS, 3),
        (DENIES, Takes.OBJECT, Stance.DENIES, -3),
        (DECLINES, Takes.OBJECT, Stance.DECLINES, 0),
        (QUESTIONS, Takes.CLAUSE, Stance.QUESTIONS, 0),
        (DOUBTS, Takes.THAT, Stance.ASSERTS, -1),
        (INTENDS, Takes.OBJECT, Stance.ASSERTS, 1),
        (OBJECT, Takes.OBJECT, Stance.ASSERTS, 3),
        (THAT, Takes.THAT, Stance.ASSERTS, 3),
        (SHOWS, Takes.FINITE, Stance.ASSERTS, 3),
    ):
        for verb in verbs.split():
            yield Cue(lemma=verb.replace("_", " "), takes=takes, stance=stance, certainty=certainty)


def _forms() -> dict[str, Form]:
    """{words: form}, the words in lower case, with their particle where they need one ("pointed out")."""
    forms: dict[str, Form] = {}
    for cue in _cues():
        base, _, particle = cue.lemma.partition(" ")
        for word, shape in _inflected(base).items():
            forms.setdefault(f"{word} {particle}".strip(), Form(cue=cue, shape=shape))
    return forms


FORMS = _forms()
for _noun in ("states", "remark", "remarks", "counter", "counters"):  # nouns nearly always
    del FORMS[_noun]
RECORDS = frozenset(
    """poll polls survey surveys study studies record records data report reports document documents figures
    filing filings review investigation probe analysis audit census email emails transcript papers statistics
    documentary file files""".split()
)
# What a denial denies, where no clause says it.
DENIED = frozenset(
    """allegation allegations accusation accusations claim claims charge charges report reports involvement
    wrongdoing responsibility suggestion suggestions assertion assertions notion idea theory link links ties
    rumor rumors rumour rumours guilt complicity criticism argument arguments""".split()
)
# What is declined where words are: "declined to comment". Who refuses to leave has said nothing.
WORDS_DECLINED = frozenset(
    """say comment answer discuss confirm deny identify name disclose elaborate respond specify reveal provide
    explain speak talk give describe""".split()
)
NOUNS = frozenset(
    """claim claims allegation allegations assertion assertions accusation accusations statement statements
    warning warnings suggestion argument announcement conclusion finding findings belief view report reports
    admission complaint complaints denial contention rumor rumors rumour rumours speculation""".split()
)
HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
