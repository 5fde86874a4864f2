"""From the evidence on one key to its spells: which begins, ends and observations belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from comity.graph.period import EARLIEST, Period, narrowed, one_of
from comity.graph.reconcile.evidence import FIRM, Evidence


@dataclass
class Spell:
    """One stretch of time and the evidence that speaks of it, by the part of it that each speaks of.

    ``observations`` lie inside it, ``vague`` ones inside another spell too, ``strays`` before its begin or
    after its end. ``straddling`` evidence begins in one spell and ends in a later one, and so denies the
    gap between them.
    """

    begins: list[Evidence] = field(default_factory=list)
    ends: list[Evidence] = field(default_factory=list)
    observations: list[Evidence] = field(default_factory=list)
    vague: list[Evidence] = field(default_factory=list)
    strays: list[Evidence] = field(default_factory=list)
    straddling: list[Evidence] = field(default_factory=list)
    undated: list[Evidence] = field(default_factory=list)

    @property
    def evidence(self) -> list[Evidence]:
        """All of it, without a word on the part; one claim may stand several times."""
        parts = (self.begins, self.ends, self.observations, self.vague, self.strays, self.straddling, self.undated)
        return [item for part in parts for item in part]

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
    return [item for item in evidence if item.strength == FIRM] or list(evidence)


def settled(periods: list[Period]) -> Period | None:
    """The overlap of all periods, the set of them where they have none, None for no period.

    >>> str(settled([Period("2004-10-22"), Period("2006")])), str(settled([Period("2006"), Period("2006-06")]))
    ('[2004-10-22,2006]', '2006-06')
    """
    return (narrowed(periods) or one_of(periods)) if periods else None


def split(evidence: Sequence[Evidence]) -> list[Spell]:
    """The spells of one key, in order of time.

    A further spell begins only where some evidence ends before another begins (latest end before earliest
    begin): differing dates otherwise speak of one spell.
    """
    return _filled(evidence, _openings(evidence))


def whole(evidence: Sequence[Evidence]) -> Spell:
    """All evidence as one: for events and traits, which have no second spell."""
    return _filled(evidence, [])[0]


def _filled(evidence: Sequence[Evidence], openings: list[date]) -> list[Spell]:
    spells = [Spell() for _ in range(len(openings) + 1)]
    for item in evidence:
        _place(item, spells, openings)
    frames = [(spell, spell.begin, spell.end) for spell in spells]
    for item in evidence:
        if item.observed:
            _observe(item, item.observed, frames)
    return spells


def _openings(evidence: Sequence[Evidence]) -> list[date]:
    """The first day of every spell but the first: the next begin after an end that lies wholly before it."""
    begins = sorted(item.begin.earliest for item in evidence if item.begin)
    openings: list[date] = []
    for end in sorted(item.end.latest for item in evidence if item.end):
        following = next((begin for begin in begins if begin > end), None)
        if following and end >= max(openings, default=EARLIEST):
            openings.append(following)
    return openings


def _place(item: Evidence, spells: list[Spell], openings: list[date]) -> None:
    first = _spell_at(item.begin.earliest, openings) if item.begin else None
    last = _spell_at(item.end.latest, openings) if item.end else None
    if first is not None:
        spells[first].begins.append(item)
    if last is not None:
        spells[last].ends.append(item)
    if first is not None and last is not None and first < last:
        for spell in spells[first : last + 1]:
            spell.straddling.append(item)
    if first is None and last is None and not item.observed:
        spells[-1].undated.append(item)


def _spell_at(day: date, openings: list[date]) -> int:
    return sum(opening <= day for opening in openings)


Frame = tuple[Spell, Period | None, Period | None]


def _observe(item: Evidence, observed: Period, frames: list[Frame]) -> None:
    inside = [spell for spell, begin, end in frames if agrees(observed, begin, end)]
    for spell in inside:
        (spell.observations if len(inside) == 1 else spell.vague).append(item)
    if not inside:
        later = sum(begin is None or begin.earliest <= observed.latest for _, begin, _ in frames)
        for spell, _, _ in frames[max(later - 1, 0) : later + 1]:
            spell.strays.append(item)


def agrees(observed: Period, begin: Period | None, end: Period | None) -> bool:
    """Whether a moment is not before a begin's earliest day and not after an end's latest.

    >>> agrees(Period("2009-12-01"), Period("2010-06-08"), None)
    False
    """
    return (begin is None or observed.latest >= begin.earliest) and (end is None or observed.earliest <= end.latest)
