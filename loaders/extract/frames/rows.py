"""Rows of tables that are no parties with dates: holders of a post, chairs of meetings, remarks, a calendar's days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.loaders.extract.frames.frame import Frame, glued
from comity.loaders.extract.frames.holders import Holders, post_of
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.extract.units.lines import Stretch
from comity.loaders.extract.units.marks import plain
from comity.loaders.extract.units.tables import Table

if TYPE_CHECKING:
    from comity.loaders.extract.frames.framing import Framing

_CHAIRED = re.compile(
    r"(?:also )?(?:chair(?:ed|man(?:ship)?)?|presid(?:ed|ency)|held the chair):? (?P<rest>[^;|]{3,60})", re.IGNORECASE
)
_DID = re.compile(r"(?:left|withdrew|joined|acceded|was suspended|rejoined)\b[^;|\d]{0,40}\d[^;|]{0,30}", re.IGNORECASE)
_WORD = re.compile(
    r"meeting|summit|session|conference|council|committee|workshop|seminar|forum|round ?table|course", re.IGNORECASE
)


class Rows:
    """The rows of one table, as sentences."""

    def __init__(self, framing: Framing, found: Table) -> None:
        self._framing = framing
        self._found = found
        self._holders = Holders(framing)

    def holders(self, caption: str) -> Iterator[Frame]:
        """Persons with the post that a column's heading, the caption or the section names."""
        for number, words in enumerate(self._found.header):
            rows = [row for row in self._found.rows if number < len(row)]
            named = sum(self._holders.holds(row[number]) for row in rows)
            if not rows or 2 * named <= len(rows):
                continue
            post = post_of(words) or post_of(caption) or post_of(self._framing.heading)
            ordered = ((row[number], *row[:number], *row[number + 1 :]) for row in rows)
            yield from self._holders.frames(post, ordered) if post else ()

    def chairs(self) -> Iterator[Frame]:
        """The state that takes the chair at each meeting, from its day on."""
        begin, chair = self._found.begin, self._found.chair
        for row in self._found.rows:
            if begin is None or chair is None or max(begin, chair) >= len(row):
                continue
            state = self._framing.bare(*row[chair])
            if state and state.kind == Kind.STATE:
                date = self._framing.frame(*row[begin])
                frame = replace(self._framing.frame(*row[chair]), evidence=(_whole(row),))
                yield glued(frame, (frame, " took over the chairmanship on ", date, "."))

    def remarks(self, column: int) -> Iterator[Frame]:
        """What further cells say of a row's party: that it had the chair, or left."""
        for row in self._found.rows:
            party = self._framing.bare(*row[column]) if column < len(row) else None
            for cell in row[column + 1 :] if party else ():
                yield from self._remark(row, row[column], cell)

    def _remark(self, row: tuple[Stretch, ...], party: Stretch, cell: Stretch) -> Iterator[Frame]:
        words = plain(self._framing.content[slice(*cell)])
        for pattern, verb in ((_CHAIRED, "held the chair"), (_DID, "")):
            if pattern.fullmatch(words) and (said := pattern.match(self._framing.content, *cell)):
                frame = replace(self._framing.frame(*party), evidence=(_whole(row),))
                rest = self._framing.frame(said.start("rest") if "rest" in said.groupdict() else cell[0], cell[1])
                yield glued(frame, (frame, f" {verb} ".replace("  ", " "), rest, "."))

    def days(self) -> Iterator[Frame]:
        """Rows that begin with a day read as a calendar's lines: "3 May 2010: Second Meeting, Baku"."""
        for row in self._found.rows:
            cells = [self._framing.frame(*cell) for cell in row]
            date = next((cell for cell in cells[:2] if cell.text == Kind.DATE.value), None)
            others = sorted((cell for cell in cells if cell is not date), key=_rank)
            if date is None or not others or not _WORD.search(others[0].text):
                continue
            first = replace(date, evidence=(_whole(row),))
            rest = [part for cell in others[1:] for part in (" in " if _rank(cell) == 1 else ", ", cell)]
            yield glued(first, (first, ": ", others[0], *rest, "."))


def _rank(cell: Frame) -> int:
    """What happens, then its place, then what else is said of it."""
    return 1 if cell.text == Kind.PLACE.value else 0 if _WORD.search(cell.text) else 2


def _whole(row: tuple[Stretch, ...]) -> Stretch:
    return row[0][0], row[-1][1]
