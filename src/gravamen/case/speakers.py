"""Who speaks in a case, how often, and for which party."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gravamen.case.evidence import Evidence
from gravamen.case.extent import Extent, attributed
from gravamen.case.same_speaker import SameSpeaker, plain
from gravamen.case.statements import statement_of
from gravamen.case.voice import Said, Voice, most_common, voice
from gravamen.record.claim import Claim, Mode, Speaker
from gravamen.record.document import SourceKind
from gravamen.trace.people import folded_name
from gravamen.trace.sources_toml import sources_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Speakers:
    """Speakers with a name, and those without one, each by documents, then claims (most first), then name.

    `extent` is what they were counted in.
    """

    named: tuple[Voice, ...]
    unnamed: tuple[Voice, ...]
    extent: Extent


def speakers(evidence: Evidence) -> Speakers:
    """Everybody who speaks in what is attributed of the case so far; nothing is analysed for it."""
    extent, claims = attributed(evidence)
    voices = voices_in(claims, evidence)
    return Speakers(
        named=tuple(one for one in voices if one.named),
        unnamed=tuple(one for one in voices if not one.named),
        extent=extent,
    )


def voices_in(claims: Sequence[Claim], evidence: Evidence) -> list[Voice]:
    """The speakers of these claims, by documents, then claims (most first), then name."""
    said = list(_said(claims, evidence))
    same = SameSpeaker(
        {name for one in said if one.speaker.named for name in (one.speaker.name, one.title)},
        {one.name for claim in claims for one in claim.entities},
    )
    stated = {folded_name(one.name): one.kind for one in sources_in(evidence.sources)}
    voices = [voice(theirs, party, stated) for party, theirs in _by_speaker(said, same)]
    return sorted(voices, key=lambda one: (-one.documents, -one.claims, one.name, one.party))


def _said(claims: Iterable[Claim], evidence: Evidence) -> Iterator[Said]:
    """The claims, each with whoever answers for it: the publisher also where it calls itself "the Ministry"."""
    # Who answers, and for whom, is told by no more than this; looking it up is faster than working it out.
    known: dict[tuple[object, ...], tuple[Speaker, str, SourceKind | None]] = {}
    for claim in claims:
        told, reading = claim.attribution, evidence.readings[claim.document]
        mention = told.mention.text if told.mention else ""
        alike = (reading.publisher, told.speaker, told.mode, told.cue is None, mention)
        if alike not in known:
            known[alike] = _answering(claim, evidence)
        speaker, party, own = known[alike]
        yield Said(
            speaker=speaker,
            party=party,
            mention=mention,
            title=(told.mention.name if told.mention else None) or "",
            stance=told.stance,
            own=own,
            document=claim.document,
            published=reading.published.value if reading.published else "",
        )


def _answering(claim: Claim, evidence: Evidence) -> tuple[Speaker, str, SourceKind | None]:
    """Who answers for the claim, for which party; and the publisher's kind where it is the publisher's own text."""
    told = statement_of(claim, evidence, 0.0)
    answering, said_by = told.claim.attribution.speaker, claim.attribution.speaker
    publishes = answering.name == told.publisher != "" and (said_by.named or not said_by.name)
    speaker = answering if publishes else said_by
    own = publishes and claim.attribution.mode is Mode.AUTHORIAL
    return speaker, evidence.parties.party(speaker, told.publisher), told.publisher_kind if own else None


def _by_speaker(said: Iterable[Said], same: SameSpeaker) -> Iterator[tuple[str, list[Said]]]:
    """Party and words of each speaker.

    A name of which texts tell two parties is that of two speakers. What tells none belongs to the only one told, of a
    name; without a name it stays apart.
    """
    by_name: dict[tuple[Speaker, str], list[Said]] = defaultdict(list)
    for one in said:
        by_name[one.speaker, one.party].append(one)
    homes: dict[tuple[bool, str], dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for (speaker, party), theirs in by_name.items():
        named = speaker.named and bool(speaker.name)
        key = same.key(speaker.name) if named else folded_name(plain(speaker.name))
        homes[named, key]["" if named and same.key(party) == key else party] += theirs
    for (named, _), parties in homes.items():
        if named and len(parties) == 2 and "" in parties:
            untold = parties.pop("")
            next(iter(parties.values())).extend(untold)
        for party, theirs in parties.items():
            yield party or most_common(Counter(one.party for one in theirs)), theirs
