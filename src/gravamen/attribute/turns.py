"""Transcripts and speeches: whose words a stretch of text is, by its own markers."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gravamen.record.document import Reading
from gravamen.record.span import Span

_CAPS = r"[^\W\d_a-zà-öø-ÿ](?:[^\W\da-zà-öø-ÿ]|[ .,’'()/-]|\\?[\[\]]){1,89}?"
MARKER = re.compile(
    rf"^[ \t\xa0*]*(?P<name>Q(?=[ \t\xa0]+[^&\s]|[.:])|A(?=[.:][ \t\xa0])|{_CAPS}(?=[*]*:))"
    r"[*]*[.:]?[*]*[ \t\xa0]+(?=\S)",
    re.MULTILINE,
)
# Some transcripts in Spanish print the name alone on a line; in English such a line is a heading.
CAPS_LINE = re.compile(rf"^(?P<name>{_CAPS})(?=\r?\n)", re.MULTILINE)
REPORTER = re.compile(r"^(?:Q|QUESTION|REPORTER|PREGUNTA|INTERLOCUTORA?|PERIODISTA|PRESS)\b", re.IGNORECASE)
ANONYMOUS = re.compile(
    r"\b(?:SENIOR|ADMINISTRATION|U\.S\.|DEFENSE|STATE DEPARTMENT)\b.*\b(?:OFFICIALS?)\b|"
    r"^(?:THE )?(?:MODERATOR|OPERATOR|PARTICIPANT|VOICES?|AUDIENCE|CROWD|INTERVENCI[ÓO]N|SPEAKER|AIDE|STAFF|"
    r"INTERPRETER|TRANSLATOR|UNIDENTIFIED|UNKNOWN|(?:FE)?MALE|VOZ|VOCES|ASISTENTES?|INTEGRANTES?|NIÑ[AO]S?$|NIÑAS Y)\b"
)
NOT_NAMES = re.compile(
    r"\b(?:NOTE|WASHINGTON|CONTACT|ACTION|SUBJECT|FROM|DATE|SUMMARY|UPDATE|HTTPS?|FACT SHEET|RE|FAX|PHONE|TEL|EMAIL)\b"
)
ANSWER = "A"  # of whoever is interviewed
OFFICES = re.compile(
    r"\b(?:MR|MS|MRS|DR|SEN|REP|GEN|AMB|PRESIDENTA?|VICE|SECRETARY|FIRST|MINISTER|SPEAKER|CHAIR\w*|COURT|"
    r"OPERATOR|MODERATOR|PRESS)\b"
)
FEWEST = 2  # turns of one speaker in a transcript; labels and headings do not come again
HEADING = re.compile(
    r"^\W*(?:(?:opening|prepared|written|closing|keynote)\s+)?(?:statement|remarks|address|intervention|speech|testimony|message|national\s+statement)\s+"
    r"(?:delivered\s+)?(?:by|of|from)\s+(?P<who>[^\n]{3,200})",
    re.IGNORECASE | re.MULTILINE,
)
INTERVIEW = re.compile(
    r"\b(?:interview|conversation|q\s?&\s?a|questions and answers)\s+(?:with|of)\s+(?P<who>[^\n]{3,200})", re.IGNORECASE
)
TITLE_GOES_ON = r"(?:Before|After|At|On|In|To|With|For|During|From|And|By|Of|As|Upon|About)\b"
HONORIFIC = re.compile(
    r"^(?:h\s?\.\s?e\s?\.?|his|her|their|excellenc\s?y|the|right|rt|hon(?:ou?rable)?|mr|mrs|ms|dr|sir|dame)\b[.,]?\s*",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(
    r",|\s(?:before|at|on|to|in|for|during|prime minister|under secretary|minister|president of|permanent)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """From where on who speaks. `name` as printed; `asks`: a reporter; `named`: the marker names somebody."""

    start: int
    marker: Span
    name: str
    asks: bool
    named: bool


class Turns:
    """The turns of a document, in order; empty where it is no transcript."""

    def __init__(self, text: str, language: str) -> None:
        found = sorted(_turns(text, language), key=lambda one: one.start)
        counts = Counter(one.name for one in found)
        if not counts["Q"]:
            found = [one for one in found if one.name != ANSWER]
        kept = [
            one
            for one in found
            if counts[one.name] >= FEWEST or one.asks or one.name == ANSWER or OFFICES.search(one.name)
        ]
        self.turns = kept if any(counts[one.name] >= FEWEST for one in kept) else []
        self._starts = [one.marker.start for one in self.turns]

    def answered_at(self, place: int) -> Turn | None:
        """Whom "you" means at `place`: in a question whoever answers next, in an answer whoever asked last."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return None
        around = self.turns[index + 1 :] if self.turns[index].asks else reversed(self.turns[:index])
        return next((one for one in around if one.asks is not self.turns[index].asks), None)

    def at(self, place: int) -> Turn | None:
        """The turn that `place` falls in."""
        index = bisect_right(self._starts, place) - 1
        return self.turns[index] if index >= 0 else None


