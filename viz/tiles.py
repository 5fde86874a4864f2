"""A grid of tiles, one a state: near its capital, in the order of its neighbours, without any boundary.

``assets/tiles.csv`` follows from the gazetteer by one rule and nothing else; ``python -m comity.viz.tiles``
prints it anew. A place on the grid says nothing about status or territory.
"""

from __future__ import annotations

import csv
import io
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple

from comity.graph.period import days_between
from comity.ontology.gazetteer import labels, table

_ASIA = ("Central Asia", "Eastern Asia", "South-eastern Asia", "Southern Asia", "Western Asia")
_SPREAD = 0.62
_COLUMNS, _ROWS = 31, 20
_NEAR = 6
_REACH = 3
_ROUNDS = 12
_ORDER = 1.5


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
    """A tile for every state of the gazetteer, by this rule.

    A state stands for its capital. Longitude and latitude become columns and rows, partly by degrees, partly
    by rank, so that crowded regions get more room. Each state takes the free cell nearest to where it belongs,
    in order of its distance from the middle; then tiles move or change places as long as that shortens the
    ways (squared) and mends the order of west and east, north and south among near neighbours.
    """
    wanted = _wanted()
    cells = _settled(wanted)
    near = {state: _nearest(state, wanted) for state in wanted}
    for _ in range(_ROUNDS):
        if not sum(_improved(state, cells, wanted, near) for state in wanted):
            break
    return [Tile(state, *cells[state]) for state in sorted(cells)]


def render_tiles(tiles: Iterable[Tile]) -> str:
    """The tiles as CSV.

    >>> render_tiles([Tile("KAZ", 3, 4)]).splitlines()
    ['state,x,y', 'KAZ,3,4']
    """
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([Tile._fields, *tiles])
    return written.getvalue()


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


Spot = tuple[float, float]
Cell = tuple[int, int]


def _wanted() -> dict[str, Spot]:
    """Where each state belongs, in columns and rows that need not be whole."""
    places = {
        row["key"]: (float(row["longitude"]), float(row["latitude"])) for row in table("places") if row["latitude"]
    }
    spots = {row["key"]: places[row["capital"]] for row in table("states") if row["capital"] in places}
    across, down = (sorted(spot[axis] for spot in spots.values()) for axis in (0, 1))
    return {
        state: ((_COLUMNS - 1) * _share(x, across), (_ROWS - 1) * (1 - _share(y, down)))
        for state, (x, y) in sorted(spots.items())
    }


def _share(value: float, ranked: list[float]) -> float:
    rank = bisect_left(ranked, value) / (len(ranked) - 1)
    return _SPREAD * rank + (1 - _SPREAD) * (value - ranked[0]) / (ranked[-1] - ranked[0])


def _settled(wanted: dict[str, Spot]) -> dict[str, Cell]:
    middle = (_COLUMNS / 2, _ROWS / 2)
    free = set(product(range(_COLUMNS), range(_ROWS)))
    cells: dict[str, Cell] = {}
    for state in sorted(wanted, key=lambda state: (_way(wanted[state], middle), state)):
        cells[state] = min(free, key=lambda cell: (_way(wanted[state], cell), cell))
        free.discard(cells[state])
    return cells


def _way(one: Spot, two: Spot) -> float:
    return (one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2


def _nearest(state: str, wanted: dict[str, Spot]) -> list[str]:
    others = sorted(wanted, key=lambda other: (_way(wanted[state], wanted[other]), other))
    return [other for other in others if other != state][:_NEAR]


Near = dict[str, list[str]]


def _improved(state: str, cells: dict[str, Cell], wanted: dict[str, Spot], near: Near) -> bool:
    """Whether a tile found a better cell within reach, changing places with whoever stands there."""
    taken = {cell: other for other, cell in cells.items()}
    x, y = cells[state]
    best, least = None, -1e-9
    for cell in _around(x, y):
        moves = {state: cell} | ({taken[cell]: (x, y)} if cell in taken else {})
        gain = _cost(moves, cells | moves, wanted, near) - _cost(moves, cells, wanted, near)
        if gain < least:
            best, least = moves, gain
    cells |= best or {}
    return best is not None


def _around(x: int, y: int) -> list[Cell]:
    steps = range(-_REACH, _REACH + 1)
    cells = ((x + across, y + down) for across, down in product(steps, steps) if (across, down) != (0, 0))
    return [(x, y) for x, y in cells if 0 <= x < _COLUMNS and 0 <= y < _ROWS]


def _cost(moved: Iterable[str], cells: dict[str, Cell], wanted: dict[str, Spot], near: Near) -> float:
    return sum(
        _way(wanted[state], cells[state]) + _ORDER * sum(_turned(state, other, cells, wanted) for other in near[state])
        for state in moved
    )


def _turned(one: str, two: str, cells: dict[str, Cell], wanted: dict[str, Spot]) -> float:
    """How much two neighbours stand the wrong way round, by each axis on which they lie apart."""
    return sum(
        abs(wanted[one][axis] - wanted[two][axis])
        for axis in (0, 1)
        if (wanted[one][axis] - wanted[two][axis]) * (cells[one][axis] - cells[two][axis]) < 0
    )


if __name__ == "__main__":
    print(render_tiles(lay_tiles()), end="")
