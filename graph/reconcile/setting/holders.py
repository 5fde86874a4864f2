"""Who else held what one at a time holds: a chair, a post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from comity.graph.claim import Thing, Value
from comity.graph.fact import Key
from comity.graph.period import Period, between
from comity.graph.reconcile.evidence import ByKey, Evidence
from comity.ontology.declarations import relation

Place = tuple[str, Value | None, str]
"""What one at a time holds: the relation, the thing within which it is held, and the kinds of holder.

A state and the person who chairs for it hold one chair each.
"""

Holdings = Mapping[Place, Mapping[Key, list[Period]]]


class Holders:
    """Who was firmly said to hold each place, and when."""

    def __init__(self, found: ByKey) -> None:
        self._moments: Holdings = _held(found, lambda item: item.moments)
        self._terms: Holdings = _held(found, _term)

    def others(self, key: Key) -> tuple[Period, ...]:
        """The moments at which others held what a key says one held; none for what many hold at a time."""
        if not relation(key.relation).held_alone:
            return ()
        return (*self._beside(key), *self._of_other_states(key))

    def _beside(self, key: Key) -> Iterator[Period]:
        for other, periods in self._moments.get(_place(key), {}).items():
            yield from periods if other != key else ()

    def _of_other_states(self, key: Key) -> Iterator[Period]:
        """Who chairs in person chairs for a state: the moments of all other states, where one alone had the term."""
        name, within, kinds = _place(key)
        own, states = self._moments.get((name, within, kinds), {}).get(key, []), (name, within, "state")
        if kinds != "person" or not own:
            return
        terms = self._terms.get(states, {})
        having = {state for state, periods in terms.items() if all(_lies_in_one(moment, periods) for moment in own)}
        if len(having) == 1:
            for state, periods in self._moments[states].items():
                yield from periods if state not in having else ()


def _held(found: ByKey, told: Callable[[Evidence], list[Period]]) -> Holdings:
    """What is told of each key of what one at a time holds, by place."""
    held: defaultdict[Place, dict[Key, list[Period]]] = defaultdict(dict)
    for key, evidence in found.items():
        if relation(key.relation).held_alone:
            held[_place(key)][key] = [period for item in evidence if item.affirms for period in told(item)]
    return held


def _place(key: Key) -> Place:
    alone = relation(key.relation).held_alone
    kinds = sorted(value.kind for role, value in key.roles if role != alone and isinstance(value, Thing))
    return key.relation, key.role(alone), " ".join(kinds)


def _term(item: Evidence) -> list[Period]:
    """The days on which it certainly held, where one source says from when to when."""
    if not item.begin or not item.end or item.begin.latest > item.end.earliest:
        return []
    return [between(item.begin.latest, item.end.earliest)]


def _lies_in_one(moment: Period, terms: list[Period]) -> bool:
    return any(term.earliest <= moment.earliest and moment.latest <= term.latest for term in terms)
