"""Whether the sources of a spell agree, which do not, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from comity.graph.claim import Claim
from comity.graph.fact import Bounds
from comity.graph.period import Period, narrowed
from comity.graph.reconcile.evidence import FIRM, Evidence
from comity.graph.reconcile.policies import Documents
from comity.graph.reconcile.spells import Spell, firmest


def contesting_denials(spell: Spell, denials: Sequence[Evidence]) -> list[Evidence]:
    """The denials that no reading of the dates explains.

    One explained lies before the begin, or before anybody saw it hold, or after the end. A denial after
    the last sign of life, where no end is said, stays a contradiction.
    """
    return [item for item in denials if not _explained(item.observed, spell)]


def _explained(denied: Period | None, spell: Spell) -> bool:
    if denied is None:
        return False
    begin, end = spell.begin, spell.end
    if end and denied.latest > end.earliest:
        return True
    if begin:
        return denied.earliest < begin.latest
    seen = [item.observed.earliest for item in spell.observations if item.observed]
    return bool(seen) and denied.latest < min(seen)


def touching(bounds: Bounds, denials: Sequence[Evidence]) -> list[Evidence]:
    """The denials that speak of a day on which the spell may hold."""
    return [
        item
        for item in denials
        if item.observed is None
        or (item.observed.earliest <= bounds.possibly_until and bounds.possibly_from <= item.observed.latest)
    ]


def agreement_of(spell: Spell, denials: Sequence[Evidence], documents: Documents) -> str:
    """``contested``, ``corroborated`` (two independent sources speak of one part) or ``single``."""
    if objections(spell) or contesting_denials(spell, denials):
        return "contested"
    parts = (spell.begins, spell.ends, spell.observations + spell.vague)
    independent = max(len({root(item.claim.document, documents) for item in firmest(part)}) for part in parts)
    return "corroborated" if independent > 1 else "single"


def root(document: str, documents: Documents) -> str:
    """The document at the end of a chain of copies: a copy of a source is not a second source."""
    seen = {document}
    while (known := documents.get(document)) and known.copy_of and known.copy_of not in seen:
        document = known.copy_of
        seen.add(document)
    return document


def objections(spell: Spell) -> list[str]:
    """What the dates of a spell disagree on, one sentence each, each source named."""
    return [
        *_difference("begins", spell.begins, lambda item: item.begin),
        *_difference("ends", spell.ends, lambda item: item.end),
        *(f"seen at {item.observed}, outside its dates, by {item.claim.document}" for item in _firm(spell.strays)),
        *(f"unbroken according to {item.claim.document}" for item in _firm(spell.straddling)),
    ]


def _firm(evidence: Iterable[Evidence]) -> list[Evidence]:
    return sorted((item for item in evidence if item.strength == FIRM), key=lambda item: item.claim.key)


def _difference(part: str, evidence: Sequence[Evidence], date: Callable[[Evidence], Period | None]) -> list[str]:
    dated = [(period, item.claim.document) for item in firmest(evidence) if (period := date(item))]
    if not dated or narrowed([period for period, _ in dated]):
        return []
    said = sorted({(period.earliest, f"{period} ({document})") for period, document in dated})
    return [f"{part} differ: {', '.join(text for _, text in said)}"]


def reasons(spell: Spell, denials: Sequence[Evidence]) -> tuple[str, ...]:
    """Why a fact came out as it did: objections, denials, and whether anything firm was said at all."""
    denied = [f"denied at {item.observed or 'any time'} by {item.claim.document}" for item in _firm(denials)]
    weak = [] if any(item.strength == FIRM for item in spell.evidence) else ["only scheduled or inferred"]
    return tuple(dict.fromkeys(objections(spell) + denied + weak))


def dissenting(spell: Spell, begin: Period | None, end: Period | None) -> list[Claim]:
    """The claims that disagree with the preferred begin or end, or lie outside the spell."""
    late = [item.claim for item in firmest(spell.begins) if begin and item.begin and not item.begin.overlaps(begin)]
    early = [item.claim for item in firmest(spell.ends) if end and item.end and not item.end.overlaps(end)]
    return late + early + [item.claim for item in (*_firm(spell.strays), *_firm(spell.straddling))]
