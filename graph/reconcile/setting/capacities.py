"""The capacities that each party holds of a body: those that end another, and those in which it came to meetings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from comity.graph.claim import Concept, Thing, Value
from comity.graph.fact import Key
from comity.graph.period import LATEST
from comity.graph.reconcile.evidence import ByKey, Evidence
from comity.ontology.concepts import broader, superseding

Party = tuple[Value | None, Value | None]
"""An organisation and who belongs to it."""

Capacity = tuple[Value | None, Value | None, Value | None]
"""An organisation, who belongs to it, and as what."""


class Capacities:
    """When each party first held each capacity, and what says that it came to a meeting in it."""

    def __init__(self, found: ByKey) -> None:
        self._held = _held(found)
        self._present = _present(found)

    def superseded(self, key: Key) -> date:
        """The first day on which a member certainly held a capacity that ends the one of its membership."""
        role, held = key.role("role"), self._held.get((key.role("organization"), key.role("member")), {})
        ending = superseding(role.name) if isinstance(role, Concept) else frozenset()
        return min((day for name, day in held.items() if ending & {name, *broader(name)}), default=LATEST)

    def attended(self, key: Key) -> tuple[Evidence, ...]:
        """What says outright that a member took part in a meeting of the body in the capacity of its membership."""
        capacity = key.role("organization"), key.role("member"), key.role("role")
        return tuple(self._present.get(capacity, ()))


def _held(found: ByKey) -> Mapping[Party, Mapping[str, date]]:
    """The first day on which each party certainly held each capacity."""
    held: defaultdict[Party, dict[str, date]] = defaultdict(dict)
    for key, evidence in found.items():
        role = key.role("role")
        days = [period.latest for item in evidence if item.affirms for period in item.moments]
        if key.relation == "Membership" and isinstance(role, Concept) and days:
            held[key.role("organization"), key.role("member")][role.name] = min(days)
    return held


def _present(found: ByKey) -> Mapping[Capacity, Sequence[Evidence]]:
    """What says outright that somebody took part in a meeting, by the meeting's body, the party and its capacity."""
    present: defaultdict[Capacity, list[Evidence]] = defaultdict(list)
    for key, evidence in found.items():
        meeting = key.role("meeting")
        if key.relation == "Participation" and isinstance(meeting, Thing):
            body = Thing(f"organisation/{meeting.key.partition('/')[0]}")
            for item in (item for item in evidence if item.affirms):
                present[body, key.role("participant"), item.claim.role("role")].append(item)
    return present
