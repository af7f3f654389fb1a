"""Names of speakers and publishers as prose writes them."""

import re

from gravamen.text.words import folded

# Heads of names that take "the" in running English.
HEADS = frozenset(
    """administration agency alliance army assembly association authority bank board bureau center centre
    coast coalition commission committee confederation congress council court customs department directorate
    embassy federation forces foundation government guard house initiative institute ministry mission movement
    nations navy observatory office organisation organization party police presidency prosecutor senate service
    society treasury tribunal union university""".split()
)
# "senior official", "spokesman": somebody of a kind, whom English gives an article.
ROLES = frozenset("official officer spokesman spokeswoman spokesperson analyst source witness".split())


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
    >>> with_article("senior official")
    'a senior official'
    """
    if name.startswith(("The ", "A ", "An ")):
        return name[:1].lower() + name[1:]
    plain = [folded(word) for word in re.split(r"[\s-]+", name) if word]
    if not plain or plain[0] in {"the", "a", "an"}:
        return name
    if name[:1].islower():
        return f"a{'n' if name[0] in 'aeiou' else ''} {name}" if plain[-1] in ROLES else name
    headed = plain[-1] in HEADS
    headed |= len(plain) > 2 and "of" in plain[1:] and plain[plain.index("of", 1) - 1] in HEADS
    return f"the {name}" if headed and not name.endswith(("’s", "'s")) else name
