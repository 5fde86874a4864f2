"""Dates said relative to the moment of speaking: "last year", "next summer", "a few weeks ago"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from comity.graph.period import Period, between, one_of
from comity.loaders.extract.mentions.words import words_of

_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_AHEAD = re.compile(r"\b(?:will|would|shall|is to|are to|to be|due|scheduled|expected|planned|next|plans?|may)\b")
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative date found in text: what it means at the anchor, and the rule that counted."""

    start: int
    stop: int
    period: Period
    rule: str


@dataclass(frozen=True, slots=True)
class _Rule:
    """A way to say such a date: ``words`` are those of which it has one."""

    name: str
    words: frozenset[str]
    pattern: re.Pattern[str]
    count: Callable[[re.Match[str], Period], Period]


def find_relative(text: str, anchor: Period) -> list[Relative]:
    """Relative dates of a text, each resolved against the moment of speaking.

    >>> [(str(found.period), found.rule) for found in find_relative("next summer", Period("2010-01"))]
    [('2010-22', 'next-season')]
    >>> [str(found.period) for found in find_relative("last April, and next May", Period("1997"))]
    ['[1996-04,1997-04]', '[1997-05,1998-05]']
    """
    found: list[Relative] = []
    said = words_of(text)
    for rule in _RULES:
        if rule.words.isdisjoint(said):
            continue
        for match in rule.pattern.finditer(text):
            if any(one.start < match.end() and match.start() < one.stop for one in found):
                continue
            try:
                found.append(Relative(match.start(), match.end(), rule.count(match, anchor), rule.name))
            except (ValueError, OverflowError):
                continue
    return found


def _year(offset: int) -> Callable[[re.Match[str], Period], Period]:
    def count(_: re.Match[str], anchor: Period) -> Period:
        first, last = _spoken_in(anchor).year + offset, anchor.latest.year + offset
        return one_of([Period(f"{year:04d}") for year in range(first, last + 1)]) if last - first < 3 else _none()

    return count


def _spoken_in(anchor: Period) -> date:
    """The earliest day of speaking: what an issue of January prints, no day said, may have been said in December."""
    early = anchor.earliest
    return date(early.year - 1, 12, 1) if anchor.edtf == f"{early.year:04d}-01" else early


def _month(offset: int) -> Callable[[re.Match[str], Period], Period]:
    def count(_: re.Match[str], anchor: Period) -> Period:
        return _months(anchor, offset)

    return count


def _months(anchor: Period, offset: int) -> Period:
    if (anchor.earliest.year, anchor.earliest.month) != (anchor.latest.year, anchor.latest.month):
        return _none()
    total = anchor.earliest.year * 12 + anchor.earliest.month - 1 + offset
    return Period(f"{total // 12:04d}-{total % 12 + 1:02d}")


def _ahead(part: str, anchor: Period) -> Period:
    """The next season or month of that number: this year's if it lies ahead, next year's if not, both if it may."""
    this, following = (Period(f"{anchor.earliest.year + more:04d}-{part}") for more in (0, 1))
    if this.earliest <= anchor.earliest:
        return following
    return this if this.earliest > anchor.latest else one_of([this, following])


def _behind(part: str, anchor: Period) -> Period:
    """The last season or month of that number: this year's if it is over, last year's if not, both if it may be."""
    before, this = (Period(f"{anchor.earliest.year - less:04d}-{part}") for less in (1, 0))
    if this.latest >= anchor.latest:
        return before
    return this if this.latest < anchor.earliest else one_of([before, this])


def _next_season(match: re.Match[str], anchor: Period) -> Period:
    return _ahead(str(_SEASONS[match[1].lower()]), anchor)


def _last_season(match: re.Match[str], anchor: Period) -> Period:
    return _behind(str(_SEASONS[match[1].lower()]), anchor)


def _this_season(match: re.Match[str], anchor: Period) -> Period:
    return Period(f"{anchor.earliest.year:04d}-{_SEASONS[match[1].lower()]}")


def _years_ago(match: re.Match[str], anchor: Period) -> Period:
    word = match[1].lower()
    return _year(-(int(word) if word.isdigit() else _NUMBERS[word]))(match, anchor)


def _vaguely_before(_: re.Match[str], anchor: Period) -> Period:
    return Period(f"[..{anchor.edtf}]") if not anchor.edtf.startswith("[") else _none()


def _this_month_name(match: re.Match[str], anchor: Period) -> Period:
    """ "this June", "last June": the month that lies on that side of the moment of speaking."""
    month = f"{_MONTHS.index(match[2].lower()) + 1:02d}"
    side = {"last": _behind, "next": _ahead}.get(match[1].lower())
    return side(month, anchor) if side else Period(f"{anchor.earliest.year:04d}-{month}")


