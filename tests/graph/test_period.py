"""Periods: the bounds table, what is refused, and the library's reading of the same strings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from comity.graph.period import EARLIEST, LATEST, Period, between, narrowed, one_of

BOUNDS = {
    "2002-06-04": ("2002-06-04", "2002-06-04"),
    "2002-06": ("2002-06-01", "2002-06-30"),
    "2004-02": ("2004-02-01", "2004-02-29"),
    "2002": ("2002-01-01", "2002-12-31"),
    "2010-21": ("2010-03-01", "2010-05-31"),
    "2010-22": ("2010-06-01", "2010-08-31"),
    "2010-23": ("2010-09-01", "2010-11-30"),
    "2010-24": ("2010-01-01", "2011-02-28"),
    "[2003-07..2003-12]": ("2003-07-01", "2003-12-31"),
    "[2009-11..2010-01]": ("2009-11-01", "2010-01-31"),
    "[2008,2009]": ("2008-01-01", "2009-12-31"),
    "[2004-10-22,2006]": ("2004-10-22", "2006-12-31"),
    "[2005..2006,2008-05]": ("2005-01-01", "2008-05-31"),
    "1992~": ("1991-01-01", "1993-12-31"),
    "2010-01~": ("2009-12-01", "2010-02-28"),
    "2004-03-01~": ("2004-02-27", "2004-03-04"),
    "[..2010-01]": ("0001-01-01", "2010-01-31"),
    "[2010-02..]": ("2010-02-01", "9999-12-31"),
    "XXXX-05-17": ("0001-01-01", "9999-12-31"),
    "0001-01-01~": ("0001-01-01", "0001-01-04"),
    "0001~": ("0001-01-01", "0002-12-31"),
    "9999-12~": ("9999-11-01", "9999-12-31"),
}
# fmt: off
REFUSED = [
    "", " ", "today", "2010\n", " 2010", "[2008, 2009]", "[2008", "2008]", "[2008,]", "[]", "[..]",
    "2009-11/2010-01", "[2009..2008]", "2010/2011", "20100604", "2010-6", "2010-06-04T00:00", "201X",
    "2010?", "2010%", "-0044", "Y17000", "0000", "2010-02-29", "2010-06-31", "2010-13", "2010-25",
    "2010-00", "2010-06-00", "2010-00~", "[2010-00,2011]", "2010-00-05",
    "XXXX", "XXXX-00", "XXXX-13", "XXXX-02-30", "XXXX-05-00", "٢٠١٠", "１９９２",
]
# fmt: on


@pytest.mark.parametrize("edtf", BOUNDS)
def test_bounds(edtf: str) -> None:
    period = Period(edtf)
    assert (period.earliest.isoformat(), period.latest.isoformat()) == BOUNDS[edtf]
    assert str(period) == edtf
    assert period.exact == (period.days == 1)


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|day"):
        Period(text)


def test_nothing_said_has_no_bounds() -> None:
    assert (EARLIEST.isoformat(), LATEST.isoformat()) == ("0001-01-01", "9999-12-31")


days = st.dates()
singles = st.builds(lambda day, width: day.isoformat()[:width], days, st.sampled_from((4, 7, 10)))
seasons = st.builds(lambda day, season: f"{day.year:04}-{season}", days, st.sampled_from((21, 22, 23)))
pairs = st.tuples(days, days, st.sampled_from((4, 7, 10)))
ranges = pairs.map(lambda pair: "..".join(sorted(day.isoformat()[: pair[2]] for day in pair[:2])))
plain = singles | seasons | ranges.map(lambda text: f"[{text}]")
sets = st.lists(singles | ranges, min_size=2, max_size=4).map(lambda parts: f"[{','.join(parts)}]")
digits = st.sampled_from(["00", "01", "02", "04", "12", "13", "20", "21", "23", "29", "30", "31", "32", "99"])
numbers = st.lists(digits, max_size=2).map(lambda rest: "-".join(["2010", *rest]))


def accepted(edtf: str) -> bool:
    """Whether our profile takes a string."""
    try:
        Period(edtf)
    except ValueError:
        return False
    return True


def library(edtf: str) -> tuple[str, str]:
    """First and last day as the EDTF library reads a string."""
    parsed = parse_edtf(edtf)
    first, last = parsed.lower_strict(), parsed.upper_strict()
    return tuple("{:04}-{:02}-{:02}".format(*moment[:3]) for moment in (first, last))  # type: ignore[return-value]


@given(plain.filter(accepted) | sets.filter(accepted))
def test_library_agrees(edtf: str) -> None:
    period = Period(edtf)
    assert library(edtf) == (period.earliest.isoformat(), period.latest.isoformat())


@given(numbers)
def test_whatever_is_accepted_exists(edtf: str) -> None:
    if accepted(edtf):
        assert str(parse_edtf(edtf)) == edtf


@pytest.mark.parametrize("edtf", ["1992~", "1992-05~", "1992-05-04~", "XXXX-05-17", "XXXX-05", "2010-24"])
def test_library_reads_vague_ones(edtf: str) -> None:
    assert str(parse_edtf(edtf)) == edtf


@given(days, days)
def test_between(one: date, other: date) -> None:
    first, last = sorted((one, other))
    period = between(first, last)
    assert (period.earliest, period.latest) == (first, last)
    if first < last:
        with pytest.raises(ValueError, match="day"):
            between(last, first)


@given(st.lists((plain | sets).filter(accepted).map(Period), min_size=1, max_size=4))
def test_narrowed_is_the_overlap(periods: list[Period]) -> None:
    first, last = max(p.earliest for p in periods), min(p.latest for p in periods)
    found = narrowed(periods)
    assert (found is None) == (first > last)
    assert found is None or (found.earliest, found.latest) == (first, last)
    assert found == narrowed(periods[::-1])


@given(st.lists((singles | sets).filter(accepted).map(Period), min_size=1, max_size=4))
def test_one_of_is_the_widest(periods: list[Period]) -> None:
    found = one_of(periods)
    assert (found.earliest, found.latest) == (
        min(p.earliest for p in periods),
        max(p.latest for p in periods),
    )
    assert found == one_of(periods[::-1]) == one_of([found, *periods])


@pytest.mark.parametrize("text", ["[2010-21,2010-22]", "[2004,2006-22]", "[2009..2010-01]", "[2008]", "2010-22~"])
def test_the_library_does_not_read_all_of_ours(text: str) -> None:
    assert accepted(text)
    with pytest.raises(EDTFParseException):
        parse_edtf(text)


def test_a_set_may_hold_a_day_whose_year_is_not_said() -> None:
    assert one_of([Period("2004"), Period("2006"), Period("XXXX-05-17")]).latest == LATEST


@given(days, st.integers(0, 800))
def test_overlaps(day: date, width: int) -> None:
    one = Period(day.isoformat())
    last = day if (LATEST - day).days < width else day + timedelta(width)
    assert one.overlaps(between(day, last))
    assert between(day, last).overlaps(one)
