"""A body's founding and end bound what no source dates; they never take a sighting away."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from comity.graph.claim import Claim, Concept, Moment, roles
from comity.graph.fact import Fact
from comity.graph.period import Period
from comity.graph.reconcile import reconcile
from comity.ontology.concepts import marks
from comity.ontology.declarations import relations
from tests.graph.oracle import DAYS, EVER, NEVER, days, oracle, told
from tests.graph.said import CICA, claims, denies, moments, row, says


def change(name: str, day: str, basis: str = "", **more: str) -> Claim:
    what = roles(organization=CICA, change=Concept(name))
    return Claim("Change", what, "a", begin=Moment(Period(day), basis=basis), **more)  # type: ignore[arg-type]


def member(*claims: Claim) -> Fact:
    (fact,) = (fact for fact in reconcile(claims) if fact.key.relation == "Membership")
    return fact


def possible(*claims: Claim) -> tuple[date, date]:
    bounds = member(*claims).bounds
    return bounds.possibly_from, bounds.possibly_until


def test_the_ontology_says_which_changes_bound_what() -> None:
    assert (marks("begin"), marks("end")) == (frozenset({"founded"}), frozenset({"dissolved", "replaced"}))
    bound = {name for name, declared in relations().items() if declared.within_life_of}
    assert bound == {"Membership", "Standing", "Chairmanship", "Seat"}


def test_an_end_bounds_a_membership_seen_before_it() -> None:
    seen = says("b", obs="2012-05-01")
    for name in ("replaced", "dissolved"):
        assert possible(seen, change(name, "2015-01-01", "inForce")) == (NEVER, date(2015, 1, 1))
    assert row(member(seen, change("replaced", "2015")))[1:4] == (
        date(2012, 5, 1),
        date(2012, 5, 1),
        date(2015, 12, 31),
    )


def test_a_founding_bounds_it_too() -> None:
    assert possible(says("b", obs="2012"), change("founded", "1992-10-05")) == (date(1992, 10, 5), EVER)
    both = change("founded", "1992"), change("founded", "1999-09-14")
    assert possible(says("b", obs="2012"), *both) == (date(1992, 1, 1), EVER)


@pytest.mark.parametrize("basis", ["signed", "decided", "ratified"])
def test_an_end_only_signed_is_not_reached(basis: str) -> None:
    assert possible(says("b", obs="2012"), change("replaced", "2014-10-10", basis)) == (NEVER, EVER)


@pytest.mark.parametrize("more", [{"modality": "planned"}, {"modality": "scheduled"}, {"polarity": "denied"}])
def test_what_is_not_said_outright_bounds_nothing(more: dict[str, str]) -> None:
    assert possible(says("b", obs="2012"), change("replaced", "2015", **more)) == (NEVER, EVER)


def test_what_a_source_says_stands() -> None:
    life = change("founded", "2001-06-15"), change("replaced", "2010-01-01")
    assert possible(says("b", "2000-01-01", "2012-01-01"), *life) == (date(2000, 1, 1), date(2012, 1, 1))
    assert possible(says("b", obs="2000-05-01"), *life) == (date(2000, 5, 1), date(2010, 1, 1))
    assert possible(says("b", obs="2012-05-01"), *life) == (date(2001, 6, 15), date(2012, 5, 1))


def test_a_denial_after_the_end_is_no_contradiction() -> None:
    seen, ended = says("b", obs="2012-05-01"), change("dissolved", "2015-01-01")
    assert member(seen, denies("c", "2014-06-01"), ended).agreement == "contested"
    assert member(seen, denies("c", "2015-01-01"), ended).agreement == "single"
    late = says("d", obs="2016-01-01")
    assert member(seen, late, denies("c", "2015-06-01"), ended).agreement == "contested"


@given(st.lists(claims(denials=False), min_size=1, max_size=4), moments(), moments())
@example([says("a", obs="2000-01-01"), says("b", "2001-01-01")], Moment(Period("2001-06-30")), Moment(Period("2002")))
def test_a_life_day_by_day(said: list[Claim], founded: Moment, ended: Moment) -> None:
    life = change("founded", str(founded.period)), change("dissolved", str(ended.period))
    facts = [fact for fact in reconcile([*said, *life]) if fact.key.relation == "Membership"]
    spells = oracle(said)
    assert len(facts) == len(spells)
    for place, (fact, spell) in enumerate(zip(facts, spells, strict=True)):
        first, start, stop, last = spell.bounds
        if place == 0 and not spell.begins:
            first = min({min(days(founded)), *told(spell)})
        if place == len(spells) - 1 and not spell.ends:
            last = max({max(days(ended)), *told(spell)})
        assert row(fact) == (first, start, stop, last, spell.agreement)
        certainly = {day for day in DAYS if start <= day <= stop}
        assert all(fact.bounds.on(day) == "certainly" for day in certainly)
