"""Tables of a page: lines whose fragments stand under each other, as rows of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from comity.loaders.read.pdf.glyphs import Fragment, Line

_NEAR = 4.0
_AHEAD = 4
_FAR = 3.5
_WRAP = 1.4
_TIGHT = 0.85
_MOST = 8


@dataclass
class Table:
    """Rows of a table, each a text by column, and how many lines of the page they took."""

    columns: list[Fragment]
    rows: list[dict[int, str]] = field(default_factory=list)
    taken: int = 0
    pitch: float = 0

    @property
    def cells(self) -> list[list[str]]:
        """The rows with an empty text for an empty cell."""
        return [[row.get(number, "") for number in range(len(self.columns))] for row in self.rows]


def table_at(lines: Sequence[Line]) -> Table | None:
    """The table that begins with the first of some lines, or None where they are prose.

    >>> rows = [("State", "Since"), ("Japan", "1992"), ("Iran", "1993")]
    >>> page = [Line((Fragment(one, 50, 90), Fragment(two, 200, 240)), 700 - 14 * number, 10, 0)
    ...     for number, (one, two) in enumerate(rows)]
    >>> found = table_at(page)
    >>> found.cells if found else None
    [['State', 'Since'], ['Japan', '1992'], ['Iran', '1993']]
    """
    first = lines[0]
    ahead = [line for line in lines[1 : 1 + _AHEAD] if len(line.fragments) > 1]
    if not 1 < len(first.fragments) <= _MOST or not any(_aligned(first, line) for line in ahead):
        return None
    widest = max([first, *ahead[:1]], key=lambda line: len(line.fragments))
    found = Table(list(widest.fragments), pitch=min(abs(first.base - line.base) for line in ahead))
    _fill(found, lines)
    while found.rows and len(found.rows[-1]) == 1 and found.taken > 1:
        found.taken -= _lines_in(found)
    return found if len(found.rows) > 1 else None


def _lines_in(found: Table) -> int:
    """Give back a last row that has one cell: how many lines it was."""
    (words,) = found.rows.pop().values()
    return words.count("\n") + 1


def _aligned(line: Line, other: Line) -> bool:
    """Whether a fragment after the first stands under one of the other line, by its left, middle or right."""
    return any(_distance(one, two) < _NEAR for one in line.fragments[1:] for two in other.fragments[1:])


def _distance(one: Fragment, two: Fragment) -> float:
    middles = abs(one.left + one.right - two.left - two.right) / 2
    return min(abs(one.left - two.left), middles, abs(one.right - two.right))


def _fill(found: Table, lines: Sequence[Line]) -> None:
    last: Line | None = None
    for number, line in enumerate(lines):
        places = _places(found.columns, line)
        if places is None or (last and abs(last.base - line.base) > _FAR * line.size):
            break
        if last is None or not _runs_on(found, last, line, places):
            if last and len(places) == 1 and not _resumes(found, lines[number + 1 : number + 2]):
                break
            found.rows.append({})
        for place, part in zip(places, line.fragments, strict=True):
            before = found.rows[-1].get(place)
            found.rows[-1][place] = f"{before}\n{part.text}" if before else part.text
        found.taken += 1
        last = line


def _places(columns: Sequence[Fragment], line: Line) -> list[int] | None:
    """The column of each fragment of a line; None where the line does not fit the columns."""
    found: list[int] = []
    for part in line.fragments:
        free = range(found[-1] + 1 if found else 0, len(columns))
        if not free:
            return None
        place = min(free, key=lambda number: _distance(columns[number], part))
        over = place + 1 < len(columns) and part.right > columns[place + 1].left + _NEAR
        apart = part.left > columns[place].right or part.right < columns[place].left
        if over or (apart and _distance(columns[place], part) > 10 * _NEAR):
            return None
        found.append(place)
    return found


def _resumes(found: Table, following: Sequence[Line]) -> bool:
    """Whether rows come after a line that has one cell; else it is the first line of prose."""
    return any(len(line.fragments) > 1 and _places(found.columns, line) is not None for line in following)


def _runs_on(found: Table, last: Line, line: Line, places: Sequence[int]) -> bool:
    """Whether a line goes on with the cells of the row before it, not with a row of its own."""
    step = last.base - line.base
    if any(place in found.rows[-1] for place in places):
        if abs(step) > _WRAP * line.size or len(found.rows) < 2:
            return False
        return step < _TIGHT * found.pitch or (places[0] > 0 and len(places) == 1)
    return places[0] > min(found.rows[-1]) and step < 2 * _WRAP * line.size
