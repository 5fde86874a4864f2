"""Panels over the invented graph, against what its rows say by hand and against questions on single days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest

from comity.analysis.bodies import chosen
from comity.analysis.coding import CODES
from comity.analysis.panels import PANELS, body_years, dyad_years, state_years
from comity.analysis.table import Table
from comity.graph.errors import UnknownName
from tests.queries.asked import tiny

BODIES = chosen("CICA,OSCE")
YEARS = range(1999, 2011)


@cache
def states() -> Table:
    return state_years(tiny(), BODIES, YEARS)


def cell(state: str, body: str, year: int) -> Any:
    rows = [row for row in states() if (row["iso3"], row["body"], row["year"]) == (state, body, year)]
    assert len(rows) == 1
    return rows[0]


def test_a_row_for_each_state_body_and_year() -> None:
    keys = [(row["state"], row["body"], row["year"], row["capacity"]) for row in states()]
    assert len(keys) == len(set(keys)) == 9 * 2 * len(YEARS)
    assert {row["code"] for row in states()} <= set(CODES)


@pytest.mark.parametrize(
    ("state", "year", "code", "certain", "possible"),
    [
        ("QAT", 1999, "certain", 245, 245),  # from 1 May
        ("QAT", 2003, "certain", 60, 90),  # ended in March
        ("QAT", 2005, "unknown", 0, 0),  # between two spells, and no list
        ("QAT", 2010, "certain", 15, 365),  # a list on 15 January, nothing after it
        ("KOR", 2005, "possible", 0, 365),  # one source says 2005, another June 2006
        ("KOR", 2006, "certain", 198, 365),
        ("PSE", 2010, "possible", 0, 334),  # denied in January, nobody speaks of the rest
    ],
)
def test_days_of_a_year(state: str, year: int, code: str, certain: int, possible: int) -> None:
    row = cell(state, "CICA", year)
    assert (row["code"], row["days_certain"], row["days_possible"]) == (code, certain, possible)


def test_standing_stands_beside_the_membership() -> None:
    assert cell("THA", "CICA", 2009)["standing"] == "frozenByDeclaration"
    assert cell("THA", "CICA", 2008)["standing"] == ""


def test_codes_are_those_of_other_data_sets() -> None:
    row = cell("KAZ", "OSCE", 2005)
    assert (row["iso3"], row["cow"], row["gw"], row["vdem"]) == ("KAZ", "705", "705", "121")
    assert (row["sources"], row["contested"], row["rule"]) == (3, 0, "all")


def test_days_agree_with_questions_on_each_day() -> None:
    graph = tiny()
    days = [date(2006, 1, 1) + timedelta(step) for step in range(0, 365, 13)]
    answers = {day: graph.ask("members-of", organisation="CICA", on=str(day)).rows for day in days}
    from comity.analysis import read_holdings  # noqa: PLC0415

    holdings = read_holdings(graph, BODIES)
    for day, rows in answers.items():
        held = {item.fact: item.on(day) for item in holdings.items if item.body == "organisation/CICA" and item.on(day)}
        assert held == {row["fact"]: row["certainty"] for row in rows}


def test_dyads_share_days() -> None:
    pairs = {(row["iso3_a"], row["iso3_b"], row["year"]): row for row in dyad_years(tiny(), BODIES, range(2009, 2010))}
    both: Any = pairs["KAZ", "TUR", 2009]
    assert (both["bodies_certain"], both["shared"], both["days_certain"]) == (2, "CICA;OSCE", 730)
    assert len(pairs) == 9 * 8 // 2
    directed = dyad_years(tiny(), BODIES, range(2009, 2010), directed=True)
    assert len(directed) == 9 * 8


def test_body_year_counts_states() -> None:
    rows = {(row["body"], row["year"]): row for row in body_years(tiny(), BODIES, range(2008, 2009))}
    cica: Any = rows["CICA", 2008]
    assert (cica["states_certain"], cica["certain_at_year_end"], cica["joined"], cica["left"]) == (6, 6, 2, 0)


def test_no_day_after_the_data_date() -> None:
    assert all(row["days_possible"] == 0 for row in state_years(tiny(), BODIES, range(2011, 2012)))


@pytest.mark.parametrize("name", list(PANELS))
def test_each_panel_has_its_columns_and_the_same_bytes(name: str) -> None:
    one, other = (PANELS[name](tiny(), BODIES, range(2005, 2007)) for _ in range(2))
    assert one.csv == other.csv
    assert all(set(row) == set(one.columns) for row in one)


def test_a_table_becomes_a_frame() -> None:
    pytest.importorskip("pandas", reason="the extra 'frames' is not installed")
    assert list(states().frame.columns) == list(states().columns)
    assert states().frame["days_certain"].max() == 366


def test_unknown_sets_and_bodies_are_refused() -> None:
    with pytest.raises(UnknownName, match="regional"):
        chosen("")
    with pytest.raises(UnknownName, match="CICAA"):
        chosen("CICAA")
