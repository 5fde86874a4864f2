"""The dataset that is served, in VoID: what the graph says of itself, and where this service gives it."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import DefaultGraph, NamedNode, Store, Triple

from comity.graph.assemble import order
from comity.graph.iris import mint, term
from comity.queries.engines import text_of

_PARTS = ("void:subset", "void:classPartition", "void:propertyPartition")


def dataset_triples(store: Store, service: str) -> list[Triple]:
    """The dataset with its partitions and graphs, and the addresses of its endpoint, its page and its dump.

    ``service`` is the address of the service, with a slash at its end; raises ValueError where it is no IRI.

    >>> len(dataset_triples(Store(), "http://a.example/"))
    3
    """
    dataset = mint("dataset/comity")
    found = set(_of(store, dataset))
    parts = [triple.object for triple in found if triple.predicate in map(term, _PARTS)]
    found |= {triple for part in parts if isinstance(part, NamedNode) for triple in _of(store, part)}
    given = {"void:sparqlEndpoint": "sparql", "foaf:homepage": "", "void:dataDump": "graphs?default"}
    found |= {Triple(dataset, term(name), NamedNode(service + path)) for name, path in given.items()}
    return sorted(found, key=order)


def exported(store: Store) -> list[tuple[str, int]]:
    """The named graphs in which TriG and N-Quads hold the triples of a store, each with its number of them.

    >>> exported(Store())
    []
    """
    subsets = store.quads_for_pattern(mint("dataset/comity"), term("void:subset"), None, DefaultGraph())
    nodes = sorted((quad.object for quad in subsets if isinstance(quad.object, NamedNode)), key=str)
    sizes = {
        node: [triple for triple in _of(store, node) if triple.predicate == term("void:triples")] for node in nodes
    }
    return [(node.value, int(text_of(found[0].object))) for node, found in sizes.items() if found]


def _of(store: Store, node: NamedNode) -> Iterator[Triple]:
    yield from (quad.triple for quad in store.quads_for_pattern(node, None, None, DefaultGraph()))
