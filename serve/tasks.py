"""What a worker does for the service: each task is a function of a store and of what was asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from pyoxigraph import DefaultGraph, NamedNode, QueryBoolean, QuerySolutions, Store

from comity.graph.assemble import order
from comity.graph.errors import BadQuery, UnknownName
from comity.ontology.namespaces import ID
from comity.queries import Graph
from comity.queries.catalogue import catalogue
from comity.queries.engines import Embedded
from comity.queries.engines.engine import bad_query
from comity.queries.guard import refuse_deep, refuse_outside
from comity.queries.render import render_answer
from comity.serve.frames import Message
from comity.serve.limits import Limits
from comity.serve.names import Names
from comity.serve.problems import Problem
from comity.serve.results import rows_written, triples_written
from comity.serve.thing import described
from comity.serve.void import dataset_triples, exported


class Desk:
    """A store with what the tasks need of it.

    >>> Desk(Store(), Limits()).graph.head.version
    ''
    """

    def __init__(self, store: Store, limits: Limits) -> None:
        self.store = store
        self.limits = limits
        self.graph = Graph(Embedded(store))
        self.held = {name.value for name in store.named_graphs() if isinstance(name, NamedNode)}

    @cached_property
    def names(self) -> Names:
        """The names of its things."""
        return Names(self.store)


def sparql(desk: Desk, asked: dict[str, Any]) -> Message:
    """The answer to a query in the form that fits its kind; raises Problem."""
    _checked(desk, asked["query"])
    try:
        found = desk.store.query(asked["query"], base_iri=ID, **_dataset(asked))
        if isinstance(found, QuerySolutions | QueryBoolean):
            body, cut = rows_written(found, _form(asked, "tabular"), desk.limits.rows)
            return Message({"type": asked["tabular"][0], "cut": cut}, body)
        body, cut = triples_written(found, _form(asked, "graph"), desk.limits.rows)
        return Message({"type": asked["graph"][0], "cut": cut}, body)
    except SyntaxError as fault:
        raise _malformed(bad_query(str(fault), asked["query"])) from fault
    except (ValueError, RuntimeError, OSError) as fault:
        raise Problem("unsupported", str(fault)) from fault


def ask(desk: Desk, asked: dict[str, Any]) -> Message:
    """The answer to a question of the catalogue as JSON or CSV, or the query behind it; raises Problem."""
    name, (media_type, form) = asked["question"], asked["answer"]
    if name not in catalogue():
        raise Problem("not-found", _unknown(desk, name))
    try:
        if form == "sparql":
            return Message({"type": media_type, "cut": False}, desk.graph.query_of(name, **asked["values"]).encode())
        answer = desk.graph.ask(name, **asked["values"])
    except UnknownName as fault:
        raise Problem("unknown-name", fault.what) from fault
    cut = len(answer) > desk.limits.rows
    kept = replace(answer, rows=answer.rows[: desk.limits.rows])
    return Message({"type": media_type, "cut": cut}, render_answer(kept, form, cut=cut).encode())


def names(desk: Desk, asked: dict[str, Any]) -> Message:
    """The things whose names begin with a text, or hold it, as JSON."""
    found = desk.names.begun(asked["text"], asked["kinds"])
    told = {"names": [{"iri": name.iri, "path": name.path, "label": name.label} for name in found]}
    return Message({"type": "application/json", "cut": False}, json.dumps(told, ensure_ascii=False).encode())


def thing(desk: Desk, asked: dict[str, Any]) -> Message:
    """What the graph says of a thing, in the form asked for; raises Problem where it says nothing."""
    media_type, form = asked["thing"]
    body, cut = described(desk.store, asked["path"], form, desk.limits.rows)
    if not body:
        raise Problem("not-found", f"the graph says nothing of {asked['path']}")
    return Message({"type": media_type, "cut": cut}, body)


def graph(desk: Desk, asked: dict[str, Any]) -> Message:
    """The whole default graph or a named one; raises Problem for one that the store does not hold."""
    if asked["name"] is not None and asked["name"] not in desk.held:
        raise Problem("not-found", f"the store holds no graph {asked['name']}")
    name = DefaultGraph() if asked["name"] is None else NamedNode(asked["name"])
    media_type, form = asked["graph"]
    triples = (quad.triple for quad in desk.store.quads_for_pattern(None, None, None, name))
    body, _ = triples_written(sorted(triples, key=order), form, len(desk.store))
    return Message({"type": media_type, "cut": False}, body)


def graphs(desk: Desk, _asked: dict[str, Any]) -> Message:
    """Which graphs the store holds, each with its size and address, and which ones the exports name, as JSON."""
    held = [{"graph": None, "triples": _size(desk, DefaultGraph()), "address": "/graphs?default"}]
    held += [
        {"graph": name, "triples": _size(desk, NamedNode(name)), "address": f"/graphs?{urlencode({'graph': name})}"}
        for name in sorted(desk.held)
    ]
    told = {"graphs": held, "exported": [{"graph": name, "triples": size} for name, size in exported(desk.store)]}
    return Message({"type": "application/json", "cut": False}, json.dumps(told, ensure_ascii=False).encode())


def _size(desk: Desk, graph: NamedNode | DefaultGraph) -> int:
    return sum(1 for _ in desk.store.quads_for_pattern(None, None, None, graph))


def void(desk: Desk, asked: dict[str, Any]) -> Message:
    """What VoID says of the graph, with the addresses of this service; raises Problem for one that is no IRI."""
    media_type, form = asked["graph"]
    try:
        triples = dataset_triples(desk.store, asked["service"])
    except ValueError as fault:
        raise Problem("malformed", "the address is no IRI") from fault
    body, _ = triples_written(triples, form, len(triples))
    return Message({"type": "text/turtle" if media_type == "text/html" else media_type, "cut": False}, body)


def picture(desk: Desk, _asked: dict[str, Any]) -> Message:
    """The analyst's page: who is bound to what, through time, with the evidence."""
    from comity.viz.page import render_page  # noqa: PLC0415  layout takes long to import, and workers start often
    from comity.viz.views import ask_views  # noqa: PLC0415

    return Message({"type": "text/html", "cut": False}, render_page(ask_views(desk.graph)).encode())


