"""Where the code and the oracle's reading of time.md part: the smallest example of each."""

from __future__ import annotations

from datetime import date

import pytest

from comity.graph.claim import Claim, Concept, Thing, roles
from comity.graph.document import Document
from comity.graph.reconcile import reconcile
from tests.graph.said import CHN, CICA, at, certain, contested, denies, lists, plans, row, rows, says

TRAIT = roles(organization=CICA, scheme=Concept("decisionRule"), concept=Concept("consensus"))
question = pytest.mark.xfail(strict=True, reason="time.md does not decide it; the reading here is the oracle's")
EVENT = roles(instrument=Thing("instrument/CICA/almaty-act-2002"))


@pytest.mark.parametrize("further", [says("b", "[2001..2002]"), says("b", obs="[2001..2002]")])
def test_what_ended_had_begun(further: Claim) -> None:
    """Decision (a), mirrored: certainlyFrom is never after the latest bound of a firm end."""
    ended = says("a", e="2001-12-31")
    assert certain(ended, further) == certain(ended) == {date(2001, 12, 31)}


def test_a_denial_of_a_certain_day_contests() -> None:
    said = [says("a", "2000"), says("b", obs="2000-02-01"), says("c", obs="2000-11-01")]
    assert contested(*said, denies("d", "2000-06-01"))
    said = [says("a", "2000-01-01", "2002"), says("b", obs="2002-11-01")]
    assert contested(*said, denies("d", "2002-06-01"))


def test_it_may_have_begun_after_the_denial_and_before_its_end() -> None:
    assert not contested(says("a", e="2002-12-31"), denies("b", "2000"))
    assert contested(says("a", e="2002-12-31"), denies("b", "2002-12-31"))


def test_a_denial_of_an_end_denies_no_membership() -> None:
    assert not contested(says("a", "2000-01-01"), says("b", e="2002", polarity="denied"))


def test_a_denial_of_a_begin_denies_no_later_day() -> None:
    assert not contested(says("a", "2000-01-01"), says("b", "2002", polarity="denied"))


@pytest.mark.parametrize("more", [{"modality": "scheduled"}, {"derivation": "inferred"}])
def test_a_weak_denial_contests_nothing(more: dict[str, str]) -> None:
    assert not contested(says("a", "2000-01-01"), denies("b", "2002", **more))


def test_plans_that_differ_contest_nothing() -> None:
    assert not contested(plans("a", "2011-01-01"), plans("b", "2011-07-01"))
    assert not contested(says("a", "2011-01-01"), plans("b", e="2012"), plans("c", e="2013"))


def test_a_planned_gap_does_not_break_what_is_stated() -> None:
    stated = says("a", "2000-01-01", "2003-12-31")
    facts = reconcile([stated, plans("b", e="2000-12-31"), plans("c", "2002-01-01")])
    assert row(facts[0]) == row(reconcile([stated])[0])


@pytest.mark.parametrize("seen", ["2010-06-01", "2013-06-01"])
def test_what_is_seen_outside_a_plan_is_certain(seen: str) -> None:
    (fact,) = reconcile([plans("a", "2011-01-01", "2012-12-31"), says("b", obs=seen)])
    assert fact.bounds.on(date.fromisoformat(seen)) == "certainly"
    assert fact.agreement == "single"


def test_a_list_denied_to_be_complete_says_nothing() -> None:
    (fact,) = reconcile([says("a", "2018-08-15"), lists("b", "2018-09-01", CHN, polarity="denied")])
    assert (fact.role("member"), fact.agreement) != (CHN, "single")
    assert fact.denying == ()


def test_two_sources_of_an_undated_trait_corroborate() -> None:
    (fact,) = reconcile([Claim("Characteristic", TRAIT, "a"), Claim("Characteristic", TRAIT, "b")])
    assert fact.agreement == "corroborated"


def test_what_fits_two_spells_corroborates_neither() -> None:
    spells = [says("a", "2000-01-01", "2000-12-31"), says("a", "2002-01-01", "2002-12-31")]
    vague = [says("b", obs="[2000..2003]"), says("c", obs="[2000..2003]")]
    assert rows(reconcile([*spells, *vague])) == rows(reconcile(spells))


@question
def test_a_begin_that_fits_the_later_spell_does_not_contest_the_gap() -> None:
    spells = [says("a", "2000-01-01", "2001-01-01"), says("b", "2002-01-01", "2003-01-01")]
    assert not contested(*spells, says("c", "[..2002]", "2003-01-01"))


@question
def test_since_then_and_still_contests_the_gap() -> None:
    spells = [says("a", "2000-01-01", "2002-01-01"), says("b", "2004-01-01")]
    assert contested(*spells, says("c", "2000-01-01", obs="2006-01-01"))


def test_one_claim_alone_makes_one_spell() -> None:
    """A second spell begins only where some claim ends one before *another* claim begins."""
    assert len(reconcile([says("a", "2003", "2001")])) == 1


@question
def test_an_event_is_possible_as_long_as_it_was_seen() -> None:
    said = [
        Claim("Adoption", EVENT, "a", begin=at("2001-01-01")),
        Claim("Adoption", EVENT, "b", observed=at("2002")),
    ]
    (fact,) = reconcile(said)
    assert fact.bounds.possibly_until in (date(2001, 1, 1), date(2002, 12, 31))
    assert fact.bounds.certainly_until <= fact.bounds.possibly_until


@question
def test_an_event_that_ends_before_it_begins_is_contested() -> None:
    said = [
        Claim("Adoption", EVENT, "a", begin=at("2003-01-01")),
        Claim("Adoption", EVENT, "b", end=at("2001-12-31")),
    ]
    assert contested(*said)


def test_copies_of_each_other_are_one_source() -> None:
    documents = {"a": Document("a", "", copy_of="b"), "b": Document("b", "", copy_of="a")}
    (fact,) = reconcile([says("a", "2018"), says("b", "2018")], documents=documents)
    assert fact.agreement == "single"


def test_a_day_without_a_year_does_not_stop_a_build() -> None:
    (fact,) = reconcile([says("a", "2004"), says("b", "2006"), says("c", "XXXX-05-17")])
    assert fact.agreement == "contested"


@question
def test_keys_of_different_things_have_different_paths() -> None:
    members = [Thing("state/CHN"), Thing("organisation/CHN")]
    said = [Claim("Membership", roles(organization=CICA, member=m, role=Concept("member")), "a") for m in members]
    assert len({fact.path for fact in reconcile(said)}) == 2


def test_a_plan_between_two_spells_hides_neither() -> None:
    """Stated 2000 and 2002 to 2003; planned for 2001: the plan came true a year late."""
    said = [says("a", "2000-01-01", "2000-06-30"), says("b", "2002-01-01", "2003-01-01"), plans("c", "2001-01-01")]
    assert len(reconcile(said)) == 2
