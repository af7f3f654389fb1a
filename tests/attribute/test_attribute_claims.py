"""Who says what, in sentences written for it."""

import pytest

from gravamen.inference.tagging import Tagged
from gravamen.record.claim import Claim, Mode, Stance
from gravamen.record.document import SourceKind
from gravamen.record.gap import Gap
from gravamen.record.span import Span
from tests.attribute.made import made, outcome, span_of, tagged, with_tags


def attributed(text: str, publisher: str = "") -> Claim:
    """The one attributed claim of the text."""
    found = [one for one in made(text, publisher) if one.attribution.cue]
    assert len(found) == 1, [one.text for one in found]
    return found[0]


# text, speaker's name, cue, content
SAID = [
    ("The ministry of Ports said that the ship sank.", "ministry of Ports", "said", "that the ship sank"),
    ("Ana Sol said the ship sank in the bay.", "Ana Sol", "said", "the ship sank in the bay"),
    ("The ship sank, Ana Sol said.", "Ana Sol", "said", "The ship sank"),
    ("“The ship sank,” said Ana Sol.", "Ana Sol", "said", "“The ship sank,”"),
    ("“The ship,” Ana Sol said, “sank at once.”", "Ana Sol", "said", "“The ship,” “sank at once.”"),
    ("«The ship sank», Ana Sol said.", "Ana Sol", "said", "«The ship sank»"),
    ("According to Ana Sol, the ship sank.", "Ana Sol", "According to", "the ship sank"),
    ("The ship sank, according to Ana Sol.", "Ana Sol", "according to", "The ship sank"),
    ("Ana Sol, a clerk at the port, said the ship sank.", "Ana Sol", "said", "the ship sank"),
    ("Ana Sol told reporters that the ship sank.", "Ana Sol", "told", "that the ship sank"),
    (
        "Ana Sol said in a letter on Friday that it sank.",
        "Ana Sol",
        "said",
        "that it sank",
    ),
    ("Ana Sol accused the navy of sinking it.", "Ana Sol", "accused", "the navy of sinking it"),
    ("Ana Sol described the navy as careless.", "Ana Sol", "described", "the navy as careless"),
    ("Ana Sol’s claim that the ship sank was printed.", "Ana Sol", "claim", "that the ship sank"),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), SAID)
def test_speaker_cue_and_content_are_told_apart(text: str, speaker: str, cue: str, content: str) -> None:
    claim = attributed(text)
    said = claim.attribution
    assert said.cue is not None
    assert (said.speaker.name, said.cue.text, claim.text) == (speaker, cue, content)


def test_one_speaker_goes_on_after_a_comma_and_a_participle() -> None:
    first, second = made("Ana Sol said the ship sank, adding that the crew was safe.")
    assert (first.text, second.text) == ("the ship sank", "that the crew was safe")
    assert first.attribution.speaker == second.attribution.speaker


def test_a_quotation_that_follows_its_speaker_belongs_to_the_same_claim() -> None:
    claim = attributed("“The ship sank,” said Ana Sol. “Nobody came. We waited.”")
    assert claim.text == "“The ship sank,” “Nobody came. We waited.”"
    assert claim.attribution.mode is Mode.DIRECT


def test_reports_of_reports_keep_both_speakers() -> None:
    text = "The Dune Herald reported that officials said the ship sank."
    outer = tagged(text, "The Dune Herald", "reported", "that officials said the ship sank")
    inner = tagged(text, "officials", "said", "the ship sank")
    first, second = with_tags(text, outer, inner)
    assert first.attribution.speaker.name == "Dune Herald"
    assert (second.attribution.speaker.name, second.attribution.via) == ("officials", "Dune Herald")
    assert not second.attribution.speaker.named


def test_a_content_that_is_somebody_elses_as_a_whole_is_theirs_too() -> None:
    outer, inner = made("The Dune Herald reported that officials said the ship had sunk with eleven people on board.")
    assert outer.text == "that officials said the ship had sunk with eleven people on board"
    assert (inner.attribution.speaker.name, inner.attribution.via) == ("officials", "Dune Herald")
    assert inner.text == "the ship had sunk with eleven people on board"


