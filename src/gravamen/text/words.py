"""Words with their places, and their folded and stemmed forms."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from threading import Lock

import snowballstemmer

from gravamen.record.span import Span

WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
ONE_AT_A_TIME = Lock()  # a stemmer keeps the word that it works on in itself
STEMMERS = {"en": "english", "es": "spanish"}
# Function words of English and Spanish: they say nothing about what a text is on.
STOPWORDS = frozenset(
    """a about above after again against all also although am among an and any are as at be because been
    before being below between both but by can could did do does doing down during each either ever few
    for from further had has have having he her here hers herself him himself his how however i if in
    into is it its itself just may me might more most much must my myself nor of off on once only or
    other our ours out over own per same shall she should since so some such than that the their theirs
    them themselves then there these they this those through thus to too under until up upon us very was
    we were what when where whether which while who whom whose why will with within would yet you your
    yours al algo ante antes asi aun aunque cada como con cual cuando de del desde donde dos el ella
    ellas ellos en entre era es esa ese eso esta este esto fue ha han hasta hay la las le les lo los mas
    me mi muy nos nosotros o para pero por porque que quien se ser si sin sobre son su sus tambien te
    tiene un una uno unos y ya""".split()
)


def words(text: str) -> Iterator[tuple[Span, str]]:
    """Each word of `text` with its span. "U.S." and "narco-state" are one word each."""
    for found in WORD.finditer(text):
        yield Span(*found.span()), found.group()


def any_of(forms: Iterable[str]) -> str:
    """A pattern of any of these whole words that is searched fast, because each of its branches opens with a letter.

    >>> [one.group() for one in re.finditer(any_of(["one", "ten"]), "often one")]
    ['one']
    """
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(rf"{form[0]}(?<!\w{form[0]}){re.escape(form[1:])}\b" for form in ordered)


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """`word` in lower case without accents, apostrophes straightened, a possessive 's dropped.

    >>> folded("Nicolás’s")
    'nicolas'
    """
    plain = unicodedata.normalize("NFKD", word.casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'")
    return kept.removesuffix("'s").rstrip("'")


@cache
def _stemmer(language: str) -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer(STEMMERS.get(language, "english"))


@lru_cache(maxsize=65536)
def stem(word: str, language: str = "en") -> str:
    """The Snowball stem of a folded word (Porter 2001).

    >>> stem("trafficking") == stem("trafficked")
    True
    """
    with ONE_AT_A_TIME:
        return str(_stemmer(language).stemWord(word))


def content_stems(text: str, language: str = "en") -> list[str]:
    """Stems of the words of `text` that carry content, in order, repetitions kept.

    >>> content_stems("The officials were trafficking drugs")
    ['offici', 'traffick', 'drug']
    """
    plain = (folded(word) for _, word in words(text))
    return [stem(word, language) for word in plain if word and word not in STOPWORDS]
