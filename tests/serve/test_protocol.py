"""The SPARQL endpoint: every format, every way to send a query, every limit, and the headers of every answer."""

from __future__ import annotations

import csv
import io
import json
import socket
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results

from tests.serve.serving import Service, service

LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
SELECT = f"SELECT ?a ?b {{ ?a <{LABEL}> ?b }} ORDER BY ?a ?b"
CONSTRUCT = f"CONSTRUCT {{ ?a <{LABEL}> ?b }} WHERE {{ ?a <{LABEL}> ?b }}"
FORM = "application/x-www-form-urlencoded"
ROWS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
TRIPLES = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
}


def rows(body: bytes, form: QueryResultsFormat) -> list[list[str]]:
    return [[str(term) for term in row] for row in parse_query_results(body, format=form)]  # type: ignore[union-attr]


@pytest.mark.parametrize("media_type", ROWS)
def test_rows_are_the_same_in_each_format(tiny: Service, media_type: str) -> None:
    reply = tiny.sparql(SELECT, media_type)
    assert reply.headers["content-type"].partition(";")[0] == media_type
    found = rows(reply.body, ROWS[media_type])
    assert len(found) > 10
    assert found == rows(tiny.sparql(SELECT).body, QueryResultsFormat.JSON)


def test_rows_as_csv(tiny: Service) -> None:
    reply = tiny.sparql(SELECT, "text/csv")
    head, *found = csv.reader(io.StringIO(reply.body.decode(), newline=""))
    bindings = tiny.sparql(SELECT).json["results"]["bindings"]
    assert head == ["a", "b"]
    assert found == [[row["a"]["value"], row["b"]["value"]] for row in bindings]


@pytest.mark.parametrize("media_type", TRIPLES)
def test_triples_are_the_same_in_each_format(tiny: Service, media_type: str) -> None:
    reply = tiny.sparql(CONSTRUCT, media_type)
    assert reply.headers["content-type"].partition(";")[0] == media_type
    found = {quad.triple for quad in parse(reply.body, format=TRIPLES[media_type])}
    assert len(found) > 10
    assert found == {quad.triple for quad in parse(tiny.sparql(CONSTRUCT).body, format=RdfFormat.TURTLE)}


@pytest.mark.parametrize("media_type", [*ROWS, "text/csv"])
def test_truth_values(tiny: Service, media_type: str) -> None:
    assert b"true" in tiny.sparql("ASK { ?a ?b ?c }", media_type).body
    assert b"false" in tiny.sparql("ASK { ?a ?a ?a }", media_type).body


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/xml"),
        ("application/json", "application/json"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.6", "application/sparql-results+xml"),
        ("text/turtle, application/rdf+xml, application/sparql-results+json;q=0.1", "application/sparql-results+json"),
    ],
)
def test_what_the_client_likes_best_comes(tiny: Service, accept: str, media_type: str) -> None:
    reply = tiny.sparql(SELECT, accept)
    assert reply.headers["content-type"].partition(";")[0] == media_type
    assert "Accept" in reply.headers["vary"]


@pytest.mark.parametrize("accept", ["image/png", "text/turtle", "application/json;q=0"])
def test_what_is_not_given_is_said(tiny: Service, accept: str) -> None:
    assert tiny.sparql(SELECT, accept).kind == "not-acceptable"


def test_rows_are_not_given_as_triples_nor_triples_as_rows(tiny: Service) -> None:
    assert "JSON, XML, CSV or TSV" in tiny.sparql(SELECT, "text/turtle").json["detail"]
    assert "Turtle, N-Triples" in tiny.sparql(CONSTRUCT, "text/csv").json["detail"]


