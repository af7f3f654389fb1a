"""A claim as a sentence of a brief: speaker, cue, content, date, never the content alone.

Three forms. Indirect speech ("The ministry said on 3 May 2024 that …") where the content reads as a clause; the
speaker's exact words in quotation marks where they are a quotation; else the whole sentence of the source in
quotation marks, under its publisher, which is always right. Each way the source's words stand unaltered, so
that a reader and `verify` find them.
"""

import re

from gravamen.brief.dates import dated, written
from gravamen.brief.names import short_name, with_article
from gravamen.record.claim import Mode, Stance
from gravamen.record.document import SourceKind
from gravamen.record.statement import Statement
from gravamen.text.words import folded

# Cues that take a "that" clause.
SAYING = frozenset(
    """said says say stated states announced announces alleged alleges allege claimed claims claim reported
    reports report added adds noted notes warned warns argued argues argue found finds concluded concludes confirmed
    confirms insisted insists maintained maintains acknowledged acknowledges testified wrote writes declared
    declares asserted asserts explained explains estimated estimates suggested suggests admitted admits believes
    believed denied denies deny charged charges ruled rules emphasized stressed pointed observed""".split()
)
# A brief tells in the past tense what was said on a date.
PAST = dict(
    pair.split("/")
    for pair in """say/said says/said announces/announced alleges/alleged allege/alleged claims/claimed claim/claimed
    reports/reported report/reported adds/added notes/noted warns/warned argues/argued argue/argued finds/found
    concludes/concluded confirms/confirmed insists/insisted maintains/maintained acknowledges/acknowledged
    writes/wrote declares/declared asserts/asserted explains/explained estimates/estimated suggests/suggested
    admits/admitted believes/believed denies/denied deny/denied charges/charged rules/ruled states/stated""".split()
)
ACCORDING = frozenset(("according", "per"))
# Words that point outside the content: their meaning is lost, or changes, in indirect speech.
POINTING = re.compile(
    r"(?:^|[\s“\"(—–])(?:i|we|us|our|ours|my|me|mine|you|your|today|yesterday|tomorrow|tonight|ago|now|"
    r"here|this (?:week|month|year|morning)|last (?:week|month|year|night)|next (?:week|month|year)|"
    r"i’m|i'm|we’re|we're|we’ve|we've)(?=[\s,.;:!?”\")’']|$)",
    re.IGNORECASE,
)
OURSELVES = re.compile(r"\b(?:I|[Ww]e|[Oo]urs?|us|[Mm]y)\b")
OPENING_PRONOUN = re.compile(
    r"(?:(?:in|on|as of|since|after|by|at)\s[^,]{2,40},\s)?"
    r"(?:it|he|she|they|this|these|that|those|such|his|her|their|its|which|who|and|but|so|or|nor|also|"
    r"then|however|moreover|furthermore|additionally|instead|meanwhile|as such|in addition|for example|both|"
    r"one|another|others|thus|therefore|because|if|specifically|further|as a result|like|yes|no)\b",
    re.IGNORECASE,
)
UNCLEAN = re.compile(r"[\n\t|*_#<>\[\]{}\\]|\s{2,}|^[-–•]\s|https?://|:$")
FINITE = re.compile(
    r"\b(?:was|is|were|are|am|had|has|have|did|does|do|would|could|will|can|may|might|must|shall|should|"
    r"[a-z]{2,}ed|took|paid|sent|gave|got|went|came|made|led|kept|held|sold|bought|said|told|met|ran|saw|knew|"
    r"began|became|brought|broke|chose|drew|drove|fell|felt|fled|found|fought|flew|grew|hid|hit|left|lost|"
    r"meant|put|rose|sank|shot|spent|spoke|stood|stole|struck|taught|thought|threw|understood|won|wrote|died)\b"
)
# "SALMIRA, 16 March (VPA) – ", "Washington — " before "Today": where a wire text or a release was given out.
DATELINE = re.compile(
    r"(?:[A-Z][A-Z .,'’-]{2,}(?:, \d{1,2} [A-Z][a-z]+(?: \d{4})?)?\.?\s*(?:\([^)]{2,30}\)\s*)?"
    r"|[A-Z][a-z]+\.?\s*(?=[–—-]+\s*Today))[–—-]+\s*"
)
# A word that only joins the sentence to the one before; what follows it is whole.
CONNECTIVE = re.compile(
    r"(?:for example|for instance|likewise|however|additionally|in addition|moreover|furthermore|specifically|"
    r"meanwhile|further|thus|therefore|as a result|in particular|similarly|indeed|finally|notably),\s+|"
    r"(?:and|but|so)\s+(?=[A-Z])",
    re.IGNORECASE,
)
# Words that open a sentence and are never a name's first word in running prose.
OPENERS = frozenset(
    """a an the in on at as of for to by with from since after before during under among while when where although
    because since until through between according both many most some several all any each no none""".split()
)
LONGEST = 65  # words; a longer sentence tires its reader
SHORTEST_QUOTE = 5  # words; a shorter quotation is told with its sentence


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
        or "…" in plain
        or plain.count("“") != plain.count("”")
        or plain.count('"') % 2
        or plain.count("(") != plain.count(")")
        or not (plain[0].isalnum() or plain[0] in '“"$€£')
    )


