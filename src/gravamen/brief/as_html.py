"""A brief as one HTML file that needs no network. What documents say is data there, never markup."""

import hashlib
from base64 import b64encode
from collections import Counter
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from gravamen.brief.page.entries import Part, parts, told
from gravamen.brief.page.exhibits import exhibits
from gravamen.brief.page.shown import day, language_tag, shown
from gravamen.record.brief import Brief
from gravamen.record.finding import Mark, Standing

# What a reader of the page is told of each standing: the rules of `weigh`, in short.
MEANING = {
    Standing.ON_THE_RECORD: "the record of whoever performed the act evidences it; what the act alleges "
    "is not thereby true",
    Standing.DOCUMENTED: "a primary record of the fact itself, from someone who is not a party",
    Standing.CORROBORATED: "at least two independent origins that are not parties",
    Standing.AGREED: "opposed parties both say it",
    Standing.REPORTED: "one origin that is not a party",
    Standing.ALLEGED: "every origin leads back to one party, or to unnamed speakers",
    Mark.CONTESTED: "another origin denies it, or figures contradict it",
    Mark.CHANGED: "the same origin said otherwise at another time",
}


def to_html(brief: Brief) -> str:
    """The brief as a page whose citations open the exact words, deterministic, with no link but to itself.

    Its content security policy allows its own style and script, by their hashes, and nothing else.
    """
    style, script = _asset("brief.css"), _asset("brief.js")
    shelf, references = exhibits(brief)
    sections = parts(brief, references)
    return _template().render(
        brief=brief,
        policy=(
            f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
            "base-uri 'none'; form-action 'none'"
        ),
        style=style,
        script=script,
        parts=sections,
        exhibits=shelf,
        standings=_standings(sections),
        meaning=MEANING,
    )


def _standings(sections: tuple[Part, ...]) -> tuple[tuple[str, int], ...]:
    """How many statements of the brief carry each standing or mark, in the order of the rules."""
    counts = Counter(badge for part in sections for entry in told(part.entries) for badge in entry.badges)
    return tuple((badge, counts[badge]) for badge in map(str, MEANING) if counts[badge])


def _hash(source: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return files("gravamen.brief.page").joinpath(name).read_text("utf-8")


@cache
def _template() -> Template:
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page.filters.update(shown=shown, day=day, language_tag=language_tag)
    return page.from_string(_asset("brief.html.j2"))
