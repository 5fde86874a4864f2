"""Plans: they support no fact, and each stands beside the spell that it can speak of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from comity.graph.claim import Claim
from comity.graph.fact import Key
from comity.graph.period import LATEST
from comity.graph.reconcile.keys import key_of
from comity.graph.reconcile.spell import Spell


def plans_of(claims: Iterable[Claim]) -> dict[Key, tuple[Claim, ...]]:
    """The planned claims on each key, in their order."""
    plans: dict[Key, tuple[Claim, ...]] = {}
    for claim in claims:
        key = key_of(claim)
        if key and claim.modality == "planned":
            plans[key] = (*plans.get(key, ()), claim)
    return plans


def beside(plans: Iterable[Claim], spells: Sequence[Spell]) -> Mapping[int, Sequence[Claim]]:
    """The plans beside each spell, by its place from 0: the first that does not end before the plan begins.

    Where all have ended, a plan stands beside none: it waits for the next.
    """
    found: dict[int, list[Claim]] = {}
    ends = [spell.end.latest if spell.end else LATEST for spell in spells]
    for plan in plans:
        place = next((place for place, end in enumerate(ends) if _begin(plan) <= end), None)
        if place is not None:
            found.setdefault(place, []).append(plan)
    return found


def _begin(plan: Claim) -> date:
    return plan.begin.period.earliest if plan.begin else LATEST
