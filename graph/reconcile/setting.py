"""What stands around a key: who else held the same chair, how long the body lived, from which rung it counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from comity.graph.claim import Concept, Thing, Value
from comity.graph.fact import Key
from comity.graph.period import EARLIEST, LATEST, Period
from comity.graph.reconcile.evidence import FIRM, Evidence
from comity.ontology.declarations import marks, relation

ByKey = Mapping[Key, Sequence[Evidence]]
Around = Callable[[Key], "Setting"]
OWN = "own"
_REACHED = frozenset({"", "inForce"})
"""Rungs on which a body has come to its end; one that is only signed or decided has not."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What other claims say that bears on one key.

    ``others`` are the moments at which another was firmly said to hold what one at a time holds, ``founded``
    the first day and ``ended`` the last on which its organisation may have lived, ``rung`` the rung of the
    ladder from which joining and leaving are counted, empty where none is declared.
    """

    others: tuple[Period, ...] = ()
    founded: date = EARLIEST
    ended: date = LATEST
    rung: str = ""


NOTHING_AROUND = Setting()


def settings(found: ByKey, joining: str = OWN) -> Around:
    """What stands around each key, drawn from all evidence; ``joining`` is a rung, or OWN for each body's own."""
    held = dict(_holdings(found))
    lives, rungs = _lives(found), _own_rungs(found) if joining == OWN else {}

    def around(key: Key) -> Setting:
        declared = relation(key.relation)
        founded, ended = lives.get(key.role(declared.within_life_of), (EARLIEST, LATEST))
        rung = rungs.get(key.role("organization"), "") if joining == OWN else joining
        return Setting(tuple(_others(key, held)), founded, ended, rung if key.relation == "Membership" else "")

    return around


Holdings = Mapping[tuple[str, Value | None, str], Mapping[Key, list[Period]]]


def _holdings(found: ByKey) -> Holdings:
    """The moments of each key of what one at a time holds, by relation, place and kind of holder."""
    held: defaultdict[tuple[str, Value | None, str], dict[Key, list[Period]]] = defaultdict(dict)
    for key, evidence in found.items():
        if relation(key.relation).held_alone:
            held[_place(key)][key] = [period for item in evidence if affirms(item) for period in moments(item)]
    return held


def _place(key: Key) -> tuple[str, Value | None, str]:
    """What one at a time holds; a state and the person who chairs for it hold one chair each."""
    alone = relation(key.relation).held_alone
    kinds = sorted(value.kind for role, value in key.roles if role != alone and isinstance(value, Thing))
    return key.relation, key.role(alone), " ".join(kinds)


def _others(key: Key, held: Holdings) -> Iterator[Period]:
    if relation(key.relation).held_alone:
        for other, periods in held[_place(key)].items():
            yield from periods if other != key else ()


def affirms(item: Evidence) -> bool:
    """Whether evidence says outright that something was so."""
    return item.strength == FIRM and not item.denied


def moments(item: Evidence) -> list[Period]:
    """All dates of evidence: its begin, its end, and when it was seen to hold."""
    return [period for period in (item.begin, item.end, item.observed) if period]


def _lives(found: ByKey) -> dict[Value | None, tuple[date, date]]:
    """The first day on which each organisation may have begun, and the last on which it may have ended."""
    begun, ended = _changed(found, "begin"), _changed(found, "end")
    return {
        name: (
            min((item.begin.earliest for item in begun[name] if item.begin), default=EARLIEST),
            max((item.begin.latest for item in ended[name] if item.begin and _reached(item)), default=LATEST),
        )
        for name in {*begun, *ended}
    }


def _changed(found: ByKey, end: str) -> defaultdict[Value | None, list[Evidence]]:
    changed: defaultdict[Value | None, list[Evidence]] = defaultdict(list)
    for key, evidence in found.items():
        change = key.role("change") if key.relation == "Change" else None
        if isinstance(change, Concept) and change.name in marks(end):
            changed[key.role("organization")] += filter(affirms, evidence)
    return changed


def _reached(item: Evidence) -> bool:
    return item.claim.begin is not None and item.claim.begin.basis in _REACHED


def _own_rungs(found: ByKey) -> dict[Value | None, str]:
    """The rung from which each body counts, where sources name just one."""
    named: defaultdict[Value | None, set[str]] = defaultdict(set)
    for key, evidence in found.items():
        if key.relation == "Characteristic" and key.role("scheme") == Concept("joiningRule"):
            named[key.role("organization")] |= _names(key, evidence)
    return {body: next(iter(rungs)) for body, rungs in named.items() if len(rungs) == 1}


def _names(key: Key, evidence: Iterable[Evidence]) -> set[str]:
    rung = key.role("concept")
    return {rung.name} if isinstance(rung, Concept) and any(map(affirms, evidence)) else set()
