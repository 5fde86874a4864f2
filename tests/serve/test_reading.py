"""Graphs, things and the catalogue over HTTP."""

from __future__ import annotations

import csv
import io
import json

import pytest
from pyoxigraph import RdfFormat, parse

from comity.graph.assemble import flat
from comity.graph.formats.rdf import render_turtle
from comity.queries.catalogue import catalogue
from tests.fixtures.graphs import tiny_graphs
from tests.queries.asked import ASKED, path_of
from tests.serve.serving import Service

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
    told = tiny.get("/ask").json["questions"]
    assert [item["name"] for item in told] == list(catalogue())
    assert told[0].keys() == {"name", "summary", "description", "parameters", "columns", "view"}


def test_an_unknown_name_gets_the_nearest(tiny: Service) -> None:
    assert "did you mean members-of" in tiny.get("/ask/member-of").json["detail"]
    assert "did you mean" in tiny.get("/ask/members-of", organisation="CICAA").json["detail"]
