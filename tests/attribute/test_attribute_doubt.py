"""Where a sentence attributes nothing, though its words could be taken for it."""

import pytest

from gravamen.record.claim import Stance
from tests.attribute.made import made

UNSAID = [
    "The captain has maintained his post in the harbour for years.",
    "The fleet refused to leave the harbour in May.",
    "The navy denied entry to three ships of the fleet.",
    "These storms show a change in the sea.",
    "The crews continued their trips and threatened the harbour.",
    "The captain, often referred to as the shark, left the harbour.",
    "Pilots were appointed according to established procedures.",
    "The harvest that has rejected the weeds is lost.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_no_speaker_is_made_up(text: str) -> None:
    """What somebody is said to do or want may be told, but beside the publisher's claim, not in its place."""
    told = made(text, publisher="Dune Herald")
    assert told[0].attribution.cue is None


def test_reports_without_a_speaker_are_nobodys_and_doubtful() -> None:
    (claim,) = made("There were reports that the ship sank in the harbour.", publisher="Dune Herald")
    assert (claim.attribution.speaker.name, claim.attribution.certainty) == ("", 1)


def test_what_the_publisher_says_of_itself_stays_its_claim() -> None:
    told = made("We have said that the ship sank in May.", publisher="Dune Herald")
    assert {one.attribution.speaker.name for one in told} == {"Dune Herald"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Lund said it rained while Ana Sol slept, adding that the ship sank.", "Bo Lund"),
        ("On a pier in Dune, in May, Ana Sol came, saying that the ship sank.", "Ana Sol"),
        ("A clerk at the port said the ship sank.", "a clerk at the port"),
        ("An adviser to Mayor Bo Lund said the ship sank.", "an adviser to Mayor Bo Lund"),
        ("A paper filed on Monday says that the ship sank.", "a paper filed on Monday"),
        ("Ana Sol’s baseless claim that the ship sank was printed.", "Ana Sol"),
    ],
)
def test_the_speaker_is_the_subject_of_the_words(text: str, speaker: str) -> None:
    said = [one.attribution.speaker.name for one in made(text) if one.attribution.cue]
    assert said[-1] == speaker


def test_a_content_keeps_its_second_clause() -> None:
    (both,) = made("Ana Sol said that the ship sank, and that nobody came.")
    assert both.text == "that the ship sank, and that nobody came"


@pytest.mark.parametrize("text", ["Ana Sol rejected the claims.", "Ana Sol denied having sunk the ship."])
def test_an_accusation_or_an_act_is_denied(text: str) -> None:
    (claim,) = made(text)
    assert claim.attribution.stance is Stance.DENIES


@pytest.mark.parametrize(
    "text",
    ["Sinking The Ships Of Dune Harbour By Night In Two Years", "Harbour | 12 | 14 | 3,000 | 9", "### 1 2 3 4 Harbour"],
)
def test_headings_and_rows_claim_nothing(text: str) -> None:
    assert made(text) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Conclusion Before I end, we must raise the ship.", "Before I end, we must raise the ship."),
        ("Sunken Ships Likewise, the navy sank three of them.", "Likewise, the navy sank three of them."),
        ("Raising The Ships Of Dune Based in Port Sol, it sank.", "Based in Port Sol, it sank."),
        ("Ana Maria Sol went to the harbour in May.", "Ana Maria Sol went to the harbour in May."),
    ],
)
def test_a_heading_is_cut_off_the_sentence_after_it(text: str, sentence: str) -> None:
    (claim,) = made(text)
    assert claim.sentence.of(text) == sentence


@pytest.mark.parametrize(
    ("text", "name", "named"),
    [
        ("Leaders said the ship sank. The leaders left.", "leaders", False),
        ("NGOs said the ship sank.", "NGOs", False),
        ("Opponents of Bo Lund said the ship sank.", "opponents of Bo Lund", False),
        ("The President said the ship sank.", "the President", False),
        ("The regime’s attorney general Ana Sol said the ship sank.", "Ana Sol", True),
    ],
)
def test_a_description_is_no_name(text: str, name: str, named: bool) -> None:
    speaker = next(one.attribution.speaker for one in made(text) if one.attribution.cue)
    assert (speaker.name, speaker.named) == (name, named)


def test_answers_of_an_interview_are_not_the_askers() -> None:
    question, answer = made("Q: Who sank the ship in the harbour?\n\nA: Nobody knows who did it.\n\nQ: Why?\n")[:2]
    assert question.attribution.stance is Stance.QUESTIONS
    assert (answer.attribution.stance, answer.attribution.speaker.name) == (Stance.ASSERTS, "")


def test_the_act_of_one_verb_is_not_done_by_anothers_agent() -> None:
    text = "They were convicted in May but were granted clemency by President Bo Lund."
    assert {one.act for one in made(text, publisher="Dune Herald")} == {""}


def test_a_label_before_a_colon_does_not_speak() -> None:
    (claim,) = made("Sunken Ships: Three sunken ships lie in the harbour of Dune.", publisher="Dune Herald")
    assert claim.attribution.cue is None


@pytest.mark.parametrize("who", ["A senior official of the Coast Guard", "A spokesman for the Ministry of Ports"])
def test_somebody_of_a_body_is_not_the_body(who: str) -> None:
    """Unnamed speakers are never merged with named ones."""
    (claim,) = made(f"{who} said that the ledgers were burnt.")
    assert not claim.attribution.speaker.named
    assert claim.attribution.speaker.name.lower() == who.lower()
