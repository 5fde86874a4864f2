"""The service as the clients of the field use it: rdflib, SPARQLWrapper, curl, and comity itself."""

from __future__ import annotations

import subprocess

import pytest
from rdflib import Graph as Triples
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, RDFXML, TSV, TURTLE, XML, SPARQLWrapper

from comity.graph.errors import BadEndpoint
from comity.queries import Graph
from comity.queries.engines import Remote
from tests.queries.asked import ASKED, answers
from tests.queries.asked import tiny as here
from tests.serve.serving import PROGRAM, Service, service

LABELS = "SELECT ?a ?b { ?a <http://www.w3.org/2000/01/rdf-schema#label> ?b } ORDER BY ?a ?b"
DESCRIBE = "DESCRIBE <https://w3id.org/comity/id/state/KAZ>"


def run(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("question", ASKED)
def test_comity_gets_the_same_rows_as_at_home(tiny: Service, question: str) -> None:
    graph = Graph.open(tiny.address + "/sparql")
    assert answers(graph, question) == answers(here(), question)


def test_comity_is_told_of_a_cut_answer(tiny: Service) -> None:
    with service(tiny_folder(tiny), "--rows", 3) as running, pytest.raises(BadEndpoint, match="left rows out"):
        Remote(running.address + "/sparql").select(LABELS)


def tiny_folder(running: Service) -> object:
    arguments = running.process.args
    assert isinstance(arguments, list)
    return arguments[arguments.index("-g") + 1]


@pytest.mark.parametrize(
    "words",
    [
        ["ask", "members-of", "--on", "2010-01-15", "--evidence", "--cite"],
        ["ask", "members-of", "--on", "2010-01-15", "--known", "2008-01-01"],
        ["query", LABELS, "-f", "csv"],
        ["why", "membership/CICA/KAZ/member/1"],
        ["panel", "state-year", "--from", "2005", "--to", "2008"],
        ["measures", "states", "--on", "2008-01-01"],
        ["export", "turtle"],
        ["export", "jsonld"],
    ],
)
def test_commands_read_an_endpoint_as_they_read_a_folder(tiny: Service, words: list[str]) -> None:
    there = run(PROGRAM, *words, "--endpoint", tiny.address + "/sparql")
    assert there
    if words[0] != "export":
        assert there == run(PROGRAM, *words, "-g", str(tiny_folder(tiny)))
    elif words[1] == "turtle":
        assert there == tiny.get("/graphs?default").body.decode()


def test_an_endpoint_that_is_away_is_one_line() -> None:
    words = [PROGRAM, "query", LABELS, "--endpoint", "http://127.0.0.1:1/"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("comity: http://127.0.0.1:1/: can not be reached")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["query", LABELS, "--endpoint", "nowhere"], "not the address of an endpoint"),
        (["query", LABELS, "--endpoint", "http://127.0.0.1:1/", "-g", "out"], "either --graph or --endpoint"),
        (["export", "trig", "--endpoint", "http://127.0.0.1:1/"], "turtle or jsonld"),
    ],
)
def test_bad_usage_of_endpoints(words: list[str], told: str) -> None:
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert told in done.stderr


def test_rdflib(tiny: Service) -> None:
    graph = Triples(SPARQLStore(tiny.address + "/sparql", returnFormat="json"))
    wanted = here().engine.select(LABELS)[1]
    assert len(list(graph.query(LABELS))) == len(wanted)
    assert len(list(graph.triples((None, None, None)))) == len(graph)
    assert bool(graph.query("ASK { ?a ?b ?c }"))


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper(tiny: Service, method: str) -> None:
    wrapper = SPARQLWrapper(tiny.address + "/sparql")
    wrapper.setMethod(method)
    for query, forms in {LABELS: (JSON, XML, CSV, TSV), DESCRIBE: (TURTLE, RDFXML)}.items():
        wrapper.setQuery(query)
        for form in forms:
            wrapper.setReturnFormat(form)
            assert wrapper.queryAndConvert()


def test_curl(tiny: Service) -> None:
    address = tiny.address
    assert "Kazakhstan" in run("curl", "-s", "--data-urlencode", f"query={LABELS}", f"{address}/sparql")
    assert "Kazakhstan" in run("curl", "-s", "-L", "-H", "Accept: text/turtle", f"{address}/id/state/KAZ")
    assert "Kazakhstan" in run("curl", "-s", f"{address}/ask/members-of?on=2010-01-15&format=csv")
    assert "<h1>Kazakhstan</h1>" in run("curl", "-s", "-L", "-H", "Accept: text/html", f"{address}/id/state/KAZ")
