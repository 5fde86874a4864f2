"""The rows of the table of time.md: claims in, facts out."""

from __future__ import annotations

import pytest

from comity.graph.claim import Claim, Concept, roles
from comity.graph.reconcile import reconcile
from tests.graph.said import CHN, CICA, KOR, OBSERVER, at, denies, lists, plans, says

NO, EVER = "0001-01-01", "9999-12-31"
SET = "[2004-10-22,2006]"
ROW3 = [says("A", "2004-10-22"), says("B", "2006")]
TWO = [says("A", "1994-04-20", "1999-04-02"), says("A", "2006-06-23", "2012-12-19")]
ROW19 = [says("A", "2002"), says("A", obs="2002-06-04"), says("A", e="2012"), says("A", obs="2012-06")]
SEEN = {"obs": "2008-08-25"}, {"obs": "2014-05-20"}

# fmt: off
ONE_SPELL = {
    # row: claims, begin, end, possiblyFrom, certainlyFrom, certainlyUntil, possiblyUntil, agreement
    "1": ([says("A", "2006-06-17"), says("A", obs="2010-01-15")],
          "2006-06-17", None, "2006-06-17", "2006-06-17", "2010-01-15", EVER, "single"),
    "2": ([says("A", "2006"), says("B", "2006-06-17")],
          "2006-06-17", None, "2006-06-17", "2006-06-17", "2006-06-17", EVER, "corroborated"),
    "3": (ROW3, SET, None, "2004-10-22", "2006-12-31", "2004-10-22", EVER, "contested"),
    "4": ([*ROW3, says("C", obs="2010-01-15")],
          SET, None, "2004-10-22", "2006-12-31", "2010-01-15", EVER, "contested"),
    "5": ([says("A", obs="2010-01")], None, None, NO, "2010-01-31", "2010-01-01", EVER, "single"),
    "6, one source": ([says("A", **seen) for seen in SEEN],
          None, None, NO, "2008-08-25", "2014-05-20", EVER, "single"),
    "6, two sources": ([says("A", **SEEN[0]), says("B", **SEEN[1])],
          None, None, NO, "2008-08-25", "2014-05-20", EVER, "corroborated"),
    "8": ([says("A", "1993-12"), says("B", e="2009-08-18")],
          "1993-12", "2009-08-18", "1993-12-01", "1993-12-31", "2009-08-18", "2009-08-18", "single"),
    "9": ([says("A", e="[..2010-01]")],
          None, "[..2010-01]", NO, "2010-01-31", NO, "2010-01-31", "single"),
    "10": ([says("A", "2002", "2002")],
          "2002", "2002", "2002-01-01", "2002-12-31", "2002-01-01", "2002-12-31", "single"),
    "11": ([says("A", "2010-06-08"), says("B", obs="2009-12-01")],
          "2010-06-08", None, "2009-12-01", "2010-06-08", "2010-06-08", EVER, "contested"),
    "12": ([says("A", "2012-11-21"), denies("B", "2015")],
          "2012-11-21", None, "2012-11-21", "2012-11-21", "2012-11-21", EVER, "contested"),
    "14": ([plans("A", "2011-01-01", "2011-12-31")],
          "2011-01-01", "2011-12-31", "2011-01-01", EVER, NO, "2011-12-31", "single"),
    "17": ([says("A", "1992~")], "1992~", None, "1991-01-01", "1993-12-31", "1991-01-01", EVER, "single"),
    "18": ([says("A", "[2008,2009]")],
          "[2008,2009]", None, "2008-01-01", "2009-12-31", "2008-01-01", EVER, "single"),
    "19, one source": (ROW19,
          "2002", "2012", "2002-01-01", "2002-06-04", "2012-06-01", "2012-12-31", "single"),
    "19, two sources": ([*ROW19, says("B", e="2012")],
          "2002", "2012", "2002-01-01", "2002-06-04", "2012-06-01", "2012-12-31", "corroborated"),
}
NO_SPELL = {
    "15": says("A", "2010-22", modality="planned"),
    "16": says("A", "2010", derivation="restored"),
    "reported": says("A", "2010", modality="reported"),
    "hypothetical": says("A", "2010", modality="hypothetical"),
    "goal": says("A", "2010", modality="goal"),
    "evaluation": says("A", "2010", modality="evaluation"),
    "only denied": denies("A", "2010"),
}
# fmt: on


@pytest.mark.parametrize("row", ONE_SPELL)
def test_row(row: str) -> None:
    claims, begin, end, *bounds, agreement = ONE_SPELL[row]
    (fact,) = reconcile(claims)
    given = fact.bounds
    days = given.possibly_from, given.certainly_from, given.certainly_until, given.possibly_until
    assert (fact.begin and str(fact.begin), fact.end and str(fact.end)) == (begin, end)
    assert [day.isoformat() for day in days] == bounds
    assert fact.agreement == agreement


@pytest.mark.parametrize("row", NO_SPELL)
def test_claim_only(row: str) -> None:
    assert reconcile([NO_SPELL[row]]) == []


@pytest.mark.parametrize(("other", "agreement"), [("A", "single"), ("B", "corroborated")])
def test_row_7_two_spells(other: str, agreement: str) -> None:
    facts = reconcile([*TWO, *(says(other, str(c.begin and c.begin.period)) for c in TWO)])
    assert [fact.number for fact in facts] == [1, 2]
    dates = [(str(fact.begin), str(fact.end)) for fact in facts]
    assert dates == [("1994-04-20", "1999-04-02"), ("2006-06-23", "2012-12-19")]
    assert [fact.agreement for fact in facts] == [agreement, agreement]


def test_row_13_a_complete_list_lacks_it() -> None:
    named, lacking = reconcile([says("A", "2018-08-15"), lists("B", "2018-09-01", CHN)])
    assert (named.role("member"), named.agreement) == (CHN, "single")
    assert (str(lacking.begin), lacking.end, lacking.agreement) == ("2018-08-15", None, "contested")
    assert [claim.document for claim in lacking.denying] == ["B"]


def test_row_20_the_capacity_is_part_of_the_key() -> None:
    observer = Claim("Membership", roles(organization=CICA, member=KOR, role=OBSERVER), "A", observed=at("2007"))
    facts = reconcile([observer, says("B", "2018-08-15")])
    assert [fact.path for fact in facts] == [f"membership/CICA/KOR/{name}/1" for name in ("member", "observer")]
    assert {fact.agreement for fact in facts} == {"single"}


def test_row_21_a_suspension_does_not_end_a_membership() -> None:
    who = roles(organization=CICA, member=KOR, standing=Concept("suspendedByBody"))
    suspension = Claim("Standing", who, "A", begin=at("2008-10-20"), end=at("2012-01-01"))
    membership = [says("A", "2002"), says("A", obs="2014")]
    facts = {fact.key.relation: fact for fact in reconcile([suspension, *membership])}
    assert list(facts) == ["Membership", "Standing"]
    assert facts["Membership"] == reconcile(membership)[0]
    assert facts["Standing"].bounds.possibly_until.isoformat() == "2012-01-01"
