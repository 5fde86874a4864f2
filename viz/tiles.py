"""A grid of tiles, one a state: near its capital, in the order of its neighbours, without any boundary.

``assets/tiles.csv`` follows from the gazetteer by one rule and nothing else; ``python -m comity.viz.tiles``
prints it anew. A place on the grid says nothing about status or territory.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from comity.graph.period import days_between
from comity.ontology.gazetteer import labels, table
from comity.viz.grid import Spot, lay_grid

_ASIA = ("Central Asia", "Eastern Asia", "South-eastern Asia", "Southern Asia", "Western Asia")


class Tile(NamedTuple):
    """The tile of a state, by column from the west and row from the north."""

    state: str
    x: int
    y: int


def read_tiles(shown: Iterable[str]) -> list[dict[str, str | int]]:
    """The tiles of the states shown and of Asia's others: ``id``, ``label``, ``code``, ``x``, ``y`` and its days.

    Asia's others are those in the state system of Correlates of War today: a published list, no judgement of ours.

    >>> [tile["code"] for tile in read_tiles(["state/CHE"]) if tile["code"] in ("CHE", "FRA", "KAZ")]
    ['CHE', 'KAZ']
    """
    wanted = set(shown) | _asian()
    named, read = labels(), ((f"state/{tile.state}", tile) for tile in _kept())
    return [
        {"id": path, "label": named[path], "code": tile.state, "x": tile.x, "y": tile.y, **_life()[tile.state]}
        for path, tile in read
        if path in wanted
    ]


def lay_tiles() -> list[Tile]:
    """A tile for every state of the gazetteer with a capital, which it stands for; the rule is that of ``lay_grid``."""
    cells = lay_grid(_capitals())
    return [Tile(state, *cells[state]) for state in sorted(cells)]


def render_tiles(tiles: Iterable[Tile]) -> str:
    """The tiles as CSV.

    >>> render_tiles([Tile("KAZ", 3, 4)]).splitlines()
    ['state,x,y', 'KAZ,3,4']
    """
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([Tile._fields, *tiles])
    return written.getvalue()


def _capitals() -> dict[str, Spot]:
    held = (row for row in table("places") if row["latitude"])
    places = {row["key"]: (float(row["longitude"]), float(row["latitude"])) for row in held}
    return {row["key"]: places[row["capital"]] for row in table("states") if row["capital"] in places}


def _asian() -> set[str]:
    listed = {row["state"] for row in table("state_codes") if row["scheme"] == "cow" and not row["end"]}
    return {f"state/{row['key']}" for row in table("states") if row["region"] in _ASIA and row["key"] in listed}


@cache
def _kept() -> tuple[Tile, ...]:
    text = (files("comity.viz") / "assets" / "tiles.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return tuple(Tile(row["state"], int(row["x"]), int(row["y"])) for row in rows)


@cache
def _life() -> dict[str, dict[str, str]]:
    """The first and the last day on which a state may exist under its key."""
    days = {row["key"]: days_between(row["begin"], row["end"]) for row in table("states")}
    return {key: {"from": first.isoformat(), "until": last.isoformat()} for key, (first, last) in days.items()}


if __name__ == "__main__":
    print(render_tiles(lay_tiles()), end="")
