"""Body-year: how many states held the capacity in each body in each year."""

from __future__ import annotations

from comity.analysis.bodies import existed
from comity.analysis.coding import coded
from comity.analysis.holding import Holding, Holdings, read_holdings
from comity.analysis.table import Row, Table
from comity.graph.period import Period
from comity.queries import Graph

COLUMNS = ("body", "label", "year", "states_certain", "states_possible", "certain_at_year_end",
           "possible_at_year_end", "joined", "left", "rule", "contested")  # fmt: skip


def body_years(graph: Graph, bodies: tuple[str, ...], years: range, capacity: str = "fullCapacity") -> Table:
    """A row for each body of the set and each year in which it existed.

    ``states_certain`` and ``states_possible`` count the states with some such day in the year (certain ones are
    possible too), the ``_at_year_end`` columns those on 31 December, ``joined`` and ``left`` those that certainly
    hold it at the end of one year and not possibly at that of the other.
    """
    holdings = read_holdings(graph, bodies, capacity)
    return Table(
        COLUMNS,
        tuple(_row(holdings, body, year) for year in years for body in holdings.bodies if existed(body, year)),
    )


def _row(holdings: Holdings, body: str, year: int) -> Row:
    by_state: dict[str, list[Holding]] = {}
    for item in holdings.by_body[body]:
        by_state.setdefault(item.member, []).append(item)
    codes = {state: coded(items, year) for state, items in by_state.items()}
    before, after = (_at_end(by_state, moment) for moment in (year - 1, year))
    return {
        "body": body.partition("/")[2],
        "label": holdings.labels.get(body, ""),
        "year": year,
        "states_certain": sum(code == "certain" for code in codes.values()),
        "states_possible": sum(bool(code) for code in codes.values()),
        "certain_at_year_end": sum(held == "certainly" for held in after.values()),
        "possible_at_year_end": sum(bool(held) for held in after.values()),
        "joined": sum(after[state] == "certainly" and not before[state] for state in by_state),
        "left": sum(before[state] == "certainly" and not after[state] for state in by_state),
        "rule": holdings.rule,
        "contested": sum(any(item.contested for item in items) for items in by_state.values()),
    }


def _at_end(by_state: dict[str, list[Holding]], year: int) -> dict[str, str]:
    """Each state's certainty on the last day of a year: the better of all its spells."""
    day = Period(str(year)).latest
    return {state: min((item.on(day) for item in items), key=_rank) for state, items in by_state.items()}


def _rank(held: str) -> int:
    return ("certainly", "possibly", "").index(held)
