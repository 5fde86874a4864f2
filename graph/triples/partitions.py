"""VoID partitions: which classes and properties a dataset uses, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from comity.graph.iris import mint, term
from comity.ontology.namespaces import PREFIXES

Terms = Counter[NamedNode]


def partition_triples(dataset: str, triples: Iterable[Triple]) -> Iterator[Triple]:
    """What VoID says of distinct triples: their number, their classes with entities, their properties with triples.

    ``dataset`` is the path of the dataset. https://www.w3.org/TR/void/#statistics tells the terms.

    >>> sorted(str(triple.object) for triple in partition_triples("dataset/x", []))[0]
    '"0"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """
    held, kind = list(triples), term("rdf:type")
    properties = Counter(triple.predicate for triple in held)
    classes = Counter(triple.object for triple in held if triple.predicate == kind)
    named: Terms = Counter({name: number for name, number in classes.items() if isinstance(name, NamedNode)})
    for name, number in (("triples", len(held)), ("classes", len(named)), ("properties", len(properties))):
        yield Triple(mint(dataset), term(f"void:{name}"), Literal(number))
    yield from _partitions(dataset, "class", "entities", named)
    yield from _partitions(dataset, "property", "triples", properties)


def _partitions(dataset: str, kind: str, counted: str, terms: Terms) -> Iterator[Triple]:
    for name, number in terms.items():
        part = mint(f"{dataset}/{kind}/{_short(name.value)}")
        yield Triple(mint(dataset), term(f"void:{kind}Partition"), part)
        yield Triple(part, term(f"void:{kind}"), name)
        yield Triple(part, term(f"void:{counted}"), Literal(number))


def _short(iri: str) -> str:
    """The prefixed name of a term with a slash for its colon, so that no two terms share one."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}/{iri.removeprefix(namespace)}"
    return iri
