"""The catalogue: every question describes itself, and its parameters stand in one-row blocks."""

from __future__ import annotations

import re

import pytest

from comity.graph.errors import UnknownName
from comity.queries.catalogue import catalogue, did_you_mean, question
from comity.queries.parameters import choices

TYPES = {
    "organisation",
    "state",
    "party",
    "day",
    "capacity",
    "document",
    "fact",
    "claim",
    "meeting",
    "agent",
    *choices(),
}
PROMISED = {
    "members-of",
    "memberships-of",
    "in-both",
    "chair-of",
    "meetings-of",
    "documents",
    "claims-of",
    "evidence-of",
}


def test_what_was_promised_is_there() -> None:
    assert set(catalogue()) >= PROMISED


@pytest.mark.parametrize("name", catalogue())
def test_it_describes_itself(name: str) -> None:
    asked = question(name)
    assert asked.summary
    assert asked.summary != asked.description
    assert asked.description.endswith(".")
    assert asked.tags
    assert asked.view in ("table", "timeline", "network", "matrix")
    assert "#+" not in asked.text
    assert {parameter.type for parameter in asked.parameters} <= TYPES
    assert len(set(asked.columns)) == len(asked.columns)


@pytest.mark.parametrize("name", catalogue())
def test_each_parameter_stands_in_one_row(name: str) -> None:
    asked = question(name)
    for parameter in asked.parameters:
        assert len(re.findall(rf"VALUES \?{parameter.name} {{ \S+ }}", asked.text)) == 1, parameter.name


@pytest.mark.parametrize("name", catalogue())
def test_the_default_is_what_stands_in_the_text(name: str) -> None:
    asked = question(name)
    filled = asked.filled({parameter.name: parameter.default for parameter in asked.parameters if parameter.default})
    shortened = re.sub(r"<https://w3id.org/comity/ontology#(\w+)>", r"comity:\1", filled)
    shortened = shortened.replace("^^<http://www.w3.org/2001/XMLSchema#date>", "^^xsd:date")
    assert shortened == asked.text


@pytest.mark.parametrize("name", catalogue())
def test_it_is_ordered_and_names_no_graph(name: str) -> None:
    text = question(name).text
    assert "ORDER BY" in text
    assert not re.search(r"\b(GRAPH|FROM|SERVICE)\b", text)


def test_unknown_questions() -> None:
    with pytest.raises(UnknownName, match=r"no question 'member-of'; did you mean members-of"):
        question("member-of")
    with pytest.raises(UnknownName, match="there are: accessions, "):
        question("zzz")
    assert did_you_mean("zzz", ["b", "a"]) == "there are: a, b"


CERTAINTY = {"certainty", "certain", "agreement", "modality", "outcome", "membership", "bearing", "why"}
EVIDENCE = {"fact", "claim", "citation", "document", "finding", "certain"}
OF_NO_FACT = {"capacities", "checked", "codes", "documents", "sources-of", "view/sources"}
SAID_ELSEWHERE = {"complete-lists", "denials", "lists-of"}


@pytest.mark.parametrize("name", sorted(set(catalogue()) - OF_NO_FACT - SAID_ELSEWHERE))
def test_each_answer_says_how_certain_it_is_and_what_it_rests_on(name: str) -> None:
    columns = set(question(name).columns)
    assert columns & CERTAINTY, name
    assert columns & EVIDENCE, name


@pytest.mark.parametrize("name", catalogue())
def test_the_second_of_a_kind_is_called_other(name: str) -> None:
    asked = question(name)
    names = {parameter.name for parameter in asked.parameters}
    for second in (word for word in (*names, *asked.columns) if re.match("other[A-Z]", word)):
        first = second[5].lower() + second[6:]
        shown = {column.removesuffix("Label") for column in asked.columns}
        assert first.removesuffix("Label") in names | shown, second
    assert not {"first", "second", "one", "other"} & {*names, *asked.columns}


def test_at_least_forty_questions_in_the_users_order_of_topics() -> None:
    assert len(catalogue()) >= 40
