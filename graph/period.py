"""A moment as a source words it: an EDTF string of comity's profile and the days that it may mean."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from functools import cache

EARLIEST = date.min
LATEST = date.max

Bounds = tuple[date, date]

_SINGLE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)", re.ASCII)
_UNDATED = re.compile(r"XXXX-(\d{2})(?:-(\d{2}))?", re.ASCII)
_LEAP_YEAR = 2000
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
_WINTER = 24


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A moment within bounds, kept in the words of EDTF so that nothing is finer than its source.

    The profile is the table of the project's rules for time: a day, month, year or season, about
    one (``~``), one of several (``[2008,2009]``), some moment between two (``[2009-11..2010-01]``),
    with either side open (``[..2010-01]``), and a day whose year is not said (``XXXX-05-17``).

    Raises ValueError for anything else, impossible dates included.

    >>> Period("2010-22").earliest, Period("2010-22").latest
    (datetime.date(2010, 6, 1), datetime.date(2010, 8, 31))
    """

    edtf: str
    earliest: date = field(init=False, repr=False, compare=False)
    """The first day it may mean; ``date.min`` where no bound is known."""
    latest: date = field(init=False, repr=False, compare=False)
    """The last day it may mean; ``date.max`` where no bound is known."""

    def __post_init__(self) -> None:
        first, last = _bounds(self.edtf)
        object.__setattr__(self, "earliest", first)
        object.__setattr__(self, "latest", last)

    @property
    def days(self) -> int:
        """How many days wide it is: the smaller, the more precise."""
        return (self.latest - self.earliest).days + 1

    @property
    def precision(self) -> int:
        """How vague it is: 0 a day, 1 a month, 2 a season, 3 a year, else its days.

        >>> [Period(text).precision for text in ("2002-06-04", "2004", "2006", "[2008,2009]")]
        [0, 3, 3, 731]
        """
        return next((rank for rank, widest in enumerate((1, 31, 92, 366)) if self.days <= widest), self.days)

    @property
    def exact(self) -> bool:
        """Whether it means one day."""
        return self.earliest == self.latest

    @property
    def parts(self) -> tuple[str, ...]:
        """The choices of a set, or the one string itself.

        >>> Period("[2008,2009]").parts
        ('2008', '2009')
        """
        return tuple(self.edtf[1:-1].split(",")) if self.edtf.startswith("[") else (self.edtf,)

    def overlaps(self, other: Period) -> bool:
        """Whether some day is possible for both.

        >>> Period("2006").overlaps(Period("2006-06-17"))
        True
        """
        return self.earliest <= other.latest and other.earliest <= self.latest

    def __str__(self) -> str:
        return self.edtf


def days_between(begin: str, end: str) -> Bounds:
    """The first and the last day from one EDTF date to another, without bound where either is empty.

    >>> days_between("1991-12", "")
    (datetime.date(1991, 12, 1), datetime.date(9999, 12, 31))
    """
    return (_bounds(begin)[0] if begin else EARLIEST), (_bounds(end)[1] if end else LATEST)


def one_of(periods: list[Period]) -> Period:
    """The period that is one of several, in order of time; raises ValueError for none.

    >>> str(one_of([Period("2006"), Period("2004-10-22")]))
    '[2004-10-22,2006]'
    """
    parts = sorted({part for period in periods for part in period.parts}, key=_order)
    return Period(parts[0]) if len(parts) == 1 and ".." not in parts[0] else Period(f"[{','.join(parts)}]")


def between(first: date, last: date) -> Period:
    """Some moment from one day to another, both included, in the shortest words that mean just that.

    >>> str(between(date(2003, 9, 1), date(2003, 12, 31))), str(between(date(2003, 9, 2), date(2003, 9, 2)))
    ('[2003-09..2003-12]', '2003-09-02')
    """
    for width in (4, 7, 10):
        left, right = first.isoformat()[:width], last.isoformat()[:width]
        text = left if left == right else f"[{left}..{right}]"
        if _bounds(text) == (first, last):
            return Period(text)
    raise ValueError(f"{first} lies after {last}")


def narrowed(periods: list[Period]) -> Period | None:
    """What all agree on: the overlap of their bounds, in the words of the one that means just that; else None.

    >>> str(narrowed([Period("2006"), Period("2006-06-17")])), narrowed([Period("2004"), Period("2006")])
    ('2006-06-17', None)
    """
    first = max(period.earliest for period in periods)
    last = min(period.latest for period in periods)
    if first > last:
        return None
    said = [period for period in periods if (period.earliest, period.latest) == (first, last)]
    return min(said, key=lambda period: (len(period.edtf), period.edtf)) if said else between(first, last)


@cache
def _bounds(edtf: str) -> Bounds:
    if not edtf.startswith("["):
        return _single(edtf)
    if not edtf.endswith("]"):
        raise ValueError(f"not a date of the EDTF profile: {edtf!r}")
    choices = [_choice(part) for part in edtf[1:-1].split(",")]
    return min(first for first, _ in choices), max(last for _, last in choices)


def _choice(part: str) -> Bounds:
    left, dots, right = part.partition("..")
    if not dots:
        return _single(part)
    first = _single(left)[0] if left else EARLIEST
    last = _single(right)[1] if right else LATEST
    if first > last or not (left or right):
        raise ValueError(f"no day lies in {part!r}")
    return first, last


def _single(text: str) -> Bounds:
    if undated := _UNDATED.fullmatch(text):
        _plain(text, _LEAP_YEAR, undated[1], undated[2])
        return EARLIEST, LATEST
    match = _SINGLE.fullmatch(text)
    if not match:
        raise ValueError(f"not a date of the EDTF profile: {text!r}")
    year, month, day, about = match.groups()
    plain = _plain(text, int(year), month, day)
    return _about(plain, bool(month), bool(day)) if about else plain


def _plain(text: str, year: int, month: str | None, day: str | None) -> Bounds:
    try:
        if day:
            return date(year, int(month or 0), int(day)), date(year, int(month or 0), int(day))
        return _months(year, int(month)) if month else (date(year, 1, 1), date(year, 12, 31))
    except ValueError as fault:
        raise ValueError(f"no such date: {text!r}") from fault


def _months(year: int, month: int) -> Bounds:
    if month == _WINTER:  # of one year or running into the next: both readings stay possible
        return date(year, 1, 1), _last_of(year + 1, 2)
    first, last = _SEASONS.get(month, (month, month))
    return date(year, first, 1), _last_of(year, last)


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _about(bounds: Bounds, month: bool, day: bool) -> Bounds:
    first, last = bounds
    if day:
        return _shift(first, -3), _shift(last, 3)
    if month:
        after = _shift(last, 1)
        return _shift(first, -1).replace(day=1), _last_of(after.year, after.month)
    return first.replace(year=max(first.year - 1, 1)), last.replace(year=min(last.year + 1, 9999))


def _shift(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, EARLIEST.toordinal()), LATEST.toordinal()))


def _order(part: str) -> tuple[date, date, str]:
    first, last = _choice(part)
    return first, last, part
