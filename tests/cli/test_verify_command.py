"""`gravamen verify`: a fresh brief stands; whatever is altered, it falls and the altered thing is named."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gravamen.brief.as_json import from_json
from gravamen.brief.as_markdown import visible
from gravamen.brief.citing import lines_of
from gravamen.case.case import Case
from gravamen.case.published import JSON, publish
from gravamen.case.verify import problems
from gravamen.record.brief import Brief, Citation, Line
from gravamen.record.identity import digest
from tests.cli.command import AS_PLAIN_USER, gravamen, watched


def found_in(made: Path) -> list[str]:
    with Case.open(made / "case", read_only=True) as case:
        return list(problems(made / "out", case))


def brief_in(made: Path) -> Brief:
    return from_json((made / "out" / JSON).read_bytes())


def first_cited(brief: Brief) -> Line:
    return next(line for line in lines_of(brief.sections) if line.citations)


def with_lines(brief: Brief, change: Callable[[Line], Line]) -> Brief:
    """The brief with every line changed, also those beside others."""

    def changed(line: Line) -> Line:
        return change(replace(line, beside=tuple(changed(one) for one in line.beside)))

    sections = tuple(replace(one, lines=tuple(changed(line) for line in one.lines)) for one in brief.sections)
    return replace(brief, sections=sections)


def digest_of_all(folder: Path) -> dict[str, tuple[str, int]]:
    files = [one for one in sorted(folder.rglob("*")) if one.is_file()]
    return {str(one.relative_to(folder)): (digest(one.read_bytes()), one.stat().st_mtime_ns) for one in files}


def other_letter(text: str, at: int = 0) -> str:
    """`text` with one letter changed, the first at or after `at`, if it has one."""
    place = next((i for i in range(at, len(text)) if text[i].isalpha()), None)
    if place is None:
        return text
    return text[:place] + ("x" if text[place] != "x" else "y") + text[place + 1 :]


def test_a_fresh_brief_stands_and_nothing_is_written_nor_asked_of_the_network(made: Path, tmp_path: Path) -> None:
    before = digest_of_all(made)
    told = watched(tmp_path / "log", "verify", made / "out", "--case", made / "case")
    assert (told.done.returncode, told.done.stderr) == (0, "")
    assert "holds" in told.done.stdout
    assert told.network == ()
    assert told.readers == ()
    assert digest_of_all(made) == before


def test_a_failure_is_exit_code_1_and_names_what_fails(made: Path) -> None:
    page = made / "out" / "brief.html"
    page.write_text(page.read_text("utf-8").replace("papers", "wishes", 1), encoding="utf-8")
    done = gravamen("verify", made / "out", "--case", made / "case")
    assert done.returncode == 1
    assert done.stdout.splitlines() == ["✗ brief.html is not what brief.json renders to", "1 problem."]


@pytest.mark.parametrize(
    ("out", "case"), [("nowhere", "case"), ("out", "nowhere"), ("out", "documents")], ids=["brief", "case", "no case"]
)
def test_what_is_not_there_is_exit_code_2(made: Path, out: str, case: str) -> None:
    done = gravamen("verify", made / out, "--case", made / case)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("gravamen: ")
    assert not (made / "nowhere").exists()
    assert not (made / "documents" / "case.db").exists()


def test_one_letter_of_an_original(made: Path) -> None:
    document = first_cited(brief_in(made)).citations[0].document
    (original,) = (made / "case" / "originals").rglob(f"{document}*")
    original.chmod(0o644)
    data = original.read_bytes()
    original.write_bytes(data.replace(b"harbour", b"harbous", 1))
    assert original.read_bytes() != data
    assert found_in(made) == [f"the original of document {document} was altered"]


def test_an_original_that_is_gone(made: Path) -> None:
    document = brief_in(made).sources[-1].document
    (original,) = (made / "case" / "originals").rglob(f"{document}*")
    original.unlink()
    assert found_in(made) == [f"the original of document {document} is missing"]


@pytest.mark.parametrize("column", ["text", "span_start"])
def test_one_letter_or_place_of_a_stored_passage(made: Path, column: str) -> None:
    passage = first_cited(brief_in(made)).citations[0].passage
    with closing(sqlite3.connect(made / "case" / "case.db")) as database, database:
        (value,) = database.execute(f"SELECT {column} FROM passages WHERE id = ?", [passage]).fetchone()
        altered = value + 1 if isinstance(value, int) else other_letter(value)
        database.execute(f"UPDATE passages SET {column} = ? WHERE id = ?", [altered, passage])
    assert any(f"passage {passage}" in one for one in found_in(made))


def test_one_letter_of_a_stored_text(made: Path) -> None:
    document = first_cited(brief_in(made)).citations[0].document
    with closing(sqlite3.connect(made / "case" / "case.db")) as database, database:
        (text,) = database.execute("SELECT text FROM readings WHERE document = ?", [document]).fetchone()
        database.execute("UPDATE readings SET text = ? WHERE document = ?", [other_letter(text, 50), document])
    assert any(document in one and "hash" in one for one in found_in(made))


def other_quote(one: Citation) -> Citation:
    return replace(one, quote=other_letter(one.quote))


def other_prefix(one: Citation) -> Citation:
    return replace(one, prefix=other_letter(one.prefix))


def other_suffix(one: Citation) -> Citation:
    return replace(one, suffix=other_letter(one.suffix))


@pytest.mark.parametrize("alter", [other_quote, other_prefix, other_suffix])
def test_one_letter_of_a_quote_or_of_the_words_around_it(made: Path, alter: Callable[[Citation], Citation]) -> None:
    brief = brief_in(made)
    cited = [one for line in lines_of(brief.sections) for one in line.citations]
    altered = next(one for one in cited if alter(one) != one)

    def change(one: Citation) -> Citation:
        return alter(one) if one == altered else one

    publish(with_lines(brief, lambda line: replace(line, citations=tuple(map(change, line.citations)))), made / "out")
    assert any(f"the quote “{visible(alter(altered).quote)[:150]}" in one for one in found_in(made))


def test_one_digit_of_a_sentence_with_all_three_files_in_step(made: Path) -> None:
    brief = brief_in(made)
    line = next(one for one in lines_of(brief.sections) if one.citations and "300" in one.text)
    text = line.text.replace("300", "800")
    publish(with_lines(brief, lambda one: replace(one, text=text) if one.text == line.text else one), made / "out")
    found = found_in(made)
    assert any(f"the case does not bear out the sentence “{text[:100]}" in one for one in found)
    assert any(f"the brief lacks the sentence “{line.text[:100]}" in one for one in found)


def test_a_sentence_and_its_quote_and_its_passage_all_in_step(made: Path) -> None:
    path = made / "out" / JSON
    altered = from_json(path.read_bytes().replace(b"300 marks", b"800 marks"))
    publish(altered, made / "out")
    found = found_in(made)
    assert any("the quote “" in one and "says otherwise" in one for one in found)
    assert any("the passage “" in one for one in found)


def changed_standing(brief: Brief) -> Brief:
    return with_lines(brief, lambda one: replace(one, label=one.label.replace("alleged", "documented")))


def changed_count(brief: Brief) -> Brief:
    return replace(brief, making=replace(brief.making, origins=brief.making.origins + 1))


def changed_publisher(brief: Brief) -> Brief:
    return replace(brief, sources=(replace(brief.sources[0], publisher="Nobody"), *brief.sources[1:]))


def dropped_absence(brief: Brief) -> Brief:
    return replace(brief, absences=())


def dropped_sentence(brief: Brief) -> Brief:
    last = brief.sections[-1]
    return replace(brief, sections=(*brief.sections[:-1], replace(last, lines=last.lines[:-1])))


def another_mark(brief: Brief) -> Brief:
    return replace(brief, case_mark="0" * 16)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (changed_standing, "labelled “documented"),
        (changed_count, "in its making"),
        (changed_publisher, "says of the source"),
        (dropped_absence, "in its absences"),
        (dropped_sentence, "the brief lacks the sentence"),
        (another_mark, "the case has changed since"),
    ],
)
def test_whatever_else_is_altered_in_step_is_named(made: Path, change: Callable[[Brief], Brief], named: str) -> None:
    publish(change(brief_in(made)), made / "out")
    assert any(named in one for one in found_in(made))


@pytest.mark.parametrize("data", [b"", b"{}", b"[" * 100_000, b"\xff\xfe", b"null"])
def test_a_file_that_is_no_brief(made: Path, data: bytes) -> None:
    (made / "out" / JSON).write_bytes(data)
    (found,) = found_in(made)
    assert found.startswith("brief.json is not a brief")


def test_a_document_that_came_later_is_a_reason_to_ask_again(made: Path) -> None:
    (made / "new.txt").write_text("The quay of Vardmoor was painted, the harbour office said.", encoding="utf-8")
    with Case.open(made / "case") as case:
        case.add([made / "new.txt"])
        case.brief("Who painted the quay?")
    assert any("ask again" in one for one in found_in(made))


def test_a_case_that_another_version_analysed_is_told(made: Path) -> None:
    with closing(sqlite3.connect(made / "case" / "case.db")) as database, database:
        database.execute("UPDATE analysed SET version = 'shingles 0' WHERE stage = 'trace'")
    (found,) = found_in(made)
    assert "another version" in found


def test_words_of_a_hostile_brief_do_not_reach_the_terminal_as_they_are(made: Path) -> None:
    publish(with_lines(brief_in(made), lambda one: replace(one, text=one.text + " \x1b[2J\u202e")), made / "out")
    done = gravamen("verify", made / "out", "--case", made / "case")
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


@pytest.fixture
def locked(made: Path) -> Iterator[Path]:
    """The case and its brief where nothing may be written, in a folder that everybody may look into."""
    folder = Path(tempfile.mkdtemp())
    shutil.copytree(made, folder / "made")
    for one in (folder, *folder.rglob("*")):
        one.chmod(0o555 if one.is_dir() else 0o444)
    yield folder / "made"
    for one in (folder, *folder.rglob("*")):
        one.chmod(0o755 if one.is_dir() else 0o644)
    shutil.rmtree(folder)


def test_it_needs_no_right_to_write(locked: Path) -> None:
    before = digest_of_all(locked)
    done = gravamen("verify", locked / "out", "--case", locked / "case", command=AS_PLAIN_USER)
    assert (done.returncode, done.stderr) == (0, "")
    assert digest_of_all(locked) == before
