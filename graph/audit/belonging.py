"""Who belonged on a day: what the checks of numbers count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from comity.graph.audit.findings import CANNOT_TELL, FAILED, PASSED
from comity.graph.audit.material import moment_of
from comity.graph.claim import Concept, Value
from comity.graph.fact import Fact
from comity.graph.period import LATEST, Period
from comity.ontology.concepts import broader


@dataclass(frozen=True, slots=True)
class Tally:
    """Those who certainly and those who only possibly belonged on a day.

    >>> Tally(frozenset({"KAZ"}), frozenset({"THA"})).allows(2)
    True
    """

    certain: frozenset[str]
    possible: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """The certain and the possible."""
        return self.certain | self.possible

    def allows(self, number: int) -> bool:
        """Whether a number lies between the certain and all."""
        return len(self.certain) <= number <= len(self.all)

    def is_just(self, number: int) -> bool:
        """Whether a number is the only one possible."""
        return self.allows(number) and not self.possible

    def also_in(self, other: Tally) -> Tally:
        """Those in both: certainly where both are certain."""
        certain = self.certain & other.certain
        return Tally(certain, (self.all & other.all) - certain)

    def not_in(self, other: Tally) -> Tally:
        """Those in the one and not in the other: certainly where the other is not even possible."""
        certain = self.certain - other.all
        return Tally(certain, self.all - other.certain - certain)


def tally(facts: Iterable[Fact], role: Value | None, day: date) -> Tally:
    """Who belonged in a capacity, or a narrower one, on a day."""
    held = [(fact, fact.bounds.on(day)) for fact in facts if _within(fact.key.role("role"), role)]
    certain = {_member(fact) for fact, how in held if how == "certainly"}
    possible = {_member(fact) for fact, how in held if how == "possibly" and not denied_on(fact, day)}
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


def spread(tallies: Sequence[Tally]) -> dict[str, int]:
    """The least and the most that the days allow, as fields of a finding."""
    return {
        "at_least": min(len(day.certain) for day in tallies),
        "at_most": max(len(day.all) for day in tallies),
    }


def named(keys: Iterable[str]) -> str:
    """Keys in order, in words; ``none`` for none.

    >>> named({"KOR", "KAZ"}), named(())
    ('KAZ, KOR', 'none')
    """
    return ", ".join(sorted(keys)) or "none"


def denied_on(fact: Fact, day: date) -> bool:
    """Whether a claim denies the fact for a day, or for no day in particular."""
    moments = (moment_of(claim) for claim in fact.denying)
    return any(moment is None or moment.earliest <= day <= moment.latest for moment in moments)


def _within(role: Value | None, wanted: Value | None) -> bool:
    if role == wanted:
        return True
    return isinstance(role, Concept) and isinstance(wanted, Concept) and wanted.name in broader(role.name)


def _member(fact: Fact) -> str:
    return str(getattr(fact.key.role("member"), "key", ""))


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < LATEST else day
