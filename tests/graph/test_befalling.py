"""What befalls a membership does not outlast it, unless somebody says so."""

from __future__ import annotations

from datetime import date

import pytest

from comity.graph.claim import Claim, Concept, Moment, Thing, roles
from comity.graph.fact import Fact
from comity.graph.period import LATEST, Period
from comity.graph.reconcile import reconcile

WHO = {"organization": Thing("organisation/CSTO"), "member": Thing("state/UZB")}


def says(relation: str, document: str, b: str = "", e: str = "", obs: str = "", **more: str) -> Claim:
    begin, end, seen = (Moment(Period(edtf)) if edtf else None for edtf in (b, e, obs))
    said = roles(**WHO, **{name: Concept(value) for name, value in more.items()})
    return Claim(relation, said, document, begin=begin, end=end, observed=seen)


def member(b: str = "", e: str = "", obs: str = "", role: str = "member", document: str = "m") -> Claim:
    return says("Membership", document, b, e, obs, role=role)


def standing(*claims: Claim) -> Fact:
    (fact,) = (fact for fact in reconcile(claims) if fact.key.relation == "Standing")
    return fact


FROZEN = says("Standing", "s", "2012-06-28", standing="frozenByDeclaration")


def test_it_ends_with_the_membership() -> None:
    assert standing(FROZEN, member("2006-06-23", "2012-12-19")).bounds.possibly_until == date(2012, 12, 19)
    assert standing(FROZEN, member("2006-06-23", "2012")).bounds.possibly_until == date(2012, 12, 31)


@pytest.mark.parametrize(
    "more",
    [
        [member("2006-06-23")],
        [member("2006-06-23", "2012-12-19"), member(obs="2020-01-01", document="n")],
        [member("2006-06-23", "2012-12-19"), member("2020-01-01", document="n")],
        [member("2006-06-23", "2012-12-19", role="observer")],
    ],
    ids=["not left", "seen after", "joined again", "of a lesser capacity"],
)
def test_what_is_not_over_bounds_nothing(more: list[Claim]) -> None:
    assert standing(FROZEN, *more).bounds.possibly_until == LATEST


def test_what_is_told_afterwards_stays() -> None:
    seen = says("Standing", "t", obs="2013-05-01", standing="frozenByDeclaration")
    assert standing(FROZEN, seen, member("2006-06-23", "2012-12-19")).bounds.possibly_until == date(2013, 5, 1)


def test_a_stated_end_stays() -> None:
    ended = says("Standing", "t", e="2014-01-01", standing="frozenByDeclaration")
    assert standing(FROZEN, ended, member("2006-06-23", "2012-12-19")).bounds.possibly_until == date(2014, 1, 1)
