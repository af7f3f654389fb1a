"""A finding's standing in words, and the mark that names it."""

import pytest

from gravamen.brief.standings import mark_of, standing_of
from gravamen.record.finding import Dispute, Finding, Mark, Standing, Tried

ALLEGED = (Tried(standing=Standing.ALLEGED, fits=True, why="every origin leads back to one party"),)


def finding(identity: str = "f3a91c", *disputes: Dispute, offices: int = 3) -> Finding:
    return Finding(
        id=identity,
        claims=("c1",),
        rivals=(),
        standing=Standing.ALLEGED,
        marks=tuple(dict.fromkeys(one.mark for one in disputes)),
        documents=tuple(f"d{number}" for number in range(9)),
        origins=("o1", "o2", "o3"),
        offices=tuple(f"Ministry {number}" for number in range(offices)),
        parties=("Government of Arvenia",),
        rules=ALLEGED,
        disputes=disputes,
    )


def against(kind: str, by: str, *dates: str) -> Dispute:
    mark = Mark.CHANGED if dates else Mark.CONTESTED
    return Dispute(mark=mark, kind=kind, by=by, claims=("c2",), documents=("d1", "d2"), dates=dates)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (finding(), "alleged: 9 documents, 3 origins, 3 offices, 1 party"),
        # Offices are told where a party has more than one.
        (finding(offices=1), "alleged: 9 documents, 3 origins, 1 party"),
        (
            finding("f3a91c", against("denies", "Ministry of Ports")),
            "alleged, contested: 9 documents, 3 origins, 3 offices, 1 party; denied by the Ministry of Ports "
            "(2 documents)",
        ),
        (
            finding("f3a91c", against("changes", "Orla Venn", "2024-03-15", "2024-03-28"), offices=1),
            "alleged, changed: 9 documents, 3 origins, 1 party; told otherwise by Orla Venn: on 15 March 2024 and on "
            "28 March 2024",
        ),
        (
            finding("f3a91c", *(against("contradicts", name) for name in ("A", "B", "C")), offices=0),
            "alleged, contested: 9 documents, 3 origins, 1 party; contradicted by A (2 documents); contradicted by B "
            "(2 documents); 1 more disputes it",
        ),
    ],
)
def test_a_standing_in_words(one: Finding, words: str) -> None:
    assert standing_of(one) == words


def test_a_mark_is_as_long_as_it_must_be_to_name_one_finding() -> None:
    some = [finding("f3a91c00"), finding("f3a91c77"), finding("00000000")]
    assert [mark_of(one, some) for one in some] == ["f3a91c0", "f3a91c7", "00000"]
