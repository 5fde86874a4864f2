"""From units to frames: a sentence is one frame, a list is its lead-in with the names under it, a row is a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from comity.graph.period import Period
from comity.loaders.extract.frames.about import About
from comity.loaders.extract.frames.cards import Cards
from comity.loaders.extract.frames.chronicle import Chronicle
from comity.loaders.extract.frames.frame import Frame, frame_of, listed
from comity.loaders.extract.frames.listing import Listing
from comity.loaders.extract.frames.rules import Rule
from comity.loaders.extract.frames.tabling import Tabling
from comity.loaders.extract.mentions.dated import dates_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lists import folded
from comity.loaders.extract.mentions.referents import Referents
from comity.loaders.extract.units.names import bare_names
from comity.loaders.extract.units.sections import Section, heading_words
from comity.loaders.extract.units.unit import Unit

_HEADED = 360
_BACK = 300
_LOUD = re.compile(r"\b[A-Z]{3,}\b")
_BODIES = (Kind.BODY, Kind.ORGAN, Kind.BLOCKED)


class Framing:
    """Makes the frames of a text's units, from the mentions of one scan."""

    def __init__(self, content: str, mentions: list[Mention], spoken: Period | None, referents: Referents) -> None:
        self.content = content
        self.mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self.spoken = spoken
        self._referents = referents
        self.about = About(mentions, referents.house, speech=referents.speaker is not None)
        self.chronicle = Chronicle(content, spoken)
        referents.main = self.about.main if self.about.sure else None
        self.section = Section()
        self.heading = ""
        self._cards = Cards(self)
        self._listing = Listing(self)

    def named(self, start: int, end: int) -> list[Mention]:
        """The mentions of a stretch, as scanned."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def bare(self, start: int, end: int) -> Mention | None:
        """The name that a stretch consists of, if it is nothing else."""
        found = self.bare_all(start, end)
        return found[0] if len(found) == 1 else None

    def bare_all(self, start: int, end: int) -> tuple[Mention, ...]:
        """The names that a stretch consists of, if it is nothing else."""
        named = self.named(start, end)
        return bare_names(self.content, start, end, named, self.spoken) if named else ()

    def enter(self, unit: Unit) -> None:
        """Take in a heading, for the names under it."""
        self.section = self.section.after(self.content, unit)
        self.heading = self.content[unit.start : unit.end] if unit.kind == "heading" else self.heading

    def titled_by_body(self, unit: Unit) -> bool:
        """Whether a lone line is a body's name, and so a heading."""
        alone = unit.items[0] if unit.kind == "list" and len(unit.items) == 1 else (unit.start, unit.end)
        if len(unit.items) > 1 or (self.section.words and not unit.items):
            return False
        named = self.bare(*alone)
        return named is not None and named.kind == Kind.BODY and not named.span

    def laid_out(self, unit: Unit) -> bool:
        """Whether a unit is a list, a table or a card, whose frames say more than its words."""
        return unit.kind in ("list", "table") or self._cards.line(unit) is not None

    def heading_words(self, unit: Unit) -> str:
        """The words of the heading under which a list, a table or a line of names stands."""
        if not self.section.words and unit.kind != "table":
            return ""
        if unit.kind == "table":
            return f"{self.section.words} members chairmanship summit meeting areas declaration"
        short = unit.items or unit.end - unit.start < _HEADED
        return self.section.words if short and self.named(unit.start, unit.end) else ""

    def worth(self, unit: Unit, rules: Iterable[Rule]) -> list[Rule]:
        """The rules that a unit is worth framing for: without a body or a word for one, only posts can be read."""
        named = self.named(unit.start, unit.end)
        if unit.items or self.about.main or any(mention.kind in _BODIES for mention in named):
            return list(rules)
        if self._referents.found(self.content[unit.start : unit.end], unit.start, named):
            return list(rules)
        return [rule for rule in rules if named and rule.relation == "OfficeHolding"]

    def frames(self, unit: Unit) -> Iterator[Frame]:
        """The frames of a unit."""
        match unit.kind:
            case "list":
                yield from () if self.titled_by_body(unit) else self._listing.frames(unit)
            case "table":
                yield from Tabling(self).frames(unit)
            case _:
                if (unit.start, unit.end) not in self._listing.consumed:
                    yield from self._line(unit)

    def _line(self, unit: Unit) -> Iterator[Frame]:
        """The frames of a sentence or of a line: a card, names under a heading, or what it says by itself."""
        if card := self._cards.line(unit):
            yield card
            return
        headed = self._listing.under_heading(unit)
        if headed is None or self._listing.label_of_body(unit.start, unit.end):
            own = self.frame(unit.start, unit.end)
            yield undated(own) if headed or (unit.start, unit.end) in self._listing.twice else own
        yield from [headed] if headed else []

    def headed(self, names: Iterable[Mention]) -> Frame:
        """Names under the heading that holds."""
        return self.under(Unit(*self.section.stretch), list(names))

    def under(self, unit: Unit, items: list[Mention]) -> Frame:
        """Names under a lead-in or a caption, as one list."""
        whole = Mention(
            Kind.LIST, items[0].start, items[-1].end, self.content[items[0].start : items[-1].end], items=tuple(items)
        )
        lead = self.frame(*heading_words(self.content, unit.start, unit.end))
        lead = replace(lead, text=_LOUD.sub(lambda word: word[0].lower(), lead.text))
        return listed(lead, whole, ((unit.start, unit.end),) if unit.end > unit.start else ())

    def frame(self, start: int, end: int) -> Frame:
        """The frame of a stretch: names, references and dates as mentions, lists folded."""
        text = self.content[start:end]
        named = self.named(start, end)
        merged = disjoint(
            [
                *named,
                *self._referents.found(text, start, named),
                *dates_of(
                    text, start, self.spoken, self.chronicle.year(start), self.content[max(0, start - _BACK) : start]
                ),
            ]
        )
        return frame_of(self.content, start, end, folded(merged, self.content, start))


def undated(frame: Frame) -> Frame:
    """A frame whose names have lost the dates in brackets: they say when another body took them in."""
    plain = {
        place: replace(mention, items=tuple(replace(item, span=None) for item in mention.items))
        for place, mention in frame.mentions.items()
    }
    return replace(frame, mentions=plain)


def disjoint(mentions: list[Mention]) -> list[Mention]:
    """Mentions in order without overlaps: the earlier before the later, the longer before the shorter."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
