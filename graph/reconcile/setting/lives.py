"""The days on which what a key speaks of may have been: its body's life, and the membership that it befalls."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from comity.graph.claim import Concept, Value
from comity.graph.fact import Key
from comity.graph.period import EARLIEST, LATEST
from comity.graph.reconcile.evidence import ByKey, Evidence
from comity.ontology.concepts import broader, marks
from comity.ontology.declarations import relation

_FULL = "fullCapacity"
_REACHED = frozenset({"", "inForce"})
"""Rungs on which a body has come to its end; one that is only signed or decided has not."""

Party = tuple[str, Value | None, Value | None]
"""A relation, an organisation and who belongs to it."""


class Lives:
    """From when to when each organisation may have lived, and until when each party may have belonged to one."""

    def __init__(self, found: ByKey) -> None:
        self._lives = _lives(found)
        self._left = _left(found)

    def of(self, key: Key) -> tuple[date, date]:
        """The first and the last day on which what a key speaks of may have been, as far as others tell."""
        declared = relation(key.relation)
        founded, ended = self._lives.get(key.role(declared.within_life_of), (EARLIEST, LATEST))
        if declared.befalls:
            party = declared.befalls, key.role("organization"), key.role("member")
            ended = min(ended, self._left.get(party, LATEST))
        return founded, ended


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
    """What says outright that one end (``begin``, ``end``) of a life came, by organisation."""
    changed: defaultdict[Value | None, list[Evidence]] = defaultdict(list)
    for key, evidence in found.items():
        change = key.role("change") if key.relation == "Change" else None
        if isinstance(change, Concept) and change.name in marks(end):
            changed[key.role("organization")] += [item for item in evidence if item.affirms]
    return changed


def _reached(item: Evidence) -> bool:
    return item.claim.begin is not None and item.claim.begin.basis in _REACHED


def _left(found: ByKey) -> dict[Party, date]:
    """The last day on which each party may have left each body that it fully belonged to, if nothing is told after."""
    ends: defaultdict[Party, list[date]] = defaultdict(list)
    told: defaultdict[Party, list[date]] = defaultdict(list)
    for key, evidence in found.items():
        role = key.role("role")
        if isinstance(role, Concept) and _FULL in {role.name, *broader(role.name)}:
            party = key.relation, key.role("organization"), key.role("member")
            for item in (item for item in evidence if item.affirms):
                ends[party] += [item.end.latest] if item.end else []
                told[party] += [period.latest for period in (item.begin, item.observed) if period]
    return {who: max(days) for who, days in ends.items() if days and max(days) >= max(told[who], default=EARLIEST)}
