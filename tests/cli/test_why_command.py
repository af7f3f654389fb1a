"""`gravamen why FINDING`: the whole derivation of a finding, from the case and the brief alone."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from gravamen.brief.standings import mark_of, standing_of
from gravamen.case.published import held
from gravamen.record.brief import Brief
from gravamen.record.finding import Finding, Mark
from gravamen.record.judgement import Relation
from tests.cli import harbour, hostile
from tests.cli.command import AS_PLAIN_USER, gravamen, watched
from tests.cli.judged import judge
from tests.cli.test_verify_command import digest_of_all

PARTS = [
    "Who says it",
    "What was counted",
    "The rules, in their order: the first that fits",
    "The marks",
]

CHARGE, DENIAL = "harbour officers of Vardmoor took 300 marks a ship", "harbour officers took money to let ships pass"


@pytest.fixture(scope="module")
def judged_once(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small case in which Ana judged the charge and its denial to contradict each other, and a brief on it."""
    folder = Path(shutil.copytree(made_once, tmp_path_factory.mktemp("judged") / "made"))
    judge(folder / "case", CHARGE, DENIAL, Relation.CONTRADICTS)
    done = gravamen("brief", harbour.QUESTION, "--case", folder / "case", "--out", folder / "out")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def judged(judged_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(judged_once, tmp_path / "made"))


def contested(brief: Brief) -> Finding:
    return next(one for one in brief.findings if Mark.CONTESTED in one.marks)


def plain(printed: str) -> str:
    return " ".join(printed.split())


def test_the_brief_prints_the_mark_of_each_finding_that_it_tells(made: Path) -> None:
    brief = held(made / "out")
    marks = {mark_of(one, brief.findings) for one in brief.findings}
    assert len(marks) == len(brief.findings)
    for name in ("brief.md", "brief.html"):
        page = (made / "out" / name).read_text("utf-8")
        shown = re.findall(r"`([0-9a-f]{5,})`|<code class=\"finding\"[^>]*>([0-9a-f]+)</code>", page)
        told = ["".join(one) for one in shown]
        assert told
        assert len(told) == len(set(told))
        assert set(told) <= marks


def test_the_derivation_is_printed_whole_and_nothing_is_written(judged: Path) -> None:
    before = digest_of_all(judged)
    brief = held(judged / "out")
    finding = contested(brief)
    mark = mark_of(finding, brief.findings)
    done = gravamen("why", mark, "--brief", judged / "out", "--case", judged / "case", command=AS_PLAIN_USER)
    assert (done.returncode, done.stderr) == (0, "")
    assert digest_of_all(judged) == before
    printed = plain(done.stdout)
    lines = done.stdout.splitlines()
    assert [line for line in lines if line in PARTS or line.startswith("What people")] == [*PARTS, "What people judged"]
    assert printed.startswith(f"{mark} {plain(standing_of(finding))}")
    claims = {one.id: one for one in brief.claims}
    for claim in (*finding.claims, *(one for dispute in finding.disputes for one in dispute.claims)):
        assert plain(claims[claim].text) in printed
        assert claims[claim].party in printed
    for rule in finding.rules:
        assert f"{'✓' if rule.fits else '–'} {rule.standing}: {plain(rule.why)}" in printed
    conflicts = [one for one in brief.conflicts if {one.left, one.right} & set(finding.claims)]
    assert any(plain(one.because[0]) in printed for one in conflicts)
    assert "contradicts, by Ana, 2031-06-01" in printed
    addresses = {one.document: one.address for one in brief.sources}
    assert all(addresses[one] in printed for one in finding.documents)


def test_any_unique_start_of_the_id_names_the_finding(made: Path) -> None:
    brief = held(made / "out")
    finding = brief.findings[0]
    whole = gravamen("why", finding.id, "--brief", made / "out", "--case", made / "case")
    short = gravamen("why", mark_of(finding, brief.findings).upper(), "--brief", made / "out", "--case", made / "case")
    assert (whole.returncode, whole.stdout) == (0, short.stdout)


@pytest.mark.parametrize("mark", ["zzzzz", "", "\x1b[31m", "../../etc", "0" * 5000])
def test_an_unknown_finding_is_told_with_the_nearest(made: Path, mark: str) -> None:
    brief = held(made / "out")
    done = gravamen("why", mark, "--brief", made / "out", "--case", made / "case")
    assert (done.returncode, done.stdout) == (2, "")
    near = done.stderr.strip().removesuffix(".").partition("The nearest: ")[2].split(", ")
    assert set(near) <= {mark_of(one, brief.findings) for one in brief.findings}
    assert len(near) == 3
    assert "\x1b" not in done.stderr
    assert len(done.stderr) < 200


def test_a_start_that_several_share_is_told(made: Path) -> None:
    brief = held(made / "out")
    starts = [one.id[0] for one in brief.findings]
    shared = next(one for one in starts if starts.count(one) > 1)
    done = gravamen("why", shared, "--brief", made / "out", "--case", made / "case")
    assert done.returncode == 2
    assert f"{starts.count(shared)} findings of the brief begin with {shared}" in done.stderr


def test_words_that_the_case_lacks_are_told_with_exit_code_1(made: Path, tmp_path: Path) -> None:
    finding = held(made / "out").findings[0]
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "other.md").write_text("The tide was low on Monday.\n", encoding="utf-8")
    gravamen(*("brief", harbour.QUESTION, tmp_path / "some", "--case", tmp_path / "case", "--out", tmp_path / "out"))
    done = gravamen("why", finding.id, "--brief", made / "out", "--case", tmp_path / "case")
    assert done.returncode == 1
    assert "✗ the case does not hold these words" in plain(done.stdout)
    assert "the case has changed since the brief was made" in done.stderr


def test_no_network_is_used_and_no_folder_without_a_brief_is_taken(made: Path, tmp_path: Path) -> None:
    finding = held(made / "out").findings[0]
    seen = watched(tmp_path / "log", "why", finding.id, "--brief", made / "out", "--case", made / "case")
    assert (seen.done.returncode, seen.network) == (0, ())
    done = gravamen("why", finding.id, "--brief", tmp_path, "--case", made / "case")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no brief in" in done.stderr


@pytest.mark.parametrize("width", [80, 160])
def test_it_fits_the_terminal(judged: Path, width: int) -> None:
    finding = contested(held(judged / "out"))
    done = gravamen(
        *("why", finding.id, "--brief", judged / "out", "--case", judged / "case"), env={"COLUMNS": str(width)}
    )
    assert max(map(len, done.stdout.splitlines())) <= width


def test_hostile_words_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    folder = hostile.documents(tmp_path / "documents")
    gravamen(*("brief", harbour.QUESTION, folder, "--case", tmp_path / "case", "--out", tmp_path / "out"))
    brief: dict[str, Any] = json.loads((tmp_path / "out" / "brief.json").read_text("utf-8"))
    assert brief["findings"]
    printed = ""
    for finding in brief["findings"]:
        done = gravamen("why", finding["id"], "--brief", tmp_path / "out", "--case", tmp_path / "case")
        assert (done.returncode, done.stderr) == (0, "")
        assert [harm for harm in hostile.HARM if harm in done.stdout] == []
        printed += done.stdout
    assert "⟨U+202E⟩" in printed
