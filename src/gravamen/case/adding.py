"""Files into a case: kept, read, each document as one step."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from gravamen.case.originals import Originals
from gravamen.gather.files import arrivals
from gravamen.ledger.port import Ledger
from gravamen.read.about import AboutTable, about_table, with_about
from gravamen.read.child import Reader
from gravamen.read.result import Read
from gravamen.record.arrival import Arrival
from gravamen.record.document import Sighting
from gravamen.record.errors import BadUsage
from gravamen.record.gap import Gap
from gravamen.record.identity import digest

STAGES = ("gather", "read")  # whose gaps a new reading of a file settles


def added(
    ledger: Ledger,
    originals: Originals,
    paths: Iterable[Path],
    about: Path | None,
    progress: Callable[[int, int], None],
) -> tuple[Gap, ...]:
    """Read what the ledger does not hold yet; what of these files is unread, now or since an earlier run.

    A document that the ledger holds is not read again: the table of `about` is laid on its reading, and the
    new place where it was seen is added. Files are opened twice and never kept in memory together, so that a
    folder may be larger than it. Raises BadUsage where a path or the table cannot be used.
    """
    table = _table(about)
    named = list(paths)
    arriving = Arriving(ledger, originals, table)
    total = sum(1 for one in arrivals(named) if not arriving.known(one))
    with Reader() as reader:
        for done, result in enumerate(reader.read(arriving.fresh(arrivals(named))), 1):
            arriving.keep(result)
            progress(min(done, total), total)
    arriving.finish()
    ledger.add_gaps(table.gaps)
    return (*(one for one in table.gaps if one.unread), *arriving.unread())


def _table(about: Path | None) -> AboutTable:
    if about is None:
        return AboutTable(by_file={})
    try:
        return about_table(about.read_bytes(), about.name)
    except OSError as error:
        raise BadUsage(f"cannot open {about}: {error.strerror}. --about takes a table parted by tabs.") from error


class Arriving:
    """One run's files on their way into a case."""

    def __init__(self, ledger: Ledger, originals: Originals, table: AboutTable) -> None:
        self._ledger = ledger
        self._originals = originals
        self._table = table
        self._held = {one.id for one in ledger.documents()}
        self._addresses: set[str] = set()
        self._many: dict[str, list[tuple[str, str]]] = {}  # of JSON lines, by address: names and documents
        self._digests: dict[str, list[str]] = {}  # by address; two folders may both have a file of one name

    def known(self, one: Arrival | Gap) -> bool:
        """Whether the case has read these bytes, so that they need no reader."""
        return isinstance(one, Arrival) and bool(self._documents_in(digest(one.data)))

    def fresh(self, found: Iterable[Arrival | Gap]) -> Iterator[Arrival | Gap]:
        """What is left to read; of what the case has read, the place is noted as it passes."""
        for one in found:
            address = one.address if isinstance(one, Arrival) else one.subject
            self._addresses.add(address)
            if isinstance(one, Arrival):
                key = digest(one.data)
                self._digests.setdefault(address, []).append(key)
                if documents := self._documents_in(key):
                    self._see_again(documents, address)
                    continue
            self._close_gaps(address)
            yield one

    def keep(self, result: Read | Gap) -> None:
        """Keep one result; its gaps first, since a document that is held is never read again."""
        if isinstance(result, Gap):
            self._ledger.add_gaps([result])
            return
        self._ledger.add_gaps(result.gaps)
        document = result.document.id
        self._originals.keep(document, result.data, PurePosixPath(result.address).suffix)
        if document in self._held:
            self._see(document, result.address, result.name)
        else:
            reading = with_about(result.reading, self._table.of(result.address))
            sighting = Sighting(document=document, address=result.seen_at)
            self._ledger.add_document(result.document, reading, result.passages, [sighting])
            self._held.add(document)
        if result.name is not None:
            self._many.setdefault(result.address, []).append((result.name, document))

    def finish(self) -> None:
        """Remember which files of many documents were read to their end."""
        cut_off = {one.subject for one in self._ledger.gaps() if one.unread}
        for address, documents in self._many.items():
            if address not in cut_off and len(self._digests[address]) == 1:
                self._ledger.keep_file(self._digests[address][0], documents)

    def unread(self) -> Iterator[Gap]:
        """What of this run's files is unread, also where an earlier run found that out."""
        for one in self._ledger.gaps():
            if one.unread and one.stage in STAGES and any(_is_of(one, address) for address in self._addresses):
                yield one

    def _documents_in(self, key: str) -> Sequence[tuple[str | None, str]]:
        """The documents, each with its name in the file, that a file of these bytes is known to hold."""
        return [(None, key)] if key in self._held else self._ledger.in_file(key)

    def _see_again(self, documents: Iterable[tuple[str | None, str]], address: str) -> None:
        for name, document in documents:
            if _place(address, name) not in {one.address for one in self._ledger.sightings_of(document)}:
                self._close_gaps(address)  # those of other bytes that lay here before
            self._see(document, address, name)

    def _see(self, document: str, address: str, name: str | None) -> None:
        """Note the place, and lay the table on the reading; of several places, the first one has the last word."""
        self._ledger.add_sighting(Sighting(document=document, address=_place(address, name)))
        told = reading = self._ledger.reading_of(document)
        for one in reversed(self._ledger.sightings_of(document)):
            told = with_about(told, self._table.of(one.address.removesuffix(_place("", name))))
        if told != reading:
            own = next(one for one in self._ledger.documents() if one.id == document)
            self._ledger.add_document(own, told, self._ledger.passages_of(document), ())

    def _close_gaps(self, address: str) -> None:
        """The gaps of earlier runs on a file that is read again now, or is another one."""
        open_gaps = [one for one in self._ledger.gaps() if _is_of(one, address)]
        for stage in STAGES:
            self._ledger.close_gaps(stage, [one.subject for one in open_gaps])


def _place(address: str, name: str | None) -> str:
    return address if name is None else f"{address}#{name}"


def _is_of(gap: Gap, address: str) -> bool:
    """Whether the gap is on this file, or on a line of it."""
    return gap.subject == address or gap.subject.startswith((f"{address}#", f"{address}, line "))
