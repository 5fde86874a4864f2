"""Running headers, footers and page numbers: what stands at the edge of page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from comity.loaders.read.formats.rendition import Noise
from comity.loaders.read.pdf.glyphs import Line

_EDGE = 3
_NUMBER = re.compile(r"\W*(?:page |p\. ?)?(?:\d{1,3}|[ivxlc]{1,6})(?: ?(?:of|/|\|) ?\d{1,4})?\W*", re.IGNORECASE)
_PRINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d.*|(?:https?|file)://\S+(?: \d+/\d+)?")
_COUNTED = re.compile(r"^\d{1,3}(?= )|(?<= )\d{1,3}$")
_PAGES = 3
_APART = 1.6


def running(pages: Sequence[Sequence[Line]]) -> dict[Line, Noise]:
    """The lines that are noise, with their kind and the reason.

    A line is running where it stands among the outermost lines of its page, and at the same height of enough
    other pages the same words stand, but for their numbers, or other words with the number of that page.

    >>> from comity.loaders.read.pdf.glyphs import Fragment
    >>> page = lambda number: [Line((Fragment(words, 0, 9),), base, 10, number) for words, base in (
    ...     ("CICA Bulletin", 800), (f"text {number * 'x'}", 700), (f"{number}", 20))]
    >>> sorted(noise[0] for noise in running([page(1), page(2)]).values())
    ['header', 'header', 'page number', 'page number']
    """
    edges = [_edges(lines) for lines in pages]
    counts = [Counter(key for page in edges for key in {_key(line) for line in page[side]}) for side in (0, 1)]
    numbers: Counter[tuple[int, int] | None] = Counter()
    numbers.update(key for page in edges for key in {_number(line) for side in page for line in side} if key)
    found: dict[Line, Noise] = {}
    for page in edges:
        for side, kind in ((0, "header"), (1, "footer")):
            for depth, line in enumerate(page[side]):
                if _NUMBER.fullmatch(line.text) and _numbers(page[side], depth, counts[side]):
                    found[line] = ("page number", "a number at the edge of a page")
                elif _PRINTED.fullmatch(line.text):
                    found[line] = (kind, "what a browser prints beside a page")
                elif counts[side][_key(line)] >= max(2, min(_PAGES, len(pages) / 3)):
                    found[line] = (kind, "the same line on several pages")
                elif numbers[_number(line)] >= _PAGES:
                    found[line] = (kind, "a line with the number of the page")
    return found


def _number(line: Line) -> tuple[int, int] | None:
    """The height of a line that begins or ends with a number, and how far that is from its page's."""
    match = _COUNTED.search(line.text)
    return (round(line.base / 4), int(match[0]) - line.page) if match else None


def _key(line: Line) -> tuple[str, int]:
    """What a line says, but for its numbers, and the height at which it says so."""
    return re.sub(r"\d+", "#", " ".join(line.text.casefold().split())), round(line.base / 4)


def _edges(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The outermost lines of a page's upper and of its lower half, outermost first."""
    middle = (max(line.base for line in lines) + min(line.base for line in lines)) / 2 if lines else 0
    upper = sorted((line for line in lines if line.base >= middle), key=lambda line: -line.base)
    lower = sorted((line for line in lines if line.base < middle), key=lambda line: line.base)
    return upper[:_EDGE], lower[:_EDGE]


def _numbers(edge: Sequence[Line], depth: int, counts: Counter[tuple[str, int]]) -> bool:
    """Whether a bare number is a page's: it is the outermost line and set apart, or stands so on several pages."""
    inner = next((line for line in edge[depth + 1 :] if abs(line.base - edge[depth].base) > 1), None)
    apart = inner is None or abs(inner.base - edge[depth].base) > _APART * inner.size
    return (depth == 0 and apart) or (depth < 2 and counts[_key(edge[depth])] > 1)
