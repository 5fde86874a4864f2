"""CSV tables: the columns that were promised, the preferred reading, the other readings beside it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from comity.graph.claim import Concept, Thing, roles
from comity.graph.document import Document
from comity.graph.formats.tables import (
    precision_of,
    render_chairs,
    render_meetings,
    render_memberships,
    status_of,
)
from comity.graph.period import Period
from comity.graph.reconcile import reconcile
from tests.fixtures.graphs import tiny_build
from tests.graph.said import says

PROMISED = "organisation,state_iso3,status,start,end,start_precision,alternatives,agreement"
STATUSES = {"member", "observer", "associate", "partner", "dialogue_partner"}
Row = dict[str, str]


def rows(text: str) -> list[Row]:
    return list(csv.DictReader(io.StringIO(text)))


def memberships(**wanted: str) -> list[Row]:
    found = rows(render_memberships(tiny_build().facts))
    return [row for row in found if wanted.items() <= row.items()]


def test_columns_are_exactly_those_promised() -> None:
    text = render_memberships(tiny_build().facts)
    assert text.splitlines()[0] == PROMISED
    assert "\r" not in text
    assert {row["status"] for row in rows(text)} <= STATUSES
    assert {row["agreement"] for row in rows(text)} <= {"single", "corroborated", "contested"}


def test_the_preferred_reading_comes_first_and_the_other_beside_it() -> None:
    (korea,) = memberships(organisation="CICA", state_iso3="KOR")
    assert (korea["start"], korea["start_precision"], korea["alternatives"]) == ("2006-06-17", "day", "start 2005")
    assert (korea["end"], korea["agreement"]) == ("", "contested")


def test_spells_capacities_and_precision() -> None:
    qatar = memberships(organisation="CICA", state_iso3="QAT")
    assert [(row["start"], row["end"]) for row in qatar] == [("1999-05-01", "2003-03"), ("2008-08-25", "")]
    jordan = memberships(organisation="CICA", state_iso3="JOR")
    assert [(row["status"], row["start"], row["end"]) for row in jordan] == [
        ("member", "2008-08-25", ""),
        ("observer", "", "2008-08-25"),
    ]
    assert memberships(state_iso3="JPN")[0]["status"] == "dialogue_partner"
    assert memberships(state_iso3="JPN")[0]["start_precision"] == "range"
    assert memberships(organisation="OSCE", state_iso3="KAZ")[0]["status"] == "member"
    assert memberships(organisation="OSCE", state_iso3="KOR")[0]["status"] == "partner"
    assert memberships(state_iso3="OSCE")[0]["status"] == "observer"


def test_ends_that_differ() -> None:
    papers = {"a": Document("a", "a", kind="decision"), "b": Document("b", "b", kind="encyclopaedia")}
    facts = reconcile([says("a", "2002", "2010-06-08"), says("b", "2002", "2012")], documents=papers)
    (row,) = rows(render_memberships(facts))
    assert (row["end"], row["alternatives"]) == ("2010-06-08", "end 2012")


@pytest.mark.parametrize(("edtf", "precision"), [
    ("2002-06-04", "day"), ("2002-06", "month"), ("2002", "year"), ("1992~", "year"), ("2010-22", "range"),
    ("[2008,2009]", "range"), ("[..2010-01]", "range"), ("XXXX-05-17", "range"),
])  # fmt: skip
def test_precision(edtf: str, precision: str) -> None:
    assert precision_of(Period(edtf)) == precision
    assert precision_of(None) == ""


def test_every_capacity_has_a_status() -> None:
    from comity.ontology.concepts import broader, concepts  # noqa: PLC0415

    capacities = {name for name in concepts() if "anyCapacity" in broader(name)}
    assert {status_of(name) for name in capacities} == STATUSES


def test_chairs() -> None:
    found = rows(render_chairs(tiny_build().facts, tiny_build().names))
    assert [(row["organisation"], row["holder"], row["holder_label"], row["start"], row["end"]) for row in found] == [
        ("CICA", "KAZ", "Kazakhstan", "2002-06-04", "2010-06-08"),
        ("CICA", "TUR", "Türkiye", "2010-06-08", "2012"),
        ("OSCE", "KAZ", "Kazakhstan", "2010-01-01", "2010-12-31"),
        ("OSCE", "john-example", "John Example", "2010-01-01", ""),
    ]
    assert found[0]["title"] == "Chair; Chairmanship"


def test_meetings() -> None:
    found = rows(render_meetings(tiny_build().facts, tiny_build().names))
    assert [(row["level"], row["ordinal"], row["start"], row["held"]) for row in found] == [
        ("expert", "", "2007-03-01", "held"),
        ("ministerial", "4", "2012-09", ""),
        ("summit", "1", "2002-06-04", "held"),
        ("summit", "2", "2006-06-17", "held"),
    ]
    assert (found[2]["place"], found[2]["host"]) == ("Almaty", "Kazakhstan")


def test_hostile_words_stay_in_their_cell() -> None:
    who = roles(organization=Thing("organisation/CICA"), holder=Thing("person/x"), title='a,"b"\n<i>;')
    claim = replace(says("a", "2006"), relation="Chairmanship", roles=who)
    (row,) = rows(render_chairs(reconcile([claim]), {"person/x": 'A "B",\nC'}))
    assert (row["title"], row["holder_label"]) == ('a,"b"\n<i>;', 'A "B",\nC')


def test_a_concept_is_no_state() -> None:
    who = roles(organization=Thing("organisation/CICA"), member=Thing("state/SUN"), role=Concept("member"))
    (row,) = rows(render_memberships(reconcile([replace(says("a", "1990"), roles=who)])))
    assert row["state_iso3"] == "SUN"
