"""A day's network: states on one side, bodies on the other, an edge where a state belongs."""

from __future__ import annotations

from datetime import date
from typing import Any

import networkx as nx

from comity.analysis.holding import Holdings


def snapshot(holdings: Holdings, day: date, possibly: bool = False) -> Any:
    """A ``networkx.Graph`` of the states and bodies bound on a day, nodes with ``label`` and ``side``.

    Only certain bonds count, or possible ones too where ``possibly`` is set. Every body of the set that then has
    a state is a node, and every state that is bound.
    """
    graph = nx.Graph()
    for item in holdings.items:
        held = item.on(day)
        if item.member.startswith("state/") and (held == "certainly" or (held and possibly)):
            graph.add_node(item.member, side="state", label=holdings.labels[item.member])
            graph.add_node(item.body, side="body", label=holdings.labels[item.body])
            graph.add_edge(item.member, item.body)
    return _ordered(graph)


def side(graph: Any, name: str) -> list[str]:
    """The nodes of one side, ``state`` or ``body``, in order."""
    return sorted(node for node, data in graph.nodes(data=True) if data["side"] == name)


def _ordered(graph: Any) -> Any:
    """The same graph with nodes and edges in order, so that no measure depends on the order of rows."""
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(graph.nodes(data=True)))
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.edges()))
    return ordered
