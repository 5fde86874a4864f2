"""Whether the sources of a spell agree, which do not, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from comity.graph.claim import Claim
from comity.graph.fact import Bounds
from comity.graph.period import Period
from comity.graph.reconcile.evidence import Evidence
from comity.graph.reconcile.ladder import Dated, dated, disagree, steps
from comity.graph.reconcile.policies import Documents, is_coded
from comity.graph.reconcile.spell import Spell, firmest


def contesting(spell: Spell, bounds: Bounds, denials: Sequence[Evidence]) -> list[Evidence]:
    """The firm denials that no reading of the dates explains.

    A denied begin or end contests one that it includes. A denied moment is explained where it may lie
    before the begin, before anybody saw it hold where no begin is said, after an end that is said, or after
    what stands around ended it; after the last sign of life, with no end said, it stays a contradiction.
    """
    return [item for item in _firm(denials) if not _explained(item, spell, bounds)]


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
    return [item for item in _firm(denials) if _touches(item.observed, bounds) and not (item.begin or item.end)]


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


def objections(spell: Spell) -> list[str]:
    """What the dates of a spell disagree on, one sentence each, each source named."""
    return [
        *_difference("begins", dated(_firm(spell.begins), "begin")),
        *_difference("ends", dated(_firm(spell.ends), "end")),
        *(f"seen at {item.observed}, outside its dates, by {item.claim.document}" for item in _firm(spell.strays)),
        *(f"unbroken according to {item.claim.document}" for item in _firm(spell.straddling)),
    ]


def _firm(evidence: Iterable[Evidence]) -> list[Evidence]:
    return sorted((item for item in evidence if item.firm), key=lambda item: item.claim.key)


def _difference(part: str, dates: Sequence[Dated]) -> list[str]:
    if not disagree(dates):
        return []
    said = sorted({(item.period.earliest, f"{item.period} ({item.evidence.claim.document})") for item in dates})
    return [f"{part} differ: {', '.join(text for _, text in said)}"]


def reasons(spell: Spell, denials: Sequence[Evidence], documents: Documents) -> tuple[str, ...]:
    """Why a fact came out as it did: objections, denials, whether anything firm was said, what gave way."""
    denied = [f"denied at {_when(item)} by {item.claim.document}" for item in _firm(denials)]
    weak = [] if any(item.firm for item in spell.evidence) else ["only scheduled or inferred"]
    parts = (("begin", spell.begins), ("end", spell.ends))
    ladder = [f"{part}: {words}" for part, items in parts if (words := steps(dated(_firm(items), part)))]
    ladder += [f"begin shown by {item.claim.document}" for item in spell.begins if item.shown]
    gave_way = _coded_otherwise(spell, documents) + _days_alone(spell)
    return tuple(dict.fromkeys(objections(spell) + denied + weak + ladder + gave_way))


def _days_alone(spell: Spell) -> list[str]:
    """The sources that name some days of an event of several days, one sentence in all."""
    read = [item for item in spell.observations if item.claim.begin and not (item.begin or item.claim.observed)]
    alone = sorted({f"{item.observed} ({item.claim.document})" for item in read})
    return [f"days of it alone: {', '.join(alone)}"] if alone else []


def _coded_otherwise(spell: Spell, documents: Documents) -> list[str]:
    """The dates coded by years that gave way to others, one sentence a part."""
    found: list[str] = []
    for part, said in (("begin", spell.begin), ("end", spell.end)):
        aside = {(item.claim.document, getattr(item, part)) for item in spell.set_aside if getattr(item, part)}
        coded = sorted(f"{period} ({key})" for key, period in aside if _gave_way(key, period, said, documents))
        found += [f"{part} coded by years otherwise: {', '.join(coded)}"] if coded else []
    return found


def _gave_way(document: str, period: Period, said: Period | None, documents: Documents) -> bool:
    return bool(said) and is_coded(document, period, documents) and not period.overlaps(said)  # type: ignore[arg-type]


def _when(denial: Evidence) -> str:
    return str(denial.observed or denial.begin or denial.end or "any time")


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
    return other + [item.claim for item in (*_firm(spell.strays), *_firm(spell.straddling))]
