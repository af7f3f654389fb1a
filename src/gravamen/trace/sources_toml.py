"""`sources.toml`: what people know about publishers and speakers."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gravamen.record.document import SourceKind
from gravamen.record.errors import BadUsage
from gravamen.record.source import Source
from gravamen.trace.parties import Parties
from gravamen.trace.people import People


class SourceEntry(BaseModel):
    """One `[[source]]` table."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1)
    kind: SourceKind = SourceKind.UNKNOWN
    owner: str = ""
    country: str = ""
    reliability: str | None = Field(default=None, pattern="^[A-F]$")


class SourcesFile(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid")

    source: list[SourceEntry] = []


def sources_in(path: Path) -> tuple[Source, ...]:
    """The sources that the file states, in order; none where there is no file. Owners may be empty.

    Raises BadUsage where the file is no such TOML, naming the place.
    """
    try:
        stated = SourcesFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadUsage(f"{path.name}: {error}. It takes [[source]] tables in TOML.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadUsage(f"{path.name}: {where}: {first['msg']}") from error
    return tuple(
        Source(
            name=one.name,
            kind=one.kind,
            owner=one.owner,
            country=one.country,
            reliability=one.reliability,
        )
        for one in stated.source
    )


def parties_in(path: Path, texts: Iterable[str] = (), people: People | None = None) -> Parties:
    """The parties by that file, and by how `texts` introduce officials, or by `people` where they are known.

    Raises BadUsage as `sources_in`.
    """
    return Parties(sources_in(path), texts, people)
