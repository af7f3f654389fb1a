"""Claims for tests."""

from gravamen.record.claim import Attribution, Claim, Mode, Speaker, Stance
from gravamen.record.document import SourceKind
from gravamen.record.span import Span


def claim(text: str, speaker: str = "Ann Lee", document: str = "", stance: Stance = Stance.ASSERTS) -> Claim:
    """A claim of `speaker` in `document`: d1 is Ann Lee's, d2 everybody else's, unless told otherwise."""
    return Claim(
        document=document or ("d1" if speaker == "Ann Lee" else "d2"),
        passage="p",
        sentence=Span(0, len(text)),
        content=(Span(0, len(text)),),
        text=text,
        attribution=Attribution(
            speaker=Speaker(name=speaker, kind=SourceKind.UNKNOWN, named=True),
            mention=None,
            cue=None,
            mode=Mode.INDIRECT,
            stance=stance,
            certainty=3,
        ),
    )
