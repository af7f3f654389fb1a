"""The reference tells of every command, option, record and dependency."""

import re
import tomllib
from dataclasses import fields
from importlib.metadata import packages_distributions

import pytest
import typer.main

from gravamen.brief.as_html import MEANING
from gravamen.cli.app import app
from gravamen.record.absence import Absence
from gravamen.record.brief import Brief, Citation, CitedSource, Line, Making, Section, Stated
from gravamen.record.finding import Conflict, Dispute, Finding, Tried
from gravamen.record.gap import Gap
from tests.docs.pages import ROOT

COMMANDS = typer.main.get_group(app).commands
RECORDS = (
    *(Brief, Section, Line, Citation, CitedSource, Absence, Gap, Making),
    *(Finding, Tried, Dispute, Stated, Conflict),
)


def page(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def section(text: str, heading: str) -> str:
    """The part of a page below the heading `## heading`, up to the next of its rank; empty where it has none."""
    found = re.search(rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    return found[1] if found else ""


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_a_section_with_its_options(name: str) -> None:
    told = section(page("docs/reference/commands.md"), f"`{name}`")
    assert told, f"docs/reference/commands.md has no section `{name}`"
    options = {option for parameter in COMMANDS[name].params for option in parameter.opts if option.startswith("--")}
    documented = set(re.findall(r"`(--[a-z-]+)", told))
    assert options - {"--help"} == documented


def test_no_command_is_told_of_that_does_not_exist() -> None:
    told = re.findall(r"^## `(\w+)`$", page("docs/reference/commands.md"), re.MULTILINE)
    assert sorted(told) == sorted(COMMANDS)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_each_field_of_brief_json_is_told(record: type) -> None:
    told = page("docs/reference/files.md")
    missing = [one.name for one in fields(record) if f"`{one.name}`" not in told]
    assert not missing, f"docs/reference/files.md says nothing of {missing} of {record.__name__}"


def test_each_standing_and_mark_is_explained() -> None:
    for where in ("README.md", "docs/concepts/standing.md"):
        missing = [str(one) for one in MEANING if f"| {one} |" not in page(where)]
        assert not missing, f"{where}: {missing}"


def test_each_dependency_that_is_used_is_accounted_for() -> None:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    declared = {re.split(r"[<>=~!;\[ ]", one)[0].lower() for one in project["dependencies"]}
    told = set(re.findall(r"^\| `([\w-]+)` \|", page("docs/decisions/0002-dependencies.md"), re.MULTILINE))
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    modules = set(re.findall(r"^\s*(?:import|from) (\w+)", source, re.MULTILINE))
    providers = packages_distributions()
    used = {name.lower() for module in modules for name in providers.get(module, ())} & declared
    assert used <= told <= declared