TASKS: dict[str, Callable[[Desk, dict[str, Any]], Message]] = {
    "sparql": sparql,
    "ask": ask,
    "names": names,
    "thing": thing,
    "graph": graph,
    "graphs": graphs,
    "void": void,
    "picture": picture,
}


def _checked(desk: Desk, query: str) -> None:
    try:
        refuse_outside(query, desk.held)
    except BadQuery as fault:
        raise Problem("refused", fault.what, fault.place) from fault
    try:
        refuse_deep(query, desk.limits.depth)
    except BadQuery as fault:
        raise Problem("too-deep", fault.what, fault.place) from fault


def _dataset(asked: dict[str, Any]) -> dict[str, Any]:
    """The dataset of the request, which names graphs of the store; a graph that it does not hold is empty there."""
    if not asked["default"] and not asked["named"]:
        return {}
    return {name: [NamedNode(iri) for iri in asked[key]] for name, key in _PARTS.items()}


_PARTS = {"default_graph": "default", "named_graphs": "named"}


def _form(asked: dict[str, Any], kind: str) -> str:
    if asked[kind] is None:
        raise Problem("not-acceptable", _OFFERED[kind])
    form: str = asked[kind][1]
    return form


_OFFERED = {
    "tabular": "rows and truth values are given as SPARQL results in JSON, XML, CSV or TSV",
    "graph": "triples are given as Turtle, N-Triples, JSON-LD or RDF/XML",
}


def _unknown(desk: Desk, name: str) -> str:
    try:
        desk.graph.query_of(name)
    except UnknownName as fault:
        return fault.what
    return name


def _malformed(fault: BadQuery) -> Problem:
    return Problem("malformed", fault.what, fault.place)
