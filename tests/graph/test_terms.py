"""What one at a time holds: another's holding in between parts what is said of one holder, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from comity.graph.claim import Claim, Concept, Moment, Roles, Thing, roles
from comity.graph.fact import Fact
from comity.graph.period import Period
from comity.graph.reconcile import reconcile
from comity.ontology.declarations import relations
from tests.graph.oracle import DAYS, EVER, NEVER, days, oracle, told
from tests.graph.said import moments, row

SCO = Thing("organisation/SCO")
CHN, KGZ = Thing("state/CHN"), Thing("state/KGZ")
XI, POST = Thing("person/xi"), Thing("post/SCO/secretary-general")
ONE_AT_A_TIME = sorted(name for name, declared in relations().items() if declared.held_alone)


def chair(holder: Thing, b: str = "", e: str = "", obs: str = "", document: str = "a", **more: str) -> Claim:
    begin, end, seen = (Moment(Period(edtf)) if edtf else None for edtf in (b, e, obs))
    said = roles(organization=SCO, holder=holder)
    return Claim("Chairmanship", said, document, begin=begin, end=end, observed=seen, **more)  # type: ignore[arg-type]


def spells(*claims: Claim, holder: Thing = CHN) -> list[Fact]:
    return [fact for fact in reconcile(claims) if holder in (fact.key.role("holder"), fact.key.role("person"))]


def said(facts: list[Fact]) -> list[tuple[str, str, str]]:
    return [(str(fact.begin or ""), str(fact.end or ""), fact.agreement) for fact in facts]


def test_the_ontology_says_what_one_at_a_time_holds() -> None:
    assert ONE_AT_A_TIME == ["Chairmanship", "OfficeHolding"]


def test_two_terms_seen_with_another_between() -> None:
    first, second, between = chair(CHN, obs="2011-07-01"), chair(CHN, obs="2024-07-10"), chair(KGZ, obs="2012-06-08")
    assert len(spells(first, second)) == 1
    one, two = spells(first, second, between)
    assert row(one) == (NEVER, date(2011, 7, 1), date(2011, 7, 1), date(2012, 6, 8), "single")
    assert row(two) == (date(2012, 6, 8), date(2024, 7, 10), date(2024, 7, 10), EVER, "single")


def test_two_begins_or_two_ends_with_another_between() -> None:
    between = chair(KGZ, obs="2016")
    assert said(spells(chair(CHN, "2011-07-01"), chair(CHN, "2024-07-04"), between)) == [
        ("2011-07-01", "", "single"),
        ("2024-07-04", "", "single"),
    ]
    assert said(spells(chair(CHN, e="2012-06-07"), chair(CHN, e="2025-09-01"), between)) == [
        ("", "2012-06-07", "single"),
        ("", "2025-09-01", "single"),
    ]


def test_what_touches_a_term_does_not_part_it() -> None:
    term = chair(CHN, "2011-07-01", "2012-06-07")
    for other in (chair(KGZ, obs="2012-01"), chair(KGZ, "2012-06-07"), chair(KGZ, obs="2011")):
        assert said(spells(term, other)) == [("2011-07-01", "2012-06-07", "single")]


@pytest.mark.parametrize("rung", ["applied", "decided", "signed", "", "admitted", "inForce"])
def test_who_is_only_chosen_leaves_the_other_in_place_and_comes_before_who_follows(rung: str) -> None:
    chosen = replace(chair(KGZ), begin=Moment(Period("2022-11-11"), basis=rung))
    seen, hand_over = chair(CHN, obs="2021-01-19"), chair(CHN, e="2022-11-14", document="b")
    only_chosen = rung in ("applied", "decided", "signed")
    assert len(spells(seen, hand_over, chosen)) == (1 if only_chosen else 2)
    (before,) = spells(seen, chosen)
    assert before.bounds.possibly_until == (EVER if only_chosen else date(2022, 11, 11))
    (after,) = spells(chair(CHN, obs="2024-01-19"), chosen)
    assert after.bounds.possibly_from == date(2022, 11, 11)


def test_one_source_that_says_begin_and_end_is_not_parted() -> None:
    long = chair(CHN, "2001", "2012")
    assert len(spells(long, chair(CHN, obs="2003"), chair(KGZ, obs="2005-06-01"))) == 1


@pytest.mark.parametrize(
    "other",
    [
        chair(KGZ, obs="2016", modality="scheduled"),
        chair(KGZ, obs="2016", modality="planned"),
        chair(KGZ, obs="2016", polarity="denied"),
        chair(XI, obs="2016"),
        Claim("Chairmanship", roles(organization=Thing("organisation/CICA"), holder=KGZ), "a",
              observed=Moment(Period("2016"))),
    ],
    ids=["scheduled", "planned", "denied", "a person", "another body"],
)  # fmt: skip
def test_what_does_not_part(other: Claim) -> None:
    assert len(spells(chair(CHN, obs="2011"), chair(CHN, obs="2024"), other)) == 1


def test_memberships_bridge() -> None:
    def member(state: Thing, obs: str) -> Claim:
        who = roles(organization=SCO, member=state, role=Concept("member"))
        return Claim("Membership", who, "a", observed=Moment(Period(obs)))

    facts = reconcile([member(CHN, "2003"), member(KGZ, "2010"), member(CHN, "2020")])
    assert [fact.path for fact in facts] == ["membership/SCO/CHN/member/1", "membership/SCO/KGZ/member/1"]


def test_a_post_is_held_by_one() -> None:
    def holds(person: str, obs: str) -> Claim:
        who = roles(post=POST, person=Thing(f"person/{person}"))
        return Claim("OfficeHolding", who, "a", observed=Moment(Period(obs)))

    parted = [holds("a", "2003"), holds("b", "2010"), holds("a", "2020")]
    assert len(spells(*parted, holder=Thing("person/a"))) == 2


def test_a_plan_after_another_is_a_term_of_its_own() -> None:
    seen, plan = chair(CHN, obs="2011"), chair(CHN, "2024", "2025", modality="scheduled")
    facts = spells(seen, plan, chair(KGZ, obs="2016-06-01"))
    assert said(facts) == [("", "", "single"), ("2024", "2025", "single")]
    assert facts[1].why == ("only scheduled or inferred",)


def test_a_plan_from_the_day_of_the_hand_over_is_of_the_term_that_follows() -> None:
    before, other = chair(CHN, obs="2007"), chair(KGZ, "2011-12-21", "2012-12-19")
    plan, seen = chair(CHN, "2012-12-19", modality="scheduled"), chair(CHN, obs="2013-06-01")
    assert said(spells(before, other, plan, seen)) == [("", "", "single"), ("2012-12-19", "", "single")]
    until = chair(CHN, e="2011-12-21", modality="scheduled")
    assert said(spells(before, until, other)) == [("", "2011-12-21", "single")]


PARTS = ("begin", "end", "observed")


@st.composite
def chairs(draw: st.DrawFn, holder: Thing) -> Claim:
    """A claim of one moment, or of a begin and an end."""
    document, part, first = draw(st.sampled_from("ab")), draw(st.sampled_from((*PARTS, "both"))), draw(moments())
    whose: Roles = roles(organization=SCO, holder=holder)
    if part == "both":
        last = draw(moments())
        assume(first.period.earliest <= last.period.latest)
        return Claim("Chairmanship", whose, document, begin=first, end=last)
    return Claim("Chairmanship", whose, document, **{part: first})  # type: ignore[arg-type]


def spoken_of(claim: Claim) -> list[date]:
    """The days of the calendar from the first to the last that a claim speaks of."""
    named = [day for name in PARTS for day in days(getattr(claim, name))]
    return [day for day in DAYS if min(named) <= day <= max(named)]


def parted(own: Sequence[Claim], others: Sequence[Claim]) -> list[tuple[list[Claim], date, date]]:
    """Naively: another's moment of which no own claim speaks stands between what lies before and after it."""
    taken = {day for claim in own for day in spoken_of(claim)}
    walls = [days(getattr(claim, name)) for claim in others for name in PARTS if getattr(claim, name)]
    walls = [wall for wall in walls if not wall & taken]
    groups: dict[int, list[Claim]] = {}
    for claim in own:
        groups.setdefault(sum(max(wall) < min(spoken_of(claim)) for wall in walls), []).append(claim)
    found = []
    for _, group in sorted(groups.items()):
        spoken = [day for claim in group for day in spoken_of(claim)]
        since = max((min(wall) for wall in walls if max(wall) < min(spoken)), default=NEVER)
        until = min((max(wall) for wall in walls if min(wall) > max(spoken)), default=EVER)
        found.append((group, since, until))
    return found


