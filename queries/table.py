"""Answers as a table of plain text, under a line that says what was asked of which data."""

from __future__ import annotations

from collections.abc import Sequence

from comity.queries.answer import Answer
from comity.queries.render import counted

_LEAST = 12
"""Characters of a text that a narrow terminal shows at least."""


def render_table(answer: Answer, width: int = 0) -> str:
    """An answer as a table and the number of its rows; texts are cut to fit a ``width`` in characters, if one is given.

    >>> from comity.queries.answer import Head
    >>> print(render_table(Answer("codes", {}, ("code",), ({"code": "KAZ"},), Head()), 40).splitlines()[-1])
    1 row
    """
    rows = [[_plain(row.get(name, "")) for name in answer.columns] for row in answer]
    shown = _fitted(answer.columns, rows, width) if width else rows
    cut = [] if shown == rows else ["texts are cut to the width of the terminal; -f csv gives them whole"]
    return "\n".join([answer.about, "", *aligned_table(answer.columns, shown), "", _count(answer), *cut]) + "\n"


def aligned_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of a table, columns as wide as their widest cell; tabs and line breaks of sources become blanks.

    >>> aligned_table(["body", "n"], [["SCO", "6"]])
    ['body  n', '----  -', 'SCO   6']
    """
    cells = [[_plain(cell) for cell in row] for row in rows]
    widths = _widths(columns, cells)
    lines = [_aligned(columns, widths), _aligned(["-" * width for width in widths], widths)]
    return lines + [_aligned(row, widths) for row in cells]


def _fitted(columns: Sequence[str], rows: list[list[str]], width: int) -> list[list[str]]:
    """The rows with texts cut to one length, so that a line fits the width where it can; paths and dates stay whole."""
    widths = _widths(columns, rows)
    cuttable = [any(" " in row[place] for row in rows) for place in range(len(columns))]
    room = width - sum(2 + size for size, cut in zip(widths, cuttable, strict=True) if not cut)
    most = max(widths, default=0)
    while most > _LEAST and sum(2 + min(size, most) for size, cut in zip(widths, cuttable, strict=True) if cut) > room:
        most -= 1
    return [[_cut(cell, most) if cut else cell for cell, cut in zip(row, cuttable, strict=True)] for row in rows]


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(len, (name, *column))) for name, *column in zip(columns, *rows, strict=True)]


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _plain(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _count(answer: Answer) -> str:
    held = [row["certainty"] for row in answer if "certainty" in row]
    if not held:
        return counted(len(answer))
    return f"{counted(len(answer))}: {held.count('certainly')} certainly, {held.count('possibly')} possibly"
