"""The checks of chairs, each with a planted fault, and silent without it."""

from __future__ import annotations

from comity.graph.audit.findings import CANNOT_TELL
from comity.graph.claim import Thing
from tests.graph.audit.saying import belongs, chairs, found, subjects

FIRST = chairs("KAZ", "2002-06-04", "2010-06-08")
SECOND = chairs("TUR", "2010-06-08", "2014-05-20")


def test_the_day_of_a_hand_over_is_no_overlap_and_no_gap() -> None:
    assert found("overlapping-chairs", FIRST, SECOND) == []
    assert found("chair-gap", FIRST, SECOND) == []


def test_two_chairs_at_a_time() -> None:
    (finding,) = found("overlapping-chairs", FIRST, chairs("TUR", "2010-06-01", "2014-05-20"))
    assert finding.subject == "chairmanship/CICA/TUR/1"
    assert finding.note == "also chairmanship/CICA/KAZ/1 from 2010-06-01 to 2010-06-08"
    assert {claim.document for claim in finding.claims} == {"list"}


def test_all_who_chair_beside_it_are_named_in_one_finding() -> None:
    long = chairs("CHN", "2011-01-01", "2013-01-01")
    early = chairs("IND", "2009-01-01", "2013-01-01")
    findings = found("overlapping-chairs", FIRST, SECOND, early, long)
    assert [finding.subject for finding in findings] == [
        "chairmanship/CICA/CHN/1",
        "chairmanship/CICA/IND/1",
        "chairmanship/CICA/TUR/1",
    ]
    assert findings[0].note.count("also") == 2


def test_what_is_only_possible_is_no_overlap() -> None:
    assert found("overlapping-chairs", FIRST, chairs("TUR", "2010", "2014")) == []


def test_a_state_and_its_person_hold_one_chair() -> None:
    assert found("overlapping-chairs", FIRST, chairs("person/someone", "2009-01-01", "2010-01-01")) == []


def test_other_bodies_have_other_chairs() -> None:
    other = chairs("TUR", "2003-01-01", "2004-01-01", organization=Thing("organisation/OSCE"))
    assert found("overlapping-chairs", FIRST, other) == []


def test_a_gap_is_told_without_saying_whose_fault_it_is() -> None:
    (finding,) = found("chair-gap", FIRST, chairs("TUR", "2010-06-10", "2014-05-20"))
    assert (finding.subject, finding.outcome) == ("chairmanship/CICA/TUR/1", CANNOT_TELL)
    assert finding.note == "nobody is known to chair from 2010-06-09 to 2010-06-09"


def test_no_gap_the_day_after() -> None:
    assert found("chair-gap", FIRST, chairs("TUR", "2010-06-09", "2014-05-20")) == []


def test_no_gap_while_an_earlier_chair_may_last() -> None:
    assert found("chair-gap", chairs("KAZ", "2002-06-04"), chairs("TUR", "2010-06-08")) == []
    assert found("chair-gap", FIRST, chairs("CHN", "2003-01-01", "2004-01-01"), SECOND) == []


def test_a_chair_who_is_no_member() -> None:
    members = belongs("KAZ", b="2002-06-04", obs="2012-01-01"), belongs("TUR", b="2012-01-01")
    assert subjects("chair-no-member", FIRST, SECOND, *members) == ["chairmanship/CICA/TUR/1"]
    (finding,) = found("chair-no-member", FIRST, SECOND, *members)
    assert "2010-06-08" in finding.note


def test_a_chair_who_may_be_a_member() -> None:
    members = belongs("KAZ", obs="2002-06-04"), belongs("TUR", b="2002")
    assert found("chair-no-member", FIRST, SECOND, *members) == []


def test_a_body_whose_members_nobody_tells() -> None:
    assert found("chair-no-member", FIRST, SECOND) == []


def test_a_person_need_not_belong() -> None:
    assert found("chair-no-member", chairs("person/someone", "2009-01-01", "2010-01-01"), belongs("KAZ")) == []
