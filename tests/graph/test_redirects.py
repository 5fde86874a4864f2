"""When an earlier spell is found, the facts whose numbers moved leave redirects."""

from __future__ import annotations

from comity.graph.claim import Claim, Concept, Moment, Thing, roles
from comity.graph.period import Period
from comity.graph.reconcile import reconcile
from comity.graph.redirects import moved, support_of

WHO = roles(organization=Thing("organisation/CSTO"), member=Thing("state/UZB"), role=Concept("member"))


def spell(document: str, begin: str, end: str) -> Claim:
    return Claim("Membership", WHO, document, begin=Moment(Period(begin)), end=Moment(Period(end)))


def test_an_earlier_spell_moves_the_later_one() -> None:
    later, earlier = spell("a", "2006-06-23", "2012-12-19"), spell("b", "1994-04-20", "1999-04-02")
    before, after = support_of(reconcile([later])), support_of(reconcile([later, earlier]))
    assert moved(before, after) == [("membership/CSTO/UZB/member/1", "membership/CSTO/UZB/member/2")]


def test_a_later_spell_moves_nothing() -> None:
    earlier, later = spell("a", "1994-04-20", "1999-04-02"), spell("b", "2006-06-23", "2012-12-19")
    assert moved(support_of(reconcile([earlier])), support_of(reconcile([earlier, later]))) == []


def test_a_fact_that_is_gone_leads_nowhere() -> None:
    assert moved(support_of(reconcile([spell("a", "1994", "1999")])), {}) == []
