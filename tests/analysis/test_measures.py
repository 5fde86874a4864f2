"""Measures of a day's network, on graphs small enough to know the answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from comity.analysis.holding import Holding, Holdings, read_holdings
from comity.analysis.measures import MEASURES, of_bodies, of_body_pairs, of_state_pairs, of_states
from comity.analysis.snapshot import snapshot
from comity.analysis.through_time import measured
from tests.queries.asked import tiny

DAY = date(2010, 1, 1)
ALWAYS = ((date(2000, 1, 1), date(2020, 12, 31)),)


def holdings(*bonds: str) -> Holdings:
    """Holdings out of words such as ``a-X``; a question mark makes one only possible."""
    items = tuple(
        Holding(f"organisation/{body.rstrip('?')}", f"state/{state}", "member", () if "?" in body else ALWAYS, ALWAYS,
                contested=False, sources=1, fact=f"{state}{body}")
        for state, body in (bond.split("-") for bond in bonds)
    )  # fmt: skip
    names = {name for item in items for name in (item.body, item.member)}
    return Holdings(items, tuple(sorted({item.body for item in items})), {name: name for name in names}, "all")


def rows(table: Any) -> dict[str, Any]:
    return {row["key"].partition("/")[2]: row for row in table}


def test_the_only_bridge_has_all_paths_between() -> None:
    graph = snapshot(holdings("a-X", "b-X", "b-Y", "c-Y"), DAY)
    found = rows(of_states(graph))
    assert (found["b"]["degree"], found["b"]["betweenness"]) == (2, 1.0)
    assert found["a"]["betweenness"] == found["c"]["betweenness"] == 0
    assert rows(of_bodies(graph))["X"]["degree"] == 2


def test_groups_without_a_bridge_are_communities() -> None:
    found = rows(of_states(snapshot(holdings("a-X", "b-X", "c-Y", "d-Y", "e-Y"), DAY)))
    assert found["c"]["community"] == found["d"]["community"] == 1
    assert found["a"]["community"] == found["b"]["community"] == 2


def test_pairs_and_jaccard() -> None:
    graph = snapshot(holdings("a-X", "b-X", "a-Y", "b-Y", "b-Z"), DAY)
    pair = next(iter(of_state_pairs(graph)))
    assert (pair["shared"], pair["jaccard"], pair["names"]) == (2, 0.666667, "X;Y")
    assert next(iter(of_body_pairs(graph)))["names"] == "a;b"


def test_possible_bonds_count_only_when_asked() -> None:
    given = holdings("a-X", "b-X?")
    assert len(snapshot(given, DAY)) == 2
    assert len(snapshot(given, DAY, possibly=True)) == 3


def test_order_of_rows_changes_nothing() -> None:
    bonds = ["a-X", "b-X", "b-Y", "c-Y", "c-Z", "d-Z", "a-Z"]
    for measure in MEASURES.values():
        one = measured(measure, holdings(*bonds), [DAY])
        other = measured(measure, holdings(*reversed(bonds)), [DAY])
        assert one.csv == other.csv


@pytest.mark.parametrize("name", list(MEASURES))
def test_an_empty_day_has_no_rows(name: str) -> None:
    assert len(measured(MEASURES[name], holdings("a-X"), [date(1950, 1, 1)])) == 0


def test_pairs_of_bodies_agree_with_the_question() -> None:
    graph = tiny()
    on = date(2009, 6, 1)
    table = of_body_pairs(snapshot(read_holdings(graph, ("organisation/CICA", "organisation/OSCE")), on))
    found = {(row["first"], row["second"]): str(row["shared"]) for row in table}
    asked = {(row["body"], row["otherBody"]): row["certain"] for row in graph.ask("overlaps", on=str(on))}
    assert found == asked