@pytest.mark.parametrize(
    ("text", "stance", "certainty"),
    [
        ("Ana Sol denied that the ship sank.", Stance.DENIES, -3),
        ("Ana Sol denied sinking the ship.", Stance.DENIES, -3),
        ("Ana Sol did not say that the ship sank.", Stance.DECLINES, 0),
        ("Ana Sol declined to comment on the ship.", Stance.DECLINES, 0),
        ("Ana Sol asked whether the ship sank.", Stance.QUESTIONS, 0),
        ("Ana Sol said the ship sank.", Stance.ASSERTS, 3),
        ("Ana Sol said the ship may have sunk.", Stance.ASSERTS, 1),
        ("Ana Sol said the ship will sink.", Stance.ASSERTS, 2),
        ("Ana Sol said the ship sank in May.", Stance.ASSERTS, 3),
        ("Ana Sol suspects that the ship sank.", Stance.ASSERTS, 2),
        ("Ana Sol vowed to raise the ship.", Stance.ASSERTS, 1),
        ("The ship reportedly sank.", Stance.ASSERTS, 1),
    ],
)
def test_stance_and_certainty(text: str, stance: Stance, certainty: int) -> None:
    said = attributed(text).attribution
    assert (said.stance, said.certainty) == (stance, certainty)


def test_without_a_cue_the_publisher_speaks() -> None:
    (claim,) = made("The ship sank in the harbour.", publisher="Ministry of Ports")
    said = claim.attribution
    assert (said.mode, said.speaker.name, said.speaker.kind) == (
        Mode.AUTHORIAL,
        "Ministry of Ports",
        SourceKind.GOVERNMENT,
    )
    assert claim.text == "The ship sank in the harbour"


def test_headings_assert_nothing_and_questions_only_ask() -> None:
    assert made("THE SINKING OF THE SHIP") == []
    assert made("A short heading") == []
    (claim,) = made("Who sank the ship in the harbour?")
    assert claim.attribution.stance is Stance.QUESTIONS


@pytest.mark.parametrize(
    ("text", "name", "named"),
    [
        ("A senior official said the ship sank.", "a senior official", False),
        ("Two people familiar with the navy said it sank.", "two people familiar with the navy", False),
        ("Officials at the Ministry of Ports said it sank.", "officials at the Ministry of Ports", False),
        ("Critics said the ship sank.", "critics", False),
        ("The Dune government said the ship sank.", "Dune government", True),
        ("He said the ship sank.", "", False),
    ],
)
def test_whoever_is_not_named_stays_unnamed(text: str, name: str, named: bool) -> None:
    speaker = attributed("Minister Ire Sol came. Minister Bo Lund left.\n\n" + text).attribution.speaker
    if not name:
        assert not speaker.named
    else:
        assert (speaker.name, speaker.named) == (name, named)


def test_a_surname_a_pronoun_and_an_acronym_get_the_fullest_name() -> None:
    text = (
        "Harbour Minister Ana Maria Sol said the ship sank. She said the crew was safe. "
        "Sol said nobody knew. The Office of Sunken Ships (OSS) came. OSS said the ship was old."
    )
    names = [one.attribution.speaker.name for one in made(text) if one.attribution.cue]
    assert names == ["Ana Maria Sol", "Ana Maria Sol", "Ana Maria Sol", "Office of Sunken Ships"]


def test_the_ministry_is_the_last_one_named() -> None:
    text = "The Ministry of Ports opened. It rained. The ministry said the ship sank."
    assert [one.attribution.speaker.name for one in made(text) if one.attribution.cue] == ["Ministry of Ports"]


TRANSCRIPT = (
    "MS. SOL:  The ship sank. We think the crew is safe.\n\n"
    "Q    Did the navy sink the ship?\n\n"
    "MS. SOL:  The minister said the navy was away.\n"
)


def test_turns_of_a_transcript_set_the_speaker() -> None:
    first, second, thought, question, reported = made(TRANSCRIPT, title="Briefing by Harbour Secretary Ana Sol")
    assert [one.attribution.mode for one in (first, second, question)] == [Mode.DIRECT] * 3
    assert first.attribution.speaker.name.endswith("Sol")
    assert second.text == "We think the crew is safe"
    assert (thought.text, thought.attribution.speaker) == ("the crew is safe", first.attribution.speaker)
    assert question.attribution.stance is Stance.QUESTIONS
    assert not question.attribution.speaker.named
    assert reported.text == "the navy was away"
    assert reported.attribution.via == first.attribution.speaker.name


def test_a_heading_in_quotation_marks_asserts_nothing() -> None:
    assert made("'All Ships Are Gone.'", publisher="Dune Herald") == []


def test_a_speech_is_its_givers() -> None:
    text = "STATEMENT BY H.E. ANA SOL, PRIME MINISTER OF DUNE\n\nThe sea took three of our ships last year.\n"
    claim = made(text, publisher="Government of Dune (statement)")[-1]
    assert (claim.attribution.speaker.name, claim.attribution.mode) == ("Ana Sol", Mode.DIRECT)
    assert claim.attribution.speaker.kind is SourceKind.GOVERNMENT


