"""The letters that a PDF draws, as lines: each with its place on the page, cut where a wide gap parts cells."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from comity.loaders.read.formats.rendition import clean

_GAP = 0.8
_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\u2022\u25cf\u25aa\u25cb\u25e6\uf02d\u2023\u25a0", "•")
_CUT = "-\x02\ufffe\u00ad"
Letter = tuple[str, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words without a wide gap between them, from ``left`` to ``right`` in points."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its fragments, its place (``base`` grows upwards), its letters' size, and its page."""

    fragments: tuple[Fragment, ...]
    base: float
    size: float
    page: int

    @property
    def text(self) -> str:
        """The line's words.

        >>> Line((Fragment("It", 0, 9), Fragment("met.", 12, 30)), 700, 12, 0).text
        'It met.'
        """
        return " ".join(part.text for part in self.fragments)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.fragments[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.fragments[-1].right


def lines_of(page: Any, number: int) -> tuple[list[Line], int]:
    """The lines of a page of pypdfium2, in the order in which they are drawn, and how many letters have no meaning."""
    text = page.get_textpage()
    runs, lost = _runs(text)
    lines = [line for run in runs if (line := _line(run, number))]
    text.close()
    return _level(lines), lost


def _runs(text: Any) -> tuple[list[list[Letter]], int]:
    """Letters with their boxes, a list for each stretch that is drawn on one line."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    box, lost = pdfium.FS_RECTF(), 0
    runs: list[list[Letter]] = [[]]
    for index in range(pdfium.FPDFText_CountChars(text)):
        letter = chr(pdfium.FPDFText_GetUnicode(text, index))
        if letter in "\r\n":
            runs.append([])
        elif pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box)):
            lost += pdfium.FPDFText_HasUnicodeMapError(text, index) == 1
            if runs[-1] and runs[-1][-1][0] in _CUT and abs(runs[-1][-1][3] - box.bottom) > 1:
                runs.append([])  # the library joins words that a line's end cuts; here their lines are wanted
            runs[-1].append((_BULLETS.get(letter, letter), box.left, box.right, box.bottom, box.top))
    return runs, lost


def _line(run: list[Letter], page: int) -> Line | None:
    seen = [letter for letter in run if not letter[0].isspace()]
    if not seen:
        return None
    size = median(top - bottom for _, _, _, bottom, top in seen)
    fragments = tuple(_marked(list(_fragments(run, size))))
    return Line(fragments, median(bottom for _, _, _, bottom, _ in seen), size, page) if fragments else None


def _fragments(run: list[Letter], size: float) -> Iterator[Fragment]:
    letters: list[str] = []
    left = right = 0.0
    for letter, start, end, _, _ in run:
        if letter.isspace():
            letters.append(" ")
            continue
        if letters and start - right > _GAP * size and "".join(letters).strip():
            yield Fragment(_words(letters), left, right)
            letters = []
        if not "".join(letters[:2]).strip():
            left = start
        letters.append("-" if letter in _CUT else letter)
        right = end
    if words := _words(letters):
        yield Fragment(words, left, right)


def _words(letters: list[str]) -> str:
    return " ".join(clean("".join(letters)).split())


def _marked(fragments: list[Fragment]) -> Iterator[Fragment]:
    """A bullet or a number before an item belongs to the item."""
    while fragments:
        first = fragments.pop(0)
        if fragments and is_mark(first.text):
            after = fragments.pop(0)
            first = Fragment(f"{first.text} {after.text}", first.left, after.right)
        yield first


def is_mark(text: str) -> bool:
    """Whether words are nothing but the bullet or the number of an item.

    >>> is_mark("•"), is_mark("(a)"), is_mark("12."), is_mark("2002")
    (True, True, True, False)
    """
    inner = text.strip("(). ")
    return text in ("•", "-", "–", "*", "·", "o") or (len(inner) < 4 and inner.isalnum() and text[-1] in ".)")


def _level(lines: list[Line]) -> list[Line]:
    """Lines with neighbours of the same height, left to right, joined: they are one line to the eye."""
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        if last and abs(last.base - line.base) < 0.25 * line.size and line.left >= last.right:
            fragments = tuple(_marked([*last.fragments, *line.fragments]))
            found[-1] = Line(fragments, last.base, last.size, last.page)
        else:
            found.append(line)
    return found
