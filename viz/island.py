"""The data of the page: one block of JSON that no label can break out of, packed when it is large."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from comity.queries.answer import Answer
from comity.viz.layout import Layout, place_nodes
from comity.viz.model import draw_network
from comity.viz.network import names_written, read_claims, read_network
from comity.viz.style import CERTAINTY, legend

_LARGE = 1_500_000
"""Compressed bytes depend on the zlib at hand, so that only what would be too large to open is compressed."""

_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_NODE = ("id", "label", "short", "kind", "shape", "x", "y")
_FACT = (
    *("id", "from", "to", "relation", "capacity", "capacityLabel", "broad", "line", "bend", "begin", "end"),
    *("beginWords", "endWords", "possiblyFrom", "certainlyFrom", "certainlyUntil", "possiblyUntil"),
    *("agreement", "why"),
)


@dataclass(frozen=True, slots=True)
class Island:
    """Text for a data block, and how it is packed: as it is, or ``deflate`` in base 64."""

    text: str
    packing: str


def gather(network: Answer, evidence: Answer) -> dict[str, Any]:
    """Everything the page shows, as plain values in a fixed order.

    >>> from comity.queries.answer import Head
    >>> empty = Answer("network", {}, (), (), Head("2010-01-01"))
    >>> gather(empty, empty)["meta"]["on"]
    '2010-01-01'
    """
    graph, claims = read_network(network), read_claims(evidence)
    layout = place_nodes(graph)
    drawing = draw_network(graph, layout)
    names = names_written(network, claims)
    nodes = [_picked(node, _NODE) | {"names": names.get(node["id"], [])} for node in drawing.nodes]
    facts = [_picked(edge, _FACT) | {"claims": claims.get(edge["id"], [])} for edge in drawing.edges]
    things = {"nodes": nodes, "facts": facts}
    return {"meta": _meta(network, layout), "lines": legend(), "opacity": CERTAINTY} | things


def pack(data: dict[str, Any], large: int = _LARGE) -> Island:
    """The data as a block's text; from ``large`` characters on it is compressed.

    >>> pack({"label": "</script>"})
    Island(text='{"label":"\\\\u003c/script\\\\u003e"}', packing='')
    >>> pack({"label": "a" * 100}, large=10).packing
    'deflate'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    if len(text) < large:
        return Island(text, "")
    return Island(b64encode(zlib.compress(text.encode(errors="replace"), 9)).decode(), "deflate")


def _picked(values: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: values[name] for name in names}


def _meta(network: Answer, layout: Layout) -> dict[str, Any]:
    on = network.on or network.head.data_date
    return {"question": network.question, "on": on, "head": str(network.head), "radius": layout.radius}
