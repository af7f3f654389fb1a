"""Which finding is told where, so that no two sentences say the same thing."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log2

from gravamen.brief.material import Material
from gravamen.brief.sentence import reads_well, words_of
from gravamen.record.claim import Stance
from gravamen.record.finding import Finding, Standing
from gravamen.record.statement import Statement
from gravamen.text.words import content_stems

# Words by which a text tells how something is done. Generic: means, permission, control, payment, carriage.
MEANS = re.compile(
    r"\b(?:by [a-z]+ing|through|via|using|used|use of|with the help of|in exchange for|in return for|"
    r"allow(?:s|ed|ing)?|enabl(?:e|es|ed|ing)|facilitat(?:e|es|ed|ing)|protect(?:s|ed|ing|ion)?|"
    r"provid(?:e|es|ed|ing)|control(?:s|led|ling)?|oversee(?:s|ing)?|oversaw|coordinat(?:e|es|ed|ing)|"
    r"brib(?:e|es|ed|ery|ing)|pa(?:y|ys|id|ying|yments?)|escort(?:s|ed|ing)?|launder(?:s|ed|ing)?|"
    r"transport(?:s|ed|ing)?|ship(?:s|ped|ping)|load(?:s|ed|ing)?|smuggl(?:e|es|ed|ing)|collud(?:e|es|ed|ing)|"
    r"conspir(?:e|es|ed|ing)|arm(?:s|ed)|suppl(?:y|ies|ied|ying)|turn(?:s|ed)? a blind eye|look(?:s|ed)? away|"
    r"first|second|third|fourth|fifth|lets?|letting|"
    r"waiv(?:e|es|ed|ing)|forg(?:e|es|ed|ing)|falsif(?:y|ies|ied|ying)|so that|in order to)\b",
    re.IGNORECASE,
)
# Wrongs, and what is done about them: what a contested question is mostly about.
WRONG = re.compile(
    r"\b(?:accus|alleg|charg|indict|convict|sentenc|sanction|designat|suspend|guilty|complicit|corrupt|brib|"
    r"launder|smuggl|traffick|conspir|embezzl|extort|steal|stole|theft|abus|illicit|illegal|crim|kill|died|dead|"
    r"protected|facilitated|headed by|led by|took (?:money|payments?)|denie[sd]|reject)",
    re.IGNORECASE,
)
# "First, … Second, …": somebody tells how it is done, in order.
STEP = re.compile(r"(?:first|second|third|fourth|fifth|sixth|then|finally),?\s", re.IGNORECASE)
STEPS = 0.5  # what such a sentence adds to its weight
BLAMELESS = 0.6  # factor of a sentence that tells of no wrong
PLACES = {"alleged": 10, "record": 7, "established": 8, "mechanism": 8}
ALIKE = 0.5  # share of content words above which two sentences say the same thing to a reader
ESTABLISHED = (Standing.DOCUMENTED, Standing.CORROBORATED, Standing.AGREED, Standing.REPORTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The findings of each part of the brief, best first, each finding in one part only."""

    lead: tuple[Finding, ...]
    alleged: tuple[Finding, ...]
    record: tuple[Finding, ...]
    established: tuple[Finding, ...]
    mechanism: tuple[Finding, ...]


def lead_statement(finding: Finding, material: Material) -> Statement:
    """The statement that speaks for a finding: of the document that others copy, the most relevant one."""
    own = [material.statements[claim] for claim in finding.claims]
    return min(own, key=lambda one: (one.copied, -one.relevance, one.claim.id))


def weight(finding: Finding, material: Material) -> float:
    """How much a finding matters to the question: relevance, how it reads, independence of its origins."""
    lead = lead_statement(finding, material)
    wrong = 1.0 if WRONG.search(lead.sentence) else BLAMELESS
    independence = 1 + 0.15 * log2(max(1, len(finding.origins) + len(finding.parties)))
    step = STEPS if STEP.match(lead.sentence) else 0.0
    return round(step + lead.relevance * reads_well(lead) * wrong * independence, 6)


