"""What sort of body a name is, by the words in it."""

import re
from functools import lru_cache

from gravamen.record.document import SourceKind

# The first rule that fits decides: "Supreme Court of the Republic" is a court before it is a government.
RULES = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for kind, words in (
        (
            SourceKind.COURT,
            r"courts?|tribunal|judges?|chief justice|associate justice|magistrates?|jury|juries",
        ),
        (
            SourceKind.INTERGOVERNMENTAL,
            r"united nations|u\.?n\.?|unodc|ohchr|unhcr|iachr|oas|european (?:union|commission|"
            r"parliament)|e\.u\.|eu|nato|"
            r"interpol|europol|iaea|imf|world bank|inter-american|security council|general assembly|caricom|"
            r"celac|mercosur|international (?:monetary fund|organization for migration)|african union",
        ),
        (
            SourceKind.WIRE,
            r"associated press|ap|reuters|afp|agence france-presse|efe|bloomberg(?: news)?|xinhua|"
            r"tass|dpa|ansa|"
            r"united press international|upi|news agency|prensa latina",
        ),
        (
            SourceKind.RESEARCH,
            r"institutes?|institution|universit(?:y|ies)|think tank|researchers?|professors?|"
            r"analysts?|scholars?|scientists?|center for|centre for|study|studies|polls?|survey|"
            r"economists?|experts?",
        ),
        (
            SourceKind.ADVOCACY,
            r"amnesty international|human rights watch|ngos?|transparency international|foundation|"
            r"fundaci[oó]n|nongovernmental|non-governmental|civil society|watchdog|advocates?|activists?|"
            r"human rights (?:groups?|organizations?)|red cross|campaigners?",
        ),
        (
            SourceKind.GOVERNMENT,
            r"government|ministr(?:y|ies|er|ers)|ministerio|department|office|bureau|treasury|white house|"
            r"president|presidency|presidencia|vice president|prime minister|secretary|police|prosecutors?|"
            r"prosecution|attorney(?:s)? general|u\.s\. attorney|attorney’s office|army|navy|"
            r"military|armed forces|national guard|"
            r"regime|administration|agency|congress|senate|senators?|sen\.|rep\.|gov\.|"
            r"representative|lawmakers?|parliament|national "
            r"assembly|ofac|fincen|dea|fbi|cia|doj|state department|homeland security|embassy|"
            r"ambassador|governor|"
            r"mayor|general|gen\.|admiral|colonel|commander|officials?|authorit(?:y|ies)|customs|coast guard|"
            r"commission|council|kremlin|pentagon|officers?|under secretary|spokes(?:man|woman|"
            r"person) for the (?:ministry|department)",
        ),
        (
            SourceKind.PRESS,
            r"times|post|news|journal|herald|tribune|gazette|guardian|bbc|cnn|nbc|cbs|abc|npr|"
            r"fox news|al jazeera|"
            r"newspapers?|magazine|media|press|television|tv|radio|telegraph|globe|el pa[ií]s|le monde|"
            r"wikipedia|politico|axios|france 24|reporters?|deutsche welle",
        ),
        (SourceKind.COMPANY, r"inc|corp|corporation|company|ltd|llc|s\.a|bank|group|airlines|plc"),
        (SourceKind.SOCIAL, r"twitter|facebook|telegram|reddit|blog|tiktok|instagram"),
    )
)


@lru_cache(maxsize=65536)
def source_kind(name: str) -> SourceKind:
    """The kind that the words of `name` tell, UNKNOWN where none does.

    >>> source_kind("Ministry of Justice").value
    'government'
    """
    for kind, rule in RULES:
        if rule.search(name):
            return kind
    return SourceKind.UNKNOWN
