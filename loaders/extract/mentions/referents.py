"""What "the Conference", "it", "both bodies" and "our country" refer to: named rules, and silence in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import head_nouns

_DEFINITE = re.compile(
    r"(?<!is )(?<!as )(?<!was )\b[Tt]h(?:e|is)\s(?:regional\s|same\s)?(Conference|Forum"
    r"|Organi[sz]ation|Association|Council|Community|Union|Commonwealth|League|Alliance"
    r"|Group|Dialogue|Process|Pact|Initiative|Cooperation|Agency|Bank|Movement|Treaty|Partnership"
    r"|Network|Secretariat|Platform|Bloc"
    r"|organi[sz]ation|forum|bloc|grouping|group|association|alliance|body|conference|regional body"
    r"|union|community|platform|mechanism)"
    r"(?!\s(?:of|on|for|in which|[A-Z]))(?![\w-])"
)
_GENERIC = frozenset(
    [
        "organization",
        "organisation",
        "forum",
        "bloc",
        "grouping",
        "association",
        "alliance",
        "body",
        "conference",
        "union",
        "community",
        "platform",
        "mechanism",
        "group",
        "regional",
    ]
)
_IT = re.compile(r"(?:^(?:[A-Z][a-z]+(?: \w+){0,2}, )?|(?<=and )|(?<=, ))([Ii]t|[Ii]ts)(?= )")
_BOTH = re.compile(r"\b(?:[Bb]oth|[Tt]he two)\s(?:structures|organi[sz]ations|institutions|bodies|forums|fora)\b")
_COUNTRY = re.compile(r"\b[Tt]he (?:country|republic|kingdom|sultanate)\b(?!['’]s| of)")
_OURS = re.compile(
    r"\b(?:[Oo]ur|[Mm]y)\s(?:(?:own\s)?country|nation|Republic|Government|State)\b"
    r"|\b[Oo]ur(?=\s(?:[A-Z]+\s|current\s)?(?:chairmanship|chairpersonship|presidency)\s(?:of|in)\b)"
    r"|\b[Ww]e(?=\s(?:have\s|had\s|will\s|also\s|shall\s|been\s|are\s|were\s){0,3}(?:joined|became|assumed?|hosted?|chaired|chair|took\s|taken\s|taking\s|held\sthe"
    r"|hold\sthe|acceded|presid\w+|passed\sthe|handed\sover|belong|participat\w+|at\sthe\shelm|in\sthe\schair)\b)"
    r"|\b[Ww]e(?=\sare\san?\s(?:\w+\s)?(?:member|observer|participating))"
)
_ACTS = re.compile(
    r" (?:also )?(?:adopted|approved|endorsed|reaffirmed|welcomed|took note|noted|resolved to|expressed|commended"
    r"|urged)\b"
)
_SUBJECT = re.compile(
    r"(?:(?:In|On|At|Since|After|By|During|From|Today|Last|This|However|But|And|Then|Also|Until|With|Meanwhile|Later)\b"
    r"[^;]{0,55}[ ,])?"
    r"(?:[Tt]he )?"
)
_WINDOW = 700
_CLOSE = 250
_NEAR = 95


@dataclass
class Referents:
    """The bodies and states named so far, latest last; ``speaker`` is the state that speaks, if one does.

    ``called`` gives the nouns by which the text may call the bodies that it introduces itself, ``house`` is
    the body before which one speaks: there, "this Organization" is that one.

    >>> Referents().found("It met.", 0)
    []
    """

    speaker: Thing | None = None
    called: dict[str, frozenset[str]] = field(default_factory=dict)
    house: Thing | None = None
    named: list[Mention] = field(default_factory=list)
    lead: Mention | None = None
    section: Thing | None = None
    _last: tuple[str, int, list[Mention]] = field(default=("", -1, []), repr=False)

    def found(self, text: str, start: int) -> list[Mention]:
        """The references of a unit's text that can be resolved, with offsets from ``start``."""
        if self._last[:2] != (text, start):
            kinds = (self._nouns, self._pronouns, self._both, self._country, self._ours)
            mentions = [mention for kind in kinds for mention in kind(text, start)]
            self._last = text, start, sorted(mentions, key=lambda mention: mention.start)
        return self._last[2]

    def remember(self, mentions: list[Mention], start: int, text: str = "", *, heading: bool = False) -> None:
        """Take in what a unit names, for the units after it; a heading's body stays for its section."""
        if heading:
            self.section = _only([m for m in mentions if m.kind == Kind.BODY]) or self.section
        parties = [part for mention in mentions for part in mention.parts if part.thing and part.kind in _NAMED]
        self.named = [*self.named[-40:], *parties]
        leading = [mention for mention in mentions if mention.kind in _NAMED and mention.start - start < 60]
        first = leading[0] if leading and not leading[0].items else None
        leads = first and (not text or _SUBJECT.fullmatch(" ".join(text[: first.start - start].split(" "))))
        self.lead = first if leads else None

    @property
    def recent(self) -> Thing | None:
        """The body named last."""
        return next((mention.thing for mention in reversed(self.named) if mention.kind == Kind.BODY), None)

    def near(self, place: int) -> Thing | None:
        """The only body named right before a place, besides the one before which one speaks."""
        bodies = (mention for mention in self.named if mention.kind == Kind.BODY and mention.thing != self.house)
        return _only([mention for mention in bodies if place - _CLOSE < mention.end <= place])

    def _nouns(self, text: str, start: int) -> Iterator[Mention]:
        for match in _DEFINITE.finditer(text):
            housed = self.house if match[1] in ("Organization", "Organisation") else None
            thing = housed or self._by_noun(match[1], start + match.start())
            if thing:
                yield _mention(Kind.BODY, match.span(), start, match[0], thing, "house" if housed else "definite-noun")

    def _by_noun(self, noun: str, place: int) -> Thing | None:
        paths = head_nouns().get(noun.lower(), frozenset()) | self.called.get(noun.lower(), frozenset())
        recent = [mention for mention in self.named if mention.kind == Kind.BODY]
        called = [m for m in recent if m.thing and m.thing.path in paths]
        if noun[0].isupper():
            return _only([m for m in called if m.end > place - _CLOSE] or called[-1:])
        near = [m for m in recent if m.end > place - _WINDOW // 2]
        return _only(near) or (_only([m for m in called if m in near]) if noun.lower() in _GENERIC else None)

    def _pronouns(self, text: str, start: int) -> Iterator[Mention]:
        match = _IT.search(text[:_NEAR]) if self.lead and self.lead.thing else None
        if match and self.lead and self.lead.kind == Kind.STATE and _ACTS.match(text, match.end()):
            return
        if match and self.lead and self.lead.thing:
            yield _mention(self.lead.kind, match.span(1), start, match[1], self.lead.thing, "pronoun")

    def _both(self, text: str, start: int) -> Iterator[Mention]:
        for match in _BOTH.finditer(text):
            last: dict[Thing, Mention] = {}
            for mention in self.named:
                if mention.kind == Kind.BODY and mention.thing and mention.end > start - 2 * _WINDOW:
                    last[mention.thing] = mention
            if len(last) == 2:
                span = start + match.start(), start + match.end()
                items = tuple(Mention(Kind.BODY, *span, match[0], (thing,), rules=("both-bodies",)) for thing in last)
                yield Mention(Kind.LIST, *span, match[0], items=items, rules=("both-bodies",))

    def _country(self, text: str, start: int) -> Iterator[Mention]:
        if self.lead and self.lead.kind == Kind.STATE and self.lead.thing:
            for match in _COUNTRY.finditer(text):
                yield _mention(Kind.STATE, match.span(), start, match[0], self.lead.thing, "definite-noun")

    def _ours(self, text: str, start: int) -> Iterator[Mention]:
        if self.speaker:
            for match in _OURS.finditer(text):
                yield _mention(Kind.STATE, match.span(), start, match[0], self.speaker, "speaker-state")


_NAMED = frozenset({Kind.STATE, Kind.BODY})


def _only(mentions: list[Mention]) -> Thing | None:
    things = {mention.thing for mention in mentions}
    return things.pop() if len(things) == 1 else None


def _mention(kind: Kind, span: tuple[int, int], start: int, text: str, thing: Thing, rule: str) -> Mention:
    return Mention(kind, start + span[0], start + span[1], text, (thing,), rules=(rule,))
