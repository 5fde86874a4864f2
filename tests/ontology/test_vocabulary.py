"""The vocabulary: every term is named, defined and shown, has a use, and nothing undeclared is emitted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import pytest
from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple, parse

from comity.graph.assemble import Build, Graphs
from comity.loaders.reference.body import body_folders, load_bundled
from comity.ontology.namespaces import ID, ONTOLOGY, SAID, expand
from comity.ontology.printing import said_terms
from comity.ontology.vocabulary import declared_terms, vocabulary
from tests.fixtures.graphs import tiny_graphs

TYPE = NamedNode(expand("rdf:type"))
OWN = {"rdfs:Class", "rdf:Property", "comity:Relation", "comity:Role", "comity:Kind"}
ABSTRACT = {"Agent", "Party"}
"""Classes of which the graph holds instances of subclasses only."""


@cache
def bundled(name: str) -> Graphs:
    body = load_bundled(name)
    return Build(body.claims, body.documents, body.checked, body.names).graphs


def graphs() -> list[Graphs]:
    return [tiny_graphs(), *map(bundled, body_folders())]


def emitted(graphs: Graphs) -> Iterable[Triple]:
    return (triple for name, triples in graphs.items() if name != "graph/vocabulary" for triple in triples)


def text(node: object) -> str:
    return str(getattr(node, "value", ""))


def subjects(*curies: str) -> list[str]:
    kinds = {NamedNode(expand(curie)) for curie in curies}
    found = {text(triple.subject) for triple in vocabulary() if triple.predicate == TYPE and triple.object in kinds}
    return sorted(found)


def has(subject: str, curie: str) -> bool:
    said = (triple for triple in vocabulary() if text(triple.subject) == subject)
    return any(triple.predicate.value == expand(curie) and text(triple.object).strip() for triple in said)


@pytest.mark.parametrize("iri", [iri for iri in subjects(*OWN) if iri.startswith(ONTOLOGY)])
def test_every_term_has_label_definition_and_example(iri: str) -> None:
    assert [curie for curie in ("rdfs:label", "skos:definition", "skos:example") if not has(iri, curie)] == []


def test_borrowed_and_said_terms_have_labels() -> None:
    rest = [iri for iri in subjects(*OWN) if not iri.startswith(ONTOLOGY)]
    assert {iri for iri in rest if not iri.startswith(SAID)} == {expand(f"org:{name}") for name in
                                                                ("organization", "member", "role")}  # fmt: skip
    assert all(has(iri, "rdfs:label") for iri in rest)


@pytest.mark.parametrize("iri", subjects("skos:Concept"))
def test_every_concept_has_label_definition_and_scheme(iri: str) -> None:
    wanted = ["skos:prefLabel", "skos:definition", "skos:inScheme"]
    assert [curie for curie in wanted if not has(iri, curie)] == []


def test_no_blank_nodes() -> None:
    folder = files("comity.ontology")
    names = ["comity.ttl", "said.ttl", *(f"schemes/{file.name}" for file in (folder / "schemes").iterdir())]
    for name in names:
        for quad in parse((folder / name).read_bytes(), format=RdfFormat.TURTLE):
            assert not isinstance(quad.subject, BlankNode), name
            assert not isinstance(quad.object, BlankNode), name


def test_each_concept_lies_in_a_declared_scheme_below_itself() -> None:
    schemes = set(subjects("skos:ConceptScheme"))
    concepts = set(subjects("skos:Concept"))
    for triple in vocabulary():
        if triple.predicate.value == expand("skos:inScheme"):
            assert text(triple.object) in schemes
        if triple.predicate.value in {expand("skos:broader"), expand("skos:closeMatch")}:
            assert text(triple.object) in concepts
            assert triple.object != triple.subject


def test_nothing_is_declared_the_same_as_an_outside_thing() -> None:
    assert not [triple for triple in vocabulary() if triple.predicate.value == expand("owl:sameAs")]


def test_every_class_has_an_instance() -> None:
    used = {triple.object for held in graphs() for triple in emitted(held) if triple.predicate == TYPE}
    used |= {
        triple.object for held in graphs() for triple in emitted(held) if triple.predicate.value == SAID + "relation"
    }
    used |= {triple.object for triple in vocabulary() if triple.predicate == TYPE}
    classes = {iri.removeprefix(ONTOLOGY) for iri in subjects("rdfs:Class", "comity:Relation") if ONTOLOGY in iri}
    assert {name for name in classes if NamedNode(ONTOLOGY + name) not in used} == ABSTRACT


def test_only_declared_terms_are_emitted() -> None:
    said = {name for name, _, _ in said_terms()}
    for triple in (triple for held in graphs() for triple in emitted(held)):
        for node in (triple.predicate, triple.object):
            if isinstance(node, NamedNode) and node.value.startswith(ONTOLOGY):
                assert node.value.removeprefix(ONTOLOGY) in declared_terms(), triple
            if isinstance(node, NamedNode) and node.value.startswith(SAID):
                assert node.value.removeprefix(SAID) in said, triple


def test_what_is_pointed_at_is_described() -> None:
    """Every thing of ours that stands as an object is a subject too: nothing dangles."""
    assert dangling() == set()


def dangling() -> set[str]:
    found: set[str] = set()
    for held in graphs():
        described = {triple.subject for triples in held.values() for triple in triples}
        objects = {triple.object for triple in emitted(held) if isinstance(triple.object, NamedNode)}
        found |= {node.value.removeprefix(ID) for node in objects - described if node.value.startswith(ID)}
    return found


def test_no_blank_nodes_are_emitted() -> None:
    for triple in (triple for held in graphs() for triples in held.values() for triple in triples):
        assert not isinstance(triple.subject, BlankNode)
        assert not isinstance(triple.object, BlankNode)
