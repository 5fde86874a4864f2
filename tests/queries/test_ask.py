"""Asking: heads of answers, parameters that enter as terms only, names that are unknown or ambiguous."""

from __future__ import annotations

import re
from datetime import date

import pytest
from pyoxigraph import Store

from comity.graph.errors import BadQuery, BadWorkspace, UnknownName
from comity.queries import Graph
from comity.queries.engines import Embedded, Rdflib, rdflib_graph
from comity.queries.parameters import Parameter, resolve, written
from tests.fixtures.graphs import tiny_build
from tests.queries.asked import tiny

INJECTIONS = [
    "CICA> } ?x ?y ?z . VALUES ?a { <http://evil.example",
    "CICA> } SERVICE <http://evil.example/> { ?s ?p ?o",
    '" . DROP ALL #',
    "KAZ\n} UNION { ?s ?p ?o",
    "<http://evil.example/>",
    "?member",
    "\\u003E } { ?s ?p ?o }",
    "} {",
    "$0 \\1 \\g<0>",
]
TYPES = ["organisation", "state", "party", "capacity", "day", "document", "fact", "claim"]


def members(**values: str) -> list[str]:
    return [row["member"] for row in tiny().ask("members-of", **values)]


def test_the_head_says_day_rule_and_data() -> None:
    answer = tiny().ask("members-of", organisation="CICA", on="2010-01-15")
    assert (answer.on, answer.rule, answer.version) == ("2010-01-15", "all", tiny_build().version)
    assert answer.head.data_date == "2010-12-31"
    assert str(answer.head) == f"on 2010-01-15, rule all, data {tiny_build().version} of 2010-12-31"
    assert answer.parameters == {"organisation": "CICA", "capacity": "fullCapacity", "on": "2010-01-15"}
    assert len(answer) == len(list(answer)) == 7


def test_days_default_to_the_data_date() -> None:
    assert tiny().ask("members-of").on == "2010-12-31"
    assert tiny().ask("chairs-of").on == ""
    assert '"2010-12-31"^^' in tiny().query_of("members-of")


def test_a_day_may_be_a_date() -> None:
    answer = tiny().ask("members-of", on=date(2010, 1, 15))
    assert (answer.on, answer.rows) == ("2010-01-15", tiny().ask("members-of", on="2010-01-15").rows)


@pytest.mark.parametrize("name", ["CICA", "cica", "Conference on Interaction and Confidence-Building Measures in Asia"])
def test_names_mean_things(name: str) -> None:
    assert members(organisation=name, on="2010-01-15") == members(on="2010-01-15")


@pytest.mark.parametrize("text", INJECTIONS)
@pytest.mark.parametrize("kind", TYPES)
def test_a_value_enters_as_one_term_or_not_at_all(kind: str, text: str) -> None:
    try:
        term = written(Parameter("x", kind, ""), text)
    except UnknownName:
        return
    assert re.fullmatch(r'<https://w3id\.org/comity/[^<>"{}|^`\\\s]*>', term)


@pytest.mark.parametrize("text", INJECTIONS)
def test_injections_change_no_query(text: str) -> None:
    for name, values in (
        ("evidence-of", {"fact": text}),
        ("claims-of", {"document": text}),
        ("said-by", {"speaker": text}),
    ):
        with pytest.raises(UnknownName, match="the graph holds no"):
            tiny().ask(name, **values)
    filled = tiny().query_of("claims-of", document=text)
    assert filled.count("{") == tiny().query_of("claims-of").count("{")
    for values in ({"organisation": text}, {"capacity": text}, {"on": text}):
        with pytest.raises(UnknownName):
            tiny().ask("members-of", **values)


def test_unknown_names_say_what_may_be_meant() -> None:
    with pytest.raises(
        UnknownName, match=r"no state or organisation is known as 'Kazakstann'; did you mean .*Kazakhstan"
    ):
        tiny().ask("memberships-of", member="Kazakstann")
    with pytest.raises(UnknownName, match=r"no organisation is known as 'qqqqqqqq'$"):
        members(organisation="qqqqqqqq")
    with pytest.raises(UnknownName, match=r"no capacity 'boss'; there are: .*observer"):
        members(capacity="boss")
    with pytest.raises(UnknownName, match="no organisation is known as 'KAZ'"):
        members(organisation="KAZ")


def test_ambiguous_names_say_what_they_may_mean() -> None:
    with pytest.raises(UnknownName) as caught:
        tiny().ask("memberships-of", member="Korea")
    assert str(caught.value) == "'Korea' may mean South Korea (KOR), North Korea (PRK)"
    assert resolve("KOR", "state") == resolve("south  korea", "state") == "state/KOR"


@pytest.mark.parametrize(
    "day", ["2010-02-30", "2010-13-01", "2010", "yesterday", "", "2010-01-01T00:00:00", "٢٠١٠-٠١-٠١", " 2010-01-01"]
)
def test_impossible_days(day: str) -> None:
    with pytest.raises(UnknownName, match="day") as caught:
        tiny().ask("members-of", on=day)
    assert "\n" not in str(caught.value)


def test_unknown_parameters_and_questions() -> None:
    with pytest.raises(Exception, match="members-of has no parameter 'organization'; did you mean organisation"):
        tiny().ask("members-of", organization="CICA")
    with pytest.raises(UnknownName, match="did you mean members-of"):
        tiny().ask("member-of")


def test_describe_leaves_out_claims() -> None:
    said = dict(tiny().describe("membership/CICA/QAT/member/2"))
    assert said["possiblyFrom"] == "2008-08-25"
    assert not [text for text in said.values() if text.startswith("claim/")]


