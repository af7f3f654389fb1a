"""Statements made by hand, for tests of what is composed from them."""

from gravamen.record.claim import Attribution, Claim, Mention, Mode, Speaker, Stance
from gravamen.record.document import Passage, SourceKind
from gravamen.record.span import Span
from gravamen.record.statement import Statement


def statement(
    text: str,
    *,
    speaker: str = "",
    cue: str = "",
    kind: SourceKind = SourceKind.UNKNOWN,
    stance: Stance = Stance.ASSERTS,
    mode: Mode | None = None,
    publisher: str = "The Harbour Courier",
    publisher_kind: SourceKind = SourceKind.PRESS,
    published: str = "2024-05-03",
    party: str = "",
    publisher_party: str = "",
    origin: str = "",
    document: str = "d1",
    act: str = "",
    named: bool = True,
    via: str | None = None,
    certainty: int = 3,
    sentence: str = "",
) -> Statement:
    """A statement whose claim is the whole text of its passage."""
    mode = mode or (Mode.INDIRECT if speaker else Mode.AUTHORIAL)
    mention = Mention(text=speaker, spans=(Span(0, 0),), name=speaker) if speaker else None
    said = Mention(text=cue, spans=(Span(0, 0),)) if cue else None
    attribution = Attribution(
        speaker=Speaker(name=speaker or publisher, kind=kind if speaker else publisher_kind, named=named),
        mention=mention,
        cue=said,
        mode=mode,
        stance=stance,
        certainty=certainty,
        via=via,
    )
    span = Span(0, len(text))
    return Statement(
        claim=Claim(
            document=document,
            passage=passage(text, document).id,
            sentence=span,
            content=(span,),
            text=text,
            attribution=attribution,
            act=act,
        ),
        publisher=publisher,
        publisher_kind=publisher_kind,
        publisher_party=publisher_party or publisher,
        published=published,
        language="en",
        party=party or speaker or publisher,
        origin=origin or document,
        relevance=0.8,
        sentence=sentence or text,
        opens_with_name=False,
    )


def passage(text: str, document: str = "d1") -> Passage:
    """The passage that holds `text` and nothing else."""
    return Passage(document=document, span=Span(0, len(text)), text=text, page=None, paragraph=1)
