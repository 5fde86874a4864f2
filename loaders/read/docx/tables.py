"""Tables of a Word file, with cells that are merged across and down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.loaders.read.docx.styles import W
from comity.loaders.read.docx.words import below, words
from comity.loaders.read.formats.grid import Cell

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NESTED = frozenset({f"{W}tbl"})


def rows_of(table: Element) -> list[list[Cell]]:
    """The rows of a table; what is merged with the cell above says the same.

    >>> from xml.etree.ElementTree import fromstring
    >>> cell = "<w:tc><w:p><w:r><w:t>Iran</w:t></w:r></w:p></w:tc>"
    >>> table = fromstring(f'<w:tbl xmlns:w="{W[1:-1]}"><w:tr>{cell}{cell}</w:tr></w:tbl>')
    >>> [[cell.text for cell in row] for row in rows_of(table)]
    [['Iran', 'Iran']]
    """
    rows: list[list[Cell]] = []
    for row in (element for element in below(table, _NESTED | {f"{W}tr"}) if element.tag == f"{W}tr"):
        header = row.find(f"{W}trPr/{W}tblHeader") is not None
        cells = (element for element in below(row, _NESTED | {f"{W}tc"}) if element.tag == f"{W}tc")
        rows.append([])
        for number, cell in enumerate(cells):
            above = rows[-2][number] if len(rows) > 1 and number < len(rows[-2]) else None
            rows[-1].append(above if above and _continues(cell) else _cell(cell, header))
    return rows


def _continues(cell: Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _cell(cell: Element, header: bool) -> Cell:
    lines = (words(element) for element in below(cell, frozenset({f"{W}p"})) if element.tag == f"{W}p")
    text = ", ".join(line.replace("\n", ", ") for line in lines if line)
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    across = span.get(f"{W}val", "1") if span is not None else "1"
    text = text.replace("\t", " ").replace("|", "/")
    return Cell(text, header, int(across) if across.isdecimal() and len(across) < 4 else 1)
