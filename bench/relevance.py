"""Precision at 20 of the passages for one question on a folder's documents, by words alone and as ranked.

    python bench/relevance.py DOCUMENTS.jsonl [CASE]

With CASE, a case of the same documents that has answered a question, also of the passages whose statements the brief
ranks first.
DOCUMENTS.jsonl holds the documents that the labels in relevance-venezuela.tsv were given on ({"id","title",
"lang","text"} a line). A label is 1 where the passage tells of a part of the Venezuelan state, its officials,
military or intelligence services in drug trafficking (or of a denial or limit of that), else 0; no text is kept,
only a hash of it. Labelled: the best 20 by BM25, the best 20 of the ranking (of several versions of it) and a
seeded draw from its middle ranks. They were given by one reader who saw the ranks, and the ranking was mended
while they were being given: the figure is one of development, not of a test.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from gravamen.case.evidence import Evidence
from gravamen.case.settings import Settings
from gravamen.case.statements import pertinent
from gravamen.inference.minilm import MiniLM
from gravamen.ledger.sqlite import SqliteLedger
from gravamen.read.passages import passages
from gravamen.record.identity import identity
from gravamen.search.bm25 import Bm25
from gravamen.search.index import Candidate, terms
from gravamen.search.question import topic
from gravamen.search.rank import rank

QUESTION = "How do Venezuelan military and intelligence agencies facilitate narcotrafficking operations?"
LABELS = Path(__file__).with_name("relevance-venezuela.tsv")
DEPTH = 20


def key(text: str) -> str:
    """What a label is kept under: a hash of the passage's words, whatever the blanks between them."""
    return identity(" ".join(text.split()))


def candidates(path: Path) -> Iterator[Candidate]:
    """The passages of the documents."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            for one in passages(row["id"], row["text"]):
                yield Candidate(
                    id=one.id,
                    document=row["id"],
                    text=one.text,
                    title=row.get("title") or "",
                    language=row.get("lang") or "en",
                )


def told_first(case: Path) -> list[Candidate]:
    """The passages of the statements that a brief on the question ranks first."""
    ledger = SqliteLedger.open(case / "case.db", read_only=True)
    evidence = Evidence(ledger=ledger, settings=Settings(), sources=case / "sources.toml", keeping=False)
    said = pertinent(QUESTION, evidence).statements
    return list(evidence.index.candidates(list(dict.fromkeys(one.claim.passage for one in said))[:DEPTH]))


def report(name: str, found: Sequence[Candidate], labels: dict[str, int]) -> None:
    """Print the precision; a passage without a label counts as beside the question."""
    given = [labels.get(key(one.text)) for one in found]
    right = sum(one == 1 for one in given)
    print(f"{name}: {right} of {len(found)} relevant, {given.count(None)} without a label")


def main() -> None:
    """Rank both ways and report."""
    index = Bm25(candidates(Path(sys.argv[1])))
    rows = [line.split("\t") for line in LABELS.read_text(encoding="ascii").splitlines()]
    labels = {label: int(value) for label, value in rows}
    by_words = index.match(list(terms(topic(QUESTION))), DEPTH)
    report("BM25", index.candidates([one for one, _ in by_words]), labels)
    if len(sys.argv) > 2:
        report("as the brief tells them", told_first(Path(sys.argv[2])), labels)
    report("ranked", [one.candidate for one in rank(QUESTION, index, MiniLM(), DEPTH)], labels)


if __name__ == "__main__":
    main()
