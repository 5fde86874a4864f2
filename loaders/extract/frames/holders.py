"""Lines and rows of persons under a heading that names their post: "Secretary General: Name (2001-2004)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.loaders.extract.frames.frame import Frame, glued
from comity.loaders.extract.frames.patterns import SLOTS
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.extract.units.lines import Stretch
from comity.loaders.extract.units.marks import plain

if TYPE_CHECKING:
    from comity.loaders.extract.frames.framing import Framing

_POST = re.compile(
    r"[\s=#*\d.]*(?:(?:the|list of|table \d+\.|past|former|previous|our|its|successive) )*"
    r"(?P<post>(?:(?:deputy|executive|acting|assistant) )?"
    r"(?:secretar(?:y|ies)[- ]general|general secretar(?:y|ies)|secretar(?:y|ies)[- ]general"
    r"|executive (?:secretar(?:y|ies)|directors?)|directors?[- ]general|directors?|presidents?"
    r"|chair(?:person|man|men|persons)(?:s)?-in-office|coordinators?|high commissioners?))"
    r"(?: of (?:the )?[\w \x1f'’-]{2,60})?(?: \([^()]{2,40}\))?[\s=:.]*",
    re.IGNORECASE,
)
_HONOUR = r"(?:(?:H\.E\.|Mr|Ms|Mrs|Dr|Prof|Ambassador|Amb|General|Gen)\.? )*"
_PERSON = re.compile(rf"[\s\x1f]*{_HONOUR}(?P<name>{SLOTS['name']})")
_SINGLE = (
    (re.compile(r"ies\b"), "y"),
    (re.compile(r"\b(director|president|coordinator|commissioner|person)s\b"), r"\1"),
)
_PLURAL = re.compile(r"\b(?:former|past|previous)\b", re.IGNORECASE)


def post_of(words: str) -> str:
    """The post that a heading names for the persons under it, in the singular, or nothing.

    >>> post_of("== Secretaries general =="), post_of("Presidents of the Union"), post_of("Directors met in Rome")
    ('Secretary General', 'President', '')
    """
    found = _POST.fullmatch(plain(words))
    if not found:
        return ""
    post = found["post"].lower()
    for pattern, single in _SINGLE:
        post = pattern.sub(single, post)
    return post.title().replace("-In-", "-in-")


class Holders:
    """Makes the frames of persons under their post."""

    def __init__(self, framing: Framing) -> None:
        self._framing = framing

    def holds(self, stretch: Stretch) -> bool:
        """Whether a stretch begins with a person's name, not with that of a state, a body or a place."""
        return self._name(stretch) is not None

    def frames(self, post: str, rows: Iterable[tuple[Stretch, ...]]) -> Iterator[Frame]:
        """Each row's person with what stands behind the name, cells in brackets: "President: A. B. (Laos) (2001)"."""
        for cells in rows:
            if name := self._name(cells[0]):
                yield self._frame(post, name, cells)

    def _frame(self, post: str, name: Stretch, cells: tuple[Stretch, ...]) -> Frame:
        rest = self._framing.frame(name[1], cells[0][1]) if name[1] < cells[0][1] else ""
        others = [frame for cell in cells[1:] if (frame := self._framing.frame(*cell)).mentions]
        first = replace(self._framing.frame(*name), evidence=((min(cells)[0], max(cells)[1]),))
        behind = [part for frame in _termed(others) for part in (" (", frame, ")")]
        return glued(first, (f"{post}: ", first, rest, *behind))

    def _name(self, stretch: Stretch) -> Stretch | None:
        found = _PERSON.match(self._framing.content, *stretch)
        if not found or self._framing.named(found.start("name"), found.end("name")):
            return None
        return found.span("name")


def _termed(cells: list[Frame]) -> list[Frame]:
    """The cells of a row, the one of the end taken into the one of the begin."""
    dates = [cell for cell in cells if cell.text == Kind.DATE.value]
    if len(dates) != 2:
        return cells
    begin, end = (cell.mentions[0] for cell in dates)
    if not begin.span or not end.span or begin.span.end:
        return cells
    term = replace(begin, span=replace(begin.span, end=end.span.begin))
    return [replace(cell, mentions={0: term}) if cell is dates[0] else cell for cell in cells if cell is not dates[1]]
