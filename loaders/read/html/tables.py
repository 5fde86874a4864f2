"""Tables of a page: those that hold data as rows, those that only arrange the page as nothing of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.loaders.read.formats.grid import Cell, is_layout
from comity.loaders.read.formats.rendition import clean
from comity.loaders.read.html.boilerplate import CODE, noise_of
from comity.loaders.read.html.tree import walk, words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_DAYS = 15


def rows_of(table: LexborNode) -> list[list[Cell]] | None:
    """The rows of a table of data; None for one that only arranges a page.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> table = LexborHTMLParser("<table><tr><th>State<th>Since<tr><td>Japan<td>1992").css_first("table")
    >>> [[cell.text for cell in row] for row in rows_of(table) or []]
    [['State', 'Since'], ['Japan', '1992']]
    """
    rows: list[list[Cell]] = []

    def enter(node: LexborNode) -> bool:
        if node.tag == "tr":
            rows.append([])
        elif node.tag in ("td", "th"):
            rows[-1].append(_cell(node))
        return node.tag not in ("caption", "td", "th")

    walk(table, enter)
    arranges = (table.attributes.get("role") or "") in ("presentation", "none")
    return None if arranges or not rows or is_layout(rows) else rows


def is_calendar(rows: list[list[Cell]]) -> bool:
    """Whether nearly all that a table says is days of a month.

    >>> is_calendar([[Cell(str(day)) for day in range(1, 8)], [Cell(str(day)) for day in range(8, 31)]])
    True
    """
    texts = [cell.text for row in rows for cell in row if cell.text]
    days = sum(text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31 for text in texts)
    return days >= _DAYS and days > 0.6 * len(texts)


def unshown(node: LexborNode) -> bool:
    """Whether a table's cell does not show an element: code, or what is hidden.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> [unshown(node) for node in LexborHTMLParser("<b>a</b><i hidden>b</i><script>c").css("b, i, script")]
    [False, True, True]
    """
    if node.tag in CODE:
        return True
    noise = noise_of(node) if node.is_element_node else None
    return noise is not None and noise[0] == "hidden"


def hidden_words(table: LexborNode) -> str:
    """What a table holds and does not show, such as keys to sort by."""
    found: list[str] = []

    def enter(node: LexborNode) -> bool:
        if node.tag not in CODE and unshown(node):
            found.append(words(node, lambda inner: inner.tag in CODE))
            return False
        return node.tag not in CODE

    walk(table, enter)
    return clean(" ".join(filter(None, found)))


def _cell(node: LexborNode) -> Cell:
    text = clean(words(node, unshown)).replace("|", "/").replace("\t", " ")
    across, down = (_span(node.attributes.get(name)) for name in ("colspan", "rowspan"))
    return Cell(text.strip(), node.tag == "th" and node.attributes.get("scope") != "row", across, down)


def _span(value: str | None) -> int:
    return max(1, min(int(value), 1000)) if value and value.isascii() and value.isdecimal() and len(value) < 5 else 1