def _turns(text: str, language: str) -> Iterator[Turn]:
    for pattern in (MARKER, CAPS_LINE) if language == "es" else (MARKER,):
        for found in pattern.finditer(text):
            name = " ".join(found["name"].replace("\\", "").split()).strip(" ,:*")
            if (len(name) == 1 and name not in {"Q", ANSWER}) or NOT_NAMES.search(name):
                continue
            if name.startswith("THE ") and not OFFICES.search(name):
                continue
            span = Span(found.start("name"), found.end("name"))
            asks = REPORTER.match(name) is not None
            yield Turn(found.end(), span, name, asks, not asks and name != ANSWER and not ANONYMOUS.search(name))


def speech_by(reading: Reading) -> tuple[str, Span | None] | None:
    """Who gives the speech that the document is, where its title or its first lines say so.

    The name, and its place in the text where it stands there. None where several speak or none is named.
    """
    for text, inside in ((reading.title.value if reading.title else "", False), (reading.text[:800], True)):
        found = HEADING.search(text)
        if found is None:
            continue
        name = _name(found["who"])
        if name:
            at = text.find(name.split()[0], found.start("who"))
            last = text.find(name.split()[-1], at)
            span = Span(at, last + len(name.split()[-1])) if inside and 0 <= at <= last else None
            return name, span
    return None


def interviewed(reading: Reading) -> str:
    """Who answers where the title tells of an interview: the name, empty where it tells none."""
    found = INTERVIEW.search(reading.title.value) if reading.title else None
    return _name(found["who"]) if found else ""


def holder(office: str, title: str) -> str:
    """Whom a title names with the office that a turn's marker gives alone; empty where it names nobody.

    >>> holder("THE MINISTER", "Remarks by Minister Ana Sol on the Harbour")
    'Minister Ana Sol'
    """
    last = re.escape(office.split()[-1]) if office.split() else ""
    found = re.search(rf"\b(?i:{last})(?: (?!{TITLE_GOES_ON})[A-Z][\w’'.-]+){{1,4}}", title) if last else None
    return found.group() if found else ""


def in_title(marker: str, title: str) -> str:
    """Whom a title names in full by the surname that a turn's marker gives; empty where it names nobody.

    >>> in_title("MS. TANNER", "Briefing by Harbour Secretary Ilke Tanner")
    'Harbour Secretary Ilke Tanner'
    """
    surname = re.escape(marker.split()[-1]) if marker.split() else ""
    found = re.search(rf"\b(?:[A-Z][\w’'.-]+ ){{1,5}}(?i:{surname})\b", title) if surname else None
    return found.group() if found else ""


def _name(who: str) -> str:
    """The name alone: no honorific before, no office after; empty where what is left is no name."""
    who = " ".join(who.split())
    while HONORIFIC.match(who):
        who = HONORIFIC.sub("", who, count=1)
    name = AFTER_NAME.split(who, maxsplit=1)[0].strip(" .*")
    parts = name.split()
    fits = 2 <= len(parts) <= 8 and all(part[:1].isupper() or part in {"of", "de", "the"} for part in parts)
    return name if fits else ""


def capitalised(name: str) -> str:
    """A name that is printed in capitals, as names are written.

    >>> capitalised("PRESIDENTA DE MÉXICO, ANA SOL")
    'Presidenta de México, Ana Sol'
    """
    titled = re.sub(r"[^\W\d_]+(?:[’'](?:S|T|D|LL|RE|VE)\b)?", lambda word: word[0].capitalize(), name)
    return re.sub(r"(?<= )(?:De|Del|La|Las|Los|Y|Of|The|And|For)(?= )", lambda word: word[0].lower(), titled)
