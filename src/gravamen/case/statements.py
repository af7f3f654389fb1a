"""The statements that bear on a question: the best passages, their claims, each with what its weight needs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gravamen.attribute.cues import reports_words
from gravamen.attribute.people import person_in
from gravamen.brief.material import Original
from gravamen.brief.sentence import CONNECTIVE, without_opening
from gravamen.case.evidence import ANALYSED, Evidence
from gravamen.case.same_speaker import plain
from gravamen.record.claim import Claim, Mode, Speaker, Stance
from gravamen.record.document import Declared, Passage, SourceKind
from gravamen.record.span import Span
from gravamen.record.statement import Statement
from gravamen.search.closeness import READ, Aim, Sentence, aim, answerable, closeness, core_coverage
from gravamen.search.rank import Ranked, rank
from gravamen.text.numbers import quantities
from gravamen.text.sentences import sentences
from gravamen.trace.heard import SPEAK_FOR_THEMSELVES, heard_from

ORIGINAL = 0.2  # share of the question's words from which a passage in another language is quoted
NAMED_OFTEN = 3  # documents whose nearest statements name something that others then tell more of
HEADING = 22  # words; a shorter sentence without a stop at its end is a heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Pertinent:
    """What bears on a question: statements, and passages to quote in the original. `aim` is the question's."""

    aim: Aim
    statements: tuple[Statement, ...]
    originals: tuple[Original, ...]


def pertinent(question: str, evidence: Evidence) -> Pertinent:
    """The statements of the best passages for the question, most relevant first, ties by id."""
    asked = aim(question, evidence.index)
    ranked = rank(question, evidence.index, None, evidence.settings.passages)
    passages = evidence.ledger.passages([one.candidate.id for one in ranked])
    if len(evidence.readings) <= evidence.settings.small:
        passages = [*passages, *_others(passages, evidence)]
    if not answerable(asked, [one.text for one in passages]):
        ranked, passages = (), []
    said = said_in(asked, near(asked, passages, evidence, evidence.settings.relevance, READ), evidence)
    said = _told(question, asked, said, evidence)
    return Pertinent(
        aim=asked,
        statements=tuple(said[: evidence.settings.claims]),
        originals=tuple(_originals(ranked, passages, evidence))[: evidence.settings.originals],
    )


def near(asked: Aim, passages: Sequence[Passage], evidence: Evidence, least: float, read: int) -> list[Passage]:
    """The passages with a sentence whose closeness to the question is `least` or more; all of a small case.

    Only they are attributed: that takes longer than to compare sentences. The encoder reads at most `read`.
    """
    if len(evidence.readings) <= evidence.settings.small:
        return list(passages)
    placed = [
        (one, Sentence(text=span.of(one.text), passage=one.text))
        for one in passages
        if evidence.language_of(one.document) in ANALYSED
        for span in sentences(one.text, evidence.language_of(one.document))
    ]
    close = closeness(asked, [sentence for _, sentence in placed], evidence.encoder, read)
    found = {one.id for (one, _), how in zip(placed, close, strict=True) if how >= least}
    return [one for one in passages if one.id in found]


def _told(question: str, asked: Aim, said: Sequence[Statement], evidence: Evidence) -> list[Statement]:
    """The statements near enough to the question; in a small case, also what its documents on the question add."""
    settings = evidence.settings
    near = [one for one in said if one.relevance >= settings.relevance]
    if len(evidence.readings) > settings.small or not near:
        return near
    on_it = _documents_on(question, asked, near, {one.claim.document for one in said}, evidence)
    farther = [one for one in said if one.relevance < settings.relevance and one.claim.document in on_it]
    weighty = [one for one in farther if one.relevance >= settings.floor or _is_weighty(one)]
    return [*near, *weighty]


def _documents_on(
    question: str, asked: Aim, near: Sequence[Statement], among: Iterable[str], evidence: Evidence
) -> set[str]:
    """Documents that hold enough of the question's words, or tell of what the nearest statements keep naming."""
    naming: dict[str, set[str]] = {}
    for one in near:
        for name in one.claim.names:
            if name not in question and not evidence.parties.is_country(name):
                naming.setdefault(name, set()).add(one.claim.document)
    kept = [name for name, documents in sorted(naming.items()) if len(documents) >= NAMED_OFTEN]

    def is_on(text: str) -> bool:
        enough = core_coverage(asked, text) >= evidence.settings.coverage
        return enough or any(name in text for name in kept)

    return {one for one in among if is_on(evidence.readings[one].text)}


