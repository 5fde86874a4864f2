"""The guard: no spelling of SERVICE, FROM or LOAD passes; the words may stand wherever they are harmless."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from comity.graph.errors import BadQuery
from comity.queries.engines import Rdflib, rdflib_graph
from comity.queries.guard import refuse_deep, refuse_outside
from tests.queries.asked import tiny

IRI = "<http://127.0.0.1:1/x>"
AWAY = IRI + " { ?a ?b ?c }"
PREFIXES = "PREFIX ex: <http://127.0.0.1:1/> PREFIX : <http://127.0.0.1:1/x/> "
REFUSED = [
    f"SELECT * {{ SERVICE {AWAY} }}",
    f"SELECT * {{ service {AWAY} }}",
    f"SELECT * {{ SeRvIcE SILENT {AWAY} }}",
    f"SELECT * {{ SERVICESILENT {AWAY} }}",
    f"SELECT * {{ SERVICE\n\t{AWAY} }}",
    f"SELECT * {{ SERVICE#\n{AWAY} }}",
    f"SELECT * {{ SERVICE # }}\n {AWAY} }}",
    f"SELECT * {{ SERVICE{AWAY} }}",
    "SELECT * { SERVICE ?x { ?a ?b ?c } }",
    "SELECT * { SERVICE?x{ ?a ?b ?c } }",
    f"SELECT * {{ # harmless\n SERVICE {AWAY} }}",
    f"SELECT * {{ # harmless\r SERVICE {AWAY} }}",
    f"SELECT * {{ #\r'''\n SERVICE {AWAY} #'''\n}}",
    f"SELECT * {{ ?s ?p '#' . SERVICE {AWAY} }}",
    f'SELECT * {{ ?s ?p """it\'s""" . SERVICE {AWAY} #\'\n}}',
    f"SELECT * {{ \\u0053ERVICE {AWAY} }}",
    f"SELECT * {{ \\U00000053ERVICE {AWAY} }}",
    f"SELECT * {{ \\u0053\\u0045\\u0052\\u0056\\u0049\\u0043\\u0045 {AWAY} }}",
    f"SELECT * {{ \\u00000053ERVICE {AWAY} }}",
    f"SELECT * {{ \\U0053ERVICE {AWAY} }}",
    f"SELECT * {{ #\\u000ASERVICE {AWAY} }}",
    f"SELECT * {{ ?s ?p 'a\\u0027' SERVICE {AWAY} #'\n}}",
    f"SELECT * {{ ?s <http://a/\\u0027#> ?z . ?s ?p 'a\\u0027' SERVICE {AWAY} #'\n}}",
    f"SELECT * {{ SERV\u0131CE {AWAY} }}",
    f"SELECT * {{ \u017fervice {AWAY} }}",
    f"SELECT * {{ OPTIONAL{{}}SERVICE{AWAY} }}",
    f"SELECT * {{ FILTER(?a<'x>') SERVICE {AWAY} #'\n}}",
    f"SELECT * {{ FILTER(?a<?b)SERVICE{AWAY} }}",
    f"SELECT * {{ FILTER(1<2)SERVICE#>\n{AWAY} }}",
    f"SELECT * {{ ?s ?p '<'SERVICE#>\n{AWAY} }}",
    f"SELECT (1<2AS?x)FROM#>\n{IRI} {{ }}",
    f"SELECT * {{ ?s ?p ?o.SERVICE {AWAY} }}",
    f"SELECT * {{ ?s ?p 'a'@en.SERVICE {AWAY} }}",
    f"SELECT * {{ ?s ?p 1e5SERVICE {AWAY} }}",
    f"SELECT * {{ ?s ?p 5.SERVICE {AWAY} }}",
    f"SELECT * {{ ?s ?p trueSERVICE {AWAY} }}",
    PREFIXES + "SELECT * { SERVICE:x { ?a ?b ?c } }",
    PREFIXES + "SELECT * { SERVICEex:x { ?a ?b ?c } }",
    PREFIXES + f"SELECT * {{ ?s ?p ex:.SERVICE {AWAY} }}",
    PREFIXES + f"SELECT * {{ ?s ex:a\\# ?o . SERVICE {AWAY} }}",
    PREFIXES + f"SELECT * {{ ?s ex:a\\' ?o . SERVICE {AWAY} #'\n }}",
    f"SELECT * FROM {IRI} {{ ?a ?b ?c }}",
    f"SELECT*FROM{IRI}{{ ?a ?b ?c }}",
    f"SELECT * from\nnamed {IRI} {{ ?a ?b ?c }}",
    f"SELECT * FROMNAMED{IRI} {{ ?a ?b ?c }}",
    f"ASKFROM{IRI}{{ ?a ?b ?c }}",
    f"DESCRIBE {IRI}FROM{IRI}",
    f"CONSTRUCT {{ }} FROM {IRI} WHERE {{ }}",
    PREFIXES + "SELECT * FROM:x { ?a ?b ?c }",
    PREFIXES + "ASKFROMex:x { ?a ?b ?c }",
    f"LOAD {IRI}",
    f"load silent {IRI}",
    f"L\\u004FAD {IRI}",
]
ACCEPTED = [
    'SELECT ("service from load" AS ?a) WHERE { }',
    "SELECT ('SERVICE <http://a.example/> { }' AS ?a) WHERE { }",
    'SELECT ("""a "from" b""" AS ?a) (\'\'\'it\'s "service"\'\'\' AS ?b) WHERE { }',
    'SELECT ("\\"from\\" service" AS ?a) WHERE { }',
    "SELECT * WHERE { } # SERVICE FROM LOAD",
    "# from here\nSELECT * WHERE { }",
    "SELECT ?service ?from $load WHERE { ?service ?from $load }",
    "SELECT * WHERE { ?a <http://a.example/service/from#load> ?b }",
    PREFIXES + "SELECT * WHERE { ?a ex:service ?b ; ex:from ex:load, :from, ex:a.service, ex:a-from, ex:%41from }",
    PREFIXES + "SELECT * WHERE { ?a ex:a\\#from ?b }",
    "SELECT * WHERE { ?a ?b 'x'@from-service }",
    "SELECT * WHERE { ?a ?b _:load FILTER(?a < 5 && ?b > 3) }",
    "SELECT * WHERE { ?a ?b ?c FILTER(?a<?b&&?c>?a) }",
    PREFIXES + "SELECT * WHERE { ?a ex:payload ?b . BIND(STRLEN('from') AS ?c) }",
    "PREFIX upload: <http://a.example/> SELECT * WHERE { ?a upload:x ?b }",
    "PREFIX comity: <https://w3id.org/comity/ontology#> SELECT * { ?a comity:possiblyFrom ?b }",
    "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> SELECT * { ?a sd:from ?b }",
    "SELECT * { VALUES ?document { <https://w3id.org/comity/id/document/letter-from-the-service> } }",
]


