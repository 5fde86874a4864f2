"""What stands around a key: others on the chair, the life of the body, the capacity that came after, the rung."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from comity.graph.claim import Concept, Thing, Value
from comity.graph.fact import Key
from comity.graph.period import EARLIEST, LATEST
from comity.graph.reconcile.evidence import Evidence, affirms, moments
from comity.graph.reconcile.holders import NOBODY, Others, others_on
from comity.ontology.declarations import broader, marks, relation, superseding

ByKey = Mapping[Key, Sequence[Evidence]]
Around = Callable[[Key], "Setting"]
OWN = "own"
FULL = "fullCapacity"
_REACHED = frozenset({"", "inForce"})
"""Rungs on which a body has come to its end; one that is only signed or decided has not."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What other claims say that bears on one key.

    ``others`` are those firmly said to hold what one at a time holds, or to be chosen for it, ``founded`` the first
    day and ``ended`` the last on which its organisation, or what it befalls, may have lived, ``superseded`` the first
    day on which a capacity that ends this one certainly held. ``joining`` and ``leaving`` are the rungs of the ladder
    from which a begin and an end are counted, empty where none is declared; ``attended`` is what says that the party
    took part in a meeting of the body in this capacity.
    """

    others: Others = NOBODY
    founded: date = EARLIEST
    ended: date = LATEST
    superseded: date = LATEST
    joining: str = ""
    leaving: str = ""
    attended: tuple[Evidence, ...] = ()


NOTHING_AROUND = Setting()


def settings(found: ByKey, joining: str = OWN) -> Around:
    """What stands around each key, drawn from all evidence; ``joining`` is a rung, or OWN for each body's own.

    >>> from comity.graph.claim import Claim, Moment, roles
    >>> from comity.graph.reconcile.evidence import gather
    >>> founded = roles(organization=Thing("organisation/SCO"), change=Concept("founded"))
    >>> chair = roles(organization=Thing("organisation/SCO"), holder=Thing("state/CHN"))
    >>> found = gather([Claim("Change", founded, "a", begin=Moment(Period("2001-06-15"))),
    ...                 Claim("Chairmanship", chair, "a", observed=Moment(Period("2012")))])
    >>> settings(found)(next(key for key in found if key.relation == "Chairmanship")).founded
    datetime.date(2001, 6, 15)
    """
    others = others_on(found)
    lives, capacities = _lives(found), _capacities(found)
    present, left = _present(found), _left(found)
    joins, leaves = (_rungs(found, scheme) for scheme in ("joiningRule", "leavingRule"))

    def around(key: Key) -> Setting:
        founded, ended = lives.get(key.role(relation(key.relation).within_life_of), (EARLIEST, LATEST))
        if befallen := relation(key.relation).befalls:
            ended = min(ended, left.get((befallen, key.role("organization"), key.role("member")), LATEST))
        setting = Setting(others(key), founded, ended)
        if key.relation != "Membership":
            return setting
        counted = _rung(key, joins) if joining == OWN else joining
        first = _superseded(key, capacities)
        attended = tuple(present.get(tuple(map(key.role, _CAPACITY)), ()))
        return replace(setting, superseded=first, joining=counted, leaving=_rung(key, leaves), attended=attended)

    return around


_CAPACITY = ("organization", "member", "role")


def _present(found: ByKey) -> dict[tuple[Value | None, ...], list[Evidence]]:
    """What says outright that somebody took part in a meeting, by the meeting's body, the party and its capacity."""
    present: defaultdict[tuple[Value | None, ...], list[Evidence]] = defaultdict(list)
    for key, evidence in found.items():
        meeting = key.role("meeting")
        if key.relation == "Participation" and isinstance(meeting, Thing):
            body = Thing(f"organisation/{meeting.key.partition('/')[0]}")
            for item in filter(affirms, evidence):
                present[body, key.role("participant"), item.claim.role("role")].append(item)
    return present


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


def _left(found: ByKey) -> dict[tuple[str, Value | None, Value | None], date]:
    """The last day on which each party may have left each body that it fully belonged to, if nothing is told after."""
    ends: defaultdict[tuple[str, Value | None, Value | None], list[date]] = defaultdict(list)
    told: defaultdict[tuple[str, Value | None, Value | None], list[date]] = defaultdict(list)
    for key, evidence in found.items():
        role = key.role("role")
        if isinstance(role, Concept) and FULL in {role.name, *broader(role.name)}:
            who = key.relation, key.role("organization"), key.role("member")
            for item in filter(affirms, evidence):
                ends[who] += [item.end.latest] if item.end else []
                told[who] += [period.latest for period in (item.begin, item.observed) if period]
    return {who: max(days) for who, days in ends.items() if days and max(days) >= max(told[who], default=EARLIEST)}


def _changed(found: ByKey, end: str) -> defaultdict[Value | None, list[Evidence]]:
    changed: defaultdict[Value | None, list[Evidence]] = defaultdict(list)
    for key, evidence in found.items():
        change = key.role("change") if key.relation == "Change" else None
        if isinstance(change, Concept) and change.name in marks(end):
            changed[key.role("organization")] += filter(affirms, evidence)
    return changed


def _reached(item: Evidence) -> bool:
    return item.claim.begin is not None and item.claim.begin.basis in _REACHED


Rungs = Mapping[tuple[Value | None, Value | None], set[str]]


def _rungs(found: ByKey, scheme: str) -> Rungs:
    """The rungs from which each body counts, by body and the capacity of which it is said, if any is."""
    named: defaultdict[tuple[Value | None, Value | None], set[str]] = defaultdict(set)
    for key, evidence in found.items():
        rung = key.role("concept")
        if key.role("scheme") == Concept(scheme) and isinstance(rung, Concept):
            for item in filter(affirms, evidence):
                named[key.role("organization"), item.claim.role("role")].add(rung.name)
    return named


def _rung(key: Key, rungs: Rungs) -> str:
    """The rung from which a capacity is counted, else that of all of the body; empty where sources name several."""
    body = key.role("organization")
    said = rungs.get((body, key.role("role"))) or rungs.get((body, None)) or set()
    return next(iter(said)) if len(said) == 1 else ""


Capacities = Mapping[tuple[Value | None, Value | None], Mapping[str, date]]


def _capacities(found: ByKey) -> Capacities:
    """The first day on which each party of each body certainly held each capacity."""
    held: defaultdict[tuple[Value | None, Value | None], dict[str, date]] = defaultdict(dict)
    for key, evidence in found.items():
        role = key.role("role")
        days = [period.latest for item in evidence if affirms(item) for period in moments(item)]
        if key.relation == "Membership" and isinstance(role, Concept) and days:
            held[key.role("organization"), key.role("member")][role.name] = min(days)
    return held


def _superseded(key: Key, capacities: Capacities) -> date:
    """The first day on which the party certainly held a capacity that ends this one."""
    role, held = key.role("role"), capacities.get((key.role("organization"), key.role("member")), {})
    ending = superseding(role.name) if isinstance(role, Concept) else frozenset()
    return min((day for name, day in held.items() if ending & {name, *broader(name)}), default=LATEST)
