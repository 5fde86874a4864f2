"""The coding rule on invented holdings and lists: each code, and what keeps zero from unknown."""

from __future__ import annotations

from datetime import date

import pytest

from comity.analysis.coding import CODES, Coding, CompleteList
from comity.analysis.days import Span
from comity.analysis.holding import Holding, Holdings

BODY = "organisation/X"
ALWAYS: Span = (date(2000, 1, 1), date(2020, 12, 31))


def holding(state: str, role: str, days: Span, *, certain: bool = True) -> Holding:
    spans = (days,)
    return Holding(BODY, f"state/{state}", role, spans if certain else (), spans, False, 1, f"{state}/{role}")


HOLDINGS = Holdings(
    (
        holding("old", "member", ALWAYS),
        holding("maybe", "member", (date(2010, 6, 1), date(2010, 6, 30)), certain=False),
        holding("plus", "plusCountry", (date(2015, 1, 1), date(2020, 12, 31))),
    ),
    (BODY,),
    {},
    "all",
)


def listed(role: str, year: int, *names: str) -> CompleteList:
    return CompleteList(role, (date(year, 3, 1), date(year, 3, 1)), {f"state/{name}" for name in names})


LISTS = {BODY: [listed("member", 2008, "old"), listed("member", 2012, "old"), listed("member", 2016, "old")]}


@pytest.mark.parametrize(
    ("state", "year", "code"),
    [
        ("old", 2010, "certain"),
        ("maybe", 2010, "possible"),
        ("none", 2008, "zero"),  # a list of the year leaves it out
        ("none", 2010, "bracketed"),  # the lists of 2008 and 2012 do
        ("none", 2007, "unknown"),  # nothing before the first list
        ("none", 2013, "bracketed"),
        ("none", 2016, "unknown"),  # some hold another capacity by then, and no list speaks of it
        ("none", 2018, "unknown"),  # nothing after the last list
        ("maybe", 2012, "zero"),
    ],
)
def test_each_code(state: str, year: int, code: str) -> None:
    assert code in CODES
    assert Coding(HOLDINGS, LISTS).code(f"state/{state}", BODY, year) == code


def test_zero_needs_a_list_for_each_capacity_held() -> None:
    lists = {BODY: [*LISTS[BODY], listed("plusCountry", 2016, "plus")]}
    assert Coding(HOLDINGS, lists).code("state/none", BODY, 2016) == "zero"
    assert Coding(HOLDINGS, lists).code("state/plus", BODY, 2016) == "certain"


def test_without_lists_nothing_is_zero() -> None:
    coding = Coding(HOLDINGS, {})
    assert {coding.code("state/none", BODY, year) for year in range(2000, 2021)} == {"unknown"}


def test_a_list_that_names_the_state_is_no_zero() -> None:
    lists = {BODY: [listed("member", 2010, "old", "none")]}
    assert Coding(HOLDINGS, lists).code("state/none", BODY, 2010) == "unknown"
