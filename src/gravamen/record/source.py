"""Who publishes or speaks, as people know it or as a name tells it."""

from dataclasses import dataclass

from gravamen.record.document import SourceKind
from gravamen.record.identity import identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publisher or speaker. `owner` is the party that it belongs to: sources of one owner are one party.

    `country` is a name, empty where it has none or none is known. `reliability` is a person's judgement, A
    (reliable) to F (cannot be judged), the letter of the NATO system; the program never sets it.
    """

    name: str
    kind: SourceKind
    owner: str
    country: str = ""
    reliability: str | None = None

    @property
    def id(self) -> str:
        """Hash of the name and the owner."""
        return identity(self.name, self.owner)
