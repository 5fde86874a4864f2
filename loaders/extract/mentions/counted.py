"""Dates counted from the one named before: "that year", "two years later", "the following year", "a decade later"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from comity.graph.period import Period
from comity.loaders.read.dates import find_dates

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"a": 1, "fifteen": 15, "twenty": 20}
_COUNT = rf"(?P<count>{'|'.join(_NUMBERS)}|\d{{1,2}})"
_HINT = re.compile(r"\byears?\b|\bdecades?\b|\b(?:that|same) day\b")
_SAME_DAY = re.compile(r"\b(?:on )?(?:that|the same) (?:very )?day\b")
COUNTED_WORDS = frozenset({"year", "years", "decade", "decades", "day"})
"""Words of which each date that is counted has one."""
_FORMS: tuple[tuple[str, re.Pattern[str], Callable[[int], int]], ...] = (
    ("same-year", re.compile(r"\b(?:of )?(?:that|(?:the )?same|the said) year\b(?!['’])"), lambda count: 0),
    (
        "following-year",
        re.compile(r"\b(?:the (?:following|next|subsequent) year|the year after(?: that)?)\b"),
        lambda count: 1,
    ),
    (
        "year-before",
        re.compile(r"\b(?:the (?:previous|preceding) year|the year before|a year (?:earlier|before))\b"),
        lambda count: -1,
    ),
    (
        "years-later",
        re.compile(rf"\b{_COUNT} (?P<unit>years?|decades?) (?:later|afterwards|after that)\b", re.IGNORECASE),
        lambda count: count,
    ),
    (
        "years-earlier",
        re.compile(rf"\b{_COUNT} (?P<unit>years?|decades?) (?:earlier|before(?= ?[,.;]))", re.IGNORECASE),
        lambda count: -count,
    ),
)
_NEAR = 260


@dataclass(frozen=True, slots=True)
class Counted:
    """A date found in a text: what it means, counted from the date named before it, and the rule that counted."""

    start: int
    stop: int
    period: Period
    rule: str


def counted_dates(text: str, before: str = "") -> Iterator[Counted]:
    """Dates of a text that are counted from the one before, which may stand in ``before``, the words in front of it.

    >>> [(str(found.period), found.rule) for found in counted_dates("It met in 1999 and, two years later, in Rome")]
    [('2001', 'years-later')]
    """
    if not _HINT.search(text):
        return
    yield from _same_days(text, before)
    matches = [(match, rule, offset) for rule, pattern, offset in _FORMS for match in pattern.finditer(text)]
    last: tuple[int, int] | None = None
    for match, rule, offset in sorted(matches, key=lambda found: found[0].start()):
        year = _year_before(text[last[0] if last else 0 : match.start()], "" if last else before)
        year = year or (last[1] if last else None)
        if year:
            last = match.end(), year + offset(_count(match))
            yield Counted(match.start(), match.end(), Period(f"{last[1]:04d}"), rule)


def _same_days(text: str, before: str) -> Iterator[Counted]:
    """ "that day" is the day that is named last before it."""
    for match in _SAME_DAY.finditer(text):
        days = [span.begin for span in find_dates(f"{before[-_NEAR:]} {text[: match.start()]}")]
        if days and days[-1].exact:
            yield Counted(match.start(), match.end(), days[-1], "same-day")


def _count(match: re.Match[str]) -> int:
    groups = match.groupdict()
    words = (groups.get("count") or "a").lower()
    number = int(words) if words.isdigit() else _NUMBERS[words]
    return number * (10 if (groups.get("unit") or "").startswith("decade") else 1)


def _year_before(text: str, before: str) -> int | None:
    """The year of the last date that is named, if it is near and means one year."""
    for words in (text, before[-_NEAR:]):
        moments = (span.end or span.begin for span in find_dates(words))
        if dated := [moment for moment in moments if not moment.edtf.startswith("XXXX")]:
            return dated[-1].earliest.year if dated[-1].earliest.year == dated[-1].latest.year else None
    return None
