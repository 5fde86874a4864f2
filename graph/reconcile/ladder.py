"""The ladder of joining: dates on different rungs (signed, in force ...) speak of different days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comity.graph.period import Period, narrowed
from comity.graph.reconcile.evidence import Evidence
from comity.ontology.namespaces import in_words

RUNGS = (
    "inForce",
    "admitted",
    "",
    "withdrew",
    "decided",
    "firstAttended",
    "ratified",
    "signed",
    "memorandum",
    "onList",
    "applied",
)
"""Rungs in the order in which a reading prefers them; an empty one is a date whose basis no source says."""

OWN = "own"
"""In the place of a rung: that from which each body counts."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Evidence with its date for one part of a spell, and the rung that the date stands on."""

    evidence: Evidence
    period: Period
    rung: str

    @property
    def preference(self) -> int:
        """The place of its rung in the order of reading."""
        return RUNGS.index(self.rung) if self.rung in RUNGS else len(RUNGS)


def dated(evidence: Sequence[Evidence], part: str) -> list[Dated]:
    """The evidence that has a date for a part (``begin`` or ``end``)."""
    found = ((item, getattr(item, part), getattr(item, f"{part}_rung")) for item in evidence)
    return [Dated(item, period, rung) for item, period, rung in found if period]


def disagree(dates: Sequence[Dated]) -> bool:
    """Whether dates contradict one another.

    Dates on one rung must overlap; dates without a rung must overlap one another, and some rung's if there is one.
    """
    by_rung: dict[str, list[Period]] = {}
    for item in dates:
        by_rung.setdefault(item.rung, []).append(item.period)
    agreed = {rung: narrowed(periods) for rung, periods in by_rung.items()}
    if None in agreed.values():
        return True
    loose = agreed.pop("", None)
    rungs = [period for period in agreed.values() if period]
    return bool(loose and rungs) and not any(loose.overlaps(period) for period in rungs if loose)


def steps(dates: Sequence[Dated]) -> str:
    """The rungs with their dates, in words, where they are several: ``signed 2014-12-23, in force 2015-08-12``."""
    said = sorted({(item.period.earliest, item.rung, str(item.period)) for item in dates if item.rung})
    if len({rung for _, rung, _ in said}) < 2 or narrowed([item.period for item in dates]):
        return ""
    return ", ".join(f"{in_words(rung)} {period}" for _, rung, period in said)
