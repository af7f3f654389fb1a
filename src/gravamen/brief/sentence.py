"""A claim as a sentence of a brief: speaker, cue, content, date, never the content alone.

Two forms. Indirect speech ("The ministry said on 3 May 2024 that …") where the content reads as a clause;
else the exact words in quotation marks ("The ministry said on 3 May 2024: “…”"), which is always right.
Either way the content's words stand unaltered, so that a reader and `verify` find them in the source.
"""

import re

from gravamen.brief.dates import dated, written
from gravamen.record.claim import Mode, Stance
from gravamen.record.document import SourceKind
from gravamen.record.statement import Statement
from gravamen.text.words import STOPWORDS, folded

# Heads of names that take "the" in running English.
HEADS = frozenset(
    """administration agency alliance army assembly association authority bank board bureau center centre
    coast coalition commission committee confederation congress council court customs department directorate
    embassy federation forces foundation government guard house institute ministry mission movement nations
    navy observatory office organisation organization party police presidency prosecutor's prosecutor senate
    service society treasury tribunal union university watch""".split()
)
OFFICES = frozenset(
    """minister secretary president director general spokesman spokeswoman spokesperson officials official
    prosecutors authorities investigators police attorney ambassador commissioner""".split()
)
# Cues that take a "that" clause; any other cue is rendered by what it does.
SAYING = frozenset(
    """said says say told stated states announced announces alleged alleges claimed claims reported reports
    added adds noted notes warned warns argued argues found finds concluded concludes confirmed confirms
    insisted insists maintained maintains acknowledged acknowledges testified wrote writes declared declares
    asserted asserts explained explains estimated estimates suggested suggests admitted admits believes
    believed denied denies charged charges""".split()
)
# Words that point outside the content: their meaning is lost, or changes, in indirect speech.
POINTING = re.compile(
    r"(?:^|[\s“\"(—–])(?:i|we|us|our|ours|my|me|mine|you|your|today|yesterday|tomorrow|tonight|ago|now|"
    r"here|this (?:week|month|year|morning)|last (?:week|month|year|night)|next (?:week|month|year)|"
    r"i’m|i'm|we’re|we're|we’ve|we've)(?=[\s,.;:!?”\")’']|$)",
    re.IGNORECASE,
)
OPENING_PRONOUN = re.compile(
    r"(?:it|he|she|they|this|these|that|those|such|his|her|their|its|which|who|and|but|so|or|nor|also|"
    r"then|however|moreover|furthermore|additionally|instead|meanwhile|as such|in addition|for example|both|"
    r"one|another|others|thus|therefore|because|if)\b",
    re.IGNORECASE,
)
FINITE = re.compile(r"\b(?:was|is|were|are|had|has|have|did|does|do|would|could|will|can|may|might|must)\b")
UNCLEAN = re.compile(r"[\n\t|*_#<>\[\]{}\\]|\s{2,}|^[-–•]\s|https?://|:$")


def short_name(name: str) -> str:
    """A publisher's name as prose names it: without what stands in parentheses or after a comma.

    >>> short_name("Government of Arvenia (statement in the assembly, session 80)")
    'Government of Arvenia'
    """
    return re.split(r"\s*[(;|]|,\s", name, maxsplit=1)[0].strip() or name


def with_article(name: str) -> str:
    """`name` as the subject of an English sentence, in its middle.

    >>> with_article("Ministry of Ports"), with_article("Lena Orlova"), with_article("The Courier")
    ('the Ministry of Ports', 'Lena Orlova', 'the Courier')
    """
    if name.startswith("The "):
        return "the " + name[4:]
    plain = [folded(word) for word in re.split(r"[\s-]+", name) if word]
    first_lower = name[:1].islower()
    if first_lower or not plain or plain[0] in {"the", "a", "an"}:
        return name
    headed = plain[-1] in HEADS or (
        len(plain) > 2 and "of" in plain and plain[plain.index("of") - 1] in HEADS
    )
    return f"the {name}" if headed and not name.endswith(("’s", "'s")) else name


