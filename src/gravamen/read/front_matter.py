"""Markdown and plain text, with or without front matter (YAML between `---` lines, or a JSON object)."""

import json
import re
from collections.abc import Iterator

import yaml

from gravamen.read.declared import Field, Statement, stated
from gravamen.read.encoding import decoded
from gravamen.read.normal import normalised
from gravamen.read.parsed import Parsed

LARGEST_HEAD = 65536  # code points of front matter
YAML_HEAD = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
KEYS = (
    (Field.TITLE, ("title",)),
    (Field.AUTHOR, ("author", "authors")),
    (Field.PUBLISHER, ("publisher", "issuer", "site_name")),
    (Field.PUBLISHED, ("published", "date")),
    (Field.LANGUAGE, ("lang", "language")),
    (Field.URL, ("url", "canonical")),
)


class _Plain(yaml.BaseLoader):
    """YAML of which every scalar stays the words that were written, and in which nothing is repeated.

    So `2025-07` keeps its precision, and a "billion laughs" of aliases cannot unfold.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


def parsed_text(data: bytes) -> Parsed:
    """The text below the front matter, and what that states. Front matter that cannot be read stays text."""
    characters = decoded(data)
    text = normalised(characters.text)
    remarks = [characters.remark] if characters.remark else []
    head, body, broken = _split(text)
    if broken:
        remarks.append(broken)
    declared = stated(_statements(head))
    return Parsed(text=body.strip("\n"), stated=declared, remarks=(*remarks, *declared.remarks))


def _split(text: str) -> tuple[dict[str, object], str, str | None]:
    """The front matter, the rest, and why what looks like front matter is none."""
    start = text[:LARGEST_HEAD]
    try:
        if found := YAML_HEAD.match(start):
            head = yaml.load(found.group(1), _Plain)
            end = found.end()
        elif start.startswith("{"):
            head, end = json.JSONDecoder(parse_int=str, parse_float=str).raw_decode(start)
        else:
            return {}, text, None
    except (ValueError, yaml.YAMLError, RecursionError):
        return {}, text, "what looks like front matter cannot be read, so nothing it declares is used"
    if not isinstance(head, dict):
        return {}, text, None
    return {str(key).lower(): value for key, value in head.items()}, text[end:], None


def _statements(head: dict[str, object]) -> Iterator[Statement]:
    for field, keys in KEYS:
        for key in keys:
            value = head.get(key)
            words = "; ".join(str(one) for one in value) if isinstance(value, list) else value
            if isinstance(words, str):
                yield Statement(field=field, words=words, where=f"front matter {key}")
