"""The order of members around the ring: those that share bodies stand together."""

from __future__ import annotations

from cmath import phase, rect
from math import pi

Ties = dict[str, dict[str, str]]
"""Each member's bodies, and in what broad sense it belongs to each."""

_ROUNDS = 8


def arrange(ties: Ties, bodies: list[str], labels: dict[str, str]) -> list[list[str]]:
    """Clusters of members in ring order, the best of a few rounds.

    >>> ties = {"b": {"X": "member"}, "a": {"X": "member"}, "c": {"X": "observer"}}
    >>> arrange(ties, ["X"], {"a": "A", "b": "B", "c": "C"})
    [['a', 'b'], ['c']]
    """
    if len(bodies) < 2:
        return _by_capacity(ties, labels)
    places = _spread(chain(bodies, _sets(ties, bodies)))
    best, least = [list(ties)], float("inf")
    for _ in range(_ROUNDS):
        clusters = _order(ties, places, labels)
        places, cost = _centres(ties, clusters, bodies)
        if cost < least - 1e-9:
            best, least = clusters, cost
        places = _spread(sorted(bodies, key=lambda body: (_turn(places[body]), body)))
    return best


def _by_capacity(ties: Ties, labels: dict[str, str]) -> list[list[str]]:
    clusters: dict[tuple[bool, str], list[str]] = {}
    for node in sorted(ties, key=lambda node: (labels[node], node)):
        broad = min(ties[node].values(), default="~")
        clusters.setdefault((broad != "member", broad), []).append(node)
    return [clusters[key] for key in sorted(clusters)]


def _sets(ties: Ties, bodies: list[str]) -> dict[str, set[str]]:
    sets: dict[str, set[str]] = {body: set() for body in bodies}
    for node, own in ties.items():
        for body in own:
            sets[body].add(node)
    return sets


def chain(bodies: list[str], sets: dict[str, set[str]]) -> list[str]:
    """Bodies one after the other, each the most like the one before."""
    chain = [max(bodies, key=lambda body: (len(sets[body]), body))]
    rest = set(bodies) - set(chain)
    while rest:
        last = sets[chain[-1]]
        chain.append(max(rest, key=lambda body: (_alike(last, sets[body]), body)))
        rest.discard(chain[-1])
    return chain


def _alike(left: set[str], right: set[str]) -> float:
    return len(left & right) / max(len(left | right), 1)


def _spread(bodies: list[str]) -> dict[str, complex]:
    return {body: rect(1, 2 * pi * index / len(bodies)) for index, body in enumerate(bodies)}


def _turn(place: complex) -> float:
    """The angle in whole steps, so that rounding never decides an order."""
    return round((phase(place) % (2 * pi)) * 1e6) / 1e6


def _order(ties: Ties, places: dict[str, complex], labels: dict[str, str]) -> list[list[str]]:
    sizes = {body: len(nodes) for body, nodes in _sets(ties, list(places)).items()}
    near = {body: places[body] / max(sizes[body], 1) for body in places}
    pulls = {node: sum((near[body] for body in sorted(own)), 0j) for node, own in ties.items()}
    clusters: dict[str, list[str]] = {}
    for node, own in ties.items():
        clusters.setdefault(min(own, key=lambda body: (sizes[body], body), default=""), []).append(node)
    for nodes in clusters.values():
        nodes.sort(key=lambda node: (_turn(pulls[node]), _senses(ties[node]), labels[node], node))
    ranked = sorted(clusters, key=lambda body: (_turn(sum((pulls[n] for n in clusters[body]), 0j)), body))
    return [_unwrapped(clusters[body], pulls) for body in ranked]


def _senses(own: dict[str, str]) -> list[tuple[str, bool, str]]:
    """The bodies of a member with the sense in which it belongs, full members first."""
    return sorted((body, broad != "member", broad) for body, broad in own.items())


def _unwrapped(nodes: list[str], pulls: dict[str, complex]) -> list[str]:
    """The same order, begun at the widest gap, so that a cluster across the top isn't cut in two."""
    turns = [_turn(pulls[node]) for node in nodes]
    gaps = [(turn - turns[index - 1]) % (2 * pi) for index, turn in enumerate(turns)]
    start = gaps.index(max(gaps))
    return nodes[start:] + nodes[:start]


def _centres(ties: Ties, clusters: list[list[str]], bodies: list[str]) -> tuple[dict[str, complex], float]:
    """Where each body would stand among its members, and how long the lines would be."""
    ring = [node for cluster in clusters for node in cluster]
    spots = {node: rect(1, 2 * pi * index / len(ring)) for index, node in enumerate(ring)}
    sets = _sets(ties, bodies)
    centres = {body: _middle([spots[node] for node in sorted(sets[body])]) for body in bodies}
    return centres, sum(abs(spots[node] - centres[body]) for node in ring for body in sorted(ties[node]))


def _middle(spots: list[complex]) -> complex:
    return sum(spots, 0j) / max(len(spots), 1)