def _is_weighty(statement: Statement) -> bool:
    """Acts, denials and counts: what a document on the question is most often cited for."""
    claim = statement.claim
    counts = any(one.unit for one in claim.quantities)
    return bool(claim.act) or claim.attribution.stance is Stance.DENIES or counts


def _others(passages: Sequence[Passage], evidence: Evidence) -> Iterator[Passage]:
    """The passages of the case that are not among `passages`."""
    had = {one.id for one in passages}
    for document in sorted(evidence.readings):
        yield from (one for one in evidence.ledger.passages_of(document) if one.id not in had)


def _originals(ranked: Sequence[Ranked], passages: Sequence[Passage], evidence: Evidence) -> Iterator[Original]:
    """Passages of other languages that hold enough of the question's words, and assert something."""
    # In a small case whatever its documents say is likely to bear on the question.
    least = ORIGINAL if len(evidence.readings) > evidence.settings.small else 0.0
    foreign = [
        passage
        for found, passage in zip(ranked, passages, strict=False)
        if evidence.language_of(passage.document) not in ANALYSED and found.words >= least
    ]
    made = evidence.attributing.claims_in(foreign)
    for passage in foreign:
        claims = [one for one in made if one.passage == passage.id]
        asked = any(one.attribution.stance is Stance.QUESTIONS for one in claims)
        if not asked and passage.text.rstrip().endswith((".", "!", "”", '"')):
            yield Original(passage=passage, speaker=claims[0].attribution.speaker.name if claims else "")


def tellable(claims: Iterable[Claim], evidence: Evidence) -> Iterator[Claim]:
    """The claims that a brief may tell, one for each thing that a sentence says.

    Questions and headings assert nothing; a claim whose speaker is told elsewhere is left, and so is an attitude, which
    is told in its publisher's claim. Of claims one inside the
    other ("the ministry says that pilots reported …") the outer one is told, which keeps the whole chain; unless it
    is an outlet that reports.
    """
    by_sentence: dict[tuple[str, Span], list[Claim]] = {}
    for one in claims:
        lost = _is_heading(one, evidence) or _speaker_is_lost(one, evidence) or not reports_words(one)
        if one.attribution.stance is not Stance.QUESTIONS and not lost:
            by_sentence.setdefault((one.document, one.sentence), []).append(one)
    for together in by_sentence.values():
        yield from (one for one in together if not any(_covers(other, one) for other in together))


def _covers(outer: Claim, inner: Claim) -> bool:
    """Whether `outer` tells all that `inner` does, and is the better one to tell."""
    if outer is inner or outer.attribution.speaker.kind in {SourceKind.PRESS, SourceKind.WIRE}:
        return False
    holds = all(any(one.holds(part) for one in outer.content) for part in inner.content)
    return holds and (outer.content != inner.content or outer.id < inner.id)


def _speaker_is_lost(claim: Claim, evidence: Evidence) -> bool:
    """Whether only the sentence before says who speaks: told alone, the allegation would lose its speaker."""
    attribution = claim.attribution
    opening = claim.sentence.of(evidence.readings[claim.document].text)
    unresolved = attribution.mode is not Mode.AUTHORIAL and not attribution.speaker.name
    return unresolved and re.match(r"(?:He|She|They)\b", opening) is not None


def _is_heading(claim: Claim, evidence: Evidence) -> bool:
    words = claim.sentence.of(evidence.readings[claim.document].text).strip()
    return len(words.split()) <= HEADING and not words.endswith((".", "!", "?", "”", '"', "…", ":", ";", ")"))


def said_in(asked: Aim, passages: Sequence[Passage], evidence: Evidence, read: int = READ) -> list[Statement]:
    """The statements of these passages that a brief may tell, most relevant to the question first, ties by id.

    The encoder reads at most `read` of their sentences.
    """
    texts = {one.id: one.text for one in passages}
    told = tellable(evidence.attributing.claims_in(passages), evidence)
    claims = [one for one in told if evidence.language_of(one.document) in ANALYSED]
    sentences = [
        Sentence(text=one.sentence.of(evidence.readings[one.document].text), passage=texts[one.passage])
        for one in claims
    ]
    each = list(dict.fromkeys(sentences))  # several claims may be made in one sentence
    close = dict(zip(each, closeness(asked, each, evidence.encoder, read), strict=True))
    said = [statement_of(one, evidence, close[sentence]) for one, sentence in zip(claims, sentences, strict=True)]
    return sorted(said, key=lambda one: (-one.relevance, one.claim.id))


