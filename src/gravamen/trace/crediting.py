"""The debts of credits: which texts that credit one outlet have it from there on the same event."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gravamen.record.origin import Debt, DebtKind
from gravamen.trace.credits import Credit, credits_of, whole
from gravamen.trace.events import SAME_EVENT, Lookup, Vector, cosine, covered, vectors
from gravamen.trace.outlets import Outlets
from gravamen.trace.people import folded_name
from gravamen.trace.text import Traced

TOLD_THERE = 0.5  # of the weight of what is credited; so much of it stands in the outlet's own text


def credited(texts: Sequence[Traced]) -> Iterator[Debt]:
    """The debts to agencies and outlets that texts credit.

    "(AP)" over two unrelated articles is no common origin. So a credit is scoped: of the texts (or sentences)
    that credit one name, those on the same event owe to the same creditor, called by the name and the earliest
    of them, or to the outlet's own text where it is held. What that text credits in turn is followed.
    """
    outlets = Outlets(one.publisher or "" for one in texts)
    credits = sorted((credit for one in texts for credit in credits_of(one, outlets)), key=_order)
    names = {folded_name(one.name) for one in credits}
    its_own = (one for text in texts for one in _as_its_own(text, outlets))
    own = sorted((one for one in its_own if folded_name(one.name) in names), key=_order)
    known = vectors(text for one in (*own, *credits) for text in (one.body, one.told))
    leaders: dict[str, _Leaders] = {}
    for one in own:
        leaders.setdefault(folded_name(one.name), _Leaders(known)).add(one, is_own=True)
    owed = [(one, leaders.setdefault(folded_name(one.name), _Leaders(known)).leader(one)) for one in credits]
    chains = _Chains(owed, known)
    for one, leader in owed:
        yield from _debts(one, *chains.followed(one, leader))


def _order(one: Credit) -> tuple[object, ...]:
    return one.name, one.text.published or "9999", one.text.document, one.spans, one.words


def _as_its_own(text: Traced, outlets: Outlets) -> Iterator[Credit]:
    """The outlet that published `text`, if one did, as credited for it."""
    name = outlets.name(text.publisher or "")
    if name:
        yield whole(text, name, text.publisher or "")


@dataclass(slots=True)
class _Leaders:
    """The credits to one name that stand for an event each: of the outlet's own texts, else the earliest."""

    known: Mapping[str, Vector]
    _held: list[tuple[Credit, bool]] = field(default_factory=list)
    _lookup: Lookup = field(default_factory=Lookup)

    def add(self, credit: Credit, is_own: bool) -> None:
        self._lookup.add(len(self._held), self.known[credit.body])
        self._held.append((credit, is_own))

    def leader(self, credit: Credit) -> tuple[Credit, bool]:
        """The first on the same event, and whether it is the outlet's own text; the credit itself if there is none."""
        for place in self._lookup.near(self.known[credit.body]):
            held, is_own = self._held[place]
            if _same_event(credit, held, self.known, is_own and not credit.is_whole):
                return held, is_own
        self.add(credit, is_own=False)
        return credit, False


def _same_event(credit: Credit, other: Credit, known: Mapping[str, Vector], may_be_part: bool) -> bool:
    """Whether what is credited is told in the other text; `may_be_part`: also as a small part of it."""
    if credit.body == other.body or cosine(known[credit.body], known[other.body]) >= SAME_EVENT:
        return True
    return may_be_part and covered(known[credit.told], known[other.body]) >= TOLD_THERE


class _Chains:
    """Follows credits for sentences from text to text: the Gazette credits the Herald, which credits Reuters."""

    def __init__(self, owed: Sequence[tuple[Credit, tuple[Credit, bool]]], known: Mapping[str, Vector]) -> None:
        self._known = known
        self._of_document: dict[str, list[tuple[Credit, tuple[Credit, bool]]]] = {}
        for one, leader in owed:
            if not one.is_whole:
                self._of_document.setdefault(one.text.document, []).append((one, leader))

    def followed(self, credit: Credit, leader: tuple[Credit, bool]) -> tuple[str, str]:
        """The creditor in the end, and the reason. A chain that comes back to its beginning is not followed."""
        reason = f"it credits {credit.name}: “{credit.words}”"
        first = creditor = _creditor(credit, leader)
        visited = {credit.text.document, creditor}
        told = reason
        while not credit.is_whole and leader[1]:
            following = self._next(credit, leader[0].text.document)
            if following is None:
                break
            credit, leader = following
            creditor = _creditor(credit, leader)
            if creditor in visited:
                return first, reason
            visited.add(creditor)
            told += f", and that credits {credit.name}: “{credit.words}”"
        return creditor, told

    def _next(self, credit: Credit, document: str) -> tuple[Credit, tuple[Credit, bool]] | None:
        """The credit of `document` that is nearest to what `credit` is for."""
        told = self._known[credit.told]
        held = [
            one
            for one in self._of_document.get(document, ())
            if _same_event(credit, one[0], self._known, may_be_part=True)
        ]
        near = [(-cosine(self._known[one.told], told), at) for at, (one, _) in enumerate(held)]
        return held[min(near)[1]] if near else None


def _creditor(credit: Credit, leader: tuple[Credit, bool]) -> str:
    held, is_own = leader
    return held.text.document if is_own else f"{held.name} (as in {held.text.document})"


def _debts(credit: Credit, creditor: str, reason: str) -> Iterator[Debt]:
    for span in credit.spans:
        yield Debt(
            document=credit.text.document,
            span=span,
            creditor=creditor,
            kind=DebtKind.CREDIT,
            reason=reason,
            share=credit.share,
        )
