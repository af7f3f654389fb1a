"""What people decided on pairs of claims, found again by the words that they decided on.

A judgement names exact words of two documents. Who judges two claims means what is said there, so the judgement holds
wherever the same speaker says the same words in the same way: in a copy of the document, in another reading of it,
in the other outlets that carry a text. Of several on the same words the last one counts, a person's before the
program's, whichever copies they were made on.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from gravamen.case.evidence import Evidence
from gravamen.case.statements import statement_of, tellable
from gravamen.collate.judged import Judged
from gravamen.collate.pairs import Compared
from gravamen.ledger.force import PROGRAM, Fate, fates
from gravamen.ledger.port import Ledger
from gravamen.record.claim import Claim, Mode
from gravamen.record.identity import identity
from gravamen.record.judgement import Judgement, Quote, Relation
from gravamen.record.span import Span
from gravamen.record.statement import Statement

# What is said: the words, whether they are asserted or denied, and by whom.
Words = tuple[str, str, str]


def quote_of(claim: Claim, text: str) -> Quote:
    """The claim's words in its document's `text`, from the first to the last of its content."""
    span = Span(min(one.start for one in claim.content), max(one.end for one in claim.content))
    words = span.of(text)
    occurrence, at = 0, text.find(words)
    while at < span.start:
        occurrence, at = occurrence + 1, text.find(words, at + 1)
    return Quote(document=claim.document, words=words, occurrence=occurrence)


def words_of(statement: Statement) -> Words:
    """What the statement says. A text's own words are its origin's, so that copies say the same."""
    claim = statement.claim
    speaker = claim.attribution.speaker
    speaks = claim.attribution.mode is not Mode.AUTHORIAL and speaker.named
    voice = speaker.name if speaks else statement.origin
    return " ".join(claim.text.split()), claim.attribution.stance.value, voice


def decided(said: Sequence[Statement], evidence: Evidence) -> dict[frozenset[Words], Judgement]:
    """The judgements in force on what is said in a case, by the two things said; `said` are known already."""
    standing = _in_order(evidence.ledger)
    quotes = {quote for one in standing for quote in (one.left, one.right)}
    saying = _said_there(quotes, said, evidence)
    return {
        frozenset((left, right)): one for one in standing for left in saying[one.left] for right in saying[one.right]
    }


def judged_among(said: Sequence[Statement], evidence: Evidence) -> Judged:
    """What people decided on these statements, by the ids of two claims. Whoever was unsure decided nothing."""
    by_words: dict[Words, list[str]] = defaultdict(list)
    for one in said:
        by_words[words_of(one)].append(one.claim.id)
    judged: dict[frozenset[str], Judgement] = {}
    for pair, judgement in decided(said, evidence).items():
        if judgement.relation is not Relation.UNSURE:
            judged |= dict.fromkeys(claims_saying(pair, by_words), judgement)
    return judged


def shaping(judged: Judged, known: Compared) -> Judged:
    """Those of the judgements that shape a brief: that two claims differ does where the program held otherwise."""

    def held_otherwise(pair: frozenset[str]) -> bool:
        comparison = known.get(pair)
        return comparison is not None and (comparison.relation is Relation.SAME or comparison.clash is not None)

    telling = (Relation.SAME, Relation.CONTRADICTS)
    return {pair: one for pair, one in judged.items() if one.relation in telling or held_otherwise(pair)}


def claims_saying(pair: Iterable[Words], by_words: dict[Words, list[str]]) -> list[frozenset[str]]:
    """The pairs of claims, by their ids, one of which says one thing and one the other."""
    both = sorted(pair)
    left, right = both[0], both[-1]
    keys = (frozenset((one, other)) for one in by_words.get(left, ()) for other in by_words.get(right, ()))
    return [key for key in keys if len(key) == 2]


def case_mark(evidence: Evidence) -> str:
    """The mark of the documents, and of the judgements in force where there are any."""
    standing = _in_order(evidence.ledger)
    if not standing:
        return evidence.mark
    return identity(evidence.mark, sorted([one.id, one.at] for one in standing))


def _in_order(ledger: Ledger) -> list[Judgement]:
    """The judgements in force: the program's, then people's, each in the order in which they were made."""
    log = ledger.judgement_log()
    standing = [one for one, fate in zip(log, fates(log), strict=True) if fate is Fate.IN_FORCE]
    return sorted(standing, key=lambda one: one.by != PROGRAM)


def _said_there(quotes: set[Quote], said: Sequence[Statement], evidence: Evidence) -> dict[Quote, set[Words]]:
    """What is said in these quotes: by the statements, else by the other claims of their documents."""
    found = _saying(quotes, said, evidence)
    left = {one for one in quotes if one not in found and one.document in evidence.readings}
    others = (evidence.ledger.claims_of(document) for document in sorted({one.document for one in left}))
    made = [statement_of(one, evidence, 0.0) for claims in others for one in tellable(claims, evidence)]
    return defaultdict(set, found | _saying(left, made, evidence))


def _saying(quotes: set[Quote], said: Iterable[Statement], evidence: Evidence) -> dict[Quote, set[Words]]:
    found: dict[Quote, set[Words]] = {}
    documents = {one.document for one in quotes}
    for one in said:
        if one.claim.document in documents:
            quote = quote_of(one.claim, evidence.readings[one.claim.document].text)
            if quote in quotes:
                found.setdefault(quote, set()).add(words_of(one))
    return found
