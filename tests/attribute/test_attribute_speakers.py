"""Who a mention is: resolved where the text tells, and left unresolved where two may be meant."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from gravamen.attribute.naming import Naming
from gravamen.cli.app import app
from gravamen.inference.tagging import Tagged
from gravamen.record.claim import Speaker
from gravamen.record.document import SourceKind
from gravamen.record.span import Span
from tests.attribute.made import made, with_tags

OWN = Speaker(name="Dune Herald", kind=SourceKind.PRESS, named=True)


def who(text: str, mention: str, publisher: str = "") -> tuple[str, bool]:
    """The speaker's name, and whether named, for the last time that `mention` stands in the text."""
    speaker = Naming(text, publisher).identify(mention, text.rindex(mention), OWN).speaker
    return speaker.name, speaker.named


# text, mention (its last occurrence), name
RESOLVED = [
    ("Mayor Bo Lund came. It rained. The mayor said no.", "The mayor", "Bo Lund"),
    ("The harbour minister, Ana Sol, came. The minister said no.", "The minister", "Ana Sol"),
    ("Ire Sol, the mayor of Dune, came. The mayor said no.", "The mayor", "Ire Sol"),
    ("Bo Lund, a spokesman for the port, came. The spokesman said no.", "The spokesman", "Bo Lund"),
    ("First Lady Mira Sol came. The first lady said no.", "The first lady", "Mira Sol"),
    (
        "Former President Bo Lund met President Ire Sol. The former president said no.",
        "The former president",
        "Bo Lund",
    ),
    ("Bo Lund, 54, keeps the lighthouse. Lund came. The 54-year-old said no.", "The 54-year-old", "Bo Lund"),
    ("Lund came. Bo Lund, a 54-year-old clerk, waited. The 54-year-old said no.", "The 54-year-old", "Bo Lund"),
    ("Mr. Vohl came. Ms. Rell said no. She left. She said yes.", "She", "Rell"),
    ("Mr. Vohl said no to Ms. Rell. He said yes.", "He", "Vohl"),
    ("Mr. Vohl said that it rained.\n\n“It is wet,” he said. “I know.”", "he", "Vohl"),
    ("A widow, the widow Ire Sol, met Mr. Vohl. Sol left. She said no.", "She", "Ire Sol"),
    ("Bo Lund came. Lund left. Lund’s claim was new.", "Lund’s", "Bo Lund"),
    ("Mr. Bo Sol married Mrs. Ire Sol. Mrs. Sol said no.", "Sol", "Ire Sol"),
    ("Republican Bo Lund came. Lund said no.", "Lund", "Bo Lund"),
    ("The Office of Sunken Ships (OSS) met. OSS said no.", "OSS", "Office of Sunken Ships"),
    ("The O.S.S. (Office of Sunken Ships) met. The OSS said no.", "The OSS", "Office of Sunken Ships"),
    ("The company Dune Lines sails. Its ships sink. The company said no.", "The company", "Dune Lines"),
    ("Dune Lines, a shipping company, sails. The company said no.", "The company", "Dune Lines"),
    ("The Seamen’s Union of Dune met. The union said no.", "The union", "Seamen’s Union of Dune"),
    ("The Seamen’s Union said no.", "The Seamen’s Union", "Seamen’s Union"),
    ("The Treasury’s Office of Ships met. The Office of Ships said no.", "The Office of Ships", "Office of Ships"),
    (
        "The National Union of Port Workers said no.",
        "The National Union of Port Workers",
        "National Union of Port Workers",
    ),
    ("Ana Sol came.", "Ana Sol, the mayor of Dune", "Ana Sol"),
]


@pytest.mark.parametrize(("text", "mention", "name"), RESOLVED)
def test_whom_the_text_tells_is_found(text: str, mention: str, name: str) -> None:
    if mention not in text:
        text = f"{text} {mention}, said no."
    assert who(text, mention) == (name, True)


