"""Words of documents as a page may show them: nothing in them is hidden, nothing in them gives orders."""

import re

from gravamen.brief.dates import written

# Controls, bidirectional and zero-width characters, line separators, lone surrogates, tags and variation
# selectors: what a reader cannot see could make a quote read as what it is not. Ranges are spelled out since
# the categories of `unicodedata` differ between Python versions. Blank, tab and line feed stay.
HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")


def shown(text: str) -> str:
    """`text` with each hidden character as its code point, all else unaltered.

    >>> shown("a\\u202eb\\nc")
    'a⟨U+202E⟩b\\nc'
    """
    return HIDDEN.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", text)


def language_tag(language: str) -> str:
    """`language` where it can stand in a `lang` attribute, else "".

    >>> language_tag("es"), language_tag("not declared")
    ('es', '')
    """
    return language if LANGUAGE.fullmatch(language) else ""


def day(date: str) -> str:
    """A declared date in words; what is no date stays as it was declared, "" where nothing was.

    >>> day("2025-07-25"), day("spring"), day("")
    ('25 July 2025', 'spring', '')
    """
    return written(date) if DATE.fullmatch(date) else shown(date)
