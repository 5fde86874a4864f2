"""Spans of days, and how many days of a year they cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

Span = tuple[date, date]
"""The first and the last day, both included."""

ONE_DAY = date.resolution


def year_of(year: int) -> Span:
    """The span of a calendar year."""
    return date(year, 1, 1), date(year, 12, 31)


def meet(one: Span, other: Span) -> Span | None:
    """The days that two spans share, or None.

    >>> meet((date(2009, 8, 18), date.max), year_of(2008)) is None
    True
    """
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return (first, last) if first <= last else None


def shared(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """The days that lie in spans of both."""
    others = list(others)
    return merged(found for one in spans for other in others if (found := meet(one, other)))


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same days in spans that do not touch, in order of time.

    >>> merged([(date(2001, 1, 1), date(2001, 6, 1)), (date(2001, 6, 2), date(2001, 7, 1))])
    [(datetime.date(2001, 1, 1), datetime.date(2001, 7, 1))]
    """
    found: list[Span] = []
    for first, last in sorted(spans):
        if found and (found[-1][1] == date.max or first <= found[-1][1] + ONE_DAY):
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def without(span: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """What remains of a span outside all holes.

    >>> list(without((date(2001, 1, 1), date(2001, 1, 9)), [(date(2001, 1, 3), date(2001, 1, 4))]))[0][1]
    datetime.date(2001, 1, 2)
    """
    first, last = span
    for start, end in merged(holes):
        if end < first or start > last:
            continue
        if start > first:
            yield first, start - ONE_DAY
        if end >= last:
            return
        first = end + ONE_DAY
    yield first, last


def count(spans: Iterable[Span]) -> int:
    """How many days spans cover, each day once.

    >>> count([year_of(2008), year_of(2008)])
    366
    """
    return sum((last - first).days + 1 for first, last in merged(spans))


def covers(spans: Iterable[Span], day: date) -> bool:
    """Whether a day lies in one of the spans."""
    return any(first <= day <= last for first, last in spans)


def held_on(certain: Iterable[Span], possible: Iterable[Span], day: date) -> str:
    """``certainly``, ``possibly`` or an empty string: how something held on a day.

    >>> held_on([], [year_of(2008)], date(2008, 2, 29))
    'possibly'
    """
    return "certainly" if covers(certain, day) else "possibly" if covers(possible, day) else ""


def not_denied(certain: Iterable[Span], possible: Iterable[Span], denied: Iterable[Span]) -> tuple[Span, ...]:
    """The possible days without those that a source denies; what is certain stays.

    >>> not_denied([], [year_of(2008)], [(date(2008, 1, 1), date(2008, 12, 30))])
    ((datetime.date(2008, 12, 31), datetime.date(2008, 12, 31)),)
    """
    denied = list(denied)
    return tuple(merged([*certain, *(part for span in possible for part in without(span, denied))]))


def spans_of(first: date, last: date) -> list[Span]:
    """The span between two bounds; none where they are crossed, as those of an unknown spell are."""
    return [(first, last)] if first <= last else []
