"""Check: does a state chair a body that it does not belong to?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.graph.audit.belonging import tally
from comity.graph.audit.findings import Check, Finding, of_fact
from comity.graph.audit.material import Material
from comity.graph.claim import Concept, Thing, Value
from comity.graph.fact import Fact

NAME = "chair-no-member"
FULL = Concept("fullCapacity")


def run(material: Material) -> Iterator[Finding]:
    """A finding for each state that certainly chairs on a day when it does not even possibly belong."""
    members: dict[Value | None, list[Fact]] = {}
    for fact in material.facts_of("Membership"):
        members.setdefault(fact.key.role("organization"), []).append(fact)
    for fact in material.facts_of("Chairmanship"):
        held, holder = members.get(fact.key.role("organization")), fact.key.role("holder")
        if held and isinstance(holder, Thing) and holder.kind == "state":
            yield from _test(fact, holder, held)


def _test(fact: Fact, holder: Thing, members: list[Fact]) -> Iterator[Finding]:
    outside = [day for day in _certain_ends(fact) if holder.key not in tally(members, FULL, day).all]
    if outside:
        others = [item for item in members if item.key.role("member") == holder]
        yield of_fact(NAME, fact, f"chairs on {outside[0]}, when no source has it belong", *others)


def _certain_ends(fact: Fact) -> list[date]:
    first, last = fact.bounds.certainly_from, fact.bounds.certainly_until
    return [first, last] if first <= last else []


CHECK = Check(NAME, "A state that chairs a body belongs to it.", run)
