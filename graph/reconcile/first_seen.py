"""From which day lists or meetings show a membership, where a rule counts from them and no source names the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from comity.graph.period import EARLIEST, Period, between
from comity.graph.reconcile.evidence import Evidence, affirms
from comity.graph.reconcile.setting import Setting
from comity.graph.reconcile.spells import openings_of, spell_at

ON_LIST = "onList"
ATTENDED = "firstAttended"


def first_seen(positive: Sequence[Evidence], denials: Sequence[Evidence], setting: Setting) -> list[Evidence]:
    """A begin on the rung counted from for each spell in which a complete list names, or a meeting saw, the member.

    It is some day up to the first such list or meeting that is held: after the last list without the member, and
    neither before the body nor before the first day on which any source has the spell begin. None where a source
    names a day on the rung itself.

    >>> from comity.graph.claim import Claim
    >>> told = Evidence(Claim("Membership", (), "a"), begin=Period("2006-06-17"))
    >>> named = Evidence(Claim("Completeness", (), "b"), observed=Period("2008-08-25"))
    >>> [str(item.begin) for item in first_seen([told, named], [], Setting(joining="onList"))]
    ['[2006-06-17..2008-08-25]']
    """
    seen = [item for item in _sightings(positive, setting) if affirms(item)]
    if not seen or any(item.begin_rung == setting.joining for item in positive):
        return []
    openings = openings_of(positive)
    lists = denials if setting.joining == ON_LIST else ()
    lacking = [item.observed for item in lists if item.observed and _is_list(item)]
    spells: dict[int, list[Evidence]] = {}
    for item in seen:
        spells.setdefault(spell_at(_moment(item).earliest, openings), []).append(item)
    return [
        _begun(items, max(setting.founded, _begin(positive, place, openings)), lacking, setting.joining)
        for place, items in sorted(spells.items())
    ]


def _is_list(item: Evidence) -> bool:
    return item.claim.relation == "Completeness"


def _sightings(positive: Sequence[Evidence], setting: Setting) -> Sequence[Evidence]:
    if setting.joining == ON_LIST:
        return [item for item in positive if _is_list(item) and item.observed]
    return setting.attended if setting.joining == ATTENDED else ()


def _begin(positive: Sequence[Evidence], place: int, openings: list[date]) -> date:
    """The first day on which any source has a spell begin."""
    days = (item.begin.earliest for item in positive if item.begin and affirms(item))
    return min((day for day in days if spell_at(day, openings) == place), default=EARLIEST)


def _begun(seen: Sequence[Evidence], since: date, lacking: Sequence[Period], rung: str) -> Evidence:
    first = min(seen, key=lambda item: (_moment(item).latest, _moment(item).earliest, item.claim.key))
    moment = _moment(first)
    after = (day.latest + timedelta(days=1) for day in lacking if day.latest < moment.earliest)
    since = max([since, *after])
    if since == EARLIEST:
        begin = Period(f"[..{moment.latest}]")
    else:
        begin = between(since, moment.latest) if since <= moment.latest else moment
    return replace(first, begin=begin, end=None, observed=None, begin_rung=rung, shown=True)


def _moment(item: Evidence) -> Period:
    moment = item.observed or item.begin
    assert moment is not None  # only what has one is a sighting
    return moment
