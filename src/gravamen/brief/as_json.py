"""A brief as JSON: everything that its other renderings are made from."""

from pydantic import TypeAdapter, ValidationError

from gravamen.record.brief import Brief
from gravamen.record.errors import GravamenError

_BRIEF: TypeAdapter[Brief] = TypeAdapter(Brief)


def to_json(brief: Brief) -> str:
    """The brief as indented JSON, UTF-8, one line end at its end."""
    return _BRIEF.dump_json(brief, indent=1).decode("utf-8") + "\n"


def from_json(data: bytes) -> Brief:
    """The brief that `data` holds. Raises GravamenError where it is not one."""
    try:
        return _BRIEF.validate_json(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise GravamenError(f"brief.json is not a brief: at {place or 'its start'}: {first['msg']}") from error
