"""From whom claims were heard."""

import pytest

from gravamen.record.claim import Attribution, Mention, Mode, Speaker, Stance
from gravamen.record.document import SourceKind
from gravamen.trace.heard import heard_from

GOVERNMENT, PRESS, UNKNOWN = SourceKind.GOVERNMENT, SourceKind.PRESS, SourceKind.UNKNOWN
VELMAR = "Government of Velmar"


def heard(name: str, kind: SourceKind, named: bool, party: str, mention: str = "", via: str | None = None) -> str:
    attribution = Attribution(
        speaker=Speaker(name=name, kind=kind, named=named),
        mention=Mention(text=mention or name, spans=()),
        cue=None,
        mode=Mode.INDIRECT,
        stance=Stance.ASSERTS,
        certainty=3,
        via=via,
    )
    return heard_from(attribution, name, party)


def test_a_named_speaker_is_the_origin_whoever_tells_it() -> None:
    assert heard("Ana Sol", UNKNOWN, True, "Ana Sol") == "Ana Sol"


def test_officials_without_a_name_are_one_origin_unless_the_text_tells_them_apart() -> None:
    first = heard("Velmarian officials", GOVERNMENT, False, VELMAR)
    assert heard("a senior Velmarian official", GOVERNMENT, False, VELMAR) == first
    other = heard("official", GOVERNMENT, False, VELMAR, mention="a second official")
    assert other not in ("", first)


@pytest.mark.parametrize(("kind", "named", "party"), [(PRESS, True, "Quay Herald"), (UNKNOWN, False, "")])
def test_of_outlets_and_of_nobody_known_the_text_is_the_origin(kind: SourceKind, named: bool, party: str) -> None:
    assert heard("Quay Herald", kind, named, party) == ""


def test_whoever_told_of_a_speaker_that_nobody_knows_is_the_origin() -> None:
    assert heard("sources", UNKNOWN, False, "", via="Northern Wire") == "Northern Wire"
