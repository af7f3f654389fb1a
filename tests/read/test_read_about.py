import pytest

from gravamen.read.about import about_table, with_about
from gravamen.record.document import Declared, Reading
from gravamen.record.errors import BadUsage

TABLE = b"""file\tissuer\tdate\tlang\tlicence
a.txt\tHarbour Office\t2025-07\ten\tfree
sub/b.txt\tCouncil\t\tes-MX\tfree
c.txt\ttoo few
a.txt\tAnother\t2020\ten\tfree
d.txt\tPost\t03/04/2021\ten\tfree
"""


def reading(**declared: Declared) -> Reading:
    return Reading(document="d", reader="r", text="t", text_hash="h", **declared)  # type: ignore[arg-type]


def test_the_table_fills_what_the_document_does_not_declare() -> None:
    about = about_table(TABLE, "t.tsv").of("x/a.txt")
    own = Declared(value="Its own name", where="meta og:site_name")
    found = with_about(reading(publisher=own, language=Declared(value="pt", where="detected")), about)
    assert found.publisher == own
    assert found.published == Declared(value="2025-07", where="--about t.tsv")
    assert found.language == Declared(value="en", where="--about t.tsv")


def test_a_file_is_found_by_its_address_or_its_name() -> None:
    table = about_table(TABLE, "t.tsv")
    assert table.of("sub/b.txt").language == Declared(value="es", where="--about t.tsv")
    assert table.of("unknown.txt").publisher is None


def test_lines_that_cannot_be_used_are_gaps() -> None:
    gaps = about_table(TABLE, "t.tsv").gaps
    assert [gap.subject for gap in gaps] == ["t.tsv, line 4", "t.tsv, line 5", "t.tsv, line 6"]
    assert [gap.unread for gap in gaps] == [True, True, False]


def test_a_table_without_a_column_for_the_file_is_bad_usage() -> None:
    with pytest.raises(BadUsage, match="column"):
        about_table(b"name\tdate\n", "t.tsv")
