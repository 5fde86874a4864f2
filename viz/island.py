"""The data of the page: one block of JSON that no label can break out of, packed when it is large."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from comity.graph.document import KINDS
from comity.queries.answer import Answer, Row
from comity.viz.claims import names_written, read_claims, read_denials
from comity.viz.events import read_events
from comity.viz.layout import Layout, place_nodes
from comity.viz.model import draw_network
from comity.viz.naming import all_names, earlier_names, region_of
from comity.viz.network import read_network
from comity.viz.plans import read_plans
from comity.viz.reasons import plain_reason
from comity.viz.sources import read_sources
from comity.viz.style import CERTAINTY, legend
from comity.viz.tested import read_findings
from comity.viz.tiles import read_tiles
from comity.viz.views import Views
from comity.viz.wording import weighed, worded

Claims = dict[str, list[Row]]

_LARGE = 1_500_000
"""Compressed bytes depend on the zlib at hand, so that only what would be too large to open is compressed."""

_ESCAPES = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_LAST = {"weight": len(KINDS)}
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


def gather(views: Views) -> dict[str, Any]:
    """Everything the page shows, as plain values in a fixed order.

    >>> from comity.queries.answer import Head
    >>> empty = Answer("network", {}, (), (), Head("2010-01-01"))
    >>> gather(Views(empty, empty))["meta"]["on"]
    '2010-01-01'
    """
    graph, claims = read_network(views.network), read_claims(views.evidence)
    layout, plans = place_nodes(graph), read_plans(views.plans)
    sources = read_sources(views.sources, _quoted(claims, plans))
    claims = _cited_once(claims, sources)
    drawing = draw_network(graph, layout)
    denied = read_denials(views.denials)
    facts = [
        _picked(edge, _FACT)
        | {"why": plain_reason(edge["why"], sources)}
        | {"claims": claims.get(edge["id"], []), "denied": denied.get(edge["id"], [])}
        for edge in drawing.edges
    ]
    events = [_dated(event, sources) | {"claims": claims.get(event["id"], [])} for event in read_events(views.events)]
    shown = {thing["id"] for thing in facts + events} | {claim["claim"] for own in claims.values() for claim in own}
    things = {"nodes": _nodes(drawing, names_written(views.network, claims)), "facts": facts, "events": events}
    told = {"plans": plans, "sources": sources, "findings": read_findings(views.findings, shown, sources),
            "tiles": read_tiles(thing["id"] for thing in things["nodes"])}  # fmt: skip
    return {"meta": _meta(views.network, layout), "lines": legend(), "opacity": CERTAINTY} | things | told


def pack(data: dict[str, Any], large: int = _LARGE) -> Island:
    """The data as a block's text; from ``large`` characters on it is compressed.

    >>> pack({"label": "</script>"})
    Island(text='{"label":"\\\\u003c/script\\\\u003e"}', packing='')
    >>> pack({"label": "a" * 100}, large=10).packing
    'deflate'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char, escape in _ESCAPES.items():
        text = text.replace(char, escape)
    if len(text) < large:
        return Island(text, "")
    return Island(b64encode(zlib.compress(text.encode(errors="replace"), 9)).decode(), "deflate")


def _nodes(drawing: Any, written: dict[str, list[str]]) -> list[dict[str, Any]]:
    return [_picked(node, _NODE) | _named(node, written.get(node["id"], [])) for node in drawing.nodes]


def _named(node: dict[str, Any], written: list[str]) -> dict[str, Any]:
    """Every name that search finds, what it was called on other days, and its region."""
    path, label, short = node["id"], node["label"], node["short"]
    others = sorted((all_names(path) | set(written)) - {label})
    return {"names": others, "earlier": earlier_names(path, label, short), "region": region_of(path)}


def _dated(event: Row, sources: Mapping[str, Any]) -> Row:
    return event | {
        "why": plain_reason(event["why"], sources),
        "beginWords": worded(event["begin"]),
        "endWords": worded(event["end"]),
    }


def _quoted(claims: Claims, plans: list[Row]) -> set[str]:
    return {claim.get("document", "") for own in claims.values() for claim in own} | {
        plan["document"] for plan in plans
    }


def _cited_once(claims: Claims, sources: dict[str, Any]) -> Claims:
    """The claims without what the table of documents says already, the weightiest kind of source first."""
    spare = ("citation", "sourceKind")

    def told(claim: Row) -> Row:
        known = claim.get("document") in sources
        return {name: text for name, text in claim.items() if not (known and name in spare)}

    def rank(claim: Row) -> tuple[bool, str, int]:
        return claim["bearing"] != "supports", claim["bearing"], sources.get(claim.get("document", ""), _LAST)["weight"]

    return {fact: [told(claim) for claim in sorted(own, key=rank)] for fact, own in claims.items()}


def _picked(values: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: values[name] for name in names}


def _meta(network: Answer, layout: Layout) -> dict[str, Any]:
    head = network.head
    said = {"rule": head.rule, "version": head.version, "dataDate": head.data_date, "known": head.known}
    return {
        "question": network.question,
        "on": network.on,
        "head": weighed(head),
        "radius": layout.radius,
        "text": layout.text,
        **said,
    }