def capital(sentence: str) -> str:
    """`sentence` with its first letter in upper case."""
    return sentence[:1].upper() + sentence[1:]


def reads_as_clause(content: str, fewest: int = 4) -> bool:
    """Whether the content, of at least `fewest` words, can follow "that": whole, clean, pointing nowhere else."""
    plain = content.strip()
    bare = re.sub(r"“[^”]*”", "", plain)
    return not (
        len(plain.split()) < fewest
        or UNCLEAN.search(plain)
        or POINTING.search(bare)
        or OPENING_PRONOUN.match(plain)
        or "?" in plain
        or plain.count("“") != plain.count("”")
        or plain.count('"') % 2
        or plain.count("(") != plain.count(")")
        or not (plain[0].isalnum() or plain[0] in '“"$€£')
    )


def without_that(content: str) -> str:
    """The content without the "that" which introduces it."""
    return content[5:] if content.startswith("that ") else content


def as_clause(content: str, names: tuple[str, ...] = ()) -> str:
    """The content as it stands after "that": no full stop, its first word in lower case unless it is a name.

    >>> as_clause("Officers took it.", ("Orlova",)), as_clause("Orlova took it.", ("Orlova",))
    ('officers took it', 'Orlova took it')
    """
    plain = content.strip().rstrip(".;,")
    first = plain.split(maxsplit=1)[0]
    named = any(name.split()[0] == first for name in names if name)
    plain_word = first[:1].isupper() and first[1:].islower() or first in {"A", "I"}
    return plain[:1].lower() + plain[1:] if plain_word and not named and first != "I" else plain


def _verb(statement: Statement) -> str:
    attribution = statement.claim.attribution
    cue = folded(attribution.cue.text) if attribution.cue else ""
    if attribution.stance is Stance.DENIES:
        return "denied"
    if cue in SAYING and cue != "told":
        return cue
    if attribution.mode is Mode.AUTHORIAL and statement.publisher_kind in {SourceKind.PRESS, SourceKind.WIRE}:
        return "reported"
    return "said" if attribution.mode is not Mode.AUTHORIAL else "stated"


def _speaker(statement: Statement) -> str:
    attribution = statement.claim.attribution
    name = attribution.speaker.name or statement.publisher or "an unnamed publisher"
    return with_article(short_name(name))


def _carrier(statement: Statement) -> str:
    """Who passes the speaker's words on, "" where the speaker's own side publishes them."""
    attribution = statement.claim.attribution
    if attribution.mode is Mode.AUTHORIAL or not statement.publisher:
        return ""
    own = statement.party and statement.party == statement.publisher_party
    if own or folded(short_name(statement.publisher)) == folded(short_name(attribution.speaker.name)):
        return ""
    return with_article(short_name(attribution.via or statement.publisher))


def sentence(statement: Statement) -> str:
    """The claim as one sentence of prose, without its citation."""
    claim = statement.claim
    carrier, date = _carrier(statement), statement.published
    speaker, verb = _speaker(statement), _verb(statement)
    if carrier:
        of_date = f" ({written(date)})" if date else ""
        lead = f"According to {carrier}{of_date}, {speaker} {verb}"
    else:
        lead = f"{speaker} {verb}{dated(date)}"
    content = without_that(" ".join(claim.text.split()))
    fewest = 2 if claim.attribution.cue else 4
    if claim.attribution.mode is not Mode.DIRECT and reads_as_clause(content, fewest):
        joint = " that" if verb != "denied" or FINITE.search(content) else ""
        return capital(f"{lead}{joint} {as_clause(content, claim.names)}.")
    closing = "" if content.endswith((".", "!", "?", "…")) else "."
    return capital(f"{lead}: {quoted(content)}{closing}")


def quoted(content: str) -> str:
    """The exact words in quotation marks; words that already carry a pair keep their own."""
    if content.startswith("“") and content.endswith("”") and content.count("“") == 1:
        return content
    if content.startswith('"') and content.endswith('"') and content.count('"') == 2:
        return f"“{content[1:-1]}”"
    return f"“{content}”"
