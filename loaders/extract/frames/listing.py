"""Lists: a lead-in or a heading with the names under it, persons of a post, or items of prose as one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.loaders.extract.frames.frame import Frame, glued
from comity.loaders.extract.frames.holders import Holders, post_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.units.lines import Stretch
from comity.loaders.extract.units.sections import heading_words, labels_group, says_capacity, titles
from comity.loaders.extract.units.unit import Unit

if TYPE_CHECKING:
    from comity.loaders.extract.frames.framing import Framing

_FOUNDERS = re.compile(r"\b(?:found|original)", re.IGNORECASE)
_LONGEST = 360
"""Characters of a line that may still be names under a heading."""


class Listing:
    """Makes the frames of lists.

    ``consumed`` are the items that the frame of their list says, ``twice`` those that say something of their own too.
    """

    def __init__(self, framing: Framing) -> None:
        self._framing = framing
        self._holders = Holders(framing)
        self.consumed, self.twice = set[Stretch](), set[Stretch]()

    def frames(self, unit: Unit) -> Iterator[Frame]:
        """The frames of a list: persons of a post, names in a capacity, or items of prose."""
        if holders := self._held(unit):
            yield from holders
            return
        titled = titles(self._framing.content[unit.start : unit.end])
        found = {item: self._listed(item, titled=titled) for item in unit.items}
        names = [name for names in found.values() for name in names]
        if not names or 2 * sum(map(bool, found.values())) < len(unit.items):
            yield self._joined(unit)
            return
        plain = {item for item, items in found.items() if items and not any(name.note for name in items)}
        self.twice.update(item for item in plain if self.label_of_body(*item))
        self.consumed.update(plain - self.twice)
        yield (
            self._framing.headed(names)
            if self._framing.section.words and not titled
            else self._framing.under(unit, names)
        )

    def _held(self, unit: Unit) -> list[Frame]:
        """The frames of a list of persons under a lead-in or a heading that names their post."""
        held = sum(self._holders.holds(item) for item in unit.items)
        post = 2 * held > len(unit.items) and (
            post_of(self._framing.content[unit.start : unit.end]) or post_of(self._framing.heading)
        )
        return list(self._holders.frames(post, ((item,) for item in unit.items))) if post else []

    def _listed(self, item: Stretch, *, titled: bool) -> tuple[Mention, ...]:
        """The names of an item; under a lead-in that says in what capacity, behind a label ("the others: ...")."""
        return self._framing.bare_all(*item) or self._framing.bare_all(self._grouped(*item, broad=titled), item[1])

    def _grouped(self, start: int, end: int, *, broad: bool) -> int:
        """Where names begin behind a label that groups them: any but one that says another capacity of this body."""
        place = labels_group(self._framing.content, start, end, broad=broad)
        own = broad and says_capacity(self._framing.content[start:place]) and not self.label_of_body(start, end)
        return start if own else place

    def label_of_body(self, start: int, end: int) -> bool:
        """Whether the label of an item names a body, so that its names belong to that one too: "members of O: ..."."""
        label = labels_group(self._framing.content, start, end, broad=True)
        return any(mention.kind == Kind.BODY for mention in self._framing.named(start, label))

    def _joined(self, unit: Unit) -> Frame:
        """A lead-in with items of prose, as one sentence with semicolons."""
        named = heading_words(self._framing.content, unit.start, unit.end)
        lead = self._framing.frame(*named) if unit.end > unit.start else None
        parts: list[str | Frame] = [
            part for start, end in unit.items for part in (self._framing.frame(start, end), "; ")
        ]
        if lead is None:
            return self._framing.frame(*unit.items[0])
        whole = ((unit.start, unit.end), (unit.items[0][0], unit.items[-1][1]))
        text = lead.text.rstrip(" .:")
        short = replace(lead, text=text, places=lead.places[: len(text)], evidence=whole)
        return glued(short, (short, ": ", *parts[:-1]))

    def under_heading(self, unit: Unit) -> Frame | None:
        """A line of bare names under a heading that says in what capacity: one frame with it."""
        if not self._framing.section.words or unit.end - unit.start > _LONGEST:
            return None
        led = self._framing.section.words.rstrip().endswith(":") and self.label_of_body(unit.start, unit.end)
        start = labels_group(self._framing.content, unit.start, unit.end, broad=led)
        names = self._framing.bare_all(start, unit.end)
        return (
            self._framing.headed(names)
            if names and all(not name.note or _FOUNDERS.search(name.note) for name in names)
            else None
        )
