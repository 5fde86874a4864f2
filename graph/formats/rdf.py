"""Turtle, TriG and N-Quads: sorted, prefixed, the same bytes for the same claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from comity.graph.assemble import Graphs
from comity.graph.iris import mint
from comity.ontology.namespaces import ID, PREFIXES


def render_turtle(triples: Iterable[Triple]) -> str:
    """Triples as Turtle in the order given, relative to the namespace of things.

    >>> print(render_turtle([]).splitlines()[0])
    @base <https://w3id.org/comity/id/> .
    """
    return _headed(serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES, base_iri=ID))


def render_trig(graphs: Graphs) -> str:
    """Every triple in its named graph, as TriG."""
    return _headed(serialize(_quads(graphs), format=RdfFormat.TRIG, prefixes=PREFIXES, base_iri=ID))


def render_nquads(graphs: Graphs) -> str:
    """Every triple in its named graph, one a line, as N-Quads."""
    return _text(serialize(_quads(graphs), format=RdfFormat.N_QUADS))


def _quads(graphs: Graphs) -> Iterator[Quad]:
    for name, triples in sorted(graphs.items()):
        graph = mint(name)
        yield from (Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples)


def _headed(written: bytes | None) -> str:
    """The serialiser writes prefixes in no fixed order and relative to the base; here they are sorted and absolute."""
    lines = _text(written).split("\n")  # literals may hold other line breaks
    body = "\n".join(line for line in lines if not line.startswith(("@prefix", "@base")))
    head = [f"@base <{ID}> .\n", *(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))]
    return "".join((*head, "\n", body))


def _text(written: bytes | None) -> str:
    return (written or b"").decode()
