"""The four bounds of a spell, by the rules of time."""

from __future__ import annotations

from datetime import date

from comity.graph.fact import Bounds
from comity.graph.period import EARLIEST, LATEST, Period
from comity.graph.reconcile.spell import Spell


def bounds_of(spell: Spell) -> Bounds:
    """The days on which a spell possibly and certainly holds; at most possibly where nothing firm was said."""
    return Bounds(
        possibly_from=_possibly_from(spell),
        certainly_from=_certainly_from(spell),
        certainly_until=_certainly_until(spell),
        possibly_until=_possibly_until(spell),
    )


def _possibly_from(spell: Spell) -> date:
    """The earliest day of the begin or of what contests it; with no begin said, what stands around allows."""
    if begin := spell.begin:
        return min([begin.earliest, *(day.earliest for day in _strays_before(spell, begin))])
    return min([max(spell.not_before, spell.denied_before), *(period.earliest for period in spell.all_told)])


def _possibly_until(spell: Spell) -> date:
    """The latest day of the end or of what contests it; with no end said, what stands around allows."""
    if end := spell.end:
        return max([end.latest, *(day.latest for day in _strays_after(spell, end))])
    return max([min(spell.not_after, spell.denied_after), *(period.latest for period in spell.all_told)])


def _certainly_from(spell: Spell) -> date:
    """The latest bound of the begin or of the first observation, and never after that of the end.

    What ended had begun before: so a further claim that agrees never takes a certain day away.
    """
    return min([period.latest for period in _told(spell)], default=LATEST)


def _certainly_until(spell: Spell) -> date:
    """The earliest bound of the end or of the last observation, and never before that of the begin."""
    return max([period.earliest for period in _told(spell)], default=EARLIEST)


def _told(spell: Spell) -> list[Period]:
    """Moments at which it certainly held: its begin, its end, and every observation, where firmly said."""
    dates = ((spell.begin, spell.begins), (spell.end, spell.ends))
    return _seen(spell) + [period for period, evidence in dates if period and any(item.firm for item in evidence)]


def _seen(spell: Spell) -> list[Period]:
    return [item.observed for item in spell.observations if item.observed and item.firm]


def _strays_before(spell: Spell, begin: Period) -> list[Period]:
    return [item.observed for item in spell.strays if item.observed and item.observed.latest < begin.earliest]


def _strays_after(spell: Spell, end: Period) -> list[Period]:
    return [item.observed for item in spell.strays if item.observed and item.observed.earliest > end.latest]
