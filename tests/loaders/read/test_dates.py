"""The date grammar: every form that is written is read back, and nonsense is no date."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.loaders.read.dates import find_dates

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
FORMS = ["%d %B %Y", "%B %d, %Y", "%d %b %Y", "%Y-%m-%d", "%dth of %B %Y", "%d.%m.%Y"]


@given(DAYS, st.sampled_from(FORMS))
def test_days_are_read_as_written(day: date, form: str) -> None:
    spans = find_dates(f"It met on {day.strftime(form)}.")
    assert [(str(span.begin), span.end) for span in spans] == [(day.isoformat(), None)]


@given(DAYS)
def test_months_and_years(day: date) -> None:
    assert [str(span.begin) for span in find_dates(day.strftime("in %B %Y."))] == [f"{day:%Y-%m}"]
    assert [str(span.begin) for span in find_dates(f"in {day.year},")] == [str(day.year)]


@given(st.text(max_size=200))
def test_any_text_is_safe(text: str) -> None:
    spans = find_dates(text)
    assert all(first.stop <= second.start for first, second in pairwise(spans))


@pytest.mark.parametrize(
    ("words", "begin", "end"),
    [
        ("20-21 May 2014", "2014-05-20", "2014-05-21"),
        ("30 May to 1 June 2002", "2002-05-30", "2002-06-01"),
        ("June 4-5, 2002", "2002-06-04", "2002-06-05"),
        ("2002-2010", "2002", "2010"),
        ("2008–09", "2008", "2009"),
        ("May 2014-2018", "2014-05", "2018"),
        ("between 2002 and 2004", "2002", "2004"),
        ("summer of 2010", "2010-22", "None"),
        ("second half of 2003", "[2003-07..2003-12]", "None"),
        ("about 1992", "1992~", "None"),
        ("the 1990s", "[1990..1999]", "None"),
        ("end of 2010", "[2010-09..2010-12]", "None"),
        ("17 May", "XXXX-05-17", "None"),
        ("12/06/2014", "[2014-06-12,2014-12-06]", "None"),
    ],
)
def test_forms(words: str, begin: str, end: str) -> None:
    (span,) = find_dates(words)
    assert (str(span.begin), str(span.end)) == (begin, end)


@pytest.mark.parametrize("words", ["June 31, 2001", "A/62/2010", "page 20100", "2010-13-01", "1.2010.5", "tel. 20 10"])
def test_no_dates(words: str) -> None:
    assert find_dates(words) == [] or all(str(span.begin) in ("2001", "2010") for span in find_dates(words))
