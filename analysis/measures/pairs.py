"""Measures of pairs: what two states, or two bodies, share."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from comity.analysis.snapshot import side
from comity.analysis.table import Row, Table

COLUMNS = ("first", "first_label", "second", "second_label", "shared", "jaccard", "names")
_DIGITS = 6


def of_state_pairs(graph: Any) -> Table:
    """A row for each two states that share a body: how many, as a share of all that either has (Jaccard), which."""
    return Table(COLUMNS, tuple(_rows(graph, "state")))


def of_body_pairs(graph: Any) -> Table:
    """A row for each two bodies that share a state: how many, as a share of all that either has (Jaccard), which."""
    return Table(COLUMNS, tuple(_rows(graph, "body")))


def _rows(graph: Any, name: str) -> list[Row]:
    around = {node: set(graph[node]) for node in side(graph, name)}
    pairs = ((one, other) for one, other in combinations(around, 2) if around[one] & around[other])
    rows = [_row(graph, one, other, around[one], around[other]) for one, other in pairs]
    return sorted(rows, key=lambda row: (-int(row["shared"]), -float(row["jaccard"]), str(row["first_label"])))


def _row(graph: Any, one: str, other: str, near: set[str], far: set[str]) -> Row:
    both = sorted(node.rpartition("/")[2] for node in near & far)
    return {
        "first": one,
        "first_label": graph.nodes[one]["label"],
        "second": other,
        "second_label": graph.nodes[other]["label"],
        "shared": len(both),
        "jaccard": round(len(both) / len(near | far), _DIGITS),
        "names": ";".join(both),
    }
