"""Policies: which dates each lets stand, before anything is concluded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comity.graph.claim import Claim
from comity.graph.document import Document
from comity.graph.fact import Fact
from comity.graph.reconcile import POLICIES, reconcile
from tests.graph.said import certain, claims, denies, plans, says

KINDS = {"decree": "decision", "wiki": "encyclopaedia", "list": "officialList", "unknown": ""}
DOCUMENTS = {key: Document(key, key, kind=kind) for key, kind in KINDS.items()}


def begins(policy: str, *said: Claim) -> list[tuple[str | None, str]]:
    return [(str(f.begin) if f.begin else None, f.agreement) for f in under(policy, *said)]


def under(policy: str, *said: Claim) -> list[Fact]:
    return reconcile(said, policy=POLICIES[policy], documents=DOCUMENTS)


def test_all_lets_every_date_stand() -> None:
    said = [says("wiki", "2004"), says("decree", "2006-06-17")]
    (fact,) = under("all", *said)
    assert (str(fact.begin), fact.agreement) == ("[2004,2006-06-17]", "contested")
    assert str(fact.preferred_begin) == "2006-06-17"
    assert [claim.document for claim in fact.contradicting] == ["wiki"]


def test_official_first() -> None:
    said = [says("wiki", "2004-01-01"), says("list", "2005"), says("unknown", "2001")]
    assert begins("official-first", *said) == [("2005", "single")]
    assert begins("official-first", *said, says("decree", "2006")) == [("2006", "single")]
    assert begins("official-first", says("unknown", "2001")) == [("2001", "single")]


def test_most_precise() -> None:
    said = [says("decree", "2004"), says("wiki", "2006-06-17"), says("list", "2006-06")]
    assert begins("most-precise", *said) == [("2006-06-17", "single")]
    assert begins("most-precise", says("a", "2004"), says("b", "2006")) == [("[2004,2006]", "contested")]


def test_reported_too() -> None:
    said = says("wiki", "2006", modality="reported")
    assert under("all", said) == []
    assert begins("reported-too", said) == [("2006", "single")]
    assert begins("reported-too", says("decree", "2006"), said) == [("2006", "corroborated")]
    assert begins("reported-too", says("a", "2006"), denies("b", "2008", modality="reported")) == [
        ("2006", "contested")
    ]
    assert under("reported-too", says("a", "2006", modality="planned")) == []


def test_an_outranked_claim_stays_behind_the_fact() -> None:
    (fact,) = under("most-precise", says("decree", "2006"), says("wiki", "2006-06-17", obs="2010"))
    assert {claim.document for claim in fact.supporting} == {"decree", "wiki"}
    (seen,) = under("official-first", says("decree", "2006"), says("wiki", "2004", obs="2010-01-01"))
    assert seen.bounds.certainly_until.isoformat() == "2010-01-01"


def test_a_policy_keeps_the_second_spell() -> None:
    said = [says("wiki", "1994-04-20", "1999-04-02"), says("list", "2006", "2012")]
    for policy in POLICIES:
        assert begins(policy, *said) == [("1994-04-20", "single"), ("2006", "single")], policy
    said = [says("decree", "1994-04-20", "1999-04-02"), says("wiki", "2006-01-01")]
    assert begins("official-first", *said) == [("1994-04-20", "single"), ("2006-01-01", "single")]


def test_a_plan_does_not_outrank_what_is_stated() -> None:
    said = [plans("decree", "2011-01-01"), says("wiki", "2011-01", obs="2011-06-01")]
    for policy in POLICIES:
        (fact,) = under(policy, *said)
        assert str(fact.begin) == "2011-01", policy


@given(st.lists(claims(), min_size=1, max_size=5), st.sampled_from(sorted(POLICIES)))
def test_no_policy_adds_a_date(said: list[Claim], policy: str) -> None:
    days = {day for claim in said for moment in (claim.begin, claim.end) if moment for day in bounds(moment.period)}
    for fact in under(policy, *said):
        assert all(set(bounds(period)) <= days for period in (fact.begin, fact.end) if period)


def bounds(period: object) -> tuple[object, object]:
    return period.earliest, period.latest  # type: ignore[attr-defined]


@given(st.lists(claims(), min_size=1, max_size=4))
def test_one_claim_each_is_the_same_under_all(said: list[Claim]) -> None:
    for claim in said:
        facts = [reconcile([claim], policy=policy) for policy in POLICIES.values()]
        assert facts == [facts[0]] * len(facts)
        assert certain(claim) == certain(claim, claim)
