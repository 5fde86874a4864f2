"""Reconciling: the oracle, any order, monotony, copies, what was known, refusals, lists and plans."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from comity.graph.claim import Claim, Thing, roles
from comity.graph.document import Document
from comity.graph.fact import Fact
from comity.graph.period import Period
from comity.graph.reconcile import POLICIES, reconcile
from tests.graph.oracle import DAYS, on, oracle, weak
from tests.graph.said import (
    CHN,
    KOR,
    at,
    certain,
    claims,
    contested,
    denies,
    expected,
    lists,
    plans,
    row,
    rows,
    says,
)

FIRM = st.lists(claims(), max_size=5)
AFFIRMED = st.lists(claims(denials=False), max_size=4)
MIXED = st.lists(claims(strength=({}, {"modality": "scheduled"}, {"derivation": "inferred"})), min_size=1, max_size=5)
COPIES = {"b": "a", "c": "b"}
DOCUMENTS = {key: Document(key, key, copy_of=COPIES.get(key, "")) for key in "abc"}
MEETING = roles(instrument=Thing("instrument/CICA/almaty-act-2002"))


def adopts(document: str, b: str = "", obs: str = "") -> Claim:
    return Claim("Adoption", MEETING, document, begin=at(b), observed=at(obs))


def sole(*said: Claim, **options: str) -> Fact:
    (fact,) = reconcile(said, policy=POLICIES[options.get("policy", "all")])
    return fact


def dated(**dates: str) -> dict[str, Document]:
    return {key: Document(key, key, date=Period(day)) for key, day in dates.items()}


@given(FIRM)
@example([says("a", "2000-01-01", "2000-06-30"), says("b", e="2000-12-31"), says("c", "2001-01-01")])
@example([says("a", "2000-01-01", "2002-12-31"), says("b", e="2000-06-30"), says("c", "2001-01-01")])
@example([says("a", "2000-01-01", "2000-06-30"), says("b", "2002-01-01"), says("c", obs="2001-01-01")])
@example([says("a", "2000-01-01", "2000-06-30"), says("b", "2002-01-01"), says("c", obs="[2000..2003]")])
@example([says("a", "2000-01-01", "2000-06-30"), denies("b", "2001"), says("c", "2002-01-01")])
@example([says("a", obs="2000-01-01"), says("a", obs="2000-06-30"), denies("b", "2000-01-01")])
def test_firm_claims(said: list[Claim]) -> None:
    assert rows(reconcile(said)) == expected(oracle(said))


@given(MIXED)
@example([says("a", "2001"), plans("b", "2000-01-01")])
def test_firm_and_weak_claims(said: list[Claim]) -> None:
    spells = oracle(said)
    planned_only = any(spell.stray or spell.gap for spell in spells) and any(weak(claim) for claim in said)
    assume(not planned_only)  # see test_disputed.py
    assert rows(reconcile(said)) == expected(spells)


@given(FIRM)
def test_copies(said: list[Claim]) -> None:
    assert rows(reconcile(said, documents=DOCUMENTS)) == expected(oracle(said, COPIES))


@given(st.lists(st.builds(adopts, st.sampled_from("ab"), st.sampled_from(["2001", "2001-01-01"])), min_size=1))
def test_events(said: list[Claim]) -> None:
    assert rows(reconcile(said)) == expected(oracle(said, event=True))


@given(FIRM)
def test_on_a_day(said: list[Claim]) -> None:
    facts = reconcile(said)
    for day in DAYS:
        found = {fact.bounds.on(day) for fact in facts}
        best = next((word for word in ("certainly", "possibly") if word in found), "")
        assert best == {"not": "", "unknown": ""}.get(on(day, said), on(day, said))


@given(MIXED, st.randoms(use_true_random=False))
def test_any_order(said: list[Claim], random: object) -> None:
    mixed = list(said)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert reconcile(mixed) == reconcile(said) == reconcile(iter(said + said[:1]))


@given(MIXED)
def test_a_certain_day_is_possible_and_claims_are_kept(said: list[Claim]) -> None:
    facts = reconcile(said)
    for fact in facts:
        first, start, stop, last, _ = row(fact)
        assert first <= last
        assert start > stop or first <= start <= stop <= last
    behind = {claim.key for fact in facts for claim in fact.supporting}
    assert behind == {claim.key for claim in said if claim.polarity != "denied"}


@given(AFFIRMED, claims(denials=False))
@example([says("a", "2000-01-01")], says("b", obs="[1999..2003]"))
@example([says("a", e="2000-01-01")], says("b", "[2000-01..2000-06]"))
def test_monotony(said: list[Claim], further: Claim) -> None:
    assume(not contested(*said, further))
    assert certain(*said) <= certain(*said, further)


def test_known_admits_what_was_published_by_then() -> None:
    said = [says("a", "2006-06-17"), says("b", obs="2010-01-15"), says("undated", obs="2012")]
    documents = {**dated(a="2006-06-17", b="2010"), "undated": Document("undated", "")}

    def seen(*known: int) -> date:
        return reconcile(said, date(*known), documents=documents)[0].bounds.certainly_until

    assert reconcile(said, date(2006, 6, 16), documents=documents) == []
    assert seen(2006, 6, 17) == seen(2010, 6, 1) == date(2006, 6, 17)
    assert seen(2010, 12, 31) == seen(2026, 1, 1) == date(2010, 1, 15)
    assert reconcile(said, date(2026, 1, 1)) == []


@given(FIRM, st.sampled_from("abc"))
def test_known_and_rejected_act_before(said: list[Claim], late: str) -> None:
    documents = {key: Document(key, key, date=Period("2010" if key == late else "2000")) for key in "abc"}
    left = [claim for claim in said if claim.document != late]
    refused = frozenset(claim.key for claim in said if claim.document == late)
    assert reconcile(said, date(2005, 1, 1), documents=documents) == reconcile(left, documents=documents)
    assert reconcile(said, rejected=refused) == reconcile(left)


def test_lists_are_a_source_like_any_other() -> None:
    (seen,) = reconcile([lists("a", "2018-09-01", KOR), lists("b", "2019-09-01", KOR)])
    assert row(seen) == (date.min, date(2018, 9, 1), date(2019, 9, 1), date.max, "corroborated")
    assert reconcile([lists("a", "2018", derivation="restored"), lists("b", "2018", CHN, modality="planned")]) == []
    assert sole(says("a", "2018"), lists("b", "2018-06-01")).agreement == "single"
    assert sole(says("a", "2018", "2019"), lists("b", "2020-06-01")).denying == ()
    assert reconcile([lists("a", "2018")]) == []


def test_a_plan_stands_beside_the_fact() -> None:
    planned = says("a", "2010-22", modality="planned")
    fact = sole(planned, plans("b", "2010-07"), says("c", "2010-09-01"))
    assert row(fact) == row(sole(says("c", "2010-09-01")))
    assert [claim.document for claim in fact.planning] == ["a"]
    assert {claim.document for claim in fact.supporting} == {"b", "c"}


def test_a_plan_goes_to_the_spell_it_may_speak_of() -> None:
    spells = [says("a", "2000", "2001"), says("a", "2003", "2004")]
    for begin, place in (("1999", 0), ("2000", 0), ("2002-06", 1), ("2009", None)):
        facts = reconcile([*spells, says("b", begin, modality="planned")])
        assert [len(fact.planning) for fact in facts] == [place == 0, place == 1], begin


@pytest.mark.parametrize("more", [{"modality": "scheduled"}, {"derivation": "inferred"}])
def test_weak_claims_are_at_most_possible(more: dict[str, str]) -> None:
    fact = sole(says("a", "2001", "2003", "2002-06-04", **more))
    assert row(fact) == (date(2001, 1, 1), date.max, date.min, date(2003, 12, 31), "single")
    seen = sole(says("a", "2001", "2003", **more), says("b", obs="2002-06-04"))
    assert row(seen) == (date(2001, 1, 1), date(2002, 6, 4), date(2002, 6, 4), date(2003, 12, 31), "single")
