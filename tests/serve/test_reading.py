"""Graphs, things and the catalogue over HTTP."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad, RdfFormat, parse
from rdflib import Graph as Triples
from rdflib import Namespace, URIRef
from selectolax.lexbor import LexborHTMLParser

from comity.graph.assemble import flat
from comity.graph.formats.rdf import render_turtle
from comity.graph.iris import mint, term
from comity.ontology.namespaces import PREFIXES
from comity.queries.catalogue import catalogue
from comity.queries.published import catalogue_triples, render_catalogue
from comity.viz.page import page_policy, render_page
from comity.viz.views import ask_views
from tests.fixtures.browser import PAYLOADS
from tests.fixtures.graphs import tiny_graphs
from tests.queries.asked import ASKED, path_of
from tests.queries.asked import tiny as tiny_asked
from tests.serve.serving import Service, service, store_of

KAZ = "https://w3id.org/comity/id/state/KAZ"


def test_the_whole_graph(tiny: Service) -> None:
    whole = set(flat(tiny_graphs()))
    assert tiny.get("/graphs?default").body.decode() == render_turtle(flat(tiny_graphs()))
    for media_type, form in {
        "application/n-triples": RdfFormat.N_TRIPLES,
        "application/ld+json": RdfFormat.JSON_LD,
    }.items():
        reply = tiny.get("/graphs?default", media_type)
        assert {quad.triple for quad in parse(reply.body, format=form)} == whole
    assert tiny.get("/graphs?default", method="HEAD").body == b""


def test_a_thing_leads_to_what_is_said_of_it(tiny: Service) -> None:
    reply = tiny.get("/id/state/KAZ")
    assert (reply.status, reply.headers["location"]) == (303, "/about/state/KAZ")


def test_what_is_said_of_a_thing(tiny: Service) -> None:
    turtle = tiny.get("/about/state/KAZ", "text/turtle")
    found = {quad.triple for quad in parse(turtle.body, format=RdfFormat.TURTLE)}
    around = {triple for triple in flat(tiny_graphs()) if f"<{KAZ}>" in (str(triple.subject), str(triple.object))}
    assert found == around
    told = tiny.get("/about/state/KAZ", "application/ld+json")
    assert {quad.triple for quad in parse(told.body, format=RdfFormat.JSON_LD)} == around


@pytest.mark.parametrize(
    "path", ["state/KAZ", "membership/CICA/KAZ/member/1", "document/tiny-interview-2010", "organisation/CICA"]
)
def test_a_page_of_a_thing(tiny: Service, path: str) -> None:
    reply = tiny.get("/about/" + path, "text/html,*/*;q=0.8")
    page = reply.body.decode()
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert f"<code>https://w3id.org/comity/id/{path}</code>" in page
    assert 'href="/about/' in page
    assert "<script" not in page
    assert " style=" not in page
    assert tiny.get(f"/about/{path}", "text/html", format="turtle").headers["content-type"].startswith("text/turtle")


@pytest.mark.parametrize("question", ASKED)
def test_questions_give_their_golden_answers(tiny: Service, question: str) -> None:
    for wanted in json.loads(path_of(question).read_text(encoding="utf-8")):
        reply = tiny.get("/ask/" + question, **wanted["parameters"])
        rows = [{name: row.get(name, "") for name in wanted["columns"]} for row in wanted["rows"]]
        assert reply.json["rows"] == rows
        assert reply.json["parameters"] == wanted["parameters"]
        lines = list(
            csv.DictReader(io.StringIO(tiny.get("/ask/" + question, "text/csv", **wanted["parameters"]).body.decode()))
        )
        assert len(lines) == len(rows)


def test_the_catalogue(tiny: Service) -> None:
    whole = tiny.get("/ask").json
    told = whole["questions"]
    assert [item["name"] for item in told] == list(catalogue())
    assert told[0].keys() == {"name", "topic", "summary", "description", "parameters", "columns", "view"}
    assert whole["prefixes"] == PREFIXES
    assert "fullCapacity" in whole["choices"]["capacity"]


def test_the_query_behind_a_question(tiny: Service) -> None:
    values = {"organisation": "OSCE", "on": "1996-01-01"}
    reply = tiny.get("/ask/chair-of", "application/sparql-query", **values)
    assert reply.headers["content-type"] == "application/sparql-query"
    found = tiny.sparql(reply.body.decode(), "text/csv")
    assert len(list(csv.DictReader(io.StringIO(found.body.decode())))) == len(
        tiny.get("/ask/chair-of", **values).json["rows"]
    )
    assert tiny.get("/ask/chair-of", format="sparql", on="x").kind == "unknown-name"


@pytest.mark.parametrize(
    ("text", "kinds", "first"),
    [
        ("kazakhst", [], "state/KAZ"),
        ("KAZ", ["state", "organisation"], "state/KAZ"),
        ("turki", ["state"], "state/TUR"),
        ("membership/CICA/KOR", [], "membership/CICA/KOR/member/1"),
        ("zzz", [], None),
    ],
)
def test_names_are_found(tiny: Service, text: str, kinds: list[str], first: str | None) -> None:
    found = tiny.get("/names", text=text, kind=kinds).json["names"]
    assert next((name["path"] for name in found), None) == first
    assert all(not kinds or name["path"].split("/")[0] in kinds for name in found)
    assert tiny.get("/names").kind == "malformed"


def test_files_of_the_page(tiny: Service) -> None:
    assert tiny.get("/").headers["content-type"] == "text/html; charset=utf-8"
    script = tiny.get("/static/main.js")
    assert "javascript" in script.headers["content-type"]
    assert tiny.send("/static/main.js", "GET", {"If-None-Match": script.headers["etag"]}).status == 304
    for path in ("/static/none.js", "/static/../app.py", "/static/%2e%2e/app.py"):
        assert tiny.get(path).kind == "not-found"
    assert b"MIT" in tiny.get("/static/vendor/LICENSE-yasgui.txt").body


def test_the_picture_is_the_page_over_the_whole_graph(tiny: Service) -> None:
    reply = tiny.get("/picture")
    assert reply.body.decode() == render_page(ask_views(tiny_asked()))
    assert reply.headers["content-security-policy"] == f"{page_policy()}; frame-ancestors 'none'"


def test_an_unknown_name_gets_the_nearest(tiny: Service) -> None:
    assert "did you mean members-of" in tiny.get("/ask/member-of").json["detail"]
    assert "did you mean" in tiny.get("/ask/members-of", organisation="CICAA").json["detail"]


def test_texts_of_documents_are_text_on_a_page(tmp_path: Path) -> None:
    texts = [*PAYLOADS, "javascript:alert(1)", "https://a.example/'onload='x", "</style><script>alert(1)</script>"]
    quads = [
        Quad(mint("place/x"), term(name), Literal(text))
        for text in texts
        for name in ("rdfs:label", "dcat:landingPage")
    ]
    with service(store_of(quads, tmp_path)) as running:
        page = running.get("/about/place/x", "text/html").body.decode()
    tree = LexborHTMLParser(page)
    names = {node.tag for node in tree.root.traverse()}  # type: ignore[union-attr]
    assert names == {"html", "head", "meta", "title", "link", "style", "body", "main", "h1", "p", "code", "a", "h2",
                     "table", "tbody", "tr", "th", "td"}  # fmt: skip
    links = [node.attributes["href"] or "" for node in tree.css("a")]
    assert all(link.startswith(("http://", "https://", "/about/", "?format=")) for link in links)
    assert not [name for node in tree.root.traverse() for name in node.attributes if name.startswith("on")]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "value",
    [
        "x> } SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } #",
        'x" } UNION { ?fact ?claim ?bearing } #',
        "x\\u003E }",
        "{}",
        "%s",
        "\x00",
    ],
)
def test_a_parameter_stays_a_term(tiny: Service, value: str) -> None:
    asked = {"evidence-of": "fact", "members-of": "organisation", "chair-of": "on", "holdings": "capacity"}
    for question, name in asked.items():
        assert tiny.get(f"/ask/{question}", **{name: value}).kind == "unknown-name"


def test_the_catalogue_as_rdf(tiny: Service) -> None:
    reply = tiny.get("/ask", "text/turtle")
    assert reply.headers["content-type"] == "text/turtle; charset=utf-8"
    assert reply.body.decode() == render_catalogue()
    assert tiny.get("/ask", "text/html,*/*;q=0.8").json["questions"]
    assert {quad.triple for quad in parse(tiny.get("/ask", format="jsonld").body, format=RdfFormat.JSON_LD)} == set(
        catalogue_triples()
    )


def test_what_void_says(tiny: Service) -> None:
    reply = tiny.get("/.well-known/void")
    held = Triples().parse(data=reply.body, format="turtle")
    dataset = URIRef(mint("dataset/comity").value)
    void = Namespace("http://rdfs.org/ns/void#")
    assert {str(held.value(dataset, void.sparqlEndpoint))} == {tiny.address + "/sparql"}
    found = tiny.get(str(held.value(dataset, void.dataDump)).removeprefix(tiny.address), "application/n-triples")
    assert found.status == 200
    counted = {
        str(held.value(part, void["class"])): int(str(held.value(part, void.entities)))
        for part in held.objects(dataset, void.classPartition)
    }
    asked = tiny.sparql("SELECT ?c (COUNT(*) AS ?n) { ?s a ?c } GROUP BY ?c", "text/csv").body.decode()
    wanted = {row["c"]: int(row["n"]) for row in csv.DictReader(io.StringIO(asked))}
    assert counted == {name: number for name, number in wanted.items() if not name.endswith("#Dataset")}


def test_which_graphs_there_are(tiny: Service, tmp_path: Path) -> None:
    told = tiny.get("/graphs").json
    assert told["graphs"] == [{"graph": None, "triples": len(flat(tiny_graphs())), "address": "/graphs?default"}]
    assert {item["graph"]: item["triples"] for item in told["exported"]} == {
        mint(name).value: len(triples) for name, triples in tiny_graphs().items() if name != "graph/dataset"
    }
    named = Quad(mint("a"), term("rdfs:label"), Literal("a"), mint("graph/a b"))
    with service(store_of([named], tmp_path)) as running:
        found = running.get("/graphs").json["graphs"]
        assert [item["triples"] for item in found] == [0, 1]
        assert b'"a"' in running.get(found[1]["address"]).body
