"""Lines into paragraphs: what a page's width wrapped is joined, also from one page to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from comity.loaders.read.formats.grid import Cell, lines_of
from comity.loaders.read.formats.rendition import Piece
from comity.loaders.read.pdf.columns import table_at
from comity.loaders.read.pdf.glyphs import Line, is_mark
from comity.loaders.read.pdf.hyphens import joined

_ALIKE = 0.12
_INDENT = 0.8


@dataclass
class Block:
    """A paragraph (lines) or a table (cells), and whether a gap parts it from what follows."""

    lines: list[Line]
    cells: list[list[str]] = field(default_factory=list)
    gap: bool = True


class Measure:
    """What is usual in a document: the pitch of its lines and the size of its letters."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.size = median([line.size for line in lines for _ in range(len(line.text) // 10 + 1)] or [10.0])
        steps = [one.base - two.base for one, two in pairwise(lines) if one.page == two.page]
        usual = [step for step in steps if 0.8 * self.size < step < 2.6 * self.size]
        self.pitch = median(usual) if usual else 1.3 * self.size

    def near(self, line: Line, following: Line) -> bool:
        """Whether a line follows at the usual pitch, or begins the next page."""
        step = line.base - following.base
        return line.page != following.page or 0 < step < 1.25 * max(self.pitch, 1.1 * line.size)


def blocks_of(lines: Sequence[Line], measure: Measure) -> Iterator[Block]:
    """The paragraphs and tables of a page.

    >>> from comity.loaders.read.pdf.glyphs import Fragment
    >>> page = [Line((Fragment(words, 50, right), ), base, 10, 0) for words, right, base in (
    ...     ("The States that had", 290, 700), ("met agreed.", 120, 688), ("It ended.", 100, 660))]
    >>> [[line.text for line in block.lines] for block in blocks_of(page, Measure(page))]
    [['The States that had', 'met agreed.'], ['It ended.']]
    """
    place = 0
    while place < len(lines):
        if table := table_at(lines[place:]):
            yield Block(list(lines[place : place + table.taken]), table.cells)
            place += table.taken
            continue
        stop = place + 1
        while stop < len(lines) and wraps(lines[stop - 1], lines[stop], lines, measure) and not table_at(lines[stop:]):
            stop += 1
        gap = stop == len(lines) or not measure.near(lines[stop - 1], lines[stop])
        yield Block(list(lines[place:stop]), gap=gap)
        place = stop


def wraps(line: Line, following: Line, page: Sequence[Line], measure: Measure) -> bool:
    """Whether a line goes on in the following one: the next word had no room, or the sentence plainly runs on."""
    if abs(line.size - following.size) > _ALIKE * line.size or not measure.near(line, following):
        return False
    if is_item(following) or (following.text[0].isupper() and _indented(line, following)):
        return False
    ended = line.text.endswith((".", ":", ";", "!", "?"))
    if (following.text[0].islower() and not ended) or line.text.endswith(("-", ",")):
        return True
    if _titles(line, following, measure):
        return not ended
    return _full(line, following, page) and not (ended and line.page != following.page and _short(line, page))


def is_item(line: Line) -> bool:
    """Whether a line begins with the mark of an item."""
    head, _, rest = line.text.partition(" ")
    return bool(rest) and is_mark(head)


def _titles(line: Line, following: Line, measure: Measure) -> bool:
    """Two lines of one title: both in large letters, or both in capitals."""
    large = min(line.size, following.size) > 1.15 * measure.size
    return large or (line.text.isupper() and following.text.isupper() and len(line.text) > 20)


def _indented(line: Line, following: Line) -> bool:
    return not is_item(line) and following.left - line.left > _INDENT * line.size


def _margin(line: Line, page: Sequence[Line]) -> float:
    """The right edge of the column that a line stands in."""
    near = (other.right for other in page if abs(other.left - line.left) < 90 and other.page == line.page)
    return max(near, default=line.right)


def _full(line: Line, following: Line, page: Sequence[Line]) -> bool:
    words = following.text.split(" ", 1)[0]
    room = (following.right - following.left) / len(following.text) * (len(words) + 1)
    return line.right + room > _margin(line, page) - 1


def _short(line: Line, page: Sequence[Line]) -> bool:
    return line.right < _margin(line, page) - 2 * line.size


def piece_of(block: Block, known: Set[str]) -> list[Piece]:
    """A block as whole lines of a rendition."""
    after = "\n\n" if block.gap else "\n"
    if block.cells:
        rows = lines_of([[Cell(_one(cell.split("\n"), known)) for cell in row] for row in block.cells])
        return [Piece("\n".join(rows) + after, role="row")]
    words = _one([line.text for line in block.lines], known)
    return [Piece(re.sub(r"^[•·▪◦‣*–] ", "- ", words) + after)]


def _one(lines: Sequence[str], known: Set[str]) -> str:
    words = lines[0]
    for line in lines[1:]:
        words = joined(words, line, known)
    return words
