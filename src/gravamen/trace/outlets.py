"""Outlets that texts credit: news agencies, papers, stations, and the publishers of a case."""

import re
from collections.abc import Iterable

from gravamen.record.document import SourceKind
from gravamen.text.words import folded
from gravamen.trace.parties import kind_by_name

# Names by which the agencies of the world sign, each with the name we call it by.
AGENCIES = {
    "AP": "Associated Press",
    "Associated Press": "Associated Press",
    "Reuters": "Reuters",
    "REUTERS": "Reuters",
    "Thomson Reuters": "Reuters",
    "AFP": "Agence France-Presse",
    "Agence France-Presse": "Agence France-Presse",
    "EFE": "EFE",
    "UPI": "United Press International",
    "United Press International": "United Press International",
    "DPA": "dpa",
    "dpa": "dpa",
    "Xinhua": "Xinhua",
    "XINHUA": "Xinhua",
    "TASS": "TASS",
    "Interfax": "Interfax",
    "ANSA": "ANSA",
    "Kyodo": "Kyodo News",
    "Kyodo News": "Kyodo News",
    "Europa Press": "Europa Press",
    "Anadolu Agency": "Anadolu Agency",
    "Press Association": "PA Media",
    "PA Media": "PA Media",
    "Bloomberg": "Bloomberg News",
    "Bloomberg News": "Bloomberg News",
}
# Outlets of many countries whose names do not tell that they are outlets.
OTHERS = (
    "ABC",
    "Al Arabiya",
    "Al Jazeera",
    "Axios",
    "BBC",
    "Bild",
    "BuzzFeed",
    "CBC",
    "CBS",
    "Clarín",
    "CNN",
    "Corriere della Sera",
    "Der Spiegel",
    "Deutsche Welle",
    "Die Zeit",
    "El Mundo",
    "El Nacional",
    "El País",
    "El Universal",
    "Forbes",
    "Globo",
    "Haaretz",
    "ITV",
    "La Nación",
    "La Repubblica",
    "Le Figaro",
    "Le Monde",
    "Mediapart",
    "MSNBC",
    "NBC",
    "Newsweek",
    "NPR",
    "O Globo",
    "PBS",
    "Politico",
    "ProPublica",
    "RFI",
    "RT",
    "The Atlantic",
    "The Economist",
    "The Intercept",
    "The New Yorker",
    "TMZ",
    "Univision",
    "USA Today",
    "Variety",
    "Vice",
    "Vox",
    "Yahoo",
)
SHAPE = re.compile(
    r"(?:[A-ZÀ-Ý][\w’'.&-]*(?: (?:de|del|&))? )+"
    r"(?:Times|Post|News|Journal|Herald|Tribune|Gazette|Courier|Guardian|Chronicle|Globe|Telegraph|Reporter|"
    r"Magazine|magazine|Weekly|Radio|Television|TV|Observer|Inquirer|Dispatch|Examiner|Sentinel|Bulletin|"
    r"Wire|Review|Star|Mail|Mirror)(?: Online)?"
)
NO_OUTLETS = frozenset(
    {SourceKind.GOVERNMENT, SourceKind.COURT, SourceKind.INTERGOVERNMENTAL, SourceKind.COMPANY, SourceKind.RESEARCH}
)


class Outlets:
    """Knows an outlet by its name: one that the world knows, one that publishes in the case, one that sounds so."""

    def __init__(self, publishers: Iterable[str] = ()) -> None:
        reporting = (one for one in sorted(set(publishers)) if one and kind_by_name(one) not in NO_OUTLETS)
        self._known = {_key(one): one for one in (*reporting, *OTHERS)} | {_key(k): v for k, v in AGENCIES.items()}

    def name(self, written: str) -> str:
        """What the outlet is called that is written so; empty where it is none.

        >>> Outlets(["Northern Lamp"]).name("the Northern Lamp"), Outlets().name("Quay Herald"), Outlets().name("Ana")
        ('Northern Lamp', 'Quay Herald', '')
        """
        plain = " ".join(written.split()).rstrip(".’'").removeprefix("The ").removeprefix("the ")
        known = self._known.get(_key(plain)) or self._known.get(_key(plain.removesuffix(" magazine")))
        return known or (plain if SHAPE.fullmatch(plain) else "")


def _key(name: str) -> str:
    """An outlet's name for looking up. Names of a few capitals stay, so that "us" is no paper."""
    plain = name.removeprefix("The ").removeprefix("the ")
    return plain if len(plain) <= 3 else " ".join(map(folded, plain.split()))
