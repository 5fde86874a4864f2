"""An event of several days: what names some of its days speaks of the same event, not of another begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from comity.graph.period import between
from comity.graph.reconcile.evidence import Evidence

Days = tuple[date, date]


def days_of_one(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Evidence on one event; days that lie within the longer stretch of another source are sightings of it.

    "Held on 13 October" beside "held on 12 and 13 October" names a day of it, and no other first day.

    >>> from comity.graph.claim import Claim
    >>> from comity.graph.period import Period
    >>> claim, first, last = Claim("Meeting", (), "a"), Period("2022-10-12"), Period("2022-10-13")
    >>> [str(item.begin) for item in days_of_one([Evidence(claim, first, last), Evidence(claim, last)])]
    ['2022-10-12', 'None']
    """
    stretches = [days for item in evidence if (days := _days(item)) and item.end]
    return [_seen(item) if _within(_days(item), stretches) else item for item in evidence]


def _days(item: Evidence) -> Days | None:
    """The first and the last day that firm evidence names, if it names days."""
    begin, end = item.begin, item.end or item.begin
    if not begin or not end or not item.firm or begin.days > 1 or end.days > 1:
        return None
    return begin.earliest, end.latest


def _within(days: Days | None, stretches: Sequence[Days]) -> bool:
    return days is not None and any(first <= days[0] and days[1] <= last and days != (first, last)
                                    for first, last in stretches)  # fmt: skip


def _seen(item: Evidence) -> Evidence:
    days = _days(item)
    return replace(item, begin=None, end=None, observed=between(*days) if days else None)
