"""A sentence with one character in place of each mention, and the way back to the text's offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.units.marks import plain

_SPACE = re.compile(r"[\s\u00a0]")
_GAP = re.compile(r"[\s\u00a0]{2,}|[\x1e\x1f]")
"""White space that is more than one character counts as one space, a filler of a marked text as nothing."""
_THE = re.compile(r"\b(?:(?:what is (?:now|today)|what was (?:to become|then)) (?:called )?(?:the )?|[Tt]he )$")
_AGAIN = re.compile(r"[\s\u00a0]*(?:\((?:the )?| or (?:the )?|, (?:also known as|or|formerly) (?:the )?)$")
_ACRONYM = re.compile(r"[\s\u00a0]*\((?:the )?[\"“']?[A-Z][A-Za-z-]{1,12}[\"”']?\)")

Need = frozenset[str]
"""Strings of which a text in lower case must hold one."""

_ARTICLE = 32
_APART = 25
_BEFORE = 600


@dataclass(frozen=True)
class Frame:
    """What rules see of a unit: ``text`` with single spaces and mentions as characters, ``places`` their offsets.

    ``places`` has the start and end in the rendition of each character of ``text``; ``mentions`` are by
    their index in ``text``. A frame put together from a lead-in and a list, or from a table's row, names
    the stretches that show it as ``evidence``. ``before`` are the words of the text that stand before it.
    """

    text: str
    places: tuple[tuple[int, int], ...]
    mentions: dict[int, Mention]
    evidence: tuple[tuple[int, int], ...] = ()
    before: str = ""

    @cached_property
    def _lowered(self) -> str:
        return self.text.lower()

    @cached_property
    def _told(self) -> dict[Need, bool]:
        return {}

    def holds(self, need: Need) -> bool:
        """Whether one of some strings stands in its text in lower case; many rules need the same ones."""
        told = self._told.get(need)
        if told is None:
            told = self._told[need] = any(map(self._lowered.__contains__, need))
        return told

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the rendition of a stretch of the frame."""
        return min(place[0] for place in self.places[start:end]), max(place[1] for place in self.places[start:end])

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions of a stretch of the frame, in order."""
        return [self.mentions[place] for place in range(start, end) if place in self.mentions]

    def words(self, start: int, end: int) -> str:
        """The words of a stretch as the text has them, mentions spelled out, white space single."""
        parts = (
            self.mentions[place].text if place in self.mentions else self.text[place] for place in range(start, end)
        )
        return " ".join("".join(parts).split())

    @property
    def shown(self) -> str:
        """The frame for people: mentions as {KIND}.

        >>> frame_of("China met", 0, 9, [Mention(Kind.STATE, 0, 5, "China")]).shown
        '{STATE} met'
        """
        return "".join(
            f"{{{self.mentions[place].kind.name}}}" if place in self.mentions else char
            for place, char in enumerate(self.text)
        )


def frame_of(content: str, start: int, end: int, mentions: Iterable[Mention]) -> Frame:
    """The frame of ``content`` from ``start`` to ``end``; articles and repeated acronyms go into their mention."""
    builder = _Builder(content)
    place = start
    for mention in mentions:
        if mention.start < place:  # an acronym in brackets that the name before it took in
            continue
        if builder.repeats(mention, place) and (again := _AGAIN.match(content, place, mention.start)):
            closed = content.startswith({"(": ")", ",": ","}.get(again[0].strip()[0], "\0"), mention.end)
            if closed or again[0].strip()[0] != "(":  # "(CICA; Russian: ...)" says more than the acronym
                place = mention.end + closed
                continue
        builder.add_text(place, mention.start)
        place = mention.end
        if mention.kind != Kind.BLOCKED:
            if mention.kind in (Kind.BODY, Kind.ORGAN) and (acronym := _ACRONYM.match(content, mention.end, end)):
                place = acronym.end()
            builder.add_mention(mention)
        else:
            builder.add_text(mention.start, mention.end)
    builder.add_text(place, end)
    return builder.frame(plain(content[max(0, start - _BEFORE) : start]))


def listed(lead: Frame, items: Mention, evidence: tuple[tuple[int, int], ...]) -> Frame:
    """The frame of a lead-in with the list under it: "The members are: {LIST}"."""
    text = lead.text.rstrip(" .:")
    places = lead.places[: len(text)]
    end = (places[-1][1],) * 2 if places else (items.start,) * 2
    mentions = {place: mention for place, mention in lead.mentions.items() if place < len(text)}
    mentions[len(text) + 2] = items
    return Frame(f"{text}: {items.kind.value}", (*places, end, end, (items.start, items.end)), mentions, evidence)


def glued(frame: Frame, parts: tuple[str | Frame, ...]) -> Frame:
    """Frames and literal words in a row, as one frame that has the evidence of ``frame``."""
    text, places, mentions = "", list[tuple[int, int]](), dict[int, Mention]()
    for part in parts:
        piece = part if isinstance(part, Frame) else Frame(part, ((frame.places[0][0],) * 2,) * len(part), {})
        mentions.update({len(text) + place: mention for place, mention in piece.mentions.items()})
        text += piece.text
        places.extend(piece.places)
    return Frame(text, tuple(places), mentions, frame.evidence, frame.before)


def joined(frame: Frame, *parts: tuple[int, int] | str) -> Frame:
    """Stretches of a frame, with words of our own between them, as one frame.

    >>> joined(frame_of("It met and rose", 0, 15, []), (0, 2), " ", (11, 15)).text
    'It rose'
    """
    text, places, mentions = "", list[tuple[int, int]](), dict[int, Mention]()
    for part in parts:
        if isinstance(part, str):
            last = places[-1] if places else frame.places[0]
            places.extend([(last[1], last[1])] * len(part))
            text += part
            continue
        start, end = part
        mentions.update({len(text) + at - start: frame.mentions[at] for at in frame.mentions if start <= at < end})
        places.extend(frame.places[start:end])
        text += frame.text[start:end]
    return Frame(text, tuple(places), mentions, frame.evidence)


class _Builder:
    def __init__(self, content: str) -> None:
        self._content = content
        self._chars: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._mentions: dict[int, Mention] = {}

    def add_text(self, start: int, end: int) -> None:
        place = start
        for space in _GAP.finditer(self._content, start, end):
            self._add_plain(place, space.start())
            if plain(space[0]):
                self._add_char(" ", *space.span())
            place = space.end()
        self._add_plain(place, end)

    def _add_plain(self, start: int, end: int) -> None:
        self._chars.extend(_SPACE.sub(" ", self._content[start:end]))
        self._starts.extend(range(start, end))
        self._ends.extend(range(start + 1, end + 1))

    def _add_char(self, char: str, start: int, end: int) -> None:
        self._chars.append(char)
        self._starts.append(start)
        self._ends.append(end)

    def repeats(self, mention: Mention, place: int) -> bool:
        """Whether a mention names once more the body that ends at ``place``."""
        last = self._mentions.get(len(self._chars) - 1)
        same = last is not None and last.things == mention.things and last.kind == Kind.BODY
        return same and 0 < mention.start - place < _APART

    def add_mention(self, mention: Mention) -> None:
        if the := _THE.search("".join(self._chars[-_ARTICLE:])):
            for told in (self._chars, self._starts, self._ends):
                del told[-len(the[0]) :]
        self._mentions[len(self._chars)] = mention
        self._add_char(mention.kind.value, mention.start, mention.end)

    def frame(self, before: str) -> Frame:
        return Frame(
            "".join(self._chars), tuple(zip(self._starts, self._ends, strict=True)), self._mentions, before=before
        )
