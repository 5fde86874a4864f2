"""Sentences and lists of a text, each as a stretch of it: hard wraps are bridged, bullets go with their lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comity.loaders.read.text import Text

LONGEST = 1800
"""Characters of a unit that is still read; a longer one is no sentence."""

Stretch = tuple[int, int]

_BULLET = re.compile(r"[ \t]*(?:[-*•·▪◦‣–—+]|o(?= )|\(?\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\))[ \t\u00a0]+(?=\S)")
_ROW = re.compile(r"[^\n]*(?:\|[^\n]*\||\t[^\n]*\S|\S[^\n|]*\|[^\n]*\S)[^\n]*")
_HEADING = re.compile(r"#+ |={2,}|[A-Z0-9][^.!?\n]{0,70}$")
_STOP = re.compile(r"[.!?][\"'”’)\]]*(?=[\s\u00a0]+[\"'“‘(\[«]?[A-Z0-9])|[.!?][\"'”’)\]]*\s*$|\n[ \t]*\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Amb|St|No|Nos|Art|vs|Sr|Jr|Hon|Rev|approx|ca|c|i\.e|e\.g|cf|al|Ltd|Inc"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|para|Vol|Res|Doc|H\.E|U\.S|U\.N|U\.K|E\.U|P\.R|D\.P\.R|[A-Z]))\.$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text to read at once: ``kind`` sentence, heading, list or row, ``items`` a list's stretches.

    A list's ``start`` to ``end`` is its lead-in; ``cut`` says that its end is lost.
    """

    start: int
    end: int
    kind: str = "sentence"
    items: tuple[Stretch, ...] = ()
    cut: bool = False


def units(text: Text) -> list[Unit]:
    """All units of a text's body, in order.

    >>> from comity.loaders.read.text import Segment
    >>> content = "It met.\\nMembers:\\n- China\\n- India\\n"
    >>> [unit.kind for unit in units(Text(content, (Segment(0, len(content), "body"),)))]
    ['sentence', 'list']
    """
    found = [unit for start, end in text.bodies for unit in _blocks(text.content, start, end)]
    return [unit for unit in found if text.content[unit.start : unit.end].strip()]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    kind: str


def _blocks(content: str, start: int, end: int) -> Iterator[Unit]:
    """Runs of lines of one kind; a list takes the line before it as its lead-in."""
    lines = list(_lines(content, start, end))
    place = 0
    while place < len(lines):
        stop = _run(lines, place)
        run = lines[place:stop]
        match run[0].kind:
            case "bullet":
                yield from _bullets(content, run, Unit(run[0].start, run[0].start, "heading"))
            case "row":
                yield Unit(run[0].start, run[-1].end, "table", tuple((line.start, line.end) for line in run))
            case "blank":
                pass
            case _:
                following = _next_solid(lines, stop)
                listed = following if following < len(lines) and lines[following].kind == "bullet" else None
                yield from _prose(content, run, listed is not None)
                if listed is not None:
                    stop = _run(lines, listed)
                    lead = _lead(content, run)
                    yield from _bullets(content, lines[listed:stop], lead)
        place = stop


def _lines(content: str, start: int, end: int) -> Iterator[_Line]:
    while start < end:
        stop = content.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield _Line(start, stop, _kind(content[start:stop]))
        start = stop + 1


def _kind(line: str) -> str:
    if not line.strip():
        return "blank"
    if _ROW.fullmatch(line):
        return "row"
    if _BULLET.match(line):
        return "bullet"
    return "heading" if line.startswith("#") or line.startswith("==") else "prose"


def _run(lines: list[_Line], place: int) -> int:
    """Where the run of lines that begins at ``place`` stops; a bullet runs on over wrapped lines and blank ones."""
    kind = lines[place].kind
    stop = place + 1
    while stop < len(lines):
        here = lines[stop].kind
        if kind == "bullet" and (here == "blank" and _next_kind(lines, stop) == "bullet"):
            stop += 1
            continue
        if here != kind and not (kind == "bullet" and here == "prose"):
            break
        if kind == "heading":
            break
        stop += 1
    return stop


def _next_solid(lines: list[_Line], place: int) -> int:
    while place < len(lines) and lines[place].kind == "blank":
        place += 1
    return place


def _next_kind(lines: list[_Line], place: int) -> str:
    solid = _next_solid(lines, place)
    return lines[solid].kind if solid < len(lines) else ""


def _lead(content: str, run: list[_Line]) -> Unit:
    """The last sentence of the run of prose before a list."""
    sentences = list(_sentences(content, run[0].start, run[-1].end))
    return sentences[-1] if sentences else Unit(run[-1].start, run[-1].end)


def _prose(content: str, run: list[_Line], leads: bool) -> Iterator[Unit]:
    sentences = list(_sentences(content, run[0].start, run[-1].end))
    yield from sentences[:-1] if leads and content[: run[-1].end].rstrip().endswith(":") else sentences


def _bullets(content: str, run: list[_Line], lead: Unit) -> Iterator[Unit]:
    """A list under its lead-in, and each item's sentences."""
    items: list[Stretch] = []
    for line in run:
        bullet = _BULLET.match(content, line.start, line.end)
        if bullet:
            items.append((bullet.end(), line.end))
        elif line.kind == "prose" and items:
            items[-1] = (items[-1][0], line.end)
    yield Unit(lead.start, lead.end, "list", tuple(items))
    for start, end in items:
        yield from _sentences(content, start, end)


def _sentences(content: str, start: int, end: int) -> Iterator[Unit]:
    """Sentences of a paragraph; what looks like a heading line at its start stands alone."""
    place = start
    for stop in _STOP.finditer(content, start, end):
        if _ABBREVIATION.search(content, max(place, stop.start() - 12), stop.start() + 1):
            continue
        yield from _unit(content, place, stop.end())
        place = stop.end()
    yield from _unit(content, place, end)


def _unit(content: str, start: int, end: int) -> Iterator[Unit]:
    text = content[start:end]
    start += len(text) - len(text.lstrip())
    end = start + len(text.strip())
    if start < end:
        closed = content[end - 1] in ".!?\"'”’):;"
        yield Unit(start, end, "sentence" if closed or end - start > 90 else "heading", cut=not closed)
