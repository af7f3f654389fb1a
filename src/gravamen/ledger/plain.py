"""Names and reasons as any store can hold them."""


def plain(text: str) -> str:
    r"""`text` with lone surrogates (from file names that are not UTF-8) written out, all else unchanged.

    >>> plain("caf\udce9.txt")
    'caf\\udce9.txt'
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
