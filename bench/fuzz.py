"""Whether what holds of every claim holds for random texts, hostile ones among them.

`python bench/fuzz.py [--given] [--first SEED] [--count COUNT] [--seconds SECONDS]`

Each seed makes a text of words, cues, names, marks and characters that trip programs up, to 400 code points and
one in a thousand to 20,000. With `--given`, a tagger that tags at random hits the rules hardest; else the tagger
is the one that ships. Prints the seed of every input that fails, what failed, and the inputs per second; exit 1
where any did.
"""

import argparse
import json
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from gravamen.attribute.claims import claims
from gravamen.cli.claim_row import claim_row
from gravamen.inference.tagger import ShippedTagger
from gravamen.inference.tagging import Tagged, Tagger
from gravamen.record.claim import Claim, Mention, Stance
from gravamen.record.document import Declared, Passage, Reading
from gravamen.record.gap import Gap
from gravamen.record.identity import digest
from gravamen.record.span import Span
from gravamen.text.paragraphs import paragraphs

SHORT, LONG = 400, 20_000  # code points
ONE_LONG_IN = 1000
ONE_AGAIN_IN = 100  # inputs that are given twice
ONE_SPANISH_IN = 20
TELLS = 100_000  # inputs from one line of progress to the next
WORDS = """the a that ship ships sank in harbour three of men and but if to be not will was were is has by for with on
after before because who which what he she they it his her we I you officials ministry court minister president
spokesman report no not never about at least up to more than river port guards fled left came reportedly allegedly
could might must nobody everything mayor union workers’ workers' council’s don’t can't U.S. Mr. Ms. Dr. Gen. Sen. No.
el la de del que dijo según el ministro no fue""".split()
CUES = """said says told denied denies claimed claims according to asked whether reported reports alleged accused of
charged with warned insisted confirmed announced believes thinks hopes plans to want to refused to comment declined to
comment rejected wrote tweeted added noted sanctioned designated indicted sentenced was sentenced by offered a reward
evidence rumours statement that argued vowed promised demanded questioned doubts""".split()
NAMES = """Ana Sol Ruiz Teresa Oriol Bram Okafor Juan Peña Mr. Sol|Ms. Ruiz|President Okafor|Ministry of Ports|The
Ministry|Court of Appeal|Harbour Guard Service (HGS)|HGS|Port Union|Treasury Department|OFAC|United Nations|Reuters|
AP|Lima|Washington|Oslo|Senator Bram Okafor Jr.|Ana Sol, 41, a clerk,|de la Cruz|O’Brien|McKay|JEAN-LUC|X|
Ministerio de Puertos|Tribunal Supremo|José alias “El Gato”|the so-called “Guard”""".replace("\n", " ").split("|")
MARKS = """“ ” „ ‘ ’ " ' '' `` « » ‹ › ( ) [ ] { } (( )) “‘ ’” ”“ ." .” ,” ?” !’ . , ; : ? ! … ... – — - -- / \\ * ** _
# [8] [sic] (i) ¶ § & % $ @ ^ ~ | < > </p> &amp; ; ;""".split()
ODD = [
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f",
    *"\ud800\udbff\udc00\udfff\x00\x01\x07\x1b\x7f\x85\x1c\x1f\xa0\u2028\u2029\u3000\ufffd\uffff\ufffe\U0010ffff",
    "👍🏽", "👩\u200d👩\u200d👧", "🏴\U000e0067\U000e0062\U000e007f", "🇵🇪", "☝🏿",
    "e\u0301", "a\u0300\u0316\u0334", "\u0301", "\u0301" * 40, "ﬁ", "ß", "İ", "ı", "ǅ", "ſ", "Ⅷ", "①", "½",
    "漢字", "한국", "ชื่อ", "العربية", "עברית", "हिन्दी", "Москва", "１２", "٣", "²", "ᾳ", "ŉ", "ΐ",
]  # fmt: skip
FIGURES = """3|0|17|1,000|1.5|$3|$2.5 million|€40|12%|three hundred|1/2|two-thirds|4,5,6|9999999999999999999999|1e9|
dozens of|half a million|between 3 and 5|3-5|at least 12|some 40|up to $1bn|0.000 000 1|12th|no.|3,000.50,2|-7|+8|1/0|
about 3.5 thousand tonnes|nearly|100 percent|zero|twice""".replace("\n", " ").split("|")
DATES = """Monday|May 3|May 3, 2021|3 May 2021|2021-05-03|31 February 2020|2021-13-45|May 2021|2021|1997|last week|
yesterday|tomorrow|in the 1990s|03/04/21|Feb. 29, 2023|September 0, 0000|May 3-5, 2021|since 2017|until Friday|
the 32nd of May|12:30 p.m.|9999|0001|10000|between May and June 2020|Q3 2021|3 de mayo de 2021""".replace(
    "\n", " "
).split("|")
LINES = """MS. SOL:|MR. RUIZ:|Q|Q:|A:|A.|THE PRESIDENT:|QUESTION:|MODERATOR:|SENIOR ADMINISTRATION OFFICIAL:|SOL:|
SECRETARY OKAFOR (via translation):|-|*|•|1.|2)|# |> |- *|LIMA (AP) —|WASHINGTON, May 3 (Reuters) -|OSLO –|
Remarks by Ana Sol at the Port|STATEMENT OF BRAM OKAFOR|Interview with Ana Sol|By ANA SOL|NOTE:|
SUNKEN SHIPS In the|Correction:|(AP)|Source: HGS|https://example.org/a(b)c?d=“e”|***|---|===|Table 1 | 2 | 3
""".replace("\n", " ").split("|")
BREAKS = ["\n", "\n\n", "\r\n", "\r", "\n \n\n", "\x0b", "\x0c", "\u2028", "\t", "  ", "\n\n\n\n\n"]
KINDS = (WORDS, CUES, NAMES, MARKS, ODD, FIGURES, DATES, LINES, BREAKS)
USUAL = (12, 5, 5, 6, 1, 1, 1, 1, 1)
PUBLISHERS = ["", "", "Ministry of Ports", "Reuters", "U.S. Treasury Department (OFAC)", "\u202e“(", "Ana Sol"]
TITLES = ["", "", "Remarks by Ana Sol at the Port", "Interview with Bram Okafor", "“\ud800 (((", "SHIPS SINK"]
PUBLISHED = ["", "2021-05-03", "2024-02-29", "2021", "nonsense", "9999-12-31", "0001-01-01"]