def test_every_way_to_send_a_query(tiny: Service) -> None:
    wanted = tiny.sparql(SELECT).body
    assert tiny.get("/sparql", query=SELECT).body == wanted
    assert tiny.get("/sparql/", query=SELECT).body == wanted
    assert tiny.post("/sparql", "query=" + quote(SELECT), FORM).body == wanted
    assert tiny.post("/sparql", "query=" + quote(SELECT), FORM + "; charset=UTF-8").body == wanted
    head = tiny.get("/sparql", method="HEAD", query=SELECT)
    assert (head.status, head.body, head.headers["content-length"]) == (200, b"", str(len(wanted)))


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/sparql", "/graphs", "/ask", "/id/state/KAZ", "/about/state/KAZ", "/health"])
def test_nothing_is_written(tiny: Service, method: str, path: str) -> None:
    reply = tiny.send(path, method, {})
    assert (reply.status, reply.kind) == (405, "bad-method")
    assert "GET" in reply.headers["allow"]


def test_a_fault_of_syntax_has_line_and_column(tiny: Service) -> None:
    reply = tiny.sparql("SELECT *\nWHERE { ?a ?b }")
    assert (reply.status, reply.kind) == (400, "malformed")
    assert reply.json["place"].startswith("line 2, column ")
    assert reply.json["status"] == 400
    assert reply.json.keys() == {"type", "title", "status", "detail", "place"}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/sparql?query=ASK%7B%7D&query=ASK%7B%7D", "malformed"),
        ("/sparql?query=%FF", "malformed"),
        ("/sparql?query=ASK%7B%7D&default-graph-uri=no%20iri", "malformed"),
        ("/sparql?" + "&".join(f"a{number}=1" for number in range(200)), "malformed"),
        ("/graphs?default&graph=a:a", "malformed"),
        ("/graphs?graph=a:a", "not-found"),
        ("/graphs?graph=no%20iri", "not-found"),
        ("/ask/no-such-question", "not-found"),
        ("/ask/members-of?no=1", "unknown-name"),
        ("/ask/members-of?organisation=Nowhere", "unknown-name"),
        ("/ask/members-of?on=2010-13-01", "unknown-name"),
        ("/ask/members-of?on=2010-01-01&on=2011-01-01", "malformed"),
        ("/ask/members-of?format=png", "not-acceptable"),
        ("/id/state/NOWHERE", "not-found"),
        ("/about/../../etc/passwd", "not-found"),
        ("/about/", "not-found"),
        ("/nothing", "not-found"),
    ],
)
def test_a_bad_request_is_a_problem(tiny: Service, path: str, kind: str) -> None:
    reply = tiny.get(path)
    assert reply.kind == kind
    assert reply.status == reply.json["status"]
    assert "Traceback" not in reply.body.decode()


@pytest.mark.parametrize(
    ("body", "kind", "problem"),
    [
        (b"\xff\xfe", "application/sparql-query", "malformed"),
        (b"ASK {}", "application/sparql-query; charset=latin-1", "media-type"),
        (b"ASK {}", "text/plain", "media-type"),
        (b"ASK {}", "multipart/form-data; boundary=x", "media-type"),
        (b"ASK {}", "nonsense", "media-type"),
        (b"", "application/sparql-query", "malformed"),
        (b"nothing=1", FORM, "malformed"),
        (b"query=%FF", FORM, "malformed"),
    ],
)
def test_a_bad_body_is_a_problem(tiny: Service, body: bytes, kind: str, problem: str) -> None:
    assert tiny.post("/sparql", body, kind).kind == problem


def test_limits_of_size(tiny: Service) -> None:
    fits = "ASK { }" + " " * (65_536 - 7)
    assert tiny.sparql(fits).status == 200
    assert tiny.get("/sparql", query=fits.replace(" ", "\t")).status == 200
    for reply in (tiny.sparql(fits + " "), tiny.get("/sparql", query=fits + " "),
                  tiny.post("/sparql", "query=" + quote(fits + " "), FORM),
                  tiny.post("/sparql", "query=" + "x" * 1_000_000, FORM)):  # fmt: skip
        assert (reply.status, reply.kind) == (413, "too-large")


