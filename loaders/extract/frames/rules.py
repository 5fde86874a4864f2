"""Rules as data: one YAML file a relation, each rule with sentences that match and sentences that must not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import product
from typing import Any

import yaml

from comity.graph.errors import BadData
from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.patterns import spelt_out
from comity.loaders.extract.frames.searched import Searched

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml where it is there: ten times as fast, with the same result."""

MEANINGS = ("begin", "end", "state", "seen", "event", "term", "none")
"""What a date beside a match means: a begin, an end, a state's moment, when seen, an event's day, a term, nothing."""

MOODS = ("all", "clause", "noun")
"""What decides how a match is said: all its words and its clause, only the clause around it, or nothing (a noun)."""

READS = ("sentence", "answer", "pair", "title")
"""What a rule reads: a sentence, a question with its answer, a sentence or a heading with the one after it."""


@dataclass(frozen=True)
class Rule:
    """One way of saying a relation.

    ``triggers`` are the words of which one must stand in the sentence, ``also`` those of which one must stand
    beside it, if there are any, ``expression`` matches its frame,
    ``date`` is one of MEANINGS, ``values`` are constants for the builder, ``guards`` names of guards,
    ``restored`` the words that a cut-off sentence has lost, ``mood`` what decides how it is said (one
    of MOODS), ``matches`` and ``misses`` the examples.
    """

    name: str
    relation: str
    triggers: frozenset[str]
    also: frozenset[str]
    expression: str
    date: str
    values: dict[str, str]
    guards: tuple[str, ...]
    restored: str
    mood: str
    matches: tuple[str, ...]
    misses: tuple[str, ...]

    @property
    def reads(self) -> str:
        """What it reads, one of READS."""
        if self.values.get("asked"):
            return "answer"
        return {"": "sentence", "title": "title"}.get(self.values.get("followed", ""), "pair")

    def matches_in(self, frame: Frame) -> Iterator[re.Match[str]]:
        """Where its expression matches a frame."""
        return self.searched.matches(frame)

    @cached_property
    def searched(self) -> Searched:
        """Its expression, which never begins within a word; raises BadData for one that is none."""
        try:
            return Searched(rf"(?!\B\w)(?:{self.expression})")
        except re.error as fault:
            raise BadData(f"not a usable rule: {fault}", file=self.relation, place=self.name) from fault


@dataclass(frozen=True)
class Rulebook:
    """Rules, and which of them each trigger word calls."""

    rules: tuple[Rule, ...]

    def called(self, *said: AbstractSet[str], reads: Iterable[str] = ("sentence",)) -> list[Rule]:
        """The rules that sentences of these lower-case words need, in the order of the files.

        ``reads``, some of READS, asks for those that read two sentences together, of each of which the words are given.
        """
        numbers = set[int]()
        for by_word, words in product(map(self._by_word.__getitem__, reads), said):
            numbers.update(*map(by_word.__getitem__, by_word.keys() & words))
        rules = map(self.rules.__getitem__, sorted(numbers))
        return [rule for rule in rules if not rule.also or not all(map(rule.also.isdisjoint, said))]

    @cached_property
    def _by_word(self) -> dict[str, dict[str, list[int]]]:
        """By what they read, the places of the rules that each trigger word calls."""
        found: dict[str, dict[str, list[int]]] = {reads: {} for reads in READS}
        for number, rule in enumerate(self.rules):
            for word in rule.triggers:
                found[rule.reads].setdefault(word, []).append(number)
        return found


@cache
def rulebook() -> Rulebook:
    """The rules of all files; raises BadData for a rule that can not be used.

    >>> {rule.relation for rule in rulebook().rules} >= {"Membership", "Meeting"}
    True
    """
    folder = files("comity.loaders.extract") / "rules"
    macros: dict[str, str] = _loaded("macros.yml")
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".yml") and file.name != "macros.yml")
    return Rulebook(tuple(rule for name in names for rule in _file(name, macros)))


def _loaded(name: str) -> dict[str, Any]:
    """A file of rules, every scalar a string: YAML would read "on" and "no" as truth values."""
    text = (files("comity.loaders.extract") / "rules" / name).read_text(encoding="utf-8")
    found = yaml.load(text, Loader=_LOADER)
    assert isinstance(found, dict)
    return found


def _file(name: str, macros: dict[str, str]) -> list[Rule]:
    loaded = _loaded(name)
    lent = _loaded(loaded["borrows"])["macros"] if "borrows" in loaded else {}
    known = {**macros, **lent, **loaded.get("macros", {})}
    return [_rule(name, loaded, row, known) for row in loaded["rules"]]


def _one_of(known: tuple[str, ...], value: str) -> str:
    if value not in known:
        raise ValueError(f"{value!r} is none of {', '.join(known)}")
    return value


def _rule(file: str, loaded: dict[str, Any], row: dict[str, Any], macros: dict[str, str]) -> Rule:
    try:
        expression = spelt_out(row["pattern"], macros)
        meaning = _one_of(MEANINGS, row.get("date", loaded.get("date", "none")))
        triggers, also = (
            frozenset(str(row.get(key, loaded.get(key, ""))).lower().split()) for key in ("triggers", "also")
        )
        shared = (name for name in loaded.get("guards", []) if name not in row.get("without", []))
        guards = (*shared, *row.get("guards", []))
        return Rule(
            row["name"],
            loaded["relation"],
            triggers,
            also,
            expression,
            meaning,
            {**loaded.get("values", {}), **row.get("values", {})},
            guards,
            row.get("restored", ""),
            _one_of(MOODS, row.get("mood", loaded.get("mood", "all"))),
            tuple(row.get("matches", ())),
            tuple(row.get("misses", ())),
        )
    except (ValueError, KeyError) as fault:
        raise BadData(f"not a usable rule: {fault}", file=file, place=str(row.get("name", "?"))) from fault
