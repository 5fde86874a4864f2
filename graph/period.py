"""A moment as a source words it, kept in EDTF, and the days that it may mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from comity.graph.edtf import EARLIEST, LATEST, Days, choices, days_of

__all__ = ["EARLIEST", "LATEST", "Period", "between", "days_between", "narrowed", "one_of"]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A moment within bounds, kept in the words of EDTF so that nothing is finer than its source.

    ``comity.graph.edtf`` tells what is read. Raises ValueError for anything else, impossible dates included.

    >>> Period("2010-22").earliest, Period("2010-22").latest
    (datetime.date(2010, 6, 1), datetime.date(2010, 8, 31))
    """

    edtf: str
    earliest: date = field(init=False, repr=False, compare=False)
    """The first day it may mean; ``date.min`` where no bound is known."""
    latest: date = field(init=False, repr=False, compare=False)
    """The last day it may mean; ``date.max`` where no bound is known."""

    def __post_init__(self) -> None:
        first, last = days_of(self.edtf)
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
        return choices(self.edtf)

    def overlaps(self, other: Period) -> bool:
        """Whether some day is possible for both.

        >>> Period("2006").overlaps(Period("2006-06-17"))
        True
        """
        return self.earliest <= other.latest and other.earliest <= self.latest

    def __str__(self) -> str:
        return self.edtf


def days_between(begin: str, end: str) -> Days:
    """The first and the last day from one EDTF date to another, without bound where either is empty.

    >>> days_between("1991-12", "")
    (datetime.date(1991, 12, 1), datetime.date(9999, 12, 31))
    """
    return (days_of(begin)[0] if begin else EARLIEST), (days_of(end)[1] if end else LATEST)


def one_of(periods: list[Period]) -> Period:
    """The period that is one of several, in order of time; raises ValueError for none.

    >>> str(one_of([Period("2006"), Period("2004-10-22")]))
    '[2004-10-22,2006]'
    """
    parts = sorted(
        {part for period in periods for part in period.parts}, key=lambda part: (*days_of(f"[{part}]"), part)
    )
    return Period(parts[0]) if len(parts) == 1 and ".." not in parts[0] else Period(f"[{','.join(parts)}]")


def between(first: date, last: date) -> Period:
    """Some moment from one day to another, both included, in the shortest words that mean just that.

    >>> str(between(date(2003, 9, 1), date(2003, 12, 31))), str(between(date(2003, 9, 2), date(2003, 9, 2)))
    ('[2003-09..2003-12]', '2003-09-02')
    """
    for width in (4, 7, 10):
        left, right = first.isoformat()[:width], last.isoformat()[:width]
        text = left if left == right else f"[{left}..{right}]"
        if days_of(text) == (first, last):
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