UNRESOLVED = [
    ("Mr. Vohl works for Jim Justice. Mr. Justice is rich.\n\nHe said no.", "He"),
    ("Mr. Vohl met Mr. Lund. He said no.", "He"),
    ("Mr. Vohl met Mr. Lund.\n\nHe said no.", "He"),
    ("Mr. Vohl came. A clerk said yes. He said no.", "He"),
    ("Mr. Vohl came.\n\nThe harbour minister was late, the minister said. He left.", "He"),
    ("Ms. Rell came. He said no.", "He"),
    ("She was late. The museum lay near the house of Ms. Rell.\n\nShe said no.", "She"),
    ("Mr. Vohl and Mr. Lund came. Both said no.", "Both"),
    ("Mr. Vohl and Mr. Lund came. They said no.", "They"),
    ("A clerk at Dune Bank, who said no, left.", "who"),
    ("Mr. Vohl said: “Mr. Lund lied.” It rained.\n\nShe left.", "She"),
]


@pytest.mark.parametrize(("text", "mention"), UNRESOLVED)
def test_where_two_may_be_meant_nobody_is(text: str, mention: str) -> None:
    assert who(text, mention) == ("", False)


DESCRIBED = [
    ("Minister Ire Sol met Minister Bo Lund. The minister said no.", "The minister", "the minister"),
    ("Vice President Bo Lund came. The president said no.", "The president", "the president"),
    ("Bo Lund, 54, met Ire Sol, 54. Lund and Sol came. The 54-year-old said no.", "The 54-year-old", "the 54-year-old"),
    ("The Dune Council met the Ostrea Council. The council said no.", "The council", "the council"),
    (
        "A harbour pilot and executive director of the Union of Port Workers said no.",
        "A harbour pilot and executive director of the Union of Port Workers",
        "a harbour pilot and executive director of the Union of Port Workers",
    ),
    ("Senior officials said no.", "Senior officials", "senior officials"),
    (
        "All said that the President’s National Security Advisor left.",
        *["the President’s National Security Advisor"] * 2,
    ),
    ("The House Speaker said no.", "The House Speaker", "the House Speaker"),
    ("Mr. Vohl met Mr. Lund. The two men said no.", "The two men", "the two men"),
    ("The mayor of Dune said no.", "The mayor of Dune", "the mayor of Dune"),
    (
        "The Ministry of Ports met. A spokesman for the ministry said no.",
        "A spokesman for the ministry",
        "a spokesman for the Ministry of Ports",
    ),
    ("Bo Lund came. Lund left. Mr. Lund’s lawyer said no.", "Lund’s lawyer", "Bo Lund’s lawyer"),
]


@pytest.mark.parametrize(("text", "mention", "name"), DESCRIBED)
def test_whoever_is_only_described_stays_unnamed(text: str, mention: str, name: str) -> None:
    assert who(text, mention) == (name, False)


def test_a_spokesman_is_of_the_kind_of_whom_he_speaks_for() -> None:
    text = "The Office of Sunken Ships (OSS) met. A spokesman for OSS said no."
    speaker = Naming(text, "").identify("A spokesman for OSS", text.index("A spokesman"), OWN).speaker
    assert (speaker.kind, speaker.named) == (SourceKind.GOVERNMENT, False)


def test_a_government_means_its_own_president() -> None:
    own = "President Lund came. President Lund sat. President Lund left. President Vohl stayed. The President said no."
    assert who(own, "The President", "Government of Dune") == ("Lund", True)
    foreign = "President Vohl stayed. The President said no."
    assert who(foreign, "The President", "Government of Dune") == ("the President", False)


def test_a_relative_with_the_same_surname_is_somebody_else() -> None:
    text = "President Sol came. President Sol sat. Mr. Sol ate. His aunt Ana Sol left. Sol said no."
    assert who(text, "Sol") == ("Sol", True)


