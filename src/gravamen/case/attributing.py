"""The claims of a case's passages: made when a question comes near them, and kept."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from gravamen.attribute.claims import claims
from gravamen.inference.tagger import VERSION as TAGGER_VERSION
from gravamen.inference.tagging import Tagger
from gravamen.ledger.port import Ledger
from gravamen.record.claim import Claim
from gravamen.record.document import Passage, Reading

# The number is raised when the rules make something else of the same tags, so that passages are attributed again.
VERSION = f"{TAGGER_VERSION}, rules 8"


class Attributing:
    """Whoever asks for a passage's claims gets the same, whatever else was attributed before.

    `load` gives the tagger, which is only loaded when a new passage comes. `keeping` is false where the case is
    read only: then claims last as long as this object.
    """

    def __init__(
        self, ledger: Ledger, readings: Mapping[str, Reading], load: Callable[[], Tagger], keeping: bool
    ) -> None:
        self._ledger = ledger
        self._readings = readings
        self._load = load
        self._keeping = keeping
        self._loaded: Tagger | None = None
        self._made: dict[str, list[Claim]] = {}

    def claims_in(self, passages: Sequence[Passage]) -> list[Claim]:
        """The claims made in these passages, by document, sentence and id."""
        ids = {one.id for one in passages}
        done = self._ledger.attributed(VERSION, sorted(ids)) | (ids & self._made.keys())
        self._attribute({one.id: one for one in passages if one.id not in done}.values())
        known = self._ledger.claims_in(sorted(ids - self._made.keys()))
        made = [claim for one in ids & self._made.keys() for claim in self._made[one]]
        return sorted([*known, *made], key=lambda one: (one.document, one.sentence, one.id))

    def _attribute(self, passages: Iterable[Passage]) -> None:
        """Attribute the passages and keep the claims, all in one step."""
        ordered = sorted(passages, key=lambda one: (one.document, one.span))
        if not ordered:
            return
        self._loaded = self._loaded or self._load()
        made: dict[str, list[Claim]] = {one.id: [] for one in ordered}
        for document, held in groupby(ordered, lambda one: one.document):
            for one in claims(self._readings[document], held, self._loaded):
                if isinstance(one, Claim):
                    made[one.passage].append(one)
        if self._keeping:
            self._ledger.keep_claims(VERSION, made)
        else:
            self._made |= made