def test_sparql() -> None:
    answer = tiny().sparql("SELECT ?a ?b WHERE { ?a <http://www.w3.org/ns/org#postIn> ?b }")
    assert answer.rows == ({"a": "post/CICA/executive-director", "b": "organisation/CICA"},)
    assert answer.columns == ("a", "b")


@pytest.mark.parametrize("engine", [tiny().engine, Rdflib(rdflib_graph([]))])
@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("SELECT ?a WHERE { ?a ?b }", "line 1, column "),
        ("SELECT ?a\nWHERE {\n ?a ?b ?c", "line "),
        ("SELEC ?a", "line 1, column "),
        (
            "SELECT ?a {\n ?a ?b 'x:y' ; # e:f\n  <g:h> zz:member }",
            "line 3, column 9: the prefix zz: is not declared",
        ),
        (
            "PREFIX a: <http://a>\nSELECT ?a { ?a a:b a:c ; zz:b ?c }",
            "line 2, column 26: the prefix zz: is not declared$",
        ),
    ],
)
def test_broken_sparql_says_where(engine: Embedded | Rdflib, query: str, place: str) -> None:
    with pytest.raises(BadQuery) as caught:
        engine.select(query)
    assert re.match(r"query, line \d+, column \d+: ", str(caught.value))
    assert re.match(f"query, {place}", str(caught.value))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("engine", [tiny().engine, Rdflib(rdflib_graph([]))])
def test_each_kind_of_query_has_its_door(engine: Embedded | Rdflib) -> None:
    assert engine.ask("ASK { }") is True
    assert engine.construct("CONSTRUCT { <http://a> <http://b> <http://c> } WHERE { }")
    for door, query in ((engine.select, "ASK { }"), (engine.ask, "SELECT ?a { }"), (engine.construct, "ASK { }")):
        with pytest.raises(BadQuery, match="not a"):
            door(query)
    with pytest.raises(BadQuery):
        engine.select("INSERT DATA { <http://a> <http://b> <http://c> }")


def test_weighed_by_what_was_known() -> None:
    before = tiny().weighed(known=date(2009, 12, 31))
    assert before.head.known == "2009-12-31"
    assert {row["fact"] for row in before.ask("spells-of")} == {
        "membership/CICA/KAZ/member/1",
        "membership/CICA/KOR/member/1",
        "membership/CICA/OSCE/observer/1",
    }
    assert "as published by 2009-12-31" in str(before.ask("members-of").head)


def test_weighed_by_a_policy() -> None:
    def begin(graph: Graph) -> str:
        return next(row["begin"] for row in graph.ask("members-of", on="2010-01-15") if row["member"] == "state/KOR")

    assert begin(tiny()) == "[2005,2006-06-17]"
    assert begin(tiny().weighed(policy="official-first")) == "2006-06-17"
    assert tiny().weighed(policy="official-first").head.rule == "official-first"
    told = {row["member"] for row in tiny().weighed(policy="reported-too").ask("spells-of")}
    assert "state/LKA" in told - {row["member"] for row in tiny().ask("spells-of")}


def test_weighed_again_by_the_same_rule_is_the_same() -> None:
    again = tiny().weighed()
    assert again.head == tiny().head
    assert again.ask("view/network").rows == tiny().ask("view/network").rows
    assert again.ask("documents").rows == tiny().ask("documents").rows


@pytest.mark.parametrize(
    ("name", "values", "told"),
    [
        (
            "evidence-of",
            {"fact": "membership/CICA/KRO/member/1"},
            "no fact .*; did you mean membership/CICA/KOR/member/1",
        ),
        ("participants-of", {"meeting": "CICA/summit/regular/11"}, "no meeting .*; did you mean meeting/CICA/summit/"),
        ("claims-of", {"document": "zzzz"}, "no document 'zzzz'; `comity ask documents` tells some"),
        ("said-by", {"speaker": "Nobody At All"}, "no speaker 'Nobody At All'"),
        ("relative-dates", {}, "no document 'cica-briefing', the default; `comity ask documents` tells some"),
        ("words-of", {"claim": "claim/tiny-interview-2010/b9deb792af8119d1"}, "no claim .*; did you mean claim/tiny-"),
    ],
)
def test_what_the_graph_does_not_hold_is_told(name: str, values: dict[str, str], told: str) -> None:
    with pytest.raises(UnknownName, match=told):
        tiny().ask(name, **values)


def test_a_state_that_never_spoke_and_a_day_before_all_sources_give_no_rows() -> None:
    assert tiny().ask("said-by", speaker="Bhutan").rows == ()
    assert tiny().weighed(known=date(1900, 1, 1)).ask("evidence-of", fact="membership/CICA/KOR/member/1").rows == ()


def test_a_person_speaks_under_name_and_key() -> None:
    speakers = tiny().sparql("SELECT ?s { ?s a <https://w3id.org/comity/ontology#Person> } ORDER BY ?s LIMIT 1")
    assert speakers.rows, "the fixture names a person"
    asked = Parameter("speaker", "agent", "")
    assert (
        written(asked, "Dulat Bakishev") == written(asked, "dulat-bakishev") == written(asked, "person/dulat-bakishev")
    )


def test_triples_are_no_rows() -> None:
    with pytest.raises(BadQuery, match="SELECT and ASK"):
        tiny().sparql("CONSTRUCT WHERE { ?s ?p ?o }")


def test_a_graph_without_a_data_date() -> None:
    empty = Graph(Embedded(Store()))
    assert empty.ask("members-of", on="2010-01-01").rows == ()
    with pytest.raises(BadWorkspace, match="does not say its data date"):
        empty.weighed()
