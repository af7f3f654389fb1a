"""Whom the statements accuse: the names in accusing sentences, one for each person or body."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from gravamen.record.claim import Stance
from gravamen.record.statement import Statement
from gravamen.text.names import names
from gravamen.text.words import folded, words

# What makes a sentence an accusation. Generic: wrongs, and what is done about them.
ACCUSES = re.compile(
    r"\b(?:accus|alleg|charg(?:ed|es)|indict|convict|sentenc|sanction|designat|suspend|dismiss|arrest|guilty|"
    r"complicit|complicity|corrupt|brib|kickback|launder|smuggl|traffick|conspir|facilitat|embezzl|extort|"
    r"involved in|linked to|ties to|turn(?:ed)? a blind eye|took (?:money|payments?)|abus|illicit|illegal|crime|criminal|"
    r"protect(?:ed|s|ing)|headed by|led by)",
    re.IGNORECASE,
)
FEWEST = 2  # documents that must accuse somebody who is not in the question


def accused(
    question: str, statements: Iterable[Statement], is_place: Callable[[str], bool], most: int
) -> tuple[str, ...]:
    """At most `most` names: those of the question first, then by the number of documents that accuse them.

    A name is given in its longest form among the statements; `is_place` tells names of countries.
    """
    naming: dict[str, set[str]] = defaultdict(set)
    for one in statements:
        if one.claim.attribution.stance is Stance.ASSERTS and ACCUSES.search(one.claim.text):
            own = {one.publisher, one.party, one.claim.attribution.speaker.name}
            for name in one.claim.names:
                if not is_place(name) and not any(same_name(name, other) for other in own):
                    naming[name].add(one.claim.document)
    grouped = _grouped(naming)
    ordered = sorted(grouped, key=lambda name: (-len(grouped[name]), name))
    asked = [name for name in _named_in(question) if not is_place(name) and " " in name]
    told = [name for name in ordered if len(grouped[name]) >= FEWEST and (" " in name or name.isupper())]
    listed = [*asked, *(name for name in told if not any(same_name(name, other) for other in asked))]
    return tuple(listed[:most])


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
