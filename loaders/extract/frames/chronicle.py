"""The dates that a chronicle gives to what stands in it: the day that opens a line, the year of a heading."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from comity.graph.period import Period
from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.when import When
from comity.loaders.extract.mentions.dated import dates_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.read.dates import Span

_YEAR_LINE = re.compile(r"^[ \t#=*]*((?:19|20)\d\d)[ \t=*]*$", re.MULTILINE)
_BACKGROUND = re.compile(r"\b(?:had|has|have|was|were|will|since|already|earlier|before|previously|once)\b")
_DATED_LINE = re.compile(
    r"\s*(?:[-–•*#] )?(?P<day>(?:\d{1,2}(?: ?[-–] ?\d{1,2})? )?[A-Z][a-z]{2,8}\.?(?: \d{1,2}(?:[-–]\d{1,2})?)?"
    r"(?:,? \d{4})?)"
    r"(?: ?[:–—.,]|  | -|\t| \|)"
)


class Chronicle:
    """The headings and lines of a text that are dates; ``spoken`` is the moment of the text.

    >>> Chronicle("1997\\nIt met.\\n1998\\nIt rose.", None).year(20)
    '1998'
    """

    def __init__(self, content: str, spoken: Period | None) -> None:
        self._content = content
        self._spoken = spoken
        self._years = [(match.start(), match[1]) for match in _YEAR_LINE.finditer(content)]

    def date(self, frame: Frame) -> When | None:
        """The day that opens a line of a chronicle, or its heading's year, for what states no date of its own."""
        place = frame.places[0][0]
        if any(mention.kind == Kind.DATE for mention in frame.mentions.values()):
            return None
        if (day := self._line_day(place)) and not _BACKGROUND.search(frame.text):
            return When(replace(day, rules=(*day.rules, "day-of-line")), "on")
        year = self.year(place)
        if not year:
            return None
        span = Span(place, place, Period(year), form="year-of-section")
        return When(Mention(Kind.DATE, place, place, "", span=span, rules=("year-of-section",)), "in")

    def _line_day(self, place: int) -> Mention | None:
        """The date with which a place's line begins, among other such lines: "14 April. The Council is set up"."""
        start = self._content.rfind("\n", 0, place) + 1
        opening = _DATED_LINE.match(self._content, start, place)
        if not opening or not (self.year(start) or self._among_days(start)):
            return None
        found = dates_of(opening["day"], opening.start("day"), self._spoken, self.year(start))
        return found[0] if len(found) == 1 else None

    def _among_days(self, start: int) -> bool:
        """Whether the line before or the line after begins with a date as well."""
        before = self._content[:start].rstrip().rpartition("\n")[2]
        after = self._content[start:].partition("\n")[2].lstrip().partition("\n")[0]
        return any(_DATED_LINE.match(line) for line in (before, after))

    def year(self, place: int) -> str:
        """The year that stands as a heading above a place, in a chronicle that has several."""
        if len(self._years) < 2:
            return ""
        above = bisect_left(self._years, (place, ""))
        return self._years[above - 1][1] if above else ""
