"""A brief on disk: three files in one folder, written whole or not at all."""

import os
from pathlib import Path

from gravamen.brief.as_html import to_html
from gravamen.brief.as_json import from_json, to_json
from gravamen.brief.as_markdown import to_markdown
from gravamen.record.brief import Brief
from gravamen.record.errors import BadUsage

JSON, MARKDOWN, HTML = "brief.json", "brief.md", "brief.html"


def renderings(brief: Brief) -> dict[str, str]:
    """The three files of a brief by name."""
    return {JSON: to_json(brief), MARKDOWN: to_markdown(brief), HTML: to_html(brief)}


def publish(brief: Brief, folder: Path) -> tuple[Path, ...]:
    """Write the brief's files into `folder`, made if need be. Raises BadUsage where that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_written(folder / name, text) for name, text in renderings(brief).items())
    except OSError as error:
        why = f"cannot write the brief to {folder}: {error.strerror}. Choose another folder with --out."
        raise BadUsage(why) from error


def data_in(folder: Path) -> bytes:
    """The bytes of the brief.json that `folder` holds. Raises BadUsage where it holds none."""
    try:
        return (folder / JSON).read_bytes()
    except OSError as error:
        raise BadUsage(f"no brief in {folder}: {error.strerror}. Name the folder that --out was given.") from error


def held(folder: Path) -> Brief:
    """The brief that `folder` holds. Raises BadUsage where it holds none, GravamenError where it is damaged."""
    return from_json(data_in(folder))


def _written(path: Path, text: str) -> Path:
    draft = path.with_name(f".{path.name}.draft")
    draft.write_text(text, encoding="utf-8", newline="\n")
    os.replace(draft, path)
    return path
