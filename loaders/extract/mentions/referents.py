"""What "the Conference", "it", "both bodies" and "our country" refer to: named rules, and silence in doubt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.leading import NAMED, subject_of
from comity.loaders.extract.mentions.lexicon import head_nouns
from comity.loaders.extract.mentions.wording import (
    ACTS,
    AMONG,
    ANOTHER,
    BODY_SAYS,
    BOTH,
    CAPITAL,
    COUNTRY,
    DEFINITE,
    EXPLETIVE,
    GENERIC,
    IT,
    NO_SUBJECT,
    NOUNS,
    OBJECT_IT,
    OUR_CAPITAL,
    OURS,
)
from comity.loaders.extract.mentions.words import words_of
from comity.ontology.gazetteer import capitals, labels

_WINDOW = 700
_CLOSE = 250
_NEAR = 95


_TELLS = re.compile(r";|\b(?:grew|grown|launched|founded|established|created|is|are|was|were|has|had|became|joined)\b")
"""What stands in a line that tells something and is no title of a section, though it has no full stop."""


@dataclass
class Referents:
    """The bodies and states named so far, latest last; ``speaker`` is the state that speaks, if one does.

    ``called`` gives the nouns by which the text may call the bodies that it introduces itself, ``house`` is
    the body before which one speaks: there, "this Organization" is that one. ``voice`` is the body that
    speaks for itself: "we have five members", "our Secretariat".

    >>> Referents().found("It met.", 0)
    []
    """

    speaker: Thing | None = None
    called: dict[str, frozenset[str]] = field(default_factory=dict)
    house: Thing | None = None
    voice: Thing | None = None
    named: list[Mention] = field(default_factory=list)
    lead: Mention | None = None
    section: Thing | None = None
    main: Thing | None = None
    _last: tuple[str, int, list[Mention]] = field(default=("", -1, []), repr=False)

    def found(self, text: str, start: int, own: Sequence[Mention] = ()) -> list[Mention]:
        """The references of a unit's text that can be resolved; ``own`` are the names in the unit itself."""
        if self._last[:2] != (text, start):
            said = words_of(text)
            kinds = (kind for words, kind in _KINDS if not words.isdisjoint(said))
            mentions = [mention for kind in kinds for mention in kind(self, text, start, own)]
            self._last = text, start, sorted(mentions, key=lambda mention: mention.start)
        return self._last[2]

    def remember(self, mentions: list[Mention], start: int, text: str = "", *, heading: bool = False) -> None:
        """Take in what a unit names, for the units after it; a heading's body stays for its section."""
        if heading and not _TELLS.search(text):
            self.section = _only([m for m in mentions if m.kind == Kind.BODY]) or self.section
        parties = [part for mention in mentions for part in mention.parts if part.thing and part.kind in NAMED]
        self.named = [*self.named[-40:], *parties]
        first = subject_of(mentions, start, text)
        silent = not parties and self.lead and NO_SUBJECT.match(text) and not heading
        self.lead = first or (self.lead if silent else None)

    @property
    def recent(self) -> Thing | None:
        """The body named last."""
        return next((mention.thing for mention in reversed(self.named) if mention.kind == Kind.BODY), None)

    def near(self, place: int) -> Thing | None:
        """The only body named right before a place, besides the one before which one speaks."""
        bodies = (mention for mention in self.named if mention.kind == Kind.BODY and mention.thing != self.house)
        return _only([mention for mention in bodies if place - _CLOSE < mention.end <= place])

    def _nouns(self, text: str, start: int, own: Sequence[Mention]) -> Iterator[Mention]:
        for match in DEFINITE.finditer(text):
            housed = self.house if match[1] in ("Organization", "Organisation") else None
            before = [mention for mention in own if mention.end <= start + match.start()]
            thing = housed or self._by_noun(match[1], start + match.start(), before)
            if thing:
                yield _mention(Kind.BODY, match.span(), start, match[0], thing, "house" if housed else "definite-noun")

    def _by_noun(self, noun: str, place: int, before: Sequence[Mention]) -> Thing | None:
        paths = head_nouns().get(noun.lower(), frozenset()) | self.called.get(noun.lower(), frozenset())
        recent = [mention for mention in (*self.named, *before) if mention.kind == Kind.BODY and mention.thing]
        called = [m for m in recent if m.thing and m.thing.path in paths]
        if noun[0].isupper():
            return _only([m for m in called if m.end > place - _CLOSE] or called[-1:])
        near = [m for m in recent if m.end > place - _WINDOW // 2]
        generic = noun.lower() in GENERIC
        known = _only(near) or (_only([m for m in called if m in near]) if generic else None)
        return known or (self.main if generic and not near else None)

    def _pronouns(self, text: str, start: int, own: Sequence[Mention]) -> Iterator[Mention]:
        """ "It" is the subject of the sentence so far, else of the one before; "they" are its list."""
        subject = subject_of(own, start, text)
        for match in IT.finditer(text[: _NEAR if subject is None else len(text)]):
            inside = subject is not None and subject.end < start + match.start()
            meant = subject if inside else self.lead
            if subject and inside and (match[1] == "It" or ANOTHER.search(text, subject.end - start, match.start())):
                continue
            if not meant or (match[1] in ("It", "it") and EXPLETIVE.match(text, match.end())):
                continue
            if meant.kind == Kind.STATE and ACTS.match(text, match.end()):
                continue
            yield _mention(meant.kind, match.span(1), start, match[1], meant.things[0], "pronoun")
            if not inside:
                return

    def _object(self, text: str, start: int, own: Sequence[Mention]) -> Iterator[Mention]:
        """What a state joined, chaired or belonged to, said as "it": the body named last, if it is near."""
        for match in OBJECT_IT.finditer(text):
            place = start + match.start(1)
            near = (m.thing for m in (*self.named, *own) if m.kind == Kind.BODY and place - _WINDOW < m.end <= place)
            if thing := next(reversed([*near]), None):
                yield _mention(Kind.BODY, match.span(1), start, match[1], thing, "pronoun")

    def _both(self, text: str, start: int, own: Sequence[Mention]) -> Iterator[Mention]:
        for match in BOTH.finditer(text):
            last: dict[Thing, Mention] = {}
            for mention in self.named:
                if mention.kind == Kind.BODY and mention.thing and mention.end > start - 2 * _WINDOW:
                    last[mention.thing] = mention
            if len(last) == 2:
                span = start + match.start(), start + match.end()
                items = tuple(Mention(Kind.BODY, *span, match[0], (thing,), rules=("both-bodies",)) for thing in last)
                yield Mention(Kind.LIST, *span, match[0], items=items, rules=("both-bodies",))

    def _country(self, text: str, start: int, own: Sequence[Mention]) -> Iterator[Mention]:
        if self.lead and self.lead.kind == Kind.STATE and self.lead.thing:
            for match in COUNTRY.finditer(text):
                yield _mention(Kind.STATE, match.span(), start, match[0], self.lead.thing, "definite-noun")

    def _ours(self, text: str, start: int, own: Sequence[Mention]) -> Iterator[Mention]:
        if self.speaker:
            if (among := AMONG.search(text)) and not OURS.match(text, among.start(1)):
                yield _mention(Kind.STATE, among.span(1), start, among[1], self.speaker, "speaker-state")
            for match in OURS.finditer(text):
                yield _mention(Kind.STATE, match.span(), start, match[0], self.speaker, "speaker-state")
        elif self.voice:
            for match in BODY_SAYS.finditer(text):
                yield _mention(Kind.BODY, match.span(), start, match[0], self.voice, "body-speaks")

    def _capitals(self, text: str, start: int, own: Sequence[Mention]) -> Iterator[Mention]:
        """ "The Pakistani capital" is a town, and so is "our capital" where a state speaks."""
        for mention in own:
            if mention.kind == Kind.DEMONYM and (match := CAPITAL.match(text, mention.end - start)):
                yield from _capital(mention.thing, mention.start, start + match.end())
        if self.speaker:
            for match in OUR_CAPITAL.finditer(text):
                yield from _capital(self.speaker, start + match.start(), start + match.end())


_KINDS: tuple[tuple[frozenset[str], Callable[[Referents, str, int, Sequence[Mention]], Iterator[Mention]]], ...] = (
    (NOUNS, Referents._nouns),
    (frozenset({"it", "its"}), Referents._pronouns),
    (frozenset({"it"}), Referents._object),
    (frozenset({"both", "two"}), Referents._both),
    (frozenset({"country", "republic", "kingdom", "sultanate"}), Referents._country),
    (frozenset({"we", "our", "us", "my"}), Referents._ours),
    (frozenset({"capital"}), Referents._capitals),
)
"""The words of which one must stand in a text for each kind of reference."""


def _capital(state: Thing | None, first: int, last: int) -> Iterator[Mention]:
    """The town that is the one capital of a state, under its usual name, where the text only calls it the capital."""
    ruled = ((place, f"state/{row['state']}") for place, rows in capitals().items() for row in rows)
    towns = [place for place, path in ruled if state and path == state.path]
    if len(towns) == 1:
        yield Mention(Kind.PLACE, first, last, labels()[towns[0]], (Thing(towns[0]),), rules=("capital-of",))


def _only(mentions: list[Mention]) -> Thing | None:
    things = {mention.thing for mention in mentions}
    return things.pop() if len(things) == 1 else None


def _mention(kind: Kind, span: tuple[int, int], start: int, text: str, thing: Thing, rule: str) -> Mention:
    return Mention(kind, start + span[0], start + span[1], text, (thing,), rules=(rule,))
