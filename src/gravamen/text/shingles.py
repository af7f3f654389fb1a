"""Runs of consecutive words, by which copied text is known (Broder 1997)."""

from gravamen.text.words import folded, words


def shingles(text: str, size: int) -> frozenset[str]:
    """The set of `size`-word runs of `text`, words folded. Empty where the text is shorter.

    >>> sorted(shingles("One two, three!", 2))
    ['one two', 'two three']
    """
    plain = [folded(word) for _, word in words(text)]
    return frozenset(" ".join(plain[i : i + size]) for i in range(len(plain) - size + 1))


def containment(part: frozenset[str], whole: frozenset[str]) -> float:
    """The share of `part` that stands in `whole`, 0 where `part` is empty."""
    return len(part & whole) / len(part) if part else 0.0
