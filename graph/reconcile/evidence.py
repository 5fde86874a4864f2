"""What a claim brings to a key: a begin, an end or an observation, how firmly, or a denial."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from comity.graph.claim import Claim, Concept, Thing, Value
from comity.graph.fact import Key
from comity.graph.period import Period
from comity.graph.reconcile.keys import key_of, membership_key

FIRM = "firm"
WEAK = "weak"
STATED = frozenset({"stated"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim as it bears on one key.

    ``strength`` is FIRM for what a source states, WEAK for what is scheduled or inferred and so at most
    possible. ``denied`` says that it did not hold at ``observed``, or did not begin or end at those dates
    (with none of them: that it never held). The rungs are those of the ladder that its dates stand on; ``shown``
    says that its begin is not told but follows from a list or a meeting.
    """

    claim: Claim
    begin: Period | None = None
    end: Period | None = None
    observed: Period | None = None
    strength: str = FIRM
    denied: bool = False
    begin_rung: str = ""
    end_rung: str = ""
    shown: bool = False


@dataclass(frozen=True, slots=True)
class CompleteList:
    """A list that a source declares whole: whom it names belonged at ``observed``, all others did not."""

    claim: Claim
    organization: Thing
    role: Concept
    observed: Period
    members: frozenset[Thing]

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys of the memberships that it names."""
        return tuple(membership_key(self.organization, member, self.role) for member in self.members)

    def leaves_out(self, key: Key) -> bool:
        """Whether a membership of its organisation in its capacity is one that it does not name."""
        return key.role("member") not in self.members


def strength_of(claim: Claim, admitted: frozenset[str] = STATED) -> str:
    """FIRM, WEAK, or an empty string for a claim that supports no fact.

    ``admitted`` are the modalities that count as said outright; a policy may add ``reported``.

    >>> strength_of(Claim("Seat", (), "a", modality="scheduled"))
    'weak'
    """
    if claim.derivation == "restored":
        return ""
    if claim.modality == "scheduled":
        return WEAK
    if claim.modality in admitted:
        return WEAK if claim.derivation == "inferred" else FIRM
    return ""


def evidence_of(claim: Claim, admitted: frozenset[str] = STATED) -> Evidence | None:
    """A claim as evidence on its own key, or None where it supports and denies nothing."""
    strength = strength_of(claim, admitted)
    if not strength:
        return None
    begin, end, observed = (moment.period if moment else None for moment in (claim.begin, claim.end, claim.observed))
    if begin and end and begin.earliest > end.latest:
        begin = end = None  # a spell that ends before it begins tells only that there was one
    begin_rung, end_rung = (moment.basis if moment else "" for moment in (claim.begin, claim.end))
    return Evidence(claim, begin, end, observed, strength, claim.polarity == "denied", begin_rung, end_rung)


def complete_lists(claims: Sequence[Claim], admitted: frozenset[str] = STATED) -> Iterator[CompleteList]:
    """The lists declared complete that say of which moment they are."""
    for claim in claims:
        organization, role = claim.role("organization"), claim.role("role")
        if claim.relation != "Completeness" or claim.polarity == "denied" or strength_of(claim, admitted) != FIRM:
            continue
        if claim.observed and isinstance(organization, Thing) and isinstance(role, Concept):
            members = frozenset(name for name in claim.all("names") if isinstance(name, Thing))
            yield CompleteList(claim, organization, role, claim.observed.period, members)


def gather(claims: Sequence[Claim], admitted: frozenset[str] = STATED) -> dict[Key, list[Evidence]]:
    """All evidence by key: of each claim on its own, and of each complete list on the memberships it touches."""
    found: dict[Key, list[Evidence]] = {}
    for claim in claims:
        key, evidence = key_of(claim), evidence_of(claim, admitted)
        if key and evidence:
            found.setdefault(key, []).append(evidence)
    lists = list(complete_lists(claims, admitted))
    for listing in lists:
        for key in listing.keys:
            found.setdefault(key, []).append(Evidence(listing.claim, observed=listing.observed))
    alike = _by_body(found)
    for listing in lists:
        for key in filter(listing.leaves_out, alike[listing.organization, listing.role]):
            found[key].append(Evidence(listing.claim, observed=listing.observed, denied=True))
    return found


def _by_body(keys: Iterable[Key]) -> defaultdict[tuple[Value | None, Value | None], list[Key]]:
    """The keys of memberships by organisation and capacity."""
    alike: defaultdict[tuple[Value | None, Value | None], list[Key]] = defaultdict(list)
    for key in keys:
        if key.relation == "Membership":
            alike[key.role("organization"), key.role("role")].append(key)
    return alike


def affirms(item: Evidence) -> bool:
    """Whether evidence says outright that something was so."""
    return item.strength == FIRM and not item.denied


def firm(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The evidence that is said outright."""
    return [item for item in evidence if item.strength == FIRM]


def moments(item: Evidence) -> list[Period]:
    """All dates of evidence: its begin, its end, and when it was seen to hold."""
    return [period for period in (item.begin, item.end, item.observed) if period]