def test_limits_of_depth(tiny: Service) -> None:
    assert tiny.sparql(f"SELECT * {'{' * 100}{'}' * 100}").status == 200
    reply = tiny.sparql(f"SELECT * {'{' * 101}{'}' * 101}")
    assert (reply.status, reply.kind, reply.json["place"]) == (400, "too-deep", "line 1, column 110")


def test_an_answer_that_is_cut_says_so(folder: Path) -> None:
    with service(folder, "--rows", 3) as running:
        for media_type, mark in {
            "application/sparql-results+json": b'"link":["https://w3id.org/comity/problem/cut"]',
            "application/sparql-results+xml": b'<link href="https://w3id.org/comity/problem/cut"/></head>',
            "text/csv": b"",
            "text/tab-separated-values": b"",
        }.items():
            reply = running.sparql(SELECT, media_type)
            assert reply.headers["comity-cut"] == "3"
            assert mark in reply.body
        assert len(running.sparql(SELECT).json["results"]["bindings"]) == 3
        turtle = running.sparql(CONSTRUCT)
        assert turtle.body.startswith(b"# cut: https://w3id.org/comity/problem/cut\n")
        assert turtle.headers["comity-cut"] == "3"
        assert len(list(parse(turtle.body, format=RdfFormat.TURTLE))) == 3
        question = running.get("/ask/members-of", on="2010-01-15")
        assert (question.headers["comity-cut"], question.json["cut"], len(question.json["rows"])) == ("3", True, 3)
        assert "comity-cut" not in running.sparql(SELECT + " LIMIT 3").headers
        assert "comity-cut" not in running.sparql("ASK {}").headers


def test_an_answer_that_is_too_large(folder: Path) -> None:
    query = f"SELECT (CONCAT({', '.join(['?x'] * 60)}) AS ?y) {{ BIND('{'x' * 30_000}' AS ?x) }}"
    with service(folder, "--answer", 1) as running:
        assert running.sparql(query).kind == "too-much"


@pytest.mark.parametrize(
    "path", ["/sparql?query=ASK%7B%7D", "/sparql?query=ASK", "/health", "/nothing", "/ask/members-of"]
)
def test_headers_of_every_answer(tiny: Service, path: str) -> None:
    reply = tiny.send(path, "GET", {"Origin": "https://a.example", "Cookie": "a=b"})
    assert reply.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in reply.headers
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in reply.headers["content-security-policy"]
    assert "default-src 'none'" in reply.headers["content-security-policy"]
    assert "script-src" not in reply.headers["content-security-policy"]
    assert "set-cookie" not in reply.headers


def test_a_page_of_another_origin_may_ask(tiny: Service) -> None:
    wanted = {"Origin": "https://a.example", "Access-Control-Request-Method": "POST",
              "Access-Control-Request-Headers": "content-type"}  # fmt: skip
    reply = tiny.send("/sparql", "OPTIONS", wanted)
    assert reply.status == 200
    assert reply.headers["access-control-allow-origin"] == "*"


def test_a_request_that_never_ends_is_ended(folder: Path) -> None:
    with service(folder, "--seconds", 1) as running:
        port = int(running.address.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port), timeout=10) as slow:
            head = ("POST /sparql HTTP/1.1", "Host: a", "Content-Type: application/sparql-query", "Content-Length: 9")
            begun = time.monotonic()
            slow.sendall("\r\n".join((*head, "", "ASK")).encode())
            assert b"408" in slow.recv(100)
            assert time.monotonic() - begun < 3


def test_health(tiny: Service) -> None:
    health = tiny.get("/health").json
    assert health["status"] == "ok"
    assert health["quads"] > 100
    assert health["limits"] == json.loads(json.dumps(health["limits"]))
    assert (health["limits"]["seconds"], health["limits"]["rows"], health["limits"]["memory"]) == (5, 10_000, 2048)
