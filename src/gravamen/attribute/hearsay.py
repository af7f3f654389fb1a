"""What a sentence tells as hearsay: "The ship reportedly sank". Nobody is named who says so."""

from gravamen.attribute.lexicon import HEARSAY
from gravamen.attribute.tokens import Token
from gravamen.inference.tagging import Tagged
from gravamen.record.span import Span


def hearsay(tokens: list[Token]) -> Tagged | None:
    """The sentence as the content of its first adverb of hearsay; None where none hedges the whole of it."""
    for at, token in enumerate(tokens):
        if token.low in HEARSAY and not token.quoted and not _of_part(tokens, at):
            parts = (_trimmed(tokens[:at]), _trimmed(tokens[at + 1 :]))
            content = tuple(one for one in parts if one is not None)
            return Tagged(cue=token.span, content=content, speaker=None) if content else None
    return None


def _of_part(tokens: list[Token], at: int) -> bool:
    """Whether the adverb hedges a part of the sentence only: "arrested for allegedly plotting"."""
    follows = at + 1 < len(tokens) and tokens[at + 1].low.endswith("ing")
    return follows or (at > 0 and tokens[at - 1].low in {"of", "for", "by", "an", "a", "the"})


def _trimmed(tokens: list[Token]) -> Span | None:
    """From the first word to the last, quotation marks included; None where there is no word."""
    kept = [one for one in tokens if one.word or one.quoted]
    return Span(kept[0].start, kept[-1].end) if any(one.word for one in kept) else None
