"""Why a fact came out as it did, in sentences that name the sources."""

from __future__ import annotations

from collections.abc import Sequence

from comity.graph.period import Period
from comity.graph.reconcile.evidence import Evidence, firm
from comity.graph.reconcile.ladder import Dated, dated, disagree, steps
from comity.graph.reconcile.policies import Documents, is_coded
from comity.graph.reconcile.spell import Spell


def reasons(spell: Spell, denials: Sequence[Evidence], documents: Documents) -> tuple[str, ...]:
    """Why a fact came out as it did: objections, denials, whether anything firm was said, what gave way."""
    denied = [f"denied at {_when(item)} by {item.claim.document}" for item in firm(denials)]
    weak = [] if any(item.firm for item in spell.evidence) else ["only scheduled or inferred"]
    parts = (("begin", spell.begins), ("end", spell.ends))
    ladder = [f"{part}: {words}" for part, items in parts if (words := steps(dated(firm(items), part)))]
    ladder += [f"begin shown by {item.claim.document}" for item in spell.begins if item.shown]
    gave_way = _coded_otherwise(spell, documents) + _days_alone(spell)
    return tuple(dict.fromkeys(objections(spell) + denied + weak + ladder + gave_way))


def objections(spell: Spell) -> list[str]:
    """What the dates of a spell disagree on, one sentence each, each source named."""
    return [
        *_difference("begins", dated(firm(spell.begins), "begin")),
        *_difference("ends", dated(firm(spell.ends), "end")),
        *(f"seen at {item.observed}, outside its dates, by {item.claim.document}" for item in firm(spell.strays)),
        *(f"unbroken according to {item.claim.document}" for item in firm(spell.straddling)),
    ]


def _difference(part: str, dates: Sequence[Dated]) -> list[str]:
    if not disagree(dates):
        return []
    said = sorted({(item.period.earliest, f"{item.period} ({item.evidence.claim.document})") for item in dates})
    return [f"{part} differ: {', '.join(text for _, text in said)}"]


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
