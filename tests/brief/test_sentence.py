"""A claim becomes prose that keeps its speaker, its date and its exact words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.brief.sentence import reads_as_clause, sentence
from gravamen.record.claim import Mode, Stance
from gravamen.record.document import SourceKind
from tests.brief.made import statement

GOVERNMENT = SourceKind.GOVERNMENT


@pytest.mark.parametrize(
    ("made", "prose"),
    [
        (
            statement(
                "The harbour master sold the passes.",
                publisher="Ministry of Ports",
                publisher_kind=GOVERNMENT,
            ),
            "The Ministry of Ports stated on 3 May 2024 that the harbour master sold the passes.",
        ),
        (
            statement("officers took a share of each cargo", speaker="Lena Orlova", cue="alleged"),
            "According to the Harbour Courier (3 May 2024), Lena Orlova alleged that officers took a share of each"
            " cargo.",
        ),
        (
            statement("taking any payment", speaker="Lena Orlova", cue="denied", stance=Stance.DENIES),
            "According to the Harbour Courier (3 May 2024), Lena Orlova denied taking any payment.",
        ),
        (
            statement("officers were paid", speaker="Lena Orlova", cue="denied", stance=Stance.DENIES, published=""),
            "According to the Harbour Courier, Lena Orlova denied that officers were paid.",
        ),
        (
            statement("We seized the ship today", publisher="Ministry of Ports", publisher_kind=GOVERNMENT),
            "The Ministry of Ports wrote on 3 May 2024: “We seized the ship today”.",
        ),
        (
            statement("“It was never really ours.”", speaker="Lena Orlova", cue="said", mode=Mode.DIRECT),
            "According to the Harbour Courier (3 May 2024), Lena Orlova said: “It was never really ours.”",
        ),
        (
            # A fragment, or a cue that takes no "that": the source's own sentence, under its publisher.
            statement(
                "Orvenia to open the books",
                speaker="Lena Orlova",
                cue="urged",
                sentence="Lena Orlova urged Orvenia to open the books.",
            ),
            "The Harbour Courier reported on 3 May 2024: “Lena Orlova urged Orvenia to open the books.”",
        ),
        (
            statement("SALMIRA, 16 March (VPA) – Seven men died at sea."),
            "The Harbour Courier reported on 3 May 2024 that seven men died at sea.",
        ),
        (
            statement("Nine sailors died in the strait", published="2024"),
            "The Harbour Courier reported in 2024 that nine sailors died in the strait.",
        ),
    ],
)
def test_prose(made: object, prose: str) -> None:
    assert sentence(made) == prose  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "content",
    [
        "he took the money from them",
        "the boat | 3 | 4 and more",
        "was that so, and why?",
        "we found the ledgers there",
        "“half a quotation that never ends",
    ],
)
def test_what_does_not_read_as_a_clause_is_quoted(content: str) -> None:
    assert not reads_as_clause(content)


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_the_content_stands_in_the_sentence_word_for_word(text: str) -> None:
    prose = sentence(statement(text))
    kept = " ".join(text.split()).removeprefix("that ").strip().rstrip(".;,")
    assert kept[1:] in prose


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_no_sentence_without_its_speaker(text: str) -> None:
    said = statement(text, speaker="Lena Orlova", cue="said", sentence=f"Lena Orlova said {text}")
    assert sentence(said).count("Lena Orlova said") == 1
