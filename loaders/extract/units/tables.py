"""Tables saved as text: which column names the parties, which the dates, which the capacity."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from comity.loaders.extract.mentions.kinds import Mention
from comity.loaders.extract.units.lines import Stretch

Named = Callable[[int, int], Mention | None]

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CELL = re.compile(r"(?:(?! {3}|\.{3})[^|\t])+")
_WIKI_CELL = re.compile(r"(?:(?!\|\||!!)[^\n])+")
_BEGIN = re.compile(r"since|join|access|admi|entry|date|from|begin|start|year|member|period|term|held", re.IGNORECASE)
_DATE = re.compile(r"(?:years?|dates?|terms?|periods?|when)", re.IGNORECASE)
_END = re.compile(r"until|left|end\b|withdr|\bto\b", re.IGNORECASE)
_STATUS = re.compile(r"\b(?:status|standing|capacity|category|type|form)\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:place|venue|city|location|host)\b", re.IGNORECASE)
_JOINED = re.compile(r"join|access|admi|entry|member since|membership|member from", re.IGNORECASE)
_PARTIES = re.compile(r"\b(?:member|observer|partner|participant|country|state|party)\b", re.IGNORECASE)
_CHAIRS = re.compile(r"chair|president|presidency|holder", re.IGNORECASE)
_CHAIR = re.compile(r"(?:(?:new|current|next|rotating) )?(?:chair(?:manship|person)?|presidency)", re.IGNORECASE)
_PERSON = re.compile(r"chair|president|holder|session|ratif|signed|secretary|summit", re.IGNORECASE)


@dataclass(frozen=True)
class Table:
    """A table's cells: ``header`` words by column, ``rows`` of stretches; ``first`` are the cells of the header.

    A table without a header has empty words for it and no ``first`` row.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Stretch, ...], ...]
    first: tuple[Stretch, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether the table has no header."""
        return not self.first

    def column(self, pattern: re.Pattern[str]) -> int | None:
        """The first column whose heading matches, or None."""
        return next((number for number, words in enumerate(self.header) if pattern.search(words)), None)

    @property
    def begin(self) -> int | None:
        """The column of begins; the first only where it is no name's ("Year", "Date")."""
        dated = (number for number, words in enumerate(self.header) if number and _BEGIN.search(words))
        first = 0 if _DATE.fullmatch(self.header[0]) else None
        return next(dated, first)

    @property
    def chair(self) -> int | None:
        """The column of states in the chair, besides the first."""
        return next((number for number, words in enumerate(self.header) if number and _CHAIR.fullmatch(words)), None)

    @property
    def of_chairs(self) -> bool:
        """Whether the headings speak of chairs, so that those named are no mere members."""
        return any(_CHAIRS.search(words) for words in self.header)

    @property
    def end(self) -> int | None:
        """The column of ends."""
        return self.column(_END)

    @property
    def status(self) -> int | None:
        """The column of capacities."""
        return self.column(_STATUS)

    @property
    def joined(self) -> bool:
        """Whether the headings themselves say that these are members: "Accession", "Joined"."""
        begin = self.begin
        return begin is not None and bool(_JOINED.search(self.header[begin])) and not _PERSON.search(self.header[begin])

    @property
    def place(self) -> int | None:
        """The column of places."""
        return self.column(_PLACE)


def table(content: str, rows: tuple[Stretch, ...], named: Named | None = None) -> Table | None:
    """The table of some lines; None where rows do not line up.

    Its first row is the header, unless a cell of it is a name or has a year: then the headings are empty.

    >>> text = "State\\tSince\\nJapan\\t1992"
    >>> found = table(text, ((0, 11), (12, 22)))
    >>> found.header, found.begin
    (('State', 'Since'), 1)
    """
    cells = [_cells(content, *row) for row in rows]
    if not 1 < len(cells[0]) < 9 or any(len(row) > len(cells[0]) for row in cells):
        return None
    dated = any(_YEAR.search(content, *cell) for cell in cells[0])
    if dated or (named and any(named(*cell) for cell in cells[0])):
        return Table(("",) * len(cells[0]), tuple(cells))
    if len(cells) < 2:
        return None
    header = tuple(content[start:end] for start, end in cells[0])
    return Table(header, tuple(row for row in cells[1:] if row), cells[0])


def party_column(found: Table, named: Named) -> int | None:
    """The column whose cells are mostly bare names of states or bodies."""
    counts = [
        sum(named(*row[number]) is not None for row in found.rows if number < len(row))
        for number in range(len(found.header))
    ]
    best = max(counts)
    column = counts.index(best)
    share = 3 if _PARTIES.search(found.header[column]) else 2
    return column if best * share > len(found.rows) else None


def _cells(content: str, start: int, end: int) -> tuple[Stretch, ...]:
    found = []
    wiki = content[start] in "!|" and ("||" in content[start:end] or "!!" in content[start:end])
    start += wiki
    for cell in (_WIKI_CELL if wiki else _CELL).finditer(content, start, end):
        text = cell[0]
        left = cell.start() + len(text) - len(text.lstrip(" .\t|!\x1f"))
        right = cell.start() + len(text.rstrip(" .\x1f"))
        if left < right:
            found.append((left, right))
    return tuple(found)
