"""A spell: one stretch of time, with the evidence that speaks of each part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from comity.graph.period import EARLIEST, LATEST, Period, narrowed, one_of
from comity.graph.reconcile.evidence import Evidence


@dataclass
class Spell:
    """One stretch of time and the evidence that speaks of it, by the part of it that each speaks of.

    ``observations`` lie inside it, ``vague`` ones inside another spell too, ``strays`` before its begin or
    after its end. ``straddling`` evidence begins in one spell and ends in a later one, and so denies the
    gap between them. Evidence ``set_aside`` had a date that was outranked or, if planned, refuted. Where
    nobody says its begin, what stands around has it lie ``not_before`` a day, where nobody says its end, ``not_after``
    one; denials of a spell that was seen do the same (``denied_before``, ``denied_after``).
    """

    begins: list[Evidence] = field(default_factory=list)
    ends: list[Evidence] = field(default_factory=list)
    observations: list[Evidence] = field(default_factory=list)
    vague: list[Evidence] = field(default_factory=list)
    strays: list[Evidence] = field(default_factory=list)
    straddling: list[Evidence] = field(default_factory=list)
    undated: list[Evidence] = field(default_factory=list)
    set_aside: list[Evidence] = field(default_factory=list)
    not_before: date = EARLIEST
    not_after: date = LATEST
    denied_before: date = EARLIEST
    denied_after: date = LATEST

    @property
    def evidence(self) -> list[Evidence]:
        """All of it, without a word on the part; one claim may stand several times."""
        dated = (self.begins, self.ends, self.observations, self.vague, self.strays, self.straddling)
        parts = (*dated, self.undated, self.set_aside)
        return [item for part in parts for item in part]

    @property
    def all_told(self) -> list[Period]:
        """Every moment that its evidence speaks of, plans and doubtful sightings too."""
        seen = (*self.observations, *self.vague, *self.strays)
        dates = (self.begin, self.end, *(item.observed for item in seen))
        return [period for period in dates if period]

    @property
    def begin(self) -> Period | None:
        """What its begins agree on, or the set of them where they do not agree."""
        return settled([item.begin for item in firmest(self.begins) if item.begin])

    @property
    def end(self) -> Period | None:
        """What its ends agree on, or the set of them where they do not agree."""
        return settled([item.end for item in firmest(self.ends) if item.end])


def firmest(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The firm evidence, or all of it where none is firm: what is scheduled gives way to what is seen."""
    return [item for item in evidence if item.firm] or list(evidence)


def settled(periods: list[Period]) -> Period | None:
    """The overlap of all periods, the set of them where they have none, None for no period.

    >>> str(settled([Period("2004-10-22"), Period("2006")])), str(settled([Period("2006"), Period("2006-06")]))
    ('[2004-10-22,2006]', '2006-06')
    """
    return (narrowed(periods) or one_of(periods)) if periods else None
