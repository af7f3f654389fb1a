"""When a document was written, and of which years it tells."""

import re
from bisect import bisect_left

from gravamen.record.claim import NamedDate
from gravamen.record.document import Reading
from gravamen.text.dates import dates

YEAR = re.compile(r"\b(?:1[89]|20)[0-9]{2}\b")
REACH = 400  # code points after a year within which the text is held to tell of it still


class Times:
    """The years that a reading names. Built in time linear in its text."""

    def __init__(self, reading: Reading) -> None:
        self._written = reading.published.value if reading.published else None
        found = [(one.start(), int(one.group())) for one in YEAR.finditer(reading.text)]
        self._places = [place for place, _ in found]
        self._years = [year for _, year in found]

    def dates(self, words: str, place: int) -> tuple[NamedDate, ...]:
        """The dates of `words`, which stand at `place`, settled by when the document was published."""
        last = bisect_left(self._places, place) - 1
        near = last >= 0 and place - self._places[last] <= REACH
        return dates(words, self._written, self._years[last] if near else None)