def test_the_words_that_told_who_it_is_are_kept() -> None:
    text = "Harbour Minister Ana Sol came. Sol sat down. The minister said no."
    naming = Naming(text, "")
    surname = naming.identify("Sol", text.index("Sol sat"), OWN).resolved
    title = naming.identify("The minister", text.index("The minister"), OWN).resolved
    full = naming.identify("Ana Sol", text.index("Ana Sol"), OWN).resolved
    assert [one.of(text) if one else None for one in (surname, title, full)] == [
        "Harbour Minister Ana Sol",
        "Harbour Minister Ana Sol",
        None,
    ]


TURNS = (
    "THE MINISTER:  The ship sank in May.\n\nQUESTION:  Who sank the ship in May?\n\nTHE MINISTER:  Nobody knows it.\n"
)


def test_an_office_that_speaks_in_turns_is_named_by_the_title() -> None:
    answer, question, _ = made(
        TURNS, publisher="Government of Dune", title="Remarks by Minister Ana Sol After the Storm"
    )
    assert answer.attribution.speaker.name == "Ana Sol"
    assert (question.attribution.stance.value, question.attribution.speaker.named) == ("questions", False)


def test_whoever_is_interviewed_answers() -> None:
    text = "Q: Who sank the ship in the harbour?\n\nA: Nobody knows who did it.\n\nQ: Why?\n"
    answer = made(text, title="Interview with Ana Sol, mayor of Dune")[1]
    assert answer.attribution.speaker.name == "Ana Sol"


@pytest.mark.parametrize("name", ["MODERATOR", "AIDE", "UNIDENTIFIED MALE", "SENIOR ADMINISTRATION OFFICIAL"])
def test_turns_of_whoever_is_not_named(name: str) -> None:
    text = f"{name}:  The ship sank in May.\n\nQ  Who sank the ship?\n\n{name}:  Nobody knows who did it.\n"
    speaker = made(text)[0].attribution.speaker
    assert (speaker.name, speaker.named) == (name.lower(), False)


def test_a_row_shows_the_words_that_told_who_speaks(tmp_path: Path) -> None:
    text = (
        "Harbour Secretary Ana Sol came.\n\nMS. SOL:  The ship sank.\n\nQ    Who sank it?\n\nMS. SOL:  Nobody did it."
    )
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"id": "a", "text": text}), encoding="utf-8")
    told = [json.loads(line) for line in CliRunner().invoke(app, ["claims", str(rows)]).stdout.splitlines()]
    speaker = next(one["speaker"] for one in told if one["content"]["text"] == "The ship sank")
    start, end = speaker["resolved"]
    assert (speaker["name"], text[start:end]) == ("Ana Sol", "Harbour Secretary Ana Sol")


def test_a_turn_is_named_in_full_by_the_title() -> None:
    text = "MS. SOL:  The ship sank in May.\n\nQ    Who sank it?\n\nMS. SOL:  Nobody knows who did it.\n"
    said = made(text, publisher="Harbour Office", title="Briefing by Harbour Secretary Ana Sol")
    assert {one.attribution.speaker.name for one in said if one.attribution.stance.value == "asserts"} == {"Ana Sol"}


def test_you_is_whoever_answers_and_in_an_answer_whoever_asked() -> None:
    text = "MS. SOL:  Good day.\n\nQ    You said that it sank.\n\nMS. SOL:  You said that it sank.\n"
    asked, answered = text.index("You said"), text.rindex("You said")
    tags = [
        Tagged(cue=Span(at + 4, at + 8), speaker=Span(at, at + 3), content=(Span(at + 9, at + 21),))
        for at in (asked, answered)
    ]
    said = [one for one in with_tags(text, *tags) if one.attribution.cue]
    assert [one.attribution.speaker.name for one in said] == ["Sol", "a reporter"]


def test_a_marker_may_be_indented_by_blanks_that_do_not_break() -> None:
    text = "\u00a0MS. SOL:  The ship sank in May.\n\n\u00a0Q    Who sank it?\n\n\u00a0MS. SOL:  Nobody knows it.\n"
    assert [one.attribution.speaker.name for one in made(text)] == ["Sol", "a reporter", "Sol"]
