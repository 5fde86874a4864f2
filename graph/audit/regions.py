"""The states of a region on a day, as the gazetteer has them."""

from __future__ import annotations

from datetime import date
from functools import cache

from comity.graph.period import EARLIEST, LATEST, Period
from comity.ontology.gazetteer import table

WORLD = "World"


@cache
def states_of(region: str, day: date) -> frozenset[str]:
    """The keys of the states of a region on a day; a region is named in full or by the end of its name.

    Asia is Central, Eastern, South-eastern, Southern and Western Asia (the names of the gazetteer are those of
    the United Nations Statistics Division's M49). The world is all of them.

    >>> "KAZ" in states_of("Asia", date(2010, 1, 1)), "KAZ" in states_of("Asia", date(1985, 1, 1))
    (True, False)
    """
    rows = (row for row in table("states") if _within(row["region"], region))
    return frozenset(row["key"] for row in rows if _first(row["begin"]) <= day <= _last(row["end"]))


def _within(own: str, region: str) -> bool:
    return region == WORLD or f" {own}".endswith(f" {region}")


def _first(begin: str) -> date:
    return Period(begin).earliest if begin else EARLIEST


def _last(end: str) -> date:
    return Period(end).latest if end else LATEST
