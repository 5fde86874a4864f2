"""Sentences, lists and tables of a text, each as a stretch of it: hard wraps are bridged, lists keep their lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from comity.loaders.extract.units.lines import BULLET, Bare, Line, Stretch, lines, paragraphs
from comity.loaders.extract.units.marks import marked
from comity.loaders.read.text import Text

LONGEST = 1800
"""Characters of a unit that is still read; a longer one is no sentence."""

_STOP = re.compile(r"[.!?](?:\[\d+\])?[\"'”’)\]]*(?=[\s\u00a0]+[\"'“‘(\[«]?[A-Z0-9])|[.!?][\"'”’)\]]*\s*$|\n[ \t]*\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Maj|Brig|Adm|Eng|Amb|St|No|Nos|Art|vs|Sr|Jr|Hon|Rev|approx|ca|c|i\.e|e\.g|cf|al|Ltd|Inc|Md"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|para|Vol|Res|Doc|H\.E|U\.S|U\.N|U\.K|E\.U|P\.R"
    r"|D\.P\.R|[A-Z])|^\s*\d{1,2})\.$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text to read at once: ``kind`` sentence, heading, list or table.

    ``items`` are a list's items or a table's rows; a list's ``start`` to ``end`` is its lead-in, a
    table's the line before it. ``cut`` says that a sentence's end is lost.
    """

    start: int
    end: int
    kind: str = "sentence"
    items: tuple[Stretch, ...] = ()
    cut: bool = False


def units(text: Text, bare: Bare = lambda start, end: False) -> list[Unit]:
    """All units of a text's body, in order; ``bare`` tells names that stand alone on a line.

    >>> from comity.loaders.read.text import Segment
    >>> content = "It met.\\nMembers:\\n- China\\n- India\\n"
    >>> [unit.kind for unit in units(Text(content, (Segment(0, len(content), "body"),)))]
    ['sentence', 'list', 'sentence', 'sentence']
    """
    content = marked(text.content)
    found = [unit for start, end in text.bodies for unit in _blocks(content, list(lines(content, start, end, bare)))]
    return [unit for unit in found if unit.items or content[unit.start : unit.end].strip()]


_LISTED = ("bullet", "name")
_WRAP = 58
_WIDEST = 120


def _blocks(content: str, run: list[Line]) -> Iterator[Unit]:
    """Runs of lines of one kind; a list or a table takes the last line before it as its lead-in."""
    lead = Unit(run[0].start, run[0].start) if run else None
    place = 0
    while lead and place < len(run):
        stop = _stop(content, run, place)
        block = [line for line in run[place:stop] if line.kind not in ("blank", "rule")]
        match run[place].kind:
            case "blank" | "rule":
                pass
            case "row":
                yield Unit(lead.start, lead.end, "table", tuple((line.start, line.end) for line in block))
            case "bullet" | "name":
                yield from _list(content, block, lead)
            case _:
                prose = [unit for start, end in paragraphs(content, block) for unit in _sentences(content, start, end)]
                leads = _next(run, stop) in _LISTED and bool(prose) and content[: prose[-1].end].endswith(":")
                yield from prose[:-1] if leads else prose
                lead = prose[-1] if prose else lead
        place = stop


def _stop(content: str, run: list[Line], place: int) -> int:
    """Where the block that begins at ``place`` stops; a list runs on over blank lines and wrapped ones."""
    kind = run[place].kind
    stop = place + 1
    while stop < len(run):
        here = run[stop].kind
        if here != kind and not _belongs(run, kind, here, stop):
            break
        if here == "prose" and kind in _LISTED and _closed(content, run[stop - 1], run[stop]):
            break
        if kind == "heading":
            break
        stop += 1
    return stop


def _belongs(run: list[Line], kind: str, here: str, stop: int) -> bool:
    if kind == "row":
        return here == "rule"
    if kind not in _LISTED:
        return False
    return (
        here in _LISTED
        or (here == "blank" and _next(run, stop) == kind)
        or (here == "prose" and run[stop - 1].kind == "bullet")
        or (here == "prose" and run[stop - 1].kind == "prose" and _wrapped(run, stop))
    )


def _closed(content: str, last: Line, line: Line) -> bool:
    """Whether a line ends its list: it closes a sentence, is no line of a wrapped paragraph, and a new one begins."""
    width = last.end - last.start
    ends = content[last.start : last.end].rstrip()[-1:] in (".", "!", "?", ";")
    return ends and not _WRAP < width < _WIDEST and content[line.start : line.end].lstrip()[:1].isupper()


def _wrapped(run: list[Line], stop: int) -> bool:
    """Whether a third line of an item still belongs to it: those before it are as long as a wrapped paragraph's."""
    return all(line.end - line.start > _WRAP for line in run[stop - 2 : stop])


def _next(run: list[Line], place: int) -> str:
    return next((line.kind for line in run[place:] if line.kind != "blank"), "")


def _list(content: str, block: list[Line], lead: Unit) -> Iterator[Unit]:
    """A list under its lead-in, then each item's sentences."""
    items: list[Stretch] = []
    for line in block:
        bullet = BULLET.match(content, line.start, line.end) if line.kind == "bullet" else None
        if line.kind in _LISTED:
            items.append((bullet.end() if bullet else line.start, line.end))
        elif items:
            items[-1] = (items[-1][0], line.end)
    yield Unit(lead.start, lead.end, "list", tuple(items))
    for start, end in items:
        yield from (replace(unit, kind="sentence") for unit in _sentences(content, start, end))


def _sentences(content: str, start: int, end: int) -> Iterator[Unit]:
    place = start
    for stop in _STOP.finditer(content, start, end):
        if _ABBREVIATION.search(content[max(place, stop.start() - 12) : stop.start() + 1]):
            continue
        yield from _unit(content, place, stop.end())
        place = stop.end()
    yield from _unit(content, place, end)


def _unit(content: str, start: int, end: int) -> Iterator[Unit]:
    text = content[start:end]
    start += len(text) - len(text.lstrip())
    end = start + len(text.strip())
    if start < end:
        closed = content[end - 1] in ".!?\"'”’):;]"
        yield Unit(start, end, "sentence" if closed or end - start > 90 else "heading", cut=not closed)
