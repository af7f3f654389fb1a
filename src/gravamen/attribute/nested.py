"""What is said to have been said: attributions in the content of others, as in "AP reports that officials said"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from gravamen.attribute.cues import manner
from gravamen.attribute.lexicon import SAYS
from gravamen.inference.tagging import Tagged, Tagger
from gravamen.record.span import Span

SAID = re.compile(rf"\b(?:{'|'.join(sorted(SAYS))})\b", re.IGNORECASE)
MOST = 0.5  # of a content that somebody else says for it to be theirs
OPENS = re.compile(r"[\s“\"‘']*(?:that\s+)?", re.IGNORECASE)


def with_nested(text: str, tagger: Tagger, found: Iterable[Sequence[Tagged]]) -> Iterator[list[Tagged]]:
    """The attributions of each passage, with those that are made in their contents, in the order of their cues.

    The tagger has learned from texts in which mostly the outermost attribution is marked, so contents in which
    somebody says something are read again, each as a text of its own. Only a content that is somebody else's as a
    whole is taken as theirs.
    """
    held = [list(one) for one in found]
    parts = [(number, part) for number, tagged in enumerate(held) for part in _reported(text, tagged)]
    inner = tagger.attributions(text, [part for _, part in parts])
    for (number, part), again in zip(parts, inner, strict=True):
        known = [one.cue for one in held[number]]
        held[number] += [
            one for one in again if _is_whole(one, part) and _tells(text, one) and not any(map(one.cue.meets, known))
        ]
    for tagged in held:
        yield sorted(tagged, key=lambda one: (one.cue, one.content))


def _reported(text: str, tagged: Sequence[Tagged]) -> Iterator[Span]:
    """The contents in which somebody may say something that is not told yet."""
    cues = [one.cue for one in tagged]
    for one in tagged:
        for part in one.content:
            start = OPENS.match(text, part.start, part.end)
            inside = Span(start.end() if start else part.start, part.end)
            said = (Span(*word.span()) for word in SAID.finditer(text, inside.start, inside.end))
            if any(not any(word.meets(cue) for cue in cues) for word in said):
                yield inside


def _is_whole(one: Tagged, part: Span) -> bool:
    """Whether somebody is named who says all, or most, of the part, and nothing stands before."""
    if one.speaker is None:
        return False
    starts = min(one.speaker.start, one.cue.start, one.content[0].start)
    told = sum(span.end - span.start for span in one.content)
    return starts == part.start and told > MOST * (part.end - part.start)


def _tells(text: str, one: Tagged) -> bool:
    return manner(one.cue.of(text), " ".join(part.of(text) for part in one.content)).telling
