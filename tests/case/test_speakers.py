"""Who is counted as one speaker, for which party, and how often."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gravamen.case.evidence import Evidence
from gravamen.case.settings import Settings
from gravamen.case.speakers import voices_in
from gravamen.case.voice import Voice
from gravamen.ledger.memory import MemoryLedger
from gravamen.record.claim import Attribution, Claim, Entity, Mention, Mode, Speaker, Stance
from gravamen.record.document import Declared, Document, Reading, Sighting, SourceKind
from gravamen.record.identity import digest
from gravamen.record.span import Span

TEXT = "The quay was closed."
GOVERNMENT, PRESS, UNKNOWN = SourceKind.GOVERNMENT, SourceKind.PRESS, SourceKind.UNKNOWN


class Told:
    """A case made by hand: documents, and who says what in them."""

    def __init__(self, folder: Path) -> None:
        self.ledger = MemoryLedger()
        self.sources = folder / "sources.toml"
        self.claims: list[Claim] = []

    def document(self, name: str, publisher: str = "The Quay Review", published: str = "2031-04-11") -> str:
        key = digest(name.encode())
        reading = Reading(
            document=key,
            reader="text 1",
            text=TEXT,
            text_hash=digest(TEXT.encode()),
            publisher=Declared(value=publisher, where="row") if publisher else None,
            published=Declared(value=published, where="row") if published else None,
        )
        document = Document(id=key, media_type="text/plain")
        self.ledger.add_document(document, reading, [], [Sighting(document=key, address=name)])
        return key

    def says(
        self,
        name: str,
        document: str,
        *,
        mention: str = "",
        title: str = "",
        kind: SourceKind = UNKNOWN,
        named: bool = True,
        stance: Stance = Stance.ASSERTS,
        mode: Mode = Mode.INDIRECT,
        naming: tuple[str, ...] = (),
    ) -> None:
        span = Span(0, len(TEXT))
        authorial = mode is Mode.AUTHORIAL
        attribution = Attribution(
            speaker=Speaker(name=name, kind=kind, named=named),
            mention=None if authorial else Mention(text=mention or name, spans=(span,), name=title or name),
            cue=None if authorial else Mention(text="said", spans=(span,)),
            mode=mode,
            stance=stance,
            certainty=3,
        )
        self.claims.append(
            Claim(
                document=document,
                passage="p",
                sentence=span,
                content=(span,),
                text=TEXT,
                attribution=attribution,
                entities=tuple(Entity(name=one) for one in naming),
            )
        )

    def voices(self) -> list[Voice]:
        evidence = Evidence(ledger=self.ledger, settings=Settings(), sources=self.sources, keeping=False)
        return voices_in(self.claims, evidence)

    def names(self) -> list[str]:
        return [one.name for one in self.voices()]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    return Told(tmp_path)


# Names that two documents give, and the names of the speakers that they are.
@pytest.mark.parametrize(
    ("names", "speakers"),
    [
        (("Marta Orlova", "Harbour Minister Marta Orlova"), ["Marta Orlova"]),
        (("Marta Orlova", "Márta Orlova"), ["Marta Orlova"]),
        (("Marta Orlova", "Marta B. Orlova"), ["Marta B. Orlova"]),
        (("Marta A. Orlova", "Marta B. Orlova"), ["Marta A. Orlova", "Marta B. Orlova"]),
        (("Marta Orlova", "Irena Orlova"), ["Irena Orlova", "Marta Orlova"]),
        (("Marta Orlova", "Marta Orlova Beck"), ["Marta Orlova", "Marta Orlova Beck"]),
        (("Marta Orlova", "Orlova"), ["Marta Orlova"]),
        (("Marta Orlova", "Minister Orlova"), ["Marta Orlova"]),
        (("Harbour Ministry", "the Harbour Ministry"), ["Harbour Ministry"]),
        (("Harbour Ministry", "HARBOUR MINISTRY"), ["HARBOUR MINISTRY"]),
        (("Ministry of Ports (statement 1)", "Ministry of Ports (statement 2)"), ["Ministry of Ports"]),
        (("Harbour Ministry", "Ministry"), ["Harbour Ministry", "Ministry"]),
        (("Animal Ledger", "Ledger"), ["Animal Ledger", "Ledger"]),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_names_of_one_speaker_are_one_row(told: Told, names: tuple[str, ...], speakers: list[str], order: int) -> None:
    for number, name in enumerate(names[::order]):
        told.says(name, told.document(f"{number}.txt"))
    assert sorted(told.names()) == sorted(speakers)


def test_a_surname_that_two_people_of_the_case_share_is_neither_of_them(told: Told) -> None:
    told.says("Marta Orlova", told.document("1.txt"))
    told.says("Orlova", told.document("2.txt"), title="Minister Orlova")
    assert told.names() == ["Marta Orlova"]
    told.says("The Quay Review", told.document("3.txt"), naming=("Irena Orlova",))
    assert told.names() == ["Marta Orlova", "Minister Orlova", "The Quay Review"]


def test_unnamed_speakers_are_grouped_by_description_and_party_and_never_with_the_named(told: Told) -> None:
    first, second = told.document("1.txt"), told.document("2.txt")
    told.says("a senior official", first, named=False, kind=GOVERNMENT)
    told.says("Senior official", second, named=False, kind=GOVERNMENT)
    told.says("Senior Official", second, kind=GOVERNMENT)
    told.says("Brazilian officials", first, named=False, kind=GOVERNMENT)
    told.says("officials", told.document("3.txt", "Ministry of Ports of Brazil"), named=False, kind=GOVERNMENT)
    told.says("officials", second, named=False, kind=GOVERNMENT)
    found = [(one.named, one.name, one.party, one.claims) for one in told.voices()]
    assert found == [
        (False, "Senior official", "", 2),
        (False, "Brazilian officials", "Government of Brazil", 1),
        (True, "Senior Official", "Senior Official", 1),
        (False, "officials", "", 1),
        (False, "officials", "Government of Brazil", 1),
    ]


def test_the_publisher_is_told_apart_from_the_quoted(told: Told) -> None:
    ministry = told.document("1.txt", "Ministry of Ports of Brazil")
    told.says("Ministry of Ports of Brazil", ministry, kind=GOVERNMENT, mode=Mode.AUTHORIAL)
    told.says("Ministry", ministry, kind=GOVERNMENT, mention="the Ministry")
    told.says("Ministry of Ports of Brazil", told.document("2.txt"), kind=GOVERNMENT)
    (one,) = told.voices()
    assert (one.claims, one.own_text, one.documents) == (3, 1, 2)
    assert (one.kind, one.party) == (GOVERNMENT, "Government of Brazil")


def test_stances_and_dates_are_counted(told: Told) -> None:
    for name, published, stance in (
        ("1.txt", "2031-04-11", Stance.ASSERTS),
        ("2.txt", "2030", Stance.DENIES),
        ("3.txt", "", Stance.DENIES),
        ("4.txt", "in spring", Stance.DECLINES),
        ("5.txt", "2031-05", Stance.QUESTIONS),
    ):
        told.says("Marta Orlova", told.document(name, published=published), stance=stance)
    (one,) = told.voices()
    assert (one.asserts, one.denies, one.declines, one.questions) == (1, 2, 1, 1)
    assert (one.first, one.last, one.documents, one.claims) == ("2030", "2031-05", 5, 5)


def test_a_name_that_two_governments_claim_is_two_speakers(told: Told) -> None:
    told.says("Court Office", told.document("1.txt", "Government of Brazil"), kind=GOVERNMENT)
    told.says("Court Office", told.document("2.txt", "Government of Chile"), kind=GOVERNMENT)
    assert [one.party for one in told.voices()] == ["Government of Brazil", "Government of Chile"]
    assert set(told.names()) == {"Court Office"}


def test_whoever_one_text_places_is_placed_in_all(told: Told) -> None:
    told.says("Marta Orlova", told.document("1.txt", "Government of Brazil"), kind=GOVERNMENT)
    told.says("Marta Orlova", told.document("2.txt"))
    (one,) = told.voices()
    assert (one.party, one.kind, one.claims) == ("Government of Brazil", GOVERNMENT, 2)


def test_sources_toml_has_the_last_word(told: Told) -> None:
    told.says("Marta Orlova", told.document("1.txt", "Government of Brazil"), kind=GOVERNMENT)
    told.sources.write_text('[[source]]\nname = "Marta Orlova"\nkind = "research"\nowner = "Quay Institute"\n', "utf-8")
    (one,) = told.voices()
    assert (one.party, one.kind) == ("Quay Institute", SourceKind.RESEARCH)


def test_aliases_are_mentions_that_name_the_most_used_first(told: Told) -> None:
    document = told.document("1.txt")
    for mention, title in (
        ("Harbour Minister Marta Orlova", "Harbour Minister Marta Orlova"),
        ("she", "Harbour Minister Marta Orlova"),
        ("Orlova’s", ""),
        ("the minister", ""),
        ("MARTA ORLOVA", ""),
        ("Orlova", ""),
        ("who", ""),
        ("x" * 500, ""),
    ):
        told.says("Marta Orlova", document, mention=mention, title=title)
    (one,) = told.voices()
    assert one.aliases == ("Harbour Minister Marta Orlova", "Orlova", "minister")


def test_speakers_come_by_documents_then_claims_then_name(told: Told) -> None:
    first, second = told.document("1.txt"), told.document("2.txt")
    for name, documents in (("Ada Rell", [first]), ("Tem Orvik", [first, first]), ("Zita Kern", [first, second])):
        for document in documents:
            told.says(name, document)
    told.says("Abel Korr", first)
    assert told.names() == ["Zita Kern", "Tem Orvik", "Abel Korr", "Ada Rell"]


@pytest.mark.parametrize("name", ["", " ", "’s Rell", "(", "((", "the", "A", "‮", "\x00", "x" * 3000, "( " * 3000])
def test_hostile_names_are_counted_like_others(told: Told, name: str) -> None:
    told.says(name, told.document("1.txt", publisher=name.strip("\x00 ")), mention=name)
    told.says("Ada Rell", told.document("2.txt"), naming=(name,))
    assert sum(one.claims for one in told.voices()) == 2


NAMES = (
    "Marta Orlova,Harbour Minister Marta Orlova,Marta B. Orlova,Marta C. Orlova,Orlova,Minister Orlova,Irena Orlova,"
    "Ministry,Harbour Ministry,the Harbour Ministry,officials,senior officials,The Quay Review,"
).split(",")
SAYINGS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from("12"), st.booleans()), max_size=8)


@given(SAYINGS, st.randoms(use_true_random=False))
def test_every_claim_is_counted_once_in_whatever_order_it_comes(
    sayings: list[tuple[str, str, bool]], chance: Random
) -> None:
    with TemporaryDirectory() as folder:
        told = Told(Path(folder))
        documents = {name: told.document(f"{name}.txt") for name in "12"}
        for name, document, named in sayings:
            told.says(name, documents[document], named=named)
        voices = told.voices()
        chance.shuffle(told.claims)
        assert told.voices() == voices
    assert sum(one.claims for one in voices) == len(sayings)
    assert all(one.claims == one.asserts + one.denies + one.declines + one.questions for one in voices)
    assert sum(one.claims for one in voices if one.named) == sum(named and name != "" for name, _, named in sayings)
