"""The rung of the ladder from which a body counts joining or leaving, by what its texts say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from comity.graph.claim import Concept, Value
from comity.graph.fact import Key
from comity.graph.reconcile.evidence import ByKey

Named = Mapping[tuple[Value | None, Value | None], set[str]]
"""The rungs that are named, by body and the capacity of which it is said, None where it is said of all."""


class Rungs:
    """The rungs from which each body counts joining and leaving."""

    def __init__(self, found: ByKey) -> None:
        self._joining, self._leaving = _named(found, "joiningRule"), _named(found, "leavingRule")

    def joining(self, key: Key) -> str:
        """The rung from which joining in the capacity of a key is counted; empty where sources name none or several."""
        return _rung(key, self._joining)

    def leaving(self, key: Key) -> str:
        """The rung from which leaving in the capacity of a key is counted; empty where sources name none or several."""
        return _rung(key, self._leaving)


def _named(found: ByKey, scheme: str) -> Named:
    named: defaultdict[tuple[Value | None, Value | None], set[str]] = defaultdict(set)
    for key, evidence in found.items():
        rung = key.role("concept")
        if key.role("scheme") == Concept(scheme) and isinstance(rung, Concept):
            for item in (item for item in evidence if item.affirms):
                named[key.role("organization"), item.claim.role("role")].add(rung.name)
    return named


def _rung(key: Key, named: Named) -> str:
    """The rung of a capacity, else that of all of the body."""
    body = key.role("organization")
    said = named.get((body, key.role("role"))) or named.get((body, None)) or set()
    return next(iter(said)) if len(said) == 1 else ""
