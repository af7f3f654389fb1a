"""A social-media post as a question: its words, without what only the network needs."""

import re

# The last is how a picture is addressed in a post; it may follow a word without a blank.
LINK = re.compile(r"https?://\S+|pic\.twitter\.com/\w+")
# How an embedded post is signed: "— Oda Brandt (@odab) March 3, 2019". The name stays: it may be who is spoken of.
SIGNED = re.compile(r"\(@\w{1,30}\)(?: [A-Z][a-z]{2,8} \d{1,2}, \d{4})?")
MARKED = re.compile(r"[#@]([^\W\d]\w*)")
# Where one word ends and the next begins in "MayorOfTheLakes2019"; "G7" is one.
SEAM = re.compile(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z]{2})(?=\d)|_")


def without_marks(text: str) -> str:
    """The words of a post: links and handles of its signature gone, hashtags and other handles cut into their words.

    A text that is no post stays as it is, but for runs of blanks.

    >>> without_marks("Salt is free! #SaltGuild pic.twitter.com/a1 — Oda (@odab) March 3, 2019")
    'Salt is free! Salt Guild — Oda'
    """
    bare = SIGNED.sub(" ", LINK.sub(" ", text))
    return " ".join(MARKED.sub(_words, bare).split())


def _words(marked: re.Match[str]) -> str:
    return f" {SEAM.sub(' ', marked.group(1))} "
