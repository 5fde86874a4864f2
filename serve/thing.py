"""What the graph says of one thing: the triples from it and to it, as Turtle, JSON-LD or a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Any, NamedTuple

from jinja2 import Environment, Template, select_autoescape
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store, Triple, serialize

from comity.graph.assemble import order
from comity.graph.formats.jsonld import render_jsonld
from comity.graph.formats.rdf import render_turtle
from comity.graph.iris import mint, path_of, term
from comity.ontology.namespaces import local
from comity.queries.engines import text_of

_NAMING = ("rdfs:label", "skos:prefLabel", "dcterms:title")


class Cell(NamedTuple):
    """A term on a page: its words, and where a click on it leads, if anywhere."""

    words: str
    link: str


def described(store: Store, path: str, form: str, limit: int) -> tuple[bytes, bool]:
    """The triples from and to a thing as "turtle", "jsonld" or "html", and whether some were left out.

    Empty where there are none.

    >>> described(Store(), "state/KAZ", "turtle", 10)
    (b'', False)
    """
    node = mint(path)
    found = list(islice(_around(store, node), limit + 1))
    if not found:
        return b"", False
    triples = sorted(set(found[:limit]), key=order)
    return _WRITERS[form](store, node, triples).encode(), len(found) > limit


def _around(store: Store, node: NamedNode) -> Iterator[Triple]:
    yield from (quad.triple for quad in store.quads_for_pattern(node, None, None, DefaultGraph()))
    yield from (quad.triple for quad in store.quads_for_pattern(None, None, node, DefaultGraph()))


def _turtle(_store: Store, _node: NamedNode, triples: Sequence[Triple]) -> str:
    return render_turtle(triples)


def _jsonld(_store: Store, _node: NamedNode, triples: Sequence[Triple]) -> str:
    return render_jsonld((serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode())


def _page(store: Store, node: NamedNode, triples: Sequence[Triple]) -> str:
    own = [(local(triple.predicate.value), _cell(store, triple.object)) for triple in triples if triple.subject == node]
    others = [
        (_cell(store, triple.subject), local(triple.predicate.value)) for triple in triples if triple.subject != node
    ]
    return _template().render(iri=node.value, path=path_of(node.value), name=_name(store, node), own=own, others=others)


_WRITERS: dict[str, Callable[[Store, NamedNode, Sequence[Triple]], str]] = {
    "turtle": _turtle,
    "jsonld": _jsonld,
    "html": _page,
}


def _cell(store: Store, value: Any) -> Cell:
    words = text_of(value)
    if isinstance(value, NamedNode):
        path = path_of(value.value)
        return Cell(_name(store, value), value.value.replace(mint("").value, "/about/") if path else _web(value.value))
    return Cell(words, _web(words))


def _web(text: str) -> str:
    """A link to the web, or none for what is no address of it."""
    return text if text.startswith(("https://", "http://")) and len(text.split()) == 1 else ""


def _name(store: Store, node: NamedNode) -> str:
    """The name that the graph gives a thing, else its path."""
    quads = (quad for name in _NAMING for quad in store.quads_for_pattern(node, term(name), None, DefaultGraph()))
    return next((text_of(quad.object) for quad in quads), text_of(node))


@cache
def style() -> str:
    """The style sheet of the pages, which the service's policy names by its hash."""
    return (files("comity.serve") / "assets" / "page.css").read_text(encoding="utf-8")


@cache
def _template() -> Template:
    source = (files("comity.serve") / "assets" / "thing.html.j2").read_text(encoding="utf-8")
    environment = Environment(autoescape=select_autoescape(default=True), trim_blocks=True, lstrip_blocks=True)
    environment.globals["style"] = style()
    return environment.from_string(source)
