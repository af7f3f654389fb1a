"""What a text says beside a name that its bearer is also called: "the Harbour Guard Service (HGS)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gravamen.text.names import NAME
from gravamen.text.words import folded

KNOWN_AS = (
    r"(?:(?:also|better|commonly|formerly|widely|otherwise) (?:known|referred to|called) as|known as|a\.?k\.?a\.?|alias"
    r"|hereinafter|hereafter|dubbed|nicknamed)"
)
BRACKET = re.compile(r"\*{0,2} ?\(([^()\n]{2,120})\)")
AFTER = re.compile(rf"\*{{0,2}},? (?:(?P<told>{KNOWN_AS}),? (?:the )?|or (?:the )?(?=[A-Z]{{2,}}\b))")
LEAD = re.compile(
    rf"(?P<told>{KNOWN_AS})[:,]? *(?:the )?|(?:or|the|by its|in|its|for|from the) (?:\w+ (?:acronym|initials)[:,]? ?)?"
    r"|(?:Spanish|English|acronym|initials)[:,] ?",
    re.IGNORECASE,
)
PIECES = re.compile(r"[;,] (?:or |and )?| or | [-–—] ")
OF = re.compile(r"\b(?:of|de|del|for|in) (?:the |la )?\Z", re.IGNORECASE)
QUOTED = re.compile(r"(?:[“\"‘'«]|'')([^“”\"‘’«»\n]{2,60})(?:[”\"’'»]|'')")
MARKS = "“”\"‘’'«»* "
ACRONYM = re.compile(r"[A-ZÀ-Ý][A-Za-zÀ-ÿ.-]{1,9}")
# Words that make a name a body's, so that an acronym of another language may stand for it.
SPANISH_BODY = frozenset(
    """agencia asamblea brigada centro comando comision consejo corporacion cuerpo direccion ejercito federacion frente
    fuerza fuerzas fundacion guardia instituto ministerio movimiento oficina partido policia servicio unidad""".split()
)
BODY = SPANISH_BODY | frozenset(
    """agency army assembly association authority board brigade bureau cartel center centre command commission committee
    company corporation corps council department directorate federation force forces foundation front fund group guard
    institute ministry movement navy office organization organisation party police program service society syndicate
    tribunal union unit""".split()
)
SPANISH = SPANISH_BODY | frozenset("de del la las los el y para".split())
JOINERS = (" of ", " the ", " for ", " and ", " de ", " del ", " la ", " y ")  # before what a name is tied to
SHARED = 5  # letters at the beginning of a word that a name and its translation share


@dataclass(frozen=True, slots=True)
class Alias:
    """`full` is also called `short`. `spelled`: the letters of `short` open the words of `full`."""

    full: str
    short: str
    spelled: bool = False


def aliases(text: str, end: int, name: str) -> Iterator[Alias]:
    """The aliases that stand in `text` right after `name`, which ends at `end`: in brackets, or after "alias"."""
    bracket = BRACKET.match(text, end, end + 130)
    if bracket:
        told = False
        for piece in PIECES.split(bracket.group(1)):
            told, words = _bare(piece, told)
            yield from _accepted(name, words, told or piece.strip()[:1] in '“"‘«')
        return
    after = AFTER.match(text, end, end + 60)
    if after:
        quoted = QUOTED.match(text, after.end(), after.end() + 70)
        run = NAME.match(text, after.end(), after.end() + 100)
        words = quoted.group(1) if quoted else " ".join(run.group().split()) if run else ""
        yield from _accepted(name, words.strip(MARKS + ","), after["told"] is not None)


def _bare(piece: str, told: bool) -> tuple[bool, str]:
    """A piece of a bracket without what leads to the alias, and whether that says it is one."""
    words = piece.strip()
    lead = LEAD.match(words)
    while lead and lead.end():
        told = told or lead["told"] is not None
        words = words[lead.end() :]
        lead = LEAD.match(words)
    return told, " ".join(words.split()).strip(MARKS)


def _accepted(name: str, words: str, told: bool) -> Iterator[Alias]:
    """The alias, where the words are one: told to be, or in the letters or words of the name."""
    if len(words) < 2 or not words[0].isupper() or words == name:
        return
    fit, reverse = spelled(name, words), spelled(words, name)
    if fit:
        yield Alias(fit, words, True)
        if not name.removesuffix(fit).endswith(JOINERS):
            yield Alias(name, fit, True)
    elif reverse:
        yield Alias(reverse, name, True)
    elif told or _shortens(name, words) or _foreign(name, words):
        yield Alias(name, words)
    elif _foreign(words, name):
        yield Alias(words, name)


def _shortens(name: str, words: str) -> bool:
    """Whether `words` are some of the name's, and not the place that a body is of."""
    place = name.find(words)
    return set(folded(words).split()) < set(folded(name).split()) and (place < 0 or not OF.search(name[:place]))


def _foreign(name: str, words: str) -> bool:
    """Whether `words` stand for a body's name without spelling it: its acronym, or its name, in another language."""
    if is_acronym(words):
        return words.isupper() and _is_body(name)
    translated = _is_spanish(name) is not _is_spanish(words) and bool(_heads(name) & _heads(words))
    return translated and _is_body(name) and _is_body(words)


def is_acronym(words: str) -> bool:
    """Whether `words` are one short word of at least two capitals, such as "TdA".

    >>> is_acronym("TdA"), is_acronym("Guard")
    (True, False)
    """
    return ACRONYM.fullmatch(words) is not None and sum(c.isupper() for c in words) >= 2


def spelled(name: str, acronym: str) -> str:
    """The end of `name` whose words the letters of `acronym` open, "" where they open none.

    >>> spelled("U.S. Harbour Guard Service", "HGS"), spelled("Train of the North", "TotN")
    ('Harbour Guard Service', 'Train of the North')
    """
    letters = "".join(c for c in folded(acronym) if c.isalpha())
    if not is_acronym(acronym):
        return ""
    words = name.split()
    for at in range(len(words) - 2, -1, -1):
        rest = words[at:]
        if not rest[0][:1].isupper() or len(rest) > 2 * len(letters):
            continue
        capitals = [one for one in rest if one[:1].isupper()]
        if letters in (_initials(rest), _initials(capitals), _initials("-".join(capitals).split("-"))):
            return " ".join(rest)
    return ""


def _initials(words: list[str]) -> str:
    return "".join(folded(one[:1]) for one in words)


def _is_body(name: str) -> bool:
    words = folded(name).split()
    return len(words) > 1 and not BODY.isdisjoint(words)


def _is_spanish(name: str) -> bool:
    return not SPANISH.isdisjoint(folded(name).split())


def _heads(name: str) -> frozenset[str]:
    return frozenset(one[:SHARED] for one in folded(name).split() if len(one) >= SHARED)
