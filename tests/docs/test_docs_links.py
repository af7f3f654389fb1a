"""Links between pages lead somewhere, and every page can be reached from the README."""

from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, anchors, links, named


def target_of(page: Path, link: str) -> tuple[Path, str]:
    """The file that a link names, and the heading in it."""
    path, _, anchor = link.partition("#")
    return ((page.parent / path).resolve() if path else page), anchor


def inner(page: Path) -> list[str]:
    return [link for link in links(page) if "://" not in link]


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_to_files_and_headings(page: Path) -> None:
    for link in inner(page):
        target, anchor = target_of(page, link)
        assert target.exists(), f"{link} leads nowhere"
        assert target.is_relative_to(ROOT), f"{link} leads out of the repository"
        assert not anchor or anchor in anchors(target), f"{link}: no such heading"


def test_every_page_is_reached_from_the_readme() -> None:
    reached = {ROOT / "README.md"}
    waiting = list(reached)
    while waiting:
        page = waiting.pop()
        for link in inner(page):
            target, _ = target_of(page, link)
            found = [target] if target.suffix == ".md" else sorted(target.glob("*.md"))
            waiting += [one for one in found if one not in reached]
            reached.update(found)
    assert {named(page) for page in PAGES} <= {named(page) for page in reached}
