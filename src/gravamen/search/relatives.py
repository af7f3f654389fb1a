"""Words that say the same thing in another form: derivations, cognates in Spanish, acronyms.

By rules of word formation only; the index tells which of the forms occur.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from gravamen.search.index import terms
from gravamen.text.words import STOPWORDS, folded, words

SHORTEST_ROOT = 4  # letters that must stay when an ending is exchanged
# An ending and what may stand in its place. First the names of places and their people, then nouns and verbs.
DERIVATIONS = (
    *(("n", ""), ("an", ""), ("an", "o"), ("ian", ""), ("ian", "y"), ("ese", ""), ("ese", "a"), ("i", "")),
    *(("a", "an"), ("ia", "ian"), ("o", "an"), ("y", "ian"), ("il", "ilian"), ("q", "qi")),
    *(("ary", "arized"), ("ary", "arization"), ("ise", "ization"), ("ize", "isation"), ("ity", "")),
    *(("ing", "er"), ("ed", "er"), ("er", "ing"), ("ers", "ing")),
    *(("ency", "ent"), ("ance", "ant"), ("ence", "ent"), ("ent", "ency"), ("ment", ""), ("al", "")),
)
# English endings and those of the Spanish word from the same Latin one.
COGNATES = (
    *(("tion", "cion"), ("tions", "ciones"), ("sion", "sion"), ("sions", "siones"), ("ence", "encia")),
    *(("ance", "ancia"), ("ency", "encia"), ("encies", "encias"), ("ity", "idad"), ("ities", "idades")),
    *(("ary", "ar"), ("ary", "ario"), ("ory", "orio"), ("ic", "ico"), ("ical", "ico"), ("ficking", "fico")),
    *(("fickers", "ficantes"), ("ficker", "ficante"), ("ate", "ar"), ("ive", "ivo"), ("ous", "oso")),
    *(("ment", "mento"), ("ism", "ismo"), ("ist", "ista"), ("y", "ia"), ("ies", "ias"), ("te", "to"), ("nt", "nte")),
)
# Combining forms and what they stand for: "petrodollars" are dollars, and have to do with oil.
COMBINING = {
    "agro": ("agricultural", "farm"),
    "bio": ("biological",),
    "cyber": ("computer", "internet"),
    "eco": ("environmental",),
    "electro": ("electric",),
    "euro": ("european",),
    "geo": ("geographic",),
    "hydro": ("water",),
    "narco": ("drug", "narcotics"),
    "petro": ("oil", "petroleum"),
}
FORM = re.compile(rf"({'|'.join(COMBINING)})(?=\w{{5}})")
ACRONYM = re.compile(r"\(([A-Z][A-Za-z]{1,8})\)")


def derived(word: str) -> tuple[str, ...]:
    """Forms that `word` (folded) may have in English and Spanish, ascending, itself left out.

    >>> "venezuela" in derived("venezuelan") and "narcotrafico" in derived("narcotrafficking")
    True
    """
    forms = set(_exchanged(word, DERIVATIONS))
    forms |= {_undoubled(one) for one in _exchanged(word, COGNATES)}
    return tuple(sorted(forms - {word}))


def taken_apart(word: str) -> tuple[tuple[str, str], ...]:
    """What a compound of a combining form says in two words: (meaning of the form, the rest).

    >>> taken_apart("petrodollars")
    (('oil', 'dollars'), ('petroleum', 'dollars'))
    """
    if not (form := FORM.match(word)):
        return ()
    return tuple((meaning, word[form.end() :]) for meaning in COMBINING[form.group(1)])


def _exchanged(word: str, endings: Iterable[tuple[str, str]]) -> Iterator[str]:
    for old, new in endings:
        root = word.removesuffix(old)
        if root != word and len(root) >= SHORTEST_ROOT:
            yield root + new


def _undoubled(word: str) -> str:
    """`word` as Spanish spells it: without doubled consonants other than ll and rr inside a root."""
    return re.sub(r"([bcdfglmnpst])\1", r"\1", word)


def acronyms(texts: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Acronyms that `texts` explain, "World Food Programme (WFP)", with the content words they stand for.

    Folded; where two explanations differ, the first in alphabetical order.

    >>> acronyms(["The Ministry of Salt and Water (MSW) closed."])
    {'msw': ('ministry', 'salt', 'water')}
    """
    found: set[tuple[str, tuple[str, ...]]] = set()
    for text in texts:
        for bracket in ACRONYM.finditer(text):
            if long := _explained(text[max(0, bracket.start() - 120) : bracket.start()], bracket.group(1)):
                found.add((folded(bracket.group(1)), long))
    return dict(sorted(found, reverse=True))


def _explained(before: str, acronym: str) -> tuple[str, ...]:
    """The content words at the end of `before` whose initials spell `acronym`, else nothing."""
    said = [folded(word) for _, word in words(before)]
    content = [word for word in said if word and word not in STOPWORDS][-len(acronym) :]
    initials = "".join(word[0] for word in content)
    return tuple(terms(" ".join(content))) if initials == folded(acronym) else ()
