"""The one place where a text is normalised; every offset of the program counts code points of the result."""

import re
import unicodedata

LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def normalised(text: str) -> str:
    r"""A file's text: every line end is `\n`, NFC, and no NULs, control characters or lone surrogates.

    Each of those last becomes U+FFFD. Invisible characters that carry meaning (bidi controls, joiners)
    stay: they are for whoever displays the text.

    >>> normalised("a\r\nb\x00")
    'a\nb�'
    """
    return unicodedata.normalize("NFC", same_length(LINE_ENDS.sub("\n", text).removeprefix("\ufeff")))


def same_length(text: str) -> str:
    """`text` with each NUL, control character or lone surrogate as U+FFFD: no offset moves.

    For the `text` of a JSON line, whose offsets are the sender's.
    """
    return UNPRINTABLE.sub("\ufffd", text)
