"""Positions for two kinds of node: members on a ring, bodies inside it, the same at every opening.

No chance is involved: every tie is broken by name, and coordinates are whole numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any

from comity.viz.centre import place_bodies
from comity.viz.ring import Ties, arrange

_SLOT = 24
_SMALLEST = 280
_GAP = 0.9


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each node stands, the radius of the ring of members, and how high the letters of bodies may be."""

    positions: dict[str, tuple[int, int]]
    radius: int
    text: float


def place_nodes(graph: Any) -> Layout:
    """Members on a ring beside those they share bodies with, bodies inside, near their members.

    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_node("state/KOR", kind="state", label="Korea")
    >>> graph.add_node("organisation/CICA", kind="body", label="CICA")
    >>> key = graph.add_edge("state/KOR", "organisation/CICA", broad="member")
    >>> place_nodes(graph).positions
    {'organisation/CICA': (0, 0), 'state/KOR': (0, -280)}
    """
    ties = _ties(graph)
    clusters = arrange(ties, _bodies(graph), _labels(graph))
    angles = _angles(clusters)
    radius = max(_SMALLEST, round(_SLOT * _slots(clusters) / (2 * pi)))
    ring = {node: (radius * cos(angle), radius * sin(angle)) for node, angle in angles.items()}
    bodies, text = place_bodies(_shorts(graph), _members(ties, ring), radius)
    placed = bodies | ring
    return Layout({node: (round(x), round(y)) for node, (x, y) in sorted(placed.items())}, radius, text)


def _bodies(graph: Any) -> list[str]:
    return sorted(node for node, thing in graph.nodes(data=True) if thing["kind"] == "body")


def _shorts(graph: Any) -> dict[str, str]:
    return {node: graph.nodes[node].get("short", "") for node in _bodies(graph)}


def _labels(graph: Any) -> dict[str, str]:
    return {node: thing["label"] for node, thing in graph.nodes(data=True)}


def _ties(graph: Any) -> Ties:
    """Each member's bodies with the widest sense in which it belongs (a chair says nothing about that)."""
    ties: Ties = {node: {} for node in sorted(graph) if graph.nodes[node]["kind"] != "body"}
    for source, target, fact in graph.edges(data=True):
        who, body = (target, source) if target in ties else (source, target)
        if who in ties and body not in ties:
            known = ties[who].get(body, "~")
            ties[who][body] = min(known, "~" if fact["broad"] == "chair" else fact["broad"], key=_rank)
    return ties


def _rank(broad: str) -> tuple[bool, bool, str]:
    return broad == "~", broad != "member", broad


def _members(ties: Ties, ring: dict[str, tuple[float, float]]) -> dict[str, list[tuple[float, float]]]:
    members: dict[str, list[tuple[float, float]]] = {}
    for node, bodies in ties.items():
        for body in bodies:
            members.setdefault(body, []).append(ring[node])
    return members


def _slots(clusters: list[list[str]]) -> float:
    gaps = len(clusters) if len(clusters) > 1 else 0
    return sum(map(len, clusters)) + _GAP * gaps


def _angles(clusters: list[list[str]]) -> dict[str, float]:
    """Clockwise from the top, one slot each and a gap between clusters."""
    step, angles, slot = 2 * pi / max(_slots(clusters), 1), {}, 0.0
    for cluster in clusters:
        for node in cluster:
            angles[node] = slot * step - pi / 2
            slot += 1
        slot += _GAP
    return angles
