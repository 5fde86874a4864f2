"""The places of bodies inside the ring: among their members, never on each other."""

from __future__ import annotations

from itertools import combinations
from math import hypot
from typing import NamedTuple

Point = tuple[float, float]

_REACH = 0.8
_LETTER = 0.68
_LINES = 2.7
_MARGIN = 0.7
_LARGEST, _SMALLEST = 30.0, 2.0
_SMALLER = 0.88
_WORK = 250_000
_LONGEST = 24


class Box(NamedTuple):
    """Half the width and half the height of a body's box, as a share of the height of its letters."""

    across: float
    down: float


def place_bodies(
    shorts: dict[str, str], members: dict[str, list[Point]], radius: float
) -> tuple[dict[str, Point], float]:
    """A point for each body and the height of the letters in its box, so large that no two boxes meet.

    ``shorts`` are the names in the boxes. A body starts in the middle of its members; boxes that meet part by
    the shorter way, small bodies out of the way of large ones; where that does not end, letters get smaller.

    >>> place_bodies({"a": "A"}, {}, 100)
    ({'a': (0.0, 0.0)}, 30.0)
    """
    bodies = list(shorts)
    if len(bodies) < 2:
        return dict.fromkeys(bodies, (0.0, 0.0)), _LARGEST
    weights = [len(members.get(body, [])) + 0.2 for body in bodies]
    starts = [_nudged(_middle(members.get(body, [])), index) for index, body in enumerate(bodies)]
    places, text = _largest(starts, [box_of(shorts[body]) for body in bodies], weights, radius)
    return dict(zip(bodies, places, strict=True)), round(text, 2)


def box_of(short: str) -> Box:
    """The box that a name of one line, with a number below it, takes.

    >>> box_of("CICA").down
    1.35
    """
    letters = max(min(len(short), _LONGEST) * _LETTER, 2.4)
    return Box((letters + 1.2) / 2, _LINES / 2)


def _largest(starts: list[Point], boxes: list[Box], weights: list[float], radius: float) -> tuple[list[Point], float]:
    """Tries letters from large to small, from the places reached so far, until each box has a place of its own."""
    text, places = _LARGEST, list(starts)
    rounds = max(12, min(200, _WORK // len(starts) ** 2))
    while True:
        sizes = [Box((box.across + _MARGIN / 2) * text, (box.down + _MARGIN / 2) * text) for box in boxes]
        if _settled(places, sizes, weights, _REACH * radius, rounds) or text < _SMALLEST:
            return places, text
        text *= _SMALLER


def _settled(places: list[Point], sizes: list[Box], weights: list[float], reach: float, rounds: int) -> bool:
    """Whether all boxes came apart; one round after a quiet one must be quiet too, since the ring pushes back."""
    return any(not _push(places, sizes, weights, reach) for _ in range(rounds))


def _middle(points: list[Point]) -> Point:
    if not points:
        return 0.0, 0.0
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _nudged(place: Point, index: int) -> Point:
    """Moved by a hair, each body another way, so that none lie on one spot."""
    return place[0] + 0.5 * (index % 7), place[1] + 0.3 * (index % 5) + 0.1 * index


def _push(places: list[Point], sizes: list[Box], weights: list[float], reach: float) -> bool:
    """One round of parting boxes that meet, after each has come back within reach; whether any met."""
    for index, place in enumerate(places):
        places[index] = _within(place, sizes[index], reach)
    moved = False
    for left, right in combinations(range(len(places)), 2):
        moved |= _part(places, sizes, (left, right), weights[right] / (weights[left] + weights[right]))
    return moved


def _part(places: list[Point], sizes: list[Box], pair: tuple[int, int], share: float) -> bool:
    """Parts two boxes along the axis on which they meet the least, each axis measured in boxes."""
    left, right = pair
    (ax, ay), (bx, by) = places[left], places[right]
    wide, high = sizes[left].across + sizes[right].across, sizes[left].down + sizes[right].down
    across, down = wide - abs(bx - ax), high - abs(by - ay)
    if across <= 0.5 or down <= 0.5:
        return False
    sideways = across / wide < down / high
    step = (across if sideways else down) * (1 if (bx >= ax if sideways else by >= ay) else -1)
    dx, dy = (step, 0.0) if sideways else (0.0, step)
    places[left] = ax - dx * share, ay - dy * share
    places[right] = bx + dx * (1 - share), by + dy * (1 - share)
    return True


def _within(place: Point, size: Box, reach: float) -> Point:
    """Back so far that the whole box stands within reach of the middle."""
    far = hypot(abs(place[0]) + size.across, abs(place[1]) + size.down)
    if far <= reach:
        return place
    length = hypot(*place) or 1.0
    back = max(length - (far - reach), 0.0) / length
    return place[0] * back, place[1] * back
