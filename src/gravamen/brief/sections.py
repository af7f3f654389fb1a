"""The parts of a brief, each composed from the material; a part with nothing to tell is left out."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from gravamen.brief.citing import citation, cited
from gravamen.brief.counted import listed, several
from gravamen.brief.dates import dated, written
from gravamen.brief.disputes import disputed
from gravamen.brief.lines import lines_of, start_of, told
from gravamen.brief.material import Material, Original, Reply
from gravamen.brief.names import short_name, with_article
from gravamen.brief.plan import Plan, alike, asserted, lead_statement
from gravamen.brief.sentence import OURSELVES, capital, quoted, sentence, words_of
from gravamen.record.absence import Absence
from gravamen.record.brief import Line, Section
from gravamen.record.claim import Stance
from gravamen.record.document import SourceKind
from gravamen.record.finding import Finding, Mark, Standing
from gravamen.record.statement import Statement
from gravamen.text.words import folded

TIMELINE = 14
SPEAKERS = 6  # named in a party's line
PARTIES = 12
WATCHED = 3  # of each kind
ANNOUNCES = re.compile(
    r"\b(?:will|plans? to|intends? to|is expected to|are expected to|pending|under investigation|will continue|"
    r"awaits?|trial is|appeal)\b"
)


def sections(material: Material, plan: Plan) -> tuple[Section, ...]:
    """Every part that has something to tell, in reading order."""
    parts = (
        ("summary", "Summary", _summary(material, plan)),
        ("alleged", "What is alleged, and by whom", _alleged(material, plan)),
        ("record", "What is on the record", lines_of(plan.record, material)),
        ("established", _title_of(plan.established), lines_of(plan.established, material)),
        ("disputed", "What is disputed, and where figures differ", disputed(material)),
        ("mechanism", "How it is said to work", lines_of(plan.mechanism, material)),
        ("speakers", "Who says what", _speakers(material)),
        ("replies", "What the accused reply", _replies(material)),
        ("spanish", "In other languages, in the original", _originals(material)),
        ("timeline", "Timeline", _timeline(material)),
        ("absent", "What these sources do not say", _absent(material)),
        ("watch", "What to watch", _watch(material, plan)),
    )
    return tuple(Section(key=key, title=title, lines=lines) for key, title, lines in parts if lines)


def _title_of(established: Sequence[Finding]) -> str:
    """What can honestly be said over these findings."""
    borne_out = any(one.standing is not Standing.REPORTED for one in established)
    return "What is documented or corroborated" if borne_out else "What sources outside the parties report"


def _summary(material: Material, plan: Plan) -> tuple[Line, ...]:
    making = material.making
    if not material.findings:
        among = several(making.documents, "document", "documents")
        return (Line(text=f"Nothing that bears on the question was found in the case's {among}."),)
    bearing = (
        f"Of {several(making.documents, 'document', 'documents')}, {making.pertinent:,} "
        f"{'bears' if making.pertinent == 1 else 'bear'} on the question; "
        f"their words go back to {several(making.origins, 'origin', 'origins')}."
    )
    return (
        Line(text=bearing),
        *_accusers(material),
        *lines_of(plan.lead, material),
        *_standings(material),
        *_silences(material),
    )


def _accusers(material: Material) -> tuple[Line, ...]:
    """Who makes most of the allegations, so that repetition is not taken for confirmation."""
    alleged = [one for one in asserted(material) if one.standing is Standing.ALLEGED]
    voices = Counter(party for one in alleged for party in one.parties if party not in material.accused)
    if not voices:
        return ()
    party, count = min(voices.items(), key=lambda item: (-item[1], item[0]))
    of_all = several(len(alleged), "allegation", "allegations")
    share = f"Of {of_all}, {count:,} {'comes' if count == 1 else 'come'} from one party, {with_article(party)}."
    return (Line(text=share),) if len(alleged) > 1 else ()


def _silences(material: Material) -> tuple[Line, ...]:
    """Whose reply, and what that was asked for, the case does not hold."""
    silent = [one.accused for one in material.replies if one.absence is not None]
    parts = []
    if silent:
        parts.append(f"no reply of {listed([with_article(one) for one in silent])} was found")
    if material.absences:
        parts.append(f"no document mentions {listed([one.looked_for for one in material.absences])}")
    return (Line(text=f"{capital('; '.join(parts))}; how it was looked for stands below."),) if parts else ()


def _standings(material: Material) -> tuple[Line, ...]:
    findings = asserted(material)
    counts: dict[Standing, int] = defaultdict(int)
    for one in findings:
        counts[one.standing] += 1
    contested = sum(Mark.CONTESTED in one.marks for one in findings)
    parts = [f"{counts[standing]:,} {standing}" for standing in Standing if counts[standing]]
    text = f"Of {several(len(findings), 'finding', 'findings')}, {listed(parts)}"
    return (Line(text=f"{text}; {contested:,} of them contested." if contested else f"{text}."),)


def _alleged(material: Material, plan: Plan) -> tuple[Line, ...]:
    by_parties: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for one in plan.alleged:
        by_parties[one.parties].append(one)
    # Whoever answers for an allegation comes first, the one with most of them before the others.
    ordered = sorted(by_parties.items(), key=lambda item: (not item[0], -len(item[1]), item[0]))
    return tuple(_accusing(parties, findings, material) for parties, findings in ordered)


def _accusing(parties: tuple[str, ...], findings: Sequence[Finding], material: Material) -> Line:
    """Allegations of the same parties under one line that counts all that these say on the question."""
    said = [one for one in material.statements.values() if one.party in parties]
    documents = len({one.claim.document for one in said})
    if parties and said:
        text = f"{capital(listed([with_article(one) for one in parties]))}: "
        text += f"{several(len(said), 'statement', 'statements')} in {several(documents, 'document', 'documents')}"
        text += ", one party however many offices speak." if len(parties) == 1 else ", of parties that are not agreed."
    else:
        text = "Told without a speaker whom the sources name."
    return Line(text=text, beside=lines_of(findings, material))


def _speakers(material: Material) -> tuple[Line, ...]:
    by_party: dict[str, list[Statement]] = defaultdict(list)
    for one in material.statements.values():
        if one.claim.attribution.stance is not Stance.QUESTIONS:
            by_party[one.party or "speakers whom the sources do not name"].append(one)
    ordered = sorted(by_party.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_party_line(party, said) for party, said in ordered[:PARTIES])


def _party_line(party: str, said: Sequence[Statement]) -> Line:
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for one in said:
        name = short_name(one.claim.attribution.speaker.name or "without a name")
        forms[" ".join(map(folded, name.split()))][name] += 1
    ordered = sorted(forms.values(), key=lambda own: (-own.total(), min(own)))
    names = [f"{min(own, key=lambda name: (-own[name], name))} ({own.total()})" for own in ordered[:SPEAKERS]]
    others = len(ordered) - len(names)
    denials = sum(one.claim.attribution.stance is Stance.DENIES for one in said)
    documents = len({one.claim.document for one in said})
    text = (
        f"{capital(party)}: {several(len(said), 'statement', 'statements')} in "
        f"{several(documents, 'document', 'documents')}"
        f"{f', {denials} of them a denial' if denials == 1 else f', {denials} of them denials' if denials else ''}"
        f"; by {listed(names)}{f' and {others} more' if others else ''}."
    )
    return Line(text=text, label=_kind_of(said))


def _kind_of(said: Sequence[Statement]) -> str:
    kinds = sorted({one.claim.attribution.speaker.kind for one in said} - {SourceKind.UNKNOWN})
    return ", ".join(kinds)


def _replies(material: Material) -> tuple[Line, ...]:
    return tuple(line for one in material.replies for line in _reply_lines(one, material))


def _reply_lines(reply: Reply, material: Material) -> tuple[Line, ...]:
    if reply.absence is not None:
        return (Line(text=no_reply_sentence(reply.accused, reply.absence), beside=_nearest(reply.absence, material)),)
    return tuple(told(one, material, reply.accused) for one in reply.statements)


def _originals(material: Material) -> tuple[Line, ...]:
    return tuple(_original_line(one, material) for one in material.originals)


def _original_line(original: Original, material: Material) -> Line:
    passage = original.passage
    card = material.documents[passage.document]
    publisher = with_article(short_name(card.publisher or card.address))
    who = f"{original.speaker}, published by {publisher}" if original.speaker else publisher
    text = f"{who}{dated(card.published)}, in the original: {quoted(' '.join(passage.text.split()))}"
    return Line(text=capital(text), citations=(citation(passage, passage.span),), label=card.language)


def _timeline(material: Material) -> tuple[Line, ...]:
    """An index of dated acts, one a day: who did what, in the source's own first words."""
    acts = sorted(
        (one for one in material.statements.values() if one.records_own_act and len(one.published) == 10),
        key=lambda one: (-one.relevance, one.claim.id),
    )
    chosen: dict[str, Statement] = {}
    for one in acts:
        chosen.setdefault(one.published, one)
    kept = sorted(list(chosen.values())[:TIMELINE], key=lambda one: (one.published, one.claim.id))
    return tuple(
        Line(text=_entry(one), citations=(cited(one, material.passages),), label=written(one.published)) for one in kept
    )


