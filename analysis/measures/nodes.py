"""Measures of single states and bodies."""

from __future__ import annotations

from typing import Any

import networkx as nx

from comity.analysis.snapshot import side
from comity.analysis.table import Row, Table

COLUMNS = ("key", "label", "degree", "betweenness", "community")
_DIGITS = 6


def of_states(graph: Any) -> Table:
    """A row for each bound state: in how many bodies it is, its betweenness, its community.

    ``betweenness`` is that of the two-sided network: the share of shortest paths between all pairs of other
    nodes that pass through the state, from 0 to 1 of what is possible for its side (Borgatti and Halgin 2011), so a
    state that alone joins two bodies stands out. ``community`` numbers groups of states and bodies found by greedy
    modularity (Clauset, Newman and Moore 2004), the largest first.
    """
    return Table(COLUMNS, tuple(_rows(graph, "state")))


def of_bodies(graph: Any) -> Table:
    """A row for each body with members: how many, its betweenness, its community; see ``of_states``."""
    return Table(COLUMNS, tuple(_rows(graph, "body")))


def communities(graph: Any) -> dict[str, int]:
    """The number of each node's community, from 1, the largest first."""
    if not graph.number_of_edges():
        return {}
    found = nx.community.greedy_modularity_communities(graph)
    ranked = sorted(found, key=lambda nodes: (-len(nodes), min(nodes)))
    return {node: number for number, nodes in enumerate(ranked, 1) for node in nodes}


def _rows(graph: Any, name: str) -> list[Row]:
    states = side(graph, "state")
    between = nx.bipartite.betweenness_centrality(graph, states) if len(graph) > 2 else dict.fromkeys(graph, 0.0)
    groups = communities(graph)
    rows: list[Row] = [
        {
            "key": node,
            "label": graph.nodes[node]["label"],
            "degree": graph.degree[node],
            "betweenness": round(between[node], _DIGITS),
            "community": groups[node],
        }
        for node in side(graph, name)
    ]
    return sorted(rows, key=lambda row: (-float(row["betweenness"]), -int(row["degree"]), str(row["label"])))
