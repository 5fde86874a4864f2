"""Who else holds what one at a time holds, and for which states a person in the chair can not chair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from comity.graph.claim import Thing, Value
from comity.graph.fact import Key
from comity.graph.period import EARLIEST, LATEST, Period
from comity.graph.reconcile.evidence import ByKey, Evidence
from comity.ontology.declarations import relation

Place = tuple[str, Value | None, str]
Holders = Mapping[Key, Sequence[Evidence]]
_CHOSEN = frozenset({"applied", "decided", "signed"})
"""Rungs on which one is chosen for what another holds still."""


@dataclass(frozen=True, slots=True)
class Others:
    """The moments at which others ``held`` what one at a time holds, and those at which they were ``chosen`` for it."""

    held: tuple[Period, ...] = ()
    chosen: tuple[Period, ...] = ()


NOBODY = Others()


def others_on(found: ByKey) -> Callable[[Key], Others]:
    """What is said outright of others than the holder of a key.

    Of a person these are other persons, and the states for which he or she can not chair.

    >>> from comity.graph.claim import Claim, Moment, roles
    >>> from comity.graph.reconcile.evidence import gather
    >>> def chair(holder, **dates):
    ...     who = roles(organization=Thing("organisation/SCO"), holder=Thing(holder))
    ...     return Claim("Chairmanship", who, "a", **{part: Moment(Period(day)) for part, day in dates.items()})
    >>> found = gather([chair("person/hu", observed="2012-01"), chair("state/KAZ", begin="2010", end="2011-06-15")])
    >>> others = others_on(found)
    >>> [[str(period) for period in others(key).held] for key in found]
    [['2010', '2011-06-15'], []]
    """
    holders: defaultdict[Place, dict[Key, list[Evidence]]] = defaultdict(dict)
    for key, evidence in found.items():
        if relation(key.relation).held_alone:
            holders[_place(key)][key] = [item for item in evidence if item.affirms]
    told = {place: {key: _told_of(evidence) for key, evidence in of.items()} for place, of in holders.items()}

    def others(key: Key) -> Others:
        name, place, kinds = _place(key)
        alike, states = told.get((name, place, kinds), {}), holders.get((name, place, "state"), {})
        own = alike.get(key, NOBODY).held
        apart = _not_chaired_for(own, states) if kinds == "person" and own else ()
        about = [item for other, item in alike.items() if other != key]
        about += [told[name, place, "state"][state] for state in apart]
        return Others(
            tuple(period for item in about for period in item.held),
            tuple(period for item in about for period in item.chosen),
        )

    return others


def _told_of(evidence: Sequence[Evidence]) -> Others:
    chosen = tuple(item.begin for item in evidence if item.begin and item.begin_rung in _CHOSEN)
    return Others(tuple(_told(evidence)), chosen)


def _told(evidence: Iterable[Evidence]) -> list[Period]:
    return [
        period
        for item in evidence
        for period in item.moments
        if period is not item.begin or item.begin_rung not in _CHOSEN
    ]


def _place(key: Key) -> Place:
    """What one at a time holds; a state and the person who chairs for it hold one chair each."""
    alone = relation(key.relation).held_alone
    kinds = sorted(value.kind for role, value in key.roles if role != alone and isinstance(value, Thing))
    return key.relation, key.role(alone), " ".join(kinds)


def _not_chaired_for(own: Sequence[Period], states: Holders) -> list[Key]:
    """All states but the one that alone had the term; else those that had no term on any of a person's days."""
    having = [state for state, evidence in states.items() if all(_had(evidence, moment) for moment in own)]
    if len(having) == 1:
        return [state for state in states if state not in having]
    first, last = min(period.earliest for period in own), max(period.latest for period in own)
    return [state for state, evidence in states.items() if evidence and _elsewhen(evidence, first, last)]


def _had(evidence: Iterable[Evidence], moment: Period) -> bool:
    """Whether one source says from when to when a holder had it, and a moment lies within."""
    spans = ((item.begin.latest, item.end.earliest) for item in evidence if item.begin and item.end)
    return any(begin <= moment.earliest and moment.latest <= end for begin, end in spans)


def _elsewhen(evidence: Sequence[Evidence], first: date, last: date) -> bool:
    """Whether a holder had ended when some days came, or began after them: nothing said of it lets it hold on one."""
    told = _told(evidence)
    before = [period.latest for period in told if period.latest < first]
    after = [period.earliest for period in told if period.earliest > last]
    ends = [item.end.latest for item in evidence if item.end and item.end.latest < first]
    begins = [item.begin.earliest for item in evidence if item.begin and item.begin.earliest > last]
    ended = max(ends, default=EARLIEST) == max(before, default=EARLIEST)
    begun = min(begins, default=LATEST) == min(after, default=LATEST)
    return len(before) + len(after) == len(told) and ended and begun
