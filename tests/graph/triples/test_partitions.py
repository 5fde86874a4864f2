"""VoID in the graph: its numbers are those that a query counts."""

from __future__ import annotations

from rdflib import Graph, Namespace, URIRef

from comity.graph.assemble import flat
from comity.graph.formats.rdf import render_turtle
from comity.graph.iris import mint
from tests.fixtures.graphs import tiny_graphs

VOID = Namespace("http://rdfs.org/ns/void#")
DATASET = URIRef(mint("dataset/comity").value)


def test_partitions_count_what_stands_outside_the_dataset_graph() -> None:
    rest = {name: triples for name, triples in tiny_graphs().items() if name != "graph/dataset"}
    held = Graph().parse(data=render_turtle(flat(rest)), format="turtle")
    told = Graph().parse(data=render_turtle(tiny_graphs()["graph/dataset"]), format="turtle")
    assert int(str(told.value(DATASET, VOID.triples))) == len(held)
    counted = "SELECT ?term (COUNT(*) AS ?n) WHERE { %s } GROUP BY ?term"
    for kind, pattern, unit in (("class", "?s a ?term", "entities"), ("property", "?s ?term ?o", "triples")):
        wanted = {row[0]: int(row[1]) for row in held.query(counted % pattern)}  # type: ignore[index, arg-type]
        parts = list(told.objects(DATASET, VOID[f"{kind}Partition"]))
        found = {told.value(part, VOID[kind]): int(str(told.value(part, VOID[unit]))) for part in parts}
        assert found == wanted
        assert len(parts) == len(wanted)
