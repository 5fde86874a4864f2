"""The codes that other data sets have for a state in a year."""

from __future__ import annotations

from functools import cache

from comity.analysis.days import meet, year_of
from comity.graph.period import days_between
from comity.ontology.gazetteer import table

SCHEMES = ("iso3", "cow", "gw", "vdem")
"""ISO 3166-1 alpha-3; Correlates of War; Gleditsch and Ward; Varieties of Democracy."""


@cache
def codes_in(state: str, year: int) -> dict[str, str]:
    """A state's code in each scheme as valid on the last day of the year on which one is; empty where none is.

    >>> codes_in("state/KAZ", 2010)
    {'iso3': 'KAZ', 'cow': '705', 'gw': '705', 'vdem': '121'}
    """
    rows = [row for row in table("state_codes") if f"state/{row['state']}" == state]
    return {scheme: _latest(rows, scheme, year) for scheme in SCHEMES}


@cache
def exists_in(state: str, year: int) -> bool:
    """Whether a state existed on some day of the year, by the gazetteer's begin and end.

    >>> exists_in("state/KAZ", 1990), exists_in("state/KAZ", 1991)
    (False, True)
    """
    found = (row for row in table("states") if f"state/{row['key']}" == state)
    return any(_valid(row, year) for row in found)


def _latest(rows: list[dict[str, str]], scheme: str, year: int) -> str:
    valid = [row for row in rows if row["scheme"] == scheme and _valid(row, year)]
    return max(valid, key=lambda row: (row["begin"], row["code"]))["code"] if valid else ""


def _valid(row: dict[str, str], year: int) -> bool:
    return meet(days_between(row["begin"], row["end"]), year_of(year)) is not None
