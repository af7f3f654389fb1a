"""Why a finding stands as it does: all that it was derived from, with the words as the case holds them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from gravamen.brief.as_markdown import visible
from gravamen.brief.citing import lines_of
from gravamen.brief.standings import mark_of
from gravamen.case.evidence import Evidence
from gravamen.case.judging import judged_among
from gravamen.case.reasons import readable
from gravamen.case.statements import statement_of
from gravamen.record.brief import Brief, CitedSource, Stated
from gravamen.record.errors import BadUsage
from gravamen.record.finding import Conflict, Dispute, Finding
from gravamen.record.judgement import Judgement

NEAREST = 3  # marks told where one is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """A claim with its document, and the words of its sentence in the case; None where the case lacks them.

    `origin` is where its words go back to, in a reader's words, `because` why; both are empty where they are the
    document's own.
    """

    stated: Stated
    source: CitedSource
    words: str | None
    origin: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """A claim of the finding beside one that does not go together with it, and why not."""

    own: Backing
    other: Backing
    conflict: Conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a person decided on two claims one of which the finding has: `joined` where it has both."""

    judgement: Judgement
    left: Stated
    right: Stated
    joined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A finding's derivation. `told` is the sentence by which the brief tells it, empty where it does not.

    `against` are by dispute, in the order of the finding's; `changed` says that the case is another than the one
    that the brief was made from.
    """

    finding: Finding
    mark: str
    told: str
    backing: tuple[Backing, ...]
    origins: tuple[str, ...]
    against: tuple[tuple[Dispute, tuple[Against, ...]], ...]
    judged: tuple[Judged, ...]
    changed: bool

    @property
    def holds(self) -> bool:
        """Whether the case holds the words of every claim."""
        shown = (*self.backing, *(side.other for _, sides in self.against for side in sides))
        return all(one.words is not None for one in shown)


def why(mark: str, brief: Brief, evidence: Evidence, changed: bool) -> Why:
    """The derivation of the finding whose id begins with `mark`. Raises BadUsage where there is no such finding."""
    finding = _named(mark, brief)
    own_mark = mark_of(finding, brief.findings)
    shelf = _Shelf(brief, evidence)
    return Why(
        finding=finding,
        mark=own_mark,
        told=next((one.text for one in lines_of(brief.sections) if one.finding == own_mark), ""),
        backing=tuple(shelf.backing(one) for one in finding.claims),
        origins=tuple(shelf.name_of(one) for one in finding.origins),
        against=tuple((one, tuple(shelf.against(finding, one))) for one in finding.disputes),
        judged=tuple(_judged(finding, shelf, evidence)),
        changed=changed,
    )


def _named(mark: str, brief: Brief) -> Finding:
    wanted = mark.strip().casefold()
    found = [one for one in brief.findings if wanted and one.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    marks = {mark_of(one, brief.findings): one for one in brief.findings}
    if found:
        fitting = sorted(name for name, one in marks.items() if one in found)
        more = " and more" if len(fitting) > NEAREST else ""
        raise BadUsage(
            f"{len(found)} findings of the brief begin with {visible(mark[:40])}: {', '.join(fitting[:NEAREST])}{more}."
        )
    if not marks:
        raise BadUsage("the brief has no findings.")
    near = get_close_matches(wanted, sorted(marks), NEAREST, 0.0)
    raise BadUsage(f"the brief has no finding {visible(mark[:40]) or '“”'}. The nearest: {', '.join(near)}.")


class _Shelf:
    """Claims of the brief with their documents and words, by the id of the claim."""

    def __init__(self, brief: Brief, evidence: Evidence) -> None:
        self.claims: Mapping[str, Stated] = {one.id: one for one in brief.claims}
        self._conflicts = brief.conflicts
        self._sources = {one.document: one for one in brief.sources}
        self._evidence = evidence

    def backing(self, claim: str) -> Backing:
        stated = self._stated(claim)
        own = stated.origin == stated.document
        return Backing(
            stated=stated,
            source=self._source(stated.document),
            words=self._words(stated),
            origin="" if own else self.name_of(stated.origin),
            because=""
            if own
            else readable(stated.because, {one.document: one.address for one in self._sources.values()}),
        )

    def against(self, finding: Finding, dispute: Dispute) -> Iterator[Against]:
        """Each claim that disputes the finding once, beside the claim that it stands against most closely."""
        own = {claim: place for place, claim in enumerate(finding.claims)}
        for other in dispute.claims:
            sides = [one for one in self._conflicts if other in (one.left, one.right)]
            pairs = [one for one in sides if own.keys() & {one.left, one.right}]
            if pairs:
                best = min(pairs, key=lambda one: own[one.left if one.right == other else one.right])
                mine = best.left if best.right == other else best.right
                yield Against(own=self.backing(mine), other=self.backing(other), conflict=best)

    def name_of(self, origin: str) -> str:
        """An origin in a reader's words."""
        source = self._sources.get(origin)
        return source.address if source else self._evidence.origin_name(origin)

    def _stated(self, claim: str) -> Stated:
        if claim not in self.claims:
            raise BadUsage("brief.json lacks a claim that it names. `gravamen verify` tells what else is wrong.")
        return self.claims[claim]

    def _source(self, document: str) -> CitedSource:
        if document not in self._sources:
            raise BadUsage("brief.json lacks a document that it names. `gravamen verify` tells what else is wrong.")
        return self._sources[document]

    def _words(self, stated: Stated) -> str | None:
        """The whole sentence, where the document of the case still holds the words claimed in it."""
        reading = self._evidence.readings.get(stated.document)
        sentence = stated.sentence.of(reading.text) if reading else ""
        return sentence if sentence and all(word in sentence for word in stated.text.split()) else None


def _judged(finding: Finding, shelf: _Shelf, evidence: Evidence) -> Iterator[Judged]:
    """What people decided on claims of the finding, each judgement once."""
    if not evidence.ledger.judgements():
        return
    passages = sorted({one.passage for one in shelf.claims.values()})
    made = [one for one in evidence.ledger.claims_in(passages) if one.id in shelf.claims]
    decided = judged_among([statement_of(one, evidence, 0.0) for one in made], evidence)
    own = set(finding.claims)
    told: set[str] = set()
    for pair in sorted(decided, key=sorted):
        judgement, (left, right) = decided[pair], sorted(pair)
        if own & pair and judgement.id not in told:
            told.add(judgement.id)
            sides = shelf.claims[left], shelf.claims[right]
            yield Judged(judgement=judgement, left=sides[0], right=sides[1], joined=pair <= own)
