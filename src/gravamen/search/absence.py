"""Looking for a thing: the passages that hold it, or a scoped absence."""

from collections.abc import Iterator, Sequence

from gravamen.inference.encoder import Encoder
from gravamen.record.absence import Absence, Nearest
from gravamen.search.index import Candidate, Index, terms
from gravamen.search.lexical import Wanted, holding
from gravamen.search.question import topic
from gravamen.search.rank import Ranked, rank, search
from gravamen.text.sentences import sentences

LOOKED_AT = 200  # passages looked at for the words, best first
READ = 20  # of them, those whose meaning is compared
ESSENTIAL = 0.9  # share of the words' weight that one sentence must hold
SAME = 0.75  # cosine from which a passage says the thing in other words


def look_for(
    text: str, index: Index, encoder: Encoder | None, *, languages: Sequence[str], unreached: int
) -> Absence | tuple[Ranked, ...]:
    """The passages that hold what `text` names, best first, or its absence with the queries that were run.

    A passage holds it where one of its sentences has the essential words together, in whatever form, or where
    the encoder finds it to mean the same. `languages` are those that the words can reach, `unreached` the
    number of documents in other ones.
    """
    _, asked = search(text, index)
    by_words = rank(text, index, None, LOOKED_AT)
    if found := tuple(one for one in by_words if _together(asked, one.candidate)):
        return found
    nearest = rank(text, index, encoder, READ, READ)
    if found := tuple(one for one in nearest if one.cosine is not None and one.cosine >= SAME):
        return found
    return Absence(
        looked_for=text,
        queries=tuple(dict.fromkeys(_queries(text, asked))),
        documents=index.document_count(),
        languages=tuple(languages),
        unreached=unreached,
        nearest=_nearest(nearest[0].candidate) if nearest else None,
    )


def _together(asked: Sequence[Wanted], candidate: Candidate) -> bool:
    if not asked or holding(asked, candidate.text) < ESSENTIAL:
        return False
    spans = sentences(candidate.text)
    return any(holding(asked, one.of(candidate.text)) >= ESSENTIAL for one in spans)


def _queries(text: str, asked: Sequence[Wanted]) -> Iterator[str]:
    """What was asked of the index: the words as they are, those with content, their stems, their other forms."""
    yield text
    yield " ".join(terms(topic(text)))
    yield " ".join(" ".join(sorted(way)) + "*" for one in asked for way, _ in one.ways)


def _nearest(candidate: Candidate) -> Nearest:
    return Nearest(document=candidate.document, passage=candidate.id, text=candidate.text)
