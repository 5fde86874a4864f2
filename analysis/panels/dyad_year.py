"""Dyad-year: what two states share in each year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations

from comity.analysis.codes import SCHEMES, codes_in, exists_in
from comity.analysis.days import Span, count, shared
from comity.analysis.holding import Holdings, read_holdings
from comity.analysis.table import Row, Table
from comity.queries import Graph

_SIDES = tuple(f"{name}_{side}" for side in "ab" for name in ("state", *SCHEMES))
COLUMNS = (*_SIDES, "year", "bodies_certain", "bodies_possible", "days_certain", "days_possible", "shared", "rule",
           "contested")  # fmt: skip

Days = dict[str, tuple[list[Span], list[Span], bool]]
"""By body: the certain and the possible days of one state in one year, and whether sources differ."""


def dyad_years(
    graph: Graph, bodies: tuple[str, ...], years: range, capacity: str = "fullCapacity", directed: bool = False
) -> Table:
    """A row for each pair of states of the state-year panel that both existed in the year; shares of none are zeros.

    ``bodies_certain`` counts the bodies to which both certainly belong on some same day, ``bodies_possible`` those
    to which both may belong (certain ones too), ``days_`` the body-days so shared, ``shared`` names the certain ones.
    ``directed`` gives each pair in both orders, else once with the keys in alphabetical order. A zero here means
    "no shared membership is known": the state-year panel tells unknown from zero.
    """
    holdings = read_holdings(graph, bodies, capacity)
    return Table(COLUMNS, tuple(row for year in years for row in _rows(holdings, year, directed)))


def _rows(holdings: Holdings, year: int, directed: bool) -> Iterator[Row]:
    states = [state for state in holdings.states if exists_in(state, year)]
    days = {state: _days(holdings, state, year) for state in states}
    for one, other in permutations(states, 2) if directed else combinations(states, 2):
        sides = {"state_a": holdings.labels[one], "state_b": holdings.labels[other]}
        codes = {f"{name}_{side}": code for side, state in (("a", one), ("b", other))
                 for name, code in codes_in(state, year).items()}  # fmt: skip
        yield {**sides, **codes, "year": year, **_shares(days[one], days[other]), "rule": holdings.rule}


def _shares(one: Days, other: Days) -> Row:
    both = sorted(one.keys() & other.keys())
    certain = {body: count(shared(one[body][0], other[body][0])) for body in both}
    possible = {body: count(shared(one[body][1], other[body][1])) for body in both}
    named = [body for body in both if certain[body]]
    return {
        "bodies_certain": len(named),
        "bodies_possible": sum(days > 0 for days in possible.values()),
        "days_certain": sum(certain.values()),
        "days_possible": sum(possible.values()),
        "shared": ";".join(body.partition("/")[2] for body in named),
        "contested": int(any(one[body][2] or other[body][2] for body in both)),
    }


def _days(holdings: Holdings, state: str, year: int) -> Days:
    found: Days = {}
    for body in holdings.bodies:
        held = [(item, *item.in_year(year)) for item in holdings.by_pair.get((state, body), [])]
        if possible := [span for _, _, spans in held for span in spans]:
            certain = [span for _, spans, _ in held for span in spans]
            found[body] = certain, possible, any(item.contested for item, _, spans in held if spans)
    return found
