"""A rule that counts from lists or meetings looks into them where no source names the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.graph.claim import Claim, Concept, Moment, Roles, Thing, roles
from comity.graph.fact import Fact
from comity.graph.period import Period
from comity.graph.reconcile import reconcile, weighed_by

BODY, WHO, OTHER = Thing("organisation/CICA"), Thing("state/KOR"), Thing("state/KAZ")
KEY = roles(organization=BODY, member=WHO, role=Concept("member"))


def begun(document: str, day: str, rung: str = "") -> Claim:
    return Claim("Membership", KEY, document, begin=Moment(Period(day), basis=rung))


def ended(document: str, day: str) -> Claim:
    return Claim("Membership", KEY, document, end=Moment(Period(day)))


def listed(document: str, day: str, *names: Thing) -> Claim:
    said: Roles = roles(organization=BODY, role=Concept("member"))
    named = tuple(("names", name) for name in names)
    return Claim("Completeness", (*said, *named), document, observed=Moment(Period(day)))


def attended(document: str, day: str, role: str = "member", modality: str = "stated", body: str = "CICA") -> Claim:
    meeting = Thing(f"meeting/{body}/summit/regular/{day[:4]}")
    said = roles(meeting=meeting, participant=WHO, role=Concept(role))
    return Claim("Participation", said, document, begin=Moment(Period(day)), modality=modality)


def facts(*claims: Claim, joining: str = "first-list") -> list[Fact]:
    found = reconcile(claims, policy=weighed_by("all", joining))
    return [fact for fact in found if fact.key.role("member") == WHO]


def begins(*claims: Claim, joining: str = "first-list") -> list[str]:
    return [str(fact.begin) for fact in facts(*claims, joining=joining)]


SIGNED = begun("a", "2006-06-17", "signed")


def test_the_first_list_bounds_the_begin() -> None:
    lists = [listed("c", "2008-08-25", WHO), listed("d", "2010-06-08", WHO, OTHER)]
    assert begins(SIGNED, *lists) == ["[2006-06-17..2008-08-25]"]
    assert begins(SIGNED, listed("b", "2007-01-31", OTHER), *lists) == ["[2007-02-01..2008-08-25]"]
    assert begins(*lists) == ["[..2008-08-25]"]


def test_who_stands_on_a_list_before_any_begin_counts_from_that_list() -> None:
    assert begins(SIGNED, listed("b", "2004-10-22", WHO)) == ["2004-10-22"]


def test_a_list_shows_nothing_under_other_rules() -> None:
    for joining in ("own", "signed", "in-force", "first-attended"):
        assert begins(SIGNED, listed("b", "2008-08-25", WHO), joining=joining) == ["2006-06-17"], joining


def test_a_day_on_the_rung_itself_stays() -> None:
    told = begun("b", "2007-03", "onList")
    assert begins(SIGNED, told, listed("c", "2008-08-25", WHO)) == ["2007-03"]


def test_dates_of_no_rung_give_way_to_what_a_list_shows() -> None:
    assert begins(begun("a", "2006-06-17"), listed("c", "2008-08-25", WHO)) == ["[2006-06-17..2008-08-25]"]


def test_each_spell_has_its_first_list() -> None:
    spells = [begun("a", "1994-04-20", "signed"), ended("b", "1999-04-02"), begun("c", "2006-06-23", "signed")]
    lists = [listed("d", "1995-02-10", WHO), listed("e", "2003-01-01", OTHER), listed("f", "2009-01-01", WHO)]
    assert begins(*spells, *lists) == ["[1994-04-20..1995-02-10]", "[2006-06-23..2009-01-01]"]


def test_the_first_meeting_attended_in_the_capacity_counts() -> None:
    came = [attended("b", "2008-08-25"), attended("c", "2010-06-08")]
    assert begins(SIGNED, *came, joining="first-attended") == ["[2006-06-17..2008-08-25]"]


@pytest.mark.parametrize(
    "claim",
    [
        attended("b", "2008-08-25", role="observer"),
        attended("b", "2008-08-25", modality="scheduled"),
        attended("b", "2008-08-25", body="SCO"),
    ],
)
def test_another_presence_shows_no_membership(claim: Claim) -> None:
    assert begins(SIGNED, claim, joining="first-attended") == ["2006-06-17"]


def test_taking_part_alone_is_no_membership() -> None:
    assert begins(attended("b", "2008-08-25"), joining="first-attended") == []


def test_the_fact_says_which_list_and_rests_on_it() -> None:
    (found,) = facts(SIGNED, listed("c", "2008-08-25", WHO))
    assert "begin shown by c" in found.why
    assert {claim.document for claim in found.supporting} == {"a", "c"}
    assert found.agreement == "single"


DAYS = st.integers(0, 3000).map(lambda number: date(2000, 1, 1) + timedelta(days=number))


@given(st.dictionaries(DAYS, st.booleans(), min_size=1, max_size=6), DAYS)
def test_bounds_day_by_day(lists: dict[date, bool], begin: date) -> None:
    """Certain from the first list with the name; possible after the last without it, but not before any begin."""
    claims = [listed(f"l{day}", str(day), *([WHO] if named else [OTHER])) for day, named in lists.items()]
    (fact,) = facts(begun("a", str(begin), "signed"), *claims)
    named = [day for day, here in lists.items() if here]
    if not named:
        assert fact.bounds.possibly_from == begin
        return
    first = min(named)
    without = [day for day, here in lists.items() if not here and day < first]
    assert fact.bounds.certainly_from == first
    assert fact.bounds.possibly_from == min(first, max([begin, *(day + timedelta(days=1) for day in without)]))


def test_no_list_shows_a_membership_before_the_body() -> None:
    founded = Claim("Change", roles(organization=BODY, change=Concept("founded")), "f", begin=Moment(Period("1999")))
    assert begins(founded, listed("c", "2002-06-04", WHO)) == ["[1999-01-01..2002-06-04]"]
