"""What a data set codes by years is a weak basis: it gives way to what is not coded, and stays to be seen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comity.graph.claim import Claim
from comity.graph.document import Document
from comity.graph.fact import Fact
from comity.graph.reconcile import reconcile
from tests.graph.said import claims, rows, says

KINDS = {"cow": "dataset", "wiki": "encyclopaedia", "list": "officialList"}
DOCUMENTS = {key: Document(key, key, kind=kind) for key, kind in KINDS.items()}


def fact(*said: Claim) -> Fact:
    (only,) = reconcile(said, documents=DOCUMENTS)
    return only


def test_a_coded_year_gives_way_without_contradiction() -> None:
    found = fact(says("cow", "2004", "2014"), says("wiki", "2007-04-03"))
    assert (str(found.begin), str(found.end), found.agreement) == ("2007-04-03", "2014", "single")
    assert found.why == ("begin coded by years otherwise: 2004 (cow)",)
    assert {claim.document for claim in found.supporting} == {"cow", "wiki"}
    assert found.contradicting == ()


def test_a_coded_year_gives_way_to_another_year_too() -> None:
    found = fact(says("cow", "1995", "2007"), says("wiki", "1993", "2009"))
    assert (str(found.begin), str(found.end)) == ("1993", "2009")
    assert found.why == (
        "begin coded by years otherwise: 1995 (cow)",
        "end coded by years otherwise: 2007 (cow)",
    )


def test_a_coded_year_that_agrees_corroborates() -> None:
    found = fact(says("cow", "2007"), says("wiki", "2007-04-03"))
    assert (str(found.begin), found.agreement, found.why) == ("2007-04-03", "corroborated", ())


def test_alone_a_coded_year_stands() -> None:
    assert str(fact(says("cow", "2004")).begin) == "2004"
    assert fact(says("cow", "2004"), says("list", "[..2006]")).agreement == "corroborated"


def test_a_day_in_a_data_set_is_not_coded() -> None:
    found = fact(says("cow", "1973-07-03"), says("wiki", "1975-07-03"))
    assert (found.agreement, str(found.begin)) == ("contested", "[1973-07-03,1975-07-03]")


def test_others_still_contradict_one_another() -> None:
    found = fact(says("cow", "2004"), says("wiki", "2006"), says("list", "2007"))
    assert (str(found.begin), found.agreement) == ("[2006,2007]", "contested")


@given(st.lists(claims(), max_size=5))
def test_documents_that_are_no_data_sets_are_weighed_as_before(said: list[Claim]) -> None:
    plain = {key: Document(key, key, kind="report") for key in "abc"}
    assert rows(reconcile(said, documents=plain)) == rows(reconcile(said))
