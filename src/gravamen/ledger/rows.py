"""Records to rows of the tables, and back. A row is a tuple in the order of its `..._COLUMNS`."""

import json
from collections.abc import Iterable
from typing import Any

from gravamen.record.claim import Attribution, Claim, Entity, Mention, Mode, NamedDate, Quantity, Speaker, Stance
from gravamen.record.document import Declared, Document, Passage, Reading, Sighting, SourceKind
from gravamen.record.gap import Gap
from gravamen.record.judgement import Judgement, Quote, Relation
from gravamen.record.origin import Debt, DebtKind
from gravamen.record.span import Span

Row = tuple[Any, ...]

READING_COLUMNS = (
    "id, document, reader, title, title_where, author, author_where, publisher, publisher_where, published,"
    " published_where, language, language_where, url, url_where, pages, text_hash, text"
)
PASSAGE_COLUMNS = "id, document, page, paragraph, span_start, span_end, text"
CLAIM_COLUMNS = (
    "id, document, passage, speaker, speaker_kind, speaker_named, stance, mode, certainty, via, act, text,"
    " sentence_start, sentence_end, content, mention, cue, names, quantities, dates, entities"
)
DEBT_COLUMNS = "document, span_start, span_end, creditor, kind, reason, share"
JUDGEMENT_COLUMNS = (
    "id, pair, left_document, left_words, left_occurrence, right_document, right_words, right_occurrence,"
    " relation, judge, reasons, retracted, at"
)


def places(columns: str) -> str:
    """As many question marks as there are columns."""
    return ", ".join("?" * len(columns.split(",")))


def document_of(row: Row) -> Document:
    """The document of a row."""
    return Document(id=row[0], media_type=row[1])


def sighting_of(row: Row) -> Sighting:
    """The sighting of a row."""
    return Sighting(document=row[0], address=row[1])


def gap_of(row: Row) -> Gap:
    """The gap of a row."""
    return Gap(stage=row[0], subject=row[1], why=row[2], unread=bool(row[3]))


def reading_row(one: Reading) -> Row:
    """The row of a reading."""
    declared = (one.title, one.author, one.publisher, one.published, one.language, one.url)
    stated = [part for value in declared for part in ((value.value, value.where) if value else (None, None))]
    return (one.id, one.document, one.reader, *stated, _spans_json(one.pages), one.text_hash, one.text)


def reading_of(row: Row) -> Reading:
    """The reading of a row; its id is not read but derived."""
    title, author, publisher, published, language, url = (_declared(*row[i : i + 2]) for i in range(3, 15, 2))
    return Reading(
        document=row[1],
        reader=row[2],
        title=title,
        author=author,
        publisher=publisher,
        published=published,
        language=language,
        url=url,
        pages=_spans(json.loads(row[15])),
        text_hash=row[16],
        text=row[17],
    )


def passage_row(one: Passage) -> Row:
    """The row of a passage."""
    return (one.id, one.document, one.page, one.paragraph, one.span.start, one.span.end, one.text)


def passage_of(row: Row) -> Passage:
    """The passage of a row; its id is not read but derived."""
    _, document, page, paragraph, start, end, text = row
    return Passage(document=document, page=page, paragraph=paragraph, span=Span(start, end), text=text)


def claim_row(one: Claim) -> Row:
    """The row of a claim. Lists and mentions are JSON; spans in it are pairs."""
    said = one.attribution
    return (
        one.id,
        one.document,
        one.passage,
        said.speaker.name,
        said.speaker.kind.value,
        int(said.speaker.named),
        said.stance.value,
        said.mode.value,
        said.certainty,
        said.via,
        one.act,
        one.text,
        one.sentence.start,
        one.sentence.end,
        _spans_json(one.content),
        _mention_json(said.mention),
        _mention_json(said.cue),
        _json(one.names),
        _json([_quantity_list(part) for part in one.quantities]),
        _json([[[part.span.start, part.span.end], part.value, part.bound] for part in one.dates]),
        _json([[part.name, part.aliases] for part in one.entities]),
    )


def claim_of(row: Row) -> Claim:
    """The claim of a row; its id is not read but derived."""
    _, document, passage, speaker, kind, named, stance, mode, certainty, via, act, text = row[:12]
    start, end, content, mention, cue, names, quantities, dates, entities = row[12:]
    return Claim(
        document=document,
        passage=passage,
        sentence=Span(start, end),
        content=_spans(json.loads(content)),
        text=text,
        attribution=Attribution(
            speaker=Speaker(name=speaker, kind=SourceKind(kind), named=bool(named)),
            mention=_mention(mention),
            cue=_mention(cue),
            mode=Mode(mode),
            stance=Stance(stance),
            certainty=certainty,
            via=via,
        ),
        act=act,
        names=tuple(json.loads(names)),
        quantities=tuple(_quantity(*part) for part in json.loads(quantities)),
        dates=tuple(NamedDate(span=Span(*span), value=value, bound=bound) for span, value, bound in json.loads(dates)),
        entities=tuple(Entity(name=name, aliases=tuple(aliases)) for name, aliases in json.loads(entities)),
    )


def debt_row(one: Debt) -> Row:
    """The row of a debt."""
    return (one.document, one.span.start, one.span.end, one.creditor, one.kind.value, one.reason, one.share)


def debt_of(row: Row) -> Debt:
    """The debt of a row."""
    document, start, end, creditor, kind, reason, share = row
    return Debt(
        document=document,
        span=Span(start, end),
        creditor=creditor,
        kind=DebtKind(kind),
        reason=reason,
        share=share,
    )


def judgement_row(one: Judgement, pair: str) -> Row:
    """The row of a judgement on a pair of quotes."""
    left, right = ((quote.document, quote.words, quote.occurrence) for quote in (one.left, one.right))
    return (one.id, pair, *left, *right, one.relation.value, one.by, _json(one.reasons), int(one.retracted), one.at)


def judgement_of(row: Row) -> Judgement:
    """The judgement of a row; its id is not read but derived."""
    left, right = (Quote(document=row[i], words=row[i + 1], occurrence=row[i + 2]) for i in (2, 5))
    return Judgement(
        left=left,
        right=right,
        relation=Relation(row[8]),
        by=row[9],
        reasons=tuple(json.loads(row[10])),
        retracted=bool(row[11]),
        at=row[12],
    )


def _declared(value: str | None, where: str | None) -> Declared | None:
    return None if value is None or where is None else Declared(value=value, where=where)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _spans_json(spans: Iterable[Span]) -> str:
    return _json([[one.start, one.end] for one in spans])


def _spans(pairs: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def _quantity_list(one: Quantity) -> list[object]:
    span = [one.span.start, one.span.end]
    return [span, one.low, one.high, one.unit, one.approximate, one.bound, one.counted]


def _quantity(
    span: tuple[int, int], low: float, high: float, unit: str, approximate: str, bound: str, counted: str
) -> Quantity:
    return Quantity(
        span=Span(*span), low=low, high=high, unit=unit, counted=counted, approximate=approximate, bound=bound
    )


def _mention_json(one: Mention | None) -> str | None:
    if one is None:
        return None
    resolved = [one.resolved.start, one.resolved.end] if one.resolved else None
    return _json([one.text, [[span.start, span.end] for span in one.spans], one.name, resolved])


def _mention(stored: str | None) -> Mention | None:
    if stored is None:
        return None
    text, spans, name, resolved = json.loads(stored)
    return Mention(text=text, spans=_spans(spans), name=name, resolved=Span(*resolved) if resolved else None)
