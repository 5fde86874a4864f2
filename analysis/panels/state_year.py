"""State-year: what each state held in each body in each year."""

from __future__ import annotations

from collections.abc import Iterator

from comity.analysis.bodies import existed
from comity.analysis.codes import SCHEMES, codes_in, exists_in
from comity.analysis.coding import Coding, read_lists
from comity.analysis.days import count, shared, year_of
from comity.analysis.holding import Holding, Holdings, read_holdings
from comity.analysis.panels.standing import Standings, read_standings
from comity.analysis.table import Row, Table
from comity.queries import Graph

COLUMNS = ("state", *SCHEMES, "year", "body", "capacity", "standing", "code", "days_certain", "days_possible",
           "rule", "sources", "contested")  # fmt: skip


def state_years(graph: Graph, bodies: tuple[str, ...], years: range, capacity: str = "fullCapacity") -> Table:
    """A row for each state, body, year and capacity held; one row with an empty capacity where none is held.

    The universe: each state that holds the capacity in some body of the set at any time, in each year in which it
    existed, beside each body of the set that existed in that year. ``days_certain`` and ``days_possible`` count
    days of the year (0 to 366; certain days are possible ones too), ``code`` follows ``comity.analysis.coding``,
    ``sources`` counts documents, ``contested`` is 1 where sources differ on the membership.
    """
    holdings = read_holdings(graph, bodies, capacity)
    panel = _Panel(holdings, Coding(holdings, read_lists(graph, capacity)), read_standings(graph))
    return Table(COLUMNS, tuple(row for year in years for row in panel.rows(year)))


class _Panel:
    def __init__(self, holdings: Holdings, coding: Coding, standings: Standings) -> None:
        self._holdings = holdings
        self._coding = coding
        self._standings = standings

    def rows(self, year: int) -> Iterator[Row]:
        states = [state for state in self._holdings.states if exists_in(state, year)]
        bodies = [body for body in self._holdings.bodies if existed(body, year)]
        for state in states:
            for body in bodies:
                yield from self._cells(state, body, year)

    def _cells(self, state: str, body: str, year: int) -> Iterator[Row]:
        held = self._holdings.by_pair.get((state, body), [])
        roles: dict[str, list[Holding]] = {}
        for item in held:
            if item.in_year(year)[1]:
                roles.setdefault(item.role, []).append(item)
        for role, items in sorted(roles.items()) or [("", [])]:
            yield self._row(state, body, year, role, items)

    def _row(self, state: str, body: str, year: int, role: str, items: list[Holding]) -> Row:
        certain = [span for item in items for span in item.in_year(year)[0]]
        possible = [span for item in items for span in item.in_year(year)[1]]
        standings = self._standings.get((state, body), [])
        return {
            "state": self._holdings.labels[state],
            **codes_in(state, year),
            "year": year,
            "body": body.partition("/")[2],
            "capacity": role,
            "standing": ";".join(sorted({name for name, days in standings if shared([days], [year_of(year)])})),
            "code": self._coding.code(state, body, year),
            "days_certain": count(certain),
            "days_possible": count(possible),
            "rule": self._holdings.rule,
            "sources": sum(item.sources for item in items),
            "contested": int(any(item.contested for item in items)),
        }