def _entry(statement: Statement) -> str:
    who = capital(short_name(statement.claim.attribution.speaker.name or statement.publisher))
    return f"{who}, {statement.claim.act}: {quoted(start_of(words_of(statement), 110))}"


def no_reply_sentence(accused: str, absence: Absence) -> str:
    """That no reply of an accused was found, and where it was looked for."""
    among = several(absence.documents, "document", "documents")
    return f"No reply of {accused} was found in the case's {among} ({_queries(absence)}).{_unreached(absence)}"


def _queries(absence: Absence) -> str:
    counted = several(len(absence.queries), "query", "queries")
    return f"{counted}: {listed([quoted(one) for one in absence.queries])}"


def _unreached(absence: Absence) -> str:
    if not absence.unreached:
        return ""
    documents = several(absence.unreached, "document", "documents")
    return f" {documents} in other languages could be searched by names only."


def absence_sentence(absence: Absence) -> str:
    """A scoped silence in words: what was looked for, how, and in what."""
    where = f"None of these {several(absence.documents, 'document', 'documents')} mentions"
    if absence.documents == 1:
        where = "The case's one document does not mention"
    return f"{where} {absence.looked_for} ({_queries(absence)}).{_unreached(absence)}"


def _nearest(absence: Absence, material: Material) -> tuple[Line, ...]:
    if absence.nearest is None or absence.nearest.passage not in material.passages:
        return ()
    passage = material.passages[absence.nearest.passage]
    quote = citation(passage, passage.span)
    return (Line(text=f"The nearest passage: {quoted(start_of(passage.text))}", citations=(quote,)),)


