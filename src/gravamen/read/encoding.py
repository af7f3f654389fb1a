"""From bytes to characters: what the bytes say about their encoding, then UTF-8, then Windows-1252."""

import codecs
import re
from dataclasses import dataclass

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.I)
HEAD = 4096  # bytes in which a page declares its encoding
# Encodings of text only: Python's codecs also decode ROT13, Punycode and escape sequences.
TEXTUAL = ("ascii", "cp", "iso8859", "latin", "koi8", "mac", "gb", "big5", "shift", "euc", "tis", "hz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The characters, and a remark where the bytes had to be guessed or some of them are no characters."""

    text: str
    remark: str | None = None


def decoded(data: bytes) -> Decoded:
    """`data` as characters. A byte order mark decides, then valid UTF-8, then the encoding declared in the
    first 4 KB (`<meta charset>`, `<?xml encoding>`), then UTF-8 with some damage, then Windows-1252.
    """
    for mark, name in BOMS:
        if data.startswith(mark):
            return _with_losses(data[len(mark) :].decode(name, "replace"), name)
    try:
        return Decoded(text=data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    declared = _declared(data)
    if declared:
        return _with_losses(data.decode(declared, "replace"), declared)
    damaged = data.decode("utf-8", "replace")
    beyond_ascii = sum(1 for c in damaged if c > "\x7f")
    if damaged.count("\ufffd") * 10 <= beyond_ascii or (beyond_ascii > 1 and _cut_short(data)):
        return _with_losses(damaged, "utf-8")
    return Decoded(
        text=data.decode("cp1252", "replace"),
        remark="it is not UTF-8 and declares no encoding; read as Windows-1252, so accents may be wrong",
    )


def _cut_short(data: bytes) -> bool:
    """Whether all but an unfinished last character is UTF-8."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=False)
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> str | None:
    found = CHARSET.search(data[:HEAD])
    if not found:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    if not name.startswith(TEXTUAL):
        return None
    # As browsers do (WHATWG Encoding): these two names mean Windows-1252.
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _with_losses(text: str, encoding: str) -> Decoded:
    lost = text.count("\ufffd")
    if not lost:
        return Decoded(text=text)
    return Decoded(text=text, remark=f"{lost} characters are not valid {encoding} and stand as U+FFFD")
