"""The drawing as a pyvis network: nodes and edges only, since the page draws them itself."""

from __future__ import annotations

from typing import Any

from pyvis.network import Network

from comity.viz.layout import Layout
from comity.viz.style import LINES, line_of, shape_of
from comity.viz.wording import worded


def draw_network(graph: Any, layout: Layout) -> Any:
    """A ``pyvis.network.Network`` with places, shapes and dashes; directed, so that all facts stay.

    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_node("state/KOR", kind="state", label="Republic of Korea", short="KOR")
    >>> draw_network(graph, Layout({"state/KOR": (0, -280)}, 280, 30.0)).nodes[0]["shape"]
    'dot'
    """
    drawing = Network(directed=True)
    for node, thing in sorted(graph.nodes(data=True)):
        x, y = layout.positions[node]
        drawing.add_node(node, shape=shape_of(thing["kind"]), x=x, y=y, physics=False, **thing)
    for who, body, key, fact in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[2]):
        drawing.add_edge(who, body, **_edge(key, fact))
    return drawing


def _edge(key: str, fact: dict[str, Any]) -> dict[str, Any]:
    line = line_of(fact["broad"])
    dates = {"beginWords": worded(fact["begin"]), "endWords": worded(fact["end"])}
    return {"id": key, "line": line, "dashes": list(LINES[line].dash), "physics": False, **fact, **dates}