def _absent(material: Material) -> tuple[Line, ...]:
    lines = [Line(text=absence_sentence(one), beside=_nearest(one, material)) for one in material.absences]
    for one in material.cited_elsewhere:
        lines.append(
            Line(
                text=f"A work is cited that the case does not hold. {sentence(one)}",
                citations=(cited(one, material.passages),),
            )
        )
    if lines:
        lines.append(Line(text="Absence from these documents says nothing about the world outside them."))
    return tuple(lines)


def _watch(material: Material, plan: Plan) -> tuple[Line, ...]:
    """The open findings: contested ones, those that one party alone alleges, and what is announced."""
    telling = (*plan.lead, *plan.alleged, *plan.mechanism)
    findings = [one for one in telling if not OURSELVES.search(words_of(lead_statement(one, material)))]
    contested = [one for one in findings if Mark.CONTESTED in one.marks]
    alone = [one for one in findings if one.standing is Standing.ALLEGED and one not in contested]
    lines = [_open_line(one, material) for one in (*contested[:WATCHED], *alone[:WATCHED])][: 2 * WATCHED - 1]
    announced = [one for one in material.statements.values() if ANNOUNCES.search(one.claim.text)]
    announced.sort(key=lambda one: (-one.relevance, one.claim.id))
    told_already = [lead_statement(one, material).claim.text for one in findings]
    fresh = [one for one in announced if not any(alike(one.claim.text, text) for text in told_already)]
    return (*lines, *(told(one, material, "announced") for one in fresh[:WATCHED]))


def _open_line(finding: Finding, material: Material) -> Line:
    lead = lead_statement(finding, material)
    who = listed([with_article(short_name(one)) for one in finding.parties]) or "speakers without a name"
    missing = "it is denied" if Mark.CONTESTED in finding.marks else "no origin here is independent of that party"
    subject = quoted(start_of(words_of(lead), 150))
    return Line(
        text=f"Whether a source independent of {who} bears out {subject}: {missing}.",
        citations=(cited(lead, material.passages),),
    )
