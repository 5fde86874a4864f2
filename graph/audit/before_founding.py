"""Check: did a membership certainly hold before the body was founded?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.graph.audit.findings import Check, Finding, of_fact
from comity.graph.audit.material import Material
from comity.graph.claim import Concept, Value

NAME = "before-founding"


def run(material: Material) -> Iterator[Finding]:
    """A finding for each membership that is certain on a day before any source has its body founded."""
    founded = _foundings(material)
    for fact in material.facts_of("Membership"):
        first = founded.get(fact.key.role("organization"))
        bounds = fact.bounds
        if first and bounds.certainly_from < first and bounds.certainly_from <= bounds.certainly_until:
            yield of_fact(NAME, fact, f"certain from {bounds.certainly_from}; the body was founded on {first} or later")


def _foundings(material: Material) -> dict[Value | None, date]:
    """The first day on which each body may have been founded."""
    return {
        fact.key.role("organization"): fact.begin.earliest
        for fact in material.facts_of("Change")
        if fact.key.role("change") == Concept("founded") and fact.begin
    }


CHECK = Check(NAME, "No membership is certain before the body was founded.", run)
