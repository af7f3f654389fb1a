"""Reasons in a reader's words: documents by the address that they were seen at, not by their hash."""

import re
from collections.abc import Mapping

DOCUMENT = re.compile(r"\b[0-9a-f]{64}\b")


def readable(reason: str, addresses: Mapping[str, str]) -> str:
    """The reason with each document that `addresses` knows, by id, under its address.

    >>> readable("82 % of its runs stand in " + 32 * "a0", {32 * "a0": "wire.html"})
    '82 % of its runs stand in wire.html'
    """
    return DOCUMENT.sub(lambda found: addresses.get(found.group(), found.group()), reason)
