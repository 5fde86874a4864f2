"""Dates as a reader writes them, from the EDTF strings that an answer carries."""

from __future__ import annotations

from calendar import month_name
from functools import lru_cache

from comity.graph.period import Period
from comity.queries.answer import Head

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


@lru_cache(maxsize=1 << 14)
def worded(edtf: str) -> str:
    """A moment in words; what has no words here stays as it is.

    >>> worded("2006-06-17"), worded("2010-22"), worded("1992~"), worded("")
    ('17 June 2006', 'summer 2010', 'about 1992', '')
    >>> worded("[2004-10-22,2006]"), worded("[2009-11..2010-01]"), worded("[..2010-01]")
    ('22 October 2004 or 2006', 'between November 2009 and January 2010', 'January 2010 or earlier')
    """
    if edtf.startswith("[") and edtf.endswith("]"):
        return " or ".join(_choice(part) for part in edtf[1:-1].split(","))
    return _single(edtf)


def weighed(head: Head) -> str:
    """By which rule the claims were weighed, and from which data: the end of a caption, without its stop.

    >>> weighed(Head(version="3f9c", data_date="2026-11-24"))
    'Claims weighed by rule all; comity, data 3f9c of 24 November 2026'
    """
    remain = f" ({head.admitted} of {head.held} claims remain)" if head.held else ""
    known = f", as published by {worded(head.known)}{remain}" if head.known else ""
    return f"Claims weighed by rule {head.weighing}{known}; comity, data {head.version} of {worded(head.data_date)}"


def period_of(edtf: str) -> Period | None:
    """The period that an answer's text stands for; None for none, and for what a stranger's endpoint made up.

    >>> period_of("2010-22").earliest.isoformat(), period_of(""), period_of("soon")
    ('2010-06-01', None, None)
    """
    try:
        return Period(edtf)
    except ValueError:
        return None


def _choice(part: str) -> str:
    left, dots, right = part.partition("..")
    if not dots:
        return _single(part)
    if left and right:
        return f"between {_single(left)} and {_single(right)}"
    return f"{_single(left)} or later" if left else f"{_single(right)} or earlier"


def _single(text: str) -> str:
    if text.endswith("~"):
        return f"about {_single(text[:-1])}"
    parts = text.split("-")
    if not 0 < len(parts) <= 3 or not all(part.isdecimal() for part in parts):
        return text
    year, month, day = (*parts, "", "")[:3]
    named = _month(month)
    return text if month and not named else " ".join(filter(None, (day.lstrip("0"), named, year)))


def _month(number: str) -> str:
    if number in _SEASONS:
        return _SEASONS[number]
    return month_name[int(number)] if number and 1 <= int(number) <= 12 else ""
