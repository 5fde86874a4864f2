"""From the evidence on one key to its spells: which begins, ends and observations belong together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from comity.graph.period import EARLIEST, Period
from comity.graph.reconcile.evidence import Evidence
from comity.graph.reconcile.spell import Spell, firmest

Outranked = Callable[[list[Evidence], str], list[Evidence]]
"""Which of the evidence on one part of a spell (``begin``, ``end``) gives way to the rest."""


def split(evidence: Sequence[Evidence], outranked: Outranked) -> list[Spell]:
    """The spells of one key, in order of time.

    A further spell begins only where some evidence ends before another begins (latest end before earliest
    begin): differing dates otherwise speak of one spell.
    """
    return _filled(evidence, openings_of(evidence), outranked)


def whole(evidence: Sequence[Evidence], outranked: Outranked) -> Spell:
    """All evidence as one: for events and traits, which have no second spell."""
    return _filled(evidence, [], outranked)[0]


def _filled(evidence: Sequence[Evidence], openings: list[date], outranked: Outranked) -> list[Spell]:
    spells = [Spell() for _ in range(len(openings) + 1)]
    for item in evidence:
        _place(item, spells, openings)
    for spell in spells:
        _give_way(spell, spell.begins, outranked(firmest(spell.begins), "begin"))
        _give_way(spell, spell.ends, outranked(firmest(spell.ends), "end"))
    frames = [_Frame(spell) for spell in spells]
    for item in evidence:
        if item.observed:
            _observe(item, item.observed, frames)
    for spell in spells:
        _drop_refuted_plans(spell)
    return spells


def openings_of(evidence: Sequence[Evidence]) -> list[date]:
    """The first day of every spell but the first.

    Where an end is firmly said, plans alone open a spell only after all such ends, or before all began.
    """
    firm = [item for item in evidence if item.firm]
    ends = [item.end.latest for item in firm if item.end]
    if not ends:
        return _after_ends(evidence)
    first = min((item.begin.earliest for item in firm if item.begin), default=EARLIEST)
    planned = [day for day in _after_ends(evidence) if day <= first or day > max(ends)]
    return sorted({*_after_ends(firm), *planned})


def _after_ends(evidence: Sequence[Evidence]) -> list[date]:
    """Every begin that is the next after an end which lies wholly before it."""
    begins = sorted(item.begin.earliest for item in evidence if item.begin)
    openings: list[date] = []
    for end in sorted(item.end.latest for item in evidence if item.end):
        following = next((begin for begin in begins if begin > end), None)
        if following and end >= max(openings, default=EARLIEST):
            openings.append(following)
    return openings


def _place(item: Evidence, spells: list[Spell], openings: list[date]) -> None:
    first = spell_at(item.begin.earliest, openings) if item.begin else None
    last = spell_at(item.end.latest, openings) if item.end else None
    if first is not None:
        spells[first].begins.append(item)
    if last is not None:
        spells[last].ends.append(item)
    if first is not None and last is not None and first < last:
        for spell in spells[first : last + 1]:
            spell.straddling.append(item)
    if first is None and last is None and not item.observed:
        spells[-1].undated.append(item)


def _give_way(spell: Spell, dated: list[Evidence], outranked: Sequence[Evidence]) -> None:
    """Take dates out of a part; their claims stay behind the spell, set aside."""
    for item in outranked:
        dated.remove(item)
        spell.set_aside.append(item)


def spell_at(day: date, openings: list[date]) -> int:
    """The number of the spell that a day belongs to, from 0, given the first day of every spell but the first."""
    return sum(opening <= day for opening in openings)


class _Frame:
    """A spell with its dates, all of them and the firm ones, while observations are laid in."""

    def __init__(self, spell: Spell) -> None:
        self.spell, self.begin, self.end = spell, spell.begin, spell.end
        self.firm_begin = spell.begin if _is_firm(spell.begins) else None
        self.firm_end = spell.end if _is_firm(spell.ends) else None

    def holds(self, observed: Period) -> bool:
        """Whether a moment may lie inside it by all its dates."""
        return agrees(observed, self.begin, self.end)

    def may_hold(self, observed: Period) -> bool:
        """Whether a moment may lie inside it if plans are left aside."""
        return agrees(observed, self.firm_begin, self.firm_end)


def _observe(item: Evidence, observed: Period, frames: list[_Frame]) -> None:
    inside = [frame for frame in frames if frame.holds(observed)]
    if not inside and item.firm:
        inside = [frame for frame in frames if frame.may_hold(observed)]
    for frame in inside:
        (frame.spell.observations if len(inside) == 1 else frame.spell.vague).append(item)
    if not inside:
        later = sum(frame.begin is None or frame.begin.earliest <= observed.latest for frame in frames)
        for frame in frames[max(later - 1, 0) : later + 1]:
            frame.spell.strays.append(item)


def _drop_refuted_plans(spell: Spell) -> None:
    """Dates that are only planned give way where it was seen to hold before or after them."""
    seen = [item.observed for item in spell.observations if item.observed and item.firm]
    if not _is_firm(spell.begins):
        refuted = [item for item in spell.begins if any(not agrees(day, item.begin, None) for day in seen)]
        _give_way(spell, spell.begins, refuted)
    if not _is_firm(spell.ends):
        refuted = [item for item in spell.ends if any(not agrees(day, None, item.end) for day in seen)]
        _give_way(spell, spell.ends, refuted)


def _is_firm(evidence: Sequence[Evidence]) -> bool:
    return any(item.firm for item in evidence)


def agrees(observed: Period, begin: Period | None, end: Period | None) -> bool:
    """Whether a moment is not before a begin's earliest day and not after an end's latest.

    >>> agrees(Period("2009-12-01"), Period("2010-06-08"), None)
    False
    """
    return (begin is None or observed.latest >= begin.earliest) and (end is None or observed.earliest <= end.latest)
