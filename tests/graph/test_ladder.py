"""Dates on different rungs of the ladder do not contradict one another; dates on one rung must agree."""

from __future__ import annotations

from comity.graph.claim import Claim, Concept, Moment, Thing, roles
from comity.graph.fact import Fact
from comity.graph.period import Period
from comity.graph.reconcile import POLICIES, reconcile

WHO = roles(organization=Thing("organisation/EAEU"), member=Thing("state/KGZ"), role=Concept("member"))


def begun(document: str, day: str, rung: str = "") -> Claim:
    return Claim("Membership", WHO, document, begin=Moment(Period(day), basis=rung))


def fact(*claims: Claim, policy: str = "all") -> Fact:
    (only,) = reconcile(claims, policy=POLICIES[policy])
    return only


SIGNED, IN_FORCE = begun("a", "2014-12-23", "signed"), begun("b", "2015-08-12", "inForce")


def test_steps_are_no_contradiction() -> None:
    found = fact(SIGNED, IN_FORCE)
    assert (str(found.begin), found.agreement) == ("[2014-12-23,2015-08-12]", "single")
    assert str(found.preferred_begin) == "2015-08-12"
    assert found.contradicting == ()
    assert found.why == ("begin: signed 2014-12-23, in force 2015-08-12",)


def test_one_rung_must_agree() -> None:
    found = fact(SIGNED, IN_FORCE, begun("c", "2015-05-08", "inForce"))
    assert found.agreement == "contested"
    assert str(found.preferred_begin) == "2015-05-08"


def test_a_date_without_a_rung_agrees_with_any() -> None:
    assert fact(SIGNED, IN_FORCE, begun("c", "2015-08")).agreement == "corroborated"
    assert fact(SIGNED, IN_FORCE, begun("a", "2015")).agreement == "corroborated"
    assert fact(SIGNED, IN_FORCE, begun("c", "2013")).agreement == "contested"


def test_a_policy_picks_the_rung() -> None:
    found = fact(SIGNED, IN_FORCE, policy="in-force")
    assert (str(found.begin), found.agreement) == ("2015-08-12", "single")
