"""Whom the statements accuse: the names in accusing sentences, one for each person or body."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from gravamen.record.claim import Stance
from gravamen.record.statement import Statement
from gravamen.text.names import names
from gravamen.text.words import folded, words

# What is said of an accused, soon after the name. Generic: wrongs, and what is done about them.
WRONG = re.compile(
    r"(?:accused|alleged|charged|indicted|convicted|sentenced|sanctioned|designated|suspended|guilty|complicit|took|"
    r"accepted|received|paid|brib\w+|launder\w*|smuggl\w*|traffick\w*|conspir\w*|facilitat\w*|head(?:ed|s)|"
    r"leads?|led|oversaw|oversees|organiz\w*|controls?|controlled|ordered|protected|exploited|abused|engaged in|"
    r"involved in|linked to|participat\w*|ran|collected)\b",
    re.IGNORECASE,
)
DUTY = re.compile(r"\b(?:investigat|responsible for|combat|counter|prevent|against (?:drug|corruption))", re.IGNORECASE)
OFTEN = 2  # times that the statements must write a name for it to be one
REACH = 60  # code points between a name and what is said of it
SUBJECT = 80  # code points from a sentence's start within which its subject stands


def accused(
    question: str, statements: Iterable[Statement], is_place: Callable[[str], bool], most: int
) -> tuple[str, ...]:
    """At most `most` names: those of the question first, then by the number of documents that accuse them.

    Only names in a sentence's subject count, with a wrong said of them soon after. `is_place` tells names of
    countries.
    """
    forms: Counter[str] = Counter()
    naming: dict[str, set[str]] = defaultdict(set)
    known = tuple(statements)
    for one in known:
        if one.claim.attribution.stance is Stance.ASSERTS and not DUTY.search(one.claim.text):
            for name in _subjects(one):
                if not is_place(name) and not located(name, known):
                    naming[name].add(one.claim.document)
                    forms[name] += 1
    grouped = _grouped(naming)
    ordered = sorted(grouped, key=lambda group: (-len(grouped[group]), group))
    told = [_usual(group, forms) for group in ordered]
    spoken = {one.claim.attribution.speaker.name for one in known}
    told = [name for name in told if " " in name or name in spoken]
    asked = [name for name in _named_in(question) if not is_place(name) and " " in name and not located(name, known)]
    listed = [*asked, *(name for name in told if not any(same_name(name, other) for other in asked))]
    return tuple(listed[:most])


def located(name: str, statements: Iterable[Statement]) -> bool:
    """Whether the texts use `name` as a place, after "in", "at", "off" and the like, or hardly at all."""
    place = re.compile(rf"\b(?:in|at|off|near|across|through|from|to)\s+(?:the\s+)?{re.escape(name)}\b")
    used = placed = 0
    for one in statements:
        used += one.claim.text.count(name)
        placed += len(place.findall(one.claim.text))
    return placed * 2 > used or used < OFTEN


def _subjects(statement: Statement) -> Iterator[str]:
    """Names that open the claim, other than those of whoever makes it."""
    claim = statement.claim
    own = (statement.publisher, statement.party, claim.attribution.speaker.name)
    for name in claim.names:
        at = claim.text.find(name)
        said = claim.text[at + len(name) : at + len(name) + REACH]
        if 0 <= at < SUBJECT and WRONG.search(said) and not any(same_name(name, other) for other in own):
            yield name


def _usual(group: str, forms: Counter[str]) -> str:
    """The form of a name that is used most, of those with more than one word where there are any."""
    same = [name for name in forms if same_name(name, group)]
    several = [name for name in same if " " in name] or same
    return max(several, key=lambda name: (forms[name], name))


def same_name(left: str, right: str) -> bool:
    """Whether all words of the shorter name stand in the longer one, the last of them a surname or head.

    >>> same_name("Orlova", "Lena Orlova"), same_name("Lena", "Orlova"), same_name("", "Orlova")
    (True, False, False)
    """
    one, other = _parts(left), _parts(right)
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and set(shorter) <= set(longer)


def _parts(name: str) -> list[str]:
    return [folded(word) for _, word in words(name)]


def _named_in(question: str) -> Sequence[str]:
    return [span.of(question) for span in names(question)]


def _grouped(naming: dict[str, set[str]]) -> dict[str, set[str]]:
    """Documents by the longest form of each name; a form joins the one longer form that holds it."""
    grouped: dict[str, set[str]] = {}
    for name in sorted(naming, key=lambda one: (-len(_parts(one)), -len(naming[one]), one)):
        longer = [other for other in grouped if same_name(name, other)]
        if longer:
            grouped[max(longer, key=lambda other: (len(grouped[other]), other))] |= naming[name]
        else:
            grouped[name] = set(naming[name])
    return grouped