def test_spanish_is_told_once_and_its_turns_kept() -> None:
    found = outcome("El barco se hundió.\n\nNadie vino al puerto.\n", language="es")
    assert [type(one) for one in found] == [Gap]
    text = "PRESIDENTA DE DUNAS, ANA SOL\nEl barco se hundió en el puerto.\n---\n"
    text += "PREGUNTA\n¿Quién lo hundió ayer?\n---\n"
    text += "PRESIDENTA DE DUNAS, ANA SOL\nNadie lo sabe todavía hoy.\n"
    said = [(one.attribution.speaker.name, one.attribution.stance) for one in made(text, language="es")]
    assert said == [
        ("Ana Sol", Stance.ASSERTS),
        ("a reporter", Stance.QUESTIONS),
        ("Ana Sol", Stance.ASSERTS),
    ]


@pytest.mark.parametrize(
    ("text", "act", "performer"),
    [
        ("Today, the Harbour Office designated the Sand Fleet as pirates.", "designated", "Harbour Office"),
        ("The captain was sentenced by the Dune High Court to two years.", "sentenced", "Dune High Court"),
        ("The Harbour Office plans to designate the Sand Fleet.", "", ""),
        ("The Harbour Office could have designated the Sand Fleet.", "", ""),
        ("Sailors sanctioned the plan with a nod.", "", ""),
        ("The fleet, which was designated in May, sailed.", "", ""),
    ],
)
def test_an_act_is_what_an_office_did(text: str, act: str, performer: str) -> None:
    (claim,) = (one for one in made(text, publisher="Dune Herald") if one.attribution.cue is None)
    assert claim.act == act
    if act:
        assert claim.attribution.speaker.name == performer
        assert claim.attribution.via == "Dune Herald"


def test_outlets_in_brackets_are_the_next_speakers_up() -> None:
    first, second = made("- The ship sank. Nobody was hurt. (Dune Herald) (Sea Wire)", publisher="A digest")
    assert first.attribution.via == second.attribution.via == "Dune Herald; Sea Wire"
    assert second.text == "Nobody was hurt"


def test_names_in_the_content_are_found() -> None:
    (claim,) = made("The Sand Fleet left Port Dune with Ana Sol.", publisher="Dune Herald")
    assert claim.names == ("Sand Fleet", "Port Dune", "Ana Sol")


def test_i_is_whoever_is_quoted_there() -> None:
    text = "Ana Sol said, “I think the ship sank.”"
    outer = tagged(text, "Ana Sol", "said", "“I think the ship sank.”")
    inner = tagged(text, "I", "think", "the ship sank")
    assert [one.attribution.speaker.name for one in with_tags(text, outer, inner)] == ["Ana Sol", "Ana Sol"]
    assert with_tags(text, inner, publisher="Dune Herald")[-1].attribution.speaker.name == ""


def test_two_who_speak_in_each_others_words_are_whose_text_it_is() -> None:
    text = "I said that we said that it sank."
    first = Tagged(cue=span_of(text, "said"), speaker=span_of(text, "I"), content=(Span(12, 20), Span(25, 32)))
    second = Tagged(cue=Span(15, 19), speaker=span_of(text, "we"), content=(Span(2, 6), Span(20, 24)))
    told = with_tags(text, first, second, publisher="Dune Herald")
    assert {one.attribution.speaker.name for one in told} == {"Dune Herald"}


def test_what_somebody_is_said_to_want_stays_also_the_publishers_claim() -> None:
    text = "The fleet wants to leave the harbour in May."
    wish = tagged(text, "The fleet", "wants", "to leave the harbour in May")
    told, wanted = with_tags(text, wish, publisher="Dune Herald")
    assert (told.attribution.speaker.name, told.attribution.mode) == ("Dune Herald", Mode.AUTHORIAL)
    assert (wanted.attribution.speaker.name, wanted.attribution.certainty) == ("the fleet", 2)


def test_a_sentence_that_is_wholly_content_is_not_told_again() -> None:
    text = "Nobody came. We waited for long, Ana Sol said."
    both = Tagged(cue=span_of(text, "said"), speaker=span_of(text, "Ana Sol"), content=(Span(0, 31),))
    (claim,) = with_tags(text, both, publisher="Dune Herald")
    assert (claim.sentence, claim.text) == (Span(0, len(text)), "Nobody came. We waited for long")


def test_a_quotation_that_goes_on_what_was_said_is_given_once() -> None:
    text = "The ship sank, Ana Sol said. “Nobody was on board that night.”"
    part = tagged(text, "Ana Sol", "said", "The ship sank", "“Nobody was")
    (claim,) = with_tags(text, part, publisher="Dune Herald")
    assert claim.text == "The ship sank “Nobody was on board that night.”"
    assert claim.sentence == Span(0, len(text))
