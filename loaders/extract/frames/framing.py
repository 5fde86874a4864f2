"""From units to frames: a sentence is one frame, a list is its lead-in with the names under it, a row is a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from comity.graph.claim import Thing
from comity.graph.period import Period
from comity.loaders.extract.frames.frame import Frame, frame_of, glued, listed
from comity.loaders.extract.frames.rules import Rule
from comity.loaders.extract.mentions.dated import dates_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lists import folded
from comity.loaders.extract.mentions.referents import Referents
from comity.loaders.extract.units.lines import Stretch
from comity.loaders.extract.units.names import bare_name
from comity.loaders.extract.units.tables import Table, party_column, table
from comity.loaders.extract.units.unit import Unit
from comity.loaders.read.dates import Span

_AHEAD = 1.5
_BODIES = (Kind.BODY, Kind.ORGAN, Kind.BLOCKED)


class Framing:
    """Makes the frames of a text's units, from the mentions of one scan."""

    def __init__(self, content: str, mentions: list[Mention], spoken: Period | None, referents: Referents) -> None:
        self._content = content
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._spoken = spoken
        self._referents = referents
        self.main = None if referents.speaker else self._main_body()

    def named(self, start: int, end: int) -> list[Mention]:
        """The mentions of a stretch, as scanned."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def bare(self, start: int, end: int) -> Mention | None:
        """The name that a stretch consists of, if it is nothing else."""
        return bare_name(self._content, start, end, self.named(start, end), self._spoken)

    def _main_body(self) -> Thing | None:
        """The body that the text is about: the first it names if it names it often, else the one it names far more."""
        bodies = Counter(mention.thing for mention in self._mentions if mention.kind == Kind.BODY and mention.thing)
        if not bodies:
            return None
        first, (top, count), (_, second) = next(iter(bodies)), *[*bodies.most_common(2), (None, 0)][:2]
        if _AHEAD * bodies[first] >= count:
            return first
        return top if count >= _AHEAD * second else None

    def worth(self, unit: Unit, rules: Iterable[Rule]) -> list[Rule]:
        """The rules that a unit is worth framing for: without a body or a word for one, only posts can be read."""
        named = self.named(unit.start, unit.end)
        if unit.items or self.main or any(mention.kind in _BODIES for mention in named):
            return list(rules)
        if self._referents.found(self._content[unit.start : unit.end], unit.start):
            return list(rules)
        return [rule for rule in rules if named and rule.relation == "OfficeHolding"]

    def frames(self, unit: Unit) -> Iterator[Frame]:
        """The frames of a unit."""
        match unit.kind:
            case "list":
                yield from self._list(unit)
            case "table":
                yield from self._table(unit)
            case _:
                yield self.frame(unit.start, unit.end)

    def frame(self, start: int, end: int) -> Frame:
        """The frame of a stretch: names, references and dates as mentions, lists folded."""
        text = self._content[start:end]
        merged = disjoint(
            [*self.named(start, end), *self._referents.found(text, start), *dates_of(text, start, self._spoken)]
        )
        return frame_of(self._content, start, end, folded(merged, self._content, start))

    def _list(self, unit: Unit) -> Iterator[Frame]:
        items = [name for start, end in unit.items if (name := self.bare(start, end))]
        if items and 2 * len(items) >= len(unit.items):
            yield self._under(unit, items)
        else:
            yield self._joined(unit)

    def _joined(self, unit: Unit) -> Frame:
        """A lead-in with items of prose, as one sentence with semicolons."""
        lead = self.frame(unit.start, unit.end) if unit.end > unit.start else None
        parts: list[str | Frame] = [part for start, end in unit.items for part in (self.frame(start, end), "; ")]
        if lead is None:
            return self.frame(*unit.items[0])
        whole = ((unit.start, unit.end), (unit.items[0][0], unit.items[-1][1]))
        text = lead.text.rstrip(" .:")
        short = replace(lead, text=text, places=lead.places[: len(text)], evidence=whole)
        return glued(short, (short, ": ", *parts[:-1]))

    def _under(self, unit: Unit, items: list[Mention]) -> Frame:
        whole = Mention(
            Kind.LIST, items[0].start, items[-1].end, self._content[items[0].start : items[-1].end], items=tuple(items)
        )
        return listed(
            self.frame(unit.start, unit.end), whole, ((unit.start, unit.end),) if unit.end > unit.start else ()
        )

    def _table(self, unit: Unit) -> Iterator[Frame]:
        found = table(self._content, unit.items)
        if found is None:
            return
        column = party_column(found, self.bare)
        if found.place is not None and found.begin is not None and found.header[0]:
            yield from self._meetings(unit, found)
        elif column is not None:
            yield from self._parties(unit, found, column)

    def _parties(self, unit: Unit, found: Table, column: int) -> Iterator[Frame]:
        """Rows of parties, together under the caption, or apart under the capacity of each."""
        groups: dict[str, list[Mention]] = {}
        for row in found.rows:
            party = self.bare(*row[column]) if column < len(row) else None
            if party:
                status = self._words(row, found.status)
                groups.setdefault(status, []).append(replace(party, span=self._dates(row, found) or party.span))
        for status, items in groups.items():
            frame = self._under(unit, items)
            literal = (
                f"{status}s: ",
                Frame(frame.text[-1], frame.places[-1:], {0: frame.mentions[len(frame.text) - 1]}),
            )
            yield glued(frame, literal) if status else frame

    def _dates(self, row: tuple[Stretch, ...], found: Table) -> Span | None:
        columns = [number for number in (found.begin, found.end) if number is not None and number < len(row)]
        spans = [
            date.span
            for number in dict.fromkeys(columns)
            for date in dates_of(self._content[slice(*row[number])], row[number][0], self._spoken)
        ]
        if not spans or spans[0] is None:
            return None
        return replace(spans[0], end=spans[1].begin) if len(spans) > 1 and spans[1] else spans[0]

    def _meetings(self, unit: Unit, found: Table) -> Iterator[Frame]:
        """A row of a table of meetings reads as "Third summit was held in Istanbul on 8 June 2010"."""
        assert found.place is not None
        assert found.begin is not None
        kind = f" {found.header[0].strip().lower()} was held in "
        for row in found.rows:
            if max(found.place, found.begin) < len(row):
                first, place, date = (self.frame(*row[number]) for number in (0, found.place, found.begin))
                stretch = (row[0][0], row[-1][1])
                yield glued(replace(first, evidence=(stretch,)), (first, kind, place, " on ", date))

    def _words(self, row: tuple[Stretch, ...], column: int | None) -> str:
        return self._content[slice(*row[column])] if column is not None and column < len(row) else ""


def disjoint(mentions: list[Mention]) -> list[Mention]:
    """Mentions in order without overlaps: the earlier before the later, the longer before the shorter."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
