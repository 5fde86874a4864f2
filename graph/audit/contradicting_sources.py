"""Check: do the sources of a fact contradict one another, by their dates or by a denial?"""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.audit.findings import Check, Finding, of_fact
from comity.graph.audit.material import Material

NAME = "contradicting-sources"


def run(material: Material) -> Iterator[Finding]:
    """A finding for each contested fact."""
    for fact in material.facts:
        if fact.agreement == "contested":
            yield of_fact(NAME, fact, "; ".join(fact.why))


CHECK = Check(NAME, "The sources of a fact do not contradict one another.", run)
