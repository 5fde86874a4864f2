"""Tables as frames: a row reads as the sentence that it stands for, by what its headings or its cells show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.loaders.extract.frames.cards import Cards
from comity.loaders.extract.frames.frame import Frame, frame_of, glued
from comity.loaders.extract.frames.rows import Rows
from comity.loaders.extract.mentions.dated import dates_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.units.lines import Stretch
from comity.loaders.extract.units.sections import titles
from comity.loaders.extract.units.tables import Table, party_column, table
from comity.loaders.extract.units.unit import Unit
from comity.loaders.read.dates import Span

if TYPE_CHECKING:
    from comity.loaders.extract.frames.framing import Framing

_FIELDS = re.compile(
    r"(?:lead |priority )?(?:sectors?|areas?(?: of co-?operation)?|fields?(?: of co-?operation)?)", re.IGNORECASE
)
_OUTCOMES = re.compile(r"result|outcome|documents?\b|declaration|adopted|instrument", re.IGNORECASE)
_TITLES = re.compile(r"(?:title|document|instrument|text|name of (?:the )?document)s?", re.IGNORECASE)
_PART = re.compile(r"[^;\s][^;]*")
_MEETING = re.compile(r"summit|ministerial|meeting|session|conference", re.IGNORECASE)
_VOID = re.compile(
    r"declin|refus|postpon|cancel|to be (?:announced|confirmed)|\bt(?:bc|ba|bd)\b|never|propos|candidat|pending"
    r"|tentativ|planned|designat|wound up|dissolved|called off|not held|did not take place",
    re.IGNORECASE,
)
_FOUNDER = re.compile(
    r"\((founder|found(?:ing|er)(?: [a-z ]+)?|original(?: [a-z ]+)?)\)"
    r"|[|\t] *(found(?:er|ing [a-z]+)|original [a-z]+) *(?:[|\t\n]|$)",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(r"(?P<noun>[A-Za-z][\w ]*?) \((?P<kind>[a-z]+)\)")
_EARLIER = re.compile(
    r"\b(?:observer|dialogue partner|partner|associate(?: member)?) (?:from|since|in) (?=\d)", re.IGNORECASE
)
_ASKED = re.compile(r"applied|applicat|request|\binterest", re.IGNORECASE)
_BELONGS = re.compile(r"^\W*(?:[a-z]+ )?(?:member|observer|(?:dialogue )?partner|associate)", re.IGNORECASE)


class Tabling:
    """Makes the frames of tables, with the names that a framing sees in their cells."""

    def __init__(self, framing: Framing) -> None:
        self._framing = framing
        self._cards = Cards(framing)

    def frames(self, unit: Unit) -> Iterator[Frame]:
        """The frames of a table: of meetings, of a state's bodies, or of parties."""
        whole = table(self._framing.content, unit.items, self._framing.bare)
        if whole is None:
            return
        made = list(self._cards.rows(whole.rows if whole.bare else (whole.first, *whole.rows)))
        yield from made or self._rows(
            unit, replace(whole, rows=tuple(r for r in whole.rows if not self._void(r, whole)))
        )

    def _rows(self, unit: Unit, found: Table) -> Iterator[Frame]:
        """The frames of a table by what its rows are: holders of a post, meetings, bodies, parties, days."""
        column = party_column(found, self._framing.bare)
        rowing = Rows(self._framing, found)
        yield from rowing.holders(self._framing.content[unit.start : unit.end])
        yield from self._columns(found)
        if found.place is not None and found.begin is not None and self._meeting_word(unit, found):
            yield from self._meetings(unit, found)
            yield from rowing.chairs()
        elif column is not None and found.status and self._of_bodies(found, column):
            yield from self._profile(unit, found, column)
        elif column is not None:
            yield from self._parties(unit, found, column)
            yield from self._earlier(found, column)
            yield from rowing.remarks(column)
        else:
            yield from rowing.days()

    def _void(self, row: tuple[Stretch, ...], found: Table) -> bool:
        """Whether a row doubts itself; that a member once applied is no doubt."""
        words = self._whole(row)
        asked = _ASKED.search(words) and not _BELONGS.search(self._words(row, found.status))
        return bool(asked or _VOID.search(words))

    def _columns(self, found: Table) -> Iterator[Frame]:
        """Further columns of a table: fields of cooperation read as a label with its list, outcomes with their date."""
        for number, words in enumerate(found.header):
            cells = [(row, row[number]) for row in found.rows if number < len(row)]
            if number and cells and _FIELDS.fullmatch(words.strip()):
                parts = [part for row, cell in cells for part in (self._framing.frame(*cell), "; ")]
                stretch = ((cells[0][0][0][0], cells[-1][0][-1][1]),)
                first = replace(self._framing.frame(*cells[0][1]), evidence=stretch)
                yield glued(first, ("Areas of cooperation: ", *parts[:-1]))
            elif found.begin not in (None, number) and (_TITLES.fullmatch(words) if not number else _outcome(words)):
                yield from (frame for row, cell in cells for frame in self._outcomes(row, cell, found.begin))

    def _outcomes(self, row: tuple[Stretch, ...], cell: Stretch, begin: int | None) -> Iterator[Frame]:
        """What came of a meeting, apart: a title with its day behind it, a deed with its day before it."""
        if begin is None or begin >= len(row):
            return
        date = self._framing.frame(*row[begin])
        for part in _PART.finditer(self._framing.content, *cell):
            title = replace(self._framing.frame(*part.span()), evidence=((row[0][0], row[-1][1]),))
            deed = title.text[:1] in (Kind.STATE.value, Kind.LIST.value)
            yield glued(title, (date, ": ", title, ".") if deed else (title, " (", date, ")"))

    def _of_bodies(self, found: Table, column: int) -> bool:
        """Whether a table names bodies, so that it is about the state of its heading."""
        named = [self._framing.bare(*row[column]) for row in found.rows if column < len(row)]
        return 2 * sum(name is not None and name.kind == Kind.BODY for name in named) > len(named)

    def _profile(self, unit: Unit, found: Table, column: int) -> Iterator[Frame]:
        """A row of a state's profile reads as "• SCO: founding member: Kyrgyzstan"."""
        states = [name for name in self._framing.named(0, unit.items[0][0]) if name.kind == Kind.STATE]
        if len({state.thing for state in states}) != 1:
            return
        for row in found.rows:
            body = self._framing.bare(*row[column]) if column < len(row) else None
            if body and body.kind == Kind.BODY:
                party = Mention(Kind.LIST, states[0].start, states[0].end, states[0].text,
                                items=(replace(states[0], span=self._dates(row, found)),))  # fmt: skip
                frame = frame_of(self._framing.content, body.start, body.end, [body])
                words = f": {self._words(row, found.status)}: "
                last = Frame(party.kind.value, ((party.start, party.end),), {0: party})
                yield glued(replace(frame, evidence=((row[0][0], row[-1][1]),)), ("• ", frame, words, last))

    def _parties(self, unit: Unit, found: Table, column: int) -> Iterator[Frame]:
        """Rows of parties, together under the caption, or apart under the capacity of each."""
        groups: dict[str, list[Mention]] = {}
        for row in found.rows:
            party = self._framing.bare(*row[column]) if column < len(row) else None
            if party:
                status = _QUALIFIED.sub(r"\g<kind> \g<noun>", self._words(row, found.status)).capitalize()
                founder = _FOUNDER.search(self._row(row))
                note = next(filter(None, founder.groups())) if founder else party.note
                dated = replace(party, span=self._dates(row, found) or party.span, note=note)
                groups.setdefault(status, []).append(dated)
        titled = titles(self._framing.content[unit.start : unit.end])
        plain = "" if titled else "Chairmanship" if found.of_chairs else "Member" * found.joined
        for status, items in groups.items():
            own = status if not titled or _BELONGS.search(status) else ""
            yield self._grouped(unit, own or plain, items)

    def _earlier(self, found: Table, column: int) -> Iterator[Frame]:
        """A cell that notes an earlier capacity ("Observer from 2009") reads as a note behind the name."""
        for row in found.rows:
            for number, cell in enumerate(row):
                noted = number > column and _EARLIER.match(self._framing.content, *cell)
                if noted and (name := self._framing.bare(*row[column])):
                    party, note = self._framing.frame(name.start, name.end), self._framing.frame(*cell)
                    yield glued(replace(party, evidence=((row[0][0], row[-1][1]),)), (party, " (", note, ")"))

    def _grouped(self, unit: Unit, status: str, items: list[Mention]) -> Frame:
        """A group of a table under its own capacity, else under the caption or the heading."""
        frame = self._framing.under(unit, items)
        if status:
            last = Frame(frame.text[-1], frame.places[-1:], {0: frame.mentions[len(frame.text) - 1]})
            return glued(frame, (f"{status}{'' if status == 'Chairmanship' else 's'}: ", last))
        titled = titles(self._framing.content[unit.start : unit.end])
        return self._framing.headed(items) if self._framing.section.words and not titled else frame

    def _dates(self, row: tuple[Stretch, ...], found: Table) -> Span | None:
        named = (found.begin, found.end) if any(found.header) else range(1, len(row))
        columns = [number for number in named if number is not None and number < len(row)]
        spans = [
            date.span
            for number in dict.fromkeys(columns)
            for date in dates_of(self._framing.content[slice(*row[number])], row[number][0], self._framing.spoken)
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
                first, place, date = (self._framing.frame(*row[number]) for number in (0, found.place, found.begin))
                stretch = (row[0][0], row[-1][1])
                kind_of = f"{_ending(first.text)}{kind}" if first.text.isdigit() else kind
                yield glued(replace(first, evidence=(stretch,)), (first, kind_of, place, " on ", date))

    def _meeting_word(self, unit: Unit, found: Table) -> str:
        """What a table's rows are, by its first heading or by its caption: "summit", or nothing."""
        for words in (found.header[0], self._framing.content[unit.start : unit.end]):
            if word := _MEETING.search(words):
                return word[0].lower().rstrip("s")
        return ""

    def _row(self, row: tuple[Stretch, ...]) -> str:
        """A row's cells, each behind a mark, in whatever marks the text has them."""
        return "".join(f"| {self._framing.content[slice(*cell)]} " for cell in row)

    def _whole(self, row: tuple[Stretch, ...]) -> str:
        return self._framing.content[row[0][0] : row[-1][1]]

    def _words(self, row: tuple[Stretch, ...], column: int | None) -> str:
        return self._framing.content[slice(*row[column])] if column is not None and column < len(row) else ""


def _outcome(words: str) -> bool:
    """Whether a heading names what came of meetings, and not where or when."""
    return bool(_OUTCOMES.search(words)) and not re.search(
        r"\b(?:at|in|on|when|where|date|place)\b", words, re.IGNORECASE
    )


def _ending(number: str) -> str:
    """What makes a number an ordinal: 1st, 2nd, 11th."""
    teen = number[-2:-1] == "1"
    return "th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1:], "th")