def without_that(content: str) -> str:
    """The content without the "that" which introduces it."""
    return content[5:] if content.startswith("that ") else content


def without_opening(content: str, opening: re.Pattern[str] = DATELINE) -> str:
    """The content without what it opens with, a wire text's dateline or a connective.

    >>> without_opening("SALMIRA, 16 March (VPA) – Seven died."), without_opening("However, two lived.", CONNECTIVE)
    ('Seven died.', 'two lived.')
    """
    found = opening.match(content)
    return content[found.end() :] if found and found.end() < len(content) else content


def as_clause(content: str, opens_with_name: bool = False) -> str:
    """The content as it stands after "that": no full stop, its first word in lower case unless it is a name.

    >>> as_clause("Officers took it."), as_clause("Orlova took it.", opens_with_name=True)
    ('officers took it', 'Orlova took it')
    """
    plain = content.strip().rstrip(".;,")
    first, _, rest = plain.partition(" ")
    # "Los Zetas", "Human Rights Watch": a capital that another follows belongs to a name.
    name = opens_with_name or rest[:1].isupper() or not (first == "A" or first[1:].islower())
    return plain if name and first.lower() not in OPENERS else plain[:1].lower() + plain[1:]


def quoted(content: str) -> str:
    """The exact words in quotation marks; words that already begin and end with a pair keep their own.

    >>> quoted("it is so"), quoted("“it is so”")
    ('“it is so”', '“it is so”')
    """
    if content[:1] in '“"' and content[-1:] in '”"' and len(content) > 2:
        return f"“{content[1:-1]}”"
    return f"“{content}”"


def sentence(statement: Statement) -> str:
    """The claim as one sentence of prose, without its citation."""
    content = _content(statement)
    opening = f"{_lead(statement)} {_verb(statement)}{_when(statement)}"
    if _told_indirectly(statement, content):
        content = without_opening(content, CONNECTIVE)
        joint = " that" if not opening.endswith("denied") or FINITE.search(content) else ""
        return capital(f"{opening}{joint} {as_clause(content, statement.opens_with_name)}.")
    if _told_as_quotation(statement, content):
        return _with_stop(capital(f"{opening}: {quoted(content)}"))
    return _as_published(statement)


def words_of(statement: Statement) -> str:
    """The source's words that `sentence` tells."""
    content = _content(statement)
    told = _told_indirectly(statement, content) or _told_as_quotation(statement, content)
    return content if told else _sentence_words(statement)


