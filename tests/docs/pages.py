"""The pages that people read, and the parts of them that tests look at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (*(ROOT / f"{name}.md" for name in ("README", "CHANGELOG", "CONTRIBUTING")), *sorted(ROOT.glob("docs/**/*.md")))
BLOCK = re.compile(r"^```(?P<language>\w*)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (?P<words>.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A fenced block: its language and the lines between the fences."""

    language: str
    body: str


def named(page: Path) -> str:
    """How a test calls the page."""
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for found in BLOCK.finditer(page.read_text("utf-8")):
        yield Block(language=found["language"], body=found["body"])


def prose(page: Path) -> str:
    """The page without its fenced blocks."""
    return BLOCK.sub("", page.read_text("utf-8"))


def links(page: Path) -> Iterator[str]:
    """The targets of the page's links."""
    for found in LINK.finditer(prose(page)):
        yield found["target"]


def anchors(page: Path) -> frozenset[str]:
    """What `#` links to the page's headings are called, as GitHub calls them."""
    return frozenset(_anchor(found["words"]) for found in HEADING.finditer(prose(page)))


def _anchor(words: str) -> str:
    return re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