@dataclass(frozen=True, slots=True)
class AtRandom:
    """A `Tagger` that tags any words as anything; a seed always tags a text alike."""

    seed: int
    version: str = "random"

    def attributions(self, text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Tagged, ...]]:
        """See `Tagger.attributions`."""
        random = Random(~self.seed)
        for paragraph in paragraphs:
            count = random.choice((0, 1, 1, 2, 3, 5)) + (paragraph.end - paragraph.start) // 200
            found = [_tagged(random, text, paragraph) for _ in range(count)]
            yield tuple(sorted(found, key=lambda one: (one.cue, one.content)))

    def certainty(self, text: str, paragraph: Span, target: Span) -> float:
        """See `Tagger.certainty`."""
        return Random(self.seed).uniform(-3, 3)


def _tagged(random: Random, text: str, paragraph: Span) -> Tagged:
    places = [random.randrange(paragraph.start, paragraph.end) for _ in range(2 * random.choice((1, 1, 1, 2, 3)))]
    pieces = [Span(start, max(end, start + 1)) for start, end in zip(*[iter(sorted(places))] * 2, strict=True)]
    content = [pieces[0], *(other for one, other in pairwise(pieces) if one.end <= other.start)]
    if random.random() < 0.3:
        content = [paragraph]
    kept = [one for one, other in pairwise(content) if one.end <= other.start]
    return Tagged(
        cue=_words(random, text, paragraph, 25),
        content=(*kept, content[-1]),
        speaker=_words(random, text, paragraph, 30) if random.random() < 0.8 else None,
    )


def _words(random: Random, text: str, paragraph: Span, most: int) -> Span:
    """A span of at most `most` code points, mostly cut at blanks."""
    start = random.randrange(paragraph.start, paragraph.end)
    end = min(paragraph.end, start + random.randint(1, most))
    if random.random() < 0.8:
        start = max(paragraph.start, text.rfind(" ", paragraph.start, start) + 1)
        cut = text.find(" ", start + 1, paragraph.end)
        end = max(start + 1, cut if start < cut < start + 2 * most else end)
    return Span(start, end)


def text_of(random: Random) -> str:
    """A text at random: in half of them one kind of its parts is common."""
    length = random.randint(0, LONG if random.randrange(ONE_LONG_IN) == 0 else SHORT)
    weights = list(USUAL)
    if random.random() < 0.5:
        weights[random.randrange(len(weights))] *= 8
    blank = random.choice((" ", " ", " ", " ", "", "\n", "\xa0"))
    parts: list[str] = []
    size = 0
    while size < length:
        for kind in random.choices(KINDS, weights, k=8):
            part = random.choice(kind)
            chance = random.random()
            if chance < 0.01:
                part *= random.choice((2, 3, 50))
            elif chance < 0.06:
                part = part.capitalize()
            elif chance < 0.07:
                part = part.upper()
            parts.append(part)
            parts.append(blank if chance < 0.85 else "")
            size += len(part) + 1
    return "".join(parts)[:length]


