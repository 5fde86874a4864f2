"""SPARQL 1.1 Service Description, and the health of the service."""

from __future__ import annotations

from dataclasses import asdict

from pyoxigraph import BlankNode, Literal, NamedNode, Triple, serialize
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from comity.serve.negotiation import GRAPH
from comity.serve.problems import Problem
from comity.serve.request import acceptable, address_of, builds_of
from comity.serve.results import GRAPH as WRITTEN

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_FORMATS = "http://www.w3.org/ns/formats/"
_A = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
            "Turtle", "N-Triples", "JSON-LD", "RDF_XML")  # fmt: skip


def describes_service(request: Request) -> Response:
    """The description of this endpoint, in the format asked for."""
    media_type, form = acceptable(request, {**GRAPH, "text/html": "turtle"})
    try:
        endpoint = NamedNode(str(address_of(request)))
    except ValueError as fault:
        raise Problem("malformed", "the address is no IRI") from fault
    written = serialize(_triples(endpoint, builds_of(request).pool.head), format=WRITTEN[form])
    media_type = "text/turtle" if media_type == "text/html" else media_type
    return Response(written, media_type=media_type, headers={"Vary": "Accept"})


def health(request: Request) -> Response:
    """Whether queries are answered, of which data, and within which limits."""
    builds = builds_of(request)
    pool, head = builds.pool, builds.pool.head
    said = {
        "status": "behind" if builds.fault else "ok",
        "fault": builds.fault,
        "dataVersion": head["version"],
        "dataDate": head["data_date"],
        "quads": head["quads"],
        "workersOffline": head["offline"],
        "running": pool.busy,
        "long": pool.long,
        "waiting": pool.waiting,
        "limits": asdict(builds.limits),
    }
    return JSONResponse(said)


def _triples(endpoint: NamedNode, head: dict[str, object]) -> list[Triple]:
    service, dataset, default = BlankNode("service"), BlankNode("dataset"), BlankNode("default")
    quads = Literal(str(head["quads"]), datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
    return [
        Triple(service, _A, NamedNode(_SD + "Service")),
        Triple(service, NamedNode(_SD + "endpoint"), endpoint),
        Triple(service, NamedNode(_SD + "supportedLanguage"), NamedNode(_SD + "SPARQL11Query")),
        *(Triple(service, NamedNode(_SD + "resultFormat"), NamedNode(_FORMATS + name)) for name in _RESULTS),
        Triple(service, NamedNode(_SD + "defaultDataset"), dataset),
        Triple(dataset, _A, NamedNode(_SD + "Dataset")),
        Triple(dataset, NamedNode(_SD + "defaultGraph"), default),
        Triple(default, _A, NamedNode(_SD + "Graph")),
        Triple(default, NamedNode(_VOID + "triples"), quads),
    ]
