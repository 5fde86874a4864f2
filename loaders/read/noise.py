"""Noise of saved pages: menus, calendars, footers, copyright lines. Cut from the body, kept in the text, logged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from comity.loaders.read.text import BODY, Segment

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of a named kind of noise: ``pattern`` must match the whole stripped line."""

    kind: str
    pattern: re.Pattern[str]
    why: str


def _mark(kind: str, why: str, pattern: str) -> Mark:
    return Mark(kind, re.compile(pattern, re.IGNORECASE), why)


MARKS = (
    _mark(
        "copyright",
        "a copyright line",
        r".{0,80}(?=[ca©(])(?:copyright|©|\(c\) ?(?:19|20)\d\d|all rights reserved).{0,160}",
    ),
    _mark(
        "calendar",
        "a calendar's heading or year",
        r"events? calendar|[«<‹] *(?:\w+ )?(?:19|20)\d\d *[»>›]"
        r"|(?:mon?|tue?|wed?|thu?|fri?|sat?|sun?)(?:[ \t|]+(?:mon?|tue?|wed?|thu?|fri?|sat?|sun?)){4,6}"
        r"|\d{1,2}(?:[ \t|]+\d{1,2}){3,6}",
    ),
    _mark(
        "footer",
        "a page's footer",
        r"(?:privacy policy|terms (?:of use|and conditions)|cookies?(?: policy)?|site ?map|contact us"
        r"|powered by .{1,40}|back to top|subscribe.{0,60}|follow us.{0,60}|share(?: this)?(?: (?:on"
        r"|page|article).{0,60})?"
        r"|print(?: this)?(?: page)?|e-?mail(?: this)?|last (?:updated|modified|edited)\b.{0,60}|page \d+(?: of \d+)?"
        r"|this page was last .{0,80}|retrieved from .{0,160}|related (?:articles|news|links"
        r"|posts).{0,60}|read (?:more|also)\b.{0,160}"
        r"|tags?:.{0,160}|(?:tel|fax|phone)\.?:? ?[+\d ().-]{6,}.{0,80}|we use cookies.{0,200}"
        r"|accept(?: all)?(?: cookies)?)",
    ),
    _mark(
        "menu",
        "a bar of links",
        r"[\w .,'’&-]{1,30}+(?: *[|›»•·>/] *[\w .,'’&-]{1,30}){2,14}"
        r"|(?:home(?:page)?|about(?: us| \w+)?|news(?:room)?|events?|media(?: cent(?:re|er))?"
        r"|contacts?|search|login|sign in|"
        r"sitemap|faq|careers|documents|gallery|skip to (?:main )?content|main menu|menu|english"
        r"|русский|中文|[a-z]{2} \| [a-z]{2})",
    ),
)
"""Every kind of noise that one line shows by itself."""
_ANY_MARK = re.compile("|".join(mark.pattern.pattern for mark in MARKS), re.IGNORECASE)

_SENTENCE = re.compile(r"[.!?]['\"’”)]*\s*$|\S+(?:\s+\S+){11}")
_DATED = re.compile(r"\d{4}|[:;–—(]")
_BULLET = re.compile(r"\s*(?:[-*•·▪◦‣]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")


def segments_of(content: str) -> tuple[Segment, ...]:
    """Segments that cover the text, neighbours of one kind joined.

    >>> [part.kind for part in segments_of("Home | News | About\\nIt met in Baku.\\nCopyright 2008 ABC\\n")]
    ['menu', 'body', 'copyright']
    """
    lines = _LINE.findall(content)
    kinds = _kinds([line.strip() for line in lines])
    found: list[Segment] = []
    for kind, run in groupby(zip(kinds, lines, strict=True), key=itemgetter(0)):
        start = found[-1].end if found else 0
        found.append(Segment(start, start + sum(len(line) for _, line in run), *kind))
    return tuple(found)


def _kinds(lines: list[str]) -> Iterator[tuple[str, str]]:
    """What each line is, and why."""
    top = _top_menu(lines)
    for number, line in enumerate(lines):
        mark = _mark_of(line)
        if mark and not (mark.kind == "menu" and _in_table(lines, number)):
            yield mark.kind, mark.why
        elif number < top:
            yield "menu", "short lines before the first sentence"
        else:
            yield BODY, ""


def _mark_of(line: str) -> Mark | None:
    """The first mark that a line shows; most lines show none, which one expression tells."""
    if not line or not _ANY_MARK.fullmatch(line):
        return None
    return next(mark for mark in MARKS if mark.pattern.fullmatch(line))


def _in_table(lines: list[str], number: int) -> bool:
    """A row of a table looks like a bar of links; the rows above or below tell it apart."""
    near = lines[max(0, number - 1) : number + 2]
    return "|" in lines[number] and (sum("|" in line for line in near) > 1 or near[0].startswith("|"))


def _top_menu(lines: list[str]) -> int:
    """How many lines a menu at the top has: at least three short ones in a row, then a blank line or prose."""
    count = 0
    for line in lines:
        if not line or _SENTENCE.search(line) or _DATED.search(line) or _BULLET.match(line) or len(line) > 40:
            break
        count += 1
    followed = count < len(lines) and any(_SENTENCE.search(line) for line in lines[count : count + 4])
    return count if count >= 4 and followed else 0
