"""Turtle, TriG, N-Quads and JSON-LD: what is written reads back, sorted, without blank nodes, the same bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Quad, RdfFormat, Triple, parse
from rdflib import Dataset, Graph
from rdflib.compare import to_isomorphic

from comity.graph.assemble import Build, Graphs, flat, order
from comity.graph.claim import Claim
from comity.graph.document import Document
from comity.graph.formats.folder import render_files
from comity.graph.formats.jsonld import context, render_jsonld
from comity.graph.formats.rdf import render_nquads, render_trig, render_turtle
from comity.graph.triples.claims import read_claims
from comity.ontology.namespaces import ID
from tests.fixtures.graphs import tiny_build, tiny_graphs
from tests.graph.triples.strategies import claims, documents

WRITERS = {RdfFormat.TRIG: render_trig, RdfFormat.N_QUADS: render_nquads}


def quads_of(graphs: Graphs) -> set[tuple[Triple, str]]:
    return {(triple, ID + name) for name, triples in graphs.items() for triple in triples}


def read(text: str, form: RdfFormat) -> list[Quad]:
    return list(parse(text, format=form))


def named(quads: list[Quad]) -> set[tuple[Triple, str]]:
    assert not any(isinstance(quad.graph_name, DefaultGraph) for quad in quads)
    return {(quad.triple, str(getattr(quad.graph_name, "value", ""))) for quad in quads}


def hostile(said: list[Claim], documents: list[Document]) -> Build:
    return Build(tuple(said), {document.key: document for document in documents}, date(2010, 12, 31))


@pytest.mark.parametrize("form", WRITERS)
def test_every_triple_stands_in_a_named_graph_of_ours(form: RdfFormat) -> None:
    quads = read(WRITERS[form](tiny_graphs()), form)
    assert named(quads) == quads_of(tiny_graphs())
    assert all(name.startswith(ID + "graph/") for _, name in named(quads))


def test_turtle_reads_back() -> None:
    assert {quad.triple for quad in read(render_turtle(flat(tiny_graphs())), RdfFormat.TURTLE)} == set(
        flat(tiny_graphs())
    )


def test_rdflib_reads_the_same() -> None:
    turtle, ours = Graph(), Graph()
    turtle.parse(data=render_turtle(flat(tiny_graphs())), format="turtle")
    ours.parse(data="\n".join(f"{triple} ." for triple in flat(tiny_graphs())), format="nt")
    assert to_isomorphic(turtle) == to_isomorphic(ours)
    trig = Dataset(default_union=True)
    trig.parse(data=render_trig(tiny_graphs()), format="trig")
    assert {tuple(triple) for triple in trig.triples((None, None, None))} == set(ours)


def test_jsonld_reads_back() -> None:
    text = render_jsonld(render_nquads(tiny_graphs()))
    quads = read(text, RdfFormat.JSON_LD)
    assert {quad.triple for quad in quads} == set(flat(tiny_graphs()))
    assert json.loads(text)["@context"] == context()
    graph = Graph()
    graph.parse(data=text, format="json-ld")
    assert len(graph) == len(flat(tiny_graphs()))


@given(st.lists(claims(), max_size=3), st.lists(documents(), max_size=2))
@settings(max_examples=12, deadline=None)
def test_hostile_words_read_back(said: list[Claim], held: list[Document]) -> None:
    graphs = hostile(said, held).graphs
    assert {quad.triple for quad in read(render_turtle(flat(graphs)), RdfFormat.TURTLE)} == set(flat(graphs))
    for form, writer in WRITERS.items():
        assert named(read(writer(graphs), form)) == quads_of(graphs)


@given(st.lists(claims(), max_size=2))
@settings(max_examples=8, deadline=None)
def test_hostile_words_read_back_from_jsonld(said: list[Claim]) -> None:
    graphs = hostile(said, []).graphs
    found = {quad.triple for quad in read(render_jsonld(render_nquads(graphs)), RdfFormat.JSON_LD)}
    assert found == set(flat(graphs))
    assert {claim.key for claim in read_claims(found)} == {claim.key for claim in said}


def test_no_blank_nodes_and_sorted() -> None:
    for triples in tiny_graphs().values():
        assert triples == sorted(set(triples), key=order)
        assert not any(isinstance(node, BlankNode) for triple in triples for node in (triple.subject, triple.object))
    assert list(tiny_graphs()) == sorted(tiny_graphs())
    assert flat(tiny_graphs()) == sorted(flat(tiny_graphs()), key=order)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_same_bytes_in_any_order(seed: int) -> None:
    build = tiny_build()
    shuffled = list(build.claims)
    Random(seed).shuffle(shuffled)
    papers = dict(Random(seed).sample(sorted(build.documents.items()), len(build.documents)))
    other = replace(build, claims=tuple(shuffled), documents=papers)
    assert render_files(other) == render_files(build)


def test_the_version_tells_what_went_in() -> None:
    build = tiny_build()
    document = build.documents["tiny-list-2010"]
    others = [
        Build(build.claims[1:], build.documents, build.data_date, build.given),
        Build(
            build.claims, {**build.documents, document.key: Document(document.key, "?")}, build.data_date, build.given
        ),
        Build(build.claims, build.documents, date(2011, 1, 1), build.given),
        Build(build.claims, build.documents, build.data_date, {}),
        Build(build.claims, build.documents, build.data_date, build.given, known=date(2010, 1, 1)),
        replace(build, explanations=()),
    ]
    assert len({made.version for made in (build, *others)}) == len(others) + 1


def test_heads_are_sorted_and_relative_to_the_base() -> None:
    lines = render_turtle(flat(tiny_graphs())).splitlines()
    prefixes = [line for line in lines if line.startswith("@prefix")]
    assert lines[0] == f"@base <{ID}> ."
    assert prefixes == sorted(prefixes)
    assert "body:CICA a comity:Organisation" in render_turtle(flat(tiny_graphs()))
