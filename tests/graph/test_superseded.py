"""Who comes to belong fully is no longer an observer, whether or not a source says so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.graph.claim import Claim, Concept
from comity.graph.fact import Fact
from comity.graph.reconcile import reconcile
from comity.ontology.concepts import concepts_of, superseding
from tests.graph.oracle import EVER, days, oracle, told
from tests.graph.said import CHN, KOR, claims, lists, moments, row, says


def as_observer(claim: Claim) -> Claim:
    roles = tuple((name, Concept("observer") if name == "role" else value) for name, value in claim.roles)
    return Claim(claim.relation, roles, claim.document, claim.begin, claim.end, claim.observed, claim.modality,
                 claim.polarity, claim.derivation)  # fmt: skip


def observed(*said: Claim) -> Fact:
    facts = (fact for fact in reconcile(said) if fact.key.role("member") == KOR)
    (fact,) = (fact for fact in facts if fact.key.role("role") == Concept("observer"))
    return fact


def test_full_capacities_end_the_lesser_ones() -> None:
    assert superseding("observer") == superseding("partnerForCooperation") == {"fullCapacity"}
    full = ("member", "party", "participatingState", "foundingState")
    assert all(superseding(name) == set() for name in (*full, "fullCapacity", "anyCapacity"))
    assert set(full) < concepts_of("capacities")


def test_becoming_a_member_ends_being_an_observer() -> None:
    seen = as_observer(says("a", obs="2002-06-04"))
    assert observed(seen).bounds.possibly_until == EVER
    assert observed(seen, says("b", "2006-06-17")).bounds.possibly_until == date(2006, 6, 17)
    assert observed(seen, says("b", "2006")).bounds.possibly_until == date(2006, 12, 31)


def test_a_later_list_without_it_is_no_contradiction() -> None:
    seen, absent = as_observer(says("a", obs="2002-06-04")), as_observer(lists("c", "2014-05-16", CHN))
    assert observed(seen, absent).agreement == "contested"
    assert observed(seen, absent, says("b", "2006-06-17")).agreement == "single"
    assert observed(seen, as_observer(lists("c", "2004", CHN)), says("b", "2006-06-17")).agreement == "contested"


def test_an_observer_again_is_not_bounded() -> None:
    again = as_observer(says("c", obs="2020-01-01"))
    assert observed(again, says("b", "2006-06-17", "2010-01-01")).bounds.possibly_until == EVER


def test_what_is_said_of_its_end_stands() -> None:
    ended = as_observer(says("a", obs="2002-06-04", e="2007"))
    assert observed(ended, says("b", "2006-06-17")).bounds.possibly_until == date(2007, 12, 31)


@pytest.mark.parametrize("more", [{"modality": "planned"}, {"modality": "scheduled"}, {"polarity": "denied"}])
def test_what_is_not_said_outright_ends_nothing(more: dict[str, str]) -> None:
    assert observed(as_observer(says("a", obs="2002")), says("b", "2006", **more)).bounds.possibly_until == EVER


def test_another_state_ends_nothing() -> None:
    assert observed(as_observer(says("a", obs="2002")), lists("b", "2006", CHN)).bounds.possibly_until == EVER


@given(st.lists(claims(denials=False), min_size=1, max_size=4), moments())
def test_day_by_day(said: list[Claim], joined: object) -> None:
    member = says("m", str(joined.period))  # type: ignore[attr-defined]
    facts = [f for f in reconcile([*map(as_observer, said), member]) if f.key.role("role") == Concept("observer")]
    spells = oracle(said)
    assert len(facts) == len(spells)
    full = max(days(joined))  # type: ignore[arg-type]
    for fact, spell in zip(facts, spells, strict=True):
        first, start, stop, last = spell.bounds
        if not spell.ends and full >= max(told(spell)):
            last = max([full, *told(spell)])
        assert row(fact) == (first, start, stop, last, spell.agreement)
