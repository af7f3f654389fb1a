"""Files into a case: kept, read, each document as one step."""

from collections.abc import Callable, Iterable
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
    """Read what the ledger does not hold yet; the gaps of this run, which the ledger keeps as well.

    A document that the ledger holds is not read again: the table of `about` is laid on its reading, and the
    new place where it was seen is added. Raises BadUsage where a path or the table cannot be used.
    """
    table = _table(about)
    found = list(arrivals(paths))
    held = {one.id for one in ledger.documents()}
    known, fresh = _parted(found, held)
    for document, addresses in known.items():
        _seen_again(document, addresses, ledger, table)
    gaps = list(table.gaps)
    _close(ledger, fresh)
    with Reader() as reader:
        for done, result in enumerate(reader.read(fresh)):
            progress(min(done, len(fresh)), len(fresh))
            gaps += _kept(result, held, ledger, originals, table)
    ledger.add_gaps(table.gaps)
    return tuple(one for one in gaps if one.unread)


def _parted(found: Iterable[Arrival | Gap], held: set[str]) -> tuple[dict[str, list[str]], list[Arrival | Gap]]:
    """Addresses of documents that the ledger holds, and what is left to read."""
    known: dict[str, list[str]] = {}
    fresh: list[Arrival | Gap] = []
    for one in found:
        if isinstance(one, Arrival) and (document := digest(one.data)) in held:
            known.setdefault(document, []).append(one.address)
        else:
            fresh.append(one)
    return known, fresh


def _table(about: Path | None) -> AboutTable:
    if about is None:
        return AboutTable(by_file={})
    try:
        return about_table(about.read_bytes(), about.name)
    except OSError as error:
        raise BadUsage(f"cannot open {about}: {error.strerror}. --about takes a table parted by tabs.") from error


def _seen_again(document: str, addresses: list[str], ledger: Ledger, table: AboutTable) -> None:
    """Lay the table on the reading, by the first address that it was ever seen at, so that copies agree."""
    for address in addresses:
        ledger.add_sighting(Sighting(document=document, address=address))
    reading = ledger.reading_of(document)
    told = with_about(reading, table.of(ledger.sightings_of(document)[0].address))
    if told != reading:
        own = next(one for one in ledger.documents() if one.id == document)
        ledger.add_document(own, told, ledger.passages_of(document), ())


def _kept(
    result: Read | Gap, held: set[str], ledger: Ledger, originals: Originals, table: AboutTable
) -> tuple[Gap, ...]:
    """Keep one result; its gaps first, since a document that is held is never read again."""
    gaps = (result,) if isinstance(result, Gap) else result.gaps
    ledger.add_gaps(gaps)
    if isinstance(result, Read):
        document = result.document.id
        originals.keep(document, result.data, PurePosixPath(result.address).suffix)
        if document in held:
            _seen_again(document, [result.seen_at], ledger, table)
        else:
            reading = with_about(result.reading, table.of(result.address))
            sighting = Sighting(document=document, address=result.seen_at)
            ledger.add_document(result.document, reading, result.passages, [sighting])
            held.add(document)
    return gaps


def _close(ledger: Ledger, fresh: Iterable[Arrival | Gap]) -> None:
    """The gaps of earlier runs on files that are read again now."""
    subjects = [one.subject if isinstance(one, Gap) else one.address for one in fresh]
    for stage in STAGES:
        ledger.close_gaps(stage, subjects)
