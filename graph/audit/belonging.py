"""Who belonged on a day according to everybody but one document: what the checks of numbers count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from comity.graph.audit.findings import CANNOT_TELL, FAILED, PASSED
from comity.graph.claim import Claim, Value
from comity.graph.fact import Fact, Key
from comity.graph.period import LATEST, Period
from comity.graph.reconcile.agreement import root
from comity.graph.reconcile.conclude import draw
from comity.graph.reconcile.evidence import Evidence, gather
from comity.graph.reconcile.policies import Documents


@dataclass(frozen=True, slots=True)
class Tally:
    """Those who certainly and those who only possibly belonged on a day."""

    certain: frozenset[str]
    possible: frozenset[str]

    def allows(self, number: int) -> bool:
        """Whether a number lies between the certain and all."""
        return len(self.certain) <= number <= len(self.certain | self.possible)

    def is_just(self, number: int) -> bool:
        """Whether a number is the only one possible."""
        return self.allows(number) and not self.possible

    def also_in(self, other: Tally) -> Tally:
        """Those in both: certainly where both are certain."""
        both = (self.certain | self.possible) & (other.certain | other.possible)
        certain = self.certain & other.certain
        return Tally(certain, both - certain)


def declares(claim: Claim) -> bool:
    """Whether a claim says its number outright: a plan, a wish or a restored word declares nothing."""
    return claim.modality in ("stated", "reported") and claim.polarity == "affirmed" and claim.derivation != "restored"


def moment_of(claim: Claim) -> Period | None:
    """The moment that a number speaks of: as observed, else its begin, else when it was spoken."""
    said = claim.observed or claim.begin
    return said.period if said else claim.spoken


class Memberships:
    """The memberships of every body as all sources but one document, and its copies, have them."""

    def __init__(self, claims: Sequence[Claim], documents: Documents) -> None:
        self.documents = documents
        self._evidence: dict[Value, list[tuple[Key, list[Evidence], list[Fact]]]] = {}
        about = [claim for claim in claims if claim.relation in ("Membership", "Completeness")]
        for key, evidence in sorted(gather(about).items()):
            known = (key, evidence, draw(key, evidence, documents))
            self._evidence.setdefault(_organization(key), []).append(known)

    def without(self, document: str, organization: Value) -> list[Fact]:
        """The memberships of an organisation drawn without a document and whatever copies it, or is copied by it."""
        own = root(document, self.documents)
        facts: list[Fact] = []
        for key, evidence, drawn in self._evidence.get(organization, ()):
            others = [item for item in evidence if root(item.claim.document, self.documents) != own]
            facts += drawn if len(others) == len(evidence) else draw(key, others, self.documents)
        return facts


@dataclass(frozen=True)
class Material:
    """What checks look into: all claims, their documents by key, and the memberships without each document."""

    claims: Sequence[Claim]
    documents: Documents

    @cached_property
    def memberships(self) -> Memberships:
        """The memberships, drawn once for all checks."""
        return Memberships(self.claims, self.documents)


def _organization(key: Key) -> Value:
    organization = key.role("organization")
    assert organization is not None
    return organization


def tally(facts: Iterable[Fact], role: Value | None, day: date) -> Tally:
    """Who belonged in a capacity on a day."""
    held = [(fact, fact.bounds.on(day)) for fact in facts if fact.key.role("role") == role]
    certain = {_member(fact) for fact, how in held if how == "certainly"}
    possible = {_member(fact) for fact, how in held if how == "possibly" and not _denied(fact, day)}
    return Tally(frozenset(certain), frozenset(possible - certain))


def days_of(moment: Period, facts: Sequence[Fact]) -> list[date]:
    """The days of a moment on which anything may change: its first and last, and all bounds between."""
    bounds = [fact.bounds for fact in facts]
    turns = {day for bound in bounds for day in (bound.possibly_from, bound.certainly_from)}
    turns |= {_next(day) for bound in bounds for day in (bound.certainly_until, bound.possibly_until)}
    return sorted({moment.earliest, moment.latest} | {day for day in turns if moment.earliest <= day <= moment.latest})


def outcome_of(number: int, tallies: Sequence[Tally]) -> str:
    """PASSED where every day bears the number out, FAILED where none allows it, else CANNOT_TELL."""
    if all(day.is_just(number) for day in tallies):
        return PASSED
    return CANNOT_TELL if any(day.allows(number) for day in tallies) else FAILED


def named(keys: Iterable[str]) -> str:
    """Keys in order, in words; ``none`` for none."""
    return ", ".join(sorted(keys)) or "none"


def _member(fact: Fact) -> str:
    return str(getattr(fact.key.role("member"), "key", ""))


def _denied(fact: Fact, day: date) -> bool:
    return any(
        moment is None or moment.earliest <= day <= moment.latest
        for moment in (moment_of(claim) for claim in fact.denying)
    )


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < LATEST else day
