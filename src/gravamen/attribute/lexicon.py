"""The words that tell what somebody says, and how: verbs of saying by what they do, nouns, adverbs.

The choice follows the cues that annotators marked in news (PolNeAR, Newell and others, LREC 2018). Cues that are
not here ("wants", "plans") tell of a mind or an intention, and nobody's words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gravamen.record.claim import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue verb. `certainty` is how sure its subject is of the content, on the scale of Attribution."""

    lemma: str
    stance: Stance = Stance.ASSERTS
    certainty: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One inflected form of a cue. `shape` is "base", "s", "ing", "past"; past includes the participle."""

    cue: Cue
    shape: str


SURE = """say add write note announce argue explain acknowledge state assert declare
testify report confirm conclude insist reply respond tweet post stress emphasize emphasise reiterate
repeat recall admit concede complain joke remark observe comment quip caution disclose estimate
contend claim reveal indicate boast lament muse proclaim recount retort counter stipulate
affirm clarify elaborate specify"""
HEDGED = "suggest hope predict allege speculate hint imply surmise reckon"
BELIEVES = "believe think fear expect suspect worry"
INTENDS = "vow promise pledge swear"
DENIES = "deny dispute refute rebut disavow reject dismiss contradict"
DECLINES = "decline refuse"
QUESTIONS = "ask wonder question"
DOUBTS = "doubt"
TELLS = """tell remind inform assure warn advise notify show find continue maintain agree decide realize
realise determine document highlight recognize recognise rule signal demonstrate assume recommend point_out hold
threaten demand applaud accuse describe call criticize criticise condemn denounce blast slam praise blame urge
portray label dub liken characterize characterise decry deride assail rebuke lambast cite mention
call_for call_on complain_about"""

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
    for verbs, stance, certainty in (
        (SURE, Stance.ASSERTS, 3),
        (HEDGED, Stance.ASSERTS, 2),
        (BELIEVES, Stance.ASSERTS, 2),
        (DENIES, Stance.DENIES, -3),
        (DECLINES, Stance.DECLINES, 0),
        (QUESTIONS, Stance.QUESTIONS, 0),
        (DOUBTS, Stance.ASSERTS, -1),
        (INTENDS, Stance.ASSERTS, 1),
        (TELLS, Stance.ASSERTS, 3),
    ):
        for verb in verbs.split():
            yield Cue(lemma=verb.replace("_", " "), stance=stance, certainty=certainty)


def _forms() -> dict[str, Form]:
    """{words: form}, the words in lower case, with their particle where they need one ("pointed out")."""
    forms: dict[str, Form] = {}
    for cue in _cues():
        base, _, particle = cue.lemma.partition(" ")
        for word, shape in _inflected(base).items():
            forms.setdefault(f"{word} {particle}".strip(), Form(cue=cue, shape=shape))
    return forms


FORMS = _forms()
# Forms by which somebody is plainly said to say something.
SAYS = frozenset(
    """said says saying told tells reported reports wrote writes announced denied denies claimed claims alleged
    alleges testified stated confirmed insisted argued warned according""".split()
)
# What a denial denies, where no clause says it.
DENIED = frozenset(
    """allegation allegations accusation accusations claim claims charge charges report reports involvement
    wrongdoing responsibility suggestion suggestions assertion assertions notion idea theory link links ties
    rumor rumors rumour rumours guilt complicity criticism argument arguments""".split()
)
# What is declined where words are: "declined to comment".
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
# What one acts by, not who tells: "appointed according to procedures".
RULES = frozenset(
    """plan plans procedure procedures rules standards criteria schedule needs ability size age type instructions merit
    principles requirements law""".split()
)