def statement_of(claim: Claim, evidence: Evidence, relevance: float) -> Statement:
    """The claim with its publisher, date, party and origin."""
    reading = evidence.readings[claim.document]
    publisher = _value(reading.publisher)
    source = evidence.parties.source(publisher)
    claim = _answered_for(claim, publisher, source.kind)
    text_origin = evidence.lineage.of_span(claim.document, claim.sentence)
    debt = evidence.lineage.debt_of(claim.document, claim.sentence)
    party = _party(claim, publisher, text_origin, evidence)
    made = Statement(
        claim=claim,
        publisher=publisher,
        publisher_kind=source.kind,
        publisher_party=source.owner,
        published=_value(reading.published),
        language=_value(reading.language),
        party=party,
        origin=text_origin,
        relevance=relevance,
        sentence=claim.sentence.of(reading.text),
        opens_with_name=_opens_with_name(claim.text, evidence),
        copied=debt is not None,
        because=debt.reason if debt else "",
    )
    if made.cites_record:
        return replace(made, party=_author_party(text_origin, evidence))
    heard = heard_from(claim.attribution, _person(claim.attribution.speaker.name), party)
    if heard:
        return replace(made, origin=heard, because=f"{heard} said it")
    author = _speaks_for_itself(text_origin, evidence)
    return replace(made, origin=author, because=made.because or f"{author} published it") if author else made


def _person(name: str) -> str:
    """A speaker's name as others write it: without titles, article and what stands in brackets."""
    return (person_in(plain(name)) if name[:1].isalpha() else None) or plain(name)


def _speaks_for_itself(origin: str, evidence: Evidence) -> str:
    """The publisher of the text `origin`, where it publishes to speak for itself; empty where it reports."""
    root = evidence.readings.get(origin)
    source = evidence.parties.source(_value(root.publisher)) if root else None
    return _person(source.name) if source and source.kind in SPEAK_FOR_THEMSELVES else ""


def _party(claim: Claim, publisher: str, origin: str, evidence: Evidence) -> str:
    """Whose party answers for the claim; for words that an outlet copied, that of whoever wrote them."""
    if claim.attribution.mode is Mode.AUTHORIAL and origin != claim.document:
        return _author_party(origin, evidence)
    return evidence.parties.party(claim.attribution.speaker, publisher)


def _author_party(origin: str, evidence: Evidence) -> str:
    """The party of whoever published the origin, or is credited as it."""
    root = evidence.readings.get(origin)
    author = _value(root.publisher) if root else evidence.origin_name(origin)
    return evidence.parties.source(author).owner if author else ""


def _opens_with_name(text: str, evidence: Evidence) -> bool:
    """Whether the first word keeps its capital wherever it stands, as the case's texts write it."""
    first = re.match(r"\W*([\w’'-]+)", without_opening(without_opening(text), CONNECTIVE))
    if first is None:
        return True
    word = re.sub(r"[’']s$", "", first.group(1))
    return word.lower() in evidence.names and not quantities(f"{word} people")


def _answered_for(claim: Claim, publisher: str, kind: SourceKind) -> Claim:
    """The claim under its publisher's name and kind where the publisher speaks, also as "the Ministry"."""
    attribution = claim.attribution
    speaker = attribution.speaker
    # Who speaks all through a government's own text, as a speech or a transcript gives it, speaks for it.
    if attribution.mode is Mode.DIRECT and attribution.cue is None and kind is SourceKind.GOVERNMENT:
        return replace(claim, attribution=replace(attribution, speaker=replace(speaker, kind=kind)))
    mention = attribution.mention.text.lower() if attribution.mention else ""
    own = speaker.name == publisher or (not speaker.name and mention in {"it", "we"})
    office = speaker.kind not in {SourceKind.PRESS, SourceKind.WIRE} and " " not in speaker.name
    if not own and not (office and speaker.named and speaker.name and speaker.name in publisher.split()):
        return claim
    answering = Speaker(name=publisher, kind=kind, named=True)
    return replace(claim, attribution=replace(attribution, speaker=answering))


def _value(declared: Declared | None) -> str:
    return declared.value if declared else ""
