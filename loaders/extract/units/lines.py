"""Lines of a text by what they look like: prose, bullets, table rows, bare names, headings, blanks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

Stretch = tuple[int, int]
Bare = Callable[[int, int], bool]

BULLET = re.compile(
    r"[ \t]*(?:(?:[-*•·▪◦‣–—+]|o(?= )|\(?\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\))[ \t\u00a0\x1f]+"
    r"|[*#•·▪](?=[A-Z\x1f])\x1f*|#[ \x1f]+)(?=\S)"
)
_WIKI = re.compile(r"(?P<rule>\{\||\|\}\s*$|\|-)|!.*!!|\|(?!\s*\w+\s*=).*\|\|")
_ROW = re.compile(r"[^\n]*(?:\|[^\n]*\||\t[^\n]*\S|\S[^\n|]*\|[^\n]*\S)[^\n]*")
_ALIGNED = re.compile(r" {0,12}\S(?:[^\n.]|\.(?! )){0,45}?(?: {3,}| ?\.{3,} ?)\S[^\n]{0,60}[^\n.:;,]")
_GAPS = ("   ", "...")
_GAPPED = re.compile(r"\S {3,}\S")
_LEADER = re.compile(r"[A-Z][^\n.]{1,45}? ?\.{4,} ?\S")
_UNDERLINE = re.compile(r"[ =-]*[=-]{5,}[ =-]*")
_RULE = re.compile(r"[\s|:=+-]*")
_LINK = re.compile(r"\[\[[^\]\n]*\]\]|\{\{[^}\n]*\}\}")
_LABEL = re.compile(r"\s*[A-Z][\w ,/()'’&-]{1,45}: ?\S")
_FIELD = re.compile(r"\s*(?:\| ?\w+ *= |\{\{|\}\})")
_TIMED = re.compile(r"\s*(?:[A-Z][a-z]+ )?\d{4}(?::| [–—-]) \S")
_DAY = re.compile(r"\s*\d{1,2}(?:[-–]\d{1,2})? [A-Z][a-z]{2,8}(?: \d{4})?(?:[,:.]|  | [–—-]) ?\S")
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*")
_WIKI_HEADING = re.compile(r"^==+ ?\w[^=\n]+==", re.MULTILINE)
_SHORT = 45


@dataclass(frozen=True, slots=True)
class Line:
    """A line from ``start`` to ``end``: ``kind`` is prose, bullet, name, row, rule, heading or blank."""

    start: int
    end: int
    kind: str


def lines(content: str, start: int, end: int, bare: Bare) -> Iterator[Line]:
    """The lines of a stretch; ``bare`` tells whether a stretch is nothing but a name and a date.

    >>> [line.kind for line in lines("# A\\n- b\\n\\nC d.", 0, 14, lambda start, end: False)]
    ['heading', 'bullet', 'blank', 'prose']
    """
    last: Line | None = None
    wiki = _WIKI_HEADING.search(content) is not None
    while start < end:
        stop = content.find("\n", start, end)
        stop = end if stop < 0 else stop
        line = Line(start, stop, _kind(content, start, stop, bare, wiki))
        tabled = line.kind == "name" and last is not None and last.kind in ("row", "rule")
        gapped = tabled and _GAPPED.search(content, start, stop)
        if gapped or ((line.kind == "prose" or tabled) and _aligned(content, last, line, end)):
            line = Line(start, stop, "row")
        if line.kind == "name" and not BULLET.match(content, start, stop) and _runs_on(content, last, stop):
            line = Line(start, stop, "prose")
        yield line
        last, start = line, stop + 1


def _aligned(content: str, last: Line | None, line: Line, end: int) -> bool:
    """Whether a line stands in columns made of spaces or dots, and a line beside it does so too."""
    if all(content.find(gap, line.start, line.end) < 0 for gap in _GAPS):
        return False
    if _LEADER.match(content, line.start, line.end):
        return True
    if not _ALIGNED.fullmatch(content, line.start, line.end) or _FIELD.match(content, line.start, line.end):
        return False
    stop = content.find("\n", line.end + 1, end)
    following = line.end + 1, stop if stop > 0 else end
    beside = _ALIGNED.fullmatch(content, *following) or _UNDERLINE.fullmatch(content, *following)
    return beside is not None or (last is not None and last.kind in ("row", "rule"))


def _runs_on(content: str, last: Line | None, end: int) -> bool:
    """Whether a line that is nothing but a name stands in the middle of a sentence that was wrapped."""
    following = content[end + 1 : end + 2]
    before = content[last.start : last.end].rstrip() if last and last.kind == "prose" else ""
    if content.endswith((",", " and"), 0, end) or following.islower() or following == "(":
        return True
    return len(before) > _SHORT and before[-1] not in ".:;!?"


def _kind(content: str, start: int, end: int, bare: Bare, wiki: bool) -> str:
    line = content[start:end]
    if not line.strip():
        return "blank"
    if table := _table_kind(line):
        return table
    if line.startswith("==") or (line[0] == "#" and not wiki):
        return "heading"
    if end - start < 90 and bare(start, end):
        return "name"
    return "bullet" if BULLET.match(line) else "prose"


def _table_kind(line: str) -> str:
    """``row`` or ``rule`` for a line of a table, in plain text or wikitext, else an empty string."""
    if line[0] in "{|!" and (wiki := _WIKI.match(line)):
        return "rule" if wiki["rule"] else "row"
    plain = _LINK.sub("", line) if "[[" in line or "{{" in line else line
    if ("|" in plain or "\t" in plain) and _ROW.fullmatch(plain):
        return "rule" if _RULE.fullmatch(plain) else "row"
    return "rule" if not line[0].isalpha() and _RULE.fullmatch(line) else ""


def paragraphs(content: str, run: list[Line]) -> Iterator[Stretch]:
    """Stretches of prose that belong together: a hard wrap is bridged, a label or a short line is not.

    >>> text = "Seat: Baku\\nMotto: none\\n"
    >>> [text[start:end] for start, end in paragraphs(text, list(lines(text, 0, len(text), lambda *_: False)))]
    ['Seat: Baku', 'Motto: none']
    """
    width = median(line.end - line.start for line in run)
    start = run[0].start
    for line, following in pairwise(run):
        if _breaks(content[line.start : line.end], content[following.start : following.end], width):
            yield start, line.end
            start = following.start
    yield start, run[-1].end


def _breaks(line: str, following: str, width: float) -> bool:
    if _YEAR.fullmatch(line) or (_DAY.match(following) and _DAY.match(line)):
        return True
    if _FIELD.match(following) or _FIELD.match(line):
        return True
    if line.rstrip().endswith((",", ";", "-", " and", " of", " the")) or following[:1].islower():
        return False
    if _LABEL.match(following) and (_LABEL.match(line) or len(line) < _SHORT):
        return True
    if _TIMED.match(following) or _TIMED.match(line):
        ends = line.rstrip().endswith((".", ":", ";"))
        return len(line) < _SHORT or bool(_TIMED.match(following) and (ends or _TIMED.match(line)))
    return len(line.rstrip()) < min(_SHORT, 0.6 * max(width, 60)) and following.lstrip()[:1].isupper()
