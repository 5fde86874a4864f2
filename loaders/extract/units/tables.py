"""Tables saved as text: which column names the parties, which the dates, which the capacity."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from comity.loaders.extract.mentions.kinds import Mention
from comity.loaders.extract.units.lines import Stretch

Named = Callable[[int, int], Mention | None]

_CELL = re.compile(r"[^|\t]+")
_BEGIN = re.compile(r"since|join|access|admi|entry|date|from|begin|start|year|member|period|term|held", re.IGNORECASE)
_END = re.compile(r"until|left|end\b|withdr|\bto\b", re.IGNORECASE)
_STATUS = re.compile(r"status|capacity|category|type", re.IGNORECASE)
_PLACE = re.compile(r"place|venue|city|location|host", re.IGNORECASE)


@dataclass(frozen=True)
class Table:
    """A table's cells: ``header`` words by column, ``rows`` of stretches."""

    header: tuple[str, ...]
    rows: tuple[tuple[Stretch, ...], ...]

    def column(self, pattern: re.Pattern[str]) -> int | None:
        """The first column whose heading matches, or None."""
        return next((number for number, words in enumerate(self.header) if pattern.search(words)), None)

    @property
    def begin(self) -> int | None:
        """The column of begins, never the first."""
        return next((number for number, words in enumerate(self.header) if number and _BEGIN.search(words)), None)

    @property
    def end(self) -> int | None:
        """The column of ends."""
        return self.column(_END)

    @property
    def status(self) -> int | None:
        """The column of capacities."""
        return self.column(_STATUS)

    @property
    def place(self) -> int | None:
        """The column of places."""
        return self.column(_PLACE)


def table(content: str, rows: tuple[Stretch, ...]) -> Table | None:
    """The table of some lines: its first row is the header; None where rows do not line up.

    >>> text = "State\\tSince\\nJapan\\t1992"
    >>> found = table(text, ((0, 11), (12, 22)))
    >>> found.header, found.begin
    (('State', 'Since'), 1)
    """
    cells = [_cells(content, *row) for row in rows]
    if len(cells) < 2 or not 1 < len(cells[0]) < 9 or any(len(row) > len(cells[0]) for row in cells):
        return None
    header = tuple(content[start:end] for start, end in cells[0])
    return Table(header, tuple(row for row in cells[1:] if row))


def party_column(found: Table, named: Named) -> int | None:
    """The column whose cells are mostly bare names of states or bodies."""
    counts = [
        sum(named(*row[number]) is not None for row in found.rows if number < len(row))
        for number in range(len(found.header))
    ]
    best = max(counts)
    return counts.index(best) if best * 2 > len(found.rows) else None


def _cells(content: str, start: int, end: int) -> tuple[Stretch, ...]:
    found = []
    for cell in _CELL.finditer(content, start, end):
        text = cell[0]
        left = cell.start() + len(text) - len(text.lstrip())
        right = left + len(text.strip())
        if left < right:
            found.append((left, right))
    return tuple(found)
