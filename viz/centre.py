"""The places of bodies inside the ring: among their members, never on each other."""

from __future__ import annotations

from math import hypot, sqrt

Point = tuple[float, float]

_REACH = 0.66
_APART = 130.0
_SHARE = 0.95
_WORK = 120_000


def place_bodies(bodies: list[str], members: dict[str, list[Point]], radius: float) -> dict[str, Point]:
    """A point for each body: the middle of its members, pushed apart and kept off the ring.

    >>> place_bodies(["a"], {}, 100)
    {'a': (0.0, 0.0)}
    """
    if len(bodies) == 1:
        return {bodies[0]: (0.0, 0.0)}
    weights = [len(members.get(body, [])) + 0.2 for body in bodies]
    places = [_nudged(_middle(members.get(body, [])), index) for index, body in enumerate(bodies)]
    apart = max(min(_APART, radius * 0.6), _SHARE * radius / sqrt(max(len(bodies), 1)))
    for _ in range(max(10, min(300, _WORK // max(len(bodies) ** 2, 1)))):
        if not _push(places, weights, apart, _REACH * radius):
            break
    return dict(zip(bodies, places, strict=True))


def _middle(points: list[Point]) -> Point:
    if not points:
        return 0.0, 0.0
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _nudged(place: Point, index: int) -> Point:
    """Moved by a hair, each body another way, so that none lie on one spot."""
    return place[0] + 0.5 * (index % 7), place[1] + 0.3 * (index % 5) + 0.1 * index


def _push(places: list[Point], weights: list[float], apart: float, reach: float) -> bool:
    """One round of moving those that are too near, small bodies out of the way of large ones."""
    moved = False
    for left in range(len(places)):
        for right in range(left + 1, len(places)):
            share = weights[right] / (weights[left] + weights[right])
            moved |= _part(places, (left, right), share, apart)
    for index, place in enumerate(places):
        places[index] = _within(place, reach)
    return moved


def _part(places: list[Point], pair: tuple[int, int], share: float, apart: float) -> bool:
    left, right = pair
    (ax, ay), (bx, by) = places[left], places[right]
    distance = hypot(bx - ax, by - ay) or 1e-6
    if distance >= apart - 0.5:
        return False
    step = (apart - distance) / distance
    dx, dy = (bx - ax) * step, (by - ay) * step
    places[left] = ax - dx * share, ay - dy * share
    places[right] = bx + dx * (1 - share), by + dy * (1 - share)
    return True


def _within(place: Point, reach: float) -> Point:
    length = hypot(*place)
    return place if length <= reach else (place[0] * reach / length, place[1] * reach / length)
