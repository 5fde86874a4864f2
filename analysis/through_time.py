"""A measure on one day of each year, as one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from comity.analysis.holding import Holdings
from comity.analysis.snapshot import snapshot
from comity.analysis.table import Table

Measure = Callable[[Any], Table]


def measured(measure: Measure, holdings: Holdings, days: Iterable[date], possibly: bool = False) -> Table:
    """The rows of a measure on each of some days, each row with its ``day`` first; no day gives no columns."""
    tables = {day: measure(snapshot(holdings, day, possibly)) for day in days}
    columns = ("day", *next(iter(tables.values())).columns) if tables else ()
    return Table(columns, tuple({"day": str(day), **row} for day, table in tables.items() for row in table))
