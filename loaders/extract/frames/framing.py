"""From units to frames: a sentence is one frame, a list is its lead-in with the names under it, a row is a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from comity.graph.claim import Thing
from comity.graph.period import Period
from comity.loaders.extract.frames.cards import Cards
from comity.loaders.extract.frames.frame import Frame, frame_of, glued, listed
from comity.loaders.extract.frames.holders import Holders, post_of
from comity.loaders.extract.frames.rules import Rule
from comity.loaders.extract.frames.tabling import Tabling
from comity.loaders.extract.frames.when import When
from comity.loaders.extract.mentions.dated import dates_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lists import folded
from comity.loaders.extract.mentions.referents import Referents
from comity.loaders.extract.units.lines import Stretch
from comity.loaders.extract.units.names import bare_names
from comity.loaders.extract.units.sections import Section, heading_words, labels_group, says_capacity, titles
from comity.loaders.extract.units.unit import Unit
from comity.loaders.read.dates import Span

_AHEAD = 1.5
_PART = re.compile(r"\b(?:Committee|Secretariat|Board|Bureau|Working Group)$")
_FAR_AHEAD = 2
_LONG_LINE = 120
_BACK = 300
_OPENING = 300
_TITLE = 120
_YEAR_LINE = re.compile(r"^[ \t#=*]*((?:19|20)\d\d)[ \t=*]*$", re.MULTILINE)
_BACKGROUND = re.compile(r"\b(?:had|has|have|was|were|will|since|already|earlier|before|previously|once)\b")
_DATED_LINE = re.compile(
    r"\s*(?:[-–•*#] )?(?P<day>(?:\d{1,2}(?: ?[-–] ?\d{1,2})? )?[A-Z][a-z]{2,8}\.?(?: \d{1,2}(?:[-–]\d{1,2})?)?"
    r"(?:,? \d{4})?)"
    r"(?: ?[:–—.,]|  | -|\t| \|)"
)
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
        self.main = self._main_body() if not referents.speaker or self._at_home() else None
        self._referents.main = self.main if self.sure else None
        self.section = Section()
        self.heading = ""
        self._cards = Cards(self)
        self._holders = Holders(self)
        self._consumed, self._twice = set[Stretch](), set[Stretch]()
        self._years = [(match.start(), match[1]) for match in _YEAR_LINE.finditer(content)]

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

    def heading_date(self, frame: Frame) -> When | None:
        """The day that opens a line of a chronicle, or its heading's year, for what states no date of its own."""
        place = frame.places[0][0]
        if any(mention.kind == Kind.DATE for mention in frame.mentions.values()):
            return None
        if (day := self._line_day(place)) and not _BACKGROUND.search(frame.text):
            return When(replace(day, rules=(*day.rules, "day-of-line")), "on")
        year = self._year(place)
        if not year:
            return None
        span = Span(place, place, Period(year), form="year-of-section")
        return When(Mention(Kind.DATE, place, place, "", span=span, rules=("year-of-section",)), "in")

    def _line_day(self, place: int) -> Mention | None:
        """The date with which a place's line begins, among other such lines: "14 April. The Council is set up"."""
        start = self.content.rfind("\n", 0, place) + 1
        opening = _DATED_LINE.match(self.content, start, place)
        if not opening or not (self._year(start) or self._among_days(start)):
            return None
        found = dates_of(opening["day"], opening.start("day"), self.spoken, self._year(start))
        return found[0] if len(found) == 1 else None

    def _among_days(self, start: int) -> bool:
        """Whether the line before or the line after begins with a date as well."""
        before = self.content[:start].rstrip().rpartition("\n")[2]
        after = self.content[start:].partition("\n")[2].lstrip().partition("\n")[0]
        return any(_DATED_LINE.match(line) for line in (before, after))

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

    def _at_home(self) -> bool:
        """Whether a speech is held at a body's own meeting: the first lines name it, and it is no session of the UN."""
        opening = [mention.thing for mention in self.named(0, _OPENING) if mention.kind == Kind.BODY]
        main = self._main_body()
        return not self._referents.house and main is not None and (set(opening) == {main} or self._far_ahead(main))

    def _counted(self) -> Counter[Thing]:
        """How often each body is named, a body's own committees left out."""
        bodies = [mention for mention in self.mentions if mention.kind == Kind.BODY]
        parts = {mention.thing for mention in bodies if _PART.search(mention.text)}
        return Counter(body.thing for body in bodies if body.thing and body.thing not in parts)

    @property
    def home(self) -> Thing | None:
        """The state whose page the text is: named in its first lines, and twice as often as any other."""
        states = Counter(mention.thing for mention in self.mentions if mention.kind == Kind.STATE and mention.thing)
        (top, count), (_, second) = [*states.most_common(2), (None, 0), (None, 0)][:2]
        early = {mention.thing for mention in self.named(0, _OPENING)}
        return top if top in early and count >= max(3, 2 * second) else None

    @property
    def sure(self) -> bool:
        """Whether the text names its main body three times as often as any other."""
        return self.main is not None and self._far_ahead(self.main)

    @property
    def titled(self) -> bool:
        """Whether the head of the text names its main body and no other."""
        heads = {mention.thing for mention in self.named(0, _TITLE) if mention.kind == Kind.BODY}
        return self.main is not None and heads == {self.main}

    def _far_ahead(self, main: Thing) -> bool:
        bodies = self._counted()
        others = max((count for body, count in bodies.items() if body != main), default=0)
        return bodies[main] >= max(2, _FAR_AHEAD * others)

    def worth(self, unit: Unit, rules: Iterable[Rule]) -> list[Rule]:
        """The rules that a unit is worth framing for: without a body or a word for one, only posts can be read."""
        named = self.named(unit.start, unit.end)
        if unit.items or self.main or any(mention.kind in _BODIES for mention in named):
            return list(rules)
        if self._referents.found(self.content[unit.start : unit.end], unit.start, named):
            return list(rules)
        return [rule for rule in rules if named and rule.relation == "OfficeHolding"]

    def frames(self, unit: Unit) -> Iterator[Frame]:
        """The frames of a unit."""
        match unit.kind:
            case "list":
                yield from () if self.titled_by_body(unit) else self._list(unit)
            case "table":
                yield from Tabling(self).frames(unit)
            case _:
                if (unit.start, unit.end) not in self._consumed:
                    yield from self._line(unit)

    def _line(self, unit: Unit) -> Iterator[Frame]:
        """The frames of a sentence or of a line: a card, names under a heading, or what it says by itself."""
        if card := self._cards.line(unit):
            yield card
            return
        headed = self._under_heading(unit)
        if headed is None or self._label_of_body(unit.start, unit.end):
            own = self.frame(unit.start, unit.end)
            yield undated(own) if headed or (unit.start, unit.end) in self._twice else own
        yield from [headed] if headed else []

    def _under_heading(self, unit: Unit) -> Frame | None:
        """A line of bare names under a heading that says in what capacity: one frame with it."""
        if not self.section.words or unit.end - unit.start > _LONG_LINE * 3:
            return None
        led = self.section.words.rstrip().endswith(":") and self._label_of_body(unit.start, unit.end)
        start = labels_group(self.content, unit.start, unit.end, broad=led)
        names = self.bare_all(start, unit.end)
        return self.headed(names) if names and not any(name.note for name in names) else None

    def headed(self, names: Iterable[Mention]) -> Frame:
        """Names under the heading that holds."""
        return self.under(Unit(*self.section.stretch), list(names))

    def frame(self, start: int, end: int) -> Frame:
        """The frame of a stretch: names, references and dates as mentions, lists folded."""
        text = self.content[start:end]
        named = self.named(start, end)
        merged = disjoint(
            [
                *named,
                *self._referents.found(text, start, named),
                *dates_of(text, start, self.spoken, self._year(start), self.content[max(0, start - _BACK) : start]),
            ]
        )
        return frame_of(self.content, start, end, folded(merged, self.content, start))

    def _year(self, place: int) -> str:
        """The year that stands as a heading above a place, in a chronicle that has several."""
        if len(self._years) < 2:
            return ""
        above = bisect_left(self._years, (place, ""))
        return self._years[above - 1][1] if above else ""

    def _list(self, unit: Unit) -> Iterator[Frame]:
        if holders := self._held(unit):
            yield from holders
            return
        titled = titles(self.content[unit.start : unit.end])
        found = {item: self._listed(item, titled=titled) for item in unit.items}
        names = [name for names in found.values() for name in names]
        if not names or 2 * sum(map(bool, found.values())) < len(unit.items):
            yield self._joined(unit)
            return
        plain = {item for item, items in found.items() if items and not any(name.note for name in items)}
        self._twice.update(item for item in plain if self._label_of_body(*item))
        self._consumed.update(plain - self._twice)
        yield self.headed(names) if self.section.words and not titled else self.under(unit, names)

    def _held(self, unit: Unit) -> list[Frame]:
        """The frames of a list of persons under a lead-in or a heading that names their post."""
        held = sum(self._holders.holds(item) for item in unit.items)
        post = 2 * held > len(unit.items) and (post_of(self.content[unit.start : unit.end]) or post_of(self.heading))
        return list(self._holders.frames(post, ((item,) for item in unit.items))) if post else []

    def _listed(self, item: Stretch, *, titled: bool) -> tuple[Mention, ...]:
        """The names of an item; under a lead-in that says in what capacity, behind a label ("the others: ...")."""
        return self.bare_all(*item) or self.bare_all(self._grouped(*item, broad=titled), item[1])

    def _grouped(self, start: int, end: int, *, broad: bool) -> int:
        """Where names begin behind a label that groups them: any but one that says another capacity of this body."""
        place = labels_group(self.content, start, end, broad=broad)
        own = broad and says_capacity(self.content[start:place]) and not self._label_of_body(start, end)
        return start if own else place

    def _label_of_body(self, start: int, end: int) -> bool:
        """Whether the label of an item names a body, so that its names belong to that one too: "members of O: ..."."""
        label = labels_group(self.content, start, end, broad=True)
        return any(mention.kind == Kind.BODY for mention in self.named(start, label))

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

    def under(self, unit: Unit, items: list[Mention]) -> Frame:
        """Names under a lead-in or a caption, as one list."""
        whole = Mention(
            Kind.LIST, items[0].start, items[-1].end, self.content[items[0].start : items[-1].end], items=tuple(items)
        )
        lead = self.frame(*heading_words(self.content, unit.start, unit.end))
        lead = replace(lead, text=_LOUD.sub(lambda word: word[0].lower(), lead.text))
        return listed(lead, whole, ((unit.start, unit.end),) if unit.end > unit.start else ())


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
