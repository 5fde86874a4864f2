"""Each question gives its golden answer, and the same rows wherever the graph lives."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from rdflib import Dataset
from rdflib import Graph as Triples

from comity.graph.assemble import flat
from comity.graph.formats.rdf import render_trig, render_turtle
from comity.graph.store import write_store
from comity.queries import Graph
from comity.queries.catalogue import catalogue
from comity.queries.engines import Embedded, Engine, Rdflib, rdflib_graph
from tests.fixtures.graphs import tiny_graphs
from tests.queries.asked import ASKED, GOLDEN, answers, path_of, tiny


@cache
def turtle() -> Graph:
    return Graph(Rdflib(Triples().parse(data=render_turtle(flat(tiny_graphs())), format="turtle")))


@cache
def union() -> Graph:
    held = Dataset(default_union=True)
    held.parse(data=render_trig(tiny_graphs()), format="trig")
    return Graph(Rdflib(held))


def test_every_question_is_asked_and_answered() -> None:
    assert set(ASKED) == set(catalogue())
    assert {path.name for path in GOLDEN.iterdir()} == {path_of(question).name for question in ASKED}
    for question in ASKED:
        assert any(answer["rows"] for answer in answers(tiny(), question)), question


@pytest.mark.parametrize("question", ASKED)
def test_golden(question: str) -> None:
    golden = json.loads(path_of(question).read_text(encoding="utf-8"))
    assert answers(tiny(), question) == golden, "where the change is meant: python -m tests.queries.asked"


@pytest.mark.parametrize("question", ASKED)
def test_same_rows_on_disk(question: str, tmp_path: Path) -> None:
    write_store(flat(tiny_graphs()), tmp_path, "tiny")
    assert answers(Graph.open(tmp_path), question) == answers(tiny(), question)


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize("graph", [turtle, union])
def test_same_rows_on_rdflib(question: str, graph: object) -> None:
    assert callable(graph)
    assert answers(graph(), question) == answers(tiny(), question)


@pytest.mark.parametrize("question", ASKED)
def test_its_text_runs_as_it_is(question: str) -> None:
    engines: list[Engine] = [tiny().engine, turtle().engine]
    here, there = (engine.select(catalogue()[question].text) for engine in engines)
    assert here == there
    assert set(catalogue()[question].columns) <= set(here[0])


def test_triples_become_a_graph_of_rdflib() -> None:
    graph = Graph(Rdflib(rdflib_graph(flat(tiny_graphs()))))
    assert graph.head == tiny().head
    assert isinstance(tiny().engine, Embedded)
