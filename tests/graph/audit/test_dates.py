"""The checks of dates, each with a planted fault, and silent without it."""

from __future__ import annotations

from comity.graph.claim import Concept
from tests.graph.audit.saying import belongs, found, says, subjects

FOUNDED = says("Change", "treaty", b="2002-06-04", change=Concept("founded"))


def test_sources_that_contradict_one_another() -> None:
    claims = belongs("THA", "a", "2004-10-22"), belongs("THA", "b", "2006")
    (finding,) = found("contradicting-sources", *claims)
    assert finding.subject == "membership/CICA/THA/member/1"
    assert finding.note == "begins differ: 2004-10-22 (a), 2006 (b)"
    assert {claim.document for claim in finding.claims} == {"a", "b"}


def test_sources_that_agree() -> None:
    assert found("contradicting-sources", belongs("THA", "a", "2004-10-22"), belongs("THA", "b", "2004")) == []


def test_a_denial_contradicts() -> None:
    claims = belongs("THA", "a", "2004-10-22"), belongs("THA", "b", obs="2010", polarity="denied")
    assert subjects("contradicting-sources", *claims) == ["membership/CICA/THA/member/1"]


def test_an_end_before_its_begin() -> None:
    claim = belongs("THA", "a", "2006", "2004-10-22")
    assert subjects("end-before-begin", claim) == [f"claim/{claim.key}"]
    (finding,) = found("end-before-begin", claim)
    assert finding.declared == "2006 to 2004-10-22"


def test_an_end_that_may_lie_after_its_begin() -> None:
    assert found("end-before-begin", belongs("THA", "a", "2004-10-22", "2004"), belongs("KAZ", "a", "2006")) == []


def test_a_membership_before_the_body() -> None:
    early, late = belongs("KAZ", b="2001-01-01"), belongs("TUR", b="2002-06-04")
    assert subjects("before-founding", FOUNDED, early, late) == ["membership/CICA/KAZ/member/1"]


def test_a_membership_that_only_may_have_begun_before() -> None:
    assert found("before-founding", FOUNDED, belongs("KAZ", b="2002"), belongs("TUR", e="2010")) == []


def test_a_body_whose_founding_nobody_dates() -> None:
    assert found("before-founding", belongs("KAZ", b="1900-01-01")) == []
