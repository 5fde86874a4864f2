"""Claims that lack a key role join the one fact that they can only mean."""

from __future__ import annotations

from collections.abc import Iterable

from comity.graph.claim import Roles, Value
from comity.graph.fact import Key
from comity.graph.period import Period
from comity.graph.reconcile.evidence import ByKey, Evidence
from comity.ontology.declarations import relation, variables

Shared = tuple[str, Roles]

WIDEST = 731
"""Days: a vaguer date than two years tells too little to say which fact is meant."""


def joined(found: ByKey) -> dict[Key, list[Evidence]]:
    """All evidence, that of incomplete keys moved to the one complete key which it fits, where there is just one.

    "The CICA summit in June 2006" speaks of the second summit if that is the only one whose dates overlap.
    """
    whole = {key: list(items) for key, items in found.items() if not _lacks(key)}
    alike: dict[Shared, list[Key]] = {}
    for key in whole:
        alike.setdefault(_shared(key), []).append(key)
    for key in filter(_lacks, found):
        fitting = [other for other in alike.get(_shared(key), ()) if _fits(found[key], found[other])]
        whole.setdefault(fitting[0] if len(fitting) == 1 else key, []).extend(found[key])
    return whole


def _lacks(key: Key) -> bool:
    return {role for role, _ in key.roles} < set(relation(key.relation).keys)


def _shared(key: Key) -> Shared:
    """The roles that a key has in common with an incomplete one of its relation."""
    names = variables(relation(key.relation).template_else)
    return key.relation, tuple(pair for pair in key.roles if pair[0] in names)


def _fits(evidence: Iterable[Evidence], others: Iterable[Evidence]) -> bool:
    """Whether all dates of the one overlap dates of the other, and no role of both names different things."""
    evidence, others = list(evidence), list(others)
    return _dates_overlap(evidence, others) and _places_agree(evidence, others)


def _dates_overlap(evidence: list[Evidence], others: list[Evidence]) -> bool:
    own = [item.begin for item in evidence if item.begin]
    dates = [item.begin for item in others if item.begin]
    return bool(own) and all(period.days <= WIDEST and _meets(period, dates) for period in own)


def _meets(period: Period, dates: list[Period]) -> bool:
    return any(period.overlaps(other) for other in dates)


def _places_agree(evidence: list[Evidence], others: list[Evidence]) -> bool:
    for role in ("place", "host"):
        own, known = _values(evidence, role), _values(others, role)
        if own and known and not own & known:
            return False
    return True


def _values(evidence: list[Evidence], role: str) -> set[Value]:
    roles: Roles = tuple(pair for item in evidence for pair in item.claim.roles)
    return {value for name, value in roles if name == role}
