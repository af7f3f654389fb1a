"""Speakers known by a description only: "a senior official", "critics", "NGOs"."""

import re
from collections.abc import Callable

from gravamen.attribute.bodies import BODIES
from gravamen.attribute.titles import is_title

GROUPS = frozenset(
    """officials critics sources experts analysts authorities lawmakers witnesses residents prosecutors
    investigators activists aides people observers supporters opponents neighbors neighbours families
    relatives journalists reporters researchers scientists economists lawyers others some many advisers allies
    defenders opposition spokesman spokeswoman spokesperson official source ngos media leaders members unions
    participants representatives workers victims groups organizations organisations legislators""".split()
)
PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
PEOPLE_OF = re.compile(r"[A-Z][a-z]+(?:ans|crats|licans|ese)")
GROUP_OF = re.compile(r"(?:the )?(?P<group>[a-z]{3,}s) (?:of|in|at|from|with|on|for|who)\b", re.IGNORECASE)
# "a senior official of the Customs Directorate" is nobody named, and not the body either.
SOMEBODY_OF = re.compile(r"(?:an?|one|another) (?:[\w’'-]+ ){1,8}(?:of|for|at|in|from|with|on|to) ")
# Who speaks for another, and for whom.
SPEAKS_FOR = re.compile(
    r"(?P<lead>(?:.{0,60}\b)?(?:spokes(?:man|woman|person|people)|representatives?) (?:for|of) )(?P<other>.{2,80})"
)
# Whose: "his lawyer", "Sol’s lawyer".
OWNED_BY = re.compile(r"(?P<owner>[Hh]is|[Hh]er|[A-Z][\w.-]+[’']s?) (?P<rest>[a-z].{1,80})")
ARTICLES = frozenset("a an the some many one two three several other most".split())


def is_group(head: str, by_place: Callable[[str], bool]) -> bool:
    """Whether the mention is of people at large, capitalised only by its place in the sentence.

    `by_place` tells of a word whether the text capitalises it for that reason only.
    """
    words = re.sub(r"^(?:the|an?) ", "", head, flags=re.IGNORECASE).split()
    capitals = [word for word in words if word[:1].isupper()]
    if words and words[-1].lower() in GROUPS:
        # "National Union of Press Workers" is one body's name.
        return not (len(capitals) > 1 and words[-1] in capitals and BODIES.intersection(head.lower().split()))
    of = GROUP_OF.match(head)
    if of and (of["group"].lower() in GROUPS or by_place(of["group"])):
        return True
    if words == ["NGO"]:
        return True
    if len(capitals) == 1 and (PEOPLE_OF.fullmatch(words[-1]) or PLURAL_ACRONYM.fullmatch(words[-1])):
        return True
    if not capitals or capitals[0] != words[0] or len(words) < len(head.split()):
        return False
    rest = all(PLURAL_ACRONYM.fullmatch(word) for word in capitals[1:])
    return rest and (words[0].lower() in GROUPS or by_place(words[0]))


def description(clean: str) -> str:
    """The description as it is grouped: "Senior officials" are "senior officials", "Italian officials" keep theirs."""
    first, _, rest = clean.partition(" ")
    if first.lower() in ARTICLES:
        return f"{first.lower()} {rest}".rstrip()
    proper = first[:1].isupper() and (PLURAL_ACRONYM.fullmatch(first) or first.isupper() or is_proper(first))
    return clean if proper and first not in rest.split() else f"{first.lower()} {rest}".rstrip()


def is_proper(word: str) -> bool:
    """Whether a first word is capitalised in its own right: "Italian officials", not "Officials"."""
    endings = ("an", "ans", "ian", "ese", "ish", "ench", "erman", "crats", "licans", "’s", "'s")
    return word.endswith(endings) and len(word) > 4


def is_office(words: list[str], charges: frozenset[str]) -> bool:
    """Whether the words are a title alone, with what its holder has charge of: "the House Speaker"."""
    plain = [re.sub("[’']s$", "", word) for word in words]
    return all(is_title(word) or word.lower() in {"the", "a", "an"} | charges for word in plain)