def reads_well(statement: Statement) -> float:
    """A factor for choosing between sentences: 1 where it reads by itself, less where it needs those around it."""
    words = _sentence_words(statement)
    if OPENING_PRONOUN.match(words):
        return 0.7
    if UNCLEAN.search(words) or len(words.split()) > LONGEST:
        return 0.8
    # What speakers tell of themselves matters less than what they tell of others.
    if OURSELVES.search(words):
        return 0.75
    return 0.9 if POINTING.search(words) else 1.0


def _content(statement: Statement) -> str:
    return without_opening(without_that(" ".join(statement.claim.text.split())))


def _sentence_words(statement: Statement) -> str:
    return without_opening(" ".join(statement.sentence.split()))


def _told_as_quotation(statement: Statement, content: str) -> bool:
    attribution = statement.claim.attribution
    whole = len(content.split()) >= SHORTEST_QUOTE and content[0] in '“"'
    return attribution.mode is Mode.DIRECT and (whole or attribution.cue is None)


def _told_indirectly(statement: Statement, content: str) -> bool:
    attribution = statement.claim.attribution
    if attribution.mode is Mode.DIRECT:
        return False
    content = without_opening(content, CONNECTIVE)
    if attribution.mode is Mode.AUTHORIAL:
        return reads_as_clause(content)
    if not attribution.speaker.name:
        return False
    cue = _cue_word(statement)
    if attribution.stance is Stance.DENIES:
        return cue in SAYING and reads_as_clause(content, fewest=2)
    return cue in SAYING | ACCORDING and reads_as_clause(content) and FINITE.search(content) is not None


def _cue_word(statement: Statement) -> str:
    cue = statement.claim.attribution.cue
    return folded(cue.text.split()[-1] if cue and not cue.text.lower().startswith("according") else "according")


def _as_published(statement: Statement) -> str:
    """The whole sentence of the source, under its publisher."""
    publisher = with_article(short_name(statement.publisher or "an unnamed publisher"))
    verb = "reported" if statement.publisher_kind in {SourceKind.PRESS, SourceKind.WIRE} else "wrote"
    return _with_stop(capital(f"{publisher} {verb}{dated(statement.published)}: {quoted(_sentence_words(statement))}"))


def _with_stop(sentence: str) -> str:
    return sentence if re.search(r"[.!?…][”’\"']*$", sentence) else f"{sentence}."


def _verb(statement: Statement) -> str:
    attribution = statement.claim.attribution
    cue = _cue_word(statement) if attribution.cue else ""
    if attribution.stance is Stance.DENIES:
        return "denied"
    if cue in SAYING:
        return PAST.get(cue, cue)
    if attribution.mode is Mode.AUTHORIAL and statement.publisher_kind in {SourceKind.PRESS, SourceKind.WIRE}:
        return "reported"
    return "said" if attribution.mode is not Mode.AUTHORIAL else "stated"


def _lead(statement: Statement) -> str:
    """Who speaks, and where: who passes it on where that is somebody else, the text where it is their own side's."""
    attribution = statement.claim.attribution
    # What nobody else is said to have said are the publisher's words, whoever acts in them.
    said_by = statement.publisher if attribution.mode is Mode.AUTHORIAL else attribution.speaker.name
    name = said_by or statement.publisher or attribution.speaker.name or "an unnamed publisher"
    speaker = with_article(short_name(name))
    if not statement.publisher or folded(short_name(name)) == folded(short_name(statement.publisher)):
        return speaker
    publisher = with_article(short_name(statement.publisher))
    if _own_text(statement):
        return f"{speaker}, in a text of {publisher}{_of_date(statement)},"
    return f"According to {publisher}{f' ({written(statement.published)})' if statement.published else ''}, {speaker}"


def _of_date(statement: Statement) -> str:
    return f" of {written(statement.published)}" if statement.published else ""


def _when(statement: Statement) -> str:
    """The date after the verb, where it has not been told before."""
    return dated(statement.published) if "," not in _lead(statement) else ""


def _own_text(statement: Statement) -> bool:
    return bool(statement.party) and statement.party == statement.publisher_party
