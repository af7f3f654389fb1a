"""Whether documents back a statement, by words, figures, names and negation."""

from collections.abc import Sequence

from gravamen.check.sentences import Rarity, Sentence, best_evidence, sentences_of
from gravamen.check.support import decisive, joined, opposed, unbacked
from gravamen.record.span import Span
from gravamen.record.verdict import Evidence, Support, Verdict
from gravamen.text.words import content_stems

GAIN = 0.15  # what a sentence must add to be evidence; chosen on WiCE's training rows of unsupported words
MOST = 4  # sentences of evidence
# Shares of the statement's weighed words that the evidence has; chosen on the dev rows of
# WiCE and ContractNLI, which have no others.
BACKED = 0.55
TOUCHED = 0.2
TIGHT = 0.75  # of them in one sentence, for its opposite to be a contradiction


def check(statement: str, documents: Sequence[tuple[str, str]]) -> Verdict:
    """What `documents`, pairs of id and text, do for `statement`.

    Evidence spans count code points of the document's text, unsupported spans those of the statement. A
    figure that no evidence has, or a name that the documents lack, makes the statement at most partly
    supported. CONTRADICTED needs one sentence that matches tightly and denies, says the opposite, or counts
    otherwise. With NOT_FOUND the evidence is what came nearest. Nothing is understood here: other words for
    the same thing are not found.
    """
    searched = [one for name, text in documents for one in sentences_of(name, text)]
    wanted = frozenset(content_stems(statement))
    evidence = best_evidence(wanted, searched, Rarity(searched, wanted), GAIN, MOST)
    missing = tuple(unbacked(statement, evidence))
    return Verdict(
        support=_support(statement, wanted, searched, evidence, missing),
        evidence=tuple(Evidence(document=one.document, span=one.span, text=one.text) for one in evidence),
        unsupported=joined(statement, missing),
    )


def _support(
    statement: str,
    wanted: frozenset[str],
    searched: Sequence[Sentence],
    evidence: Sequence[Sentence],
    missing: Sequence[Span],
) -> Support:
    if not evidence:
        return Support.NOT_FOUND
    rarity = Rarity(searched, wanted)
    if opposed(statement, wanted, evidence, rarity, TIGHT):
        return Support.CONTRADICTED
    held = wanted & frozenset().union(*(one.stems for one in evidence))
    share = rarity.of(held) / rarity.of(wanted)
    if share >= BACKED and not decisive(statement, missing, searched):
        return Support.SUPPORTED
    return Support.PARTLY if share >= TOUCHED else Support.NOT_FOUND
