"""From units to frames: a sentence is one frame, a list is its lead-in with the names under it, a row is a sentence."""

from __future__ import annotations

import re
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
from comity.loaders.extract.units.names import bare_name, bare_names
from comity.loaders.extract.units.sections import Section, labels_group, titles
from comity.loaders.extract.units.tables import Table, party_column, table
from comity.loaders.extract.units.unit import Unit
from comity.loaders.read.dates import Span

_AHEAD = 1.5
_FAR_AHEAD = 2
_LONG_LINE = 120
_MEETING = re.compile(r"summit|ministerial|meeting|session|conference", re.IGNORECASE)
_VOID = re.compile(
    r"declin|refus|postpon|cancel|to be (?:announced|confirmed)|\bt(?:bc|ba|bd)\b|never|propos|candidat|pending"
    r"|tentativ|planned|applied|wound up|dissolved",
    re.IGNORECASE,
)
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
        self.section = Section()
        self._consumed = set[Stretch]()

    def named(self, start: int, end: int) -> list[Mention]:
        """The mentions of a stretch, as scanned."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def bare(self, start: int, end: int) -> Mention | None:
        """The name that a stretch consists of, if it is nothing else."""
        return bare_name(self._content, start, end, self.named(start, end), self._spoken)

    def bare_all(self, start: int, end: int) -> tuple[Mention, ...]:
        """The names that a stretch consists of, if it is nothing else."""
        return bare_names(self._content, start, end, self.named(start, end), self._spoken)

    def enter(self, unit: Unit) -> None:
        """Take in a heading, for the names under it."""
        self.section = self.section.after(self._content, unit)

    def titled_by_body(self, unit: Unit) -> bool:
        """Whether a lone line is a body's name, and so a heading."""
        named = None if unit.items or self.section.words else self.bare(unit.start, unit.end)
        return named is not None and named.kind == Kind.BODY and not named.span

    def heading_words(self, unit: Unit) -> str:
        """The words of the heading under which a list, a table or a line of names stands."""
        if unit.kind == "table":
            return f"{self.section.words} members chairmanship summit meeting"
        short = unit.items or unit.end - unit.start < 3 * _LONG_LINE
        return self.section.words if short and self.named(unit.start, unit.end) else ""

    def _main_body(self) -> Thing | None:
        """The body that the text is about: the first it names if it names it often, else the one it names far more."""
        bodies = self._counted()
        if not bodies:
            return None
        first, (top, count), (_, second) = next(iter(bodies)), *[*bodies.most_common(2), (None, 0)][:2]
        if _AHEAD * bodies[first] >= count:
            return first
        return top if count >= _AHEAD * second else None

    def _counted(self) -> Counter[Thing]:
        return Counter(mention.thing for mention in self._mentions if mention.kind == Kind.BODY and mention.thing)

    @property
    def sure(self) -> bool:
        """Whether the text names its main body three times as often as any other."""
        bodies = self._counted()
        others = max((count for body, count in bodies.items() if body != self.main), default=0)
        return self.main is not None and bodies[self.main] >= max(2, _FAR_AHEAD * others)

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
                if (unit.start, unit.end) not in self._consumed:
                    yield self._under_heading(unit) or self.frame(unit.start, unit.end)

    def _under_heading(self, unit: Unit) -> Frame | None:
        """A line of bare names under a heading that says in what capacity: one frame with it."""
        if not self.section.words or unit.end - unit.start > _LONG_LINE * 3:
            return None
        start = labels_group(self._content, unit.start, unit.end)
        names = self.bare_all(start, unit.end)
        return self._headed(names) if names and not any(name.note for name in names) else None

    def _headed(self, names: Iterable[Mention]) -> Frame:
        return self._under(Unit(*self.section.stretch), list(names))

    def frame(self, start: int, end: int) -> Frame:
        """The frame of a stretch: names, references and dates as mentions, lists folded."""
        text = self._content[start:end]
        merged = disjoint(
            [*self.named(start, end), *self._referents.found(text, start), *dates_of(text, start, self._spoken)]
        )
        return frame_of(self._content, start, end, folded(merged, self._content, start))

    def _list(self, unit: Unit) -> Iterator[Frame]:
        titled = titles(self._content[unit.start : unit.end])
        found = {item: self._listed(item, titled=titled) for item in unit.items}
        names = [name for names in found.values() for name in names]
        if not names or 2 * sum(map(bool, found.values())) < len(unit.items):
            yield self._joined(unit)
            return
        self._consumed.update(item for item, items in found.items() if items and not any(name.note for name in items))
        yield self._headed(names) if self.section.words and not titled else self._under(unit, names)

    def _listed(self, item: Stretch, *, titled: bool) -> tuple[Mention, ...]:
        """The names of an item; under a lead-in that says in what capacity, behind a label ("the others: ...")."""
        return self.bare_all(*item) or self.bare_all(labels_group(self._content, *item, broad=titled), item[1])

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
        start = (
            unit.start
            + len(self._content[unit.start : unit.end])
            - len(self._content[unit.start : unit.end].lstrip("=#* "))
        )
        lead = self.frame(start, start + len(self._content[start : unit.end].rstrip("=* ")))
        lead = replace(lead, text=lead.text.lower()) if lead.text.isupper() else lead
        return listed(lead, whole, ((unit.start, unit.end),) if unit.end > unit.start else ())

    def _table(self, unit: Unit) -> Iterator[Frame]:
        whole = table(self._content, unit.items, self.bare)
        if whole is None:
            return
        found = replace(whole, rows=tuple(row for row in whole.rows if not _VOID.search(self._whole(row))))
        column = party_column(found, self.bare)
        if found.place is not None and found.begin is not None and self._meeting_word(unit, found):
            yield from self._meetings(unit, found)
        elif column is not None and found.status and self._of_bodies(found, column):
            yield from self._profile(unit, found, column)
        elif column is not None:
            yield from self._parties(unit, found, column)

    def _of_bodies(self, found: Table, column: int) -> bool:
        """Whether a table names bodies, so that it is about the state of its heading."""
        named = [self.bare(*row[column]) for row in found.rows if column < len(row)]
        return 2 * sum(name is not None and name.kind == Kind.BODY for name in named) > len(named)

    def _profile(self, unit: Unit, found: Table, column: int) -> Iterator[Frame]:
        """A row of a state's profile reads as "• SCO: founding member: Kyrgyzstan"."""
        states = [name for name in self.named(0, unit.items[0][0]) if name.kind == Kind.STATE]
        if len({state.thing for state in states}) != 1:
            return
        for row in found.rows:
            body = self.bare(*row[column]) if column < len(row) else None
            if body and body.kind == Kind.BODY:
                party = Mention(Kind.LIST, states[0].start, states[0].end, states[0].text,
                                items=(replace(states[0], span=self._dates(row, found)),))  # fmt: skip
                frame = frame_of(self._content, body.start, body.end, [body])
                words = f": {self._words(row, found.status)}: "
                last = Frame(party.kind.value, ((party.start, party.end),), {0: party})
                yield glued(replace(frame, evidence=((row[0][0], row[-1][1]),)), ("• ", frame, words, last))

    def _parties(self, unit: Unit, found: Table, column: int) -> Iterator[Frame]:
        """Rows of parties, together under the caption, or apart under the capacity of each."""
        groups: dict[str, list[Mention]] = {}
        for row in found.rows:
            party = self.bare(*row[column]) if column < len(row) else None
            if party:
                status = self._words(row, found.status)
                groups.setdefault(status, []).append(replace(party, span=self._dates(row, found) or party.span))
        for status, items in groups.items():
            yield self._grouped(unit, status or ("Chairmanship" if found.of_chairs else "Member" * found.joined), items)

    def _grouped(self, unit: Unit, status: str, items: list[Mention]) -> Frame:
        """A group of a table under its own capacity, else under the caption or the heading."""
        frame = self._under(unit, items)
        if status and not titles(self._content[unit.start : unit.end]):
            last = Frame(frame.text[-1], frame.places[-1:], {0: frame.mentions[len(frame.text) - 1]})
            return glued(frame, (f"{status}{'' if status == 'Chairmanship' else 's'}: ", last))
        return self._headed(items) if self.section.words and not titles(frame.text) else frame

    def _dates(self, row: tuple[Stretch, ...], found: Table) -> Span | None:
        named = (found.begin, found.end) if any(found.header) else range(1, len(row))
        columns = [number for number in named if number is not None and number < len(row)]
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
        kind = f" {self._meeting_word(unit, found)} was held in "
        for row in found.rows:
            if max(found.place, found.begin) < len(row):
                first, place, date = (self.frame(*row[number]) for number in (0, found.place, found.begin))
                stretch = (row[0][0], row[-1][1])
                yield glued(replace(first, evidence=(stretch,)), (first, kind, place, " on ", date))

    def _meeting_word(self, unit: Unit, found: Table) -> str:
        """What a table's rows are, by its first heading or by its caption: "summit", or nothing."""
        for words in (found.header[0], self._content[unit.start : unit.end]):
            if word := _MEETING.search(words):
                return word[0].lower().rstrip("s")
        return ""

    def _whole(self, row: tuple[Stretch, ...]) -> str:
        return self._content[row[0][0] : row[-1][1]]

    def _words(self, row: tuple[Stretch, ...], column: int | None) -> str:
        return self._content[slice(*row[column])] if column is not None and column < len(row) else ""


def disjoint(mentions: list[Mention]) -> list[Mention]:
    """Mentions in order without overlaps: the earlier before the later, the longer before the shorter."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
