"""Dates on different rungs of the ladder do not contradict one another; dates on one rung must agree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comity.graph.claim import Claim, Concept, Moment, Thing, roles
from comity.graph.errors import UnknownName
from comity.graph.fact import Fact
from comity.graph.period import Period
from comity.graph.reconcile import reconcile, weighed_by

WHO = roles(organization=Thing("organisation/EAEU"), member=Thing("state/KGZ"), role=Concept("member"))


def begun(document: str, day: str, rung: str = "") -> Claim:
    return Claim("Membership", WHO, document, begin=Moment(Period(day), basis=rung))


def left(document: str, day: str, rung: str) -> Claim:
    return Claim("Membership", WHO, document, end=Moment(Period(day), basis=rung))


def counts_from(rung: str, body: str = "organisation/EAEU", scheme: str = "joiningRule") -> Claim:
    rule = roles(organization=Thing(body), scheme=Concept(scheme), concept=Concept(rung))
    return Claim("Characteristic", rule, "charter")


def fact(*claims: Claim, joining: str = "own") -> Fact:
    (only,) = (
        item for item in reconcile(claims, policy=weighed_by("all", joining)) if item.key.relation == "Membership"
    )
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


def test_a_rule_of_joining_picks_the_rung() -> None:
    for rule, begin in (("in-force", "2015-08-12"), ("signed", "2014-12-23")):
        found = fact(SIGNED, IN_FORCE, joining=rule)
        assert (str(found.begin), found.agreement) == (begin, "single"), rule


def test_without_a_date_on_its_rung_a_rule_takes_what_there_is() -> None:
    for rule in ("own", "first-attended", "first-list"):
        assert str(fact(SIGNED, IN_FORCE, joining=rule).begin) == "[2014-12-23,2015-08-12]", rule


def test_a_date_of_which_no_source_says_the_rung_stays() -> None:
    loose = begun("c", "2015")
    assert str(fact(SIGNED, IN_FORCE, loose, joining="in-force").begin) == "2015-08-12"
    assert fact(SIGNED, IN_FORCE, loose, joining="signed").agreement == "contested"


def test_the_rule_of_a_body_is_what_its_texts_say() -> None:
    assert str(fact(SIGNED, IN_FORCE, counts_from("inForce")).begin) == "2015-08-12"
    assert str(fact(SIGNED, IN_FORCE, counts_from("inForce"), joining="signed").begin) == "2014-12-23"
    both = (counts_from("inForce"), counts_from("signed"))
    assert str(fact(SIGNED, IN_FORCE, *both).begin) == "[2014-12-23,2015-08-12]"
    elsewhere = counts_from("inForce", "organisation/CICA")
    assert str(fact(SIGNED, IN_FORCE, elsewhere).begin) == "[2014-12-23,2015-08-12]"


def test_a_rule_may_hold_for_one_capacity() -> None:
    for capacity, begin in (("member", "2015-08-12"), ("observer", "[2014-12-23,2015-08-12]")):
        rule = counts_from("inForce")
        said = replace(rule, roles=(*rule.roles, ("role", Concept(capacity))))
        assert str(fact(SIGNED, IN_FORCE, said).begin) == begin, capacity
    assert str(fact(SIGNED, IN_FORCE, said, counts_from("signed")).begin) == "2014-12-23"


def test_a_body_may_count_leaving_from_another_rung() -> None:
    gone = [left("a", "2008", "withdrew"), left("b", "2009-08-18", "inForce")]
    assert str(fact(*gone, counts_from("inForce")).end) == "[2008,2009-08-18]"
    rule = counts_from("inForce", scheme="leavingRule")
    for joining in ("own", "signed"):
        assert str(fact(*gone, rule, joining=joining).end) == "2009-08-18", joining


def test_an_unknown_rule_is_refused_in_one_line() -> None:
    with pytest.raises(UnknownName, match="no rule of joining 'sooner'; there are: own, signed"):
        weighed_by("all", "sooner")