@pytest.mark.parametrize("query", REFUSED)
def test_refused(query: str) -> None:
    with pytest.raises(
        BadQuery, match=r"^query, line \d+, column \d+: (SERVICE|FROM|LOAD) would reach outside the graph$"
    ):
        refuse_outside(query)


@pytest.mark.parametrize("query", ACCEPTED)
def test_accepted(query: str) -> None:
    refuse_outside(query)
    tiny().engine.select(query)
    Rdflib(rdflib_graph([])).select(query)


def test_the_place_is_told() -> None:
    with pytest.raises(BadQuery, match="query, line 3, column 3: SERVICE would"):
        refuse_outside(f"SELECT *\nWHERE {{\n  SERVICE {AWAY} }}")


@pytest.mark.parametrize("engine", [tiny().engine, Rdflib(rdflib_graph([]))])
def test_engines_ask_the_guard_first(engine: Rdflib) -> None:
    for door in (engine.select, engine.ask, engine.construct):
        with pytest.raises(BadQuery, match="outside the graph"):
            door(REFUSED[0])


pieces = st.sampled_from(
    ["SERVICE", "?o", "ex:a", ":x", ".", "'a'", '"b"', "#", "\n", "\r", "\\u0027", "\\#", "<", ">", "@en", "1e5", "{",
     "}",     " ", IRI, "true", "FILTER(", ")", "?s ?p ", "'''", '"""', "\\'", "_:b", "^^", "a", "[]", "'x>'"]
)  # fmt: skip


@given(st.lists(pieces, max_size=8), st.lists(pieces, max_size=4))
@settings(max_examples=400, deadline=None)
def test_what_passes_reaches_no_other_place(before: list[str], after: list[str]) -> None:
    """An engine that read SERVICE in a query that passed would fail to connect, with an OSError."""
    query = f"{PREFIXES}SELECT * {{ {''.join(before)} SERVICE {AWAY} {''.join(after)} }}"
    try:
        refuse_outside(query)
    except BadQuery:
        return
    try:
        Store().query(query)
    except (SyntaxError, ValueError):
        return
    assert "#" in query or "'" in query or '"' in query


HELD = {"http://a.example/held", "http://a.example/dir/held"}


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <http://a.example/held> { ?a ?b ?c }",
        "SELECT * from\n named <http://a.example/held> FROM <http://a.example/dir/held> { ?a ?b ?c }",
        "BASE <http://a.example/dir/x> SELECT * FROM <held> { ?a ?b ?c }",
    ],
)
def test_a_graph_that_the_store_holds_may_be_named(query: str) -> None:
    refuse_outside(query, HELD)
    with pytest.raises(BadQuery):
        refuse_outside(query)


@pytest.mark.parametrize("query", [*REFUSED, "SELECT * FROM <http://a.example/held> FROM <b:b> { ?a ?b ?c }"])
def test_any_other_graph_stays_refused(query: str) -> None:
    with pytest.raises(BadQuery):
        refuse_outside(query, HELD)


DEEP = {
    "groups": "SELECT * { %s ?a ?b ?c %s }",
    "brackets": "SELECT * { FILTER(%s 1 %s) }",
    "collections": "SELECT * { ?a ?b %s 1 %s }",
    "blank nodes": "SELECT * { ?a ?b %s ?c ?d %s }",
}


@pytest.mark.parametrize("name", DEEP)
def test_deep_nesting_is_refused(name: str) -> None:
    opened, closed = {"groups": "{}", "brackets": "()", "collections": "()", "blank nodes": "[]"}[name]
    with pytest.raises(BadQuery, match=r"line 1, column \d+: brackets nest deeper than 100"):
        refuse_deep(DEEP[name] % (opened * 101, closed * 101))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { FILTER(?a = '" + "(" * 200 + "') }",
        "SELECT * { ?a <http://a.example/" + "(" * 200 + "> ?c }",
        "SELECT * { } # " + "{" * 200,
        "SELECT * { " + "{ ?a ?b ?c } UNION " * 200 + "{ } }",
        PREFIXES + "SELECT * { ?a ex:" + "\\(" * 200 + " ?c }",
    ],
)
def test_brackets_that_nest_nothing_do_not_count(query: str) -> None:
    refuse_deep(query)
