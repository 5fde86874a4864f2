"""Rules applied to frames: matches, guards, mood, dates, and the builder of the relation that makes claims of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from comity.graph.claim import Claim
from comity.loaders.extract.frames.attribution import speaker_of
from comity.loaders.extract.frames.chronicle import Chronicle
from comity.loaders.extract.frames.clauses import clauses
from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.guards import refused
from comity.loaders.extract.frames.mood import Mood, mood
from comity.loaders.extract.frames.rules import Rule
from comity.loaders.extract.frames.titles import titled
from comity.loaders.extract.frames.when import when
from comity.loaders.extract.mentions.referents import Referents
from comity.loaders.extract.mentions.words import words_of
from comity.loaders.extract.relations import BUILDERS
from comity.loaders.extract.relations.found import Found, Source
from comity.loaders.extract.units.unit import Unit
from comity.loaders.extract.unread import Unread, unread


class Applied:
    """Reads the frames of one document by rules."""

    def __init__(self, source: Source, referents: Referents, chronicle: Chronicle) -> None:
        self._source = source
        self._referents = referents
        self._chronicle = chronicle

    def whole(self, frame: Frame, rules: list[Rule], unit: Unit) -> Iterator[Claim | Unread]:
        """A frame as it stands, then its clauses: they add what the frame does not say by itself."""
        said = set[tuple[str, object]]()
        for result in self.read(frame, rules, unit):
            if isinstance(result, Claim):
                said.add((result.relation, result.roles))
            yield result
        for clause in clauses(frame):
            for result in list(self.read(clause, _woken(rules, clause), unit)):
                if isinstance(result, Claim) and (result.relation, result.roles) not in said:
                    said.add((result.relation, result.roles))
                    yield result

    def read(self, frame: Frame, rules: Iterable[Rule], unit: Unit) -> Iterator[Claim | Unread]:
        """What rules find in a frame; a match inside one of its relation that gave a claim says nothing new."""
        taken: dict[str, list[tuple[int, int]]] = {}
        for rule, seen, match in _matches(frame, rules):
            covered = taken.setdefault(rule.relation, [])
            if rule.values.get("aside") or not _covers(covered, match, once=bool(rule.values.get("once"))):
                results = list(self._claims(rule, seen, match, unit))
                if any(isinstance(result, Claim) for result in results):
                    covered.append(match.span())
                yield from results

    def _claims(self, rule: Rule, frame: Frame, match: re.Match[str], unit: Unit) -> Iterator[Claim | Unread]:
        if reason := refused(rule, frame, match):
            yield unread(self._source.content, unit, f"{rule.name}: {reason}")
            return
        date = when(frame, match) or self._chronicle.date(frame)
        said = _said(rule, frame, match, bool(date))
        named = self._referents
        found = Found(rule, frame, match, said, date, self._source, named.recent, named.section, named.near(unit.start))
        claims = list(BUILDERS[rule.relation](found))
        if not claims:
            yield unread(self._source.content, unit, f"{rule.name}: something in it is ambiguous")
        yield from claims


def _matches(frame: Frame, rules: Iterable[Rule]) -> Iterator[tuple[Rule, Frame, re.Match[str]]]:
    """Each match with the frame in which it stands: rules of titles see the frame with its titles folded."""
    folded: Frame | None = None
    for rule in rules:
        seen = frame
        if rule.values.get("titles"):
            seen = folded = folded or titled(frame)
        for match in rule.matches_in(seen):
            yield rule, seen, match


def _covers(taken: Iterable[tuple[int, int]], match: re.Match[str], *, once: bool) -> bool:
    """Whether a match lies in a stretch that has been taken; with ``once``, whether it begins there."""
    return any(start <= match.start() < end and (once or match.end() <= end) for start, end in taken)


def _woken(rules: Iterable[Rule], frame: Frame) -> list[Rule]:
    """The rules of which a trigger stands in a frame, outside the names in it."""
    words = words_of(frame.text)
    return [rule for rule in rules if not rule.triggers.isdisjoint(words)]


def _said(rule: Rule, frame: Frame, match: re.Match[str], dated: bool) -> Mood:
    """The mood of a match; the words of a rule of mere nouns have none."""
    if rule.mood == "noun":
        return Mood(rule.values.get("modality", "stated"))
    inside = match[0] if rule.mood == "all" else ""
    said = mood(frame.text[: match.start()], inside, frame.text[match.end() :], dated)
    return replace(said, speaker=speaker_of(frame, *match.span()))
