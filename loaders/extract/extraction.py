"""Extraction: units, mentions, frames, rules, mood, dates, claims. Each step is a module; this one joins them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comity.graph.claim import Claim, Thing
from comity.graph.document import Document
from comity.loaders.extract.frames.frame import Frame, frame_of
from comity.loaders.extract.frames.guards import refused
from comity.loaders.extract.frames.mood import mood
from comity.loaders.extract.frames.rules import Rule, rulebook
from comity.loaders.extract.frames.when import when
from comity.loaders.extract.mentions.dated import dates_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lists import folded
from comity.loaders.extract.mentions.referents import Referents
from comity.loaders.extract.mentions.scan import scan
from comity.loaders.extract.relations.found import Found, Source
from comity.loaders.extract.relations.registry import BUILDERS
from comity.loaders.extract.units.unit import LONGEST, Unit, units
from comity.loaders.read import Reading
from comity.ontology.gazetteer import find

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Unread:
    """A sentence that seemed to say something and was left unread, with the reason."""

    start: int
    end: int
    sentence: str
    reason: str


@dataclass(frozen=True)
class Extraction:
    """What was read out of a document, and what was left unread."""

    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]


def extract(reading: Reading) -> Extraction:
    """The claims of a document, sorted and unique, and the sentences left unread.

    A document in a language that is not read here yields no claim and one line that says so.

    >>> from comity.loaders.read import Segment, Text
    >>> content = "Kuwait joined CICA in 2022."
    >>> reading = Reading(Document("a", "A", language="en"), Text(content, (Segment(0, len(content), "body"),)))
    >>> [str(claim.begin.period) for claim in extract(reading).claims]
    ['2022']
    """
    if not reading.readable:
        return Extraction((), (Unread(0, 0, "", f"not read: language {reading.document.language}"),))
    results = list(_Pass(reading).results())
    claims = {claim.key: claim for claim in results if isinstance(claim, Claim)}
    unread = {line for line in results if isinstance(line, Unread)}
    return Extraction(tuple(sorted(claims.values(), key=_order)), tuple(sorted(unread)))


def _order(claim: Claim) -> tuple[str, str]:
    return claim.relation, claim.key


def speaker_state(document: Document) -> Thing | None:
    """The state that speaks as "our country", if the document's speaker is one."""
    meant = {name.path for name in find(document.speaker) if name.kind != "demonym"} if document.speaker else set()
    return Thing(meant.pop()) if len(meant) == 1 else None


class _Pass:
    """One pass over a document, from front to back, remembering what has been named."""

    def __init__(self, reading: Reading) -> None:
        self._source = Source(reading.document, reading.text.content)
        self._text = reading.text
        self._mentions = scan(reading.text)
        self._starts = [mention.start for mention in self._mentions]
        self._referents = Referents(speaker_state(reading.document))

    def results(self) -> Iterator[Claim | Unread]:
        for unit in units(self._text):
            words = {word.lower() for word in _WORD.findall(self._source.content, unit.start, unit.end)}
            rules = rulebook().called(words)
            mentions = self._mentions_of(unit)
            if rules and unit.end - unit.start <= LONGEST:
                frame, mentions = self._frame(unit, mentions)
                yield from self._read(frame, rules, unit)
            elif rules:
                yield self._unread(unit, "too long for a sentence")
            self._referents.remember(mentions, self._source.content, unit.start)

    def _mentions_of(self, unit: Unit) -> list[Mention]:
        return self._mentions[bisect_left(self._starts, unit.start) : bisect_left(self._starts, unit.end)]

    def _frame(self, unit: Unit, named: list[Mention]) -> tuple[Frame, list[Mention]]:
        text = self._source.content[unit.start : unit.end]
        referred = self._referents.found(text, unit.start)
        dated = dates_of(text, unit.start, self._source.document.date)
        merged = _disjoint([*named, *referred, *dated])
        mentions = folded(merged, self._source.content, unit.start)
        return frame_of(self._source.content, unit.start, unit.end, mentions), mentions

    def _read(self, frame: Frame, rules: Iterable[Rule], unit: Unit) -> Iterator[Claim | Unread]:
        taken: dict[str, list[tuple[int, int]]] = {}
        for rule in rules:
            for match in rule.pattern.finditer(frame.text):
                covered = taken.setdefault(rule.relation, [])
                if any(match.start() >= start and match.end() <= end for start, end in covered):
                    continue
                results = list(self._claims(rule, frame, match, unit))
                if any(isinstance(result, Claim) for result in results):
                    covered.append(match.span())
                yield from results

    def _claims(self, rule: Rule, frame: Frame, match: re.Match[str], unit: Unit) -> Iterator[Claim | Unread]:
        if reason := refused(rule, frame, match):
            yield self._unread(unit, f"{rule.name}: {reason}")
            return
        date = when(frame, match.start(), match.end())
        said = mood(frame.text[: match.start()], frame.text[match.start() : match.end()], frame.text[match.end() :], bool(date))
        found = Found(rule, frame, match, said, date, self._source)
        claims = list(BUILDERS[rule.relation](found))
        if not claims:
            yield self._unread(unit, f"{rule.name}: something in it is ambiguous")
        yield from claims

    def _unread(self, unit: Unit, reason: str) -> Unread:
        return Unread(unit.start, unit.end, " ".join(self._source.content[unit.start : unit.end].split())[:300], reason)


def _disjoint(mentions: list[Mention]) -> list[Mention]:
    """Mentions in order without overlaps, a blocker before what it blocks, the longer first."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if mention.kind == Kind.DATE and kept and mention.start < kept[-1].end:
            continue
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
