"""The words and marks of a sentence, and the closed classes by which phrases are told apart."""

import re
from dataclasses import dataclass

from gravamen.record.span import Span

# Abbreviations and initials keep their full stop, so that it ends no phrase.
TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Maj|Capt|Adm|Sgt|St|Jr|Sr|Prof|Hon|Rev|Pres|Sec)\."
    r"|[A-Z]\.(?=\s)|[^\W_]+(?:[’'.&/-][^\W_]+)*|''|``|--|[^\w\s*_]"
)
MOST = 400  # tokens of one sentence; a longer one is a list or a table, and is not analysed

DETERMINERS = frozenset(
    """the a an whose this that these those his her its their our my your some any no two three four five
    six several many most few both each all every another other one""".split()
)
PREPOSITIONS = frozenset(
    """in on at of regarding concerning for from with by about over under into during after before since
    until against between among through to within without across near outside inside despite amid like
    via per following including as than""".split()
)
SUBORDINATORS = frozenset(
    """that which because while when if although though whether where unless whereas what how why
    so""".split()
)
RELATIVES = frozenset({"who", "which", "that"})
CONJUNCTIONS = frozenset("and but or nor yet".split())
PRONOUNS = frozenset("he she they it we i you who".split())
BE = frozenset("is are was were be been being".split())
AUXILIARIES = frozenset(
    """has have had having is are was were be been being will would can could may might must shall should
    do does did to isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't
    doesn't don't didn't cannot""".split()
)
NEGATIONS = frozenset("not never neither without hardly".split())
ADVERBS = frozenset(
    """also all both well then later earlier still just now even again once already often previously recently
    repeatedly first long ever since always further not never neither instead too only soon yesterday
    today thus therefore ago sometimes initially himself herself themselves itself""".split()
)
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later
    recently afterward afterwards""".split()
)
OPENERS = frozenset("""but and yet still however so then also meanwhile now or plus thus indeed instead""".split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: its place in the reading's text, its lower case, whether it is quoted."""

    start: int
    end: int
    text: str
    low: str
    quoted: bool

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.end)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def word(self) -> bool:
        """Whether it is a word or a number, not a mark."""
        return self.text[:1].isalnum()


def tokens(text: str, span: Span, quoted: tuple[Span, ...]) -> list[Token]:
    """The tokens of `span`; `quoted` are the quotations that meet it, ascending. At most MOST of them."""
    found: list[Token] = []
    at = 0
    for match in TOKEN.finditer(text, span.start, span.end):
        if len(found) == MOST:
            break
        start, end = match.span()
        while at < len(quoted) and quoted[at].end <= start:
            at += 1
        inside = at < len(quoted) and quoted[at].start <= start
        word = match.group()
        found.append(Token(start, end, word, word.lower().replace("’", "'"), inside))
    return found


def adverb(low: str) -> bool:
    """Whether the word may stand between a subject and its verb."""
    return low in ADVERBS or (len(low) > 4 and low.endswith("ly"))
