"""Tables as lines: cells that span are repeated, so that each column says one thing in every row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BLANK = "–"
"""What stands for an empty cell, so that the cells after it keep their columns."""

LONG = 300
"""Characters that make a cell of a table without headings a piece of a page."""

_SPAN = 50
_WIDEST = 200


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, whether it heads a column, and how many columns and rows it spans."""

    text: str
    header: bool = False
    across: int = 1
    down: int = 1


def is_layout(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table only arranges a page: it has one column, or long cells and no heading.

    >>> is_layout([[Cell("Menu"), Cell("x" * 400)]]), is_layout([[Cell("State", True), Cell("Since", True)]])
    (True, False)
    """
    if all(len(row) < 2 for row in rows):
        return True
    headed = any(cell.header for row in rows for cell in row)
    return not headed and any(len(cell.text) > LONG for row in rows for cell in row)


def lines_of(rows: Iterable[Sequence[Cell]]) -> list[str]:
    """A line for each row, cells parted by tabs; rows of headings are one, a cell over the whole row is a plain line.

    >>> lines_of([[Cell("State"), Cell("Since")], [Cell("Japan"), Cell("1992")], [Cell("Iran"), Cell("")]])
    ['State\\tSince', 'Japan\\t1992', 'Iran\\t–']
    """
    grid = [row for row in _spread(rows) if any(cell.text for cell in row)]
    top = next((number for number, row in enumerate(grid) if not all(cell.header for cell in row)), 0)
    titles = [row for row in grid[:top] if _whole(row)]
    heads = [row for row in grid[:top] if not _whole(row)]
    body = [[cell.text for cell in row[:1]] if _whole(row) else [cell.text for cell in row] for row in grid[top:]]
    table = [*([_headed(heads)] if heads else []), *body]
    kept = _used(table)
    return [*(row[0].text for row in titles), *("\t".join(_filled(row, kept)) for row in table)]


def _whole(row: Sequence[Cell]) -> bool:
    return all(cell is row[0] for cell in row)


def _headed(heads: Sequence[Sequence[Cell]]) -> list[str]:
    """Several rows of headings as one: ``Term`` over ``from`` gives ``Term from``."""
    width = max(map(len, heads))
    columns = [[row[number].text for row in heads if number < len(row)] for number in range(width)]
    return [" ".join(dict.fromkeys(text for text in column if text)) for column in columns]


def _used(table: Sequence[Sequence[str]]) -> list[int]:
    width = max(map(len, table), default=0)
    return [number for number in range(width) if any(number < len(row) and row[number] for row in table)]


def _filled(row: Sequence[str], kept: Sequence[int]) -> list[str]:
    if len(row) == 1:
        return list(row)
    return [(row[number] if number < len(row) else "") or BLANK for number in kept]


def _spread(rows: Iterable[Sequence[Cell]]) -> list[list[Cell]]:
    """Rows in which a cell stands in every column and row that it spans."""
    grid: list[list[Cell]] = []
    hanging: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        cells = iter(row)
        line: list[Cell] = []
        while len(line) < _WIDEST:
            if len(line) in hanging:
                line.append(_hung(hanging, len(line)))
            elif cell := next(cells, None):
                for _ in range(min(cell.across, _SPAN)):
                    if cell.down > 1:
                        hanging[len(line)] = (cell, cell.down - 1)
                    line.append(cell)
            elif any(column > len(line) for column in hanging):
                line.append(Cell(""))
            else:
                break
        grid.append(line)
    return grid


def _hung(hanging: dict[int, tuple[Cell, int]], column: int) -> Cell:
    cell, left = hanging.pop(column)
    if left > 1:
        hanging[column] = (cell, left - 1)
    return cell