def reading_of(seed: int) -> Reading:
    """The document of a seed."""
    random = Random(seed)

    def declared(values: Sequence[str]) -> Declared | None:
        value = random.choice(values)
        return Declared(value=value, where="row") if value else None

    text = text_of(random)
    language = "es" if random.randrange(ONE_SPANISH_IN) == 0 else "en"
    return Reading(
        document=f"{seed:064d}",
        reader="row",
        text=text,
        text_hash=digest(text.encode("utf-8", "surrogatepass")),
        title=declared(TITLES),
        publisher=declared(PUBLISHERS),
        published=declared(PUBLISHED),
        language=Declared(value=language, where="row"),
    )


def outcome(reading: Reading, tagger: Tagger) -> list[Claim | Gap]:
    """Everything that the document yields."""
    text = reading.text
    passages = [
        Passage(document=reading.document, span=span, text=span.of(text), page=None, paragraph=number)
        for number, span in enumerate(paragraphs(text), 1)
    ]
    return list(claims(reading, passages, tagger))


def broken(text: str, found: Sequence[Claim]) -> Iterator[str]:
    """The laws that the claims of a text break."""
    if any(one.sentence.start > other.sentence.start for one, other in pairwise(found)):
        yield "claims stand in the order of the text"
    for claim in found:
        said = claim.attribution
        if not _lies(text, claim.content, claim.text):
            yield "the content's spans lie in the text, ascend and give its words"
        if not all(_mentioned(text, one) for one in (said.mention, said.cue) if one):
            yield "a mention's spans lie in the text, ascend and give its words"
        if not (claim.sentence.start <= claim.content[0].start and claim.content[-1].end <= claim.sentence.end):
            yield "the sentence holds the content"
        if claim.sentence.end > len(text):
            yield "the sentence lies in the text"
        if said.certainty not in range(-3, 4):
            yield "certainty runs from -3 to 3"
        if not isinstance(said.stance, Stance):
            yield "the stance is one of those declared"
        within = [*(one.span for one in claim.dates), *(one.span for one in claim.quantities)]
        if not all(one.start < one.end <= len(claim.text) for one in within):
            yield "dates and quantities lie in the claim"
        json.dumps(claim_row(claim.document, claim), ensure_ascii=False, allow_nan=False)


def _lies(text: str, spans: Sequence[Span], words: str) -> bool:
    inside = bool(spans) and all(one.start < one.end <= len(text) for one in spans)
    ascend = all(one.end <= other.start for one, other in pairwise(spans))
    return inside and ascend and words == " ".join(one.of(text) for one in spans)


def _mentioned(text: str, mention: Mention) -> bool:
    told = mention.resolved
    return _lies(text, mention.spans, mention.text) and (told is None or told.start < told.end <= len(text))


def failures(seed: int, tagger: Tagger) -> list[str]:
    """What fails on the document of a seed."""
    try:
        reading = reading_of(seed)
        found = outcome(reading, tagger)
        failed = list(broken(reading.text, [one for one in found if isinstance(one, Claim)]))
        if seed % ONE_AGAIN_IN == 0 and found != outcome(reading, tagger):
            failed.append("the same text gives the same claims")
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever is raised is what is looked for, panics of Rust too
        where = traceback.extract_tb(error.__traceback__)[-1]
        return [f"{type(error).__name__}: {error} ({where.filename.rpartition('/')[2]}:{where.lineno})"]
    return sorted(set(failed))


def main() -> int:
    """Run seed after seed."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--given", action="store_true")
    asked.add_argument("--first", type=int, default=0)
    asked.add_argument("--count", type=int, default=1_000_000)
    asked.add_argument("--seconds", type=float, default=float("inf"))
    asked_for = asked.parse_args()
    shipped = None if asked_for.given else ShippedTagger()
    begun, failed, slowest, done = time.monotonic(), 0, (0.0, 0), 0
    for seed in range(asked_for.first, asked_for.first + asked_for.count):
        start = time.monotonic()
        if start - begun > asked_for.seconds:
            break
        told = failures(seed, shipped or AtRandom(seed))
        slowest = max(slowest, (time.monotonic() - start, seed))
        done += 1
        failed += bool(told)
        for one in told:
            print(f"seed {seed}: {one}", flush=True)
        if done % TELLS == 0:
            print(f"{done:,} inputs, {failed} failed", flush=True)
    taken = time.monotonic() - begun
    print(f"{done:,} inputs, {failed} failed, {done / taken:.0f} inputs/s, {taken:.0f} s", end="; ")
    print(f"slowest: seed {slowest[1]}, {slowest[0]:.2f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
