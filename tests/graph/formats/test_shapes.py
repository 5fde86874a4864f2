"""The printed shapes hold for a build, and notice what does not."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import ORG, PROV

from comity.graph.assemble import flat
from comity.graph.formats.rdf import render_turtle
from comity.ontology.namespaces import ID
from comity.ontology.terms import COMITY, SAID
from tests.fixtures.graphs import prose, tiny_graphs

FACT = URIRef(ID + "membership/CICA/KOR/member/1")
CLAIM = URIRef(ID + "claim/" + prose()[0].key)


@cache
def shapes() -> Graph:
    return Graph().parse(data=(files("comity.ontology") / "shapes.ttl").read_text(encoding="utf-8"))


@cache
def data() -> Graph:
    held = {name: triples for name, triples in tiny_graphs().items() if name != "graph/vocabulary"}
    return Graph().parse(data=render_turtle(flat(held)), format="turtle")


def only(subject: URIRef) -> Graph:
    """What is said of one subject, and the types of all others."""
    graph = Graph()
    for triple in data():
        if triple[0] == subject or (triple[1] == RDF.type and triple[2] in (COMITY.Claim, COMITY.Document)):
            graph.add(triple)
    return graph


def conforms(graph: Graph, focus: URIRef | None = None) -> bool:
    return bool(validate(graph, shacl_graph=shapes(), focus_nodes=[str(focus)] if focus else None)[0])


def test_the_fixture_conforms() -> None:
    held, _, text = validate(data(), shacl_graph=shapes())
    assert held, text


@pytest.mark.parametrize(
    "predicate", [ORG.member, ORG.organization, COMITY.possiblyFrom, COMITY.agreement, COMITY.supportedBy]
)
def test_a_fact_without_it_fails(predicate: URIRef) -> None:
    graph = only(FACT)
    assert conforms(graph, FACT)
    graph.remove((FACT, predicate, None))
    assert not conforms(graph, FACT)


@pytest.mark.parametrize("predicate", [SAID.relation, PROV.wasQuotedFrom, COMITY.modality, COMITY.polarity])
def test_a_claim_without_it_fails(predicate: URIRef) -> None:
    graph = only(CLAIM)
    assert conforms(graph, CLAIM)
    graph.remove((CLAIM, predicate, None))
    assert not conforms(graph, CLAIM)


def test_a_claim_with_a_role_of_facts_fails() -> None:
    graph = only(CLAIM)
    graph.add((CLAIM, ORG.member, URIRef(ID + "state/KAZ")))
    assert not conforms(graph, CLAIM)


def test_a_begin_of_another_type_fails() -> None:
    graph = only(FACT)
    graph.set((FACT, COMITY.begin, Literal("2006")))
    assert not conforms(graph, FACT)
