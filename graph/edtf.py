"""Dates in EDTF: the small profile that claims are written in, and the days that each may mean.

=================================  ======================================================================
``2002-06-04``, ``2002-06``,        a day, a month, a year
``2002``
``2010-21`` to ``2010-24``          spring, summer, autumn and winter of the north; winter of a year is at
                                    its beginning or runs into the next
``2002~``                           about then: a year, a month, or three days more on either side
``[2008,2009]``                     one of several
``[2009-11..2010-01]``              some moment between two; either side may be open
``XXXX-05-17``, ``XXXX-05``         a day or month whose year is not said
=================================  ======================================================================

The letters are those of ISO 8601-2 (https://www.loc.gov/standards/datetime/); docs/decisions/0001 tells why they are
read here.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache

EARLIEST = date.min
LATEST = date.max

Days = tuple[date, date]
"""A first and a last day; EARLIEST and LATEST where no bound is known."""

_SINGLE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)", re.ASCII)
_UNDATED = re.compile(r"XXXX-(\d{2})(?:-(\d{2}))?", re.ASCII)
_LEAP_YEAR = 2000
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
_WINTER = 24


@cache
def days_of(edtf: str) -> Days:
    """The first and the last day that a date may mean; raises ValueError for what is none.

    >>> days_of("[2009-11..2010-01]")
    (datetime.date(2009, 11, 1), datetime.date(2010, 1, 31))
    """
    if not edtf.startswith("["):
        return _single(edtf)
    if not edtf.endswith("]"):
        raise ValueError(f"not a date of the EDTF profile: {edtf!r}")
    spans = [_choice(part) for part in choices(edtf)]
    return min(first for first, _ in spans), max(last for _, last in spans)


def choices(edtf: str) -> tuple[str, ...]:
    """The choices of a set, or the one string itself.

    >>> choices("[2008,2009]"), choices("2008")
    (('2008', '2009'), ('2008',))
    """
    return tuple(edtf[1:-1].split(",")) if edtf.startswith("[") else (edtf,)


def _choice(part: str) -> Days:
    left, dots, right = part.partition("..")
    if not dots:
        return _single(part)
    first = _single(left)[0] if left else EARLIEST
    last = _single(right)[1] if right else LATEST
    if first > last or not (left or right):
        raise ValueError(f"no day lies in {part!r}")
    return first, last


def _single(text: str) -> Days:
    if undated := _UNDATED.fullmatch(text):
        _plain(text, _LEAP_YEAR, undated[1], undated[2])
        return EARLIEST, LATEST
    match = _SINGLE.fullmatch(text)
    if not match:
        raise ValueError(f"not a date of the EDTF profile: {text!r}")
    year, month, day, about = match.groups()
    plain = _plain(text, int(year), month, day)
    return _about(plain, bool(month), bool(day)) if about else plain


def _plain(text: str, year: int, month: str | None, day: str | None) -> Days:
    try:
        if day:
            return date(year, int(month or 0), int(day)), date(year, int(month or 0), int(day))
        return _months(year, int(month)) if month else (date(year, 1, 1), date(year, 12, 31))
    except ValueError as fault:
        raise ValueError(f"no such date: {text!r}") from fault


def _months(year: int, month: int) -> Days:
    if month == _WINTER:  # of one year or running into the next: both readings stay possible
        return date(year, 1, 1), _last_of(year + 1, 2)
    first, last = _SEASONS.get(month, (month, month))
    return date(year, first, 1), _last_of(year, last)


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _about(bounds: Days, month: bool, day: bool) -> Days:
    first, last = bounds
    if day:
        return _shift(first, -3), _shift(last, 3)
    if month:
        after = _shift(last, 1)
        return _shift(first, -1).replace(day=1), _last_of(after.year, after.month)
    return first.replace(year=max(first.year - 1, 1)), last.replace(year=min(last.year + 1, 9999))


def _shift(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, EARLIEST.toordinal()), LATEST.toordinal()))
