"""What was seen and is denied later has ended in between; what is denied and seen later has begun."""

from __future__ import annotations

from collections.abc import Sequence

from comity.graph.period import EARLIEST, LATEST, Period
from comity.graph.reconcile.evidence import Evidence, firm
from comity.graph.reconcile.spells import Spell


def bound_by_denials(spell: Spell, denials: Sequence[Evidence]) -> None:
    """Bound a side of a spell that nobody dates by the nearest firm denial beyond all that is told of it.

    It must have been seen to hold: what only began, and was denied later, may never have been.
    """
    seen = [item.observed for item in firm(spell.observations) if item.observed]
    if not seen:
        return
    denied = [item.observed for item in firm(denials) if item.observed]
    first, last = min(period.earliest for period in spell.all_told), max(period.latest for period in spell.all_told)
    if not spell.begin:
        spell.denied_before = max((day.earliest for day in denied if day.latest < first), default=EARLIEST)
    if not spell.end and _seen_last(seen, spell.begin):
        spell.denied_after = min((day.latest for day in denied if day.earliest > last), default=LATEST)


def _seen_last(seen: Sequence[Period], begin: Period | None) -> bool:
    """Whether the last that is told of a spell is that it was seen, not that it began."""
    return begin is None or max(period.latest for period in seen) >= begin.latest
