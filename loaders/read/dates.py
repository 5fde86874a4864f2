"""Calendar dates as texts write them: an own small grammar, each form a pattern and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from comity.graph.period import Period

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_NUMBER = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_SEASON = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_HALF = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 2}
_PART = {
    "early": (1, 4),
    "beginning": (1, 4),
    "start": (1, 4),
    "mid": (5, 8),
    "middle": (5, 8),
    "late": (9, 12),
    "end": (9, 12),
}

_PIECES = {
    "Y": r"((?:1[89]|20)\d\d)",
    "M": r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)",
    "D": r"(\d{1,2})(?:st|nd|rd|th)?",
    "TO": r"(?: ?[-–—] ?| to | and | through | until )",
    "S": r"(spring|summer|autumn|fall|winter)",
    "OF": r"(?: of(?: the year)?)?,? ",
}

_DIGIT = re.compile(r"\d")
_LEAD = 40
"""As many characters as may stand before the first digit of a date: "establishment date and age|", and room."""

Groups = list[str]


@dataclass(frozen=True, slots=True)
class Span:
    """A date found in text, ``start`` to ``stop``: its period, and for a range the period of its end.

    >>> find_dates("from 2002 to 2010")[0].begin, find_dates("from 2002 to 2010")[0].end
    (Period(edtf='2002'), Period(edtf='2010'))
    """

    start: int
    stop: int
    begin: Period
    end: Period | None = None
    form: str = ""


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    pattern: re.Pattern[str]
    build: Callable[[Groups], tuple[str, str]]


def find_dates(text: str) -> list[Span]:
    """All dates of a text, in order, never overlapping; what looks like a date but is none is left out.

    >>> [str(span.begin) for span in find_dates("on 4 June 2002, in summer 2010, on June 31, 2001")]
    ['2002-06-04', '2010-22']
    """
    return list(_scan(text))


def _scan(text: str) -> Iterator[Span]:
    """The dates one after the other: each form has a digit, and few characters before its first one."""
    place = 0
    while digit := _DIGIT.search(text, place):
        match = _any().search(text, max(place, digit.start() - _LEAD))
        if not match:
            return
        form = _FORMS[int(match.lastgroup[1:])] if match.lastgroup else _FORMS[-1]
        span = _span(form, text, match.start())
        if span:
            yield span
        place = match.end()


def _span(form: _Form, text: str, start: int) -> Span | None:
    match = form.pattern.match(text, start)
    assert match
    try:
        begin, end = form.build([group or "" for group in match.groups()])
        return Span(start, match.end(), Period(begin), Period(end) if end else None, form.name)
    except ValueError:
        return None


def day(year: str, month: str, number: str = "") -> str:
    """EDTF of a day or month from the words of a text; raises ValueError for none.

    >>> day("2002", "June", "4"), day("2002", "Sept."), day("", "May", "17")
    ('2002-06-04', '2002-09', 'XXXX-05-17')
    """
    month_number = int(month) if month.isdigit() else _NUMBER[month[:3].lower()]
    return f"{year or 'XXXX'}-{month_number:02d}" + (f"-{int(number):02d}" if number else "")


def _numeric(g: Groups) -> tuple[str, str]:
    """12/06/2014 has two readings, 13/06/2014 one; a day before dots comes first, as on the continent."""
    first, mark, second, year = g
    if mark == "." or int(first) > 12:
        return day(year, second, first), ""
    if int(second) > 12 or first == second:
        return day(year, first, second), ""
    return f"[{','.join(sorted((day(year, first, second), day(year, second, first))))}]", ""


def _within(year: str, first: int, last: int) -> str:
    return f"[{year}-{first:02d}..{year}-{last:02d}]"


def _short_range(g: Groups) -> tuple[str, str]:
    first, last = g[0] or g[1], g[2]
    end = last if len(last) == 4 else first[:2] + last
    if int(end) <= int(first):
        raise ValueError("a range ends after it begins")
    return first, end


def _form(name: str, pattern: str, build: Callable[[Groups], tuple[str, str]]) -> _Form:
    for piece, text in _PIECES.items():
        pattern = pattern.replace("{" + piece + "}", text)
    return _Form(name, re.compile(rf"(?<![\w/.-]){pattern}(?![\w/])", re.IGNORECASE), build)


_FORMS = (
    _form("iso", r"((?:19|20)\d\d)-(\d\d)-(\d\d)", lambda g: (day(*g), "")),
    _form("numeric", r"(\d{1,2})([./])(\d{1,2})[./]((?:19|20)\d\d)", _numeric),
    _form(
        "template",
        r"(?:\{\{)?(?:start|founding|establishment) date(?: and age)?\|{Y}\|(\d{1,2})\|(\d{1,2})",
        lambda g: (day(*g), ""),
    ),
    _form(
        "days",
        r"{D}(?: of)? {M}(?: {Y})?{TO}{D}(?: of)? {M},? {Y}",
        lambda g: (day(g[2] or g[5], g[1], g[0]), day(g[5], g[4], g[3])),
    ),
    _form("days", r"{M} {D}{TO}{M} {D},? {Y}", lambda g: (day(g[4], g[0], g[1]), day(g[4], g[2], g[3]))),
    _form("days", r"{M} {D}, {Y}{TO}{M} {D}, {Y}", lambda g: (day(g[2], g[0], g[1]), day(g[5], g[3], g[4]))),
    _form("days", r"{D}{TO}{D}(?: of)? {M},? {Y}", lambda g: (day(g[3], g[2], g[0]), day(g[3], g[2], g[1]))),
    _form("days", r"{M} {D}{TO}{D},? {Y}", lambda g: (day(g[3], g[0], g[1]), day(g[3], g[0], g[2]))),
    _form("day", r"{D}(?: day)?(?: of)? {M}(?:,| of)? {Y}", lambda g: (day(g[2], g[1], g[0]), "")),
    _form("day", r"{M} {D}(?:,| of)? {Y}", lambda g: (day(g[2], g[0], g[1]), "")),
    _form("months", r"{M} {Y}{TO}{M} {Y}", lambda g: (day(g[1], g[0]), day(g[3], g[2]))),
    _form("months", r"{M} {Y}{TO}{Y}", lambda g: (day(g[1], g[0]), g[2])),
    _form("month", r"(?:(?:early|late|mid)[ -])?{M}(?:,| of)? {Y}", lambda g: (day(g[1], g[0]), "")),
    _form("season", r"{S}{OF}{Y}", lambda g: (f"{g[1]}-{_SEASON[g[0].lower()]}", "")),
    _form(
        "half",
        r"(first|second) half{OF}{Y}",
        lambda g: (_within(g[1], _HALF[g[0].lower()] * 6 - 5, _HALF[g[0].lower()] * 6), ""),
    ),
    _form(
        "quarter",
        r"(first|second|third|fourth) quarter{OF}{Y}",
        lambda g: (_within(g[1], _HALF[g[0].lower()] * 3 - 2, _HALF[g[0].lower()] * 3), ""),
    ),
    _form(
        "part",
        r"(early|late|mid|beginning|start|middle|end)(?:-| | of | in )(?:the year )?{Y}",
        lambda g: (_within(g[1], *_PART[g[0].lower()]), ""),
    ),
    _form("decade", r"(?:the )?((?:19|20)\d)0s", lambda g: (f"[{g[0]}0..{g[0]}9]", "")),
    _form(
        "years",
        r"(?:between {Y} and |(?:from )?{Y}(?: to | until | till | through |-|–|—| - | – ))((?:19"
        r"|20)\d\d|\d\d(?![\d-]))(?!-\d)",
        _short_range,
    ),
    _form("about", r"(?:about|around|circa|approximately|c\.) {Y}", lambda g: (f"{g[0]}~", "")),
    _form("yearless days", r"{D}{TO}{D}(?: of)? {M}", lambda g: (day("", g[2], g[0]), day("", g[2], g[1]))),
    _form("yearless days", r"{M} {D}{TO}{D}", lambda g: (day("", g[0], g[1]), day("", g[0], g[2]))),
    _form("yearless", r"{D}(?: of)? {M}", lambda g: (day("", g[1], g[0]), "")),
    _form("yearless", r"{M} {D}", lambda g: (day("", g[0], g[1]), "")),
    _form("year", r"{Y}", lambda g: (g[0], "")),
)


@cache
def _any() -> re.Pattern[str]:
    parts = (f"(?P<f{number}>{_uncaptured(form.pattern.pattern)})" for number, form in enumerate(_FORMS))
    return re.compile("|".join(parts), re.IGNORECASE)


def _uncaptured(pattern: str) -> str:
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)
