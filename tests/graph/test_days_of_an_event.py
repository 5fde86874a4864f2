"""A source that names some days of an event does not contradict one that names them all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.graph.claim import Claim, Concept, Moment, Thing, roles
from comity.graph.fact import Fact
from comity.graph.period import Period
from comity.graph.reconcile import reconcile
from tests.graph.said import row

SUMMIT = roles(organization=Thing("organisation/CICA"), level=Concept("summit"), series=Concept("regular"), ordinal=6)


def held(document: str, b: str, e: str = "", **more: str) -> Claim:
    begin, end = (Moment(Period(edtf)) if edtf else None for edtf in (b, e))
    return Claim("Meeting", SUMMIT, document, begin=begin, end=end, **more)  # type: ignore[arg-type]


def summit(*said: Claim) -> Fact:
    (fact,) = reconcile(said)
    return fact


@pytest.mark.parametrize(
    ("other", "alone"),
    [
        (held("b", "2022-10-13", "2022-10-13"), "2022-10-13"),
        (held("b", "2022-10-13"), "2022-10-13"),
        (held("b", "2022-10-12"), "2022-10-12"),
        (held("b", "2022-10-12", "2022-10-13"), "[2022-10-12..2022-10-13]"),
    ],
    ids=["one day", "a begin", "its first day", "two days of three"],
)
def test_days_of_it(other: Claim, alone: str) -> None:
    found = summit(held("a", "2022-10-12", "2022-10-14"), other)
    assert (str(found.begin), str(found.end), found.agreement) == ("2022-10-12", "2022-10-14", "single")
    assert found.why == (f"days of it alone: {alone} (b)",)
    assert {claim.document for claim in found.supporting} == {"a", "b"}


def test_the_same_days_corroborate() -> None:
    assert summit(held("a", "2022-10-12", "2022-10-13"), held("b", "2022-10-12", "2022-10-13")).why == ()
    assert (
        summit(held("a", "2022-10-12", "2022-10-13"), held("b", "2022-10-12", "2022-10-13")).agreement == "corroborated"
    )


@pytest.mark.parametrize(
    "other",
    [held("b", "2022-10-14"), held("b", "2022-10-11", "2022-10-12"), held("b", "2022-10-13", "2022-10-14")],
    ids=["after it", "overlapping before", "overlapping after"],
)
def test_days_outside_it_contradict(other: Claim) -> None:
    assert summit(held("a", "2022-10-12", "2022-10-13"), other).agreement == "contested"


def test_a_month_or_a_plan_tells_no_days() -> None:
    assert str(summit(held("a", "2022-10-12", "2022-10-13"), held("b", "2022-10")).begin) == "2022-10-12"
    plan = held("b", "2022-10-11", "2022-10-13", modality="scheduled")
    assert str(summit(held("a", "2022-10-12"), plan).begin) == "2022-10-12"


def test_a_spell_is_no_event() -> None:
    who = roles(organization=Thing("organisation/CICA"), member=Thing("state/KOR"), role=Concept("member"))
    said = [Claim("Membership", who, "a", Moment(Period("2001-01-01")), Moment(Period("2003-01-01"))),
            Claim("Membership", who, "b", Moment(Period("2002-01-01")))]  # fmt: skip
    assert [fact.agreement for fact in reconcile(said)] == ["contested"]


DAYS = [date(2022, 10, day) for day in range(1, 6)]


@given(st.lists(st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(sorted), min_size=1, max_size=4))
def test_day_by_day(stretches: list[list[date]]) -> None:
    """Naively: the days of each source as a set; a proper subset of another's is a sighting."""
    said = [held(f"d{place}", first.isoformat(), last.isoformat()) for place, (first, last) in enumerate(stretches)]
    named = [{day for day in DAYS if first <= day <= last} for first, last in stretches]
    whole = [item for item in named if not any(item < other for other in named)]
    found = summit(*said)
    begins, ends = {min(item) for item in whole}, {max(item) for item in whole}
    assert row(found)[0] == min(begins)
    assert row(found)[3] == max(ends)
    assert (found.agreement == "contested") == (len(begins) > 1 or len(ends) > 1)
