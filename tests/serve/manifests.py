"""W3C's manifests, read by machine: each test with its kind, its parts, and what is expected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

BASE = "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")


@dataclass(frozen=True)
class QueryTest:
    """A test of the query language; every file by its IRI."""

    name: str
    kind: str
    query: str
    data: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    result: str = ""


@dataclass(frozen=True)
class Exchange:
    """A request of a protocol test, and what must come back."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    statuses: frozenset[str]
    boolean: bool | None
    format: str


def manifest(folder: Path, name: str) -> Graph:
    """A manifest, with the IRIs of its files below `BASE`."""
    base = f"{BASE}{name}/manifest.ttl"
    return Graph().parse(
        data=(folder / name / "manifest.ttl").read_text(encoding="utf-8"), format="turtle", publicID=base
    )


def groups(folder: Path) -> list[str]:
    """The groups that the manifest of the query language includes."""
    whole = Graph().parse(folder / "manifest-sparql11-query.ttl", publicID=BASE + "manifest-sparql11-query.ttl")
    (listed,) = whole.objects(None, MF.include)
    return [str(item).removeprefix(BASE).removesuffix("/manifest.ttl") for item in Collection(whole, listed)]


def query_tests(folder: Path) -> Iterator[QueryTest]:
    """All tests of the query language."""
    for group in groups(folder):
        graph = manifest(folder, group)
        for test in entries(graph):
            yield _query_test(graph, test, group)


def entries(graph: Graph) -> list[Node]:
    """The tests of a manifest, in its order."""
    (listed,) = graph.objects(None, MF.entries)
    return list(Collection(graph, listed))


def _query_test(graph: Graph, test: Node, group: str) -> QueryTest:
    action = graph.value(test, MF.action)
    kind = str(graph.value(test, RDF.type)).rpartition("#")[2]
    whole = not isinstance(action, URIRef)
    return QueryTest(
        name=f"{group}/{str(test).rpartition('#')[2]}",
        kind=kind,
        query=str(graph.value(action, QT.query) if whole else action),
        data=tuple(sorted(map(str, graph.objects(action, QT.data)))),
        named=tuple(sorted(map(str, graph.objects(action, QT.graphData)))),
        result=str(graph.value(test, MF.result) or ""),
    )


def text_of(folder: Path, iri: str) -> str:
    """The text of a file by its IRI."""
    return (folder / iri.removeprefix(BASE)).read_bytes().decode()


def exchanges(graph: Graph, test: Node) -> list[Exchange]:
    """The requests of a protocol test."""
    connection = graph.value(test, MF.action)
    return [_exchange(graph, item) for item in Collection(graph, graph.value(connection, HT.requests))]


def _exchange(graph: Graph, request: Node) -> Exchange:
    response, body = graph.value(request, HT.resp), graph.value(request, HT.body)
    listed = graph.value(request, HT.headers)
    headers = {str(graph.value(item, HT.fieldName)): str(graph.value(item, HT.fieldValue))
               for item in (Collection(graph, listed) if listed else ())}  # fmt: skip
    boolean: Any = graph.value(response, MF.expectedBoolean)
    encoding = str(graph.value(body, CNT.characterEncoding) or "UTF-8") if body else ""
    return Exchange(
        method=str(graph.value(request, HT.methodName)),
        path=str(graph.value(request, HT.absolutePath)),
        headers=headers,
        body=str(graph.value(body, CNT.chars)).encode(encoding) if body else None,
        statuses=frozenset(str(item)[-3:] for item in graph.objects(response, MF.expectedStatus)),
        boolean=None if boolean is None else bool(boolean.toPython()),
        format=str(graph.value(response, MF.expectedFormat) or ""),
    )


def graph_iri(base: str, name: str) -> str:
    """The IRI of a graph that a query names relative to its own address."""
    return urljoin(base, name)
