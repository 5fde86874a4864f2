"""The chairs of bodies in order of time: what the checks of chairs look into."""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.audit.material import Material
from comity.graph.claim import Thing
from comity.graph.fact import Fact

Chairs = list[Fact]


def series_of(material: Material) -> Iterator[Chairs]:
    """The chairmanships of each body by states, and by persons, each in order of time.

    A state and the person who chairs for it hold one chair, and so are two series.
    """
    found: dict[tuple[str, str], Chairs] = {}
    for fact in material.facts_of("Chairmanship"):
        organization, holder = fact.key.role("organization"), fact.key.role("holder")
        if isinstance(organization, Thing) and isinstance(holder, Thing):
            found.setdefault((organization.path, holder.kind), []).append(fact)
    for key in sorted(found):
        yield sorted(found[key], key=lambda fact: (fact.bounds.certainly_from, fact.path))
