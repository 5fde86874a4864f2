"""Cards: a line that is a label with its value, in any print, reads as "Label: value"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.loaders.extract.frames.frame import Frame, glued
from comity.loaders.extract.units.lines import Stretch
from comity.loaders.extract.units.marks import plain
from comity.loaders.extract.units.unit import Unit

if TYPE_CHECKING:
    from comity.loaders.extract.frames.framing import Framing

_FIELD = re.compile(r"\s*\|\s*(?P<key>[A-Za-z][\w ]*?)\s*=\s*(?P<value>\S[^\n]*)")
_TITLE = re.compile(r"\|\s*leader_title(?P<number>\d*)\s*=\s*(?P<value>\S[^\n]*\S)")
_NAME = re.compile(r"leader_name(?P<number>\d*)")
_DATED = re.compile(r"(?P<label>[A-Z][\w -]{2,30}?) \((?P<date>(?:19|20)\d\d(?: ?[–-] ?\d{2,4})?)\)$")
_LABELLED = re.compile(rf"(?:{_DATED.pattern[:-1]}): ?(?P<value>\S[^\n]*)")
_USUAL = (
    (
        re.compile(r"(?:admin|administrative)[ _]cent(?:er|re)|head ?quarters(?: location)?|seat", re.IGNORECASE),
        "Headquarters",
    ),
    (
        re.compile(r"(?:date )?(?:established|formation|founded|formed|created)(?: ?date)?\d?", re.IGNORECASE),
        "Established",
    ),
)
_KNOWN = re.compile(
    r"(?:admin\w* cent|head ?quarters|seat|secretar|established|formation|found|creat|member|observer|partner|chair"
    r"|presiden|director|full name|official name|abbreviation|type|website|working language|language|population"
    r"|decision|depositary|budget|areas?|fields?|predecessor)",
    re.IGNORECASE,
)
"""What cards are about: one such label among the first cells tells a card from a table."""


class Cards:
    """Makes the frames of labels with their values."""

    def __init__(self, framing: Framing) -> None:
        self._framing = framing
        content = framing.content
        self._titles = {match["number"]: match.span("value") for match in _TITLE.finditer(content)}

    def line(self, unit: Unit) -> Frame | None:
        """The frame of a lone line that is a field of an infobox, or a label with a year ("Chair (2021): Laos")."""
        content = self._framing.content
        if content[unit.start] != "|":
            found = _LABELLED.match(content, unit.start, unit.end)
            return self._dated(found.span("label"), found.span("date"), found.span("value")) if found else None
        field = _FIELD.fullmatch(content, unit.start, unit.end)
        if not field or field["key"].startswith("leader_title"):
            return None
        name = _NAME.fullmatch(field["key"])
        label = self._titles.get(name["number"]) if name else field.span("key")
        return self.card(label, field.span("value")) if label else None

    def rows(self, rows: tuple[tuple[Stretch, ...], ...]) -> Iterator[Frame]:
        """The frames of two columns that are labels and values; none where the first column is none of labels."""
        whole = [row for row in rows if len(row) == 2]
        labels = [row[0] for row in whole]
        if len(whole) != len(rows) or any(self._framing.bare(*label) for label in labels):
            return
        if any(_KNOWN.match(self._words(label)) for label in labels):
            yield from (self.card(*row) for row in whole)

    def card(self, label: Stretch, value: Stretch) -> Frame:
        """ "Label: value", a label's own year behind the value."""
        if dated := _DATED.match(self._framing.content, *label):
            return self._dated(dated.span("label"), dated.span("date"), value)
        return self._glued(label, value, ())

    def _dated(self, label: Stretch, date: Stretch, value: Stretch) -> Frame:
        return self._glued(label, value, (" (", self._framing.frame(*date), ")"))

    def _glued(self, label: Stretch, value: Stretch, last: tuple[str | Frame, ...]) -> Frame:
        evidence = tuple(sorted((label, value)))
        frame = replace(self._framing.frame(*value), evidence=evidence)
        return glued(frame, (f"{self._label(label)}: ", frame, *last))

    def _label(self, label: Stretch) -> str:
        words = self._words(label)
        usual = next((name for pattern, name in _USUAL if pattern.fullmatch(words)), "")
        return usual or words[:1].upper() + words[1:]

    def _words(self, stretch: Stretch) -> str:
        return plain(self._framing.content[slice(*stretch)]).replace("_", " ").strip(" .:")