def _month_of_year(match: re.Match[str], anchor: Period) -> Period:
    """ "May this year", "August of last year": the month of a year that is counted."""
    first, last = anchor.earliest.year, anchor.latest.year
    if first != last:
        return _none()
    offset = {"last": -1, "next": 1, "following": 1}.get(match[2].lower(), 0)
    return Period(f"{first + offset:04d}-{_MONTHS.index(match[1].lower()) + 1:02d}")


def _month_alone(match: re.Match[str], anchor: Period) -> Period:
    """ "in July" is in the year of speaking, unless that month has not come by then."""
    month = Period(f"{anchor.earliest.year:04d}-{_MONTHS.index(match[1].lower()) + 1:02d}")
    return month if anchor.earliest.year == anchor.latest.year and month.earliest <= anchor.latest else _none()


def _day(offset: int) -> Callable[[re.Match[str], Period], Period]:
    def count(_: re.Match[str], anchor: Period) -> Period:
        if not anchor.exact:
            return _none()
        return between(*[date.fromordinal(anchor.earliest.toordinal() + offset)] * 2)

    return count


def _weekday(match: re.Match[str], anchor: Period) -> Period:
    """ "on Tuesday": the last one, the day of speaking included; one that is still to come is not read."""
    before = match.string[max(0, match.start() - 90) : match.start()]
    if not anchor.exact or _AHEAD.search(before.rpartition(". ")[2]):
        return _none()
    back = (anchor.earliest.weekday() - _WEEKDAYS.index(match[1].lower())) % 7
    return between(*[date.fromordinal(anchor.earliest.toordinal() - back)] * 2)


def _none() -> Period:
    raise ValueError("the moment of speaking is too vague to count from")


def _rule(name: str, words: Iterable[str], pattern: str, count: Callable[[re.Match[str], Period], Period]) -> _Rule:
    return _Rule(name, frozenset(words), re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), count)


_NOW = ["today", "tonight", "morning", "afternoon", "evening"]
_S = r"(spring|summer|autumn|fall|winter)"
_MONTH = rf"({'|'.join(_MONTHS)})"
_RULES = (
    _rule("next-season", _SEASONS, rf"next {_S}", _next_season),
    _rule("last-season", _SEASONS, rf"last {_S}", _last_season),
    _rule("this-season", _SEASONS, rf"this {_S}", _this_season),
    _rule("named-month", _MONTHS, rf"(last|next|this) {_MONTH}", _this_month_name),
    _rule(
        "month-of-year",
        ["year"],
        rf"(?<!\d )(?<!\d[a-z]{{2}} ){_MONTH},? (?:of )?(?:the )?(last|this|next|current) year",
        _month_of_year,
    ),
    _rule(
        "month-of-speaking",
        _MONTHS,
        rf"(?:(?<=\bin )|(?<=\bsince )){_MONTH}(?! (?:of )?(?:\d|last|this|next|the))(?!,? \d)",
        _month_alone,
    ),
    _rule("last-year", ["year"], r"last year", _year(-1)),
    _rule("this-year", ["year"], r"(?:earlier |later )?this year|the current year", _year(0)),
    _rule("next-year", ["year"], r"next year|the coming year", _year(1)),
    _rule("last-month", ["month"], r"last month", _month(-1)),
    _rule("this-month", ["month"], r"(?:earlier |later )?this month", _month(0)),
    _rule("next-month", ["month"], r"next month", _month(1)),
    _rule("yesterday", ["yesterday"], r"yesterday", _day(-1)),
    _rule("today", _NOW, r"(?:earlier |late |here )?(?:today|this (?:morning|afternoon|evening)|tonight)", _day(0)),
    _rule(
        "weekday",
        _WEEKDAYS,
        rf"(?<=on )({'|'.join(_WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?(?!,? \(?"
        rf"(?:[A-Z][a-z]+\.? )?\d|\w)(?!,? last|(?: and|,) (?:{'|'.join(_WEEKDAYS)}))",
        _weekday,
    ),
    _rule(
        "weekday",
        _WEEKDAYS,
        rf"(?<=[a-z] )(?<!next )(?<!last )(?<!every )(?<!this )(?<!each )(?<!a )(?<!the )(?<!or )(?<!and )(?<!of )"
        rf"({'|'.join(_WEEKDAYS)})(?= (?:in|at|by|for|to|with|after|that|[a-z]+ed|signed|held|met)\b)",
        _weekday,
    ),
    _rule("tomorrow", ["tomorrow"], r"tomorrow", _day(1)),
    _rule("years-ago", ["ago"], r"(a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years? ago", _years_ago),
    _rule("vaguely-before", ["ago"], r"(?:a few|several|some) (?:days|weeks|months|years) ago", _vaguely_before),
)
RELATIVE_WORDS = frozenset[str]().union(*(rule.words for rule in _RULES))
"""Words of which each relative date has one."""