def planned(material: Material) -> Plan:
    """Each finding given to one part; those that find no place are told in the counts only."""
    ordered = sorted(
        asserted(material),
        key=lambda one: (-weight(one, material), one.id),
    )
    fresh = _without_repetition(ordered, material)
    how = bool(re.match(r"\W*(?:how|c[oó]mo)\b", material.question, re.IGNORECASE))
    mechanism = _best(fresh, "mechanism", lambda one: how and _is_mechanism(one, material))
    left = [one for one in fresh if one not in mechanism]
    # What the accused themselves say is their reply, unless nobody else says anything.
    accusing = [one for one in left if not _is_of_accused(one, material)] or left
    alleged = _best(left, "alleged", lambda one: one.standing is Standing.ALLEGED and one in accusing)
    record = _best(left, "record", lambda one: one.standing is Standing.ON_THE_RECORD)
    firmest = sorted(left, key=lambda one: ESTABLISHED.index(one.standing) if one.standing in ESTABLISHED else 9)
    established = _best(firmest, "established", lambda one: one.standing in ESTABLISHED)
    groups = (alleged, record, established)
    return Plan(
        # A part's only finding is told in its part; of several, the summary takes the first.
        lead=tuple(group[0] for group in groups if len(group) > 1),
        alleged=_after_lead(alleged),
        record=_after_lead(record),
        established=_after_lead(established),
        mechanism=tuple(_steps_together(mechanism, material)),
    )


def tells_means(statement: Statement) -> bool:
    """Whether the claim tells how something is done."""
    return MEANS.search(statement.claim.text) is not None


def _is_mechanism(finding: Finding, material: Material) -> bool:
    return finding.standing is not Standing.ON_THE_RECORD and tells_means(lead_statement(finding, material))


def _is_of_accused(finding: Finding, material: Material) -> bool:
    return bool(finding.parties) and set(finding.parties) <= material.accused


def asserted(material: Material) -> list[Finding]:
    """The findings that say something is so; a denial is no allegation."""
    leads = ((one, lead_statement(one, material)) for one in material.findings)
    return [one for one, lead in leads if lead.claim.attribution.stance is Stance.ASSERTS]


def _steps_together(findings: Sequence[Finding], material: Material) -> Iterator[Finding]:
    """The findings in their order, but the steps that one document tells in the order in which it tells them."""
    leads = {one.id: lead_statement(one, material) for one in findings}
    steps = [one for one in findings if STEP.match(leads[one.id].sentence)]
    done: set[str] = set()
    for one in findings:
        lead = leads[one.id]
        if one not in steps:
            yield one
        elif lead.claim.document not in done:
            done.add(lead.claim.document)
            same = [step for step in steps if leads[step.id].claim.document == lead.claim.document]
            yield from sorted(same, key=lambda step: leads[step.id].claim.sentence)


def _best(findings: Sequence[Finding], part: str, fits: Callable[[Finding], bool]) -> tuple[Finding, ...]:
    return tuple(one for one in findings if fits(one))[: PLACES[part]]


def _after_lead(group: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return group[1:] if len(group) > 1 else group


def alike(left: str, right: str) -> bool:
    """Whether two sentences share so many content words that a reader would call the second a repetition."""
    return _repeats(frozenset(content_stems(left)), frozenset(content_stems(right)))


def _repeats(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) / min(len(one), len(other)) > ALIKE


def _without_repetition(findings: Iterable[Finding], material: Material) -> list[Finding]:
    kept: list[tuple[frozenset[str], Finding]] = []
    for one in findings:
        stems = frozenset(content_stems(words_of(lead_statement(one, material))))
        if not any(_repeats(stems, other) for other, _ in kept):
            kept.append((stems, one))
    return [one for _, one in kept]
