"""Who chairs in person chairs for a state: a term that nobody dates lies between the terms of other states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from comity.graph.claim import Claim, Moment, Thing, roles
from comity.graph.fact import Bounds
from comity.graph.period import EARLIEST, LATEST, Period
from comity.graph.reconcile import reconcile

XI = "person/xi"


def chair(holder: str, b: str = "", e: str = "", obs: str = "", document: str = "a") -> Claim:
    begin, end, seen = (Moment(Period(edtf)) if edtf else None for edtf in (b, e, obs))
    said = roles(organization=Thing("organisation/SCO"), holder=Thing(holder))
    return Claim("Chairmanship", said, document, begin=begin, end=end, observed=seen)


def bounds(*claims: Claim, holder: str = XI) -> Bounds:
    (fact,) = (fact for fact in reconcile(claims) if fact.key.role("holder") == Thing(holder))
    return fact.bounds


SEEN = chair(XI, obs="2012-01-15")
OWN = chair("state/CHN", "2011-06-15", "2012-06-07")
BEFORE, AFTER = chair("state/KAZ", "2010-06-11", "2011-06-15"), chair("state/KGZ", "2012-06-07", "2013-09-13")


def test_the_terms_of_other_states_bound_it() -> None:
    found = bounds(SEEN, OWN, BEFORE, AFTER)
    assert (found.possibly_from, found.possibly_until) == (date(2011, 6, 15), date(2012, 6, 7))
    assert (found.certainly_from, found.certainly_until) == (date(2012, 1, 15), date(2012, 1, 15))


BETWEEN = (date(2011, 6, 15), date(2012, 6, 7))


def test_states_that_had_passed_the_chair_on_or_took_it_after_bound_it_whoever_had_it_then() -> None:
    for own in ([], [chair("state/CHN", "2011-06-15")], [chair("state/CHN", obs="2012-01-15")]):
        found = bounds(SEEN, BEFORE, AFTER, *own)
        assert (found.possibly_from, found.possibly_until) == BETWEEN, own


def test_where_two_states_may_have_had_the_chair_neither_bounds_it() -> None:
    found = bounds(SEEN, OWN, BEFORE, AFTER, chair("state/RUS", "2011-12-01", "2012-03-01"))
    assert (found.possibly_from, found.possibly_until) == BETWEEN


def test_a_state_that_may_have_had_the_chair_on_the_day_does_not_bound_it() -> None:
    for other in (chair("state/KAZ", "2010-06-11"), chair("state/KAZ", obs="2011"), chair("state/KAZ", e="2012")):
        assert bounds(SEEN, other).possibly_from == EARLIEST, other
    seen_after_its_end = [chair("state/KAZ", e="2011-06-15"), chair("state/KAZ", obs="2011-09-01", document="b")]
    assert bounds(SEEN, *seen_after_its_end).possibly_from == EARLIEST
    for other in (chair("state/KGZ", e="2013-09-13"), chair("state/KGZ", obs="2013"), chair("state/KGZ", "2012")):
        assert bounds(SEEN, other).possibly_until == LATEST, other


def test_what_is_only_scheduled_bounds_nothing() -> None:
    planned = replace(chair("state/KAZ", e="2011-06-15"), modality="scheduled")
    assert bounds(SEEN, planned).possibly_from == EARLIEST


def test_what_a_source_dates_stays() -> None:
    found = bounds(SEEN, chair(XI, "2009-01-01"), OWN, BEFORE, AFTER)
    assert found.possibly_from == date(2009, 1, 1)


def test_persons_do_not_bound_the_terms_of_states() -> None:
    persons = [chair("person/a", "2011-06-15", "2011-12-31"), chair("person/b", "2012-01-01", "2012-06-07")]
    found = bounds(chair("state/CHN", obs="2011-07-01"), *persons, holder="state/CHN")
    assert (found.possibly_from, found.possibly_until) == (EARLIEST, LATEST)


DAYS = st.integers(0, 400).map(lambda number: date(2010, 1, 1) + timedelta(days=number))


@given(st.lists(DAYS, min_size=3, max_size=6, unique=True), st.data())
def test_day_by_day(turns: list[date], data: st.DataObject) -> None:
    """States hand over one after another; a person seen within one term possibly chairs on its days alone."""
    turns = sorted(turns)
    claims = [chair(f"state/S{n}", str(b), str(e)) for n, (b, e) in enumerate(pairwise(turns))]
    place = data.draw(st.integers(0, len(claims) - 1))
    begin, end = turns[place], turns[place + 1]
    inside = data.draw(st.integers(1, max((end - begin).days - 1, 1)))
    day = begin + timedelta(days=inside)
    if day >= end:
        return  # on the day of a hand-over two states have the chair
    found = bounds(*claims, chair(XI, obs=str(day)))
    assert found.possibly_from == (begin if place else EARLIEST)
    assert found.possibly_until == (end if place < len(claims) - 1 else LATEST)


@given(st.lists(DAYS, min_size=3, max_size=8, unique=True), st.data())
def test_what_is_left_unsaid_never_cuts_the_term(turns: list[date], data: st.DataObject) -> None:
    """States take turns, and of each turn some source tells a part; the person's whole term stays possible."""
    turns = sorted(turns)
    claims: list[Claim] = []
    for n, (begin, end) in enumerate(pairwise(turns)):
        told = data.draw(st.sampled_from(["both", "begin", "end", "seen", "nothing"]))
        dates = {
            "both": {"b": str(begin), "e": str(end)},
            "begin": {"b": str(begin)},
            "end": {"e": str(end)},
            "seen": {"obs": str(begin + (end - begin) / 2)},
        }
        claims += [chair(f"state/S{n % 3}", **dates[told])] if told in dates else []
    place = data.draw(st.integers(0, len(turns) - 2))
    begin, end = turns[place], turns[place + 1]
    day = begin + timedelta(days=data.draw(st.integers(0, (end - begin).days)))
    found = bounds(*claims, chair(XI, obs=str(day)))
    assert found.possibly_from <= day <= found.possibly_until
    if begin < day < end:
        assert found.possibly_from <= begin
        assert end <= found.possibly_until
