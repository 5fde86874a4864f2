"""Laying a grid: each point gets a cell of its own, near where it belongs and in the order of its neighbours."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import product

_SPREAD = 0.62
_COLUMNS, _ROWS = 31, 20
_NEAR = 6
_REACH = 3
_ROUNDS = 12
_ORDER = 1.5

Spot = tuple[float, float]
Cell = tuple[int, int]
Near = dict[str, list[str]]


def lay_grid(points: dict[str, Spot]) -> dict[str, Cell]:
    """A cell (column from the west, row from the north) for each point (degrees east, degrees north).

    Degrees become columns and rows, partly as they are, partly by rank, so that crowded regions get more room.
    Each point takes the free cell nearest to where it belongs, in order of its distance from the middle; then
    points move or change places as long as that shortens the ways (squared) and mends the order of west and
    east, north and south among near neighbours.

    >>> cells = lay_grid({"a": (0.0, 0.0), "b": (50.0, 0.0), "c": (50.0, 30.0)})
    >>> cells["a"][0] < cells["b"][0], cells["c"][1] < cells["b"][1]
    (True, True)
    """
    wanted = _wanted(points)
    cells = _settled(wanted)
    near = {name: _nearest(name, wanted) for name in wanted}
    for _ in range(_ROUNDS):
        if not sum(_improved(name, cells, wanted, near) for name in wanted):
            break
    return cells


def _wanted(points: dict[str, Spot]) -> dict[str, Spot]:
    """Where each point belongs, in columns and rows that need not be whole."""
    across, down = (sorted(point[axis] for point in points.values()) for axis in (0, 1))
    return {
        name: ((_COLUMNS - 1) * _share(x, across), (_ROWS - 1) * (1 - _share(y, down)))
        for name, (x, y) in sorted(points.items())
    }


def _share(value: float, ranked: list[float]) -> float:
    rank = bisect_left(ranked, value) / (len(ranked) - 1)
    return _SPREAD * rank + (1 - _SPREAD) * (value - ranked[0]) / (ranked[-1] - ranked[0])


def _settled(wanted: dict[str, Spot]) -> dict[str, Cell]:
    middle = (_COLUMNS / 2, _ROWS / 2)
    free = set(product(range(_COLUMNS), range(_ROWS)))
    cells: dict[str, Cell] = {}
    for name in sorted(wanted, key=lambda name: (_way(wanted[name], middle), name)):
        cells[name] = min(free, key=lambda cell: (_way(wanted[name], cell), cell))
        free.discard(cells[name])
    return cells


def _way(one: Spot, two: Spot) -> float:
    return (one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2


def _nearest(name: str, wanted: dict[str, Spot]) -> list[str]:
    others = sorted(wanted, key=lambda other: (_way(wanted[name], wanted[other]), other))
    return [other for other in others if other != name][:_NEAR]


def _improved(name: str, cells: dict[str, Cell], wanted: dict[str, Spot], near: Near) -> bool:
    """Whether a point found a better cell within reach, changing places with whoever stands there."""
    taken = {cell: other for other, cell in cells.items()}
    x, y = cells[name]
    best, least = None, -1e-9
    for cell in _around(x, y):
        moves = {name: cell} | ({taken[cell]: (x, y)} if cell in taken else {})
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
        _way(wanted[name], cells[name]) + _ORDER * sum(_turned(name, other, cells, wanted) for other in near[name])
        for name in moved
    )


def _turned(one: str, two: str, cells: dict[str, Cell], wanted: dict[str, Spot]) -> float:
    """How much two neighbours stand the wrong way round, by each axis on which they lie apart."""
    return sum(
        abs(wanted[one][axis] - wanted[two][axis])
        for axis in (0, 1)
        if (wanted[one][axis] - wanted[two][axis]) * (cells[one][axis] - cells[two][axis]) < 0
    )
