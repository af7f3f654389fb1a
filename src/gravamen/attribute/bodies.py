"""Which body is meant: by its acronym, or as "the ministry"."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from gravamen.attribute.pronouns import Named
from gravamen.record.span import Span
from gravamen.text.words import folded

BODIES = frozenset(
    """government regime administration ministry department office court military army navy police agency
    embassy commission council parliament campaign committee bureau bank company organization organisation
    group congress treasury institute union prosecution presidency intelligence assembly navy party tribunal
    newspaper network report study survey poll foundation firm corporation association university directorate
    authority federation fund""".split()
)
PAPERS = frozenset("report study survey poll network newspaper".split())  # each one is another
# There are many that are called so and not named: only where one alone is named is it meant.
COMMON_BODIES = frozenset("government regime administration military army police parliament congress party".split())
ACRONYM_AFTER = re.compile(r"\*{0,2} ?\(\W?(?P<short>[A-Z][A-Za-z.]{1,9})\W?[,)]")
ACRONYM_BEFORE = re.compile(r"\b(?P<short>[A-Z][A-Z.]{1,9}) \((?:the )?$")
DEPARTMENT = re.compile(
    r"^(?:U\.S\. )?(State|Justice|Commerce|Energy|Labor|Defense|Interior|Education|"
    r"Transportation) Department$"
)
FARTHEST = 64  # mentions before "the ministry" among which the ministry is looked for
NEAR = 700  # code points within which the last one named is meant


class Acronyms:
    """What acronyms stand for, and where the text says so: "Office of Sunken Ships (OSS)", "OSS (Office of …)"."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[str, Span]] = {}

    def note(self, text: str, span: Span, name: str) -> None:
        """Keep the acronym that stands beside `name`, which ends at `span`'s end."""
        if " " not in name:
            return
        after = ACRONYM_AFTER.match(text, span.end, span.end + 24)
        before = ACRONYM_BEFORE.search(text, max(0, span.start - 24), span.start)
        for found in (after, before):
            if found and found["short"][0] == _initials(name)[:1]:
                place = Span(min(span.start, found.start("short")), max(span.end, found.end("short")))
                self._held.setdefault(_plain(found["short"]), (name, place))

    def expanded(self, short: str) -> tuple[str, Span] | None:
        """The name that the acronym stands for, and the words that say so."""
        return self._held.get(_plain(short))


class Bodies:
    """The bodies that a text names, by the common word in their names: "Ministry of Ports" by "ministry"."""

    def __init__(self, names: Iterable[Named]) -> None:
        self._by_word: dict[str, list[Named]] = {}
        for one in names:
            words = one.name.lower().split()
            if not one.person and len(words) > 1 and not one.name.isupper():
                for word in BODIES.intersection(words):
                    self._by_word.setdefault(word, []).append(one)

    def meant(self, word: str, place: int) -> Named | None:
        """The body that "the ministry" at `place` means: the last one named, unless another was named as late."""
        held = self._by_word.get(word, [])
        at = bisect_left(held, place, key=lambda one: one.span.start)
        before = held[max(0, at - FARTHEST) : at]
        if not before:
            return None
        last = before[-1]
        rival = next((one for one in reversed(before) if folded(one.name) != folded(last.name)), None)
        if rival is None:
            return last
        just_now = place - last.span.end < NEAR and last.span.start - rival.span.start > NEAR // 2
        return last if just_now and word not in COMMON_BODIES else None


def _plain(short: str) -> str:
    return short.replace(".", "")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[:1].isupper())
