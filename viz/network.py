"""Answers as a network: things are nodes, every dated fact is an edge of its own."""

from __future__ import annotations

from typing import Any

import networkx as nx

from comity.queries.answer import Answer, Row
from comity.viz.naming import short_of
from comity.viz.style import line_rank

_UNKNOWN = {
    "possiblyFrom": "0001-01-01",
    "certainlyFrom": "9999-12-31",
    "certainlyUntil": "0001-01-01",
    "possiblyUntil": "9999-12-31",
}
_FIELDS = ("relation", "capacity", "capacityLabel", "broad", "begin", "end", "agreement", "why")


def read_network(network: Answer) -> Any:
    """The answer to ``network`` as a ``networkx.MultiDiGraph`` from members to bodies, keyed by fact.

    >>> from comity.queries.answer import Head
    >>> row = {"fact": "membership/CICA/KOR/member/1", "who": "state/KOR", "body": "organisation/CICA"}
    >>> graph = read_network(Answer("network", {}, (), (row,), Head()))
    >>> graph.nodes["state/KOR"]["kind"], graph.nodes["organisation/CICA"]["kind"]
    ('state', 'body')
    """
    graph = nx.MultiDiGraph()
    bodies = bodies_of(network)
    for row in _one_each(network):
        for role in ("who", "body"):
            graph.add_node(row[role], **_thing(row, role, bodies))
        graph.add_edge(row["who"], row["body"], key=row["fact"], **_fact(row))
    _bend(graph)
    return graph


def bodies_of(network: Answer) -> set[str]:
    """What stands inside the picture: an organisation that someone other than an organisation belongs to.

    An organisation in which only another one observes stands on the ring, beside the members.

    >>> from comity.queries.answer import Head
    >>> korea = {"who": "state/KOR", "body": "organisation/CICA"}
    >>> rows = (korea, {"who": "organisation/CICA", "body": "organisation/UN"})
    >>> bodies_of(Answer("network", {}, (), rows, Head()))
    {'organisation/CICA'}
    """
    bodies = {row["body"] for row in network.rows if not row["who"].startswith("organisation/")}
    return bodies or {row["body"] for row in network.rows}


def _one_each(network: Answer) -> list[Row]:
    """One row a fact, in order: where an answer gives several, the first broad sense and every reason."""
    kept: dict[str, Row] = {}
    for row in sorted(network.rows, key=lambda row: (row["fact"], line_rank(row.get("broad", "")))):
        known = kept.setdefault(row["fact"], dict(row))
        if row.get("why", "") not in known.get("why", ""):
            known["why"] = f"{known['why']} {row['why']}"
    return list(kept.values())


def _thing(row: Row, role: str, bodies: set[str]) -> Row:
    path = row[role]
    folder, _, key = path.rpartition("/")
    label = row.get(f"{role}Label") or key
    short = short_of(path, label)
    return {"label": label, "short": short, "kind": "body" if path in bodies else folder.split("/")[0]}


def _fact(row: Row) -> Row:
    bounds = {name: row.get(name) or unknown for name, unknown in _UNKNOWN.items()}
    return {name: row.get(name, "") for name in _FIELDS} | bounds


def _bend(graph: Any) -> None:
    """Facts of one capacity share a line, other capacities of the same two things bend beside it."""
    kinds: dict[tuple[str, ...], set[tuple[bool, str, str]]] = {}
    for who, body, fact in graph.edges(data=True):
        kinds.setdefault(tuple(sorted((who, body))), set()).add(_kind(who, fact))
    for who, body, fact in graph.edges(data=True):
        fact["bend"] = sorted(kinds[tuple(sorted((who, body)))]).index(_kind(who, fact))


def _kind(who: str, fact: dict[str, Any]) -> tuple[bool, str, str]:
    return fact["relation"] != "Membership", fact["capacity"], who
