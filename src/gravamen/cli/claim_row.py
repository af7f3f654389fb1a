"""The row that `gravamen claims` prints for a claim."""

from gravamen.attribute.cues import reports_words
from gravamen.record.claim import Claim, Mention, NamedDate, Quantity
from gravamen.record.span import Span


def claim_row(document: str, claim: Claim) -> dict[str, object]:
    """The claim as JSON holds it. Spans count code points of the text given, those of dates and quantities of the
    claim's own text."""
    said = claim.attribution
    authorial = said.mode.value == "authorial"
    speaker = None if authorial else _mention(said.mention)
    if speaker is not None:
        speaker["name"] = said.speaker.name
        speaker["resolved"] = _resolved(said.mention)
    return {
        "document": document,
        "speaker": speaker,
        "cue": None if authorial else _mention(said.cue),
        "content": _part(claim.text, claim.content),
        "mode": said.mode.value,
        "reports": ("words" if reports_words(claim) else "attitude") if said.cue else None,
        "stance": said.stance.value,
        "certainty": said.certainty,
        "via": said.via,
        "act": claim.act or None,
        "said_by": {
            "name": said.speaker.name,
            "kind": said.speaker.kind.value,
            "named": said.speaker.named,
            "title": said.mention.name if said.mention else None,
        },
        "sentence": _pair(claim.sentence),
        "names": [{"name": one.name, "aliases": list(one.aliases)} for one in claim.entities],
        "dates": [_date(claim.text, one) for one in claim.dates],
        "quantities": [_quantity(claim.text, one) for one in claim.quantities],
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _part(text: str, spans: tuple[Span, ...]) -> dict[str, object]:
    return {"text": text, "spans": [_pair(one) for one in spans]}


def _mention(mention: Mention | None) -> dict[str, object] | None:
    return _part(mention.text, mention.spans) if mention else None


def _resolved(mention: Mention | None) -> list[int] | None:
    return _pair(mention.resolved) if mention and mention.resolved else None


def _date(text: str, one: NamedDate) -> dict[str, object]:
    return {"text": one.span.of(text), "span": _pair(one.span), "value": one.value, "bound": one.bound}


def _quantity(text: str, one: Quantity) -> dict[str, object]:
    return {
        "text": one.span.of(text),
        "span": _pair(one.span),
        "low": one.low,
        "high": one.high,
        "unit": one.unit,
        "counted": one.counted,
        "approximate": one.approximate,
        "bound": one.bound,
    }
