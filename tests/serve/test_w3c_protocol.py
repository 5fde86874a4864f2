"""W3C's protocol tests: all that apply to an endpoint that is only read, by their machine-readable manifests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from rdflib import Graph, URIRef

from tests.serve.manifests import Exchange, entries, exchanges, manifest
from tests.serve.serving import Reply, Service, service, store_of

DATA = "http://kasei.us/2009/09/sparql/data/data%d.rdf"
UPDATES = {
    "update_dataset_default_graph",
    "update_dataset_default_graphs",
    "update_dataset_named_graphs",
    "update_dataset_full",
    "update_post_form",
    "update_post_direct",
    "update_base_uri",
}
"""The seven tests that want an update done; here it must be refused, and nothing changed."""
FORMATS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {"application/sparql-results+json", "application/sparql-results+xml", "text/csv",
                "text/tab-separated-values"},
    "RDF": {"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"},
}  # fmt: skip


@pytest.fixture(scope="module")
def protocol(w3c: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The service over the data of the protocol tests."""
    quads = [
        Quad(quad.subject, quad.predicate, quad.object, NamedNode(DATA % number))
        for number in (1, 2, 3)
        for quad in parse(path=w3c / "protocol" / f"data{number}.nt", format=RdfFormat.N_TRIPLES)
    ]
    with service(store_of(quads, tmp_path_factory.mktemp("protocol"))) as running:
        yield running


def passes(wanted: Exchange, reply: Reply) -> bool:
    """Whether a reply has the status, the format and the truth value that are wanted."""
    media_type = reply.headers.get("content-type", "").partition(";")[0]
    return (
        f"{reply.status // 100}xx" in wanted.statuses
        and (not wanted.format or media_type in FORMATS[wanted.format])
        and (wanted.boolean is None or reply.json["boolean"] is wanted.boolean)
    )


def sent(running: Service, wanted: Exchange) -> Reply:
    """Send what a manifest describes; urllib would add a media type where there must be none."""
    import http.client  # noqa: PLC0415

    connection = http.client.HTTPConnection(running.address.removeprefix("http://"), timeout=30)
    connection.request(wanted.method, wanted.path, wanted.body, wanted.headers)
    response = connection.getresponse()
    return Reply(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())


def test_all_that_apply_pass(w3c: Path, protocol: Service) -> None:
    graph = manifest(w3c, "protocol")
    told = {
        str(test).rpartition("#")[2]: all(passes(wanted, sent(protocol, wanted)) for wanted in exchanges(graph, test))
        for test in entries(graph)
        if str(test).rpartition("#")[2] not in UPDATES
    }
    assert len(told) == 27
    assert [name for name, passed in told.items() if not passed] == []


def test_seven_updates_are_refused(w3c: Path, protocol: Service) -> None:
    graph = manifest(w3c, "protocol")
    before = protocol.sparql("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?g").body
    updates = [test for test in entries(graph) if str(test).rpartition("#")[2] in UPDATES]
    assert len(updates) == 7
    for test in updates:
        reply = sent(protocol, exchanges(graph, test)[0])
        assert (reply.status, reply.kind) == (403, "refused"), test
    assert protocol.sparql("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?g").body == before


def test_service_description(w3c: Path, protocol: Service) -> None:
    """W3C's three: RDF comes back, it holds the endpoint's own address, and it follows the vocabulary."""
    names = {str(test).rpartition("#")[2] for test in entries(manifest(w3c, "service-description"))}
    assert names == {"returns-rdf", "has-endpoint-triple", "conforms-to-schema"}
    reply = protocol.get("/sparql", "text/turtle")
    found = Graph().parse(data=reply.body.decode(), format="turtle")
    sd = "http://www.w3.org/ns/sparql-service-description#"
    (node,) = found.subjects(URIRef(sd + "endpoint"), URIRef(protocol.address + "/sparql"))
    assert (node, URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), URIRef(sd + "Service")) in found
    assert {str(item) for item in found.objects(node, URIRef(sd + "supportedLanguage"))} == {sd + "SPARQL11Query"}
    assert all(
        str(item).startswith("http://www.w3.org/ns/formats/")
        for item in found.objects(node, URIRef(sd + "resultFormat"))
    )
