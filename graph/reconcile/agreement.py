"""Whether the sources of a spell agree, and which do not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from comity.graph.claim import Claim
from comity.graph.fact import Bounds
from comity.graph.period import Period
from comity.graph.reconcile.evidence import Evidence, firm
from comity.graph.reconcile.ladder import Dated, dated, disagree
from comity.graph.reconcile.policies import Documents
from comity.graph.reconcile.reasons import objections
from comity.graph.reconcile.spell import Spell, firmest


def contesting(spell: Spell, bounds: Bounds, denials: Sequence[Evidence]) -> list[Evidence]:
    """The firm denials that no reading of the dates explains.

    A denied begin or end contests one that it includes. A denied moment is explained where it may lie
    before the begin, before anybody saw it hold where no begin is said, after an end that is said, or after
    what stands around ended it; after the last sign of life, with no end said, it stays a contradiction.
    """
    return [item for item in firm(denials) if not _explained(item, spell, bounds)]


def _explained(denial: Evidence, spell: Spell, bounds: Bounds) -> bool:
    if denial.observed:
        return _outside(denial.observed, spell, bounds)
    if denial.begin or denial.end:
        return not (_includes(denial.begin, spell.begin) or _includes(denial.end, spell.end))
    return False


def _outside(denied: Period, spell: Spell, bounds: Bounds) -> bool:
    if spell.end and denied.latest > bounds.certainly_until:
        return True
    if not spell.end and denied.latest >= max([spell.not_after, *(period.latest for period in spell.all_told)]):
        return True
    seen = [item.observed.earliest for item in spell.observations if item.observed]
    if spell.begin or not seen:
        return denied.earliest < bounds.certainly_from
    return denied.latest < min(seen)


def _includes(denied: Period | None, said: Period | None) -> bool:
    return bool(denied and said and denied.earliest <= said.earliest and said.latest <= denied.latest)


def touching(bounds: Bounds, denials: Sequence[Evidence]) -> list[Evidence]:
    """The firm denials that speak of a day on which the spell may hold, or of no day."""
    return [item for item in firm(denials) if _touches(item.observed, bounds) and not (item.begin or item.end)]


def _touches(denied: Period | None, bounds: Bounds) -> bool:
    if denied is None:
        return True
    return denied.earliest <= bounds.possibly_until and bounds.possibly_from <= denied.latest


def agreement_of(spell: Spell, contested: bool, documents: Documents) -> str:
    """``contested``, ``corroborated`` (two independent sources speak of one part) or ``single``."""
    if contested or objections(spell):
        return "contested"
    holding = independent(firmest(spell.observations + spell.undated), documents)
    begins, ends = dated(firmest(spell.begins), "begin"), dated(firmest(spell.ends), "end")
    confirmed = len(holding) > 1 or _confirmed(begins, documents) or _confirmed(ends, documents)
    return "corroborated" if confirmed else "single"


def _confirmed(dates: Sequence[Dated], documents: Documents) -> bool:
    """Whether two independent sources have dates that overlap."""
    sharing = ([other.evidence for other in dates if other.period.overlaps(item.period)] for item in dates)
    return any(len(independent(evidence, documents)) > 1 for evidence in sharing)


def independent(evidence: Iterable[Evidence], documents: Documents) -> set[str]:
    """The independent sources behind evidence: without copies, and without compilations of other sources."""
    roots = {root(item.claim.document, documents) for item in evidence}
    return {key for key in roots if key not in documents or documents[key].kind != "compilation"}


def root(document: str, documents: Documents) -> str:
    """The document at the end of a chain of copies (the first of a ring): a copy of a source is not a second source."""
    chain = [document]
    while (known := documents.get(chain[-1])) and known.copy_of:
        if known.copy_of in chain:
            return min(chain[chain.index(known.copy_of) :])
        chain.append(known.copy_of)
    return chain[-1]


def dissenting(spell: Spell, begin: Period | None, end: Period | None) -> list[Claim]:
    """The claims that disagree with the preferred begin or end, or lie outside the spell."""
    parts = ((begin, dated(firmest(spell.begins), "begin")), (end, dated(firmest(spell.ends), "end")))
    other = [
        item.evidence.claim
        for preferred, dates in parts
        if preferred and disagree(dates)
        for item in dates
        if not item.period.overlaps(preferred)
    ]
    return other + [item.claim for item in (*firm(spell.strays), *firm(spell.straddling))]
