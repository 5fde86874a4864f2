"""What must come out right of the real build, as those ask it for whom it is made.

The researcher writes SPARQL, the analyst asks questions and reads sources, the integrator reads the Turtle elsewhere.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from comity.loaders.reference.body import body_folders, load_bundled
from comity.loaders.reference.source import Expectation
from comity.queries import Answer, Graph
from comity.queries.why_not import why_not

Command = Callable[..., subprocess.CompletedProcess[str]]

MEMBERS_BY_HAND = """
PREFIX comity: <https://w3id.org/comity/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT DISTINCT ?member WHERE {
  ?membership a comity:Membership ; org:organization <https://w3id.org/comity/id/organisation/BODY> ;
    org:member ?member ; org:role comity:member ; comity:certainlyFrom ?from ; comity:certainlyUntil ?until .
  FILTER(?from <= "DAY"^^xsd:date && "DAY"^^xsd:date <= ?until) }
"""


@cache
def graph_of(folder: Path) -> Graph:
    return Graph.open(folder)


@cache
def store_of(folder: Path) -> Store:
    store = Store()
    store.bulk_load(path=str(folder / "comity.ttl"), format=RdfFormat.TURTLE)
    return store


@pytest.fixture
def graph(built: Path) -> Graph:
    """The graph of the default build."""
    return graph_of(built)


def certainly(answer: Answer, name: str = "member") -> set[str]:
    return {row[name].partition("/")[2] for row in answer if row["certainty"] == "certainly"}


def how(answer: Answer, who: str, name: str = "member") -> str:
    """``certainly``, ``possibly``, or ``no`` where the answer does not name somebody."""
    return next((row["certainty"] for row in answer if row[name] == who), "no")


COUNTED = [("CICA", "2010-01-01", 20), ("CICA", "2022-10-13", 28), ("SCO", "2017-06-08", 6), ("SCO", "2017-06-09", 8)]


@pytest.mark.parametrize(("body", "day", "number"), COUNTED)
def test_members_on_a_day(graph: Graph, built: Path, comity: Command, body: str, day: str, number: int) -> None:
    asked = certainly(graph.ask("members-of", organisation=body, on=day))
    assert len(asked) == number
    query = MEMBERS_BY_HAND.replace("BODY", body).replace("DAY", day)
    assert {row["member"].partition("/")[2] for row in graph.sparql(query)} == asked
    elsewhere = store_of(built).query(query)
    assert {str(row["member"].value).rpartition("/")[2] for row in elsewhere} == asked  # type: ignore[union-attr]
    done = comity("ask", "members-of", "--organisation", body, "--on", day, "--format", "json", "-g", built)
    assert {row["member"].partition("/")[2] for row in json.loads(done.stdout)["rows"]} == asked


def test_india_and_pakistan_joined_the_sco_on_the_second_day(graph: Graph) -> None:
    before, after = (certainly(graph.ask("members-of", organisation="SCO", on=f"2017-06-0{day}")) for day in (8, 9))
    assert after - before == {"IND", "PAK"}


HELD = [
    ("CIS", "GEO", "2009-08-17", "certainly"),
    ("CIS", "GEO", "2009-08-19", "no"),
    ("CSTO", "UZB", "2004-01-01", "no"),
    ("CSTO", "UZB", "2010-01-01", "certainly"),
    ("CSTO", "UZB", "2013-01-01", "no"),
    ("CSTO", "ARM", "2025-06-01", "certainly"),
    ("CICA", "NRU", "2022-10-13", "no"),
    ("EURASEC", "KAZ", "2013-06-01", "certainly"),
    ("EURASEC", "KAZ", "2016-01-01", "no"),
]


@pytest.mark.parametrize(("body", "member", "day", "wanted"), HELD)
def test_whether_a_state_belonged(graph: Graph, body: str, member: str, day: str, wanted: str) -> None:
    assert how(graph.ask("members-of", organisation=body, on=day), f"state/{member}") == wanted


CHAIRS = [
    ("CICA", "2021-01-01", {"KAZ"}),
    ("CICA", "2025-01-01", {"AZE"}),
    ("CICA", "2010-06-07", {"KAZ"}),
    ("CICA", "2010-06-08", {"KAZ", "TUR"}),
    ("CICA", "2010-06-09", {"TUR"}),
    ("OSCE", "2009-12-31", {"GRC"}),
    ("OSCE", "2010-01-01", {"KAZ"}),
    ("OSCE", "2010-12-31", {"KAZ"}),
    ("OSCE", "2011-01-01", {"LTU"}),
]


@pytest.mark.parametrize(("body", "day", "wanted"), CHAIRS)
def test_who_chaired(graph: Graph, body: str, day: str, wanted: set[str]) -> None:
    rows = [row for row in graph.ask("chair-of", organisation=body, on=day) if row["holder"].startswith("state/")]
    assert {row["holder"].removeprefix("state/") for row in rows if row["certainty"] == "certainly"} == wanted
    assert [row for row in rows if row["certainty"] != "certainly"] == []


def test_two_chairs_of_kazakhstan_in_2010_to_the_day(graph: Graph) -> None:
    found = {}
    for body in ("CICA", "OSCE"):
        rows = graph.ask("chairs-of", organisation=body)
        found[body] = next((row["begin"], row["end"]) for row in rows if row["holder"] == "state/KAZ")
    assert found == {"CICA": ("2002", "2010-06-08"), "OSCE": ("2010-01-01", "2010-12-31")}


def test_thailand_entered_cica_on_two_dates(graph: Graph) -> None:
    (row,) = [
        row for row in graph.ask("contested", organisation="CICA") if row["fact"] == "membership/CICA/THA/member/1"
    ]
    assert "2004-10-22" in row["why"]
    assert "2006" in row["why"]
    shown = {
        (claim["begin"], claim["bearing"]) for claim in graph.ask("evidence-of", fact=row["fact"]) if claim["begin"]
    }
    assert {("2004-10-22", "supports"), ("2006", "contradicts")} <= shown


def test_armenia_in_the_csto_has_two_voices(graph: Graph) -> None:
    (row,) = [
        row for row in graph.ask("standings") if row["body"] == "organisation/CSTO" and row["member"] == "state/ARM"
    ]
    assert row["standing"] == "frozenByDeclaration"
    assert row["certainlyFrom"] <= "2025-06-01" <= row["certainlyUntil"]
    voices = graph.ask("said-of-member", organisation="CSTO", member="ARM")
    assert any("remains a full-fledged CSTO member" in claim["words"] for claim in voices)
    denying = [
        claim["words"]
        for claim in graph.weighed(policy="reported-too").ask("evidence-of", fact=row["fact"])
        if claim["bearing"] == "denies"
    ]
    assert denying == ["the notion of “freezing” its participation has no legal basis"]


def test_nauru_is_not_in_cica_though_a_page_says_so(graph: Graph) -> None:
    found = why_not(graph, "Nauru", "CICA", "2022-10-13")
    words = " ".join(reason.words for reason in found.reasons)
    assert found.verdict == "no"
    assert "contested" in words
    assert "not on the complete list of that day" in words
    assert any("Asia-Plus" in source for reason in found.reasons for source in reason.sources)
    assert why_not(graph, "Nauru", "CICA", "2010-01-01").verdict == "no"


@cache
def declared(name: str) -> tuple[str, tuple[Expectation, ...]]:
    body = load_bundled(name)
    return body.key, body.expected


@pytest.mark.parametrize("name", body_folders())
def test_the_numbers_that_official_texts_declare(graph: Graph, name: str) -> None:
    body, expected = declared(name)
    for wanted in expected:
        day = str(wanted.day)
        rows = graph.ask("members-of", organisation=wanted.organization, capacity=wanted.role, on=day)
        assert len(certainly(rows)) == wanted.number, wanted
    assert len({wanted.day for wanted in expected if wanted.organization == body}) >= 5


def test_the_audit_leaves_no_conflict_of_ours_unexplained(graph: Graph) -> None:
    left = [row for row in graph.ask("findings") if row["outcome"] == "failed" and not row["explanation"]]
    assert left == []
