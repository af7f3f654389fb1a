"""Which country a name belongs to."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

import pycountry

from gravamen.trace.demonyms import DEMONYMS, GOVERNMENTS

# "New Mexico" is not the country.
BEFORE = r"(?<!New )(?<![\w.-])"


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, str]:
    """Country code by each form in which texts write it."""
    forms: dict[str, str] = {}
    for country in pycountry.countries:
        for attribute in ("name", "common_name", "official_name"):
            name = getattr(country, attribute, "")
            if name:
                forms.setdefault(name.split(",")[0].strip(), country.alpha_2)
    for code, adjectives in DEMONYMS.items():
        forms.update({one.replace("_", " "): code for one in adjectives.split()})
    return forms


class Countries:
    """The countries of the world, and those that a case's sources name beside them."""

    def __init__(self, others: Iterable[str] = ()) -> None:
        known = _forms()
        self._forms = dict(known) | {
            form: name
            for name in sorted(set(others))
            if name and name not in known
            for form in (name, _adjective(name))
        }

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._forms, key=lambda form: (-len(form), form))
        return re.compile(rf"{BEFORE}(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    def is_country(self, name: str) -> bool:
        """Whether `name` is a country's, or its adjective, and nothing else."""
        return name in self._forms

    def of(self, name: str) -> str:
        """The country (an ISO code, or the name of one that ISO has not) that `name` names first, else ""."""
        found = self._pattern.search(name)
        return self._forms[found.group()] if found else ""


def _adjective(name: str) -> str:
    return name + "n" if name.endswith("a") else name + "ian"


def government(country: str) -> str:
    """What the government of a country is called.

    >>> government("MX"), government("US")
    ('Government of Mexico', 'United States government')
    """
    if country in GOVERNMENTS:
        return GOVERNMENTS[country]
    known = pycountry.countries.get(alpha_2=country) if len(country) == 2 else None
    name = getattr(known, "common_name", known.name).split(",")[0] if known else country
    return f"Government of {name}"
