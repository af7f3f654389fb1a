"""The parts of a brief, each composed from the material; a part with nothing to tell is left out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from gravamen.brief.citing import citation, cited
from gravamen.brief.dates import dated, written
from gravamen.brief.material import Material, Reply
from gravamen.brief.plan import Plan, alike, lead_statement
from gravamen.brief.sentence import capital, quoted, sentence, short_name, with_article
from gravamen.record.absence import Absence
from gravamen.record.brief import Citation, Line, Section
from gravamen.record.claim import Stance
from gravamen.record.document import SourceKind
from gravamen.record.finding import Conflict, Finding, Mark, Standing
from gravamen.record.statement import Statement

MORE_CITATIONS = 4  # further documents that a line cites for the same claim
TIMELINE = 14
SPEAKERS = 6  # named in a party's line


def sections(material: Material, plan: Plan) -> tuple[Section, ...]:
    """Every part that has something to tell, in reading order."""
    parts = (
        ("summary", "Summary", _summary(material, plan)),
        ("alleged", "What is alleged, and by whom", _alleged(material, plan)),
        ("record", "What is on the record", _findings(plan.record, material)),
        ("established", "What is documented or corroborated", _findings(plan.established, material)),
        ("disputed", "What is disputed, and where figures differ", _disputed(material)),
        ("mechanism", "How it is said to work", _findings(plan.mechanism, material)),
        ("speakers", "Who says what", _speakers(material)),
        ("replies", "What the accused reply", _replies(material)),
        ("spanish", "In other languages, in the original", _originals(material)),
        ("timeline", "Timeline", _timeline(material, plan)),
        ("absent", "What these sources do not say", _absent(material)),
        ("watch", "What to watch", _watch(material, plan)),
    )
    return tuple(Section(key=key, title=title, lines=lines) for key, title, lines in parts if lines)


def line_of(finding: Finding, material: Material) -> Line:
    """A finding as a line: its sentence, its standing and why, and beside it whoever disputes it."""
    lead = lead_statement(finding, material)
    same = [material.statements[one.id] for one in finding.proposition.claims[1:]]
    further = _one_a_document(same, {lead.claim.document})[:MORE_CITATIONS]
    marks = "".join(f", {mark}" for mark in finding.marks)
    return Line(
        text=sentence(lead),
        citations=tuple(cited(one, material.passages) for one in (lead, *further)),
        label=f"{finding.standing}{marks}",
        beside=(_weight_line(finding), *_disputes(finding, material)),
    )


def _weight_line(finding: Finding) -> Line:
    return Line(text=capital(f"{finding.standing}: {'; '.join(finding.reasons)}."))


def _disputes(finding: Finding, material: Material) -> tuple[Line, ...]:
    rivals = [material.statements[one.id] for one in finding.proposition.rivals]
    return tuple(
        Line(text=sentence(one), citations=(cited(one, material.passages),), label="disputes it")
        for one in _one_a_document(rivals, set())[:2]
    )


def _one_a_document(statements: Iterable[Statement], seen: set[str]) -> list[Statement]:
    kept = []
    for one in statements:
        if one.claim.document not in seen:
            seen.add(one.claim.document)
            kept.append(one)
    return kept


def _findings(findings: Sequence[Finding], material: Material) -> tuple[Line, ...]:
    return tuple(line_of(one, material) for one in findings)


def _several(count: int, one: str, more: str) -> str:
    return f"{count:,} {one if count == 1 else more}"


def _listed(names: Sequence[str]) -> str:
    """
    >>> _listed(["a", "b", "c"])
    'a, b and c'
    """
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _summary(material: Material, plan: Plan) -> tuple[Line, ...]:
    making = material.making
    if not material.findings:
        none = f"None of these {_several(making.documents, 'document', 'documents')} bears on the question, as far as the search reached."
        return (
            Line(
                text=none
                if making.documents != 1
                else none.replace("None of these 1 document", "The one document here does not bear").replace(
                    " bears on the question", " on the question"
                )
            ),
        )
    bearing = (
        f"Of {_several(making.documents, 'document', 'documents')}, {making.pertinent:,} "
        f"{'bears' if making.pertinent == 1 else 'bear'} on the question; "
        f"their words go back to {_several(making.origins, 'origin', 'origins')}."
    )
    return (Line(text=bearing), *_findings(plan.lead, material), *_standings(material))


def _standings(material: Material) -> tuple[Line, ...]:
    counts: dict[Standing, int] = defaultdict(int)
    for one in material.findings:
        counts[one.standing] += 1
    contested = sum(Mark.CONTESTED in one.marks for one in material.findings)
    parts = [f"{counts[standing]:,} {standing}" for standing in Standing if counts[standing]]
    text = f"Of {_several(len(material.findings), 'finding', 'findings')}, {_listed(parts)}"
    return (Line(text=f"{text}; {contested:,} of them contested." if contested else f"{text}."),)


def _alleged(material: Material, plan: Plan) -> tuple[Line, ...]:
    by_party: dict[str, list[Finding]] = defaultdict(list)
    for one in plan.alleged:
        by_party[_listed(one.parties) or "unnamed speakers"].append(one)
    return tuple(line_of(one, material) for group in by_party.values() for one in group)


def _disputed(material: Material) -> tuple[Line, ...]:
    known = material.statements
    lines = []
    for one in material.conflicts:
        if one.left in known and one.right in known:
            lines.append(_conflict_line(one, known[one.left], known[one.right], material))
    return tuple(lines)


KINDS = {
    "denial": "Denied",
    "contradiction": "The sources contradict each other",
    "change": "The account changed",
    "scope": "Not a contradiction: the figures count different things",
}


def _conflict_line(conflict: Conflict, left: Statement, right: Statement, material: Material) -> Line:
    return Line(
        text=sentence(left),
        citations=(cited(left, material.passages),),
        label=KINDS[conflict.kind].lower(),
        beside=(
            Line(text=sentence(right), citations=(cited(right, material.passages),)),
            Line(text=f"{KINDS[conflict.kind]}: {'; '.join(conflict.because)}."),
        ),
    )


def _speakers(material: Material) -> tuple[Line, ...]:
    by_party: dict[str, list[Statement]] = defaultdict(list)
    for one in material.statements.values():
        if one.claim.attribution.stance is not Stance.QUESTIONS:
            by_party[one.party or "speakers whom the sources do not name"].append(one)
    ordered = sorted(by_party.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_party_line(party, said, material) for party, said in ordered[:12])


def _party_line(party: str, said: Sequence[Statement], material: Material) -> Line:
    by_speaker: dict[str, list[Statement]] = defaultdict(list)
    for one in said:
        by_speaker[short_name(one.claim.attribution.speaker.name or one.publisher or "unnamed")].append(one)
    ordered = sorted(by_speaker.items(), key=lambda item: (-len(item[1]), item[0]))
    names = [f"{name} ({len(own)})" for name, own in ordered[:SPEAKERS]]
    others = len(ordered) - len(names)
    denials = sum(one.claim.attribution.stance is Stance.DENIES for one in said)
    documents = len({one.claim.document for one in said})
    text = (
        f"{capital(party)}: {_several(len(said), 'statement', 'statements')} in "
        f"{_several(documents, 'document', 'documents')}"
        f"{f', {denials} of them a denial' if denials == 1 else f', {denials} of them denials' if denials else ''}"
        f"; by {_listed(names)}{f' and {others} more' if others else ''}."
    )
    first = min(said, key=lambda one: (-one.relevance, one.claim.id))
    return Line(text=text, citations=(cited(first, material.passages),), label=_kind_of(said))


def _kind_of(said: Sequence[Statement]) -> str:
    kinds = sorted({one.claim.attribution.speaker.kind for one in said} - {SourceKind.UNKNOWN})
    return ", ".join(kinds)


def _replies(material: Material) -> tuple[Line, ...]:
    return tuple(line for one in material.replies for line in _reply_lines(one, material))


def _reply_lines(reply: Reply, material: Material) -> tuple[Line, ...]:
    if reply.absence is not None:
        return (Line(text=absence_sentence(reply.absence), beside=_nearest(reply.absence, material)),)
    return tuple(
        Line(text=sentence(one), citations=(cited(one, material.passages),), label=reply.accused)
        for one in reply.statements
    )


def _originals(material: Material) -> tuple[Line, ...]:
    lines = []
    for one in material.quoted:
        card = material.documents[one.document]
        lead = f"{with_article(short_name(card.publisher or card.address))}{dated(card.published)}, in the original"
        lines.append(
            Line(
                text=capital(f"{lead}: “{' '.join(one.text.split())}”"),
                citations=(citation(one, one.span),),
                label=card.language,
            )
        )
    return tuple(lines)


def _timeline(material: Material, plan: Plan) -> tuple[Line, ...]:
    told = [lead_statement(one, material).claim.text for one in _told(plan)]
    acts = sorted(
        (one for one in material.statements.values() if one.claim.act and len(one.published) == 10),
        key=lambda one: (-one.relevance, one.claim.id),
    )
    chosen: list[Statement] = []
    for one in acts:
        fresh = not any(alike(one.claim.text, text) for text in told)
        if fresh and one.published not in {other.published for other in chosen}:
            chosen.append(one)
            told.append(one.claim.text)
    chosen = sorted(chosen[:TIMELINE], key=lambda one: (one.published, one.claim.id))
    return tuple(
        Line(text=sentence(one), citations=(cited(one, material.passages),), label=written(one.published))
        for one in chosen
    )


def _told(plan: Plan) -> tuple[Finding, ...]:
    return (*plan.lead, *plan.alleged, *plan.record, *plan.established, *plan.mechanism)


def absence_sentence(absence: Absence) -> str:
    """A scoped silence in words: what was looked for, how, in what, and that it says nothing of the world."""
    where = f"None of these {_several(absence.documents, 'document', 'documents')}"
    if absence.documents == 1:
        where = "The one document here does not mention"
    verb = " mentions " if absence.documents != 1 else " "
    queries = _listed([f"“{one}”" for one in absence.queries])
    unreached = (
        f" {_several(absence.unreached, 'document', 'documents')} in other languages could be searched by names only."
        if absence.unreached
        else ""
    )
    counted = _several(len(absence.queries), "query", "queries")
    return f"{where}{verb}{absence.looked_for} ({counted}: {queries}).{unreached}"


def _nearest(absence: Absence, material: Material) -> tuple[Line, ...]:
    if absence.nearest is None or absence.nearest.passage not in material.passages:
        return ()
    passage = material.passages[absence.nearest.passage]
    quote = citation(passage, passage.span)
    return (Line(text=f"The nearest passage: {quoted(_start_of(passage.text))}", citations=(quote,)),)


def _start_of(text: str, most: int = 220) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[:most].rsplit(" ", 1)[0] + " …"


def _absent(material: Material) -> tuple[Line, ...]:
    lines = [Line(text=absence_sentence(one), beside=_nearest(one, material)) for one in material.absences]
    for one in material.cited_elsewhere:
        lines.append(
            Line(
                text=f"A source is cited that this case does not hold. {sentence(one)}",
                citations=(cited(one, material.passages),),
            )
        )
    if lines:
        lines.append(Line(text="Absence from these documents says nothing about the world outside them."))
    return tuple(lines)


def _watch(material: Material, plan: Plan) -> tuple[Line, ...]:
    lines: list[Line] = []
    for one in (*plan.lead, *plan.alleged, *plan.mechanism):
        open_finding = one.standing is Standing.ALLEGED or Mark.CONTESTED in one.marks
        if not open_finding or len(lines) == 4:
            continue
        lines.append(_open_line(one, material))
    return tuple(lines)


def _open_line(finding: Finding, material: Material) -> Line:
    lead = lead_statement(finding, material)
    who = _listed([with_article(short_name(one)) for one in finding.parties]) or "unnamed speakers"
    missing = "an account that does not lead back to it"
    citations: tuple[Citation, ...] = (cited(lead, material.passages),)
    subject = quoted(_start_of(lead.claim.text, 120))
    return Line(
        text=f"Whether anyone but {who} bears out {subject}: the case lacks {missing}.", citations=citations
    )