@given(st.lists(chairs(CHN), min_size=1, max_size=4), st.lists(chairs(KGZ), max_size=3))
@example([chair(CHN, obs="2000-01-01"), chair(CHN, obs="2002-01-01")], [chair(KGZ, obs="2001-01-01")])
@example([chair(CHN, e="2000-01-01"), chair(CHN, e="2002-01-01")], [chair(KGZ, "2000-06-30", "2001-06-30")])
def test_terms_day_by_day(own: list[Claim], others: list[Claim]) -> None:
    wanted = []
    for group, since, until in parted(own, others):
        found = oracle(group)
        for place, spell in enumerate(found):
            first, start, stop, last = spell.bounds
            if place == 0 and not spell.begins:
                first = min([since, *told(spell)]) if since > NEVER else first
            if place == len(found) - 1 and not spell.ends:
                last = max([until, *told(spell)]) if until < EVER else last
            wanted.append((first, start, stop, last, spell.agreement))
    assert [row(fact) for fact in spells(*own, *others)] == wanted


@given(st.lists(chairs(CHN), max_size=4), st.lists(chairs(KGZ), max_size=3), st.randoms(use_true_random=False))
def test_any_order(own: list[Claim], others: list[Claim], random: object) -> None:
    mixed = [*own, *others]
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert reconcile(mixed) == reconcile([*own, *others])
