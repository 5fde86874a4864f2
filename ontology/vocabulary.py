"""The vocabulary as triples: the ontology, its schemes and the generated twin, and what a property says in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from comity.ontology.namespaces import ONTOLOGY, expand


@cache
def vocabulary() -> tuple[Triple, ...]:
    """Every triple of the vocabulary, as it stands, in the order of its files; it has no blank nodes."""
    return tuple(triple for file in _turtle() for triple in _parsed(file))


@cache
def told(curie: str) -> Mapping[str, Sequence[str]]:
    """What a property says of each subject: the IRIs or texts, by the subject's IRI.

    >>> told("skos:broader")["https://w3id.org/comity/ontology#dialoguePartner"]
    ['https://w3id.org/comity/ontology#partner']
    """
    return _index().get(expand(curie), {})


def declared(curie: str) -> list[str]:
    """The IRIs of everything declared to be of a class, in order.

    >>> declared("comity:Relation")[0]
    'https://w3id.org/comity/ontology#Adoption'
    """
    return sorted(iri for iri, kinds in told("rdf:type").items() if expand(curie) in kinds)


@cache
def declared_terms() -> frozenset[str]:
    """The local names of everything that the ontology declares in its own namespace."""
    return frozenset(iri.removeprefix(ONTOLOGY) for iri in told("rdf:type") if iri.startswith(ONTOLOGY))


@cache
def _index() -> dict[str, dict[str, list[str]]]:
    index: dict[str, dict[str, list[str]]] = {}
    for triple in vocabulary():
        assert isinstance(triple.subject, NamedNode)
        assert isinstance(triple.object, NamedNode | Literal)
        values = index.setdefault(triple.predicate.value, {})
        values.setdefault(triple.subject.value, []).append(triple.object.value)
    return index


def _turtle() -> Iterator[Traversable]:
    folder = files("comity.ontology")
    yield from (folder / name for name in ("comity.ttl", "said.ttl"))
    schemes = sorted((folder / "schemes").iterdir(), key=lambda file: file.name)
    yield from (file for file in schemes if file.name.endswith(".ttl"))


def _parsed(file: Traversable) -> Iterator[Triple]:
    return (quad.triple for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE))
